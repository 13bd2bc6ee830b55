"""What a story says of the registers of foreign agents and of lobbyists, of posts and of other ties, and what the record has."""
