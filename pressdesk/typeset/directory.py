"""A directory of people as PDF: who, what for whom, and how to reach them, by family name."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.formats import telephone
from pressdesk.formats.card import Card
from pressdesk.formats.contactblock import mail_uri
from pressdesk.formats.phrases import written_date
from pressdesk.typeset.composing import STANDARDS
from pressdesk.typeset.document import language_of
from pressdesk.typeset.glyphs import lacking_in
from pressdesk.typeset.letterhead import one_line
from pressdesk.typeset.pdf import compiler, today

TEMPLATE = "directory.typ"
OTHERS = "#"  # where names stand that begin with no letter, or with one our fonts lack


def pdf(
    cards: Sequence[Card], title: str, organisation: str, day: date, *, language: str = "en"
) -> bytes:
    """Return the people as PDF/A-2a and PDF/UA-1, in two columns, `day` being when it was made.

    Who must not be seen outside is taken off before, and so are private numbers. Raises DeskError
    where there is nobody.
    """
    if not cards:
        raise DeskError(_("There is nobody to print."), _("Choose people in the list first."))
    data = {
        "title": _printed(title) or "PressDesk",
        "author": one_line(organisation),
        "language": language_of(language)[0],
        "paper": "a4",
        "day": written_date(day, language),
        "about": " · ".join(part for part in (_printed(organisation), written_date(day, language))
                            if part),
        "parts": list(_parts(cards, language)),
    }  # fmt: skip
    with compiler(TEMPLATE) as made:
        done: bytes = made.compile(
            format="pdf",
            sys_inputs={"doc": json.dumps(data, ensure_ascii=False)},
            pdf_standards=list(STANDARDS),
            timestamp=today(),
        )
    return done


def _parts(cards: Iterable[Card], language: str) -> Iterator[dict[str, Any]]:
    ordered = sorted(cards, key=lambda card: (_letter(card) == OTHERS, _sorted_by(card)))
    for letter, people in groupby(ordered, _letter):
        yield {"letter": letter, "people": [_person(card, language) for card in people]}


def _sorted_by(card: Card) -> str:
    family = card.family_name.strip() or (card.formatted_name.split() or [""])[-1]
    return fold(f"{family} {card.formatted_name} {card.organisation}")


def _letter(card: Card) -> str:
    first = _sorted_by(card).strip()[:1].upper()
    return first if first.isalpha() and not lacking_in(first) else OTHERS


def _person(card: Card, language: str) -> dict[str, Any]:
    name = card.formatted_name.strip() or card.organisation
    house = card.organisation if card.formatted_name.strip() else ""
    lines = [
        (telephone.shown(t.number), telephone.uri(t.number))
        for t in sorted(card.telephones, key=lambda t: not t.preferred)
        if t.number.strip()
    ]
    lines += [
        (e.address.strip(), mail_uri(e.address))
        for e in sorted(card.emails, key=lambda e: not e.preferred)
        if e.address.strip()
    ]
    role = ", ".join(part for part in (card.title(language), house) if part.strip())
    return {
        "name": _printed(name),
        "role": _printed(role),
        "lines": [(_printed(words), target) for words, target in lines],
    }


def unprintable(cards: Iterable[Card]) -> tuple[str, ...]:
    """Return the names that our fonts cannot print whole."""
    return tuple(card.formatted_name for card in cards if lacking_in(card.formatted_name))


def _printed(words: str) -> str:
    """Return words with "?" for what our fonts cannot print: one name must not stop the list."""
    line = one_line(words)
    lacking = lacking_in(line)
    return line.translate({ord(letter): "?" for letter in lacking}) if lacking else line
