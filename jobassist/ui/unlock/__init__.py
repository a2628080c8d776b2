"""The gate before the work: first start, unlocking, and why the store cannot be opened."""
