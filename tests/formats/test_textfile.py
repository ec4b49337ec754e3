"""Plain text becomes a manuscript: charset, wrapped lines, headings, lists, quotes, links."""

from textwrap import wrap
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.formats.body import (
    Heading,
    Item,
    Paragraph,
    Quote,
    Table,
    block_text,
    body_text,
    plain,
)
from pressdesk.formats.textfile import decode, manuscript_of


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252"])
def test_reads_western_text_in_any_charset(codec: str) -> None:
    text = "L’équipe a fêté son succès à Évry : « Ça commence bien », dit Raphaël, 3 € en poche."
    assert decode(text.encode(codec)) == text


def test_reads_polish_and_russian_in_old_charsets() -> None:
    polish = "Zażółć gęślą jaźń. Wczoraj rząd ogłosił, że środki będą dostępne już w październiku. "
    russian = "Сегодня агентство объявило о запуске нового спутника наблюдения за Землёй. "
    assert decode((polish * 5).encode("cp1250")) == polish * 5
    assert decode((russian * 5).encode("cp1251")) == russian * 5


def test_joins_wrapped_lines_and_keeps_aligned_ones() -> None:
    text = (
        "The agency will open its new control room on Friday. It has room for forty\n"
        "engineers, who will follow three missions at a time from their desks, and a\n"
        "gallery for visitors.\n\n"
        "Ann Lee      Press Officer    Tel: 01 23\nBob Roy      Press Officer    Tel: 01 24\n"
    )
    first, second = manuscript_of(text).body
    assert "\n" not in block_text(first)
    assert "forty engineers" in block_text(first)
    assert "at a time from their desks, and a gallery" in block_text(first)
    assert block_text(second).split("\n")[1] == "Bob Roy      Press Officer    Tel: 01 24"


def test_a_line_each_is_a_paragraph_each() -> None:
    text = "Headline of the day\n" + "word " * 40 + "end.\n" + "again " * 40 + "end.\n"
    assert len(manuscript_of(text).body) == 3


def test_indented_paragraphs_without_empty_lines() -> None:
    sentence = "    The probe left the launch pad at dawn and reached its orbit within minutes,\n"
    text = (
        sentence + "as its builders had hoped for more than twelve years of hard work on it.\n"
    ) * 2
    assert len(manuscript_of(text).body) == 2


def test_recognises_headings_lists_quotes_and_links() -> None:
    prose = "This is a longer paragraph of running text that says what the matter is about. " * 3
    text = (
        f"{prose}\n\nWhat comes next\n\n{prose}\n\nDates\n=====\n\n* one thing\n"
        "* another\n  thing\n\n"
        "1. first\n2. second\n\n> It flies,\n> she said.\n\nSee https://example.org/a(b). "
        "Or write to desk@example.org."
    )
    body = manuscript_of(text).body
    assert [block_text(b) for b in body if isinstance(b, Heading)] == ["What comes next", "Dates"]
    items = [b for b in body if isinstance(b, Item)]
    assert [block_text(b) for b in items] == ["one thing", "another thing", "first", "second"]
    assert [b.ordered for b in items] == [False, False, True, True]
    assert [block_text(b) for b in body if isinstance(b, Quote)] == ["It flies, she said."]
    links = [run.link for run in body[-1].runs if isinstance(body[-1], Paragraph) and run.link]
    assert links == ["https://example.org/a(b)", "mailto:desk@example.org"]


def test_a_german_date_line_is_no_list() -> None:
    assert not any(
        isinstance(b, Item) for b in manuscript_of("19. November 2018\n\nEin Titel\n").body
    )


def test_lost_line_breaks_are_seen_in_runs_of_spaces() -> None:
    text = (
        "SENATOR SPEAKS"
        + " " * 60
        + "May 4  2006"
        + " " * 200
        + "WASHINGTON  She said "
        + "x " * 40
    )
    assert [block_text(b)[:12] for b in manuscript_of(text).body] == [
        "SENATOR SPEA",
        "May 4  2006",
        "WASHINGTON  ",
    ]


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    kept = body_text(manuscript_of(text).body)
    for word in text.replace(">", " ").split():
        if word.isascii() and word.isalpha() and word != "o":
            assert word in kept


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    manuscript_of(decode(data))


@pytest.mark.parametrize(
    "piece", ["a", " ", "(", "1", "[", "@", "a.", "a@", "-", ">", "* ", "1. ", "\t"]
)
def test_huge_odd_texts_are_read_at_once(piece: str) -> None:
    start = process_time()
    manuscript_of(piece * (100_000 // len(piece)))
    assert process_time() - start < 1.5


def test_columns_ruled_with_dashes_are_a_table() -> None:
    (table,) = manuscript_of(
        "Tide         To the sea  To the land\n-----------  ----------  -----------\n"
        "Spring tide    41,000 t     29,000 t\nNeap tide       6,000 t     11,000 t\n"
    ).body
    assert isinstance(table, Table) and table.header
    assert block_text(table).split("\n")[1] == "Spring tide\t41,000 t\t29,000 t"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_quotation_and_who_said_it(gap: str) -> None:
    said = "“The river gives back more than we thought.”"
    (quote,) = manuscript_of(f"{said}{gap}— Idris Vautrin, head of the programme").body
    assert isinstance(quote, Quote)
    assert (plain(quote.runs), plain(quote.attribution)) == (
        said,
        "Idris Vautrin, head of the programme",
    )


@pytest.mark.parametrize("codec", ["mac_roman", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(
    "text",
    [
        "The observatory’s gauge, “the hundredth”, is the country’s newest – and the last.",
        "L’Observatoire des marées ouvre ses données à tous, dès l’été prochain.",
        "Die Stadtwerke nehmen den größten Wärmespeicher für die Südstadt in Betrieb.",
    ],
)
def test_charsets_of_old_machines(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


_WRAPPED = [
    "The harbour of Oldport opened its new mole on Monday, at which four ships can now moor at the "
    "same time. Building it took three years and eleven million euros.",
    "A pier of oak",
    "The mole is 300 metres long and made of oak from the forests nearby. It carries a railway, a "
    "crane and a lighthouse, whose lamp was lit by the mayor.",
    "- four berths",
    "- a crane of forty tonnes",
    "About the harbour",
    "The harbour was founded in 1604 and has been run by the town ever since. It employs two "
    "hundred people all the year round.",
]


@pytest.mark.parametrize("width", range(56, 92, 3))
def test_wrapped_text_without_empty_lines_keeps_its_parts(width: int) -> None:
    text = "\n".join("\n".join(wrap(part, width)) for part in _WRAPPED)
    body = manuscript_of(text).body
    assert [block_text(block) for block in body] == [part.removeprefix("- ") for part in _WRAPPED]
    kinds = [type(block) for block in body]
    assert kinds == [Paragraph, Heading, Paragraph, Item, Item, Heading, Paragraph]


def test_a_numbered_list_may_hold_bullets() -> None:
    text = "1. Open the gate\n   - on the left\n   - on the right\n2. Let the ships in\n"
    items = [block for block in manuscript_of(text).body if isinstance(block, Item)]
    assert [(item.level, item.ordered) for item in items] == [
        (1, True),
        (2, False),
        (2, False),
        (1, True),
    ]


def test_a_mail_quoted_nearly_whole_is_read_without_its_marks() -> None:
    text = "\n".join(f"> Line {n} of the release, which says what is new." for n in range(6))
    said = body_text(manuscript_of(text).body)
    assert ">" not in said
    assert "Line 5" in said


def test_a_label_or_an_indented_sign_begins_a_line_of_its_own() -> None:
    text = (
        "The harbour opened its new mole today, and four ships can berth there.\n"
        "Place: the old harbour office\n"
        "   - Mole\n"
    )
    assert body_text(manuscript_of(text).body).split("\n")[1] == "Place: the old harbour office"


def test_a_table_ruled_below_its_indented_head() -> None:
    text = "\n  Year   Ships\n  ----   -----\n  2025   4\n  2026   9\n"
    assert any(isinstance(block, Table) for block in manuscript_of(text).body)
