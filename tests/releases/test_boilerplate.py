"""The office's stored texts are found by their language."""

from datetime import UTC, date, datetime
from pathlib import Path

from pressdesk.example import office as example
from pressdesk.formats.body import Paragraph, body_text, runs
from pressdesk.releases import boilerplate
from pressdesk.store.store import Store


def test_each_language_has_its_own(tmp_path: Path) -> None:
    store = Store(example.open_example(tmp_path, date(2026, 11, 23)))
    english = store.ask(boilerplate.stored, "en")
    french = store.ask(boilerplate.stored, "fr")
    store.close()
    assert english and french
    assert body_text(english[0][1]) != body_text(french[0][1])


def test_the_newest_kept_is_the_usual_one_and_goes_with_undo(store: Store) -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    old, new = (Paragraph(runs("We were founded in 1987.")),), (Paragraph(runs("We measure.")),)
    for text in (old, new, old):
        store.do(boilerplate.keep, "en", text, now)
    assert [text for _label, text in store.ask(boilerplate.stored, "en")] == [old, new]
    assert store.ask(boilerplate.stored, "fr") == ()
    store.do(boilerplate.remove, "en", old)
    assert [text for _label, text in store.ask(boilerplate.stored, "en")] == [new]
    store.undo()
    assert [text for _label, text in store.ask(boilerplate.stored, "en")] == [old, new]
