"""The lines of a contact block as tokens: names, roles, organisations, numbers, addresses."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdesk.base.text import fold
from pressdesk.formats.finding import people, phrases
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.everyday import LABELS, known
from pressdesk.formats.finding.glue import unglued
from pressdesk.formats.finding.spots import emails, urls
from pressdesk.formats.finding.telephones import telephones
from pressdesk.formats.finding.titles import (
    after_label,
    house_then_name,
    is_label_word,
    is_mark,
    korean,
    leads,
    name_then_house,
    role_then_name,
    says_unit,
    without_labels,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One thing a contact block says. `kind`: name, role, organisation, telephone, email, label, other.

    `surely` is how likely a name is one; `line` tells which tokens stand on one line, and `joined`
    that "and" or "&" stands before it.
    """

    kind: str
    text: str
    line: int
    surely: float = 1.0
    joined: bool = False


GAP = re.compile(r"\t+|[ \xa0\u2002\u2003\u202f]{3,}|(?:\xa0| \xa0|\xa0 ){2,}")
_PARTS = re.compile(
    r"[【】（）『』]|\s*(?:[;|•●·∙‧*<>\t]|\s[–—―\-‐~/]+\s|[–—]|\s{3,}|^[–—\-]\s|、|，|／)\s*|\s*(?<!\d),\s*|,\s+|\s*[()\[\]{}]\s*|\s*[:：]\s*"
)
# "Acme, Inc." is one name; the mark stands for the comma while a line is parted.
_COMMA = "\ue003"
_LEGAL = re.compile(r",\s+(?=(?:Inc|LLC|L\.L\.C|Ltd|LLP|Corp|Co|S\.A|GmbH|PLC)\b)")
_NET = re.compile(r"@\w+|(?:[\w\-]{1,63}\.){1,4}[a-z]{2,4}")
_AND = re.compile(
    r"(?<!\s)\s{1,4}(?:and|et|und|y|e|i|en|og|och|ja|und|&|\+|a|és|ve|и|та|και|or|ou|oder|o|of)\s{1,4}(?=[^\W\d_])"
)
# Words that only introduce a number or an address.
_LABELS = known(LABELS)
_FOR_PRESS = re.compile(
    r"(?: (?:fur|for|the|al|alla|agli|ai|con|com|aos|ao|a la|i|die|der|das|pour|la|les|para|los|per|i|voor|de|dla|pro|til|och|und|and|et|y|e|a|&|/)){0,6}"
    r"(?: (?:presse|press|media|medien|medias|prensa|medios|stampa|pers|imprensa|journalisten|journalistes|journalists|pressen|medier|media)){1,4}"
)
_NAME_LABEL = re.compile(
    r"^(?:name|nom|nombre|nome|naam|imie i nazwisko|navn|namn|nimi|jmeno|nev|фио|имя|名前|氏名|姓名|이름)$"
)


def tokens(text: str, number: int, mails: Sequence[str] = ()) -> list[Token]:
    """Return what one line of a contact block says, in order.

    `mails` are the addresses of the whole block: one may tell that a word is a person's name.
    """
    return _Cells(number, mails).read(unglued(text))


def fits(name: str, mail: str) -> bool:
    """Whether an address is made of a person's name: "jdoe@", "jane.doe@", "doe@"."""
    local, _, domain = fold(mail).partition("@")
    words = [w.strip(".'") for w in fold(name).replace("-", " ").split()]
    words = [w for w in words if len(w) > 1]
    if len(words) < 2 or any(len(w) > 2 and w in domain for w in words):
        return False
    letters = re.sub(r"[\W\d_]", "", local)
    first, last = words[0], words[-1]
    made = (first + last, last + first, first[0] + last, last + first[0], first + last[0], last)
    return (
        letters in made
        or (len(first) > 3 and letters == first)
        or (first in local and last in local)
    )


class _Cells:
    """Reads one line of a contact block."""

    def __init__(self, number: int, mails: Sequence[str]) -> None:
        self._number = number
        self._mails = mails

    def read(self, text: str) -> list[Token]:
        """Return the tokens of the line."""
        if people.is_town(text):
            return [self._token("address", text.strip())]
        spots = [(s.start, s.end, "email", s.value) for s in emails(text)]
        spots += [(s.start, s.end, "url", s.value) for s in urls(text)]
        free = [(s.start, s.end, "telephone", s.value) for s in telephones(text)]
        spots += [f for f in free if not any(a < f[1] and f[0] < b for a, b, _, _ in spots)]
        spots += [
            (d.start, d.end, "date", text[d.start : d.end])
            for d in dates(text)
            if d.year and not any(a < d.end and d.start < b for a, b, _, _ in spots)
        ]
        spots.sort()
        reaches = any(kind in ("email", "telephone") for _s, _e, kind, _v in spots)
        if not reaches and people.is_address(text) and self._likeness(_first(text)) < 1:
            return [self._token("address", text.strip())]
        made: list[Token] = []
        done = 0
        for start, end, kind, value in spots:
            if start < done:
                continue
            made += self._words(text[done:start])
            made.append(self._token(kind, value))
            done = end
        made += self._words(text[done:])
        return made

    def _token(self, kind: str, text: str, surely: float = 1.0, joined: bool = False) -> Token:
        return Token(kind, text, self._number, surely, joined)

    def _name(self, text: str, joined: bool = False) -> Token:
        return self._token("name", people.bare_name(text), joined=joined)

    def _likeness(self, text: str) -> float:
        """Return how likely a text is a name; one that an address is made of surely is."""
        likeness = people.name_likeness(text)
        return self._mailed(text) or likeness if 0 < likeness < 1 else likeness

    def _mailed(self, text: str) -> float:
        """Return 1 for a name that an address of the block is made of."""
        return float(any(fits(people.bare_name(text), mail) for mail in self._mails))

    def _words(self, text: str) -> Iterator[Token]:
        pair = re.split(r"\s/\s", text.strip(" ,;:\t"))
        likeness = [self._likeness(p) for p in pair] if len(pair) == 2 else []
        if likeness and max(likeness) >= 1 and min(likeness) >= 0.5:
            # "Jane Doe / Ann Roe": two who share what follows.
            yield self._name(pair[0])
            yield self._name(pair[1], joined=True)
            return
        for part in _PARTS.split(_LEGAL.sub(_COMMA, text)):
            part = part.replace(_COMMA, ", ").strip(" \t\xa0.:;,-–—*•|\"'“”«»")
            if any(c.isalnum() for c in part) and not _NET.fullmatch(part):
                yield from self._part(part)

    def _part(self, part: str) -> Iterator[Token]:
        folded = fold(part).strip(" .")
        if (
            folded in _LABELS
            or _NAME_LABEL.match(folded)
            or re.fullmatch(r"jr|sr|esq|ph ?d|m ?d|mba|apr|cpa|cfa|iii?", folded.replace(".", ""))
        ):
            return
        if "\u3000" in part and people.is_organisation(part.split("\u3000")[0]):
            for piece in part.split("\u3000"):
                yield from self._part(piece.strip())
            return
        if _is_label(folded):
            yield self._token("label", part)
            return
        if is_mark(folded):
            return
        rest = after_label(part)
        if rest and self._likeness(rest) >= 0.5:
            yield from self._part(rest)
            return
        words = part.split()
        while len(words) > 2 and len(words[-1]) > 2 and is_label_word(words[-1]):
            words.pop()
        if self._likeness(" ".join(words)) >= 0.5:
            part = " ".join(words)  # "Jane Doe Tél"
        yield from self._said(part, folded)

    def _said(self, part: str, folded: str) -> Iterator[Token]:
        """Yield what a part without label is: a person, two, one with a role or a house, …"""
        likeness = self._likeness(part)
        led = house_then_name(part, self._mailed)
        if led:
            yield self._token("organisation", led[0])
            yield self._name(led[1])
            return
        if likeness >= 1:
            yield self._name(part)
            return
        pieces = _AND.split(part)
        if len(pieces) == 2 and all(self._likeness(p) >= 1 for p in pieces):
            yield self._name(pieces[0])
            yield self._name(pieces[1], joined=True)
            return
        trimmed = without_labels(part)
        if trimmed != part:
            yield from self._part(trimmed) if trimmed else ()
            return
        both = name_then_house(part, self._likeness)
        if both:
            yield self._name(both[0])
            yield self._token("role" if leads(both[1]) else "organisation", both[1])
            return
        whole = people.is_organisation(part) and says_unit(folded)
        split = korean(part) or (None if whole else role_then_name(part, self._likeness))
        if split:
            yield self._name(split[1])
            yield self._token("role", split[0])
            return
        yield self._kind(part, folded, likeness)

    def _kind(self, part: str, folded: str, likeness: float) -> Token:
        """Return the one token that a part without signs inside is."""
        if re.match(r"(?:is|es|est|ist|e|war|was|sono|sind|are)\s", folded):
            return self._token("other", part)
        if people.is_role(part) and not (people.is_organisation(part) and says_unit(folded)):
            return self._token("role", part)
        if people.is_address(part):
            return self._token("address", part)
        named_house = people.ends_with_country(part) or people.has_joined(part)
        if people.is_organisation(part) or named_house:
            return self._token("organisation", part)
        if likeness >= 0.5:
            return self._token("name", people.bare_name(part), likeness)
        if people.is_lone_name(part):
            return self._token("name", part, 0.7)
        return self._token("other", part)


def _is_label(folded: str) -> bool:
    label = phrases.pattern(phrases.CONTACT).match(folded)
    last = folded.split()[-1] if 1 < len(folded.split()) < 4 else ""
    if last.startswith(("ansprechpartner", "kontaktperson", "contactperso")):
        return True  # "Wissenschaftliche Ansprechpartnerin"
    if label is None:
        return False
    rest = folded[label.end() :]
    return not rest or bool(_FOR_PRESS.fullmatch(rest)) or rest in (" contact", " contacts")


def _first(text: str) -> str:
    return re.split(r",|\s[–—|-]\s|\t", text.strip(), maxsplit=1)[0]
