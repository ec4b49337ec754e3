"""What two cards say, field by field: the same, one of them only, both kept, or one to choose."""

from collections.abc import Iterable
from dataclasses import dataclass

from pressdesk.base.i18n import N_, _, pgettext
from pressdesk.contacts import merge
from pressdesk.contacts.history import words
from pressdesk.desktop import cardwords
from pressdesk.formats.card import DO_NOT_CONTACT, Affiliation, Card

# In the order of the card. What stands in `merge.SINGLE` is chosen, of the others both stay.
NAMES = {
    "formatted_name": N_("Name"),
    "nickname": N_("Nickname"),
    "organisation": N_("Organisation"),
    "department": N_("Department"),
    "role": N_("Role"),
    "titles": N_("Job title"),
    "telephones": N_("Telephones"),
    "emails": N_("E-mails"),
    "addresses": N_("Addresses"),
    "links": N_("Links"),
    "affiliations": N_("Outlets"),
    "country": N_("Country"),
    "languages": N_("Writes in"),
    "salutations": N_("Greeting"),
    "beats": N_("Beats"),
    "categories": N_("Categories"),
    "custom": N_("Own fields"),
    "note": N_("Note"),
    "duty_hours": N_("Duty hours"),
    "lawful_basis": N_("Lawful basis"),
    "source": N_("Source"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One field of two cards: what each says, line by line, and whether one is to be chosen."""

    field: str
    label: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    is_choice: bool

    @property
    def is_same(self) -> bool:
        """Whether both say the same."""
        return self.one == self.other


def sides(one: Card, other: Card) -> tuple[Side, ...]:
    """Return the fields in which at least one of two cards says something."""
    chosen = {conflict.field: conflict for conflict in merge.conflicts(one, other)}
    found = []
    for field in NAMES:
        mine, theirs = said(one, field), said(other, field)
        phrases = [c for name, c in chosen.items() if name.startswith(f"{field}.")]
        for phrase in phrases:
            words = (phrase.one,), (phrase.other,)
            found.append(Side(phrase.field, label(phrase.field), *words, is_choice=True))
        # Of a job title in two languages one may be to choose, and the other stays.
        mine = tuple(words for words in mine if all(words != p.one for p in phrases))
        theirs = tuple(words for words in theirs if all(words != p.other for p in phrases))
        if mine or theirs:
            found.append(Side(field, label(field), mine, theirs, field in chosen))
    if DO_NOT_CONTACT in (one.status, other.status):
        found.append(
            Side("status", pgettext("contact", "Standing"), _standing(one), _standing(other), False)
        )
    return tuple(found)


def label(field: str) -> str:
    """Return what a field of a card is called; a title or a greeting with its language."""
    kind, _dot, code = field.partition(".")
    name = _(NAMES[kind]) if kind in NAMES else kind
    if not code:
        return name
    return _("{what} ({language})").format(what=name, language=cardwords.language(code))


def said(card: Card, field: str) -> tuple[str, ...]:
    """Return what a card says in a field, line by line."""
    value = getattr(card, field)
    match field:
        case "languages":
            return (cardwords.listed(map(cardwords.language, value)),) if value else ()
        case "beats" | "categories":
            return (cardwords.listed(value),) if value else ()
        case "titles" | "salutations":
            return tuple(words for _code, words in value)
        case "country":
            return (cardwords.country(value),) if value else ()
        case "affiliations":
            return tuple(map(_work, value))
        case _ if isinstance(value, str):
            return tuple(value.strip().splitlines())
    return _lines(value)


def _lines(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(words(value) for value in values)


def _work(work: Affiliation) -> str:
    known = (work.outlet, work.role, cardwords.period(work.began_on, work.ended_on))
    return " · ".join(part for part in known if part)


def _standing(card: Card) -> tuple[str, ...]:
    if card.status != DO_NOT_CONTACT:
        return ()
    return (_("Do not contact"), *((card.status_reason,) if card.status_reason else ()))
