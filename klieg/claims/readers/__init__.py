"""Who reads a story: the rules, a model, a person; and readings as they are written down."""
