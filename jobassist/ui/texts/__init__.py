"""Agendas and letters of the municipality: read, tried out and edited without code."""
