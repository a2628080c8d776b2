"""Letters and messages: chosen, read through, printed or copied, and the municipality's own wording."""
