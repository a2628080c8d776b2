"""Giving a citizen an offer: the ranked choice, what becomes of it, and what an offer must fit."""
