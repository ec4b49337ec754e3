"""Where a release ends, and what its headings below the text announce."""

import pytest

from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.finding import lines
from pressdesk.formats.finding.sections import about_name, is_end, is_notes


def line(text: str) -> lines.Line:
    return lines.spread((Paragraph(runs(text)),))[0]


@pytest.mark.parametrize("text", ["ENDS", "- ends -", "###", "-30-", "FIN"])
def test_an_end_is_seen(text: str) -> None:
    assert is_end(line(text))


@pytest.mark.parametrize("text", ["The season ends on Sunday", "", "300"])
def test_what_only_looks_like_an_end(text: str) -> None:
    assert not is_end(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Notes to editors",
        "NOTES TO EDITORS:",
        "Note aux rédactions",
        "Background:",
        "Voor de redactie",
    ],
)
def test_notes_to_editors(text: str) -> None:
    assert is_notes(line(text))


@pytest.mark.parametrize("text", ["Background noise in the harbour", "Note: the mole is closed"])
def test_what_only_begins_like_notes(text: str) -> None:
    assert not is_notes(line(text))


def test_whom_a_section_is_about() -> None:
    assert about_name(line("About the Harbour Observatory"), "en") is not None
    assert about_name(line("À propos de l’Observatoire"), "fr") is not None
    assert about_name(line("About ten ships were moored there when the storm began."), "en") is None


@pytest.mark.parametrize(
    ("text", "language", "is_about"),
    [
        ("Kent Gözlemevi hakkında", "tr", True),
        ("みなと海洋研究所について", "ja", True),
        ("Over Havenmuseum Gent", "nl", True),
        ("Over four ships moored", "en", False),
        ("Om Havnemuseet", "da", True),
        ("Om det bliver regn på lørdag", "da", False),
        ("O Muzeum Ziemi", "pl", True),
        ("O muzeum pisano wiele razy", "pl", False),
        ("O Museu abre hoje as suas portas", "pt", False),
    ],
)
def test_little_words_are_headings_in_their_language_only(
    text: str, language: str, is_about: bool
) -> None:
    assert (about_name(line(text), language) is not None) is is_about
