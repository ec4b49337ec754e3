"""Contacts that a sentence names: "please contact Jane Doe, press officer at Acme, on 020 …"."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re

from pressdesk.base.text import fold
from pressdesk.formats.finding import people
from pressdesk.formats.finding.spots import emails
from pressdesk.formats.finding.telephones import telephones
from pressdesk.formats.manuscript import FoundContact

VERB = re.compile(
    r"(?<!\w)(?:contact(?:er|ez|ar|are|eren|e|o)?|contacteer|contacten|kontaktieren|kontaktiere|wenden sie sich|melden sie sich|contactar con|contacte|pongase en contacto"
    r"|dirigirse a|contattare|rivolgersi a|neem contact op|contact opnemen|entre em contato|entrar em contato|contate|falar com|kontakta|kontakt|kontakte|ota yhteytta"
    r"|prosimy o kontakt|s'adresser a|adressez-vous|joindre|write to|rsvp|accredit\w*|accreditation|confirmer|confirmar|confirmare|anmeld\w*|akkreditier\w*|aanmelden|tilmelding|anmalan|ilmoittautu\w*|get in touch|reach out to|reach|call|e-?mail|send (?:e-?)?mail|schicken|envoye[zr]|envoyer|enviar|inviare|scrivere a"
    r"|envie|stuur|обращайтесь|обращаться|свяжитесь|звертайтеся|kontaktujte|contactati|forduljon|επικοινωνηστε)(?!\w)"
)

_CAPITALS = re.compile(
    r"(?<![^\W\d_])(?:[^\W\d_a-zß-öø-ÿ][^\W\d_]{0,40}(?:['’.\-‑][^\W\d_]{1,40}){0,4}\.?)(?:[ \xa0]+(?:(?:de|da|do|dos|van|von|der|den|del|della|di|du|la|le|ten|ter|zu|y|e)[ \xa0]+){0,2}"
    r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{0,40}(?:['’.\-‑][^\W\d_]{1,40}){0,4}\.?){1,4}"
)


def sentence_contacts(text: str, nameless: bool) -> list[FoundContact]:
    """Return the contacts a sentence names ("please contact Jane Doe at …"), with their numbers.

    `nameless`: an address without a person counts too.
    """
    reach = [(s.start, "t", s.value) for s in telephones(text, trusting=len(text) < 400)]
    reach += [(s.start, "e", s.value) for s in emails(text)]
    names = [(start, name) for start, name in _names(text)]
    found: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
    last = 0  # where the number or address before stands
    for at, kind, value in sorted(reach):
        before = [n for n in names if n[0] < at and at - n[0] < 220]
        if before and last and _NEXT.search(text[max(last, _end(before[-1])) : at]):
            continue
        last = at
        key = before[-1] if before else (at if kind == "e" else -1, "")
        phones, mails = found.setdefault(key, ([], []))
        (phones if kind == "t" else mails).append(value)
        if kind == "t" and len(before) > 1 and _AND.fullmatch(text[_end(before[-2]) : key[0]]):
            found.setdefault(before[-2], ([], []))[0].append(value)
    first = min((at for at, _, _ in reach), default=0)
    made = [
        FoundContact(name, *_said_of(text[at + len(name) : first]), tuple(phones), tuple(mails))
        for (at, name), (phones, mails) in sorted(found.items())
        if name or (nameless and mails)
    ]
    loose = found.get((-1, ""), ([], []))[0]
    if loose and nameless and made and not made[0].formatted_name:
        made[0] = FoundContact("", "", "", tuple(loose), made[0].emails)
    return made


def _said_of(text: str) -> tuple[str, str]:
    """Return the role and the organisation between a name and its number in a sentence."""
    piece = re.match(r"\s?[,(–—-]\s?([^,()–—;:]{4,90})[,()–—]?\s", text)
    if piece is None or not people.is_role(piece[1]):
        return "", ""
    words = piece[1].split()
    for n in range(1, len(words)):
        house = " ".join(words[n:])
        joint = fold(words[n - 1]) in (
            "at",
            "of",
            "for",
            "bei",
            "von",
            "van",
            "de",
            "du",
            "del",
            "di",
            "da",
            "do",
            "på",
            "w",
        )
        if words[n][:1].isupper() and (joint or people.is_organisation(house)):
            return " ".join(words[: n - joint]), house
    return piece[1].strip(), ""


# What leads from a name to its number or address: ", Tel: +44", " (jane@", " – 020".
_AT_ONCE = re.compile(
    r"\s?[–—\-,:(<]{0,2}\s?(?:(?:tel|tél|phone|mobile?|mob|cell|t|m|e|e-?mail|mail|puh|tlf|тел)\.?\s?:?\s?)?"
    r"(?:[\w.+\-]{1,64}@|\+?\(?\d{2})",
    re.IGNORECASE,
)
# A new sentence that speaks of something else: "… on 020 7946. For the paper write to …".
_NEXT = re.compile(
    r"[.!?]\s+(?!(?:Tel|Phone|E-?mail|Mob|Cell|Fax|Tél|T|M|E|Téléphone|Telefon|Mobil)\w*\b)[^\W\d_a-zß-öø-ÿ]\w*\s+[^\W\d_]"
)
_AND = re.compile(r"\s(?:and|or|et|ou|und|oder|y|o|e|i|en|of|og|och|&)\s")


def _end(name: tuple[int, str]) -> int:
    return name[0] + len(name[1])


def _names(text: str) -> list[tuple[int, str]]:
    names = []
    for match in _CAPITALS.finditer(text):
        words = match.group().split()
        start = match.start()
        # "Please contact Jane Doe": the verb may begin the sentence.
        while len(words) > 2 and people.name_likeness(" ".join(words)) == 0:
            short = next(
                (
                    k
                    for k in (3, 2)
                    if len(words) > k and people.name_likeness(" ".join(words[:k])) >= 1
                ),
                0,
            )
            if short:
                words = words[:short]
                break
            start += len(words[0]) + 1
            words = words[1:]
        name = " ".join(words).rstrip(".,")
        behind = text[start + len(name) : start + len(name) + 40]
        at_once = _AT_ONCE.match(behind)
        verb = VERB.search(fold(text[max(0, start - 40) : start]))
        likeness = people.name_likeness(name)
        if likeness >= 1 or (likeness >= 0.5 and (at_once or verb) and len(name) < 30):
            names.append((start, people.bare_name(name)))
    return names
