"""A proof as data: lists nested, tables weighed, nothing that is markup or a bad link."""

from dataclasses import replace
from typing import Any

import pytest

from pressdesk.formats.body import Body, Heading, Item, Paragraph, Picture, Run, Table, runs
from pressdesk.formats.proof import PrintedContact
from pressdesk.typeset.document import breakable, document
from tests.typeset.samples import ENGLISH, FRENCH


def blocks(*body: Any) -> list[Any]:
    made = document(replace(ENGLISH, body=body, located=""), lambda uid: "")
    written: list[Any] = made["parts"][0]["blocks"]
    return written


def kinds(body: Body) -> list[str]:
    return [block["kind"] for block in blocks(*body)]


def test_items_become_lists_within_lists() -> None:
    (outer, numbered) = blocks(
        Item(runs("a")),
        Item(runs("b"), level=2),
        Item(runs("c"), level=3, ordered=True),
        Item(runs("d"), level=2),
        Item(runs("e")),
        Item(runs("1"), ordered=True),
    )
    assert [item["at"] for item in outer["items"]] == [0, 4]
    (inner,) = outer["items"][0]["inner"]
    assert [item["at"] for item in inner["items"]] == [1, 3]
    assert inner["items"][0]["inner"][0]["ordered"]
    assert numbered["ordered"]


def test_place_and_date_run_in_before_the_first_paragraph() -> None:
    first = document(ENGLISH, lambda uid: "")["parts"][0]["blocks"][0]
    assert first["run_in"] == "Le Havre, 24 November 2026."
    made = document(replace(ENGLISH, body=(Heading(runs("A")),)), lambda uid: "")
    opening, heading = made["parts"][0]["blocks"]
    assert (opening["at"], opening["run_in"]) == (None, "Le Havre, 24 November 2026.")
    assert heading["kind"] == "heading"


def test_each_language_has_its_order() -> None:
    def order(proof: Any) -> list[str]:
        return [p.get("field", p["kind"]) for p in document(proof, lambda uid: "")["parts"]]

    assert order(ENGLISH) == ["body", "ends", "contacts", "boilerplate"]
    assert order(FRENCH) == ["body", "ends", "boilerplate", "contacts"]


def test_notes_that_bring_their_title_get_no_other() -> None:
    proof = replace(ENGLISH, boilerplate=(Paragraph(runs("About us", bold=True)),))
    (about,) = [p for p in document(proof, lambda uid: "")["parts"] if p.get("title") == ""]
    assert about["field"] == "boilerplate"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        (Heading(runs("About us")), ""),
        (Paragraph((Run("About us", bold=True), Run(" "))), ""),
        (
            Paragraph(runs("About us. ", bold=True) + runs("We measure the sea.")),
            "About Harbour Observatory",
        ),
        (
            Paragraph(runs("We have measured the sea for forty years. " * 3, bold=True)),
            "About Harbour Observatory",
        ),
        (Item(runs("We measure the sea", bold=True)), "About Harbour Observatory"),
    ],
)
def test_a_title_is_a_heading_or_a_short_line_in_bold(first: Any, title: str) -> None:
    made = document(replace(ENGLISH, boilerplate=(first,)), lambda uid: "")
    (about,) = [p for p in made["parts"] if p.get("field") == "boilerplate"]
    assert about["title"] == title


def test_figures_stand_right_and_words_left() -> None:
    (table,) = blocks(
        Table(
            (
                (runs("Port"), runs("Level"), runs("Cost")),
                (runs("Brest"), runs("6,8"), runs("25 000 €")),
                (runs("Dover"), runs("−0.4"), runs("–")),
            )
        )
    )
    assert table["numeric"] == [False, True, True]
    assert all(6 <= width <= 36 for width in table["widths"])


def test_empty_blocks_leave_no_gap_and_keep_the_count() -> None:
    made = blocks(Paragraph(), Heading(), Paragraph(runs("text")))
    assert [(block["kind"], block["at"]) for block in made] == [("paragraph", 2)]
    assert kinds((Picture("gone", "A caption"),)) == ["absent"]


def test_only_links_one_may_follow_are_kept() -> None:
    (block,) = blocks(
        Paragraph(
            (
                Run("a", link="https://a.example"),
                Run("b", link="javascript:x"),
                Run("\u00ad", link="https://a.example"),
                Run("c", link="https://a.example/" + "x" * 3000),
            )
        )
    )
    assert [run[3] for run in block["runs"]] == ["https://a.example", "", "", ""]


def test_telephones_are_dialled_without_the_trunk_zero() -> None:
    people = (PrintedContact("A", telephones=("+33 (0)1 44 76 75 39", "ext. —")),)
    made = document(replace(ENGLISH, contacts=people), lambda uid: "")
    (box,) = [part for part in made["parts"] if part["kind"] == "contacts"]
    assert box["people"][0]["telephones"] == [
        ("+33 (0)1 44 76 75 39", "tel:+33144767539"),
        ("ext. —", ""),
    ]


def test_words_no_line_can_hold_are_given_places_to_break() -> None:
    assert breakable("w" * 59) == "w" * 59
    assert breakable("w" * 200).replace("\u200b", "") == "w" * 200
    assert "\u200b" in breakable("w" * 200)
    address = "https://harbour.example/" + "a" * 200
    assert breakable(address) == address
