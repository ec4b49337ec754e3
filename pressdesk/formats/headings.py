"""The headings people and programs write above the columns of an address list, and their meaning.

They are facts, kept in `resources/addressbooks/headings.json`; the note beside it says whose.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from pressdesk.base.paths import resources
from pressdesk.base.text import fold

# Languages that the names of a program's columns are kept for apart, but that are one language.
_SAME = {"zh-TW": "zh", "nn": "nb"}


class Meaning(NamedTuple):
    """What a heading stands for: a field, in a language, in the files of a program ("" of none)."""

    field: str
    language: str
    program: str = ""


class Layout(NamedTuple):
    """The columns a program writes in one language: headings in the order of the file, fields."""

    program: str
    language: str
    headings: tuple[str, ...]
    fields: tuple[str, ...]


_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_TYPED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "‐": "-"})


def exact(heading: str) -> str:
    """Return a heading to compare by its very letters: case, spaces and marks around it aside."""
    text = unicodedata.normalize("NFC", heading).translate(_TYPED).casefold()
    return _SPACES.sub(" ", text).strip(" :*\"'#\t")


def loose(heading: str) -> str:
    """Return a heading to compare however it was spelt: no accents, spaces, hyphens, brackets."""
    return "".join(c for c in fold(heading) if c.isalnum()) or exact(heading)


def words(heading: str) -> list[str]:
    """Return the folded words of a heading; "workPhone2" has three."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|_", " ", heading)
    return re.findall(r"[^\W_]+", fold(parted))


class Knowledge:
    """All headings known, to be asked by their letters or loosely. Made once, by `knowledge`."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts
        self.exact: dict[str, list[Meaning]] = {}
        self.loose: dict[str, list[Meaning]] = {}
        for layout in self.layouts:
            for heading, field in zip(layout.headings, layout.fields, strict=True):
                self._add(heading, Meaning(field, layout.language, layout.program))
        for language, fields in facts["names"].items():
            for field, headings in fields.items():
                for heading in headings:
                    self._add(heading, Meaning(field, _SAME.get(language, language)))

    def _add(self, heading: str, meaning: Meaning) -> None:
        for known, key in ((self.exact, exact(heading)), (self.loose, loose(heading))):
            # Lithuanian calls a field of one's own "1", which is no heading to know a list by.
            if any(map(str.isalpha, key)) and meaning not in known.setdefault(key, []):
                known[key].append(meaning)

    @cached_property
    def layouts(self) -> tuple[Layout, ...]:
        """The columns of the programs, each in its languages."""
        return tuple(
            Layout(
                program["program"],
                _SAME.get(language, language),
                tuple(headings),
                tuple(program["fields"]),
            )
            for program in self._facts["programs"]
            for language, *headings in program["languages"]
        )

    @cached_property
    def things(self) -> dict[str, str]:
        """Words in a heading that say what it holds: folded word to "email", "phone", "cell" …"""
        return {loose(w): thing for thing, ws in self._facts["things"].items() for w in ws}

    @cached_property
    def places(self) -> dict[str, str]:
        """Words in a heading that say whose it is: folded word to "work", "home", "other"."""
        return {loose(w): place for place, ws in self._facts["places"].items() for w in ws}

    @cached_property
    def tongues(self) -> dict[str, str]:
        """Names of languages, folded, in several languages; to their codes."""
        return {fold(word): code for code, ws in self._facts["tongues"].items() for word in ws}

    @cached_property
    def forms(self) -> frozenset[str]:
        """Forms of address that stand before a name, folded, without points: "mme", "dr"."""
        return frozenset(fold(form).strip(".") for form in self._facts["forms"])

    @cached_property
    def blanks(self) -> frozenset[str]:
        """What Outlook writes where nobody chose anything, folded: "normal", "unspecified"."""
        return frozenset(map(fold, self._facts["blanks"]))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield every heading with its language, to learn a language's letters from."""
        for language, fields in self._facts["names"].items():
            for headings in fields.values():
                yield language, "".join(headings)
        for program in self._facts["programs"]:
            for language, *headings in program["languages"]:
                yield language, "".join(headings)


@cache
def knowledge() -> Knowledge:
    """Return what is known of headings; the first call reads the file, about 50 ms."""
    path = resources() / "addressbooks" / "headings.json"
    return Knowledge(json.loads(path.read_text("utf-8")))
