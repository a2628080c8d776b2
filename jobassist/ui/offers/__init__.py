"""The page Tilbud: the catalogue, what became of it, and its seats."""
