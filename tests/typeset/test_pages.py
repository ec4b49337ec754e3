"""The pages as the preview shows them: painted, searched, clicked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import typst

from pressdesk.base.errors import Stopped
from pressdesk.formats.body import Paragraph, runs
from pressdesk.typeset.pages import Pages
from pressdesk.typeset.pdf import Press
from tests.typeset.samples import ENGLISH, FRENCH, LONG


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


@pytest.fixture(scope="module")
def english(press: Press) -> Iterator[Pages]:
    preview = press.preview(ENGLISH)
    with Pages(preview.pdf, preview.places) as pages:
        yield pages


@pytest.fixture(scope="module")
def long(press: Press) -> Iterator[Pages]:
    preview = press.preview(LONG)
    with Pages(preview.pdf, preview.places) as pages:
        yield pages


def test_sizes_are_those_of_the_paper(english: Pages) -> None:
    assert english.count == 1
    assert english.sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)


def test_a_page_is_painted_at_the_asked_size(english: Pages) -> None:
    picture = english.paint(0, 2.0)
    assert (picture.width, picture.height) == (1191, 1684)
    assert len(picture.data) == picture.stride * picture.height
    assert picture.data[:3] == b"\xff\xff\xff"
    assert min(picture.data) < 60


def test_a_text_between_two_points_is_in_reading_order(english: Pages) -> None:
    (hit,) = english.find("With the station in service")
    box = hit.boxes[0]
    chosen = english.between(0, (box.left + 1, box.top + 4), (box.right - 1, box.top + 4))
    text = "".join(english.letters(0)[n].text for n in chosen)
    assert text == "With the station in service"


def test_a_word_is_taken_whole(press: Press) -> None:
    with Pages(press.pdf(FRENCH)) as pages:
        (hit,) = pages.find("marégraphe,")
        box = hit.boxes[0]
        word = pages.word(0, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert "".join(pages.letters(0)[n].text for n in word) == "marégraphe,"
        assert not pages.word(0, 5, 5)


def test_search_is_blind_to_case_accents_and_lines(press: Press, long: Pages) -> None:
    with Pages(press.pdf(FRENCH)) as pages:
        assert len(pages.find("MAREGRAPHE")) == 2
        assert len(pages.find("atteint sa centieme")) == 1
        assert pages.find("") == ()
        assert pages.find("nowhere at all") == ()
    assert {hit.page for hit in long.find("the sea is not kind")} >= {1, 2, 3, 4, 5, 6}


def test_a_word_divided_at_a_line_end_is_found_whole(press: Press) -> None:
    words = "The internationalisation of oceanographical observatories " * 12
    with Pages(press.pdf(replace(ENGLISH, body=(Paragraph(runs(words)),)))) as pages:
        assert "\x02" in {letter.text for letter in pages.letters(0)}
        assert len(pages.find("internationalisation")) == 12
        assert len(pages.find("oceanographical observatories")) == 12
        assert pages.text(0).count("oceanographical") == 12


def test_links_lead_where_they_say(english: Pages) -> None:
    (hit,) = english.find("open data portal")
    box = hit.boxes[0]
    assert english.link_at(0, box.left + 2, box.top + 5) == "https://harbour.example/data"
    assert english.link_at(0, 10, 10) == ""
    assert "tel:+33235010203" in [link.target for link in english.links(0)]


def test_a_link_within_the_pages_leads_to_no_address() -> None:
    source = b'#link((page: 1, x: 0pt, y: 0pt))[up] #link("https://harbour.example")[out]'
    with Pages(typst.compile(source)) as pages:
        assert [link.target for link in pages.links(0)] == ["https://harbour.example"]


@pytest.mark.parametrize(
    ("words", "field", "block"),
    [
        ("Tide gauge network", "headline", 0),
        ("along the whole Channel", "subhead", 0),
        ("Le Havre, 24", "located", 0),
        ("The Harbour Observatory switched", "body", 0),
        ("Readings are published", "body", 0),
        ("With the station", "body", 1),
        ("Amélie Tanguy, director", "body", 2),
        ("What comes next", "body", 3),
        ("regional universities", "body", 4),
        ("maya.okafor", "contacts", 0),
        ("luc.berard", "contacts", 1),
        ("founded in 1987", "boilerplate", 0),
    ],
)
def test_a_click_means_the_block_under_it(
    english: Pages, words: str, field: str, block: int
) -> None:
    box = english.find(words)[0].boxes[0]
    place = english.place_at(0, box.left + 3, (box.top + box.bottom) / 2)
    assert place is not None
    assert (place.field, place.block) == (field, block)


def test_a_block_is_found_on_its_page(long: Pages) -> None:
    for at in range(len(LONG.body)):
        place = long.place_of("body", at)
        assert place is not None
        assert place.block == at
    last = long.place_of("body", 10_000)
    assert last is not None
    assert last.page >= 6
    assert long.place_of("nothing") is None


def test_a_click_on_a_block_that_began_a_page_before(long: Pages) -> None:
    place = long.place_at(2, 100, 75)
    assert place is not None
    assert place.field == "body"
    assert place.page <= 2


def test_a_click_on_a_page_where_nothing_begins_means_what_runs_over_it(press: Press) -> None:
    flood = replace(ENGLISH, body=(Paragraph(runs("The tide rises and falls. " * 800)),))
    preview = press.preview(flood)
    with Pages(preview.pdf, preview.places) as pages:
        assert pages.count > 2
        place = pages.place_at(1, 200, 300)
        assert place is not None
        assert (place.field, place.block, place.page) == ("body", 0, 0)


def test_a_click_above_everything_means_what_comes_first(press: Press, english: Pages) -> None:
    assert english.place_at(0, 200, 0) == english.places[0]
    with Pages(press.pdf(ENGLISH)) as pages:
        assert pages.place_at(0, 200, 400) is None, "nobody told where anything is"


def test_pages_that_are_closed_are_painted_no_more(press: Press) -> None:
    pages = Pages(press.pdf(ENGLISH))
    pages.close()
    assert not pages.is_open
    with pytest.raises(Stopped):
        pages.paint(0, 1.0)


def test_threads_may_paint_at_once(long: Pages) -> None:
    with ThreadPoolExecutor(4) as pool:
        painted = list(pool.map(lambda n: long.paint(n % long.count, 0.5).width, range(16)))
    assert set(painted) == {298}


def test_two_presses_work_side_by_side() -> None:
    def pages(_number: int) -> int:
        press = Press()
        try:
            return len(press.pdf(ENGLISH))
        finally:
            press.close()

    with ThreadPoolExecutor(2) as pool:
        assert len(set(pool.map(pages, range(4)))) == 1
