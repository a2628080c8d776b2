"""A frozen document becomes PDF bytes."""
