"""Who is tied to whom, and what was asked of whom."""
