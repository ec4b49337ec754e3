"""The people and outlets of the example office, as its file writes them down."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from pressdesk.contacts import edit, entries, outlets, standing
from pressdesk.contacts.entries import ContactEntry
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card, Email, Link, Telephone
from pressdesk.store.plain import Writer

Data = Mapping[str, Any]

# "work* +33 …": kind, * for preferred, ! for private, and the number or address.
_ENTRY = re.compile(r"(?P<kind>\w+)(?P<marks>[*!]*) (?P<said>.+)")


def put_outlets(session: Writer, found: Data, now: datetime) -> dict[str, OutletCard]:
    """Write the outlets, and return them by their names in the file."""
    made = {}
    for name, outlet in found.items():
        values = dict(outlet) | {
            "languages": (outlet["language"],),
            "telephones": _telephones(outlet.get("telephones", ())),
            "emails": _emails(outlet.get("emails", ())),
        }
        card = OutletCard(**values)
        made[name] = replace(card, id=outlets.save(session, card, now))
    return made


def put_people(
    session: Writer, found: Data, media: Mapping[str, OutletCard], today: date, now: datetime
) -> dict[str, int]:
    """Write the people, days counted from today, and return their ids by their names."""
    made = {}
    for name, person in found.items():
        row = made[name] = edit.save(session, _card(person, media, today), now)
        for asked in person.get("asked", ()):
            at = now + timedelta(days=asked["days"])
            entries.add(session, ContactEntry(row, at, asked["words"], asked.get("kind", "asked")))
        if "objected" in person:
            on = today + timedelta(days=person["objected"]["days"])
            why = person["objected"]["why"]
            standing.set_status(session, (row,), DO_NOT_CONTACT, why, on, now)
    return made


def _card(person: Data, media: Mapping[str, OutletCard], today: date) -> Card:
    given, family = person["name"]
    is_officer = person.get("officer", False)
    outlet = media.get(person.get("outlet", ""))
    away = [today + timedelta(days=days) for days in person.get("away", ())]
    card = Card(
        formatted_name=person.get("shown") or f"{given} {family}".strip(),
        family_name=family,
        given_name=given,
        organisation="Harbour Observatory" if is_officer else outlet.name if outlet else "",
        titles=tuple(person["titles"].items()),
        salutations=tuple(person.get("salutations", {}).items()),
        telephones=_telephones(person.get("telephones", ())),
        emails=_emails(person.get("emails", ())),
        links=tuple(Link(uri, kind) for kind, uri in person.get("links", {}).items()),
        languages=tuple(person.get("languages", ())),
        beats=tuple(person.get("beats", ())),
        categories=tuple(person.get("categories", ())),
        country=outlet.country if outlet else "",
        note=person.get("note", ""),
        is_officer=is_officer,
        is_archived=person.get("archived", False),
        status="left" if person.get("archived") else "active",
        duty_hours=person.get("duty", ""),
        absent_from=away[0] if away else None,
        absent_until=away[1] if away else None,
        verified_on=today + timedelta(days=person["verified"]) if "verified" in person else None,
    )
    works = [Affiliation(outlet.name, card.title("en"), outlet_id=outlet.id)] if outlet else []
    for former in person.get("formerly", ()):
        house = media[former["outlet"]]
        until = today + timedelta(days=former["until"])
        works.append(Affiliation(house.name, former["role"], None, until, house.id))
    return replace(card, affiliations=tuple(works))


def _telephones(said: Iterable[str]) -> tuple[Telephone, ...]:
    return tuple(
        Telephone(m["said"], m["kind"], "*" in m["marks"], "!" in m["marks"])
        for m in map(_ENTRY.fullmatch, said)
        if m
    )


def _emails(said: Iterable[str]) -> tuple[Email, ...]:
    return tuple(
        Email(m["said"], m["kind"], "*" in m["marks"], "!" in m["marks"])
        for m in map(_ENTRY.fullmatch, said)
        if m
    )
