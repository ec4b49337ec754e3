"""An exported file's name can be written on any system and stays in its folder."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.releases.filenames import LONGEST, RESERVED, file_name, safe, slug


def test_a_name_as_one_files_it() -> None:
    headline = "L’Été au port : « 25 000 » visiteurs à Saint-Vaast"
    assert file_name("PR 2026-118", headline, "fr", "pdf") == (
        "PR 2026-118 l-ete-au-port-25-000-visiteurs-a-saint-vaast fr.pdf"
    )
    assert file_name("", "", "en", "html") == "release en.html"
    assert file_name("", "Ὠκεανός και θάλασσα", "el", "txt") == "ωκεανοσ-και-θαλασσα el.txt"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("../../etc/passwd", "etc-passwd x en.pdf"),
        ("CON", "_CON x en.pdf"),
        ("a/b:c*?", "a-b-c x en.pdf"),
        ("PR\u202e fdp.exe", "PR fdp.exe x en.pdf"),
        ("...", "x en.pdf"),
    ],
)
def test_hostile_references(reference: str, expected: str) -> None:
    assert file_name(reference, "x", "en", "pdf") == expected


def test_reserved_names_are_none() -> None:
    assert file_name("nul.x", "", "", "txt") == "_nul.x.txt"
    assert safe("com1") == "_com1"
    assert safe("console") == "console"


def test_long_headlines_end_at_a_word() -> None:
    name = slug("station " * 60)
    assert len(name) <= 60 and name.endswith("station")
    assert len(slug("x" * 400)) == 60


def test_a_name_is_never_cut_within_a_letter() -> None:
    # An m with a tilde is two characters, of which the second would be too much.
    assert file_name("a" * 58 + "m\u0303\u0331 b", "", "", "pdf") == f"{'a' * 58}.pdf"
    assert file_name("a" * 56 + "m\u0303 b", "", "", "pdf") == f"{'a' * 56}m\u0303.pdf"


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=50), st.text(max_size=20))
def test_any_name_is_safe(reference: str, headline: str, language: str, ending: str) -> None:
    name = file_name(reference, headline, language, ending)
    assert 0 < len(name.encode()) <= LONGEST
    assert unicodedata.is_normalized("NFC", name)
    assert not set(name) & set('<>:"/\\|?*') and name.isprintable()
    assert name == name.strip(" .") and not name.startswith("-")
    assert name.split(".")[0].strip().lower() not in RESERVED
