"""What no reading settles and is found by its figure or its day."""
