"""The window: one folder a screen; views show frozen values and emit ids."""
