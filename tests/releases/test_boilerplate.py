"""The office's stored texts are found by their language."""

from datetime import date
from pathlib import Path

from pressdesk.formats.body import body_text
from pressdesk.releases import boilerplate, example
from pressdesk.store.store import Store


def test_each_language_has_its_own(tmp_path: Path) -> None:
    store = Store(example.open_example(tmp_path, date(2026, 11, 23)))
    english = store.ask(boilerplate.stored, "en")
    french = store.ask(boilerplate.stored, "fr")
    store.close()
    assert english and french
    assert body_text(english[0][1]) != body_text(french[0][1])
