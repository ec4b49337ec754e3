"""The history of a text: how it stood whenever a spell of editing ended, kept for ever.

A spell ends with a pause, or after half an hour. When the next one begins, the text is kept as it
stood; so an autosave in the midst of a spell writes no history, and the present text is not in it.
"""

import json
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.formats.body import body_text, from_html
from pressdesk.releases.drafts import TextDraft
from pressdesk.store.plain import Reader, Row, Writer, glance
from pressdesk.store.values import json_text, moment_of, moment_text

PAUSE = timedelta(minutes=5)
LENGTH = timedelta(minutes=30)
WHOLE_EVERY = 50  # versions; between them each is packed with the one before as dictionary
# A text as it is kept.
STORED = (
    "SELECT id, language, position, edited_at, spell_began_at, headline, subhead, located,"
    " body, ed_note, boilerplate FROM release_texts"
)
_WINDOW = 32 * 1024  # what zlib looks back


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One kept version of a text, as the history lists it."""

    id: int
    number: int
    language: str
    edited_at: datetime
    headline: str
    words: int


@glance
def revisions(session: Reader, release: int, language: str) -> tuple[RevisionRow, ...]:
    """Return the kept versions of a release's text, the newest first."""
    found = session.rows(
        "SELECT v.id, v.number, v.language, v.edited_at, v.headline, v.words FROM revisions v"
        " JOIN releases r ON r.uid = v.release_uid WHERE r.id = ? AND v.language = ?"
        " ORDER BY v.number DESC",
        (release, language),
    )
    return tuple(
        RevisionRow(row, number, language, moment_of(at), headline, words)
        for row, number, language, at, headline, words in found
    )


@glance
def todays(session: Reader, release: int) -> dict[str, int]:
    """Return by language the number of the text as it is now: its own once it is kept as it is."""
    made = {}
    for uid, language, edited_at, *fields in session.rows(
        "SELECT r.uid, t.language, t.edited_at, t.headline, t.subhead, t.located, t.body,"
        " t.ed_note, t.boilerplate FROM release_texts t JOIN releases r ON r.id = t.release_id"
        " WHERE t.release_id = ?",
        (release,),
    ):
        kept = session.rows(
            "SELECT number, edited_at FROM revisions WHERE release_uid = ? AND language = ?"
            " ORDER BY number DESC LIMIT 1",
            (uid, language),
        )
        number, kept_at = kept[0] if kept else (0, "")
        if number and kept_at != edited_at:
            # One that was put back is the version it was before, whatever was tried in between.
            text = json_text(fields).encode()
            same = [n for n, kept in _chain(session, uid, language, number) if kept == text]
            number = max(same, default=number + 1)
        made[language] = number or 1
    return made


def kept_numbers(session: Writer, release: int) -> dict[str, int]:
    """Keep the texts of a release as they are, and return the number of each one's version."""
    (release_uid,) = session.rows("SELECT uid FROM releases WHERE id = ?", (release,))[0]
    kept = todays(session, release)
    for row in session.rows(f"{STORED} WHERE release_id = ?", (release,)):
        if not numbered(session, release, row[1], kept[row[1]]):
            keep(session, release_uid, row)
    return kept


@glance
def numbered(session: Reader, release: int, language: str, number: int) -> int:
    """Return the kept version of a number by its id; 0 where there is none."""
    found = session.rows(
        "SELECT v.id FROM revisions v JOIN releases r ON r.uid = v.release_uid"
        " WHERE r.id = ? AND v.language = ? AND v.number = ?",
        (release, language, number),
    )
    return int(found[0][0]) if found else 0


@glance
def revision(session: Reader, row: int) -> TextDraft:
    """Return the text of one kept version."""
    found = session.rows("SELECT release_uid, language, number FROM revisions WHERE id = ?", (row,))
    if not found:
        raise DeskError(_("This version does not exist any more."))
    uid, language, number = found[0]
    headline, subhead, located, body, ed_note, boilerplate = json.loads(
        _unpacked(session, uid, language, number)
    )
    return TextDraft(
        language, headline, subhead, located,
        from_html(body), from_html(ed_note), from_html(boilerplate),
    )  # fmt: skip


def spell(session: Writer, release_uid: str, row: Row, now: datetime) -> str:
    """Return when the spell of editing that `now` belongs to began, keeping the text before it.

    `row` is the text as stored: id, language, position, edited_at, spell_began_at, and its fields.
    """
    edited_at, began_at = moment_of(row[3]), moment_of(row[4])
    if now - edited_at <= PAUSE and now - began_at <= LENGTH:
        return str(row[4])
    keep(session, release_uid, row)
    return moment_text(now)


def keep(session: Writer, release_uid: str, row: Row) -> None:
    """Keep a stored text as a version, unless the newest kept one says the same."""
    language, edited_at, fields = row[1], row[3], row[5:]
    text = json_text(fields).encode()
    newest = session.rows(
        "SELECT max(number) FROM revisions WHERE release_uid = ? AND language = ?",
        (release_uid, language),
    )[0][0]
    before = _unpacked(session, release_uid, language, newest) if newest else b""
    if text == before:
        return
    number = (newest or 0) + 1
    is_whole = number % WHOLE_EVERY == 1
    words = sum(map(_words, fields[3:]))
    session.run(
        "INSERT INTO revisions (release_uid, language, number, edited_at, headline, words,"
        " is_whole, packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            release_uid, language, number, edited_at, fields[0], words,
            is_whole, _packed(text, b"" if is_whole else before),
        ),
    )  # fmt: skip


def _words(html: str) -> int:
    # `to_html` writes a block a line. Read one by one, they let the window have the interpreter.
    return sum(len(body_text(from_html(line)).split()) for line in html.split("\n"))


def _packed(text: bytes, before: bytes) -> bytes:
    packer = zlib.compressobj(9, zdict=before[-_WINDOW:]) if before else zlib.compressobj(9)
    return packer.compress(text) + packer.flush()


def _unpacked(session: Reader, release_uid: str, language: str, number: int) -> bytes:
    *_older, (_number, text) = _chain(session, release_uid, language, number) or [(0, b"")]
    return text


def _chain(
    session: Reader, release_uid: str, language: str, number: int
) -> list[tuple[int, bytes]]:
    """Return a version, the last, with those before it down to one that is packed whole."""
    packed_ones = session.rows(
        "SELECT number, is_whole, packed FROM revisions WHERE release_uid = ? AND language = ?"
        " AND number <= ? AND number > ? ORDER BY number",
        (release_uid, language, number, (number - 1) // WHOLE_EVERY * WHOLE_EVERY),
    )
    made, text = [], b""
    for each, is_whole, packed in packed_ones:
        opener = zlib.decompressobj() if is_whole else zlib.decompressobj(zdict=text[-_WINDOW:])
        text = opener.decompress(packed) + opener.flush()
        made.append((each, text))
    return made
