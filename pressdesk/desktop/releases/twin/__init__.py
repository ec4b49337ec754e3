"""The release in its other language, beside the one being written, and where the two differ."""
