"""What narrows a list of people besides words: outlet, beat, language, country, standing, age."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.formats.card import ACTIVE
from pressdesk.store.plain import Reader, Writer, glance, insert, marks, update
from pressdesk.store.store import step
from pressdesk.store.values import json_text, new_uid

AREA = "contacts"
FEW = 5000  # people so few that one looks at each of them
MOST_CHOICES = 300
YEAR = timedelta(days=365)  # after which one makes sure of somebody again
# The columns of other fields, and what counts them: without an index of theirs the whole table, for
# by name, as the usual index has them, people lie all over the file.
_COUNTED_BY = {
    "countries": ("country", "INDEXED BY ix_contacts_country"),
    "statuses": ("status", "INDEXED BY ix_contacts_verified_on"),
    "sources": ("source", "NOT INDEXED"),
}
# The fields that are tags of a person: the kind under which `contact_tags` keeps them.
_TAGS = {"beats": "beat", "languages": "language", "categories": "category"}


@dataclass(frozen=True, slots=True)
class Filters:
    """Who is wanted: within a field any of its values, and all fields at once.

    `outlets` are names, whether the office has a card of the outlet or not. `lacks` is of "email"
    and "telephone". `unverified_since`: nobody has made sure of them on that day or later.
    """

    outlets: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    unverified_since: date | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a field that people in the office have, and how many."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class View:
    """A list that somebody gave a name: a view of `find.VIEWS`, words and filters."""

    id: int = 0
    label: str = ""
    view: str = "all"
    words: str = ""
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: of each person `each`, or of an index `source`, whom it fits.

    Where hardly anybody is not meant, `source` is whom it does not fit: `is_rest`.
    """

    each: str
    values: tuple[Any, ...]
    source: str = ""
    is_rest: bool = False


def parts(wanted: Filters) -> list[Part]:
    """Return what is asked of `contacts c`, part by part."""
    found: list[Part] = []
    for name, kind in _TAGS.items():
        folded = tuple(fold(word) for word in getattr(wanted, name))
        if folded:
            fits = f"kind = '{kind}' AND folded IN ({marks(folded)})"
            each = f"EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = c.id AND {fits})"
            source = f"SELECT contact_id FROM contact_tags WHERE {fits}"
            found.append(Part(each, folded, source))
    if wanted.outlets:
        found.append(_outlets(tuple(map(fold, wanted.outlets))))
    if wanted.countries:
        said = f"country IN ({marks(wanted.countries)})"
        source = f"SELECT id FROM contacts WHERE {said}"
        found.append(Part(f"c.{said}", wanted.countries, source))
    if wanted.statuses:
        found.append(_standing(wanted.statuses))
    if wanted.sources:
        found.append(Part(f"c.source IN ({marks(wanted.sources)})", wanted.sources))
    for what, table in (("email", "contact_emails"), ("telephone", "contact_telephones")):
        if what in wanted.lacks:
            each = f"NOT EXISTS (SELECT 1 FROM {table} p WHERE p.contact_id = c.id)"
            found.append(Part(each, ()))
    if wanted.unverified_since:
        day = wanted.unverified_since.isoformat()
        each = "(c.verified_on IS NULL OR c.verified_on < ?)"
        source = "SELECT id FROM contacts WHERE verified_on >= ?"
        found.append(Part(each, (day,), source, is_rest=True))
    return found


def _standing(said: tuple[str, ...]) -> Part:
    """Ask for people of a standing: hardly anybody is not active, and an index knows who."""
    fits = f"status IN ({marks(said)})"
    which = f"NOT {fits}" if ACTIVE in said else fits
    source = f"SELECT id FROM contacts WHERE status <> '{ACTIVE}' AND {which}"
    return Part(f"c.{fits}", said, source, is_rest=ACTIVE in said)


def _outlets(keys: tuple[str, ...]) -> Part:
    at = marks(keys)
    works = (
        "SELECT a.contact_id FROM outlets o JOIN affiliations a ON a.outlet_id = o.id"
        f" WHERE o.folded IN ({at}) AND a.ended_on IS NULL"
    )
    return Part(
        f"(c.organisation_key IN ({at}) OR c.id IN ({works}))",
        (*keys, *keys),
        f"SELECT id FROM contacts WHERE organisation_key IN ({at}) UNION {works}",
    )


def condition(session: Reader, wanted: Filters, *, is_short: bool) -> tuple[str, list[Any], bool]:
    """Return what is asked of `contacts c` as SQL with its values, and whether it fits only few.

    Those whom an index knows are gathered first where they are few, or the whole list is wanted;
    for a short list (`is_short`) out of many it is quicker to walk and to look at each.
    """
    asked = parts(wanted)
    few = {part for part in asked if part.source and not part.is_rest and _is_few(session, part)}
    gathered = few or {part for part in asked if part.source and not is_short}
    sql = [
        f"c.id {'NOT ' * part.is_rest}IN ({part.source})" if part in gathered else part.each
        for part in asked
    ]
    return " AND ".join(sql), [v for part in asked for v in part.values], bool(few)


def _is_few(session: Reader, part: Part) -> bool:
    counted = f"SELECT count(*) FROM (SELECT 1 FROM ({part.source}) LIMIT {FEW + 1})"
    return bool(session.rows(counted, part.values)[0][0] <= FEW)


def to_verify(today: date) -> Filters:
    """Return whom nobody has made sure of for a year, and whom one may still ask."""
    return Filters(statuses=(ACTIVE,), unverified_since=today - YEAR)


@glance
def count_to_verify(session: Reader, today: date) -> int:
    """Return how many people are to be verified; one index knows all that is asked."""
    asked = f"SELECT count(*) FROM contacts WHERE is_archived = 0 AND status = '{ACTIVE}' AND"
    never = session.rows(f"{asked} verified_on IS NULL")[0][0]
    long_ago = session.rows(f"{asked} verified_on < ?", ((today - YEAR).isoformat(),))[0][0]
    return int(never + long_ago)


@glance
def choices(session: Reader, field: str, words: str = "") -> tuple[Choice, ...]:
    """Return the values of a field of `Filters` that people here have, the commonest first.

    `words` narrows them to those that have it; archived people do not count.
    """
    wanted = fold(words)
    # Whom an index counts is not looked up one by one, neither for the archive nor for the word.
    archived = "SELECT id FROM contacts WHERE is_archived = 1"
    if field in _TAGS:
        found = session.rows(
            "SELECT (SELECT word FROM contact_tags t JOIN contacts c ON c.id = t.contact_id"
            " WHERE t.kind = ?1 AND t.folded = g.folded AND +c.is_archived = 0 LIMIT 1), n"
            " FROM (SELECT folded, count(*) n FROM contact_tags"
            f" WHERE kind = ?1 AND contact_id NOT IN ({archived})"
            " GROUP BY folded HAVING instr(folded, ?2) ORDER BY n DESC, folded LIMIT ?3) g",
            (_TAGS[field], wanted, MOST_CHOICES),
        )
    elif field == "outlets":
        found = session.rows(
            "SELECT (SELECT organisation FROM contacts c WHERE c.organisation_key = g.key"
            " AND +c.is_archived = 0 LIMIT 1), n FROM ("
            "SELECT organisation_key key, count(*) n FROM contacts"
            " WHERE organisation_key <> '' AND is_archived = 0"
            " GROUP BY key HAVING instr(key, ?) ORDER BY n DESC, key LIMIT ?) g",
            (wanted, MOST_CHOICES),
        )
    else:
        column, index = _COUNTED_BY[field]
        found = session.rows(
            f"SELECT {column}, count(*) n FROM contacts {index}"
            f" WHERE is_archived = 0 AND {column} <> '' GROUP BY {column}"
            f" HAVING instr(lower({column}), ?) ORDER BY n DESC, {column} LIMIT ?",
            (wanted, MOST_CHOICES),
        )
    return tuple(Choice(value, count) for value, count in found)


# --- saved views ------------------------------------------------------------------------------


@glance
def views(session: Reader) -> tuple[View, ...]:
    """Return the saved views of contacts, in the order they stand in."""
    found = session.rows(
        "SELECT id, label, filters FROM saved_views WHERE area = ? ORDER BY position, id", (AREA,)
    )
    return tuple(_view(row, label, json.loads(kept)) for row, label, kept in found)


@step(N_("Save view"), plain=True)
def save_view(session: Writer, view: View) -> int:
    """Keep a view, new or changed, and return its id; DeskError where it has no name."""
    if not view.label.strip():
        raise DeskError(_("A view needs a name."))
    values = {"label": clean(view.label).strip(), "filters": json_text(_kept(view))}
    if view.id:
        update(session, "saved_views", view.id, values)
        return view.id
    last = session.rows(
        "SELECT coalesce(max(position), 0) FROM saved_views WHERE area = ?", (AREA,)
    )
    made = {"uid": new_uid(), "version": 1, "area": AREA, "position": last[0][0] + 1}
    return insert(session, "saved_views", made | values)


@step(N_("Remove view"), plain=True)
def remove_view(session: Writer, view: int) -> None:
    """Forget a view; the people it shows stay."""
    session.run("DELETE FROM saved_views WHERE id = ?", (view,))


def _kept(view: View) -> dict[str, Any]:
    kept: dict[str, Any] = {name: said for name, said in asdict(view.filters).items() if said}
    if view.filters.unverified_since:
        kept["unverified_since"] = view.filters.unverified_since.isoformat()
    return {"view": view.view, "words": view.words, "filters": kept}


def _view(row: int, label: str, kept: Mapping[str, Any]) -> View:
    # Fields of a later version are passed over, so that its views still open.
    known = {field.name for field in fields(Filters)}
    said = {name: value for name, value in kept.get("filters", {}).items() if name in known}
    values: dict[str, Any] = {
        name: tuple(value) for name, value in said.items() if isinstance(value, Sequence)
    }
    if "unverified_since" in said:
        values["unverified_since"] = date.fromisoformat(said["unverified_since"])
    return View(row, label, kept.get("view", "all"), kept.get("words", ""), Filters(**values))
