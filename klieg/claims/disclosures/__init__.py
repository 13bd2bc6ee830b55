"""What a story says of officials' disclosures and their versions, and what stands there."""
