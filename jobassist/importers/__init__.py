"""A file becomes drafts and problems; nothing is stored here."""
