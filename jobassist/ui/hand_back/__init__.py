"""Finished talks on their way to the professional system: the strip, the list, and the calendar file."""
