"""The text of a PDF reads as its pages do."""

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import Heading, Item, Quote, Table, block_text, body_text, plain
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


_TWO_PAGES = """
#set page(
  header: context if here().page() > 1 [#text(7pt)[Harbour Observatory #h(1fr) PR 2026-113]],
  footer: text(7pt)[Harbour Observatory · 1 quai des Marégraphes, 76600 Le Havre],
)
#set text(size: 10.5pt)
PR 2026-113 #h(1fr) 17 November 2026
= Sediment is on the move
LOREM LOREM LOREM

+ Ask
+ Measure

#table(columns: (4cm, 4cm), stroke: none,
  [Tide], [Balance], [Spring], [12,000 t], [Neap], [5,000 t])

“The river gives back more than we thought.”

— Idris Vautrin, head of the programme

LOREM
#pagebreak()
LOREM LOREM

*Nolwenn Kerisit* \\
Press Officer, Science \\
+33 2 61 91 02 05
"""


def test_two_pages_of_a_release() -> None:
    import typst

    made = typst.compile(_TWO_PAGES.replace("LOREM", samples.PROSE).encode())
    assert isinstance(made, bytes)
    body = manuscript_of_pdf(made).body
    said = [block_text(block) for block in body]
    assert sum("quai des Marégraphes" in text for text in said) == 1
    assert "quai des Marégraphes" in said[-1]
    assert sum("PR 2026-113" in text for text in said) == 1
    assert [text for b, text in zip(body, said, strict=True) if isinstance(b, Item)] == [
        "Ask",
        "Measure",
    ]
    (table,) = [b for b in body if isinstance(b, Table)]
    assert block_text(table) == "Tide\tBalance\nSpring\t12,000 t\nNeap\t5,000 t"
    (quote,) = [b for b in body if isinstance(b, Quote)]
    assert plain(quote.attribution) == "Idris Vautrin, head of the programme"
    assert any(text.startswith("Nolwenn Kerisit\nPress Officer") for text in said)


_NESTED = """
= Harbour opens its new mole
LOREM
- Four berths
  - two for ferries, which leave for the island four times a day in summer and in winter
  - two for freight
    - grain
- A crane

+ Open the gate
  - on the left
+ Let the ships in

LOREM
"""


def test_lists_within_lists_keep_their_depth() -> None:
    import typst

    made = typst.compile(_NESTED.replace("LOREM", samples.PROSE).encode())
    assert isinstance(made, bytes)
    items = [b for b in manuscript_of_pdf(made).body if isinstance(b, Item)]
    assert [(item.level, item.ordered, plain(item.runs)[:11]) for item in items] == [
        (1, False, "Four berths"),
        (2, False, "two for fer"),
        (2, False, "two for fre"),
        (3, False, "grain"),
        (1, False, "A crane"),
        (1, True, "Open the ga"),
        (2, False, "on the left"),
        (1, True, "Let the shi"),
    ]


def test_quotations_led_by_dashes_are_no_list() -> None:
    import typst

    said = "– We waited long for this day, said the keeper, and thanked all who had come to see it."
    made = typst.compile(f"= Mole opens\n{samples.PROSE}\n\n{said}\n\n{said}\n".encode())
    assert isinstance(made, bytes)
    assert not [b for b in manuscript_of_pdf(made).body if isinstance(b, Item)]
