"""What stands beside a card: its releases, what was asked, and its history, each behind a tab."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, entries, find, standing
from pressdesk.contacts.entries import ContactEntry
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.besidepane import BesidePane
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Telephone
from pressdesk.lists import handout
from pressdesk.lists.recipients import Recipient, Resolved
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def ben(store: Store) -> int:
    return store.do(edit.save, Card(formatted_name="Ben", organisation="Le Soir"), NOW)


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, ben: int) -> Iterator[BesidePane]:
    i18n.speak("en")
    made = BesidePane(clerk)
    qtbot.addWidget(made)
    made.resize(330, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_contact(ben)
    made.show_tab("asked")
    yield made
    made.show_contact(0)


def asked(store: Store, contact: int) -> list[str]:
    return [entry.words for entry in store.ask(entries.entries, contact)]


def test_what_is_asked_is_typed_and_kept(
    pane: BesidePane, store: Store, ben: int, qtbot: QtBot
) -> None:
    words = pane.asked.form._words
    assert not pane.asked.form._more.isVisible()
    qtbot.keyClicks(words, "Wants the figures")
    assert pane.asked.form._more.isVisible()
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = store.ask(entries.entries, ben)
    assert (entry.words, entry.kind) == ("Wants the figures", "asked")
    assert entry.happened_at.astimezone().date() == dates.today()
    assert words.toPlainText() == "" and pane.asked.entries == (entry,)
    assert pane._tabs["asked"].text() == "Asked  1"


def test_what_was_asked_is_changed_and_removed(
    pane: BesidePane, store: Store, ben: int, qtbot: QtBot
) -> None:
    store.do(entries.add, ContactEntry(ben, NOW - timedelta(days=9), "Old"))
    store.do(entries.add, ContactEntry(ben, NOW, "New"))
    card = pane.asked._cards[1]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    form = pane.asked._form_of
    assert form is not None and form.entry.words == "Old"
    form._day.show_day(date(2026, 1, 2))
    qtbot.keyClicks(form._words, "x")
    form.keep()
    assert asked(store, ben) == ["New", "xOld"]
    assert store.ask(entries.entries, ben)[1].happened_at.date() == date(2026, 1, 2)
    qtbot.keyClick(pane.asked._cards[0], Qt.Key.Key_Delete)
    assert asked(store, ben) == ["xOld"]
    store.undo()
    assert asked(store, ben) == ["New", "xOld"]
    qtbot.keyClick(pane.asked._cards[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "New"


def test_a_question_may_be_about_a_release(
    pane: BesidePane, store: Store, ben: int, qtbot: QtBot
) -> None:
    draft = ReleaseDraft(texts=(TextDraft("en", "Tide gauges grow"),))
    release = store.do(releases.create, draft, NOW)
    qtbot.keyClicks(pane.asked.form._words, "When?")
    pane.asked.form._release._take(release, "Tide gauges grow")
    pane.asked.form.keep()
    card = pane.asked._cards[0]
    with qtbot.waitSignal(pane.release_requested) as opened:
        card.release_requested.emit(card.entry.release)
    assert opened.args == [release] and card.entry.headline == "Tide gauges grow"


def test_half_a_question_is_kept_when_one_goes_on(
    pane: BesidePane, store: Store, ben: int, qtbot: QtBot
) -> None:
    other = store.do(edit.save, Card(formatted_name="Cleo"), NOW)
    qtbot.keyClicks(pane.asked.form._words, "Half a quest")
    pane.show_contact(other)
    assert asked(store, ben) == ["Half a quest"] and asked(store, other) == []
    assert pane.asked.form.is_empty


def test_the_history_speaks_the_users_words(pane: BesidePane, store: Store, ben: int) -> None:
    card = store.ask(find.card, ben)
    changed = replace(card, telephones=(Telephone("02 98"),), languages=("fr", "pl"))
    store.do(edit.save, changed, NOW)
    store.do(standing.set_status, [ben], DO_NOT_CONTACT, "", date(2026, 11, 24), NOW)
    pane.show_tab("history")
    first, second = pane.history.words
    assert first.startswith("Change status · 24 Nov 2026")
    assert "Standing: Active → Do not contact; Standing since:  → 24 Nov 2026" in first
    assert "Telephones:  → 02 98; Writes in:  → French, Polish" in second
    i18n.speak("fr")
    pane.history.refresh()
    assert "Statut: En poste → Ne pas contacter" in pane.history.words[0]
    assert "Écrit en:  → Français, Polonais" in pane.history.words[1]
    i18n.speak("en")


def test_a_tab_not_looked_at_asks_nothing(pane: BesidePane, ben: int) -> None:
    assert pane.history.words == [] and pane.releases.headlines == []
    pane.show_tab("releases")
    assert pane.tab == "releases" and pane.asked.entries == ()


def test_what_was_received_opens_in_the_version_of_then(
    pane: BesidePane, store: Store, ben: int, qtbot: QtBot
) -> None:
    pane.show_tab("received")
    assert pane.received._empty.isVisible(), "what will stand there is said"
    release = store.do(releases.create, ReleaseDraft(texts=(TextDraft("fr", "Marées"),)), NOW)
    to_ben = Recipient(ben, 0, "Ben", "ben@soir.example", "fr", "", "on “Science”")
    store.do(handout.record, Resolved((to_ben,)), "bcc", release, NOW)
    (words,) = pane.received.words
    assert words.startswith("Marées. French, version 1. Copied as Bcc. 24 Nov 2026, ")
    assert words.endswith("ben@soir.example. on “Science”")
    assert pane._tabs["received"].text() == "Received  1"
    rows = pane.received._list
    rows.setFocus()
    rows.choose(rows.rows.ids[0])
    with qtbot.waitSignal(pane.version_requested) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == [release, "fr", 0], "it is today's"
    draft = store.ask(releases.draft, release)
    newer = draft.with_text(replace(draft.text("fr"), headline="Grandes marées"))
    store.do(releases.save_draft, newer, NOW + timedelta(hours=1))
    assert "today’s is 2" in pane.received.words[0]
    with qtbot.waitSignal(pane.version_requested) as asked:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert asked.args == [release, "fr", 1]
    pane.show_tab("asked")
    assert pane._tabs["received"].text() == "Received  1", "seen from any tab"
