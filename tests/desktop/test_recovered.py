"""After a crash the next start says what is there, and takes one back to it."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people
from pressdesk.desktop import recovered
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import Card
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft


def test_what_was_written_last_is_named_and_one_click_away(qtbot: QtBot, clerk: Clerk) -> None:
    window, shown = QWidget(), []
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    recovered.say(window, clerk, shown.append)
    toast = Toast.over(window)
    assert toast.text == "PressDesk was not closed properly last time."
    assert toast.hint == "Nothing that was saved is missing."
    now = datetime.now(UTC)
    draft = ReleaseDraft(texts=(TextDraft("en", "Tide gauges"),))
    release = clerk.do_now(edit.create, draft, now)
    recovered.say(window, clerk, shown.append)
    assert toast.hint.startswith("Everything is there up to ")
    assert toast.hint.endswith("You were writing “Tide gauges”.")
    toast.press("Go on with it")
    assert shown == [release] and not toast.text
    clerk.do_now(people.save, Card(formatted_name="Ann"), now)
    recovered.say(window, clerk, shown.append)
    assert "writing" not in toast.hint
