"""From a story to claims, and from claims to verdicts by the record."""
