"""What the lines of a card say, in groups: words alone, to be read without a window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pressdesk.base.i18n import _, pgettext
from pressdesk.base.text import fold
from pressdesk.contacts.moving import is_current
from pressdesk.desktop import cardwords, dates
from pressdesk.formats import contactblock, postal
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Telephone
from pressdesk.formats.contactblock import mail_uri

_OPENED = ("https:", "http:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its label, what it says and copies, what is to be known of it beside.

    `what` is the kind of text for the toast. `link` is opened by the line's other button, which is
    called `aim` (without it there is none); `outlet` is shown by it. `tone` is "quiet" for what is
    no longer so.
    """

    name: str
    text: str
    what: str = "text"
    marks: str = ""
    link: str = ""
    aim: str = ""
    icon: str = ""
    outlet: str = ""
    tone: str = ""


Group = tuple[Line, ...]


def groups(card: Card, language: str, today: date) -> tuple[Group, ...]:
    """Return the lines of a card as they stand together; empty groups are left out."""
    made = (
        tuple(_reached(card.telephones, card.emails)),
        tuple(_found_at(card.addresses, card.links)),
        tuple(_work(card, language)),
        tuple(_houses(card, today)),
        tuple(_writes(card)),
        tuple(_officer(card, language)),
        tuple(_own(card)),
        tuple(_kept(card)),
    )
    return tuple(group for group in made if group)


def telephones(numbers: tuple[Telephone, ...]) -> Iterator[Line]:
    """Yield the lines of telephone numbers, the preferred one first."""
    for number in sorted(numbers, key=lambda t: not t.preferred):
        yield Line(
            number.label or cardwords.telephone_kind(number.kind),
            number.number,
            "telephone",
            cardwords.marks(preferred=number.preferred, private=number.private),
            # What is dialled is worked out at the click: it needs tables that take time to load.
            aim=_("Call {number}").format(number=number.number) if has_digit(number.number) else "",
            icon="phone",
        )


def emails(addresses: tuple[Email, ...]) -> Iterator[Line]:
    """Yield the lines of e-mail addresses, the preferred one first."""
    for email in sorted(addresses, key=lambda e: not e.preferred):
        yield Line(
            email.label or cardwords.email_kind(email.kind),
            email.address,
            "email",
            cardwords.marks(
                preferred=email.preferred, private=email.private, bounced=email.bounced
            ),
            mail_uri(email.address),
            _("Write to {number}").format(number=email.address),
            "mail",
        )


def postal_addresses(addresses: tuple[Address, ...]) -> Iterator[Line]:
    """Yield postal addresses, each copied as the lines of an envelope."""
    for address in sorted(addresses, key=lambda a: not a.preferred):
        said = "\n".join(postal.lines(address))
        yield Line(address.label or cardwords.address_kind(address.kind), said, "address")


def links(given: tuple[Link, ...]) -> Iterator[Line]:
    """Yield links; those to the web can be opened."""
    for link in given:
        uri = opened(link.uri)
        yield Line(
            link.label or cardwords.link_kind(link.kind),
            link.uri.strip(),
            "link",
            link=uri,
            aim=_("Open {link}").format(link=uri) if uri else "",
            icon="external-link",
        )


def has_digit(words: str) -> bool:
    """Whether there is anything to dial."""
    return any(sign.isdigit() for sign in words)


def opened(uri: str) -> str:
    """Return what a click on a link opens, "" where it is none that may be opened."""
    said = uri.strip()
    if said.casefold().startswith("www."):
        return f"https://{said}"
    return said if said.casefold().startswith(_OPENED) else ""


def _reached(numbers: tuple[Telephone, ...], addresses: tuple[Email, ...]) -> Iterator[Line]:
    yield from telephones(numbers)
    yield from emails(addresses)


def _found_at(addresses: tuple[Address, ...], given: tuple[Link, ...]) -> Iterator[Line]:
    yield from postal_addresses(addresses)
    yield from links(given)


def _work(card: Card, language: str) -> Iterator[Line]:
    for code, title in card.titles:
        if len(card.titles) > 1 or code != language:
            yield Line(_("Job title"), title, marks=cardwords.language(code))
    yield from _said((pgettext("contact", "Role"), card.role), (_("Department"), card.department))


def _houses(card: Card, today: date) -> Iterator[Line]:
    titles = {"", *(words for _code, words in card.titles)}
    for works in card.affiliations:
        # What the head says already: where they work, as what, and nothing of since when.
        is_said = fold(works.outlet) == fold(card.organisation) and works.role in titles
        if is_current(works, today) and not (is_said and not works.began_on):
            yield _house(pgettext("contact", "Outlet"), works)
    for works in card.affiliations:
        if not is_current(works, today):
            yield _house(pgettext("contact", "Formerly"), works, "quiet")


def _house(name: str, works: Affiliation, tone: str = "") -> Line:
    known = (works.role, cardwords.period(works.began_on, works.ended_on))
    return Line(
        name,
        works.outlet,
        marks=" · ".join(part for part in known if part),
        aim=_("Show {outlet}").format(outlet=works.outlet),
        icon="building-2",
        outlet=works.outlet,
        tone=tone,
    )


def _writes(card: Card) -> Iterator[Line]:
    yield from _said(
        (_("Writes in"), cardwords.listed(map(cardwords.language, card.languages))),
        (_("Greeting"), " · ".join(words for _code, words in card.salutations)),
        (_("Beats"), cardwords.listed(card.beats)),
        (_("Categories"), cardwords.listed(card.categories)),
        (_("Country"), cardwords.country(card.country)),
    )


def _officer(card: Card, language: str) -> Iterator[Line]:
    yield from _said(
        (_("Duty hours"), card.duty_hours),
        (_("Away"), cardwords.absence(card.absent_from, card.absent_until)),
    )
    if card.is_officer:
        printed = contactblock.text([card], language)
        yield from _said((_("Printed as"), "\n".join(printed.split("    "))))


def _own(card: Card) -> Iterator[Line]:
    for name, words in card.custom:
        uri = opened(words) if "\n" not in words else ""
        yield Line(
            name or _("Field"),
            words,
            link=uri,
            aim=_("Open {link}").format(link=uri) if uri else "",
            icon="external-link",
        )
    if card.note.strip():
        yield Line(_("Note"), card.note, "note")


def _kept(card: Card) -> Iterator[Line]:
    day = dates.short(card.sourced_on) if card.sourced_on else ""
    if card.source or day:
        yield Line(_("Source"), card.source or day, marks=day if card.source else "")
    yield from _said((_("Lawful basis"), cardwords.basis(card.lawful_basis)))


def _said(*pairs: tuple[str, str]) -> Iterator[Line]:
    for name, words in pairs:
        if words.strip():
            yield Line(name, words)
