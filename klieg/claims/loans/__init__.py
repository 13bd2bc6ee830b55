"""What a story says of a register of loans, and what it states."""
