"""The window's kit, its frame and its gate, driven by keys and clicks."""
