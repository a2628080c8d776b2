"""The encrypted store: the only code that knows SQL."""
