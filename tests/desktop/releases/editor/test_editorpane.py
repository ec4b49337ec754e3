"""A press officer's work in the editor: what is written is in the office, come what may."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Heading, Paragraph, Picture, Run, body_text, runs
from pressdesk.formats.card import Card, Telephone
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def pane(clerk: Clerk, qtbot: QtBot) -> Iterator[EditorPane]:
    made = EditorPane(clerk)
    qtbot.addWidget(made)
    made.resize(620, 700)
    made.show()
    yield made
    made.put_away()


def release(clerk: Clerk, **values: object) -> int:
    text = TextDraft("en", "Head", "Sub", "Le Havre", (Paragraph(runs("One two two.")),))
    french = TextDraft("fr", "Titre", body=(Paragraph(runs("Un deux.")),))
    draft = ReleaseDraft(dated_on=date(2026, 11, 24), texts=(text, french))
    return int(clerk.do_now(edit.create, replace(draft, **values), NOW))  # type: ignore[arg-type]


def person(clerk: Clerk, name: str) -> int:
    card = Card(formatted_name=name, telephones=(Telephone("+33 1 00 00"),), is_officer=True)
    return int(clerk.do_now(people.save, card, NOW))


def types(widget: object, text: str) -> None:
    for char in text:
        key = Qt.Key.Key_Return if char == "\n" else Qt.Key.Key_A
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


def test_what_is_typed_is_stored(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    pane.show_release(key)
    pane.page.headline.setFocus()
    types(pane.page.headline, "News: ")
    pane.page.body.setFocus()
    types(pane.page.body, "\n")
    pane.page.body.moveCursor(QTextCursor.MoveOperation.Start)
    types(pane.page.body, "# Why")
    assert pane.flush()
    kept = clerk.ask(edit.draft, key).text("en")
    assert kept.headline == "News: Head"
    assert kept.body == (Heading(runs("Why")), Paragraph(runs("One two two.")))
    assert pane.status.state_text == "Saved"


def test_each_language_has_its_text(pane: EditorPane, clerk: Clerk, qtbot: QtBot) -> None:
    key = release(clerk)
    pane.show_release(key)
    with qtbot.waitSignal(pane.language_changed):
        pane.show_language("fr")
    assert pane.page.headline.text() == "Titre"
    types(pane.page.headline, "!")
    pane.show_language("en")
    assert pane.page.headline.text() == "Head"
    assert pane.flush()
    assert clerk.ask(edit.draft, key).text("fr").headline == "!Titre"
    pane.add_language("de")
    types(pane.page.headline, "Neu")
    assert pane.flush()
    assert clerk.ask(edit.draft, key).languages == ("en", "fr", "de")


def test_undo_in_the_office_is_shown_and_typing_goes_on(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    pane.show_release(key)
    types(pane.page.headline, "A ")
    assert pane.flush()
    clerk.undo()
    QApplication.processEvents()
    assert pane.page.headline.text() == "Head"
    types(pane.page.headline, "B ")
    assert pane.flush()
    assert clerk.ask(edit.draft, key).text("en").headline == "B Head"


def test_what_somebody_else_wrote_meanwhile_stays(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    pane.show_release(key)
    theirs = clerk.ask(edit.draft, key)
    french = replace(theirs.text("fr"), subhead="Chapô")
    clerk.do_now(edit.save_draft, theirs.with_text(french), NOW)
    QApplication.processEvents()
    types(pane.page.headline, "A ")
    assert pane.flush()
    kept = clerk.ask(edit.draft, key)
    assert (kept.text("en").headline, kept.text("fr").subhead) == ("A Head", "Chapô")


def test_people_are_added_moved_and_copied(pane: EditorPane, clerk: Clerk) -> None:
    one, two = person(clerk, "Ann One"), person(clerk, "Ben Two")
    key = release(clerk, contacts=(one, two))
    pane.show_release(key)
    assert [c.formatted_name for c in pane.contacts.cards] == ["Ann One", "Ben Two"]
    pane.contacts._on_moved(two, -1)
    QApplication.processEvents()
    assert pane.flush()
    assert clerk.ask(edit.draft, key).contacts == (two, one)
    pane.copy_block()
    text = QGuiApplication.clipboard().text()
    assert text.index("Ben Two") < text.index("Ann One")
    assert "+33 1 00 00" in text


def test_find_and_replace_over_all_fields_is_one_undo(pane: EditorPane, clerk: Clerk) -> None:
    pane.show_release(release(clerk))
    types(pane.page.headline, "two ")
    bar = pane.find_bar
    bar.open("two", replace=True)
    assert bar.count == 3
    bar.by.setText("three")
    bar.replace_all()
    assert pane.page.headline.text() == "three Head"
    assert pane.page.body.body() == (Paragraph(runs("One three three.")),)
    assert bar.undo_all()
    assert pane.page.headline.text() == "two Head"
    assert pane.page.body.body() == (Paragraph(runs("One two two.")),)


def test_the_bar_is_gone_through_by_keys(pane: EditorPane, clerk: Clerk, qtbot: QtBot) -> None:
    body = (Paragraph(runs("tide a tide b tide c tide")),)
    pane.show_release(release(clerk, texts=(TextDraft("en", "Head", body=body),)))
    bar = pane.find_bar
    bar.open("tide", replace=True)

    def shown() -> int:
        return pane.page.body.textCursor().selectionStart()

    seen = []
    for back in (False, False, False, True, True):
        shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(bar.words, Qt.Key.Key_Return, shift)
        seen.append(shown())
    assert seen == [0, 7, 14, 7, 0]
    qtbot.keyClick(bar.words, Qt.Key.Key_Tab)
    assert bar.by.hasFocus(), "whoever typed what to find goes on to what to put there"
    qtbot.keyClicks(bar.by, "high tide")
    for _n in range(2):
        qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert body_text(pane.page.body.body()) == "high tide a high tide b tide c tide"
    assert shown() == len("high tide a high tide b "), "and on to what is not replaced yet"


def test_whole_words_and_case(pane: EditorPane, clerk: Clerk) -> None:
    pane.show_release(release(clerk))
    bar = pane.find_bar
    bar.open("HEA", replace=False)
    assert bar.count == 1
    bar.case.setChecked(True)
    assert bar.count == 0
    bar.case.setChecked(False)
    bar.whole.setChecked(True)
    assert bar.count == 0


def test_a_picture_is_kept_in_the_office(pane: EditorPane, clerk: Clerk) -> None:

    key = release(clerk)
    pane.show_release(key)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    mime = QMimeData()
    mime.setImageData(image)
    pane.page.body.insertFromMimeData(mime)
    assert pane.flush()
    assert any(
        isinstance(b, Picture) and b.image for b in clerk.ask(edit.draft, key).text("en").body
    )


def test_an_issued_release_is_not_typed_into(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    clerk.do_now(edit.set_status, key, "issued", NOW)
    pane.show_release(key)
    types(pane.page.headline, "x")
    assert pane.page.headline.text() == "Head"


def test_the_place_of_the_preview_is_found(pane: EditorPane, clerk: Clerk, qtbot: QtBot) -> None:
    pane.show_release(release(clerk))
    pane.activateWindow()
    with qtbot.waitSignal(pane.block_entered):
        pane.go_to("body", 0)


def test_a_stored_text_takes_the_place_of_about(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    pane.show_release(key)
    about = (Paragraph(runs("The office was founded in 1987.")),)
    pane.page._put_stored(about)
    assert pane.flush()
    assert clerk.ask(edit.draft, key).text("en").boilerplate == about
    pane.page.boilerplate.body.undo()
    assert pane.flush()
    assert clerk.ask(edit.draft, key).text("en").boilerplate == ()


@pytest.mark.parametrize("width", [700, 560, 470, 340])
def test_the_tools_keep_to_one_row(pane: EditorPane, clerk: Clerk, width: int) -> None:
    pane.show_release(release(clerk))
    pane.resize(width, 700)
    tools = pane.tools
    shown = [button for button in tools.buttons.values() if button.isVisible()]
    assert shown, "some tool is always there"
    assert max(button.geometry().right() for button in shown) < tools.width()
    assert len({button.y() for button in shown}) == 1
    assert tools._more.isVisible(), "more languages are in there"
    assert not tools._add.isVisible(), "both of the office's languages are there"
    names = [tab.text() for tab in tools._tabs.values()]
    assert names == (["English", "Français"] if width >= 560 else ["EN", "FR"])
    if width == 700:
        assert len(shown) == len(tools.buttons)
    tools.offer(("en", "fr", "de"))
    assert tools._add.isVisible()
    assert tools._more.isVisible() == (len(tools.buttons) > sum(map(QWidget.isVisible, shown)))


def test_two_people_stand_in_one_row(pane: EditorPane, clerk: Clerk) -> None:
    both = (person(clerk, "Maya Okafor"), person(clerk, "Luc Bérard"))
    pane.show_release(release(clerk, contacts=both))
    strip = pane.contacts
    for width in (700, 440):
        pane.resize(width, 700)
        QApplication.processEvents()
        places = [strip._flow.itemAt(n).geometry() for n in range(2)]  # type: ignore[union-attr]
        assert places[0].top() == places[1].top(), width


def test_each_language_keeps_its_undo(pane: EditorPane, clerk: Clerk) -> None:
    key = release(clerk)
    pane.show_release(key)
    body = pane.page.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    types(body, " Three")
    pane.show_language("fr")
    types(body, "Bon ")
    pane.show_language("en")
    assert body.body() == (Paragraph(runs("One two two. Three")),)
    assert body.textCursor().atEnd()
    body.undo()
    assert body.body() == (Paragraph(runs("One two two.")),)
    pane.show_language("fr")
    body.undo()
    assert pane.flush()
    kept = clerk.ask(edit.draft, key)
    assert kept.text("fr").body == (Paragraph(runs("Un deux.")),)
    assert kept.text("en").body == (Paragraph(runs("One two two.")),)


def test_another_theme_keeps_the_undo(
    pane: EditorPane, clerk: Clerk, qapp: QApplication, inks: Callable[[QWidget], int]
) -> None:
    link = Paragraph((Run("One "), Run("here", link="https://harbour.example")))
    pane.show_release(release(clerk, texts=(TextDraft("en", "Head", body=(link,)),)))
    body = pane.page.body
    types(body, "Two ")
    theme.apply(qapp, "dark")
    assert theme.colour("accent") == link_colour(body)
    body.undo()
    assert body.body() == (link,)
    theme.apply(qapp, "light")
    assert theme.colour("accent") == link_colour(body)


def test_a_new_release_forgets_the_typing_of_the_last(pane: EditorPane, clerk: Clerk) -> None:
    first, second = release(clerk), release(clerk)
    pane.show_release(first)
    types(pane.page.body, "New ")
    pane.show_language("fr")
    pane.show_release(second)
    pane.show_language("en")
    assert not pane.page.body.document().isUndoAvailable()


def link_colour(body: BodyEdit) -> QColor:
    block = body.document().begin()
    marks = block.layout().formats()
    return marks[-1].format.foreground().color()  # type: ignore[attr-defined, no-any-return]


def test_a_text_that_could_not_be_shown_is_not_lost(
    pane: EditorPane, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = release(clerk)
    before = clerk.ask(edit.draft, key)
    with monkeypatch.context() as broken, pytest.raises(ZeroDivisionError):
        broken.setattr(pane.page.chips, "show_draft", lambda *_given: 1 // 0)
        pane.show_release(key)
    types(pane.page.headline, "x")
    pane.flush()
    assert clerk.ask(edit.draft, key) == before
    pane.show_release(key)
    types(pane.page.headline, "A ")
    assert pane.flush()
    assert clerk.ask(edit.draft, key).text("en").headline == "A Head"


def test_about_is_stored_for_other_releases(pane: EditorPane, clerk: Clerk) -> None:
    about = (Paragraph(runs("The office was founded in 1987.")),)
    pane.show_release(release(clerk, texts=(TextDraft("en", "Head", boilerplate=about),)))
    by_name = {a.text(): a for a in pane.page.stored_menu().actions()}
    by_name["Store the text of this release"].trigger()
    pane.show_release(release(clerk))
    by_name = {a.text(): a for a in pane.page.stored_menu().actions()}
    by_name["The office was founded in 1987."].trigger()
    assert pane.draft.text("en").boilerplate == about
    gone = pane.page.stored_menu().actions()[-1].menu()
    gone.actions()[0].trigger()
    names = [a.text() for a in pane.page.stored_menu().actions()]
    assert names[0] == "No text is stored in this language"


def test_a_long_text_on_its_way_is_told_and_then_counted(
    pane: EditorPane, clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressdesk.desktop.releases.writing.bodyfilling.SLICE", 0)
    body = tuple(Paragraph(runs("The tide was measured. " * 20)) for _n in range(400))
    key = release(clerk, texts=(TextDraft("en", "Long", body=body),))
    pane._opening.setInterval(0)
    pane.show_release(key)
    qtbot.waitUntil(lambda: pane.status.counts_text == "Opening the text…")
    qtbot.waitUntil(lambda: not pane.page.body.filling.is_under_way)
    assert pane.status.counts_text.startswith("32,001 words")
    assert pane.draft.text("en").body == body


def test_an_image_that_cannot_be_read_is_told_of(
    pane: EditorPane, clerk: Clerk, tmp_path: Path
) -> None:
    pane.show_release(release(clerk))
    pane.tools.read_image(tmp_path / "gone.png")
    assert "gone.png" in Toast.over(pane.window()).text


def test_a_release_opens_in_the_language_it_is_written_in(clerk: Clerk, qtbot: QtBot) -> None:
    texts = (TextDraft("en"), TextDraft("fr", "La marée monte"))
    made = clerk.do_now(edit.create, ReleaseDraft(texts=texts), NOW)
    pane = EditorPane(clerk)
    qtbot.addWidget(pane)
    pane.show_release(int(made))
    assert pane.page.headline.text() == "La marée monte"
    pane.show_language("en")
    assert pane.page.headline.text() == ""
    pane.put_away()
