"""The line under the editor says first whether the text is saved."""

from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.releases.editor.editorstatus import EditorStatus


def test_saved_is_said_whole_beside_a_long_text(qtbot: QtBot) -> None:
    status = EditorStatus()
    qtbot.addWidget(status)
    status.resize(430, 30)
    status.show()
    status.show_checks(1)
    status.show_words(100_087)
    status.show_pages(168)
    assert status.counts_text == "100,087 words · 168 pages"
    assert status._state.width() >= status._state.fontMetrics().horizontalAdvance("Saved")
    status.resize(700, 30)
    assert status.counts_text == "100,087 words · 168 pages · reads in 7 h 35 min"


def test_a_mishap_is_told_in_full_and_every_way_out_is_readable(qtbot: QtBot) -> None:
    i18n.speak("fr")
    status = EditorStatus()
    i18n.speak("en")
    qtbot.addWidget(status)
    status.resize(430, 30)
    status.show()
    status.show_checks(3)
    why = "The disk is full. 12 kB are free in /home/maya/press. Make room, and it goes on. " * 2
    status.show_state("failed", why)
    assert status.state_text == why
    status.resize(430, status.sizeHint().height())
    ways = [status._copy, status._rescue]
    assert all(way.width() >= way.sizeHint().width() for way in ways)
    status.resize(700, status.height())
    assert all(way.width() >= way.sizeHint().width() for way in (status._retry, *ways))
    assert not status._checks.isVisible()
    status.show_state("saved", "")
    assert status.state_text == "Saved" and status._checks.isVisible()
