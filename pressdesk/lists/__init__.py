"""Mailing lists: who a release goes to, who it does not and why, and what was handed out."""
