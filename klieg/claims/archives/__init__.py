"""What a story says of archives of advertisements and posts, and what is counted there."""
