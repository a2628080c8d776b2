"""What the citizen sees on the turned screen: agenda, agreements and dates in large type."""
