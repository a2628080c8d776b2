"""The Friday review: the whole caseload, one citizen a page, by keyboard alone."""
