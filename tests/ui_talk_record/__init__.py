"""Tests of reading and correcting a finished talk."""
