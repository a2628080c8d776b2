"""What the user and the municipality choose."""
