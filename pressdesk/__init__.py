"""PressDesk writes a press office's releases, keeps its people, and hands both out."""

__version__ = "0.1.0"
