"""The window around the screens: rail, top bar, status strip, gate and message."""
