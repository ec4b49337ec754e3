"""What becomes of a release, live: its pages, its mail, its web page and its plain text."""
