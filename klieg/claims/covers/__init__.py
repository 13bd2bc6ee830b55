"""What a story says of the covers of committees' reports, of their debts, notices and versions, and what these state."""
