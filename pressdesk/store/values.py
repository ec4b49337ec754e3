"""How times and lists are written in the file: as text that sorts, and as readable JSON."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from secrets import token_hex
from typing import Any
from uuid import uuid4

# One for all: making an encoder takes longer than most of what it is given.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def new_uid() -> str:
    """Return a fresh identity for a record, as RFC 6350 §6.7.6 wants it behind `urn:uuid:`."""
    return str(uuid4())


def new_uids(count: int) -> list[str]:
    """Return so many of them, in a fifth of the time: random UUIDs of RFC 9562 §5.4."""
    said = token_hex(16 * count)
    return [
        f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{'89ab'[int(one[16], 16) & 3]}{one[17:20]}-{one[20:]}"
        for one in (said[at : at + 32] for at in range(0, 32 * count, 32))
    ]


def moment_text(moment: datetime) -> str:
    """Return a time as it is kept: sortable text, with a Z where the time is aware."""
    if moment.tzinfo is None:
        return moment.isoformat(timespec="microseconds")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment_of(text: str) -> datetime:
    """Return the time that `moment_text` kept: aware in UTC, or naive where it was."""
    return datetime.fromisoformat(text)


def date_of(text: str | None) -> date | None:
    """Return a date that was kept as ISO text."""
    return date.fromisoformat(text) if text else None


def json_text(value: Any) -> str:
    """Return a JSON value as it is kept, its accents left readable."""
    return _encode(value)


def list_text(values: Iterable[Any]) -> str:
    """Return a short list as it is kept."""
    kept = list(values)
    return _encode(kept) if kept else "[]"
