"""A picture of the window as one sees it, with whatever floats over it."""

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pressdesk.desktop import theme

PATIENCE = 180  # milliseconds in which what was asked for is painted


def settle(milliseconds: int = PATIENCE) -> None:
    """Let the window lay itself out and paint what it waits for."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def photograph(frame: QWidget, screen: QWidget) -> QPixmap:
    """Return a picture of the window with the dialogs, menus and popovers that are open over it.

    What stands in a window of its own, such as the guide, is photographed alone.
    """
    settle()
    window = screen.window()
    if window is not frame and not is_over(window, frame):
        return window.grab()
    picture = frame.grab()
    painter = QPainter(picture)
    for one in sorted(QApplication.topLevelWidgets(), key=lambda w: not isinstance(w, QDialog)):
        if one is not frame and one.isVisible() and (is_over(one, frame) or one is window):
            put(painter, one, place_of(one, frame))
    painter.end()
    return picture


def is_over(window: QWidget, frame: QWidget) -> bool:
    """Whether a window belongs to the frame."""
    above = window.parentWidget()
    while above is not None:
        if above.window() is frame:
            return True
        above = above.parentWidget()
    return isinstance(window, QDialog)


def place_of(one: QWidget, frame: QWidget) -> QPoint:
    """Return where in the frame a window is seen; a dialog stands in the middle."""
    if isinstance(one, QDialog):
        middle = QRect(QPoint(0, 0), one.size())
        middle.moveCenter(frame.rect().center())
        return middle.topLeft()
    return frame.mapFromGlobal(one.mapToGlobal(QPoint(0, 0)))


def put(painter: QPainter, one: QWidget, place: QPoint) -> None:
    """Paint a window where it stands, with the line a window manager draws around a dialog."""
    picture = one.grab()
    painter.drawPixmap(place, picture)
    if isinstance(one, QDialog):
        painter.setPen(theme.colour("faint"))
        painter.drawRect(QRect(place, one.size()).adjusted(-1, -1, 0, 0))
