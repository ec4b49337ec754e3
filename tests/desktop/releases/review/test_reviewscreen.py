"""The review: what came beside what was found, every field to be put right by hand or selection."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people_edit
from pressdesk.contacts import find as people
from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.review.reviewscreen import Arrival, ReviewScreen
from pressdesk.formats.body import body_text
from pressdesk.formats.card import Card, Telephone
from pressdesk.formats.manuscript import FoundContact, FoundRelease, Sureness
from pressdesk.formats.textfile import manuscript_of
from pressdesk.releases import edit, find
from pressdesk.store.store import Store

TEXT = """24 November 2026

Tide gauge network reaches its hundredth station 🚀

The instrument on the western mole completes the chain.

About the Observatory: it measures the sea.

Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03
"""
MANUSCRIPT = manuscript_of(TEXT)
FOUND = FoundRelease(
    language="en",
    headline="Tide gauge network reaches its hundredth station 🚀",
    dated_on=date(2026, 11, 24),
    contacts=(FoundContact("Maya Okafor", "Press Officer", "", ("+33 (0)2 35 01 02 03",)),),
    body=tuple(b for b in MANUSCRIPT.body if "instrument" in body_text((b,))),
    sureness=(Sureness("headline", 0.4, "It is rather long."),),
)
ARRIVAL = Arrival("release.txt", MANUSCRIPT, FOUND)


@pytest.fixture
def screen(clerk: Clerk, qtbot: QtBot) -> ReviewScreen:
    made = ReviewScreen(clerk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def use(screen: ReviewScreen, words: str, name: str) -> None:
    """Select words in the text and say what they are."""
    start = screen._view.text.index(words)
    screen.text.select(start, start + len(words))
    actions.of(screen.text, f"review.use_{name}").trigger()


def labels(screen: ReviewScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel))


def test_an_unsure_field_is_marked_with_its_reason(screen: ReviewScreen) -> None:
    screen.review(ARRIVAL)
    assert screen.form.doubts == 1
    assert "It is rather long." in labels(screen)
    assert "1 field to look at" in labels(screen)
    assert isinstance(screen.focusWidget(), QPlainTextEdit)


def test_create_makes_the_release_and_says_which(
    screen: ReviewScreen, qtbot: QtBot, store: Store
) -> None:
    screen.review(ARRIVAL)
    with qtbot.waitSignal(screen.taken) as taken, qtbot.waitSignal(screen.dismissed):
        qtbot.mouseClick(screen._create, Qt.MouseButton.LeftButton)
    (release,) = taken.args
    draft = store.ask(edit.draft, release)
    assert draft.texts[0].headline == FOUND.headline
    assert len(draft.contacts) == 1


def test_discard_makes_nothing_and_can_be_taken_back(
    screen: ReviewScreen, qtbot: QtBot, store: Store
) -> None:
    screen.review(ARRIVAL)
    with qtbot.waitSignal(screen.dismissed):
        screen.discard()
    assert len(store.ask(find.ids)) == 0
    screen._again(ARRIVAL)
    assert screen.is_busy


def test_several_texts_wait_their_turn(screen: ReviewScreen, qtbot: QtBot) -> None:
    screen.review(ARRIVAL)
    screen.review(replace(ARRIVAL, name="second.txt"))
    assert "1 of 2" in labels(screen)
    with qtbot.assertNotEmitted(screen.dismissed):
        screen.create_release()
    assert "second.txt · 2 of 2" in labels(screen)


def test_selected_words_become_a_field(screen: ReviewScreen) -> None:
    screen.review(ARRIVAL)
    use(screen, "The instrument on the western mole completes the chain.", "headline")
    found = screen.form.found()
    assert found.headline == "The instrument on the western mole completes the chain."
    assert found.body == ()
    assert screen.form.doubts == 0
    use(screen, "24 November 2026", "subhead")
    assert screen.form.found().subhead == "24 November 2026"
    use(screen, "western", "place")
    assert screen.form.found().located == "western"
    use(screen, "Tide gauge network", "text")
    assert body_text(screen.form.found().body) == FOUND.headline
    use(screen, "About the Obs", "about")
    assert body_text(screen.form.found().boilerplate).startswith("About the Observatory")
    use(screen, "measures", "notes")
    assert screen.form.found().boilerplate == ()


def test_a_selected_date_is_read(screen: ReviewScreen) -> None:
    screen.review(replace(ARRIVAL, found=replace(FOUND, dated_on=None)))
    use(screen, "24 November 2026", "date")
    assert screen.form.found().dated_on == date(2026, 11, 24)


def test_a_selected_contact_is_added_and_matched(screen: ReviewScreen, store: Store) -> None:
    maya = Card(formatted_name="Okafor, Maya", telephones=(Telephone("02 35 01 02 03"),))
    known = store.do(people_edit.save, maya, datetime(2026, 11, 24, tzinfo=UTC))
    screen.review(replace(ARRIVAL, found=replace(FOUND, contacts=())))
    assert "Nobody found" in labels(screen)
    use(screen, "Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03", "contact")
    (contact,) = screen.form.found().contacts
    assert (contact.formatted_name, contact.role) == ("Maya Okafor", "Press Officer")
    assert screen.form.choices().contacts == (known,)
    boxes = [box for box in screen.findChildren(QComboBox) if box.findText("New contact") >= 0]
    boxes[0].setCurrentIndex(boxes[0].findText("New contact"))
    screen.create_release()
    assert len(store.ask(people.ids)) == 2


def test_a_selected_embargo_is_read(screen: ReviewScreen) -> None:
    text = "EMBARGO until 24 November 2026, 11:00 CET\n\nA headline\n\nSome text."
    screen.review(Arrival("a.txt", manuscript_of(text), FoundRelease(language="en")))
    use(screen, "EMBARGO until 24 November 2026, 11:00 CET", "embargo")
    found = screen.form.found()
    assert found.is_embargoed
    assert found.embargoed_until is not None
    assert found.embargoed_until.astimezone(UTC) == datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_pointing_at_a_field_lights_its_place(screen: ReviewScreen, qtbot: QtBot) -> None:
    screen.review(ARRIVAL)
    screen.form.pointed_at.emit("dated_on")
    qtbot.waitUntil(lambda: len(screen.text._text.extraSelections()) == 1)
    (mark,) = screen.text._text.extraSelections()
    assert mark.cursor.selectedText() == "24 November 2026"
    screen.form.pointed_at.emit("contacts.0")
    qtbot.waitUntil(lambda: len(screen.text._text.extraSelections()) == 2)
    marks = [m.cursor.selectedText() for m in screen.text._text.extraSelections()]
    assert marks == ["Maya Okafor", "+33 (0)2 35 01 02 03"]


def test_what_was_selected_is_what_lights_up(screen: ReviewScreen, qtbot: QtBot) -> None:
    text = "Brest opens its harbour\n\n24 November 2026\n\nThe harbour of Brest is open again."
    screen.review(Arrival("a.txt", manuscript_of(text), FoundRelease(language="en")))
    start = screen._view.text.rindex("Brest")
    screen.text.select(start, start + 5)
    actions.of(screen.text, "review.use_place").trigger()
    (mark,) = screen.text._text.extraSelections()
    assert (mark.cursor.selectedText(), mark.cursor.selectionStart()) == ("Brest", start)
    assert screen.text.selection()[0] == screen.text.selection()[1], "it has done its work"
    use(screen, "24 November 2026", "date")
    screen.form.pointed_at.emit("located")
    qtbot.waitUntil(
        lambda: [m.cursor.selectionStart() for m in screen.text._text.extraSelections()] == [start]
    )


def test_what_is_typed_into_the_form_counts(screen: ReviewScreen, qtbot: QtBot) -> None:
    screen.review(ARRIVAL)
    screen.form._headline.setPlainText("Another headline")
    assert screen.form.doubts == 0
    screen.form._date.setText("2026-12-01")
    assert screen.form.found().headline == "Another headline"
    assert screen.form.found().dated_on == date(2026, 12, 1)
    screen.form._date.setText("next spring")
    screen.form._date.editingFinished.emit()
    assert screen.form.found().dated_on is None
    assert "not understood as a date" in labels(screen)


def test_files_and_pastes_are_read(screen: ReviewScreen, tmp_path: Path) -> None:
    file = tmp_path / "release.txt"
    file.write_text(TEXT, "utf-8")
    screen.review_files([file])
    assert screen.form.found().headline.startswith("Tide gauge network")
    screen.create_release()
    screen.review_paste("x", f"<h1>A new buoy</h1><p>{TEXT}</p>")
    assert "Pasted text" in labels(screen)
    screen.discard()
    screen.review_files([tmp_path / "gone.txt"])
    assert not screen.is_busy
