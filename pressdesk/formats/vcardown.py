"""Properties of our own in a vCard: what a press office knows and no standard has a word for."""

from collections.abc import Callable
from datetime import date
from typing import Any

from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, LEFT, Affiliation, Card
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardtext import line, parts, text

PREFIX = "X-PRESSDESK-"
# Before the name of a property that is kept, where the plain name would be read as a field.
KEPT = PREFIX + "KEPT-"

Fields = dict[str, Any]


def read(fields: Fields, head: Head, value: str) -> bool:
    """Take what a property of our own says into the fields of a card; False where it isn't one."""
    take = _READERS.get(head.key)
    if take is None:
        return False
    take(fields, head, value)
    return True


def written(card: Card) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the properties of our own a card needs: name, parts of the value, its language."""
    made: list[tuple[str, tuple[str, ...], str]] = []
    made += [("SALUTATION", (words,), code) for code, words in card.salutations if words.strip()]
    for affiliation in card.affiliations:
        days = (_iso(affiliation.began_on), _iso(affiliation.ended_on))
        made.append(("AFFILIATION", (affiliation.outlet, affiliation.role, *days), ""))
    made += [("CUSTOM", pair, "") for pair in card.custom]
    if card.status != ACTIVE or card.status_reason or card.status_on:
        made.append(("STATUS", (card.status, card.status_reason, _iso(card.status_on)), ""))
    if card.source or card.sourced_on:
        made.append(("SOURCE", (card.source, _iso(card.sourced_on)), ""))
    if card.absent_from or card.absent_until:
        made.append(("ABSENCE", (_iso(card.absent_from), _iso(card.absent_until)), ""))
    single = {
        "COUNTRY": card.country,
        "DUTY-HOURS": card.duty_hours,
        "VERIFIED": _iso(card.verified_on),
        "LAWFUL-BASIS": card.lawful_basis,
        "OFFICER": "1" if card.is_officer else "",
        "ARCHIVED": "1" if card.is_archived else "",
    }
    made += [(name, (value,), "") for name, value in single.items() if value]
    return made


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return None


def _padded(value: str, count: int) -> list[str]:
    found = parts(value)
    return [*found, *[""] * (count - len(found))]


def _listing(field: str) -> Callable[[Fields, Head, str], None]:
    def take(fields: Fields, head: Head, value: str) -> None:
        words = [line(word) for word in parts(value, ",")]
        fields[field] = (*fields.get(field, ()), *(word for word in words if word))

    return take


def _said(field: str) -> Callable[[Fields, Head, str], None]:
    def take(fields: Fields, head: Head, value: str) -> None:
        words = line(parts(value)[0])
        fields[field] = (*fields.get(field, ()), (head.language, words))

    return take


def _word(field: str, is_long: bool = False) -> Callable[[Fields, Head, str], None]:
    def take(fields: Fields, head: Head, value: str) -> None:
        fields[field] = (text if is_long else line)(parts(value)[0])

    return take


def _flag(field: str) -> Callable[[Fields, Head, str], None]:
    def take(fields: Fields, head: Head, value: str) -> None:
        fields[field] = value.strip() == "1"

    return take


def _affiliation(fields: Fields, head: Head, value: str) -> None:
    outlet, role, began, ended = _padded(value, 4)[:4]
    made = Affiliation(line(outlet), line(role), _date(began), _date(ended))
    fields["affiliations"] = (*fields.get("affiliations", ()), made)


def _custom(fields: Fields, head: Head, value: str) -> None:
    label, words = _padded(value, 2)[:2]
    fields["custom"] = (*fields.get("custom", ()), (line(label), text(words)))


def _status(fields: Fields, head: Head, value: str) -> None:
    status, reason, on = _padded(value, 3)[:3]
    if status.strip() in (ACTIVE, LEFT, DO_NOT_CONTACT):
        fields |= {"status": status.strip(), "status_reason": text(reason), "status_on": _date(on)}


def _source(fields: Fields, head: Head, value: str) -> None:
    source, on = _padded(value, 2)[:2]
    fields |= {"source": text(source), "sourced_on": _date(on)}


def _absence(fields: Fields, head: Head, value: str) -> None:
    since, until = _padded(value, 2)[:2]
    fields |= {"absent_from": _date(since), "absent_until": _date(until)}


def _verified(fields: Fields, head: Head, value: str) -> None:
    fields["verified_on"] = _date(value)


_READERS: dict[str, Callable[[Fields, Head, str], None]] = {
    PREFIX + name: take
    for name, take in {
        "TITLE": _said("own_titles"),
        "SALUTATION": _said("salutations"),
        "LANGUAGES": _listing("languages"),
        "BEATS": _listing("beats"),
        "GUESSED": _listing("guessed"),
        "AFFILIATION": _affiliation,
        "CUSTOM": _custom,
        "STATUS": _status,
        "SOURCE": _source,
        "ABSENCE": _absence,
        "VERIFIED": _verified,
        "COUNTRY": _word("country"),
        "DUTY-HOURS": _word("duty_hours", is_long=True),
        "LAWFUL-BASIS": _word("lawful_basis", is_long=True),
        "OFFICER": _flag("is_officer"),
        "ARCHIVED": _flag("is_archived"),
    }.items()
}
