"""What only an encrypted SQLite file on this machine needs."""
