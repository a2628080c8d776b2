"""The field itself: citizens, cases, talks, plans and the law's arithmetic, as values and pure functions."""
