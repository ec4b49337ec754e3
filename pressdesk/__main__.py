"""Runs the program: `python -m pressdesk`."""

import sys

from pressdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
