"""The panes that show and edit releases."""
