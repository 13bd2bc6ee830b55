"""Pages that stand alone: a checked story as one HTML file."""
