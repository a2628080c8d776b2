"""What JobAssist costs, each figure as a ratio against a bare counterpart in the same run."""
