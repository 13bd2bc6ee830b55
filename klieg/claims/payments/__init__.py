"""What a story says of payments, one or many, and what the record's come to."""
