"""Which characters our fonts can print, and where a proof holds others."""

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pressdesk.base.paths import resources
from pressdesk.base.text import clean
from pressdesk.formats.body import Body, Run
from pressdesk.formats.proof import Proof
from pressdesk.typeset.composing import FONT_FOLDERS
from pressdesk.typeset.document import text_runs


@dataclass(frozen=True, slots=True)
class Lacking:
    """Characters no font of ours has: where they stand, each once, in the order of the text."""

    field: str
    block: int | None
    characters: str


def missing(proof: Proof) -> tuple[Lacking, ...]:
    """Return what of a proof cannot be printed; empty where everything can."""
    return tuple(
        Lacking(field, block, lacking)
        for field, block, text in texts(proof)
        if (lacking := lacking_in(text))
    )


def lacking_in(text: str) -> str:
    """Return the characters of `text` that have no glyph, each once."""
    if text.isascii():
        return ""
    known = _coverage()
    # Each letter once: an alphabet is soon gone through.
    letters = dict.fromkeys(clean(text))
    return "".join(each for each in letters if ord(each) not in known and not _is_unseen(each))


def _is_unseen(letter: str) -> bool:
    """Whether typst leaves the character out by itself: joiners, marks of direction, selectors."""
    return (
        letter in "\n\t \u2028\u2029\u115f\u1160\u3164\uffa0"
        or "\ufe00" <= letter <= "\ufe0f"
        or "\U000e0100" <= letter <= "\U000e01ef"
        or (unicodedata.category(letter) == "Cf" and not "\ufff9" <= letter <= "\ufffb")
    )


def name_of(letter: str) -> str:
    """Return a character with its number, as one tells it to somebody who cannot see it."""
    return f"{letter} (U+{ord(letter):04X})" if letter.isprintable() else f"U+{ord(letter):04X}"


def texts(proof: Proof) -> Iterator[tuple[str, int | None, str]]:
    """Return every printed text of a proof with its field and, in a body, its block."""
    yield from (
        ("headline", None, proof.headline),
        ("subhead", None, proof.subhead),
        ("located", None, proof.located),
        ("reference", None, proof.reference),
        ("notice", None, proof.notice.words if proof.notice else ""),
        ("embargo", None, proof.embargo.note if proof.embargo else ""),
    )
    for field, body in bodies(proof):
        for at, block in enumerate(body):
            yield field, at, _words(text_runs(block))
    for at, person in enumerate(proof.contacts):
        printed = (person.formatted_name, person.title, person.organisation)
        yield "contacts", at, "\n".join((*printed, *person.telephones, *person.emails))
    head = proof.letterhead
    around = (head.organisation, head.address, head.legal, head.website)
    yield "letterhead", None, "\n".join((*around, head.mark(proof.language)))


def bodies(proof: Proof) -> tuple[tuple[str, Body], ...]:
    """Return the three texts of blocks under their fields' names."""
    return (
        ("body", proof.body),
        ("ed_note", proof.ed_note),
        ("boilerplate", proof.boilerplate),
    )


def _words(runs: Iterable[Run]) -> str:
    return "\n".join(run.text for run in runs)


@cache
def _coverage() -> frozenset[int]:
    """Return every code point some font of the pages has (a few milliseconds, once)."""
    known: set[int] = set()
    for folder in FONT_FOLDERS:
        for path in sorted((resources() / "fonts" / folder).glob("*-Regular.ttf")):
            known |= code_points(path)
    return frozenset(known)


def code_points(path: Path) -> set[int]:
    """Return the code points of a TrueType font's `cmap` (OpenType 1.9, formats 4 and 12)."""
    data = path.read_bytes()
    table = _table(data, b"cmap")
    points: set[int] = set()
    (count,) = struct.unpack_from(">H", data, table + 2)
    for number in range(count):
        platform, _encoding, offset = struct.unpack_from(">HHL", data, table + 4 + 8 * number)
        if platform not in (0, 3):
            continue
        start = table + offset
        (kind,) = struct.unpack_from(">H", data, start)
        if kind == 4:
            points |= _segments(data, start)
        elif kind == 12:
            points |= _groups(data, start)
    return points


def _table(data: bytes, name: bytes) -> int:
    (tables,) = struct.unpack_from(">H", data, 4)
    for number in range(tables):
        tag, _sum, offset, _length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError(f"a font without {name.decode()}")


def _segments(data: bytes, start: int) -> set[int]:
    (twice,) = struct.unpack_from(">H", data, start + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    starts = struct.unpack_from(f">{count}H", data, start + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 2 * twice)
    offsets_at = start + 16 + 3 * twice
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    points: set[int] = set()
    for number in range(count):
        for point in range(starts[number], ends[number] + 1):
            glyph = point
            if offsets[number]:
                where = offsets_at + 2 * number + offsets[number] + 2 * (point - starts[number])
                (glyph,) = struct.unpack_from(">H", data, where)
                if glyph == 0:
                    continue
            if (glyph + deltas[number]) & 0xFFFF and point != 0xFFFF:
                points.add(point)
    return points


def _groups(data: bytes, start: int) -> set[int]:
    (count,) = struct.unpack_from(">L", data, start + 12)
    points: set[int] = set()
    for number in range(count):
        first, last, glyph = struct.unpack_from(">LLL", data, start + 16 + 12 * number)
        points.update(range(first + (glyph == 0), last + 1))
    return points
