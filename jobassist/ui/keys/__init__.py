"""The keys of the whole app on one page."""
