"""The web page says all of the release, is well-formed, and fetches nothing."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from hypothesis import given, settings

from pressdesk.base.text import clean
from pressdesk.formats.body import Heading, Paragraph, body_text, normal, runs
from pressdesk.formats.html import fragment, page, readable
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Notice, Proof
from tests.formats.proofs import FULL, any_proof

X = "{http://www.w3.org/1999/xhtml}"


def parsed(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(html)


def squeezed(text: str) -> str:
    return " ".join(clean(text).split())


def said(element: ElementTree.Element) -> str:
    for line_break in element.iter():
        if line_break.tag.endswith("br"):
            line_break.text = "\n"
    return squeezed("".join(element.itertext()))


@settings(max_examples=60)
@given(any_proof)
def test_any_release_is_well_formed_and_whole(proof: Proof) -> None:
    whole, part = parsed(page(proof)), parsed(fragment(proof))
    body = whole.find(f"{X}body")
    assert body is not None
    texts = [proof.headline, proof.subhead, proof.reference, proof.located]
    texts += [proof.letterhead.organisation, proof.letterhead.address, proof.letterhead.legal]
    texts += [c.formatted_name for c in proof.contacts] + [c.title for c in proof.contacts]
    for blocks in (proof.body, proof.ed_note, proof.boilerplate):
        texts += body_text(normal(blocks)).replace("\t", "\n").split("\n")
    for words in (said(body), said(part)):
        for text in texts:
            assert squeezed(text) in words


@settings(max_examples=40)
@given(any_proof)
def test_nothing_is_fetched_and_nothing_runs(proof: Proof) -> None:
    for element in parsed(page(proof)).iter():
        assert not element.tag.endswith(("script", "iframe", "link", "object", "form"))
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            if name == "src":
                assert value.startswith("data:image/")
            if name == "href":
                assert value.startswith(("http://", "https://", "mailto:", "tel:"))


def test_a_page_in_the_order_a_release_follows() -> None:
    root = parsed(page(FULL))
    words = said(root.find(f"{X}body"))  # type: ignore[arg-type]
    order = [
        "Harbour Observatory", "Press release", "PR 2026-118", "EMBARGO: not for publication",
        "Tide gauge network", "The new instrument", "Le Havre, 24 November 2026. Readings",
        "Amélie Tanguy, director", "What comes next", "The gauge at Saint-Vaast",
        "Credit: M. Okafor", "Ends", "Press contacts", "Maya Okafor", "Tel: +33 (0)2 35 01 02 03",
        "Luc Bérard", "Notes to editors", "Interviews", "About Harbour Observatory",
        "1 quai des Marégraphes",
    ]  # fmt: skip
    places = [words.index(part) for part in order]
    assert places == sorted(places)
    assert root.get("lang") == "en"
    assert [h.text for h in root.iter(f"{X}h1")] == [FULL.headline]
    links = [a.get("href") for a in root.iter(f"{X}a")]
    assert links == [
        "https://data.example/?a=1&b=2", "tel:+33235010203", "mailto:maya@harbour.example",
        "tel:+33235010204", "https://harbour.example",
    ]  # fmt: skip
    assert [i.get("alt") for i in root.iter(f"{X}img")] == ["A lighthouse", "A gauge"]
    assert root.find(f".//{X}meta[@name='robots']") is not None
    assert [c.get("scope") for c in root.iter(f"{X}th")] == ["col", "col"]


def test_a_french_page_speaks_french() -> None:
    html = page(replace(FULL, language="fr", embargo=None, is_immediate=True))
    assert '<html lang="fr"' in html
    for words in (
        "Communiqué de presse", "Pour diffusion immédiate", "Contacts presse", "Tél.\u00a0: ",
        "<h2>À propos</h2>", "Le Havre, le 24\u00a0novembre 2026.",
    ):  # fmt: skip
        assert words in html
    assert html.index("À propos") < html.index("Contacts presse")
    assert "noindex" not in html


def test_the_fragment_brings_no_style_of_its_own() -> None:
    html = fragment(FULL)
    assert not re.search(r"\b(class|style)=|<style|<html|<head>", html)
    assert html.startswith('<article lang="en">')


def test_an_own_heading_of_the_boilerplate_is_the_only_one() -> None:
    body = (Heading(runs("Who we are")), Paragraph(runs("We measure.")))
    assert "About Harbour" not in page(replace(FULL, boilerplate=body))


def test_a_pale_colour_is_not_written_in() -> None:
    assert readable("#2f5bd8") == "#2f5bd8"
    assert readable("#ffe000") == "#1b1f27"
    assert "red;}" not in page(replace(FULL, letterhead=Letterhead(colour="red;}")))


def test_a_picture_that_is_missing_leaves_its_words() -> None:
    html = page(replace(FULL, images=()))
    assert "The gauge at Saint-Vaast" in html and "A gauge" in html
    assert html.count("<img") == 1


def test_an_empty_release_is_a_page_still() -> None:
    root = parsed(page(Proof("en")))
    assert root.findtext(f".//{X}title") == "Press release"


def test_a_withdrawn_page_says_so_first_and_is_not_to_be_found() -> None:
    proof = replace(FULL, embargo=None, notice=Notice(WITHDRAWAL, "Wrong figures."))
    whole = parsed(page(proof))
    title, body = whole.find(f"{X}head/{X}title"), whole.find(f"{X}body")
    assert title is not None and body is not None
    assert (title.text or "").startswith("WITHDRAWN: ")
    assert said(body).startswith("This release has been withdrawn. Wrong figures. ")
    assert 'content="noindex"' in page(proof)
    assert "noindex" not in page(replace(proof, notice=Notice(CORRECTION, "The 12th.")))
