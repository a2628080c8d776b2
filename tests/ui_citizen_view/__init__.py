"""Tests of the citizen's view of a talk, and of showing it alone in the window."""
