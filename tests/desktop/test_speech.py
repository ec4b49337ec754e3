"""The program speaks one language: in its words, and in how it writes numbers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.desktop.speech import Speech


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    before, locale = i18n.spoken(), QLocale()
    made = Speech(qapp)
    yield made
    made.speak("en")
    i18n.speak(before)
    QLocale.setDefault(locale)


def test_a_window_that_stood_before_writes_numbers_in_the_language_spoken(
    speech: Speech, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLocale(QLocale.c())
    column, within = QVBoxLayout(window), QLabel()
    column.addWidget(within)
    speech.speak("en")
    assert within.locale().toString(1_000_000) == "1,000,000"
    speech.speak("fr")
    assert within.locale().toString(1_000_000) == "1\u202f000\u202f000"
