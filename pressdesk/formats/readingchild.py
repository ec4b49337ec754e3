"""The process in which a file that could be hostile is read, under limits of time and memory.

Run as `python -m pressdesk.formats.readingchild KIND PATH LANGUAGE`; answers on its standard
output with JSON: the manuscript, or `what` and `hint` of an error in that language.
"""

import json
import sys
from pathlib import Path

from pressdesk.base.children import hold_back
from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import speak
from pressdesk.formats.manuscriptjson import json_of
from pressdesk.formats.reading import manuscript_of_bytes

MEMORY = 1_000_000_000  # bytes
SECONDS = 30  # of the processor, where the parent could not stop us


def main() -> None:
    """Read the file named on the command line and print what it says."""
    kind, path, language = sys.argv[1:4]
    hold_back(MEMORY, SECONDS)
    speak(language)
    try:
        answer = json_of(manuscript_of_bytes(Path(path).read_bytes(), kind))
    except DeskError as error:
        answer = {"what": error.what, "hint": error.hint}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
