"""Job examples for a citizen, and the job bank that they come from."""
