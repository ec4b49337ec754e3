"""The plain text says all of the release, in order, with nothing wrapped."""

from dataclasses import replace

from hypothesis import given, settings

from pressdesk.base.text import clean
from pressdesk.formats.body import Item, Paragraph, Run, Table, body_text, normal, runs
from pressdesk.formats.plaintext import write
from pressdesk.formats.proof import Proof
from tests.formats.proofs import FULL, any_proof

WHOLE = """\
EMBARGO: not for publication before 11:00\u00a0CET, 24 November 2026 (10:00\u00a0UTC)

Harbour Observatory
Press release
PR 2026-118 · 24 November 2026

Tide gauge network reaches its hundredth station

The new instrument completes a chain of readings along the whole Channel coast.

Le Havre, 24 November 2026. Readings appear on the open data portal <https://data.example/?a=1&b=2>, every minute.

“A hundred is more than a round number.”
— Amélie Tanguy, director

What comes next

- salinity
   1. first the north
   2. then the west
- temperature

Port      Stations
-------   --------
Dunkirk   12
Brest     9

[A gauge]
The gauge at Saint-Vaast
Credit: M. Okafor
Free for the press

Fish & <chips> are not part of it.

Ends

Press contacts

Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03    maya@harbour.example
Luc Bérard    Press Officer    Tel: +33 2 35 01 02 04

Notes to editors

Interviews on request.

About Harbour Observatory

The Observatory measures the sea.

1 quai des Marégraphes
76600 Le Havre
Public body
harbour.example
"""  # noqa: E501 (a paragraph is one line)


def test_a_whole_release() -> None:
    assert write(FULL) == WHOLE


@settings(max_examples=60)
@given(any_proof)
def test_any_release_is_whole(proof: Proof) -> None:
    text = "".join(write(proof).replace(" <https://x.example/?a=1&b=2>", "").split())
    texts = [proof.headline, proof.subhead, proof.reference, proof.located]
    for blocks in (proof.body, proof.ed_note, proof.boilerplate):
        for run_text in body_text(normal(blocks)).replace("\t", "\n").split("\n"):
            # A link's target stands between its words, and columns are padded.
            texts.append(run_text)
    for part in texts:
        assert "".join(clean(part).split()) in text


def test_a_link_that_says_its_target_says_it_once() -> None:
    body = (
        Paragraph(
            (
                Run("www.data.example", link="https://data.example/"),
                Run(", "),
                Run("us@x.example", link="mailto:us@x.example"),
                Run(", "),
                Run("the ", link="https://x.example"),
                Run("portal", bold=True, link="https://x.example"),
                Run("."),
            )
        ),
    )
    assert write(Proof("en", body=body)).split("\n\n")[1] == (
        "www.data.example, us@x.example, the portal <https://x.example>."
    )


def test_numbers_go_on_after_a_nested_list_and_start_anew_after_a_text() -> None:
    body = (
        Item(runs("a"), ordered=True),
        Item(runs("x"), level=2),
        Item(runs("b\nmore"), ordered=True),
        Paragraph(runs("text")),
        Item(runs("c"), ordered=True),
    )
    text = write(replace(Proof("en"), body=body))
    assert "1. a\n   - x\n2. b\n   more\n\ntext\n\n1. c" in text


def test_wide_letters_keep_the_columns() -> None:
    table = Table(((runs("日本"), runs("x")), (runs("é"), runs("y"))), header=False)
    assert "日本   x\né      y" in write(Proof("en", body=(table,)))


def test_a_sum_of_words_for_an_empty_release() -> None:
    assert write(Proof("fr")) == "Communiqué de presse\n"


def test_a_list_within_a_list_counts_from_one_each_time() -> None:
    items = [
        Item(runs("One"), True), Item(runs("Inner"), True, 2), Item(runs("Two"), True),
        Item(runs("Inner again"), True, 2),
    ]  # fmt: skip
    text = write(replace(FULL, body=tuple(items)))
    assert [line.split()[0] for line in text.splitlines() if "Inner" in line] == ["1.", "1."]


def test_a_number_that_is_its_own_link_is_written_once() -> None:
    linked = Paragraph((Run("Call "), Run("+33 1 44", link="tel:+33144"), Run(".")))
    text = write(replace(FULL, body=(linked,)))
    assert "Call +33 1 44." in text
