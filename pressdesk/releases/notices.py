"""What is said first of a release that was out: which notice holds, and how it is kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pressdesk.base.typography import correct
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, PrintedContact
from pressdesk.releases import printed, revisions
from pressdesk.releases.drafts import ReleaseNotice, TextDraft, Words
from pressdesk.store.plain import Reader, Writer, glance, insert
from pressdesk.store.values import date_of, json_text, list_text, moment_of, moment_text

# What of a release's own row giving up a correction puts back.
_VALUES = (
    "status", "reference", "dated_on", "listed_on", "embargoed_until", "embargo_zone",
    "embargo_note", "is_immediate", "keywords", "letterhead_id", "issued_at", "version_created_at",
)  # fmt: skip
_NOTICE = "SELECT id, kind, words, numbers, issued_at, ended_at FROM release_notices"


# --- looking ----------------------------------------------------------------------------------


@glance
def holding(session: Reader, release: int, status: str) -> ReleaseNotice | None:
    """Return what a release of this status says first, None where it says nothing.

    Once it is out again that is the newest correction; while it is written the one it is for.
    """
    if status == "issued":
        return None
    kind = WITHDRAWAL if status == "withdrawn" else CORRECTION
    is_out = status in printed.FROZEN
    found = session.rows(
        f"{_NOTICE} WHERE release_id = ? AND kind = ? AND (ended_at IS NULL) = ?"
        " ORDER BY id DESC LIMIT 1",
        (release, kind, not is_out),
    )
    if not found:
        return ReleaseNotice(kind=kind) if is_out else None
    return _notice(found[0])


@glance
def all_of(session: Reader, release: int) -> tuple[ReleaseNotice, ...]:
    """Return every notice a release ever had, the oldest first."""
    found = session.rows(f"{_NOTICE} WHERE release_id = ? ORDER BY id", (release,))
    return tuple(map(_notice, found))


@glance
def since(session: Reader, release: int) -> ReleaseNotice | None:
    """Return the correction or withdrawal of a release that is out: who had it before is owed
    it."""
    found = session.rows("SELECT status FROM releases WHERE id = ?", (release,))
    status = found[0][0] if found else ""
    return holding(session, release, status) if status in ("corrected", "withdrawn") else None


@dataclass(frozen=True, slots=True)
class Issued:
    """What a language version was when it went out: its text, its people and its date."""

    text: TextDraft
    contacts: tuple[PrintedContact, ...]
    dated_on: date | None


@glance
def as_issued(session: Reader, release: int, language: str) -> Issued | None:
    """Return the version that the correction being written is of; None where there is none."""
    begun = begun_from(session, release)
    number = dict(begun.numbers).get(language, 0) if begun else 0
    row = revisions.numbered(session, release, language, number)
    if begun is None or not row:
        return None
    people = printed.as_printed([person[1:] for person in begun.people], language)
    return Issued(revisions.revision(session, row), people, date_of(begun.values["dated_on"]))


def _notice(row: tuple[Any, ...]) -> ReleaseNotice:
    key, kind, words, numbers, issued_at, ended_at = row
    return ReleaseNotice(
        id=key,
        kind=kind,
        words=tuple((language, said) for language, said in json.loads(words)),
        numbers=tuple((language, number) for language, number in json.loads(numbers)),
        issued_at=moment_of(issued_at) if issued_at else None,
        ended_at=moment_of(ended_at) if ended_at else None,
    )


# --- keeping ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Before:
    """A release as it was printed: its own row's values, its people, its texts' numbers."""

    notice: int
    values: Mapping[str, Any]
    people: Sequence[Sequence[Any]]
    numbers: tuple[tuple[str, int], ...]


def begun_from(session: Reader, release: int) -> Before | None:
    """Return what the correction being written of a release began from; None for none."""
    found = session.rows(
        "SELECT id, numbers, before FROM release_notices"
        " WHERE release_id = ? AND ended_at IS NULL ORDER BY id DESC LIMIT 1",
        (release,),
    )
    if not found:
        return None
    key, numbers, before = found[0]
    kept = json.loads(before)
    counted = tuple((language, number) for language, number in json.loads(numbers))
    return Before(key, kept["values"], kept["people"], counted)


def begin(session: Writer, release: int, words: Words, now: datetime) -> None:
    """Note that a release is being corrected, with all of it that giving up would put back."""
    (values,) = session.rows(f"SELECT {', '.join(_VALUES)} FROM releases WHERE id = ?", (release,))
    before = {
        "values": dict(zip(_VALUES, values, strict=True)),
        "people": printed.kept_of(session, release),
    }
    _put(session, release, CORRECTION, words, now, None, json_text(before))


def withdraw(session: Writer, release: int, words: Words, now: datetime) -> None:
    """Note that a release is withdrawn."""
    _put(session, release, WITHDRAWAL, words, now, now, "")


def _put(
    session: Writer,
    release: int,
    kind: str,
    words: Words,
    now: datetime,
    ended_at: datetime | None,
    before: str,
) -> None:
    (found,) = session.rows("SELECT issued_at FROM releases WHERE id = ?", (release,))
    made = {
        "release_id": release,
        "kind": kind,
        "words": list_text(tidied(words)),
        "numbers": list_text(sorted(revisions.kept_numbers(session, release).items())),
        "issued_at": found[0],
        "began_at": moment_text(now),
        "ended_at": moment_text(ended_at) if ended_at else None,
        "before": before,
    }
    insert(session, "release_notices", made)


def reword(session: Writer, notice: int, words: Words) -> None:
    """Give a notice other words."""
    text = list_text(tidied(words))
    session.run("UPDATE release_notices SET words = ? WHERE id = ?", (text, notice))


def drop(session: Writer, notice: int) -> None:
    """Take a notice away: what it was for was given up."""
    session.run("DELETE FROM release_notices WHERE id = ?", (notice,))


def end(session: Writer, release: int, now: datetime) -> bool:
    """Note that the correction being written went out; return whether there was one."""
    begun = begun_from(session, release)
    if begun is not None:
        session.run(
            "UPDATE release_notices SET ended_at = ?, before = '' WHERE id = ?",
            (moment_text(now), begun.notice),
        )
    return begun is not None


def tidied(words: Words) -> Words:
    """Return words on one line each, set as their language does; empty ones are left out."""
    lines = ((language, correct(" ".join(said.split()), language)) for language, said in words)
    return tuple((language, said) for language, said in lines if said)
