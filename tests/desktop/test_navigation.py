"""The words of a place stay whole, however many stand there."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from pressdesk.desktop import theme
from pressdesk.desktop.navigation import WIDE, Item, Navigation, short_count


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0"), (999, "999"), (1_000, "1.0k"), (1_299, "1.2k"), (9_999, "9.9k"),
     (12_345, "12k"), (100_000, "100k"), (1_260_000, "1.2M")],
)  # fmt: skip
def test_a_long_count_is_told_in_thousands(count: int, shown: str) -> None:
    assert short_count(count, QLocale("en")) == shown


@pytest.mark.parametrize("count", [7, 999, 1_234, 12_345, 100_000, 1_000_000])
def test_words_and_count_stand_beside_each_other(qtbot: QtBot, count: int) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    navigation.resize(WIDE, 700)
    navigation.show()
    words = QFontMetrics(theme.font(13, QFont.Weight.DemiBold))
    figures = QFontMetrics(theme.font(11.5, QFont.Weight.Medium))
    for item in navigation.findChildren(Item):
        item.set_count(count)
        right = item.width() - 11 - figures.horizontalAdvance(item.shown_count())
        assert 37 + words.horizontalAdvance(item.text()) <= right, item.text()
        assert str(count) in item.accessibleName()
