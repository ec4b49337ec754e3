"""The user guide: chapters kept as Markdown for each language, in a window beside the work."""
