"""Contact blocks: tokens grouped to persons, and columns set side by side put one below the other."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pressdesk.base.text import fold
from pressdesk.formats.finding import people
from pressdesk.formats.finding.cells import GAP, Token, tokens
from pressdesk.formats.finding.spots import emails
from pressdesk.formats.manuscript import FoundContact


@dataclass
class _Person:
    """A contact as it fills while the tokens of its block are read."""

    name: str = ""
    surely: float = 0.0
    role: str = ""
    organisation: str = ""
    telephones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    line: int = -1
    role_line: int = -1
    place_line: int = -1

    @property
    def reaches(self) -> bool:
        return bool(self.telephones or self.emails)

    def found(self) -> FoundContact:
        return FoundContact(
            self.name, self.role, self.organisation, tuple(self.telephones), tuple(self.emails)
        )


class Grouping:
    """Groups the tokens of one contact block: a new name, or a role before one, begins a person."""

    def __init__(self) -> None:
        self._people: list[_Person] = []
        self._now = _Person()
        self._house = ""  # an organisation above several persons
        self._waiting: list[_Person] = []

    def read(self, stream: list[Token]) -> list[FoundContact]:
        """Return the persons the tokens name, each with what belongs to it."""
        for n, token in enumerate(stream):
            following = stream[n + 1 : n + 5]
            match token.kind:
                case "name":
                    self._name(token, following)
                case "role":
                    self._role(token, following)
                case "organisation":
                    self._organisation(token, following)
                case "telephone" | "email":
                    self._reach(token)
                case "label":
                    if self._now.reaches:
                        self._close()
                case "other":
                    self._other(token, following)
        self._close()
        return [p.found() for p in self._merged()]

    def _name(self, token: Token, following: list[Token]) -> None:
        now = self._now
        at_once = following[:1] and following[0].kind in ("telephone", "email")
        waits = bool(now.name) and now.surely >= 1 and not now.reaches
        if waits and token.surely < 1:
            at_once = []
        if at_once and following[0].line == token.line != now.line and token.surely < 1:
            # A name with a number on its own line is a person's, whatever stands above.
            token = replace(token, surely=1.0)
        if now.name and not now.reaches:
            if token.joined:
                self._waiting.append(now)
                self._now = _Person(organisation=now.organisation)
            elif token.surely >= 1 > now.surely:
                self._house = now.organisation = now.name
                now.name = ""
            elif token.surely < 1 and not now.organisation:
                if now.surely < 1 and not now.role and [t.kind for t in following[:1]] == ["role"]:
                    # "Havenmuseum Gent / Koen Maes / Persverantwoordelijke": the house is first.
                    now.organisation, now.name = now.name, token.text
                    return
                now.organisation = token.text
                return
            elif token.surely < 1:
                return
            else:
                self._close()
        elif (
            now.name
            or (now.reaches and now.line != token.line)
            or (now.reaches and now.emails and not _fits(token.text, now.emails))
        ):
            self._close()
        self._now.name, self._now.surely, self._now.line = token.text, token.surely, token.line

    def _role(self, token: Token, following: list[Token]) -> None:
        now = self._now
        leads = any(t.kind == "name" and t.surely >= 1 for t in following[:1])
        if now.name and not now.role and not (now.reaches and leads and now.line != token.line):
            now.role, now.role_line = token.text, token.line
        elif now.name and now.reaches:
            self._close()
            self._now.role, self._now.role_line = token.text, token.line
        elif now.role and now.role_line in (token.line, token.line - 1) and not now.reaches:
            now.role += f", {token.text}"
            now.role_line = token.line
        else:
            if now.reaches:
                self._close()
            self._now.role, self._now.role_line = token.text, token.line

    def _organisation(self, token: Token, following: list[Token]) -> None:
        now = self._now
        heads = any(t.kind == "name" for t in following[:2]) and token.line != now.line
        if now.reaches and (heads or (now.name and now.organisation)):
            self._close()
            self._house = token.text
        elif now.name or now.reaches:
            if not now.organisation or now.organisation == self._house != token.text:
                now.organisation = token.text
            elif now.place_line == token.line or not now.reaches:
                now.organisation += f", {token.text}"
            now.place_line = token.line
        else:
            same = now.place_line in (token.line, token.line - 1) and self._house
            self._house = f"{self._house}, {token.text}" if same else token.text
            now.place_line = token.line

    def _other(self, token: Token, following: list[Token]) -> None:
        """A word or two after an organisation on its line (its town) belong to it."""
        now = self._now
        if any(c.isdigit() for c in token.text):
            return
        ahead = [t for t in following if t.kind not in ("address", "url", "other")][:1]
        heads = ahead and ahead[0].kind == "name" and ahead[0].line > token.line
        if heads and not now.name and not now.reaches and not self._house and _is_title(token.text):
            self._house, now.place_line = token.text, token.line
            return
        if now.place_line == token.line and len(token.text) < 40:
            if now.organisation:
                now.organisation += f", {token.text}"
            elif self._house:
                self._house += f", {token.text}"
        elif (
            now.name
            and not now.organisation
            and not now.reaches
            and len(token.text) < 60
            and token.text[:1].isupper()
            and not token.text.endswith((".", "!", "?"))
        ):
            now.organisation, now.place_line = token.text, token.line

    def _reach(self, token: Token) -> None:
        now = self._now
        if now.line < 0:
            now.line = token.line
        numbers = now.telephones if token.kind == "telephone" else now.emails
        if token.text not in numbers:
            numbers.append(token.text)

    def _close(self) -> None:
        now = self._now
        if now.name or now.reaches:
            if now.surely < 1 and _is_swapped(now):
                now.name, now.organisation = now.organisation, now.name
            if not now.organisation:
                now.organisation = self._house
            for other in self._waiting:
                other.telephones, other.emails = list(now.telephones), []
                other.organisation = other.organisation or now.organisation
                other.role = other.role or now.role
                if len(now.emails) > 1:
                    other.emails = [e for e in now.emails if _fits(other.name, [e])]
                    now.emails = [e for e in now.emails if e not in other.emails]
                self._people.append(other)
            self._people.append(now)
            self._waiting = []
        elif now.role and not now.name:
            self._house = self._house
        self._now = _Person()

    def _merged(self) -> Iterable[_Person]:
        """Join a number that stands alone above a name with the person, when that has none."""
        kept: list[_Person] = []
        for person in self._people:
            last = kept[-1] if kept else None
            if (
                last is not None
                and not last.name
                and last.telephones
                and not last.emails
                and person.name
                and not person.telephones
            ):
                person.telephones = last.telephones
                kept[-1] = person
            elif last is not None and _halves(last, person):
                # "Email x@y / Media enquiries 0131 …": one desk's address and its numbers.
                last.telephones += person.telephones
                last.emails += person.emails
            else:
                kept.append(person)
        return kept


def _is_swapped(now: _Person) -> bool:
    """Whether the address says that what was read as a person is the house, and the other way."""
    if not now.emails or people.name_likeness(now.organisation) < 0.5:
        return False
    domain = fold(now.emails[0].rpartition("@")[2])
    own, other = (
        any(w in domain for w in fold(text).split() if len(w) > 3)
        for text in (now.name, now.organisation)
    )
    return own and not other


def _halves(one: _Person, other: _Person) -> bool:
    """Whether two contacts without a name are one's address and its numbers."""
    nameless = not one.name and not other.name
    return (
        nameless
        and bool(one.emails and not one.telephones and other.telephones)
        and not (other.emails)
    )


def _is_title(text: str) -> bool:
    """Whether a line above a name may be the house's: short, a capital first, no sentence."""
    return (
        text[:1].isupper() and len(text) < 50 and len(text.split()) < 7 and text[-1] not in ".!?:"
    )


def _fits(name: str, addresses: list[str]) -> bool:
    parts = [p for p in fold(name).replace("-", " ").split() if len(p) > 2]
    return any(p in fold(a.split("@")[0]) for p in parts for a in addresses)


def unfolded(texts: list[str]) -> list[str]:
    """Return the lines of a block with columns that stand side by side one below the other.

    Columns they are when the cells of the first row are of one kind (names, labels): a row of
    name, role and number is one person's.
    """
    rows = [[c.strip() for c in GAP.split(text.strip()) if c.strip()] for text in texts]
    for n, row in enumerate(rows):
        if len(row) < 2:
            continue
        width = len(row)
        end = n
        while end < len(rows) and len(rows[end]) == width:
            end += 1
        if end - n < 2 or not _alike(row):
            continue
        columns = [[rows[r][c] for r in range(n, end)] for c in range(width)]
        return [
            *texts[:n],
            *(cell for column in columns for cell in column),
            *unfolded(texts[end:]),
        ]
    return texts


def _alike(row: list[str]) -> bool:
    kinds = []
    for cell in row:
        found = [t for t in tokens(cell, 0) if t.kind != "other"]
        kinds.append(found[0].kind if found else "other")
        if len({t.kind for t in found}) > 1 and not re.search(r":", cell):
            return False
    houses = set(kinds) <= {"name", "organisation"}
    return houses or (len(set(kinds)) == 1 and kinds[0] == "label")


def contacts_in(texts: list[str]) -> list[FoundContact]:
    """Return the contacts that the lines of one block print."""
    stream: list[Token] = []
    mails = [s.value for text in texts for s in emails(text)]
    for number, text in enumerate(unfolded(texts)):
        stream += tokens(text, number, mails)
    return Grouping().read(stream)


def is_person(contact: FoundContact) -> bool:
    """Whether a contact has a name that is surely a person's, or one and a role."""
    likeness = people.name_likeness(contact.formatted_name)
    return likeness >= 1 or (likeness >= 0.5 and bool(contact.role))
