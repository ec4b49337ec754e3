"""Writes cards as vCard 3.0 (RFC 2426), which every address book takes, or 4.0 (RFC 6350).

What no standard has a property for stands in X-PRESSDESK-…; our own reader finds it again, and so
a card that was written and read is the same card.
"""

import base64
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressdesk.formats import vcardown
from pressdesk.formats.card import Card, Property
from pressdesk.formats.personname import split_name
from pressdesk.formats.vcardbinary import data_uri, split_uri, type_word
from pressdesk.formats.vcarddraft import TAKERS
from pressdesk.formats.vcardnames import shown_name
from pressdesk.formats.vcardtext import bare, escaped, folded, joined, parameter, uri
from pressdesk.formats.vcardtypes import PROFILES, Traits, types

MEDIA_TYPE = "text/vcard"
OLD, NEW, OUTLOOK = "3.0", "4.0", "2.1"

# What is kept under its plain name though we have a field for it: the reader takes one of them.
_SEVERAL = {"PHOTO", "LABEL", "ORG", "X-ABLABEL"}
_HOLD_BYTES = {"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"}
_NO_NAME = re.compile(r"[^A-Za-z0-9_/-]")


def write(
    cards: Iterable[Card], language: str = "en", *, version: str = OLD, outlook: bool = False
) -> str:
    """Return the cards one after the other, lines ended by CRLF, each with all it says.

    The job title in `language` is the one that address books show. `outlook` writes what Outlook
    takes, and only that: vCard 2.1; it reads the first card of a file and no other. What must stay
    in the house has to be taken off before (`contactblock.handed_out`).
    """
    if outlook:
        from pressdesk.formats.vcardoutlook import lines

        return "".join(row + "\r\n" for card in cards for row in lines(card, language))
    return "".join(
        folded(row) for card in cards for row in _Card(card, language, version == NEW).lines()
    )


@dataclass(slots=True)
class _Card:
    """One card being written; `is_new` for 4.0. Groups tie a property to its label."""

    card: Card
    language: str
    is_new: bool
    groups: set[str] = field(default_factory=set)
    count: int = 0

    def lines(self) -> Iterator[str]:
        card = self.card
        self.groups = {kept.group.upper() for kept in card.kept}
        yield "BEGIN:VCARD"
        yield f"VERSION:{NEW if self.is_new else OLD}"
        yield "PRODID:-//PressDesk//PressDesk//EN"
        if card.uid.strip():
            yield f"UID:{escaped(card.uid)}"
        yield from self._names()
        yield from self._work()
        yield from self._numbers()
        for place in card.addresses:
            if not place.is_empty:
                of = Traits(place.kind, place.label)
                five = (place.street, place.locality, place.region, place.postal_code)
                value = joined(("", "", *five, place.country))
                yield from self._typed("ADR", of, place.preferred, value)
        yield from self._links()
        yield from self._words()
        if card.photo is not None and card.photo.data:
            yield self._bytes("PHOTO", card.photo.media_type, card.photo.data)
        for name, values, code in vcardown.written(card):
            while values and not values[-1]:
                values = values[:-1]
            yield f"{vcardown.PREFIX}{name}{_in_language(code)}:{joined(values)}"
        for kept in card.kept:
            yield from self._kept(kept)
        yield "END:VCARD"

    def _names(self) -> Iterator[str]:
        card, guessed = self.card, []
        name = shown_name(card)
        if not card.formatted_name.strip():
            guessed.append("FN")
        family, given = card.family_name, card.given_name
        if not family and not given and not self.is_new:
            # Many address books show N and nothing else; 4.0 may go without.
            family, given = split_name(name)
            guessed.append("N")
        parts = (family, given, card.additional_names, card.honorific_prefix, card.honorific_suffix)
        yield f"FN:{escaped(name)}"
        if any(parts):
            yield f"N:{joined(parts)}"
        if guessed:
            yield f"{vcardown.PREFIX}GUESSED:{','.join(guessed)}"
        if card.nickname.strip():
            yield f"NICKNAME:{escaped(card.nickname)}"

    def _work(self) -> Iterator[str]:
        card = self.card
        units = [escaped(card.organisation), escaped(card.department)]
        further = next((kept for kept in card.kept if _is_further(kept)), None)
        if further is not None:
            units.append(bare(further.value[2:]))
        while units and not units[-1]:
            units.pop()
        if units:
            yield f"ORG:{';'.join(units)}"
        yield from self._titles()
        if card.role.strip():
            yield f"ROLE:{escaped(card.role)}"

    def _titles(self) -> Iterator[str]:
        """Yield the job title to show, and all of them in their order.

        A second TITLE is another job to most address books; 4.0 has a way to say that it is not.
        """
        titles = [(code, words) for code, words in self.card.titles if words.strip()]
        if not titles:
            return
        shown = self.card.title(self.language)
        chosen = next((pair for pair in titles if pair[1] == shown), titles[0])
        chosen = next((pair for pair in titles if pair[0] == self.language), chosen)
        if len(titles) == 1:
            yield f"TITLE{_in_language(chosen[0])}:{escaped(chosen[1])}"
            return
        for code, words in titles if self.is_new else [chosen]:
            ranked = ";PREF=1" if (code, words) == chosen else ""
            said = f";ALTID=1{ranked}" if self.is_new else ""
            yield f"TITLE{said}{_in_language(code)}:{escaped(words)}"
        for code, words in [] if self.is_new else titles:
            yield f"{vcardown.PREFIX}TITLE{_in_language(code)}:{escaped(words)}"

    def _numbers(self) -> Iterator[str]:
        for tel in self.card.telephones:
            if tel.number.strip():
                of = Traits(tel.kind, tel.label, tel.private)
                yield from self._typed("TEL", of, tel.preferred, escaped(tel.number))
        for mail in self.card.emails:
            if mail.address.strip():
                of = Traits(mail.kind, mail.label, mail.private, mail.bounced)
                yield from self._typed("EMAIL", of, mail.preferred, escaped(mail.address))

    def _typed(self, name: str, of: Traits, preferred: bool, value: str) -> Iterator[str]:
        """Yield a property with its TYPE in the dialect of the version, and its label."""
        words, label = types(name, of)
        if name == "EMAIL" and not self.is_new:
            words = ("INTERNET", *words)
        if preferred and not self.is_new:
            words = (*words, "PREF")
        said = f";TYPE={','.join(words)}" if words else ""
        if self.is_new:
            said = said.lower().replace("type", "TYPE") + (";PREF=1" if preferred else "")
        yield from self._labelled(f"{name}{said}:{value}", label)

    def _labelled(self, row: str, label: str) -> Iterator[str]:
        """Yield a line with the label that Apple, Google and others read beside it."""
        if not label.strip():
            yield row
            return
        while True:
            self.count += 1
            group = f"item{self.count}"
            if group.upper() not in self.groups:
                break
        yield f"{group}.{row}"
        yield f"{group}.X-ABLabel:{escaped(label)}"

    def _links(self) -> Iterator[str]:
        for link in self.card.links:
            if not link.uri.strip():
                continue
            value, label = uri(link.uri), link.label
            if link.kind == "chat":
                yield from self._labelled(f"IMPP:{value}", label)
            elif link.kind == "profile":
                known = PROFILES.get(label.lower()) == label
                said = f";TYPE={label.lower()}" if known and not self.is_new else ""
                said = f";SERVICE-TYPE={label}" if known and self.is_new else said
                name = "SOCIALPROFILE" if self.is_new else "X-SOCIALPROFILE"
                yield from self._labelled(f"{name}{said}:{value}", "" if known else label)
            else:
                said = "" if link.kind == "web" else ";TYPE=X-OTHER"
                yield from self._labelled(f"URL{said}:{value}", label)

    def _words(self) -> Iterator[str]:
        card = self.card
        if card.languages and self.is_new:
            for rank, code in enumerate(card.languages, 1):
                yield f"LANG;PREF={rank}:{escaped(code)}"
        elif card.languages:
            yield f"{vcardown.PREFIX}LANGUAGES:{joined(card.languages, ',')}"
        if card.categories:
            yield f"CATEGORIES:{joined(card.categories, ',')}"
        if card.beats:
            yield f"{vcardown.PREFIX}BEATS:{joined(card.beats, ',')}"
        if card.note.strip():
            yield f"NOTE:{escaped(card.note)}"

    def _bytes(self, name: str, kind: str, data: bytes) -> str:
        if self.is_new:
            return f"{name}:{data_uri(kind, data)}"
        return f"{name};ENCODING=b{_type_of(kind)}:{base64.b64encode(data).decode()}"

    def _kept(self, kept: Property) -> Iterator[str]:
        """Yield what another program wrote, as it did; under a name of ours where that clashes."""
        if _is_further(kept):
            return
        name = _NO_NAME.sub("-", kept.name)
        value = bare(kept.value)
        key = name.upper()
        if key in TAKERS and key not in _SEVERAL:
            name = vcardown.KEPT + name
        said = dict(kept.parameters)
        encoding = ""
        held = None if self.is_new else split_uri(value)
        if held is not None:
            kind, value = held
            words = said.get("TYPE", ())
            word = type_word(kind) if key in _HOLD_BYTES else kind
            said = {**said, "TYPE": (*words, *([word] if word else []))}
            encoding = ";ENCODING=b"
        group = f"{_NO_NAME.sub('-', kept.group)}." if kept.group else ""
        yield f"{group}{name}{encoding}{_parameters(said)}:{value}"


def _parameters(said: dict[str, tuple[str, ...]]) -> str:
    return "".join(
        f";{_NO_NAME.sub('-', name)}={','.join(parameter(value) for value in values)}"
        for name, values in said.items()
        if values
    )


def _is_further(kept: Property) -> bool:
    """Whether it holds the units of an organisation after the two we have fields for."""
    return kept.name.upper() == "ORG" and kept.value.startswith(";;") and not kept.parameters


def _type_of(kind: str) -> str:
    word = type_word(kind)
    return f";TYPE={word}" if word else ""


def _in_language(code: str) -> str:
    return f";LANGUAGE={parameter(code.strip())}" if code.strip() else ""
