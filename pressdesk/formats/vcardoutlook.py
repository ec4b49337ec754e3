"""Writes a card as Outlook takes it: vCard 2.1, as Outlook itself writes it.

Outlook reads 2.1 and 3.0, but letters outside ASCII surely only in 2.1 with CHARSET and
quoted-printable; it drops a telephone or web address without a type, takes three e-mail addresses,
two numbers at work and two at home, one of each other kind, in their order, and ignores what it
does not know (MS-OXVCARD).
"""

import base64
from collections.abc import Iterator

from pressdesk.base.text import clean
from pressdesk.formats.card import Address, Card, Email, Telephone
from pressdesk.formats.personname import split_name
from pressdesk.formats.vcardnames import shown_name

_WIDTH = 74  # characters of a line of quoted-printable, of the 76 allowed
_TELEPHONES = {
    "work": "WORK;VOICE", "desk": "WORK;VOICE", "cell": "CELL;VOICE", "home": "HOME;VOICE",
    "fax": "WORK;FAX",
}  # fmt: skip
# Pictures that Outlook shows.
_PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF"}


def lines(card: Card, language: str) -> Iterator[str]:
    """Yield the lines of a card; a value with soft line breaks is one of them."""
    yield "BEGIN:VCARD"
    yield "VERSION:2.1"
    yield from _about(card, language)
    for tel in sorted(card.telephones, key=_rank):
        if tel.number.strip():
            yield _line(f"TEL{';PREF' if tel.preferred else ''};{_kind(tel)}", tel.number)
    for place in sorted(card.addresses, key=_rank):
        if not place.is_empty:
            kind = place.kind.upper() or "POSTAL"
            parts = ("", "", place.street, place.locality, place.region, place.postal_code)
            yield _line(f"ADR;{kind}{_pref(place)}", *parts, place.country)
    for mail in sorted(card.emails, key=_rank):
        if mail.address.strip():
            yield _line(f"EMAIL{_pref(mail)};INTERNET", mail.address)
    yield from _links(card)
    if card.categories:
        # There is no way to have a comma in one of several.
        yield _line("CATEGORIES", ",".join(c.replace(",", "") for c in card.categories))
    for kept in card.kept:
        if kept.name.upper() == "BDAY":
            yield _line("BDAY", kept.value)
    if card.note.strip():
        yield _line("NOTE", card.note)
    if card.photo is not None and card.photo.data and card.photo.media_type in _PICTURES:
        yield f"PHOTO;TYPE={_PICTURES[card.photo.media_type]};ENCODING=BASE64:"
        body = base64.b64encode(card.photo.data).decode()
        yield from (f" {body[n : n + 72]}" for n in range(0, len(body), 72))
        yield ""  # what ends base64 in vCard 2.1
    yield "END:VCARD"


def _about(card: Card, language: str) -> Iterator[str]:
    name = shown_name(card)
    family, given = card.family_name, card.given_name
    if not family and not given:
        family, given = split_name(name)
    names = (family, given, card.additional_names, card.honorific_prefix, card.honorific_suffix)
    yield _line("N", *names)
    yield _line("FN", name)
    if card.organisation.strip() or card.department.strip():
        yield _line("ORG", card.organisation, *([card.department] if card.department else []))
    single = {
        "TITLE": card.title(language), "ROLE": card.role, "NICKNAME": card.nickname,
        "UID": card.uid,
    }  # fmt: skip
    for named, words in single.items():
        if words.strip():
            yield _line(named, words)


def _links(card: Card) -> Iterator[str]:
    sites = [link.uri for link in card.links if link.kind != "chat" and link.uri.strip()]
    for kind, site in zip(("WORK", "HOME"), sites, strict=False):
        yield _line(f"URL;{kind}", site)
    chats = [link.uri for link in card.links if link.kind == "chat" and link.uri.strip()]
    for chat in chats[:1]:
        yield _line("X-MS-IMADDRESS", chat)


def _rank(part: Telephone | Email | Address) -> bool:
    return not part.preferred


def _pref(part: Telephone | Email | Address) -> str:
    return ";PREF" if part.preferred else ""


def _kind(tel: Telephone) -> str:
    if tel.label == "Pager" and not tel.kind:
        return "PAGER"
    if tel.kind == "fax" and tel.label == "Home":
        return "HOME;FAX"
    return _TELEPHONES.get(tel.kind, "VOICE")


def _line(head: str, *parts: str) -> str:
    """Return a property; in quoted-printable where it is more than plain ASCII on one line."""
    cleaned = [clean(part).strip() for part in parts]
    has_backslash = any("\\" in part for part in cleaned)
    if len(cleaned) > 1:
        cleaned = [part.replace(";", "\\;") for part in cleaned]
        while not cleaned[-1] and len(cleaned) > 1:
            cleaned.pop()
    value = ";".join(cleaned)
    if value.isascii() and value.isprintable() and not has_backslash:
        return f"{head}:{value}"
    charset = "" if value.isascii() else ";CHARSET=UTF-8"
    return _quoted(f"{head}{charset};ENCODING=QUOTED-PRINTABLE:", value)


def _quoted(head: str, value: str) -> str:
    """Return a value in quoted-printable (RFC 2045 §6.7), no line over 76 characters."""
    made = [head]
    room = max(8, _WIDTH - len(head))
    for octet in value.replace("\n", "\r\n").encode():
        plain = 32 <= octet <= 126 and octet != 61
        sign = chr(octet) if plain else f"={octet:02X}"
        if room < len(sign):
            made.append("=\r\n")
            room = _WIDTH
            # No line of a value may look like the end of its card, or like a folded one.
            sign = f"={octet:02X}" if sign in ("B", "E", " ") else sign
        made.append(sign)
        room -= len(sign)
    return "".join(made)
