"""The editor of a release: its page, its tools, its people, and that nothing typed is lost."""
