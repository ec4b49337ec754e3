"""A release is found in a manuscript, and nothing is invented."""

# ruff: noqa: E501  (samples are read as they would come)

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.formats.body import Body, Paragraph, Picture, body_of, body_text, runs
from pressdesk.formats.manuscript import FoundRelease, Manuscript
from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of
from tests.formats.finding.samples import SAMPLES, Sample

PLAIN = """November 19, 2021

AGENCY opens control room in Lyon for the lunar probe

Monday 19 November, the agency opened a new control room for its lunar probe in the presence of
forty engineers and their families. “We waited twelve years for this day, and it has come”, said
its president Jeanne Morel.

The probe, named after an astronomer, is to land in the spring. It carries five instruments that
were built by institutes of four countries, and a small flag.

Pauline Brun\xa0\xa0\xa0 Press Officer \xa0\xa0\xa0 Tel: +33 (0)1 55 55 75 39
Raoul Sorel\xa0\xa0\xa0 Press Officer \xa0\xa0\xa0 Tel: +33 (0)1 55 55 74 51
"""


def found_in(sample: Sample) -> FoundRelease:
    return find(manuscript_of(sample.text))


def test_a_plain_release() -> None:
    found = find(manuscript_of(PLAIN))
    assert found.language == "en"
    assert found.dated_on == date(2021, 11, 19)
    assert found.headline == "AGENCY opens control room in Lyon for the lunar probe"
    assert [(c.formatted_name, c.role, c.telephones) for c in found.contacts] == [
        ("Pauline Brun", "Press Officer", ("+33 (0)1 55 55 75 39",)),
        ("Raoul Sorel", "Press Officer", ("+33 (0)1 55 55 74 51",)),
    ]
    assert len(found.body) == 2
    assert "We waited twelve years" in body_text(found.body)


each = pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)


@each
def test_headline_date_and_language(sample: Sample) -> None:
    found = found_in(sample)
    assert found.headline == sample.headline
    assert (found.dated_on.isoformat() if found.dated_on else "") == sample.date
    assert found.language == sample.language
    assert found.is_immediate == sample.immediate
    assert not sample.place or found.located == sample.place


@each
def test_contacts(sample: Sample) -> None:
    found = found_in(sample).contacts
    printed = [(c.formatted_name, list(c.telephones), list(c.emails)) for c in found]
    expected = [
        (printed[n][0] if name == "?" and n < len(printed) else name, telephones, emails)
        for n, (name, telephones, emails) in enumerate(sample.contacts)
    ]
    assert printed == expected
    if sample.roles:
        assert tuple(c.role for c in found) == sample.roles
    if sample.organisations:
        assert tuple(c.organisation for c in found) == sample.organisations


@each
def test_embargo(sample: Sample) -> None:
    found = found_in(sample)
    assert found.is_embargoed == (sample.embargo is not None)
    until = found.embargoed_until.isoformat() if found.embargoed_until else "?"
    assert sample.embargo is None or until == sample.embargo


@each
def test_parts(sample: Sample) -> None:
    found = found_in(sample)
    assert sample.boilerplate in body_text(found.boilerplate)
    assert sample.notes in body_text(found.ed_note)
    assert len(found.body) >= 1
    assert found.sureness


def test_swappable_figures_are_unsure_and_a_hint_settles_them() -> None:
    text = (
        "PRESS RELEASE\n\n03/04/2030\n\nMirror workshop opens its doors\n\n"
        + "Word after word. " * 20
    )
    manuscript = manuscript_of(text)
    assert "dated_on" in [s.field for s in find(manuscript).unsure]
    hinted = find(replace(manuscript, dated_on=date(2030, 4, 3)))
    assert hinted.dated_on == date(2030, 4, 3)
    assert "dated_on" not in [s.field for s in hinted.unsure]


def test_the_text_outranks_the_container() -> None:
    manuscript = replace(manuscript_of(PLAIN), dated_on=date(2022, 1, 1), language="fr")
    found = find(manuscript)
    assert found.dated_on == date(2021, 11, 19)
    assert found.language == "en"


def test_the_container_helps_where_the_text_is_silent() -> None:
    body = body_of("The probe has landed in the spring, and its friends on Earth cheered. " * 4)
    found = find(Manuscript(body, title="Probe lands at last", dated_on=date(2022, 1, 1)))
    assert found.headline == "Probe lands at last"
    assert found.dated_on == date(2022, 1, 1)


def test_a_zone_out_of_season_is_said() -> None:
    found = find(
        manuscript_of("EMBARGO: 5 July 2030, 10:00 CET\n\nA headline of five words\n\nText.")
    )
    assert found.embargoed_until is not None
    assert "embargoed_until" in [s.field for s in found.unsure]


def test_an_empty_manuscript() -> None:
    assert find(Manuscript(())) == replace(find(Manuscript(())), headline="")


@given(st.text(max_size=600))
@settings(max_examples=80, deadline=None)
def test_any_text_gives_a_release(text: str) -> None:
    find(manuscript_of(text))


_PIECES = st.sampled_from([line for s in SAMPLES for line in s.text.split("\n") if line])


@given(st.lists(_PIECES, max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost(pieces: list[str]) -> None:
    manuscript = manuscript_of("\n\n".join(pieces))
    found = find(manuscript)
    kept = " ".join(
        [
            found.mark, found.headline, found.subhead, found.located, found.embargo_text,
            found.reference, body_text(found.body), body_text(found.boilerplate), body_text(found.ed_note),
            *(f"{c.formatted_name} {c.role} {c.organisation}" for c in found.contacts),
        ]
    )  # fmt: skip
    for block in body_text(manuscript.body).split("\n"):
        # Place and date of a dateline became fields.
        words = [w for w in block[60:].split()[1:] if len(w) > 3 and w.isalpha() and w.islower()]
        if len(block) > 150:
            assert not [w for w in words if w not in kept]


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "(", ")", "[", "1", "1 ", "1.", "+1", "-", "@", "a@", "a.", "May 1 ", "A b ", "Contact: ", "\n", "a\n", "A\n\n", "Tel: 1\n",
     "embargo ", "EMBARGO\n", "About X\n\n", "von ", "Ann Lee\n", "\t", ":", "– ", "12:00 ", "年1月"],
)  # fmt: skip
def test_huge_odd_texts_are_found_at_once(piece: str) -> None:
    manuscript = manuscript_of(piece * (30_000 // len(piece)))
    start = process_time()
    find(manuscript)
    assert process_time() - start < 4


LOGO, HERO, CHART, ICON = (Picture(name) for name in ("logo", "hero", "chart", "icon"))


def with_pictures() -> Body:
    prose = "The observatory opened its hundredth tide gauge at Le Havre this morning. " * 4
    return (
        LOGO,
        *body_of("Press release\n\n24 November 2026\n\nTide gauge network reaches its hundredth"),
        HERO,
        Paragraph(runs(prose)),
        CHART,
        Paragraph(runs(prose)),
        *body_of("Press contact\nMaya Okafor, Press Officer\nTel: +33 2 35 01 02 03"),
        ICON,
    )


def test_pictures_of_the_text_stay_and_logos_go() -> None:
    found = find(Manuscript(body=with_pictures(), source="docx"))
    assert [type(block) for block in found.body] == [Picture, Paragraph, Picture, Paragraph]
    assert [block for block in found.body if isinstance(block, Picture)] == [HERO, CHART]
    assert found.contacts


def test_a_picture_at_the_end_of_the_text_stays() -> None:
    found = find(Manuscript(body=with_pictures()[:7], source="docx"))
    assert found.body[-1] == CHART


OUR_PAGE = """Harbour Observatory
Press release
PR 2026-107 · 2 September 2026

Tide tables for the coming year available from bookshops

The printed edition returns after four years, with larger type. It is the last one.

Le Havre, 2 September 2026. The tide tables are printed again. After four years in which they
existed only on the web, the 164 pages will be in bookshops and chandlers’ shops, at €9.50.

Press contact

Maya Okafor    Head of Press    Tel: +33 2 61 91 02 03    maya.okafor@harbour.example

Harbour Observatory
1 quai des Marégraphes, 76600 Le Havre, France
Public body · SIREN 000 000 000
"""


def test_what_we_write_is_read_as_it_was() -> None:
    found = find(manuscript_of(OUR_PAGE))
    assert found.headline == "Tide tables for the coming year available from bookshops"
    assert found.subhead.startswith("The printed edition") and found.subhead.endswith("last one.")
    assert (found.dated_on, found.located) == (date(2026, 9, 2), "Le Havre")
    said = body_text(found.body)
    assert said.startswith("The tide tables are printed again.") and said.endswith("€9.50.")
    (contact,) = found.contacts
    assert contact.telephones == ("+33 2 61 91 02 03",)  # and not the number of a register
    assert "76600" in body_text(found.ed_note)


def test_a_number_alone_is_no_headline() -> None:
    found = find(manuscript_of(OUR_PAGE.replace(" · 2 September", "\n2 September")))
    assert found.headline == "Tide tables for the coming year available from bookshops"


def test_a_dateline_below_the_text_makes_no_subhead_of_it() -> None:
    text = (
        "Charity shops raise more than ever\n\nThe country’s charity shops raised a record £420 million in "
        "2024. Figures of the Second Hand Society show it, published this morning.\n\n"
        "London, 28 June 2025\n"
    )
    found = find(manuscript_of(text))
    assert not found.subhead
    assert "£420 million" in body_text(found.body)


def test_a_text_below_contacts_is_no_foot() -> None:
    found = find(manuscript_of(
        "FOR IMMEDIATE RELEASE\nContact: Maya Okafor, +33 2 35 01 02 03\n\n24 November 2026\n\n"
        "HARBOUR AND TOWN BREAK GROUND ON A FREIGHT DEPOT FOR SIX MILLION\n\n"
        "The harbour today began a depot that takes lorries off Highway 30. It will be the first.\n\n"
        "The depot, the first built on the coast since 1971, opens in the fall.\n"
    ))  # fmt: skip
    assert "1971" in body_text(found.body)
    assert not found.ed_note


@pytest.mark.parametrize(
    "quote",
    [
        "« La mer ne ment pas », dit Étienne Lacroix, chef de l'hydrographie.",
        "»Das Meer lügt nicht«, sagt Étienne Lacroix, Leiter der Hydrographie.",
    ],
)
def test_a_quotation_among_short_lines_stays_in_the_text(quote: str) -> None:
    text = f"Une campagne de mesures\n\nElle durera six semaines.\n\n{quote}\n\nA bientôt\n"
    found = find(manuscript_of(text))
    assert quote in body_text(found.body)
    assert not found.ed_note


def test_the_way_to_a_page_is_no_text_of_the_release() -> None:
    text = "Home » News » 2024\n\nA survey of the sea\n\nIt lasts six weeks.\n"
    assert "»" not in body_text(find(manuscript_of(text)).body)
