"""A person of the files beside one of the office, field by field, and what would become of both."""

from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.base.i18n import _
from pressdesk.contacts.gains import Difference
from pressdesk.contacts.intakeviews import Detail
from pressdesk.desktop.contacts.beside import historywords
from pressdesk.desktop.contacts.doubles import sides
from pressdesk.formats.card import Card

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A field: what the office says, what the file does, and what it would be, line by line.

    `is_theirs` says of a choice that the file is taken to be right in it.
    """

    field: str
    label: str
    ours: Words
    theirs: Words
    result: Words
    is_choice: bool = False
    is_theirs: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the office would say something else than it does now."""
        return self.ours != self.result

    @property
    def gained(self) -> frozenset[str]:
        """What is new of what it would be."""
        return frozenset(self.result).difference(self.ours)


def lines(detail: Detail) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the fields that change or are to be chosen in, and those that stay as they are."""
    if detail.ours is None:
        return (), ()
    changed: list[Line] = []
    same: list[Line] = []
    for field in sides.NAMES:
        for line in _of_field(field, detail, detail.ours):
            (changed if line.is_choice or _differs(line, detail) else same).append(line)
    known = {*sides.NAMES}
    others = [d for d in detail.differences if d.field.partition(".")[0] not in known]
    return (*changed, *_others(others, detail, detail.ours)), tuple(same)


def joins(detail: Detail) -> bool:
    """Whether the two are to become one as ruled now."""
    ours = detail.ours
    return ours is not None and detail.ruling.what == ("update" if ours.id else "join")


def _differs(line: Line, detail: Detail) -> bool:
    gains = {d.field for d in detail.differences if not d.is_choice}
    return line.is_changed if joins(detail) else line.field in gains


def _of_field(field: str, detail: Detail, ours: Card) -> Iterator[Line]:
    found = {d.field: d for d in detail.differences if d.is_choice}
    choices = [d for d in found.values() if d.field.partition(".")[0] == field]
    yield from (_choice(one, detail) for one in choices)
    mine, theirs = sides.said(ours, field), sides.said(detail.card, field)
    result = sides.said(detail.result, field) if joins(detail) else mine
    # Of a job title in two languages one may be to choose and the other new.
    rest = [words for words in result if words not in mine]
    is_told = choices and all(words in choice.theirs for words in rest for choice in choices)
    if (mine or theirs) and not is_told:
        yield Line(field, sides.label(field), mine, theirs, result)


def _choice(choice: Difference, detail: Detail) -> Line:
    ours, theirs = (tuple(words.splitlines()) for words in (choice.ours, choice.theirs))
    is_theirs = choice.field in detail.ruling.theirs
    return Line(
        choice.field,
        sides.label(choice.field),
        ours,
        theirs,
        theirs if is_theirs and joins(detail) else ours,
        is_choice=True,
        is_theirs=is_theirs,
    )


def _others(found: list[Difference], detail: Detail, ours: Card) -> Iterator[Line]:
    """Return what no card shows line by line: a photo, parts of a name, what we have no field for.

    The parts of a name are told with the name.
    """
    for one in found:
        if one.field == "kept":
            news = [kept.name for kept in detail.card.kept if kept not in ours.kept]
            words = (", ".join(dict.fromkeys(news)),)
            yield Line("kept", _("Further details"), (), words, words)
        elif one.field in historywords.FIELDS:
            mine, theirs = (_value(one.field, words) for words in (one.ours, one.theirs))
            yield Line(one.field, historywords.field(one.field), mine, theirs, theirs)


def _value(field: str, words: str) -> Words:
    said = historywords.value(field, words)
    return (said,) if said else ()
