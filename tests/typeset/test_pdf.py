"""Pages as they leave the house, and as they stand while typing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.base.paths import resources
from pressdesk.formats import contactblock
from pressdesk.formats.body import Heading, Item, Paragraph, Picture, Quote, Run, Table, runs
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Image, Notice, PrintedContact, Proof
from pressdesk.typeset.pdf import Press, is_printable
from tests.typeset.samples import (
    ENGLISH,
    FRENCH,
    HARBOUR,
    INSTITUTE,
    LETTERHEADS,
    LONG,
    png,
)

GIF = bytes.fromhex("47494638376101000100800100aa3311ffffff2c000000000100010000020244 01003b")
SVG_BOMB = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"><defs>'
    '<g id="a0"><rect width="1" height="1"/></g>'
    + "".join(f'<g id="a{n}">{f"""<use l:href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, 9))
    + '</defs><use l:href="#a8"/></svg>'
).encode()
# Compressed data that ends in 0x0D is taken for a line end by the checker.
FALSE_ALARMS = {"PDFA2A-STREAM-LENGTH-001"}


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(p.get_textpage().get_text_range().replace("\r\n", "\n") for p in document)
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("proof", [ENGLISH, FRENCH, LONG], ids=["one", "french", "long"])
@pytest.mark.parametrize("letterhead", LETTERHEADS, ids=lambda it: it.label)
def test_what_leaves_the_house_is_valid(
    press: Press, tmp_path: Path, proof: Proof, letterhead: Letterhead
) -> None:
    path = tmp_path / "release.pdf"
    path.write_bytes(press.pdf(replace(proof, letterhead=letterhead)))
    for profile in ("pdfua-1", "pdfa-2a"):
        result: Any = page.validate_pdf(str(path), profile=profile)
        faults = [f for f in result.failures if f.rule_id not in FALSE_ALARMS]
        assert not faults, [f"{f.rule_id}: {f.message}" for f in faults]


@pytest.mark.parametrize("kind", [CORRECTION, WITHDRAWAL])
@pytest.mark.parametrize("proof", [FRENCH, LONG], ids=["one", "long"])
def test_a_notice_is_the_first_word_of_a_valid_pdf(
    press: Press, tmp_path: Path, proof: Proof, kind: str
) -> None:
    path = tmp_path / "release.pdf"
    said = Notice(kind, "Le lancement a lieu le 12 mars, et non le 11 mars.")
    data = press.pdf(replace(proof, language="fr", letterhead=HARBOUR, notice=said))
    path.write_bytes(data)
    for profile in ("pdfua-1", "pdfa-2a"):
        result: Any = page.validate_pdf(str(path), profile=profile)
        assert not [f for f in result.failures if f.rule_id not in FALSE_ALARMS]
    first = {
        CORRECTION: f"Rectificatif : {said.words}",
        WITHDRAWAL: f"Ce communiqué est retiré. {said.words}",
    }
    pages = pypdfium2.PdfDocument(data)
    texts = [flat(each.get_textpage().get_text_range()) for each in pages]
    pages.close()
    assert texts[0].startswith(first[kind])
    brief = {CORRECTION: "Rectificatif", WITHDRAWAL: "Ce communiqué est retiré."}
    assert all(text.startswith(brief[kind]) for text in texts[1:])


def test_text_comes_out_in_reading_order(press: Press) -> None:
    text = flat(words_of(press.pdf(FRENCH)))
    order = [
        "Observatoire du port",
        "CP 2026-118",
        "1er décembre 2026",
        "SOUS EMBARGO jusqu’au 1er décembre 2026 à 11 h 00 CET (10 h 00 UTC)",
        "Le réseau de marégraphes atteint sa centième station",
        "À Saint-Vaast, un nouvel instrument",
        "Le Havre, le 1er décembre 2026. L’Observatoire du port a mis en service",
        "« Cent stations, c’est plus qu’un chiffre rond : aucun port",
        "— Amélie Tanguy, directrice",
        "Et maintenant ?",
        "25 000 € chacun.",
        "FIN",
        "À propos",
        "CONTACT PRESSE Maya Okafor Attachée de presse Tél. : +33 2 35 01 02 03",
        "maya.okafor@harbour.example",
        "Hôtel du département · 50000 Saint-Lô",
    ]
    places = [text.find(flat(words)) for words in order]
    assert -1 not in places, [w for w, p in zip(order, places, strict=True) if p < 0]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_contact_box_reads_as_the_copied_block(press: Press, language: str) -> None:
    people = (
        PrintedContact("Maya Okafor", "Press Officer", "", ("+33 (0)2 35 01 02 03",)),
        PrintedContact("Luc Bérard", "Press Officer", "", ("+33 2 35 01 02 04", "+33 6 01")),
        PrintedContact("Ana Silva", "Press Officer"),
    )
    printed = flat(words_of(press.pdf(replace(ENGLISH, language=language, contacts=people))))
    for row in contactblock.text(people, language).splitlines():
        assert flat(row) in printed


def test_the_same_release_gives_the_same_bytes(press: Press) -> None:
    other = Press()
    assert other.pdf(LONG) == press.pdf(LONG)
    assert press.pdf(replace(ENGLISH, dated_on=None)) == press.pdf(replace(ENGLISH, dated_on=None))
    other.close()


def test_a_pdf_says_what_it_is(press: Press) -> None:
    pdf = press.pdf(replace(FRENCH, language="fr-CA"))
    document = pypdfium2.PdfDocument(pdf)
    facts = document.get_metadata_dict()
    bookmarks = [entry.get_title() for entry in document.get_toc()]
    document.close()
    assert facts["Title"] == FRENCH.headline
    assert facts["Author"] == "Observatoire du port"
    assert facts["CreationDate"].startswith("D:20261201")
    assert re.search(rb"/Lang\s*\(fr-CA\)", pdf)
    assert bookmarks == [FRENCH.headline, "Et maintenant\u202f?", "À propos", "Contact presse"]


def test_every_page_carries_embargo_number_and_address(press: Press) -> None:
    document = pypdfium2.PdfDocument(press.pdf(LONG))
    texts = [flat(p.get_textpage().get_text_range()) for p in document]
    document.close()
    assert len(texts) == 8
    for number, text in enumerate(texts, 1):
        assert text.count("EMBARGO: not for publication before 07:00 CET") == 1, number
        assert text.count("1 quai des Marégraphes · 76600 Le Havre") == 1, number
        assert (f"{number} / 8" in text) is (number > 1)


def test_the_contact_box_is_never_torn(press: Press) -> None:
    for length in range(30, 44, 2):
        filler = tuple(Paragraph(runs(f"Line {n}.")) for n in range(length))
        document = pypdfium2.PdfDocument(press.pdf(replace(ENGLISH, body=filler)))
        texts = [p.get_textpage().get_text_range() for p in document]
        document.close()
        (whole,) = [text for text in texts if "PRESS CONTACTS" in text]
        assert "maya.okafor@" in whole
        assert "luc.berard@" in whole


def test_forty_contacts_run_over_to_the_next_page(press: Press) -> None:
    people = tuple(
        PrintedContact(f"Officer {n}", "Press Officer", "", (f"+33 {n}",)) for n in range(80)
    )
    text = words_of(press.pdf(replace(ENGLISH, contacts=people)))
    assert all(f"Officer {n}\n" in text for n in range(80))


def test_links_go_where_they_say_and_nowhere_else(press: Press) -> None:
    body = (
        Paragraph(
            (
                Run("a", link="https://harbour.example/x"),
                Run("b", link="javascript:alert(1)"),
                Run("c", link="file:///etc/passwd"),
                Run("d", link="mailto:desk@harbour.example"),
            )
        ),
    )
    pdf = press.pdf(replace(ENGLISH, body=body, contacts=ENGLISH.contacts[1:]))
    found = set(re.findall(rb"/URI\s*\(([^)]*)\)", pdf))
    assert found == {
        b"https://harbour.example/x",
        b"mailto:desk@harbour.example",
        b"mailto:luc.berard@harbour.example",
        b"tel:+33235010204",
    }


def test_lists_tables_and_breaks_say_what_was_written(press: Press) -> None:
    body = (
        Item(runs("first")),
        Item(runs("inner"), ordered=True, level=2),
        Item(runs("second")),
        Item(runs("numbered"), ordered=True),
        Table(((runs("Port"), runs("m")), (runs("Brest"), runs("6.8"))), header=True),
        Table(((runs("bare"), runs("cells")),), header=False),
        Paragraph(runs("one\ntwo")),
    )
    text = words_of(press.pdf(replace(ENGLISH, body=body)))
    for words in ("• first", "1. inner", "• second", "1. numbered", "Brest", "one\ntwo"):
        assert words in text, words


def test_an_image_prints_its_words(press: Press) -> None:
    text = flat(words_of(press.pdf(LONG)))
    assert "The quay at Saint-Vaast at dusk. Credit: Anne Le Goff · © Harbour" in text


@pytest.mark.parametrize("kind", ["missing", "damaged", "of no kind", "vast", "an svg bomb"])
def test_an_image_that_cannot_be_printed(press: Press, kind: str) -> None:
    images = {
        "missing": (),
        "damaged": (Image("sea", png()[: len(png()) // 2], "image/png"),),
        "of no kind": (Image("sea", b"MZ\x90\0 not an image", "image/png"),),
        "vast": (Image("sea", png()[:16] + b"\0\0\x80\0" * 2 + png()[24:], "image/png"),),
        "an svg bomb": (Image("sea", SVG_BOMB, "image/svg+xml"),),
    }[kind]
    proof = replace(LONG, images=images)
    with pytest.raises(DeskError, match="The quay at Saint-Vaast at dusk"):
        press.pdf(proof)
    assert "The quay at Saint-Vaast at dusk." in words_of(press.preview(proof).pdf)


@pytest.mark.parametrize("name", ["sea.jpg", "sea.gif", "sea.webp"])
def test_every_kind_of_image_prints(press: Press, tmp_path: Path, name: str) -> None:
    from PySide6.QtGui import QImage

    QImage.fromData(png(60, 40)).save(str(tmp_path / name))
    data = (tmp_path / name).read_bytes() if (tmp_path / name).exists() else GIF
    pdf = press.pdf(replace(LONG, images=(Image("sea", data, ""),)))
    assert b"/Subtype/Image" in pdf.replace(b" ", b"")


def test_a_damaged_logo_is_said(press: Press) -> None:
    proof = replace(ENGLISH, letterhead=replace(INSTITUTE, logo=b"<svg broken"))
    with pytest.raises(DeskError, match="logo"):
        press.pdf(proof)
    assert "Institute of Coastal Research" in words_of(press.preview(proof).pdf)


def test_an_afternoon_of_pictures_does_not_fill_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("pressdesk.typeset.pdf.KEPT_IMAGES", 2)
    press = Press()
    for size in range(1, 8):
        data = png(size, size) if size % 3 else b"GIF89a broken"
        preview = press.preview(replace(LONG, images=(Image("sea", data, ""),)))
        assert b"/Image" in preview.pdf or not size % 3
        assert len([*tmp_path.glob("*/*.png"), *tmp_path.glob("*/*.gif")]) <= 3
    press.close()


@pytest.mark.parametrize(
    ("data", "printable"),
    [
        (png(4, 4), True),
        (GIF, True),
        (SVG_BOMB, True),  # told by its beginning alone
        (b"%PDF-1.7", False),
        (b"", False),
        (png()[:16] + b"\0\0\x80\0" * 2 + png()[24:], False),
    ],
)
def test_what_looks_like_an_image_we_print(data: bytes, printable: bool) -> None:
    assert is_printable(data) is printable


def test_a_heading_too_deep_comes_up(press: Press) -> None:
    body = (Heading(runs("Deep"), 3), Paragraph(runs("text")), Heading((), 2))
    press.pdf(replace(ENGLISH, body=body))


def test_a_letterhead_out_of_bounds_still_prints(press: Press) -> None:
    wild = Letterhead(
        colour="url(x)", paper="a0", font_pair="comic", margin_side=900, margin_top=float("nan")
    )
    assert flat(ENGLISH.headline) in flat(words_of(press.pdf(replace(ENGLISH, letterhead=wild))))


def test_an_empty_release_has_a_page(press: Press) -> None:
    preview = press.preview(Proof("en", letterhead=HARBOUR))
    assert page_count(preview.pdf) == 1
    assert "ENDS" not in words_of(preview.pdf)


HOSTILE = [
    "#read(\"/etc/passwd\") #eval(\"1\") $x^2$ @ref <label> *b* _i_ `raw` // /* \\ = head\n- item",
    "<script>alert(1)</script> &amp; <b>",
    "emoji 😀👩‍👩‍👧 漢字 עברית العربية",
    "NUL \0 bell \a escape \x1b[31m DEL \x7f",
    "over \u202eride\u202c \u2066isolate\u2069 \ufeff \ud800 \ue000 \U000e0041",
    "combining " + "e\u0301" * 200 + "\u0301" * 500,
    "w" * 20_000,
    "https://harbour.example/" + "a" * 3_000,
    "}\"]),{\\u0000",
    "line\u2028separator\u2029paragraph\r\ntab\tend",
    "",
    " ",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_one_types_breaks_the_preview(press: Press, text: str) -> None:
    every = runs(text)
    body = (
        Paragraph(every),
        Heading(every),
        Quote(every, every),
        Item(every),
        Item(every, level=3, ordered=True),
        Picture(text, text, text, text, text),
        Table(((every, every), (every,))),
        Paragraph((Run(text, True, True, "https://" + text),)),
    )
    proof = Proof(
        text,
        headline=text,
        subhead=text,
        reference=text,
        located=text,
        notice=Notice(CORRECTION, text),
        body=body,
        ed_note=body,
        boilerplate=body,
        contacts=(PrintedContact(text, text, text, (text,), (text,)),),
        keywords=(text,),
        letterhead=Letterhead(organisation=text, address=text, legal=text, marks=((text, text),)),
    )
    assert press.preview(proof).pdf.startswith(b"%PDF")


ANY = Press()


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=30))
def test_any_text_has_pages(text: str, other: str) -> None:
    proof = Proof(
        "fr",
        headline=other,
        body=(Paragraph((Run(text, bold=True), Run(other, link="https://x.example/" + other))),),
        contacts=(PrintedContact(other, telephones=(text,), emails=(other,)),),
    )
    assert ANY.preview(proof).pdf.startswith(b"%PDF")


def test_a_very_long_text_does_not_stop_the_preview(press: Press) -> None:
    paragraph = "The tide runs strongest where the coast is narrow. " * 200
    body = tuple(Paragraph(runs(paragraph)) for _ in range(20))
    assert page_count(press.preview(replace(ENGLISH, body=body)).pdf) > 40


def test_the_template_reaches_for_nothing_outside() -> None:
    template = (resources() / "letterheads" / "release.typ").read_text("utf-8")
    assert not re.search(r"#?\b(import|include|eval|plugin|read)\b\s*[(\"]", template)
    assert "@preview" not in template


def test_places_name_every_block(press: Press) -> None:
    preview = press.preview(LONG)
    found = {(place.field, place.block) for place in preview.places}
    for at in range(len(LONG.body)):
        assert ("body", at) in found, at
    assert {("headline", 0), ("subhead", 0), ("located", 0), ("embargo", 0)} <= found
    assert {("contacts", 0), ("contacts", 1), ("ed_note", 0), ("boilerplate", 0)} <= found
    order = [(p.page, p.y) for p in preview.places if p.field == "body"]
    assert order == sorted(order)


def test_a_press_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    closed, forgotten = Press(), Press()
    assert len(list(tmp_path.iterdir())) == 2
    closed.close()
    closed.close()
    del forgotten
    assert list(tmp_path.iterdir()) == []
