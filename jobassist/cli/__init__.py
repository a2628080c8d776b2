"""Every job without a window: commands, their output and their exit codes."""
