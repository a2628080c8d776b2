"""The import of search lists: choose a file, look through it, store it."""
