"""The process in which pages are composed for a window, so that it carries neither typst nor harm.

Run as `python -m pressdesk.typeset.composingchild FOLDER TEMPLATE`. It reads one question a line of
JSON, `["pdf", inputs, standards, timestamp]`, `["places"]` or `["draws", path, timestamp]`, and
answers each with a line `[what, how many bytes]` and those bytes. It ends when nobody asks.

Why a process: typst with its fonts and caches takes 30 MB that only the preview needs, an image or
a text that brings it down must not bring the window down, and it can be ended in its midst.
"""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO

from pressdesk.base.children import hold_back
from pressdesk.typeset.composing import ComposerHere, UnprintableError

MEMORY = 3_000_000_000  # bytes of addresses, of which typst's threads reserve many


def main() -> None:
    """Answer questions until nobody asks any more."""
    folder, template = sys.argv[1:3]
    hold_back(MEMORY)
    # Whatever prints must not come between the answers.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    composer = ComposerHere(Path(folder), template)
    for line in sys.stdin:
        try:
            _say(answers, "answer", _answer(composer, json.loads(line)))
        except UnprintableError as error:
            _say(answers, "unprintable", str(error).encode())


def _answer(composer: ComposerHere, asked: list[Any]) -> bytes:
    match asked:
        case ["pdf", str(inputs), list(standards), int(timestamp)]:
            return composer.pdf(inputs, standards, timestamp)
        case ["places"]:
            return composer.places().encode()
        case ["draws", str(path), int(timestamp)]:
            return b"1" if composer.draws(path, timestamp) else b""
    raise ValueError(f"nobody knows what {asked[:1]} is")


def _say(answers: BinaryIO, what: str, said: bytes) -> None:
    answers.write(json.dumps([what, len(said)]).encode() + b"\n" + said)
    answers.flush()


if __name__ == "__main__":
    main()
