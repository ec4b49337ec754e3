"""Making and changing releases: drafts in, drafts out, and the number each one gets."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.formats.body import from_html, to_html
from pressdesk.releases import notices, printed, revisions
from pressdesk.releases.drafts import STATUSES, ReleaseDraft, TextDraft
from pressdesk.store.faults import stale
from pressdesk.store.plain import Reader, Writer, glance, insert, update
from pressdesk.store.settings import OfficeSettings, settings
from pressdesk.store.store import step
from pressdesk.store.values import date_of, list_text, moment_of, moment_text, new_uid

EDITABLE = ("draft", "in_review", "approved", "scheduled")
RULE = OfficeSettings().reference_rule
UNDATED = "9999-12-31"  # sorts a release without a date above all others

_RELEASE = (
    "uid, version, reference, status, dated_on, embargoed_until, embargo_zone, embargo_note,"
    " is_immediate, letterhead_id, keywords"
)
# A text of one release as `revisions` takes it.
STORED = f"{revisions.STORED} WHERE release_id = ?"
_TEXT = "language, headline, subhead, located, body, ed_note, boilerplate"


# --- reading ----------------------------------------------------------------------------------


@glance
def draft(session: Reader, release: int) -> ReleaseDraft:
    """Return a whole release to be edited; DeskError where there is none any more."""
    texts = session.rows(
        f"SELECT {_TEXT} FROM release_texts WHERE release_id = ? ORDER BY position, id", (release,)
    )
    return replace(head(session, release), texts=tuple(_text_draft(row) for row in texts))


@glance
def head(session: Reader, release: int) -> ReleaseDraft:
    """Return a release without its texts: to read a long one's blocks takes a hundred times as
    long, and a save compares texts as they are stored."""
    found = session.rows(f"SELECT {_RELEASE} FROM releases WHERE id = ?", (release,))
    if not found:
        raise DeskError(_("This release does not exist any more."))
    (uid, version, reference, status, dated_on, until, zone, note, immediate, head, words) = found[
        0
    ]
    contacts = session.rows(
        "SELECT contact_id FROM release_contacts WHERE release_id = ? AND contact_id IS NOT NULL"
        " ORDER BY position, id",
        (release,),
    )
    return ReleaseDraft(
        id=release,
        uid=uid,
        version=version,
        reference=reference or "",
        status=status,
        dated_on=date_of(dated_on),
        embargoed_until=moment_of(until) if until else None,
        embargo_zone=zone,
        embargo_note=note,
        is_immediate=bool(immediate),
        letterhead=head or 0,
        keywords=tuple(json.loads(words)),
        contacts=tuple(contact for (contact,) in contacts),
        notice=notices.holding(session, release, status),
    )


@glance
def version(session: Reader, release: int) -> int:
    """Return the version a release is at, 0 where there is none: cheaper than its whole text."""
    found = session.rows("SELECT version FROM releases WHERE id = ?", (release,))
    return int(found[0][0]) if found else 0


@glance
def issued_at(session: Reader, release: int) -> datetime | None:
    """Return when a release was issued last, None where it never was."""
    found = session.rows("SELECT issued_at FROM releases WHERE id = ?", (release,))
    return moment_of(found[0][0]) if found and found[0][0] else None


def _text_draft(row: tuple[Any, ...]) -> TextDraft:
    language, headline, subhead, located, body, ed_note, boilerplate = row
    return TextDraft(
        language, headline, subhead, located,
        from_html(body), from_html(ed_note), from_html(boilerplate),
    )  # fmt: skip


@glance
def next_reference(session: Reader, now: datetime) -> str:
    """Return the reference the office's rule gives next; numbers begin anew with the year."""
    office = settings(session)
    rule, year = _rule(office.reference_rule), now.astimezone(office.zone_info()).year
    before = rule.split("{n", 1)[0].format(year=year)
    taken = session.rows(
        "SELECT reference FROM releases WHERE reference >= ? AND reference < ?",
        (before, before + "\U0010ffff"),
    )
    numbers = [int(m[0]) for (name,) in taken if (m := re.match(r"\d+", name[len(before) :]))]
    return rule.format(year=year, n=max(numbers, default=0) + 1)


def _rule(rule: str) -> str:
    """Return a rule that can be followed, ours where the office's cannot."""
    try:
        return rule if rule.format(year=2026, n=1) != rule.format(year=2026, n=2) else RULE
    except (ValueError, KeyError, IndexError):
        return RULE


# --- writing ----------------------------------------------------------------------------------


@step(N_("New release"), plain=True)
def create(session: Writer, drafted: ReleaseDraft, now: datetime) -> int:
    """Store a new release and return its id; without a reference it gets the next one.

    Raises DeskError where another release has the reference.
    """
    reference = drafted.reference.strip() or next_reference(session, now)
    refuse_taken(session, reference, 0)
    drafted = replace(drafted, reference=reference)
    made = {
        "uid": drafted.uid or new_uid(),
        "version": 1,
        "status": "draft",
        "is_archived": False,
        "first_created_at": moment_text(now),
        "version_created_at": moment_text(now),
    }
    release = insert(session, "releases", made | release_values(drafted))
    for position, text in enumerate(drafted.texts):
        _add_text(session, release, position, text, now)
    _put_contacts(session, release, drafted.contacts)
    return release


@step(N_("Edit release"), spell=lambda drafted, now: drafted.id, plain=True)
def save_draft(session: Writer, drafted: ReleaseDraft, now: datetime) -> int:
    """Store what was changed in a release and return its new version; nothing new, no change.

    An approval or a date of sending falls when anything changes. Raises StaleError when the
    release was changed elsewhere since `drafted.version`, DeskError once it is issued.
    """
    kept = head(session, drafted.id)
    if kept.version != drafted.version:
        raise stale()
    if kept.status not in EDITABLE:
        raise DeskError(
            _("An issued release is not changed."),
            _("Correct or reopen it first, or make a copy of it."),
        )
    wanted = replace(drafted, uid=kept.uid, status=kept.status, notice=kept.notice)
    wanted = replace(wanted, reference=wanted.reference.strip() or kept.reference)
    texts_changed = put_texts(session, kept, wanted, now)
    if not texts_changed and replace(wanted, texts=()) == kept:
        return kept.version
    if wanted.reference != kept.reference:
        refuse_taken(session, wanted.reference, drafted.id)
    if wanted.contacts != kept.contacts:
        session.run("DELETE FROM release_contacts WHERE release_id = ?", (drafted.id,))
        _put_contacts(session, drafted.id, wanted.contacts)
    falls = {"status": "draft"} if kept.status in ("approved", "scheduled") else {}
    before = release_values(kept)
    # Only what is new: SQLite writes every index anew whose column is named, changed or not.
    new = {name: value for name, value in release_values(wanted).items() if value != before[name]}
    values = falls | {"version_created_at": moment_text(now)} | new
    update(session, "releases", drafted.id, values)
    return kept.version + 1


@step(N_("Remove a language"), plain=True)
def remove_text(session: Writer, release: int, language: str, now: datetime) -> None:
    """Take a language version out of a release; its text stays in the history.

    Raises DeskError for the only version a release has.
    """
    kept = draft(session, release)
    texts = tuple(text for text in kept.texts if text.language != language)
    if not texts:
        raise DeskError(_("A release has a text in one language at least."))
    save_draft(session, replace(kept, texts=texts), now)


@step(N_("Restore version"), plain=True)
def restore(session: Writer, release: int, revision: int, now: datetime) -> None:
    """Put a kept version of a text in the place of the present one, which is kept too."""
    kept, wanted = draft(session, release), revisions.revision(session, revision)
    for row in session.rows(f"{STORED} AND language = ?", (release, wanted.language)):
        revisions.keep(session, kept.uid, row)
    save_draft(session, kept.with_text(wanted), now)


@step(N_("Copy release"), plain=True)
def copy(session: Writer, release: int, now: datetime) -> int:
    """Make a new draft of an old release, with its text and people but without its dates."""
    old = draft(session, release)
    fresh = replace(
        old, id=0, uid="", version=0, reference="", status="draft", dated_on=None,
        embargoed_until=None, embargo_zone="", embargo_note="",
    )  # fmt: skip
    return create(session, fresh, now)


@step(N_("Change status"), plain=True)
def set_status(session: Writer, release: int, status: str, now: datetime) -> None:
    """Give a release a status. Issuing it freezes what it prints of its people.

    A correction that is issued makes it corrected; what is out already is not issued again.
    Raises DeskError for a status there is none of.
    """
    if status not in STATUSES:
        raise DeskError(_("There is no status “{status}”.").format(status=status))
    was = session.rows("SELECT status FROM releases WHERE id = ?", (release,))
    if not was:
        raise DeskError(_("This release does not exist any more."))
    was_out = was[0][0] in printed.FROZEN
    if was[0][0] == status or (status == "issued" and was_out):
        return
    if status in printed.FROZEN and notices.end(session, release, now) and status == "issued":
        status = "corrected"
    values: dict[str, Any] = {"status": status, "version_created_at": moment_text(now)}
    if status in printed.FROZEN and not was_out:
        printed.freeze(session, release)
        values["issued_at"] = moment_text(now)
    elif status not in printed.FROZEN:
        printed.thaw(session, release)
    update(session, "releases", release, values)


@step(N_("Change status"), plain=True)
def set_statuses(session: Writer, releases: Sequence[int], status: str, now: datetime) -> None:
    """Give several releases a status, as `set_status` does for one."""
    for release in releases:
        set_status(session, release, status, now)


@step(N_("Reopen release"), plain=True)
def reopen(session: Writer, release: int, now: datetime) -> None:
    """Make an issued release a draft again, to be edited and issued anew."""
    set_status(session, release, "draft", now)


@step(N_("Archive"), plain=True)
def archive(session: Writer, releases: Sequence[int]) -> None:
    """Take releases out of the office's daily sight; nothing else about them changes."""
    _set_archived(session, releases, True)


@step(N_("Take out of the archive"), plain=True)
def unarchive(session: Writer, releases: Sequence[int]) -> None:
    """Put archived releases back among the others."""
    _set_archived(session, releases, False)


def _set_archived(session: Writer, releases: Sequence[int], is_archived: bool) -> None:
    session.run_many(
        "UPDATE releases SET is_archived = ?1, version = version + 1"
        " WHERE id = ?2 AND is_archived <> ?1",
        [(is_archived, release) for release in releases],
    )


# --- pieces -----------------------------------------------------------------------------------


def release_values(drafted: ReleaseDraft) -> dict[str, Any]:
    """Return what a draft writes into the release's own row."""
    until = drafted.embargoed_until
    return {
        "reference": drafted.reference,
        "dated_on": drafted.dated_on.isoformat() if drafted.dated_on else None,
        "listed_on": drafted.dated_on.isoformat() if drafted.dated_on else UNDATED,
        "embargoed_until": moment_text(until) if until else None,
        "embargo_zone": drafted.embargo_zone,
        "embargo_note": drafted.embargo_note,
        "is_immediate": drafted.is_immediate,
        "letterhead_id": drafted.letterhead or None,
        "keywords": list_text(drafted.keywords),
    }


def text_values(text: TextDraft) -> dict[str, str]:
    """Return what a text writes into its row."""
    return {
        "headline": text.headline,
        "subhead": text.subhead,
        "located": text.located,
        "body": to_html(text.body),
        "ed_note": to_html(text.ed_note),
        "boilerplate": to_html(text.boilerplate),
    }


def _add_text(session: Writer, release: int, position: int, text: TextDraft, now: datetime) -> None:
    made = {
        "uid": new_uid(),
        "version": 1,
        "release_id": release,
        "language": text.language,
        "position": position,
        "edited_at": moment_text(now),
        "spell_began_at": moment_text(now),
    }
    insert(session, "release_texts", made | text_values(text))


def put_texts(session: Writer, kept: ReleaseDraft, wanted: ReleaseDraft, now: datetime) -> bool:
    """Add, change and remove texts until they are as wanted; return whether anything changed."""
    stored = {row[1]: row for row in session.rows(STORED, (kept.id,))}
    is_changed = False
    for position, text in enumerate(wanted.texts):
        row = stored.pop(text.language, None)
        if row is None:
            _add_text(session, kept.id, position, text, now)
            is_changed = True
            continue
        fields = zip(text_values(text).items(), row[5:], strict=True)
        new: dict[str, Any] = {name: value for (name, value), old in fields if value != old}
        if new:
            began = revisions.spell(session, kept.uid, row, now)
            new |= {"edited_at": moment_text(now), "spell_began_at": began}
        if position != row[2]:
            new["position"] = position
        if new:
            update(session, "release_texts", row[0], new)
            is_changed = True
    for row in stored.values():
        revisions.keep(session, kept.uid, row)
        session.run("DELETE FROM release_texts WHERE id = ?", (row[0],))
        is_changed = True
    return is_changed


def _put_contacts(session: Writer, release: int, contacts: Sequence[int]) -> None:
    session.run_many(
        "INSERT INTO release_contacts (release_id, contact_id, position, printed_name,"
        " printed_organisation, printed_titles, printed_telephones, printed_emails)"
        " VALUES (?, ?, ?, '', '', '[]', '[]', '[]')",
        [(release, contact, position) for position, contact in enumerate(contacts)],
    )


def refuse_taken(session: Reader, reference: str, besides: int) -> None:
    """Raise DeskError where another release than `besides` has the reference."""
    if session.rows("SELECT 1 FROM releases WHERE reference = ? AND id <> ?", (reference, besides)):
        raise DeskError(
            _("The reference {reference} belongs to another release.").format(reference=reference),
            _("Give this one another reference, or leave it empty for the next number."),
        )
