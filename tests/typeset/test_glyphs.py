"""What our fonts print, and what they don't."""

from dataclasses import replace

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
