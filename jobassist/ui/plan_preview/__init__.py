"""The plan as paper, before it is printed."""
