"""The office knows how its own people, outlets and places are written."""

from datetime import date
from pathlib import Path

from pressdesk.base.spelling import Speller
from pressdesk.example import office as example
from pressdesk.releases import names
from pressdesk.store.store import Store


def test_officers_and_letterheads_are_ours_and_the_rest_is_known(store: Store) -> None:
    assert store.ask(names.known) == names.Names(("",), ())


def test_the_example_office_is_not_nagged_about_its_own(tmp_path: Path) -> None:
    store = Store(example.open_example(tmp_path / "o", date(2026, 11, 23)))
    found = store.ask(names.known)
    store.close()
    assert "Harbour Observatory" in found.ours
    assert any("Okafor" in name for name in found.ours)
    assert "Cherbourg" in found.others
    speller = Speller("en", tmp_path / "words.txt")
    speller.know(found.others, found.ours)
    text = "Okafor spoke. Cherbourg was pleased, Amélie Tanguy said. Okaforr did not."
    assert [text[a:b] for a, b in speller.wrong(text)] == ["Okaforr"]
    assert speller.suggest("Okaforr")[0] == "Okafor"
