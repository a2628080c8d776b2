"""The Regelbog: the law as it is counted, read, checked and corrected by the municipality."""
