"""Found fields are seen in the text, and blocks go where the user says."""

from dataclasses import replace
from datetime import date

from pressdesk.desktop.releases.review.reviewplaces import places, shown, touched, with_blocks
from pressdesk.formats.body import Paragraph, Quote, body_text, runs
from pressdesk.formats.manuscript import FoundContact, FoundRelease, Manuscript

BODY = (
    Paragraph(runs("19 November 2018")),
    Paragraph(runs("Cent  stations")),
    Paragraph(runs("Le réseau est complet. " * 8)),
    Quote(runs("Nous sommes prêts."), runs("Luc Bérard")),
    Paragraph(runs("Luc Bérard\tTél. : 02 35 01 02 04")),
)
MANUSCRIPT = Manuscript(BODY)
FOUND = FoundRelease(
    language="fr",
    headline="Cent stations",
    dated_on=date(2018, 11, 19),
    contacts=(FoundContact("Luc Bérard", telephones=("02 35 01 02 04",)),),
    body=BODY[2:4],
)


def words(field: str, found: FoundRelease = FOUND) -> list[str]:
    text = shown(MANUSCRIPT).text
    return [text[start:end] for start, end in places(text, found).get(field, ())]


def test_every_field_is_found_again() -> None:
    assert words("headline") == ["Cent  stations"]
    assert words("dated_on") == ["19 November 2018"]
    assert words("contacts.0") == ["Luc Bérard", "02 35 01 02 04"]
    assert words("body") == [
        ("Le réseau est complet. " * 8).strip(),
        "Nous sommes prêts.",
        "Luc Bérard",
    ]
    assert words("subhead") == []
    assert words("headline", replace(FOUND, headline="Elsewhere")) == []


def test_of_several_places_the_meant_one_is_told() -> None:
    text = shown(MANUSCRIPT).text
    name, number = places(text, FOUND)["contacts.0"]
    assert name[0] == text.rindex("Luc Bérard"), "beside the number, not where he is quoted"
    assert number[0] > name[0]
    twice = "Brest and the harbour of Brest"
    assert places(twice, FoundRelease(located="Brest"))["located"] == ((0, 5),)
    chosen = places(twice, FoundRelease(located="Brest"), {"located": 25})
    assert chosen["located"] == ((25, 30),)


def test_a_title_that_stands_apart_is_shown_first() -> None:
    view = shown(replace(MANUSCRIPT, title="A title of the head"))
    assert view.text.startswith("A title of the head\n19 November")
    assert shown(replace(MANUSCRIPT, title="cent stations")).text.startswith("19 November")


def test_blocks_move_between_fields_and_keep_the_order_of_the_text() -> None:
    view = shown(MANUSCRIPT)
    at = view.text.index("Cent")
    moved = with_blocks(FOUND, "body", view, touched(view, at, at + 4))
    assert moved.body == (BODY[1], *BODY[2:4])
    at = view.text.index("Nous")
    noted = with_blocks(moved, "ed_note", view, touched(view, at, at + 4))
    assert noted.ed_note == (BODY[3],)
    assert body_text(noted.body).startswith("Cent  stations\nLe réseau")
    assert BODY[3] not in noted.body
