"""What the guide names is called as it is on the screen."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.guide.marks import Labels, UnknownMarkError, filled


@pytest.fixture
def labels(qtbot: QtBot) -> Labels:
    export = QAction("Export PDF…")
    export.setObjectName("release.export_pdf")
    export.setProperty("menu", "release")
    export.setProperty("label", "Export PDF…")
    export.setShortcut(QKeySequence("Ctrl+E"))
    line = QAction("Copy as one line")
    line.setObjectName("contact.copy_line")
    line.setProperty("menu", "contact")
    line.setProperty("submenu", "copy")
    line.setProperty("label", "Copy as one line")
    return Labels((export, line))


def test_a_command_is_named_with_its_way_and_its_keys(labels: Labels) -> None:
    said = filled("Choose {do release.export_pdf}.", labels)
    assert said.startswith("Choose <b>Release › Export PDF</b>") and "Ctrl+E" in said
    assert "Other ways to copy › Copy as one line" in filled("{menu contact.copy_line}", labels)


def test_in_french_it_is_called_so(labels: Labels) -> None:
    before = i18n.spoken()
    i18n.speak("fr")
    try:
        assert "Communiqué › Exporter" in filled("{menu release.export_pdf}", labels)
    finally:
        i18n.speak(before)


def test_what_is_not_there_is_our_mistake(labels: Labels) -> None:
    for mark in ("{do release.fly}", "{keys contact.copy_line}", "{key }}"):
        if mark == "{key }}":
            assert filled(mark, labels) == mark
            continue
        with pytest.raises(UnknownMarkError):
            filled(mark, labels)


def test_words_around_marks_are_no_html(labels: Labels) -> None:
    assert filled("a < b & {word Discard}", labels) == "a &lt; b &amp; <b>Discard</b>"
