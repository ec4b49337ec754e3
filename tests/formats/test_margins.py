"""A letterhead in a document's margins is read where the text itself lacks what it says."""

from pressdesk.formats.body import Heading, Paragraph, Run, block_text
from pressdesk.formats.margins import with_margins

TEXT = (Heading((Run("Mole opens"),)), Paragraph((Run("The harbour opened its new mole."),)))
REACHED = (*TEXT, Paragraph((Run("Ada Stone, 01 55 50 01 43"),)))


def said(above: list[str], below: list[str], body: tuple[Heading | Paragraph, ...]) -> list[str]:
    return [block_text(block) for block in with_margins(body, above, below)]


def test_a_header_stands_above_the_text() -> None:
    assert said(["Press release, 3 March 2025"], [], TEXT)[0] == "Press release, 3 March 2025"


def test_what_the_text_says_already_is_not_said_again() -> None:
    assert said(["MOLE OPENS", "Page 2 of 3", "– 4 –"], [], TEXT) == said([], [], TEXT)


def test_a_footer_counts_where_nothing_else_says_whom_to_ask() -> None:
    foot = ["Harbour Office", "press@owl.example"]
    assert said([], foot, TEXT)[-1] == "Harbour Office\npress@owl.example"
    assert said([], foot, REACHED) == said([], [], REACHED)
    assert said([], ["Harbour Office, 1 Quay Road"], TEXT) == said([], [], TEXT)
