"""Guesses which column of an address list is which field of a card."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pressdesk.base.i18n import _
from pressdesk.formats import addresscontents
from pressdesk.formats.addressfields import CUSTOM, LEAVE_OUT, SINGLE
from pressdesk.formats.cardheadings import is_own
from pressdesk.formats.delimited import Table
from pressdesk.formats.headings import Layout, Meaning, exact, knowledge, loose, words

SURE = 0.7  # of what a column means; below, it is a guess that is asked about
_SAMPLES = 5
_OWN = "PressDesk"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the field it is taken for, how sure that is (0 to 1), some cells.

    `filled` is how many rows have something in it.
    """

    index: int
    heading: str
    field: str
    sure: float = 0.0
    filled: int = 0
    samples: tuple[str, ...] = ()

    @property
    def is_guess(self) -> bool:
        """Whether something is in it, and what it means should be looked at."""
        return bool(self.filled) and self.sure < SURE


@dataclass(frozen=True, slots=True)
class Mapping:
    """What every column of a table means. `layout` names the program, for the screen.

    `language` is that of the headings, "" where they do not tell.
    """

    columns: tuple[Column, ...]
    layout: str = ""
    language: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The field of each column: what is to be remembered for a layout."""
        return tuple(column.field for column in self.columns)

    @property
    def is_own(self) -> bool:
        """Whether the table is our own full layout, which is read back as it was written."""
        return self.layout == _OWN

    def with_fields(self, fields: Sequence[str]) -> "Mapping":
        """Return the mapping with other fields, as chosen on the screen or remembered."""
        columns = [
            replace(column, field=field, sure=1.0) if field != column.field else column
            for column, field in zip(self.columns, fields, strict=False)
        ]
        changed = (*columns, *self.columns[len(columns) :])
        # Our own layout with another meaning of its columns is our own no more.
        layout = "" if self.is_own and changed != self.columns else self.layout
        return replace(self, columns=changed, layout=layout)


def signature(table: Table) -> str:
    """Return what tells a layout from others, to remember its mapping by: 16 signs."""
    told = [loose(heading) for heading in table.header] or [str(table.width)]
    return hashlib.sha256("\x1f".join(told).encode()).hexdigest()[:16]


def guess(table: Table) -> Mapping:
    """Return what the columns mean, by their headings first and by what is in them second."""
    if not table.header:
        fields = addresscontents.fields_of(table)
        sure = [0.6 if field != CUSTOM else 0.0 for field in fields]
        return Mapping(_columns(table, fields, sure))
    layout, language = _layout(table.header), ""
    found = [_google(heading) for heading in table.header]
    if layout is not None:
        language = layout.language
        by_layout = _placed(table.header, layout)
    else:
        language = _language(table.header)
        by_layout = {}
    fields, sure = [], []
    for n, heading in enumerate(table.header):
        if found[n]:
            field, certainty = found[n], 1.0
        elif n in by_layout:
            field, certainty = by_layout[n], 0.95
        else:
            field, certainty = _meaning(heading, language)
        fields.append(field)
        sure.append(certainty)
    extra = table.width - len(table.header)
    columns = _columns(table, [*fields, *[CUSTOM] * extra], [*sure, *[0.0] * extra])
    columns = addresscontents.settled(table, columns)
    return Mapping(_single(columns), _layout_name(table, layout, found), language)


def _columns(table: Table, fields: Sequence[str], sure: Sequence[float]) -> tuple[Column, ...]:
    # Turned over at once: of ninety columns of Outlook most are empty, and to see that is dear.
    even = list(zip(*table.rows, strict=False))
    made = []
    for n, (field, certainty) in enumerate(zip(fields, sure, strict=True)):
        cells = even[n] if n < len(even) else table.column(n)
        some = islice((cell for cell in cells if cell and not cell.isspace()), 3 * _SAMPLES)
        made.append(
            Column(
                n,
                (table.header[n : n + 1] or ("",))[0] or _("Column {n}").format(n=n + 1),
                field,
                certainty,
                len(cells) - cells.count(""),
                tuple(dict.fromkeys(map(str.strip, some)))[:_SAMPLES],
            )
        )
    return tuple(made)


# --- by the headings --------------------------------------------------------------------------

_NUMBERED = re.compile(
    r"(e-?mail|phone|address|website|organization|im|custom field|relation|event|jot|external id"
    r"|calendar link)\s*(\d+)\s+-\s+(.+)",
    re.I,
)
_GOOGLE = {
    ("email", "value"): "email",
    ("email", "type"): "email.label",
    ("email", "label"): "email.label",
    ("phone", "value"): "telephone",
    ("phone", "type"): "telephone.label",
    ("phone", "label"): "telephone.label",
    ("address", "formatted"): "address.address",
    ("address", "street"): "address.street",
    ("address", "extendedaddress"): "address.street",
    ("address", "city"): "address.locality",
    ("address", "pobox"): "address.box",
    ("address", "region"): "address.region",
    ("address", "postalcode"): "address.postcode",
    ("address", "country"): "address.country",
    ("address", "type"): "address.label",
    ("address", "label"): "address.label",
    ("website", "value"): "link.web",
    ("website", "type"): "link.label",
    ("website", "label"): "link.label",
    ("organization", "name"): "organisation",
    ("organization", "title"): "title",
    ("organization", "department"): "department",
    ("organization", "type"): "flag",
    ("im", "value"): "link.chat",
    ("im", "service"): "link.label",
    ("im", "type"): "flag",
    ("customfield", "value"): "custom",
    ("customfield", "type"): "custom.label",
    ("customfield", "label"): "custom.label",
    ("relation", "value"): "custom",
    ("relation", "type"): "custom.label",
    ("relation", "label"): "custom.label",
    ("event", "value"): "custom",
    ("event", "type"): "custom.label",
    ("event", "label"): "custom.label",
}


def _google(heading: str) -> str:
    """Return the field of one of Google's numbered columns, "" for any other."""
    found = _NUMBERED.fullmatch(heading)
    if not found:
        return ""
    return _GOOGLE.get((loose(found[1]), loose(found[3])), CUSTOM)


def _layout(header: Sequence[str]) -> Layout | None:
    """Return the program and language whose headings these are, None where most are not."""
    keys = Counter(exact(heading) for heading in header if heading)
    best, chosen = (0, 0.0), None
    for layout in knowledge().layouts:
        own = Counter(exact(heading) for heading in layout.headings if heading)
        shared = (keys & own).total()
        if shared > best[0] or (shared == best[0] and shared / own.total() > best[1]):
            best, chosen = (shared, shared / own.total()), layout
    full = keys.total()
    return chosen if best[0] >= min(3, full) and best[0] >= 0.6 * full else None


def _placed(header: Sequence[str], layout: Layout) -> dict[int, str]:
    """Return the fields of the headings that the layout has, by their index.

    A heading that stands twice in a layout ("Titre", "Ville") means what it means at that place:
    the free place that follows best on the one before it is taken.
    """
    places: dict[str, list[int]] = {}
    for at, heading in enumerate(layout.headings):
        places.setdefault(exact(heading), []).append(at)
    fields: dict[int, str] = {}
    before = -1
    for n, heading in enumerate(header):
        free = places.get(exact(heading))
        if not free:
            continue
        at = min(free, key=lambda place: (place < before, abs(place - before - 1)))
        if len(free) > 1:
            free.remove(at)
        before = at
        fields[n] = layout.fields[at]
    return fields


def _language(header: Sequence[str]) -> str:
    """Return the language most headings are in, "" where they do not tell."""
    votes: Counter[str] = Counter()
    for heading in header:
        tongues = {m.language for m in knowledge().exact.get(exact(heading), ())}
        for tongue in tongues:
            votes[tongue] += 1 / len(tongues)  # type: ignore[assignment]
    return max(votes, key=lambda tongue: (votes[tongue], tongue == "en"), default="")


def _meaning(heading: str, language: str) -> tuple[str, float]:
    """Return the field a heading means, and how sure that is."""
    bare = re.sub(r"[\s_\-]*\(?#?\d+\)?$", "", heading)
    for known, sure in ((heading, 0.9), (bare, 0.8)):
        meanings = knowledge().exact.get(exact(known)) or knowledge().loose.get(loose(known))
        if meanings:
            return _likeliest(meanings, language), sure
    composed = _composed(heading)
    return (composed, 0.6) if composed else (CUSTOM, 0.0)


def _likeliest(meanings: list[Meaning], language: str) -> str:
    """Return the field most of the meanings agree on, those of the file's language first."""
    own = [m for m in meanings if m.language == language]
    plain = [m for m in own if not m.program]
    votes = Counter(m.field for m in (plain or own or meanings))
    return votes.most_common(1)[0][0]


_ADDRESS = {"street", "locality", "region", "postcode", "country", "box"}


def _composed(heading: str) -> str:
    """Return the field of a heading put together from known words: "Telefon 2 (Büro)"."""
    parts = [*words(heading), loose(heading)]
    things = {thing for w in parts if (thing := _found(w, knowledge().things))}
    places = {place for w in parts if (place := _found(w, knowledge().places))}
    place = next((p for p in ("work", "home", "other") if p in places), "")
    if "fax" in things:
        return "telephone.fax" if place in ("", "work") else "telephone.fax.other"
    if "email" in things:
        return f"email.{place}" if place in ("work", "home") else "email"
    if "cell" in things:
        return "telephone.cell"
    if "phone" in things:
        return f"telephone.{place}" if place else "telephone"
    if "web" in things:
        return "link.web"
    for part in ("postcode", "country", "locality", "region", "box", "street"):
        if part in things:
            return f"{place or 'address'}.{part}"
    return "organisation" if "organisation" in things else ""


def _found(word: str, lexicon: dict[str, str]) -> str:
    """Return what a word says: as it is, or by a known word of some length within it."""
    if word in lexicon:
        return lexicon[word]
    longest = ""
    for known in lexicon:
        if len(known) > len(longest) and known in word and (len(known) > 4 or not known.isascii()):
            longest = known
    return lexicon[longest] if len(longest) > 1 else ""


def _single(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns, a second one for a field that a card has once as a field of its own."""
    seen: set[str] = set()
    kept = []
    for column in columns:
        if column.field in SINGLE and column.filled:
            if column.field in seen:
                column = replace(column, field=CUSTOM, sure=0.5)
            else:
                seen.add(column.field)
        kept.append(column)
    return tuple(kept)


def _layout_name(table: Table, layout: Layout | None, google: list[str]) -> str:
    if is_own(table.header):
        return _OWN
    if any(google):
        return "Google"
    if layout is not None:
        return layout.program
    return ""


__all__ = ["CUSTOM", "LEAVE_OUT", "Column", "Mapping", "guess", "signature"]
