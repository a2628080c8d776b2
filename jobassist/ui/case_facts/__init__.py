"""What the law is counted from, on a citizen's page: told, changed and taken away where it stands."""
