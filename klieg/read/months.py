"""The English names of the months, whatever the system's language. A module by itself: who reads a story's dates needs no reader of tables."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
