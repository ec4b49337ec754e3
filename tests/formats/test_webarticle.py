"""Of a page the release is read, and not what stands around it."""

import pytest

from pressdesk.formats.body import body_text
from pressdesk.formats.webtext import manuscript_of_html

TEXT = "<p>" + "The harbour opened its mole today, said the mayor of the town. " * 8 + "</p>"
MENU = "<div>" + "Ships and piers of the town and its harbour. " * 4 + "</div>"


def read(html: str) -> str:
    return body_text(manuscript_of_html(f"<html><body>{html}</body></html>").body)


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (f"{MENU}<article><h1>Mole</h1>{TEXT}</article>", False),
        (f"<div>{MENU}</div><main><p>Soon</p></main><article>{TEXT}</article>", False),
        (f"{MENU}{TEXT}", True),
    ],
)
def test_the_article_is_what_is_read(html: str, said: bool) -> None:
    text = read(html)
    assert "opened its mole" in text
    assert ("Ships and piers" in text) is said


def test_contacts_beside_the_one_article_are_read_too() -> None:
    beside = "<p>Media contact: Ada Stone, 020 7946 0001</p>"
    assert "Ada Stone" in read(f"{MENU}<div><article>{TEXT}</article>{beside}</div>")
    two = f"<article>{TEXT}</article><article>{MENU}</article>"
    assert "Ships" not in read(f"<div>{two}{beside}</div>")


def test_a_header_with_the_headline_is_part_of_the_release() -> None:
    text = read(
        f"<article><header><h1>Mole opens</h1></header>{TEXT}</article><header>Menu</header>"
    )
    assert "Mole opens" in text
    assert "Menu" not in text
    assert "A subhead" in read(f"<main><header><p>A subhead</p></header>{TEXT}</main>")


def test_the_footer_of_a_quotation_is_who_said_it() -> None:
    assert "Ada Stone" in read(
        f"<blockquote><p>Open!</p><footer>Ada Stone</footer></blockquote>{TEXT}"
    )


def test_what_is_called_a_sidebar_and_holds_the_release_is_the_release() -> None:
    assert "opened its mole" in read(f'<div class="sidebar">{TEXT}</div>')
