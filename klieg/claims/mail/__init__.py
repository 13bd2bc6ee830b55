"""What a story says of an e-mail release, and what its messages are."""
