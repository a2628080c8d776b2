"""A finished talk: read as it was, and corrected with its history."""
