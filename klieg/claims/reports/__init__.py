"""What a story says that a report says, and what the report does say."""
