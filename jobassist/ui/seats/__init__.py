"""Seats against deadlines: what to buy and when, the weeks ahead, and a proposal of who begins what."""
