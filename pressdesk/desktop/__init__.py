"""All that is seen: the one place where Qt is."""
