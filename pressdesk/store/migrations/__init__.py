"""The shapes an office file has had, one script each, self-contained for ever."""
