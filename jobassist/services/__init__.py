"""One use case a module; windows and the command line both call these."""
