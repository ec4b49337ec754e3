"""One card, or several at once, shown to be read and copied."""
