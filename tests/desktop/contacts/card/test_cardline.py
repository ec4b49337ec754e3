"""A line of a card: its words stay readable while its buttons are shown."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.desktop.contacts.card.cardline import LEAST_HEIGHT, CardLine
from pressdesk.desktop.contacts.card.lines import Line

LONG = "marie-christine.de-la-rochefoucauld@observatoire-littoral.example"


def shown(qtbot: QtBot, text: str, width: int) -> CardLine:
    line = CardLine(Line("E-mail", text, aim="Write", icon="mail"))
    qtbot.addWidget(line)
    line.resize(width, line.heightForWidth(width))
    line.show()
    qtbot.waitExposed(line)
    return line


def focus(qtbot: QtBot, line: CardLine) -> None:
    line.activateWindow()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(line.hasFocus)


def test_an_address_as_wide_as_its_line_keeps_both_ends_beside_the_buttons(qtbot: QtBot) -> None:
    line = shown(qtbot, LONG, 640)
    width = 640
    while line.height() <= LEAST_HEIGHT:  # as narrow as it may be on one line
        width -= 4
        line.resize(width, line.heightForWidth(width))
    line.resize(width + 4, line.heightForWidth(width + 4))
    assert line.shown == LONG
    focus(qtbot, line)
    assert line.shown.startswith("marie-chr") and line.shown.endswith(".example")
    assert len(line.shown) < len(LONG)
    line.grab()


def test_a_short_number_is_never_cut(qtbot: QtBot) -> None:
    line = shown(qtbot, "+33 1 44 55 66 77", 400)
    focus(qtbot, line)
    assert line.shown == "+33 1 44 55 66 77"
    buttons = [one for one in line.children() if hasattr(one, "geometry")]
    middles = {one.geometry().center().y() for one in buttons}
    assert all(abs(middle - LEAST_HEIGHT / 2) <= 1 for middle in middles)
