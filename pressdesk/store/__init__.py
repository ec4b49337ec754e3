"""Keeps the office: one SQLite file, its transactions, its undo, its search and its migrations."""
