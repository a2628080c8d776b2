"""The pages of job examples and the job bank."""
