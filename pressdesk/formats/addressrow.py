"""One row of an address list to a card, by a plan that is made once for all rows."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.formats import addresscells as cells
from pressdesk.formats.addressfields import CUSTOM, LEAVE_OUT
from pressdesk.formats.addressmapping import Column, Mapping
from pressdesk.formats.card import Address, Card, Email, Link, Telephone
from pressdesk.formats.personname import put_together, taken_apart

_SCALARS = {
    "name": "formatted_name",
    "given": "given_name",
    "family": "family_name",
    "middle": "additional_names",
    "prefix": "honorific_prefix",
    "suffix": "honorific_suffix",
    "nickname": "nickname",
    "organisation": "organisation",
    "department": "department",
    "role": "role",
    "uid": "uid",
}
_PLACES = frozenset(("address", "work", "home", "other"))
_NO_DATE = re.compile(r"[0\s./\-]*")
_GROUP_ENDS = re.compile(r"\d\s*-")


class _Cell(NamedTuple):
    """Where a value stands, its kind, and what labels it: words, or another column."""

    at: int
    kind: str
    label: str = ""
    label_at: int = -1


class RowReader:
    """Makes cards of the rows of one table."""

    def __init__(self, mapping: Mapping, language: str = "") -> None:
        self._language = mapping.language
        told = mapping.language if mapping.language not in ("", "en") else language
        self._title_language = told or mapping.language or "en"
        self._scalars: list[tuple[int, str]] = []
        self._emails: list[_Cell] = []
        self._telephones: list[_Cell] = []
        self._links: list[_Cell] = []
        self._custom: list[_Cell] = []
        self._lists: list[tuple[int, str]] = []
        self._notes: list[int] = []
        self._greetings: list[int] = []
        self._titles: list[int] = []
        self._births: dict[str, int] = {}
        self._addresses: dict[str, tuple[str, int, list[tuple[int, str]]]] = {}
        self._width = 1 + max((column.index for column in mapping.columns), default=0)
        labels = {
            (column.field.partition(".")[0], _group(column)): column.index
            for column in mapping.columns
            if column.field.endswith(".label")
        }
        for column in mapping.columns:
            if column.filled and column.field != LEAVE_OUT and not column.field.endswith(".label"):
                self._plan(column, labels)

    def _plan(self, column: Column, labels: dict[tuple[str, str], int]) -> None:
        family, _dot, rest = column.field.partition(".")
        label_at = labels.get((family, _group(column)), -1)
        at = column.index
        if column.field in _SCALARS:
            self._scalars.append((at, _SCALARS[column.field]))
        elif family == "email":
            self._emails.append(_Cell(at, rest, column.heading, label_at))
        elif family == "telephone":
            label = column.heading if rest.endswith("other") else ""
            kind = "fax" if rest.startswith("fax") else rest.removesuffix("other")
            self._telephones.append(_Cell(at, kind, label, label_at))
        elif family in _PLACES and rest:
            group = f"{family} {_group(column)}"
            kind = family if family in ("work", "home") else ""
            self._addresses.setdefault(group, (kind, label_at, []))[2].append((at, rest))
        elif family == "link":
            label = column.heading if rest != "web" else ""
            self._links.append(_Cell(at, rest, label, label_at))
        elif family == "birthday" and rest:
            self._births[rest] = at
        elif family in ("categories", "languages", "beats"):
            self._lists.append((at, family))
        elif family == "note":
            self._notes.append(at)
        elif family == "salutation":
            self._greetings.append(at)
        elif family == "title":
            self._titles.append(at)
        else:
            kind = "birthday" if family == "birthday" else CUSTOM
            self._custom.append(_Cell(at, kind, column.heading, label_at))

    def card(self, row: Sequence[str]) -> Card | None:
        """Return the card a row makes, None where nobody could be told or reached by it."""
        if len(row) < self._width:
            row = [*row, *[""] * (self._width - len(row))]
        made: dict[str, Any] = {}
        custom: list[tuple[str, str]] = []
        for at, name in self._scalars:
            if row[at] and (text := cells.plain(row[at])):
                text = text if text.isprintable() else " ".join(text.split())
                # Only forms of address have several columns: "Frau", and "Dr." beside it.
                made[name] = f"{made[name]} {text}" if name in made else text
        emails = self._emails_of(row, custom)
        telephones = self._telephones_of(row, custom)
        if not (made.keys() & _TOLD or emails or telephones):
            return None
        self._name(made, emails)
        if emails:
            made["emails"] = tuple(emails)
        if telephones:
            made["telephones"] = tuple(telephones)
        if self._addresses and (addresses := self._addresses_of(row, custom)):
            made["addresses"] = addresses
        if self._links and (links := self._links_of(row)):
            made["links"] = links
        self._words(row, made, custom)
        self._rest(row, custom)
        if custom:
            shown = made.get("formatted_name")
            made["custom"] = tuple((label, words) for label, words in custom if words != shown)
        return Card(**made)

    def _name(self, made: dict[str, Any], emails: list[Email]) -> None:
        """Set the whole name, the truth of a card: from its parts where it is not told."""
        family, given = made.get("family_name", ""), made.get("given_name", "")
        name = made.get("formatted_name", "")
        if "@" in name and any(name.casefold() == e.address.casefold() for e in emails):
            # Programs that collect addresses call people by them.
            name = ""
        if "," in name:
            apart = taken_apart(name)
            if apart[0] and not (family or given):
                family, given = apart
                made |= {"family_name": family, "given_name": given}
            if apart[0] and fold(family) == fold(apart[0]):
                name = ""
        if not name and (family or given):
            name = put_together(
                given,
                family,
                made.get("additional_names", ""),
                made.get("honorific_suffix", ""),
                self._language,
            )
        if name:
            made["formatted_name"] = " ".join(name.split())
        else:
            made.pop("formatted_name", None)

    def _emails_of(self, row: Sequence[str], custom: list[tuple[str, str]]) -> list[Email]:
        found: list[Email] = []
        for at, kind, heading, label_at in self._emails:
            if not (row[at] and (text := cells.plain(row[at]))):
                continue
            addresses = cells.addresses(text)
            if not addresses:
                custom.append((heading, text))
            label = cells.plain(row[label_at]) if label_at >= 0 else ""
            for address in addresses:
                if found and any(address.casefold() == e.address.casefold() for e in found):
                    continue
                found.append(cells.email(address, kind, label) if label else Email(address, kind))
        return found

    def _telephones_of(self, row: Sequence[str], custom: list[tuple[str, str]]) -> list[Telephone]:
        found: list[Telephone] = []
        for at, kind, heading, label_at in self._telephones:
            if not (row[at] and (text := cells.plain(row[at]))):
                continue
            label = cells.plain(row[label_at]) if label_at >= 0 else ""
            for number in cells.parts_of(text):
                if not (number[-1].isdigit() or any(map(str.isdigit, number))):
                    if any(map(str.isalpha, number)):
                        custom.append((label or heading or _("Telephone"), number))
                elif heading and any(number == other.number for other in found):
                    pass  # the "primary" number is one of the others, told twice
                elif label:
                    found.append(cells.telephone(number, kind, label))
                else:
                    found.append(Telephone(number, kind, label=heading))
        return found

    def _addresses_of(
        self, row: Sequence[str], custom: list[tuple[str, str]]
    ) -> tuple[Address, ...]:
        found = []
        for kind, label_at, columns in self._addresses.values():
            parts: dict[str, list[str]] = {}
            for at, part in columns:
                if row[at] and (text := cells.plain(row[at])):
                    parts.setdefault(part, []).append(text)
            if not parts:
                continue
            whole = parts.pop("address", [])
            boxes = parts.pop("box", [])
            said = fold(" ".join(text for texts in parts.values() for text in (*texts, *boxes)))
            for text in whole:
                if not said:
                    parts["street"] = [*parts.get("street", []), text]
                elif any(word not in said for word in fold(text).replace(",", " ").split()):
                    custom.append((_("Address"), text))
            if boxes:
                parts["street"] = [*parts.get("street", []), *boxes]
            label = cells.plain(row[label_at]) if label_at >= 0 else ""
            told, rest, preferred = cells.kind_of(label) if label else ("", "", False)
            found.append(
                Address(
                    "\n".join(parts.get("street", ())),
                    " ".join(parts.get("locality", ())),
                    " ".join(parts.get("region", ())),
                    " ".join(parts.get("postcode", ())),
                    " ".join(parts.get("country", ())),
                    told if told in ("work", "home") else kind,
                    preferred,
                    rest,
                )
            )
        return tuple(found)

    def _links_of(self, row: Sequence[str]) -> tuple[Link, ...]:
        found: list[Link] = []
        for at, kind, heading, label_at in self._links:
            if row[at] and (text := cells.plain(row[at])):
                label = cells.plain(row[label_at]) if label_at >= 0 else heading
                found += (cells.link(part, kind, label) for part in cells.parts_of(text))
        return tuple(dict.fromkeys(found))

    def _words(
        self, row: Sequence[str], made: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        """Set what is told in words: titles, greetings, notes, and the lists."""
        titles = [t for at in self._titles if row[at] and (t := cells.plain(row[at]))]
        if titles:
            made["titles"] = ((self._title_language, " ".join(titles[0].split())),)
            custom += ((_("Job title"), title) for title in titles[1:])
        greetings = [g for at in self._greetings if row[at] and (g := cells.plain(row[at]))]
        if greetings:
            made["salutations"] = ((self._title_language, greetings[0]),)
        notes = [note for at in self._notes if row[at] and (note := cells.plain(row[at]))]
        if notes:
            made["note"] = "\n".join(notes)
        for at, name in self._lists:
            if row[at] and (text := cells.plain(row[at])):
                if name == "categories":
                    told = cells.groups(text)
                elif name == "languages":
                    told = [code for w in cells.listed(text) if (code := cells.language_of(w))]
                    if len(told) < len(cells.listed(text)):
                        custom.append((_("Languages"), text))
                else:
                    told = cells.listed(text)
                made[name] = tuple(dict.fromkeys((*made.get(name, ()), *told)))

    def _rest(self, row: Sequence[str], custom: list[tuple[str, str]]) -> None:
        """Add what the card has no field for, with the heading as its label."""
        for at, kind, heading, label_at in self._custom:
            if row[at] and (text := cells.plain(row[at])):
                if kind == "birthday" and _NO_DATE.fullmatch(text):
                    continue  # Outlook writes 0/0/00 where it knows no date
                label = (cells.plain(row[label_at]) if label_at >= 0 else "") or heading
                custom.append((label.removeprefix("* "), text))
        if self._births:
            born = {part: cells.plain(row[at]) for part, at in self._births.items()}
            day = _date(born.get("year", ""), born.get("month", ""), born.get("day", ""))
            if day:
                custom.append((_("Birthday"), day))


_TOLD = frozenset(("formatted_name", "given_name", "family_name", "nickname", "organisation"))


def _group(column: Column) -> str:
    """Return what Google's columns of one value begin with: "E-mail 2"; "" for all others."""
    found = _GROUP_ENDS.search(column.heading)
    return column.heading[: found.start() + 1] if found else ""


def _date(year: str, month: str, day: str) -> str:
    """Return a date after ISO 8601, as much of it as is known; words as they stand."""
    if not (year or month or day):
        return ""
    if month.isdigit() and day.isdigit():
        return f"{year or '-'}-{int(month):02}-{int(day):02}"
    return " ".join(part for part in (day, month, year) if part)
