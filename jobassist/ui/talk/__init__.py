"""The screen of a talk: agenda, notes and plan beside each other."""
