"""What the columns of address lists mean, remembered by the office for lists of the same layout."""

import json
from collections.abc import Mapping, Sequence

from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.values import json_text

_KEY = "table_layouts"
_MOST = 100  # layouts that are remembered


@glance
def layouts(session: Reader) -> dict[str, tuple[str, ...]]:
    """Return the fields of the columns of each layout known, by its `addressmapping.signature`."""
    found = session.rows("SELECT value FROM settings WHERE key = ?", (_KEY,))
    kept: Mapping[str, list[str]] = json.loads(found[0][0]) if found else {}
    return {signature: tuple(fields) for signature, fields in kept.items()}


def remember(session: Writer, chosen: Mapping[str, Sequence[str]]) -> None:
    """Keep what the columns of layouts mean, within a step: who undoes it never meant it."""
    known = layouts(session)
    if all(known.get(signature) == tuple(fields) for signature, fields in chosen.items()):
        return
    for signature, fields in chosen.items():
        known.pop(signature, None)
        known[signature] = tuple(fields)
    newest = dict(list(known.items())[-_MOST:])
    session.run(
        "INSERT INTO settings (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, json_text(newest)),
    )
