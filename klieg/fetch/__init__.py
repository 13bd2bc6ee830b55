"""The only room that opens a socket. Nothing here runs unless a person asks for it by name."""
