"""The window itself: painted at once as an empty desk, furnished after that."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from pressdesk.desktop.session import Session, first_size
from pressdesk.desktop.tokens import DARK, LIGHT

# Nothing here may touch the namespace Qt: its enumerations alone take 20 ms to load, and this
# module is all that stands between the start of the program and its first paint.
MENU, SIDE, LIST = 27, 196, 330


class MainWindow(QMainWindow):
    """One office at a time; what is in it, the workplace, comes and goes as its central widget."""

    painted = Signal()
    closing = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("PressDesk")
        self.setMinimumSize(QSize(720, 480))
        if not session.restore_window(self):
            self.resize(*first_size())

    def keep_place(self) -> None:
        """Remember where the window is."""
        self._session.keep_window(self)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if not self._is_painted and event.type() == QEvent.Type.UpdateRequest:
            self._is_painted = True
            self.painted.emit()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.centralWidget() is not None:
            return
        t = DARK if self._session.was_dark else LIGHT
        width, height = self.width(), self.height()
        painter = QPainter(self)
        painter.fillRect(0, 0, width, height, t.pane)
        painter.fillRect(0, 0, width, MENU, t.side)
        painter.fillRect(0, MENU, SIDE, height, t.side)
        painter.fillRect(SIDE, MENU, 1, height, t.line)
        painter.fillRect(SIDE + LIST, MENU, 1, height, t.line)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.keep_place()
        self.closing.emit()
        super().closeEvent(event)
