"""The story as text, and who says what in it."""
