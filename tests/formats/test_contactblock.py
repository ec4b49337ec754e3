"""The contact block is what the release prints, wherever it is pasted."""

import re
from dataclasses import asdict, fields, replace
from datetime import date
from html import unescape

from pressdesk.formats import contactblock, vcard
from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Property, Telephone
from pressdesk.formats.proof import PrintedContact

ADA = Card(
    formatted_name="Ada Lovel",
    organisation="Harbour Observatory",
    titles=(("en", "Press Officer"), ("fr", "Attachée de presse")),
    telephones=(
        Telephone("+33 6 39 98 11 22", "cell", private=True),
        Telephone("+33 1 99 00 75 40", "desk"),
        Telephone("+33 (0)1 99 00 75 39", "work", preferred=True),
        Telephone("+33 1 99 00 75 41", "fax"),
    ),
    emails=(
        Email("press@harbour.example"),
        Email("ada@home.example", "home", private=True),
        Email("ada.lovel@harbour.example", "work", preferred=True),
    ),
    note="Away on Fridays.",
    beats=("ocean",),
    is_officer=True,
)
BEN = PrintedContact("Raphaël Ben", "Press Officer", "", ("+33 (0)1 99 00 74 51",))
REPORTER = Card(formatted_name="Inès Tanguy", organisation="Ouest-Littoral", titles=(("en", "X"),))


def pasted(html: str) -> str:
    """What a program without formatting makes of pasted HTML."""
    rows = re.sub(r"<[^>]+>", "", html.replace("</p>", "\n"))
    return unescape(rows).replace("\u00a0 \u00a0 ", "    ").strip("\n")


def test_the_block_is_what_the_release_prints() -> None:
    block = contactblock.text((PrintedContact("Ada Lovel", "Press Officer", "", ("1",)), BEN), "en")
    assert block.splitlines() == [
        "Ada Lovel    Press Officer    Tel: 1",
        "Raphaël Ben    Press Officer    Tel: +33 (0)1 99 00 74 51",
    ]


def test_a_card_prints_its_public_lines_in_the_releases_language() -> None:
    assert contactblock.text((ADA,), "en") == (
        "Ada Lovel    Press Officer    Tel: +33 (0)1 99 00 75 39 / +33 1 99 00 75 40"
        "    ada.lovel@harbour.example    press@harbour.example"
    )
    assert "    Attachée de presse    Tél.\u00a0: +33 (0)1" in contactblock.text((ADA,), "fr")


def test_a_journalist_stands_with_the_outlet() -> None:
    assert contactblock.text((REPORTER,), "en") == "Inès Tanguy    X, Ouest-Littoral"


def test_html_says_the_same_words_with_links() -> None:
    for language in ("en", "fr"):
        html = contactblock.html((ADA, BEN), language)
        assert pasted(html) == contactblock.text((ADA, BEN), language)
    assert '<a href="tel:+33199007539">+33 (0)1 99 00 75 39</a>' in html
    assert '<a href="mailto:ada.lovel@harbour.example">' in html


def test_html_of_hostile_words_stays_words() -> None:
    bad = PrintedContact('<b>"A"&', "<script>", "", ("<i>1",), ('x"onclick=y@z.example',))
    html = contactblock.html((bad,), "en")
    assert "<script" not in html and "<i>" not in html
    assert "mailto:x%22onclick" in html


def test_one_line_for_a_chat() -> None:
    assert contactblock.line(BEN, "en") == "Raphaël Ben, Press Officer, +33 (0)1 99 00 74 51"


def test_private_things_stay_in_the_house() -> None:
    card = contactblock.handed_out(ADA, "en")
    assert "+33 6" not in str(card) and "home.example" not in str(card)
    assert "Fridays" not in str(card) and "ocean" not in str(card)
    printed = contactblock.handed_out(BEN, "fr")
    assert printed.titles == (("fr", "Press Officer"),)


def test_only_how_to_reach_them_leaves_the_house() -> None:
    card = replace(
        ADA,
        uid="u1",
        honorific_prefix="Dr",
        department="Press",
        addresses=(Address("1 Quay", kind="work"), Address("9 Lane", kind="home")),
        links=(Link("https://harbour.example"),),
        emails=(Email("ada@harbour.example", bounced=True),),
        custom=(("Shoe", "SECRET"),),
        kept=(Property("X-A", "SECRET"),),
        salutations=(("en", "SECRET"),),
        categories=("SECRET",),
        affiliations=(Affiliation("SECRET"),),
        status="left",
        status_reason="SECRET",
        source="SECRET",
        lawful_basis="SECRET",
        duty_hours="SECRET",
        note="SECRET",
        absent_from=date(2026, 5, 1),
        verified_on=date(2026, 5, 2),
    )
    out = vcard.write((contactblock.handed_out(card, "en"),))
    assert "ORG:Harbour Observatory;Press" in out and "1 Quay" in out and "https:" in out
    for inside in ("SECRET", "9 Lane", "2026", "BOUNCED", "left", "Fridays", "ocean"):
        assert inside not in out, inside


def test_a_new_field_stays_in_until_someone_decides() -> None:
    out = {f.name for f in fields(Card)} - {
        name for name, value in asdict(contactblock.handed_out(ADA, "en")).items() if not value
    }
    assert out == {
        "formatted_name", "organisation", "titles", "telephones", "emails", "status",
    }  # fmt: skip


def test_an_empty_person_is_an_empty_row() -> None:
    assert contactblock.text((PrintedContact(""),), "en") == ""
    assert contactblock.text((), "en") == ""


def test_a_signature_has_a_line_for_each_thing() -> None:
    assert contactblock.signature(ADA, "fr").splitlines() == [
        "Ada Lovel",
        "Attachée de presse",
        "Harbour Observatory",
        "Tél.\u00a0: +33 (0)1 99 00 75 39",
        "Tél.\u00a0: +33 1 99 00 75 40",
        "ada.lovel@harbour.example",
        "press@harbour.example",
    ]
    html = contactblock.signature_html(ADA, "fr")
    assert "<b>Ada Lovel</b>" in html and 'href="mailto:press@harbour.example"' in html
    assert 'href="tel:+33199007539"' in html


def test_a_mailbox_is_quoted_where_it_must_be() -> None:
    assert contactblock.mailbox(ADA) == "Ada Lovel <ada.lovel@harbour.example>"
    doctor = Card(formatted_name='Dr. Ann "Annie" Roy, MD', emails=(Email("a@b.example"),))
    assert contactblock.mailbox(doctor) == '"Dr. Ann \\"Annie\\" Roy, MD" <a@b.example>'
    assert contactblock.mailbox(REPORTER) == ""


def test_a_table_has_a_row_for_each_person() -> None:
    assert contactblock.table((REPORTER, ADA), "en") == [
        ("Inès Tanguy", "X", "Ouest-Littoral", "", ""),
        (
            "Ada Lovel",
            "Press Officer",
            "Harbour Observatory",
            "+33 (0)1 99 00 75 39, +33 1 99 00 75 40",
            "ada.lovel@harbour.example, press@harbour.example",
        ),
    ]
