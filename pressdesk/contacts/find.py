"""Finding people: which ones a view and the words typed show, their rows and their cards."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.contacts.cardrows import COLUMNS, PARTS, card_of
from pressdesk.contacts.filters import Filters, condition
from pressdesk.contacts.keys import digits_of, name_key, typed_numbers
from pressdesk.formats import telephone
from pressdesk.formats.card import ACTIVE, Affiliation, Card, Photo
from pressdesk.store import search
from pressdesk.store.images import image_data
from pressdesk.store.plain import Reader, Row, glance, marks
from pressdesk.store.settings import settings
from pressdesk.store.values import date_of, moment_of

VIEWS = ("all", "officers", "archived")
_CONDITIONS = {
    "all": "c.is_archived = 0",
    "officers": "c.is_archived = 0 AND c.is_officer = 1",
    "archived": "c.is_archived = 1",
}


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact as lists show one, with the preferred telephone and e-mail."""

    id: int
    uid: str
    formatted_name: str
    organisation: str = ""
    title: str = ""
    telephone: str = ""
    email: str = ""
    is_officer: bool = False
    is_archived: bool = False
    status: str = ACTIVE
    verified_on: date | None = None
    absent_from: date | None = None
    absent_until: date | None = None


@glance
def ids(
    session: Reader,
    view: str = "all",
    words: str = "",
    wanted: Filters = Filters(),  # noqa: B008  (frozen: nobody can change it)
    *,
    most: int = 0,
) -> "array[int]":
    """Return the ids of the contacts of a view, by family name, or those with all of `words`.

    Words are looked for at the beginnings of words in names, organisations, titles, numbers,
    addresses and notes, blind to accents and case, and to a typo when hardly anything is found.
    `most` limits them to what is shown at once; of a search there are never more than a thousand.
    """
    said = search.words_of(words)
    ways = [way for one in typed_numbers(words) if (way := search.words_of(one)) != said]
    is_short = bool(most or said)
    asked, values, is_few = condition(session, wanted, is_short=is_short) if wanted else ("", [], 0)
    if said and not is_few:
        return search.contacts(
            session,
            said,
            search.Narrowed(view == "archived", view == "officers", asked, values),
            most=most or search.MOST,
            ways=ways,
        )
    found = (
        f"FROM contacts c WHERE {_CONDITIONS[view]}{' AND ' + asked if asked else ''}"
        " ORDER BY c.sort_name, c.id"
    )
    if not said:
        return session.numbers(f"SELECT c.id {found} LIMIT ?", (*values, most or -1))
    rows = session.rows(f"SELECT c.id, c.folded {found}", values)
    hits = [r for r, folded in rows if any(search.says(folded, way) for way in (said, *ways))]
    return array("q", hits[: most or search.MOST])


@glance
def counts(session: Reader) -> dict[str, int]:
    """Return how many contacts each view shows."""
    return {
        view: session.rows(f"SELECT count(*) FROM contacts c WHERE {condition}")[0][0]
        for view, condition in _CONDITIONS.items()
    }


@glance
def is_anybody_there(session: Reader) -> bool:
    """Return whether the office has any contact, archived ones too."""
    return bool(session.rows("SELECT 1 FROM contacts LIMIT 1"))


@glance
def rows(session: Reader, ids: Sequence[int], language: str = "en") -> list[ContactRow]:
    """Return contacts as a list shows them, in the order of `ids`; those gone are left out."""
    wanted = list(ids)
    found = session.rows(
        "SELECT id, uid, formatted_name, organisation, is_officer, is_archived, listed,"
        " status, verified_on, absent_from, absent_until"
        " FROM contacts WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted),),
    )
    by_id = {row[0]: _contact_row(row, language) for row in found}
    if form := settings(session).telephones:
        by_id = {
            contact: replace(row, telephone=telephone.written(row.telephone, form))
            for contact, row in by_id.items()
        }
    return [by_id[contact] for contact in wanted if contact in by_id]


def _contact_row(row: Row, language: str) -> ContactRow:
    telephone, email, titles = json.loads(row[6])
    return ContactRow(
        id=row[0],
        uid=row[1],
        formatted_name=row[2],
        organisation=row[3],
        title=_in_language(dict(titles), language),
        telephone=telephone,
        email=email,
        is_officer=bool(row[4]),
        is_archived=bool(row[5]),
        status=row[7],
        verified_on=date_of(row[8]),
        absent_from=date_of(row[9]),
        absent_until=date_of(row[10]),
    )


def _in_language(titles: dict[str, str], language: str) -> str:
    return titles.get(language) or titles.get("en") or next(iter(titles.values()), "")


@glance
def card(session: Reader, contact: int) -> Card:
    """Return one contact whole; DeskError where there is none any more."""
    found = cards(session, (contact,))
    if not found:
        raise DeskError(_("This contact does not exist any more."))
    return found[0]


@glance
def cards(session: Reader, ids: Sequence[int]) -> tuple[Card, ...]:
    """Return contacts whole, in the order of `ids`; those gone are left out."""
    found: dict[int, Card] = {}
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        parts = {table: _parts(session, columns, table, some) for table, columns in PARTS.items()}
        works, photos = _affiliations(session, some), _photos(session, some)
        for row in session.rows(
            f"SELECT {', '.join(COLUMNS)} FROM contacts WHERE id IN ({marks(some)})", some
        ):
            contact = row[0]
            found[contact] = card_of(
                row,
                {table: kept.get(contact, []) for table, kept in parts.items()},
                works.get(contact, ()),
                photos.get(contact),
            )
    return tuple(found[contact] for contact in ids if contact in found)


def _parts(session: Reader, columns: str, table: str, ids: list[int]) -> dict[int, list[Row]]:
    parts: dict[int, list[Row]] = {}
    for contact, *values in session.rows(
        f"SELECT contact_id, {columns} FROM {table} WHERE contact_id IN ({marks(ids)})"
        " ORDER BY contact_id, position, id",
        ids,
    ):
        parts.setdefault(contact, []).append(tuple(values))
    return parts


def _affiliations(session: Reader, ids: list[int]) -> dict[int, list[Affiliation]]:
    found: dict[int, list[Affiliation]] = {}
    for contact, outlet, name, role, began, ended in session.rows(
        "SELECT a.contact_id, a.outlet_id, o.name, a.role, a.began_on, a.ended_on"
        " FROM affiliations a JOIN outlets o ON o.id = a.outlet_id"
        f" WHERE a.contact_id IN ({marks(ids)}) ORDER BY a.contact_id, a.position, a.id",
        ids,
    ):
        works = Affiliation(name, role, date_of(began), date_of(ended), outlet)
        found.setdefault(contact, []).append(works)
    return found


def _photos(session: Reader, ids: list[int]) -> dict[int, Photo]:
    """Return the photos of contacts, without their bytes: `with_photos` brings those."""
    return {
        contact: Photo(media_type, image_id=image)
        for contact, image, media_type in session.rows(
            "SELECT c.id, i.id, i.media_type FROM contacts c JOIN images i ON i.id = c.photo_id"
            f" WHERE c.photo_id IS NOT NULL AND c.id IN ({marks(ids)})",
            ids,
        )
    }


@glance
def stamps(session: Reader, ids: Sequence[int]) -> dict[int, datetime]:
    """Return since when contacts are in the office."""
    found = session.rows(
        "SELECT id, first_created_at FROM contacts WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {contact: moment_of(made) for contact, made in found}


@glance
def with_photos(session: Reader, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return cards with the bytes of their photos, to be written out."""
    return tuple(
        replace(one, photo=replace(one.photo, data=image_data(session, one.photo.image_id)))
        if one.photo and one.photo.image_id and not one.photo.data
        else one
        for one in cards
    )


@glance
def known_as(
    session: Reader, name: str = "", telephones: Sequence[str] = (), emails: Sequence[str] = ()
) -> tuple[int, ...]:
    """Return the contacts with one of these numbers or addresses, else with this very name.

    Numbers are compared by their digits, whatever the spaces and the prefix; names folded, in any
    order of their parts. The likeliest first; archived ones are left out.
    """
    keys = [key for number in telephones if (key := digits_of(number))]
    folded = [fold(address) for address in emails if address.strip()]
    found = session.rows(
        "SELECT c.id, count(*) FROM contacts c JOIN"
        f" (SELECT contact_id FROM contact_emails WHERE folded IN ({marks(folded)})"
        f" UNION ALL SELECT contact_id FROM contact_telephones WHERE digits IN ({marks(keys)}))"
        " m ON m.contact_id = c.id WHERE c.is_archived = 0 GROUP BY c.id ORDER BY 2 DESC, c.id",
        [*folded, *keys],
    )
    key = name_key(name)
    named = (
        session.rows(
            "SELECT id FROM contacts WHERE name_key = ? AND is_archived = 0 ORDER BY id", (key,)
        )
        if key
        else []
    )
    both = {row[0] for row in named}
    ranked = sorted((row[0] for row in found), key=lambda contact: contact not in both)
    return tuple(dict.fromkeys([*ranked, *(row[0] for row in named)]))
