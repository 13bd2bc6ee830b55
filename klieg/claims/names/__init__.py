"""Who and what is named in a story, and what short forms and pronouns stand for."""
