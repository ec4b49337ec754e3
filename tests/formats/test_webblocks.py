"""What a page or a word processor marks is kept: titles, quotations, captions, tables."""

import base64

import pytest

from pressdesk.formats.body import Heading, Picture, Quote, Table, body_text, plain
from pressdesk.formats.webtext import manuscript_of_html
from tests.formats import samples

PNG = f'<img alt="A buoy" src="data:image/png;base64,{base64.b64encode(samples.png()).decode()}">'
ROW = "<tr><td>3</td><td>4</td></tr>"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ('<p class="MsoTitle">The mole opens</p><p>Text</p>', Heading),
        ('<p class="MsoQuote">The mole opens</p><p>Text</p>', Quote),
        ('<p class="MsoIntenseQuote">The mole opens</p><p>Text</p>', Quote),
    ],
)
def test_the_styles_of_word(html: str, kind: type) -> None:
    first = manuscript_of_html(html).body[0]
    assert isinstance(first, kind)
    assert "The mole opens" in body_text((first,))


def test_a_caption_of_several_things_is_text() -> None:
    html = "<figure><ul><li>One</li></ul><p>Two</p><figcaption>Both</figcaption></figure>"
    assert "Both" in body_text(manuscript_of_html(html).body)


def test_a_picture_within_a_sentence_parts_it() -> None:
    body = manuscript_of_html(f"<p>Before {PNG} after</p>").body
    assert [type(block) is Picture for block in body] == [False, True, False]


def test_the_caption_of_a_table_stands_above_it() -> None:
    rows = "<tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td><td>4</td></tr>"
    body = manuscript_of_html(f"<table><caption>Ships a year</caption>{rows}</table>").body
    assert body_text(body[:1]) == "Ships a year"
    assert isinstance(body[1], Table)
    assert [plain(cell) for cell in body[1].rows[0]] == ["Year", "Ships"]


def test_remarks_in_the_source_are_no_text() -> None:
    html = "<div><!-- one -->Text<ul><!-- two --><li>Item</li></ul></div>"
    assert body_text(manuscript_of_html(html).body) == "Text\nItem"


@pytest.mark.parametrize(
    "html",
    [
        f'<table role="presentation"><tr><td>One</td><td>Two</td></tr>{ROW}</table>',
        f"<table><tr><td>{'One word ' * 90}</td><td>Two</td></tr>{ROW}</table>",
    ],
)
def test_a_table_that_only_places_things_is_none(html: str) -> None:
    assert not any(isinstance(block, Table) for block in manuscript_of_html(html).body)


def test_little_signs_for_the_eye_only_are_no_text() -> None:
    html = '<p><span aria-hidden="true">★</span>The mole opens</p>'
    assert body_text(manuscript_of_html(html).body) == "The mole opens"
