"""Foreign HTML becomes our blocks, and nothing of it but words, links and pictures gets through."""

import base64
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.formats.body import (
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    body_text,
    from_html,
    normal,
    plain,
    to_html,
)
from pressdesk.formats.webtext import body_of_html, manuscript_of_html

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFklEQVR4nGP4z8CAFWEXHbQSDAwMAPxFP8GsM8n2"
    "AAAAAElFTkSuQmCC"
) + bytes(60)


def html_of(html: str) -> str:
    return to_html(body_of_html(html))


def test_white_space_is_folded_as_browsers_do() -> None:
    assert html_of("<p>Two\n   lines <b> of </b>  text</p>\n\n<p> \n</p>") == (
        "<p>Two lines <b>of </b>text</p>"
    )


def test_a_kept_tab_still_aligns_a_contact_block() -> None:
    html = '<div style="white-space: pre-wrap">Maya Okafor\tPress Officer\n+33 2 35 01 02 03</div>'
    assert body_text(body_of_html(html)) == "Maya Okafor\tPress Officer\n+33 2 35 01 02 03"


def test_two_breaks_part_paragraphs_and_one_is_a_line() -> None:
    assert html_of("One<br>line<br> <br/>Two") == "<p>One<br/>line</p>\n<p>Two</p>"


def test_scripts_forms_and_dangerous_links_are_gone() -> None:
    html = (
        "<script>alert(1)</script><p onclick='x()'>Text <a href='javascript:x()'>link</a>"
        "<iframe src='https://x.example'></iframe></p><a href='data:text/html,x'>d</a>"
        "<style>p{}</style><p>Call <a href='tel:+33235010203'>us</a></p>"
    )
    assert html_of(html) == (
        '<p>Text link</p>\n<p>d</p>\n<p>Call <a href="tel:+33235010203">us</a></p>'
    )


def test_bold_and_italic_come_from_styles_too() -> None:
    html = (
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">'
        'Bold</span> and <span style="font-style:italic">slanted</span></p></b>'
    )
    assert html_of(html) == "<p><b>Bold</b> and <i>slanted</i></p>"


def test_word_lists_become_lists() -> None:
    def item(mark: str, level: int, text: str) -> str:
        return (
            f"<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'>"
            f"<![if !supportLists]><span style='mso-list:Ignore'>{mark}<span>&nbsp;&nbsp;</span>"
            f"</span><![endif]>{text}<o:p></o:p></p>"
        )

    html = item("·", 1, "Depth") + item("o", 2, "Salinity") + item("1.", 1, "First")
    assert body_of_html(html) == (
        Item((Run("Depth"),), False, 1),
        Item((Run("Salinity"),), False, 2),
        Item((Run("First"),), True, 1),
    )


def test_nested_lists_of_browsers_and_of_google_docs() -> None:
    inside = "<ul><li><p>a</p><ol><li>b</li></ol></li><li>c<p>d</p></li></ul>"
    beside = "<ul><li>a</li><ol><li>b</li></ol><li>c<br>d</li></ul>"
    expected = (
        Item((Run("a"),), False, 1), Item((Run("b"),), True, 2), Item((Run("c\nd"),), False, 1),
    )  # fmt: skip
    assert body_of_html(inside) == expected
    assert body_of_html(beside) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote><p>We are ready.</p><footer>— Luc Bérard, director</footer></blockquote>",
        "<blockquote><p>We are ready.</p><cite>Luc Bérard, director</cite></blockquote>",
        "<blockquote><p>We are ready.</p><p>— Luc Bérard, director</p></blockquote>",
        "<figure><blockquote>We are ready.</blockquote><figcaption>— Luc Bérard, director"
        "</figcaption></figure>",
    ],
)
def test_a_quote_knows_its_speaker(html: str) -> None:
    (quote,) = body_of_html(html)
    assert isinstance(quote, Quote)
    assert (plain(quote.runs), plain(quote.attribution)) == (
        "We are ready.",
        "Luc Bérard, director",
    )


def test_tables_of_data_stay_and_tables_of_layout_go() -> None:
    data = "<table><tr><th>Port</th><th>Gauge</th></tr><tr><td>Brest</td><td>7</td></tr></table>"
    assert body_of_html(data) == (
        Table((((Run("Port"),), (Run("Gauge"),)), ((Run("Brest"),), (Run("7"),))), True),
    )
    layout = f"<table><tr><td><h1>Title</h1><p>Text</p></td><td>{data}</td></tr></table>"
    kinds = [type(block) for block in body_of_html(layout)]
    assert kinds == [Heading, Paragraph, Table]


def test_lines_of_a_mail_program_are_lines() -> None:
    html = (
        "<div dir=ltr><div>Maya Okafor</div><div>Press Officer</div><div><br></div>"
        "<div>Bye</div></div>"
    )
    assert html_of(html) == "<p>Maya Okafor<br/>Press Officer</p>\n<p>Bye</p>"


def test_hidden_and_struck_out_text_is_not_read() -> None:
    html = '<p>Seen<span style="display:none">not</span><del>gone</del><span hidden>no</span></p>'
    assert html_of(html) == "<p>Seen</p>"


def test_pictures_come_with_the_file_and_are_never_fetched() -> None:
    data = base64.b64encode(PNG).decode()
    html = (
        f'<figure><img src="data:image/png;base64,{data}" alt="A buoy"><figcaption>The buoy'
        '</figcaption></figure><p>Text<img src="https://tracker.example/x.gif"></p>'
    )
    manuscript = manuscript_of_html(html)
    picture, _text = manuscript.body
    assert isinstance(picture, Picture)
    assert (picture.caption, picture.alt) == ("The buoy", "A buoy")
    assert [image.data for image in manuscript.images] == [PNG]
    assert manuscript.images[0].uid == picture.image
    assert len(manuscript.problems) == 1


def test_figures_of_our_own_editor_survive_a_paste() -> None:
    body = (Picture("abc", "Caption", "Credit", "Rights", "Alt"),)
    assert body_of_html(to_html(body), keep_images=True) == body
    assert body_of_html(to_html(body)) == ()


def test_only_the_fragment_of_a_paste_counts() -> None:
    html = "<html><body>noise<!--StartFragment--><p>Text</p><!--EndFragment-->noise</body></html>"
    assert html_of(html) == "<p>Text</p>"


PAGE = """<!doctype html><html lang="fr_FR"><head><title>Cent stations | Observatoire</title>
<meta property="article:published_time" content="2026-11-24T09:00:00+01:00">
<meta name="author" content="Maya Okafor"></head><body>
<header class="site"><a href="/">Home</a></header><nav><ul><li>Menu</li></ul></nav>
<main><h1>Cent stations</h1><p>Le réseau <q>complet</q> est en service.</p>
<div class="share-buttons">Partager</div>
<aside><h2>Contact presse</h2><p>Maya Okafor, maya@harbour.example, 02 35 01 02 03</p></aside>
<aside><a href="/a">Voir aussi</a></aside></main>
<form><input name=q>Chercher</form><footer>Mentions légales</footer></body></html>"""


def test_the_article_of_a_page_with_its_hints() -> None:
    manuscript = manuscript_of_html(PAGE)
    assert manuscript.title == "Cent stations"
    assert manuscript.language == "fr-FR"
    assert manuscript.dated_on == date(2026, 11, 24)
    assert manuscript.author == "Maya Okafor"
    assert body_text(manuscript.body) == (
        "Cent stations\nLe réseau «\u00a0complet\u00a0» est en service.\nContact presse\n"
        "Maya Okafor, maya@harbour.example, 02 35 01 02 03"
    )


def test_the_head_of_a_website_meta_language_page() -> None:
    manuscript = manuscript_of_html(
        "# $Id$\n<define-tag pagetitle>A <em>new</em> buoy</define-tag>\n"
        "<define-tag release_date>2011-03-30</define-tag>\n#use wml::news\n\n<p>Text</p>\n"
    )
    assert manuscript.title == "A new buoy"
    assert manuscript.dated_on == date(2011, 3, 30)
    assert body_text(manuscript.body) == "Text"


def test_a_date_of_linked_data() -> None:
    manuscript = manuscript_of_html(
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": '
        '"A new buoy", "datePublished": "2026-03-30T08:00:00Z"}]}</script><p>Text</p>'
    )
    assert (manuscript.title, manuscript.dated_on) == ("A new buoy", date(2026, 3, 30))


def test_an_abyss_of_tags_is_refused_at_once() -> None:
    with pytest.raises(DeskError):
        body_of_html("<div>" * 200_000)
    assert html_of("<p>Hello</p>" + "<blockquote>" * 400 + "deep") == "<p>Hello</p>"


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<h1>",
         "<br>", "<blockquote>", "</blockquote>", "<a href='https://x.example'>", "</a>", "&nbsp;",
         "text", " ", "\n", "<!--", "-->", "<figure>", "<figcaption>", "<div>", "<q>", "<", "é",
         "<p style='mso-list:l0 level2'>", "<img src=x>", "<caption>", "<cite>", "\x00", "&#xE000;",
         "</div>", "<pre>", "<time datetime='2026-99-99'>"]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_tangle_of_tags_becomes_a_normal_body(parts: list[str]) -> None:
    html = "".join(parts)
    for body in (body_of_html(html), manuscript_of_html(html).body):
        assert normal(body) == body
        assert from_html(to_html(body)) == body
