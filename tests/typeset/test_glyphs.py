"""What our fonts print, and what they don't."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.base.paths import resources
from pressdesk.formats.body import Paragraph, runs
from pressdesk.typeset import glyphs
from pressdesk.typeset.composing import FONT_FOLDERS
from pressdesk.typeset.pdf import Press
from tests.typeset.samples import COUNCIL, ENGLISH, FRENCH, LONG


def test_our_samples_are_printable() -> None:
    for proof in (ENGLISH, FRENCH, LONG):
        assert glyphs.missing(proof) == ()


def test_the_fonts_hold_what_europe_writes() -> None:
    europe = (
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ ÄÖÜẞäöüß ÁÍÑÓÚ¿¡ãõ ĄĆĘŁŃŚŹŻąćęłńśźż ČĎĚŇŘŠŤŮŽ ŐŰőű"
        " ŬŭĲĳŦŧ ĀĒĢĪĶĻŅŪ ĖĮŲ ȘȚșț ÅØåøÐÞðþ ĠĦġħ Ελληνικά Ώρα ϊΐ Български Українська їєґ"
        " €£¥$¢ «»‹›„“”‚‘’–—…·•†‡§¶©®™°±×÷≤≥≠≈∞√∑∫ ½¼¾⅓ ¹²³⁴ ₂ ←→↑↓ ✓✗☎✉ ■□▲●"
        " №ªº ‰ \u00a0\u202f\u2009"
    )
    assert glyphs.lacking_in(europe) == ""


def test_what_is_lacking_is_named_with_its_place() -> None:
    proof = replace(
        ENGLISH,
        headline="Tide 🌊 gauge",
        body=(*ENGLISH.body, Paragraph(runs("東京 and 東北"))),
    )
    headline, body = glyphs.missing(proof)
    assert (headline.field, headline.block, headline.characters) == ("headline", None, "🌊")
    assert (body.field, body.block, body.characters) == ("body", len(ENGLISH.body), "東京北")
    assert glyphs.name_of("東") == "東 (U+6771)"


def test_control_characters_are_dropped_not_lacking() -> None:
    assert glyphs.lacking_in("a\0b\ufeffc\u202ed\u00ade\u200df\ufe0f") == ""


def font(*tables: bytes) -> bytes:
    """Return a TrueType file that holds nothing but these subtables of its `cmap`."""
    head = struct.pack(">HH", 0, len(tables))
    at = 4 + 8 * len(tables)
    for table in tables:
        head += struct.pack(">HHL", 0, 3, at)
        at += len(table)
    body = head + b"".join(tables)
    name = struct.pack(">4sLLL", b"cmap", 0, 12 + 16, len(body))
    return struct.pack(">LHHHH", 0x00010000, 1, 16, 0, 0) + name + body


# Segments A–B, of which B has no glyph, and the last one that every table has.
SEGMENTS = struct.pack(
    ">HHHHHHH2HH2H2h2H2H", 4, 36, 0, 4, 4, 1, 0, 0x42, 0xFFFF, 0, 0x41, 0xFFFF, 0, 1, 4, 0, 7, 0
)
GROUPS = struct.pack(">HHLLLLLL", 12, 0, 28, 0, 1, 0x1F30A, 0x1F30B, 0)
VARIANTS = struct.pack(">HLL", 14, 10, 0)


@pytest.mark.parametrize(
    ("tables", "points"),
    [
        ((SEGMENTS,), {0x41}),
        ((GROUPS,), {0x1F30B}),  # the first glyph is that of what is lacking
        ((VARIANTS, SEGMENTS, GROUPS), {0x41, 0x1F30B}),
        ((VARIANTS,), set()),
    ],
)
def test_a_font_is_read_as_its_format_says(
    tables: tuple[bytes, ...], points: set[int], tmp_path: Path
) -> None:
    path = tmp_path / "Font-Regular.ttf"
    path.write_bytes(font(*tables))
    assert glyphs.code_points(path) == points


def test_a_font_without_characters_is_a_mistake_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "Font-Regular.ttf"
    path.write_bytes(font().replace(b"cmap", b"name"))
    with pytest.raises(ValueError, match="a font without cmap"):
        glyphs.code_points(path)


def test_what_we_call_printable_is_printed() -> None:
    """One strict PDF with every character of every font of the pages, in every style."""
    known: set[int] = set()
    for folder in FONT_FOLDERS:
        for path in (resources() / "fonts" / folder).glob("*-Regular.ttf"):
            known |= glyphs.code_points(path)
    letters = [chr(n) for n in sorted(known) if n > 32 and not glyphs.lacking_in(chr(n))]
    assert len(letters) > 6_000
    lines = [" ".join(letters[n : n + 60]) for n in range(0, len(letters), 60)]
    body = tuple(
        Paragraph(runs(line, bold=bool(n % 2), italic=bool(n % 4 > 1)))
        for n, line in enumerate(lines)
    )
    press = Press()
    for letterhead in (ENGLISH.letterhead, COUNCIL):
        assert press.pdf(replace(ENGLISH, body=body, letterhead=letterhead)).startswith(b"%PDF")
    press.close()


@pytest.mark.parametrize("letter", ["漢", "😀", "ع", "\ufff9"])
def test_what_we_call_lacking_would_stop_the_press(letter: str) -> None:
    assert glyphs.lacking_in(letter) == letter
    press = Press()
    with pytest.raises(DeskError):
        press.pdf(replace(ENGLISH, subhead=f"a {letter} b"))
    assert press.preview(replace(ENGLISH, subhead=f"a {letter} b")).pdf
    press.close()
