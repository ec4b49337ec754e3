"""A manuscript as plain values and back: how it comes out of the process that read its file."""

import base64
from datetime import date, datetime
from typing import Any

from pressdesk.formats.body import from_html, to_html
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.proof import Image


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
