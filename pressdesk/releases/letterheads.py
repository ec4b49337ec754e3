"""The office's letterheads: one is the default, and there is always one to print on."""

import json
from dataclasses import fields, replace
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.formats.letterhead import FONT_PAIRS, PAPERS, Letterhead
from pressdesk.releases import attachments
from pressdesk.store.faults import stale
from pressdesk.store.plain import Reader, Writer, glance, insert, update
from pressdesk.store.settings import settings
from pressdesk.store.store import step
from pressdesk.store.values import list_text, new_uid

_PLAIN = tuple(
    field.name
    for field in fields(Letterhead)
    if field.name not in ("id", "uid", "version", "organisations", "marks", "logo")
)
_SPOKEN = ("organisations", "marks")
_MEASURES = ("logo_height", "margin_top", "margin_bottom", "margin_side")


@glance
def letterheads(session: Reader) -> tuple[Letterhead, ...]:
    """Return all letterheads, the default first, then by label."""
    return _read(session, "ORDER BY l.is_default DESC, l.label, l.id")


@glance
def letterhead(session: Reader, row: int) -> Letterhead:
    """Return one letterhead, the default where there is none of that id."""
    found = _read(session, "WHERE l.id = ?", row) if row else ()
    return found[0] if found else default(session)


@glance
def default(session: Reader) -> Letterhead:
    """Return the default letterhead; in an office without any, a plain one with its name."""
    found = _read(session, "ORDER BY l.is_default DESC, l.id LIMIT 1")
    return found[0] if found else Letterhead(organisation=settings(session).name, is_default=True)


@step(N_("Change letterhead"), spell=lambda letterhead: letterhead.id or "", plain=True)
def save(session: Writer, letterhead: Letterhead) -> int:
    """Store a letterhead, new or changed, and return its id; there is one default at most.

    Raises StaleError when it was changed elsewhere, DeskError when a value is impossible.
    """
    _check(letterhead)
    values: dict[str, Any] = {name: getattr(letterhead, name) for name in _PLAIN}
    values |= {name: round(float(values[name]), 2) for name in _MEASURES}
    values |= {name: list_text(getattr(letterhead, name)) for name in _SPOKEN} | {"logo_id": None}
    if letterhead.logo:
        values["logo_id"] = attachments.store_image(session, letterhead.logo, "logo")
    if not session.rows("SELECT 1 FROM letterheads WHERE id <> ? LIMIT 1", (letterhead.id,)):
        values["is_default"] = True
    row = letterhead.id
    if row:
        found = session.rows("SELECT version FROM letterheads WHERE id = ?", (row,))
        if not found or found[0][0] != letterhead.version:
            raise stale()
        update(session, "letterheads", row, values)
    else:
        row = insert(
            session, "letterheads", {"uid": letterhead.uid or new_uid(), "version": 1} | values
        )
    if values["is_default"]:
        session.run(
            "UPDATE letterheads SET is_default = 0, version = version + 1"
            " WHERE is_default AND id <> ?",
            (row,),
        )
    return row


@step(N_("Remove letterhead"), plain=True)
def remove(session: Writer, row: int) -> None:
    """Remove a letterhead; releases that had it are printed on the default from now on."""
    session.run("DELETE FROM letterheads WHERE id = ?", (row,))
    session.run(
        "UPDATE letterheads SET is_default = 1, version = version + 1 WHERE id ="
        " (SELECT min(id) FROM letterheads) AND NOT EXISTS"
        " (SELECT 1 FROM letterheads WHERE is_default)"
    )


def _read(session: Reader, order: str, *values: int) -> tuple[Letterhead, ...]:
    plain = ", ".join(f"l.{name}" for name in _PLAIN)
    found = session.rows(
        f"SELECT l.id, l.uid, l.version, l.organisations, l.marks, i.data, {plain}"
        " FROM letterheads l"
        f" LEFT JOIN images i ON i.id = l.logo_id {order}",
        values,
    )
    return tuple(_letterhead(row) for row in found)


def _letterhead(row: tuple[Any, ...]) -> Letterhead:
    plain = dict(zip(_PLAIN, row[6:], strict=True))
    organisations, marks = (tuple(map(tuple, json.loads(row[at]))) for at in (3, 4))
    return replace(
        Letterhead(**plain),
        id=row[0],
        uid=row[1],
        version=row[2],
        organisations=organisations,
        marks=marks,
        logo=row[5] or b"",
        is_default=bool(plain["is_default"]),
    )


def _check(letterhead: Letterhead) -> None:
    if letterhead.paper not in PAPERS or letterhead.font_pair not in FONT_PAIRS:
        raise DeskError(_("This letterhead names a paper or a font pair there is not."))
    sides = (letterhead.margin_top, letterhead.margin_bottom, letterhead.margin_side)
    if not all(0 <= side <= 100 for side in sides) or not 0 < letterhead.logo_height <= 100:
        raise DeskError(_("Margins and the logo’s height lie between 0 and 100 millimetres."))
