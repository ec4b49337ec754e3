"""A text as it came, beside what was found in it, before it becomes a release."""
