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


@pytest.mark.parametrize("text", ["Notes to editors", "NOTES TO EDITORS:", "Note aux rédactions"])
def test_notes_to_editors(text: str) -> None:
    assert is_notes(line(text))


def test_whom_a_section_is_about() -> None:
    assert about_name(line("About the Harbour Observatory"), "en") is not None
    assert about_name(line("À propos de l’Observatoire"), "fr") is not None
    assert about_name(line("About ten ships were moored there when the storm began."), "en") is None
