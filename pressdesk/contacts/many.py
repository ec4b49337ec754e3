"""One field changed for many people at once: organisation, categories, beats, languages, country.

Ten thousand people take about a second and are one undo step; histories tell each of them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.progress import Progress
from pressdesk.base.text import clean, fold
from pressdesk.contacts import digests, find, standing
from pressdesk.contacts.edit import outlet_rows
from pressdesk.contacts.history import Difference, note_changes, words
from pressdesk.contacts.sweep import chunks, set_columns, swapped, update_many
from pressdesk.store.plain import Row, Writer, marks
from pressdesk.store.store import step
from pressdesk.store.values import moment_text

FIELDS = {"language": "languages", "category": "categories", "beat": "beats"}


@step(N_("Change country"), plain=True)
def set_country(
    session: Writer,
    contacts: Sequence[int],
    country: str,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Give people a country (ISO 3166-1 alpha-2), "" for none known."""
    set_columns(session, contacts, {"country": country}, "Change country", now, progress)


@step(N_("Change organisation"), plain=True)
def set_organisation(
    session: Writer,
    contacts: Sequence[int],
    organisation: str,
    now: datetime,
    moved_on: date | None = None,
    progress: Progress | None = None,
) -> None:
    """Give people another organisation: it was written wrongly, or they moved on a day.

    Who moved works for the old one no longer, and it stays known that they did; see
    `contacts.moving`, which does the same to one card.
    """
    name = clean(organisation).strip()
    for some in chunks(contacts, progress):
        changed = rename(session, some, name, "Change organisation", now)
        _move(session, changed, name, moved_on)


def rename(
    session: Writer, contacts: list[int], organisation: str, label: str, now: datetime
) -> dict[int, str]:
    """Write another organisation into people's cards; return the old one of those it changed."""
    rows: list[Row] = []
    told: dict[int, tuple[Difference, ...]] = {}
    for contact, was, name, sort_name, folded in session.rows(
        "SELECT id, organisation, formatted_name, sort_name, folded FROM contacts"
        f" WHERE id IN ({marks(contacts)})",
        contacts,
    ):
        if was == organisation:
            continue
        if not (name or organisation):
            raise DeskError(_("A contact needs a name or an organisation."))
        told[contact] = (Difference("organisation", was, organisation),)
        sorts = sort_name if name else fold(organisation)
        found_by = swapped(folded, was, organisation)
        rows.append((organisation, fold(organisation), sorts, found_by, moment_text(now), contact))
    _follow_objections(session, list(told), organisation, now)
    columns = ("organisation", "organisation_key", "sort_name", "folded", "edited_at")
    update_many(session, columns, rows)
    note_changes(session, label, told, now)
    return {contact: found[0].before for contact, found in told.items()}


def _follow_objections(
    session: Writer, contacts: list[int], organisation: str, now: datetime
) -> None:
    """Let those who must not be contacted be known again by their new organisation too."""
    for card in find.cards(session, standing.barred(session, contacts)):
        digests.forget(session, card)
        renamed = replace(card, organisation=organisation)
        digests.note(session, renamed, card.status_reason, card.status_on or now.date())


def _move(
    session: Writer, changed: dict[int, str], organisation: str, moved_on: date | None
) -> None:
    """End what people did for their old organisation, or correct where they did it."""
    ids = list(changed)
    works: dict[int, list[tuple[int, str]]] = {}
    for row, contact, role, outlet in session.rows(
        "SELECT a.id, a.contact_id, a.role, o.name FROM affiliations a"
        f" JOIN outlets o ON o.id = a.outlet_id WHERE a.contact_id IN ({marks(ids)})"
        " AND a.ended_on IS NULL",
        ids,
    ):
        if fold(outlet) == fold(changed[contact]):
            works.setdefault(contact, []).append((row, role))
    if moved_on is None:
        _correct(session, works, organisation, changed)
        return
    titles = _titles(session, ids)
    old = [name for contact, name in changed.items() if contact not in works]
    outlets = outlet_rows(session, [*old, organisation])
    day = moved_on.isoformat()
    session.run_many(
        "UPDATE affiliations SET ended_on = ?, role = ? WHERE id = ?",
        (
            (day, role or titles.get(contact, ""), row)
            for contact, found in works.items()
            for row, role in found
        ),
    )
    session.run_many(
        "INSERT INTO affiliations (contact_id, outlet_id, position, role, began_on, ended_on)"
        " VALUES (?, ?, -1, ?, NULL, ?)",
        (
            (contact, outlets[fold(name)], titles.get(contact, ""), day)
            for contact, name in changed.items()
            if contact not in works and fold(name)
        ),
    )
    if fold(organisation):
        session.run_many(
            "INSERT INTO affiliations (contact_id, outlet_id, position, role, began_on, ended_on)"
            " VALUES (?, ?, -2, '', ?, NULL)",
            ((contact, outlets[fold(organisation)], day) for contact in ids),
        )
    _refold(session, {c: (changed[c] if c in works else "", organisation) for c in ids})


def _correct(
    session: Writer,
    works: dict[int, list[tuple[int, str]]],
    organisation: str,
    changed: dict[int, str],
) -> None:
    rows = [(row,) for found in works.values() for row, _role in found]
    if rows and organisation:
        outlet = outlet_rows(session, [organisation])[fold(organisation)]
        session.run_many(f"UPDATE affiliations SET outlet_id = {outlet} WHERE id = ?", rows)
    elif rows:
        session.run_many("DELETE FROM affiliations WHERE id = ?", rows)
    _refold(session, {c: (changed[c], organisation) for c in works})


def _refold(session: Writer, swaps: dict[int, tuple[str, str]]) -> None:
    """Let people be found by one word in the place of another."""
    ids = list(swaps)
    found = session.rows(f"SELECT id, folded FROM contacts WHERE id IN ({marks(ids)})", ids)
    session.run_many(
        "UPDATE contacts SET folded = ?, version = version + 1 WHERE id = ?",
        ((swapped(folded, *swaps[contact]), contact) for contact, folded in found),
    )


def _titles(session: Writer, contacts: list[int]) -> dict[int, str]:
    found = session.rows(
        "SELECT contact_id, words FROM contact_phrases WHERE kind = 'title'"
        f" AND contact_id IN ({marks(contacts)}) ORDER BY contact_id, position DESC",
        contacts,
    )
    return dict(found)


# --- categories, beats, languages -------------------------------------------------------------


@step(N_("Add a category"), plain=True)
def add_tags(
    session: Writer,
    contacts: Sequence[int],
    kind: str,
    added: Sequence[str],
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """File people under categories, beats or languages (`kind`) besides those they have."""
    label = session.info["label"] = _LABELS[kind][0]
    wanted = [word for words_ in added if (word := clean(words_).strip())]
    for some in chunks(contacts, progress):
        before = _tags(session, kind, some)
        after = {
            contact: (*has, *(w for w in wanted if fold(w) not in set(map(fold, has))))
            for contact, has in before.items()
        }
        _put_tags(session, kind, before, after, label, now)


@step(N_("Remove a category"), plain=True)
def remove_tags(
    session: Writer,
    contacts: Sequence[int],
    kind: str,
    removed: Sequence[str],
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Take categories, beats or languages (`kind`) from people who have them."""
    label = session.info["label"] = _LABELS[kind][1]
    unwanted = set(map(fold, removed))
    for some in chunks(contacts, progress):
        before = _tags(session, kind, some)
        after = {
            contact: tuple(word for word in has if fold(word) not in unwanted)
            for contact, has in before.items()
        }
        _put_tags(session, kind, before, after, label, now)


_LABELS = {
    "category": (N_("Add a category"), N_("Remove a category")),
    "beat": (N_("Add a beat"), N_("Remove a beat")),
    "language": (N_("Add a language"), N_("Remove a language")),
}
Tags = dict[int, tuple[str, ...]]


def _tags(session: Writer, kind: str, contacts: list[int]) -> Tags:
    found: dict[int, tuple[str, ...]] = {}
    known = session.rows(f"SELECT id FROM contacts WHERE id IN ({marks(contacts)})", contacts)
    for (contact,) in known:
        found[contact] = ()
    for contact, word in session.rows(
        "SELECT contact_id, word FROM contact_tags WHERE kind = ?"
        f" AND contact_id IN ({marks(contacts)}) ORDER BY contact_id, position, id",
        (kind, *contacts),
    ):
        found[contact] = (*found[contact], word)
    return found


def _put_tags(
    session: Writer, kind: str, before: Tags, after: Tags, label: str, now: datetime
) -> None:
    changed = [contact for contact in after if after[contact] != before[contact]]
    session.run_many(
        "INSERT INTO contact_tags (contact_id, position, kind, word, folded)"
        " VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM contact_tags"
        " WHERE contact_id = ?1), ?, ?, ?)",
        (
            (contact, kind, word, fold(word))
            for contact in changed
            for word in after[contact]
            if word not in before[contact]
        ),
    )
    gone = {
        contact: [word for word in before[contact] if word not in after[contact]]
        for contact in changed
    }
    session.run_many(
        "DELETE FROM contact_tags WHERE contact_id = ? AND kind = ? AND word = ?",
        ((contact, kind, word) for contact, some in gone.items() for word in some),
    )
    stamp = moment_text(now)
    folded = session.rows(
        f"SELECT id, folded FROM contacts WHERE id IN ({marks(changed)})", changed
    )
    rows: list[Row] = []
    for contact, found_by in folded:
        if kind != "language":  # nobody is found by the languages they read
            for word in gone[contact]:
                found_by = swapped(found_by, word, "")
            for word in after[contact]:
                if word not in before[contact]:
                    found_by = swapped(found_by, "", word)
        rows.append((found_by, stamp, contact))
    update_many(session, ("folded", "edited_at"), rows)
    told = {
        contact: (Difference(FIELDS[kind], words(before[contact]), words(after[contact])),)
        for contact in changed
    }
    note_changes(session, label, told, now)
