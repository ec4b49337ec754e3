"""The text of a PDF reads as its pages do."""

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import Heading, Item, body_text, plain
from pressdesk.formats.pdftext import manuscript_of_pdf
from tests.formats import samples


def test_lines_are_joined_and_columns_kept() -> None:
    manuscript = manuscript_of_pdf(samples.pdf())
    lines = body_text(manuscript.body).split("\n")
    assert lines[0] == samples.HEADLINE == manuscript.title
    assert lines[1] == f"Le Havre, 24 November 2026. {samples.PROSE}"
    assert lines[2] == samples.PROSE
    assert lines[-2:] == [samples.CONTACT, "Luc Bérard\tPress Officer\tTel: +33 2 35 01 02 04"]
    assert manuscript.language == "en"
    headings = [plain(b.runs) for b in manuscript.body if isinstance(b, Heading)]
    assert headings == [samples.HEADLINE, "What comes next"]
    assert sum(isinstance(block, Item) for block in manuscript.body) == 2


def test_a_damaged_pdf_is_said_to_be_damaged() -> None:
    with pytest.raises(DeskError, match="damaged"):
        manuscript_of_pdf(b"%PDF-1.7\nnothing")
