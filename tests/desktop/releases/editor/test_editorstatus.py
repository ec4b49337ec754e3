"""The line under the editor says first whether the text is saved."""

from pytestqt.qtbot import QtBot

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
