"""RTF as Word, LibreOffice and converters write it, in small."""

import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import (
    Block,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    block_text,
    plain,
)
from pressdesk.formats.richtext import manuscript_of_rtf
from tests.formats import samples

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s2 heading 2;}"
    rb"{\s5 Quotations;}{\s9 Title;}}{\info{\title Not this}}{\footer Not this either}"
)


def body(rtf: bytes) -> tuple[Block, ...]:
    return manuscript_of_rtf(HEAD + rtf + b"}").body


def test_the_styles_of_paragraphs() -> None:
    found = body(
        rb"\pard\s2\b Six years of work\b0\par\pard\plain The {\b first} gauge\par"
        rb"\pard\outlinelevel1 What is next\par\pard\s5 \ldblquote Never before.\rdblquote\par"
    )
    assert found == (
        Heading((Run("Six years of work"),)),
        Paragraph((Run("The "), Run("first", bold=True), Run(" gauge"))),
        Heading((Run("What is next"),)),
        Quote((Run("“Never before.”"),)),
    )


def test_a_link_and_the_end_of_it() -> None:
    (found,) = body(
        rb'See {\field{\*\fldinst HYPERLINK "https://tide.example/a"}'
        rb"{\fldrslt {\ul the data}}} now.\par"
    )
    assert isinstance(found, Paragraph)
    assert found.runs == (Run("See "), Run("the data", link="https://tide.example/a"), Run(" now."))


def test_lists_with_given_and_with_typed_markers() -> None:
    found = body(
        rb"{\listtext\pard\plain \'95\tab}\ilvl0\ls1 Ports\par"
        rb"{\listtext\pard\plain o\tab}\ilvl1\ls1 Le Havre\par\pard\plain Then:\par"
        rb"\pard\fi-360\li360 1.\tab Ask\par\pard\fi-360\li360 2.\tab Measure\par"
    )
    assert found == (
        Item((Run("Ports"),)),
        Item((Run("Le Havre"),), level=2),
        Paragraph((Run("Then:"),)),
        Item((Run("Ask"),), ordered=True),
        Item((Run("Measure"),), ordered=True),
    )


def test_a_table_with_its_heads() -> None:
    found = body(
        rb"\trowd\cellx1\cellx2\pard\intbl\b Year\cell Homes\b0\cell\row"
        rb"\trowd\cellx1\cellx2\pard\intbl 2025\cell 1,400\cell\row\pard After it.\par"
    )
    table, after = found
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Year", "Homes"],
        ["2025", "1,400"],
    ]
    assert table.header
    assert block_text(after) == "After it."


def test_a_text_box_is_read_beside_the_paragraph_it_hangs_on() -> None:
    found = body(
        rb"Before {\shp{\*\shpinst\shpleft0{\sp{\sn dx}{\sv 1}}{\shptxt \pard Maya Okafor\par"
        rb"\pard +33 2 35 01 02 03\par}}{\shprslt twice}}and after\par"
    )
    assert sorted(block_text(block) for block in found) == [
        "+33 2 35 01 02 03",
        "Before and after",
        "Maya Okafor",
    ]


def test_a_picture_comes_once() -> None:
    code = binascii.hexlify(samples.png())
    manuscript = manuscript_of_rtf(
        HEAD + rb"{\*\shppict{\pict\pngblip " + code + rb"}}{\nonshppict{\pict\wmetafile8 00}}\par}"
    )
    assert [image.data for image in manuscript.images] == [samples.png()]
    assert [type(block) for block in manuscript.body] == [Picture]


def test_what_is_hidden_or_struck_is_not_read() -> None:
    assert body(rb"One{\v hidden}{\deleted gone} text\par") == (Paragraph((Run("One text"),)),)


def test_a_file_without_rtf_is_damaged() -> None:
    with pytest.raises(DeskError):
        manuscript_of_rtf(b"nothing")


@given(st.lists(st.sampled_from([
    b"{", b"}", rb"\par ", rb"\cell ", rb"\row ", rb"\intbl ", rb"{\shptxt ", rb"{\pict\pngblip ",
    rb"{\listtext ", rb"\'e9", rb"\u8212?", b"text ", rb"\ilvl2 ", rb"{\field{\*\fldinst ",
]), max_size=40))  # fmt: skip
def test_any_order_of_words_is_read(parts: list[bytes]) -> None:
    manuscript = manuscript_of_rtf(HEAD + b"".join(parts) + b"}")
    assert manuscript.source == "rtf"


def test_a_header_is_read_above_the_text() -> None:
    rtf = (
        rb"{\header\pard Harbour Office\tab Press release\par Page {\field{\*\fldinst PAGE}"
        rb"{\fldrslt 1}}\par}\pard The mole opens today.\par"
    )
    assert [block_text(block) for block in body(rtf)] == [
        "Harbour Office Press release",
        "The mole opens today.",
    ]


def test_titles_slants_and_lists_that_change_their_kind() -> None:
    found = body(
        rb"\pard\s9 The gauge\par\pard\plain A {\i slanted} word\par"
        rb"{\pntext -\tab}One\par{\pntext 1.\tab}First\par"
    )
    assert isinstance(found[0], Heading)
    assert Run("slanted", italic=True) in getattr(found[1], "runs", ())
    assert [block.ordered for block in found if isinstance(block, Item)] == [False, True]


def test_a_picture_of_a_kind_nobody_shows_is_left_out() -> None:
    found = body(rb"\pard Before {\pict\wmetafile8 0102}after\par")
    assert [block_text(block) for block in found] == ["Before after"]
