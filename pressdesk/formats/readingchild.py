"""The process in which a file that could be hostile is read, under limits of time and memory.

Run as `python -m pressdesk.formats.readingchild KIND PATH LANGUAGE`; answers on its standard
output with JSON: the manuscript, or `what` and `hint` of an error in that language.
"""

import base64
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import speak
from pressdesk.formats.body import from_html, to_html
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.proof import Image

MEMORY = 1_000_000_000  # bytes
SECONDS = 30  # of the processor, where the parent could not stop us


def main() -> None:
    """Read the file named on the command line and print what it says."""
    kind, path, language = sys.argv[1:4]
    _hold_back()
    speak(language)
    from pressdesk.formats.reading import manuscript_of_bytes

    try:
        answer = json_of(manuscript_of_bytes(Path(path).read_bytes(), kind))
    except DeskError as error:
        answer = {"what": error.what, "hint": error.hint}
    sys.stdout.write(json.dumps(answer))


def _hold_back() -> None:
    """Set the limits, where the system has them."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        hardest = resource.getrlimit(limit)[1]
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(limit, (most, hardest))


def json_of(manuscript: Manuscript) -> dict[str, Any]:
    """Return a manuscript as values that JSON knows."""
    return {
        "body": to_html(manuscript.body),
        "title": manuscript.title,
        "is_titled": manuscript.is_titled,
        "language": manuscript.language,
        "dated_on": manuscript.dated_on.isoformat() if manuscript.dated_on else None,
        "sent_at": manuscript.sent_at.isoformat() if manuscript.sent_at else None,
        "author": manuscript.author,
        "images": [
            [image.uid, base64.b64encode(image.data).decode("ascii"), image.media_type]
            for image in manuscript.images
        ],
        "problems": list(manuscript.problems),
    }


def manuscript_of_json(answer: dict[str, Any]) -> Manuscript:
    """Return the manuscript that `json_of` turned into plain values."""
    return Manuscript(
        body=from_html(answer["body"]),
        title=answer["title"],
        is_titled=answer["is_titled"],
        language=answer["language"],
        dated_on=date.fromisoformat(answer["dated_on"]) if answer["dated_on"] else None,
        sent_at=datetime.fromisoformat(answer["sent_at"]) if answer["sent_at"] else None,
        author=answer["author"],
        images=tuple(
            Image(uid, base64.b64decode(data), media_type)
            for uid, data, media_type in answer["images"]
        ),
        problems=tuple(answer["problems"]),
    )


if __name__ == "__main__":
    main()
