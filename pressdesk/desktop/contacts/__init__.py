"""The panes that show and edit people."""
