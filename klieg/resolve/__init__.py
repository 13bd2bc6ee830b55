"""Who is who: what a name, id or pattern that a person types stands for in the record."""
