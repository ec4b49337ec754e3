"""The example office is whole, of today, and made in a moment."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from time import perf_counter

import pytest

from pressdesk.base.typography import correct
from pressdesk.contacts import find as people
from pressdesk.example import office as example
from pressdesk.formats.body import Picture, Table, body_text
from pressdesk.office import Office
from pressdesk.releases import edit, find, letterheads, proof
from pressdesk.releases.drafts import TextDraft
from pressdesk.store.store import Store

TODAY = date(2026, 11, 24)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(example.open_example(tmp_path, TODAY))
    yield made
    made.close()


def texts(store: Store) -> list[TextDraft]:
    ids = [*store.ask(find.ids, "all"), *store.ask(find.ids, "archived")]
    return [text for row in ids for text in store.ask(edit.draft, row).texts]


def test_it_opens_quickly_and_stays_for_the_day(tmp_path: Path) -> None:
    began = perf_counter()
    path = example.open_example(tmp_path, TODAY)
    assert perf_counter() - began < 2
    stamp = path.stat().st_mtime_ns
    assert example.open_example(tmp_path, TODAY) == path
    assert path.stat().st_mtime_ns == stamp
    assert example.is_example(path)
    office = Office.open(path)
    assert office.title == "Harbour Observatory"
    assert office.store.can_undo == ""
    office.close()


def test_examples_of_last_month_are_thrown_away(tmp_path: Path) -> None:
    old = example.open_example(tmp_path, TODAY - timedelta(days=30))
    last = example.open_example(tmp_path, TODAY - timedelta(days=1))
    own = tmp_path / "2026-13-45"  # which is no day, and none of ours
    own.mkdir()
    example.open_example(tmp_path, TODAY)
    assert not old.parent.exists() and last.exists() and own.exists()


@pytest.mark.parametrize("day", [TODAY, date(2027, 1, 1), date(2028, 2, 29)])
def test_no_view_is_empty(tmp_path: Path, day: date) -> None:
    store = Store(example.open_example(tmp_path, day))
    now = datetime.fromisoformat(f"{day}T08:00+00:00")
    counts = store.ask(find.counts, now)
    assert all(counts.values()), counts
    assert store.ask(people.counts) == {"all": 30, "officers": 5, "archived": 1}
    store.close()


def test_releases_are_bilingual_and_of_a_readable_length(store: Store) -> None:
    found = texts(store)
    assert len([t for t in found if t.language == "en"]) == 14
    assert len([t for t in found if t.language == "fr"]) == 13
    for text in found:
        words = len(body_text((*text.body, *text.ed_note)).split())
        assert 140 <= words <= 400, text.headline
        assert text.headline and text.subhead and text.located and text.boilerplate
        assert not re.search(r"\{(date|month)", body_text(text.body) + text.subhead)


def test_texts_are_set_as_their_language_is_written(store: Store) -> None:
    for text in texts(store):
        said = "\n".join((text.headline, text.subhead, body_text((*text.body, *text.ed_note))))
        for line in said.split("\n"):
            assert correct(line, text.language) == line


def test_images_have_their_words_and_their_bytes(store: Store) -> None:
    (row,) = [
        row
        for row in store.ask(find.ids, "all", "radar")
        if "radar" in store.ask(edit.draft, row).text("en").headline
    ]
    made = store.ask(proof.proof, row, "fr")
    (picture,) = [block for block in made.body if isinstance(block, Picture)]
    assert picture.alt and picture.caption and picture.credit and picture.rights
    assert [image.uid for image in made.images] == [picture.image]
    assert made.images[0].media_type == "image/png"
    assert made.embargo is not None and made.embargo.zone == "Europe/Paris"
    kinds = {type(block) for text in texts(store) for block in text.body}
    assert Table in kinds


def test_there_are_two_letterheads_with_a_logo(store: Store) -> None:
    first, second = store.ask(letterheads.letterheads)
    assert first.is_default and first.organisation == "Harbour Observatory"
    assert first.logo.startswith(b"<svg") and second.logo.startswith(b"<svg")
    assert first.mark("fr") == "Communiqué de presse"


def test_addresses_and_numbers_reach_nobody(store: Store) -> None:
    cards = store.ask(people.cards, store.ask(people.ids, "all"))
    fiction = re.compile(
        r"\+33 (?:1 99 00|2 61 91|6 39 98)|\+44 (?:20 7946 0|7700 900)|\+49 30 23125|\+1 202 555 01"
    )
    for card in cards:
        assert all(email.address.endswith(".example") for email in card.emails)
        assert all(fiction.match(telephone.number) for telephone in card.telephones)
