"""The worklist: who has a deadline, why, and the next step."""
