"""The contact block: people as a release prints them, to be pasted anywhere.

One person is one row, its fields set apart by four spaces: name, job title, "Tel: …", e-mail.
Private numbers and addresses, notes and fax lines never leave the house this way.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import escape
from urllib.parse import quote

from pressdesk.base.text import clean
from pressdesk.formats import telephone
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.mailboxes import addressed
from pressdesk.formats.phrases import phrases
from pressdesk.formats.proof import PrintedContact

Contact = Card | PrintedContact

_GAP = "    "
# Spaces fold in HTML; every second one is a no-break space, as word processors write them.
_HTML_GAP = "&#160; &#160; "
_NUMBER = re.compile(r"\d(?:[^\w]*\d){4}")


def printed(card: Card, language: str) -> PrintedContact:
    """Return what a release in `language` prints of a person, the preferred lines first.

    Our own officers stand without the organisation's name: the letterhead says it.
    """
    numbers = (t for t in card.telephones if not t.private and t.kind != "fax" and t.number.strip())
    emails = (e for e in card.emails if not e.private and e.address.strip())
    return PrintedContact(
        formatted_name=_line(card.formatted_name),
        title=_line(card.title(language)),
        organisation="" if card.is_officer else _line(card.organisation),
        telephones=tuple(
            telephone.shown(t.number) for t in sorted(numbers, key=lambda t: not t.preferred)
        ),
        emails=tuple(_line(e.address) for e in sorted(emails, key=lambda e: not e.preferred)),
    )


def handed_out(contact: Contact, language: str) -> Card:
    """Return the card as it may leave the house: how to reach the person at work, and no more.

    What is named here goes out and nothing else, so that a field added to the card stays in: not
    where the person lives, not what we think, know or keep of them and where that came from.
    """
    if isinstance(contact, PrintedContact):
        return Card(
            formatted_name=contact.formatted_name,
            organisation=contact.organisation,
            titles=((language, contact.title),) if contact.title else (),
            telephones=tuple(Telephone(number, "work") for number in contact.telephones),
            emails=tuple(Email(address, "work") for address in contact.emails),
        )
    return Card(
        uid=contact.uid,
        formatted_name=contact.formatted_name,
        family_name=contact.family_name,
        given_name=contact.given_name,
        additional_names=contact.additional_names,
        honorific_prefix=contact.honorific_prefix,
        honorific_suffix=contact.honorific_suffix,
        organisation=contact.organisation,
        department=contact.department,
        role=contact.role,
        titles=contact.titles,
        telephones=tuple(t for t in contact.telephones if not t.private),
        emails=tuple(replace(e, bounced=False) for e in contact.emails if not e.private),
        addresses=tuple(a for a in contact.addresses if a.kind != "home"),
        links=contact.links,
        languages=contact.languages,
        photo=contact.photo,
    )


def text(cards: Iterable[Contact], language: str) -> str:
    """Return the block as plain text, one person a row, as a release in `language` prints it."""
    return "\n".join(_GAP.join(_fields(_printed(card, language), language)) for card in cards)


def line(card: Contact, language: str) -> str:
    """Return one person in a single line with commas, for a chat or the middle of a sentence."""
    who = _printed(card, language)
    named = (who.formatted_name, who.title, who.organisation, *who.telephones, *who.emails)
    return ", ".join(part for part in named if part)


def html(cards: Iterable[Contact], language: str) -> str:
    """Return the block as HTML that survives a paste into mail: the same words, with links."""
    rows = (_row(_printed(card, language), language) for card in cards)
    return "".join(f'<p style="margin:0">{row}</p>' for row in rows)


def signature(contact: Contact, language: str) -> str:
    """Return one person as the foot of a mail, a line for each thing."""
    who = _printed(contact, language)
    organisation = contact.organisation if isinstance(contact, Card) else who.organisation
    numbers = (phrases(language).telephone.format(number=number) for number in who.telephones)
    lines = (who.formatted_name, who.title, _line(organisation), *numbers, *who.emails)
    return "\n".join(line for line in lines if line)


def signature_html(contact: Contact, language: str) -> str:
    """Return the same foot of a mail as HTML, the name bold and what can be reached linked."""
    name, *rest = signature(contact, language).split("\n")
    lines = [f"<b>{_escaped(name)}</b>", *map(_linked, rest)]
    return f'<p style="margin:0">{"<br>".join(lines)}</p>'


def mailbox(contact: Contact) -> str:
    """Return a name with its preferred address, as mail programs take it (RFC 5322 §3.4)."""
    who = _printed(contact, "en")
    if not who.emails:
        return ""
    name = who.formatted_name or who.organisation
    return addressed(name, who.emails[0])


def table(contacts: Iterable[Contact], language: str) -> list[tuple[str, ...]]:
    """Return people as the rows of a table: name, job title, organisation, numbers, addresses."""
    rows: list[tuple[str, ...]] = []
    for contact in contacts:
        who = _printed(contact, language)
        organisation = contact.organisation if isinstance(contact, Card) else who.organisation
        reached = (", ".join(who.telephones), ", ".join(who.emails))
        rows.append((who.formatted_name, who.title, _line(organisation), *reached))
    return rows


def mail_uri(address: str) -> str:
    """Return the address as a `mailto:` link (RFC 6068)."""
    return "mailto:" + quote(_line(address), safe="@!$'*+-._~")


def _printed(contact: Contact, language: str) -> PrintedContact:
    return printed(contact, language) if isinstance(contact, Card) else contact


def _role(who: PrintedContact) -> str:
    return ", ".join(part for part in (who.title, who.organisation) if part)


def _announced(said: Iterable[str], language: str) -> str:
    numbers = " / ".join(said)
    return phrases(language).telephone.format(number=numbers) if numbers else ""


def _fields(who: PrintedContact, language: str) -> list[str]:
    tel = _announced(who.telephones, language)
    return [part for part in (who.formatted_name, _role(who), tel, *who.emails) if part]


def _row(who: PrintedContact, language: str) -> str:
    tel = _announced((_dialled(number) for number in who.telephones), language)
    emails = (
        f'<a href="{escape(mail_uri(address))}">{_escaped(address)}</a>' for address in who.emails
    )
    name = f"<b>{_escaped(who.formatted_name)}</b>" if who.formatted_name else ""
    return _HTML_GAP.join(part for part in (name, _escaped(_role(who)), tel, *emails) if part)


def _dialled(number: str) -> str:
    link = telephone.uri(number)
    return f'<a href="{escape(link)}">{_escaped(number)}</a>' if link else _escaped(number)


def _linked(line: str) -> str:
    """Return a line of a signature, linked where it can be dialled or written to."""
    if "@" in line and " " not in line:
        return f'<a href="{escape(mail_uri(line))}">{_escaped(line)}</a>'
    link = telephone.uri(line) if _NUMBER.search(line) else ""
    return f'<a href="{escape(link)}">{_escaped(line)}</a>' if link else _escaped(line)


def _escaped(words: str) -> str:
    return escape(words, quote=False)


def _line(words: str) -> str:
    # Only line ends and tabs become spaces: a no-break space in a name is meant.
    return clean(words).replace("\n", " ").replace("\t", " ").strip()
