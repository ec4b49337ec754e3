"""A short message over the foot of the window, with buttons, that leaves by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.announcing import announce

SECONDS = 5
SECONDS_WITH_BUTTON = 10
MARGIN = 28
GAP = 8  # pixels above what is kept clear
# The name of a widget that no message covers: what is copied from while one is still told of a
# file that was saved.
KEPT_CLEAR = "kept_clear"

Buttons = Sequence[tuple[str, Callable[[], object]]]


class Toast(QWidget):
    """One per window; a newer message takes the place of the older one."""

    @classmethod
    def over(cls, window: QWidget) -> "Toast":
        """Return the window's toast, made on first need."""
        found = window.findChild(cls, "toast", Qt.FindChildOption.FindDirectChildrenOnly)
        return found or cls(window)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._build()
        window.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self._what = QLabel()
        self._what.setFont(theme.font(12.5, QFont.Weight.DemiBold))
        self._hint = QLabel()
        self._hint.setFont(theme.font(12))
        for label in (self._what, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._hint)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        self._close = QToolButton()
        self._close.setAccessibleName(_("Close this message"))
        self._close.setToolTip(_("Close this message"))
        self._close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 10, 9)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self._dress()
        theme.notifier.changed.connect(self._dress)

    def say(self, text: str, buttons: Buttons = ()) -> None:
        """Show `text` for some seconds, longer where there is something to click."""
        self._show(text, "", buttons, SECONDS_WITH_BUTTON if buttons else SECONDS)

    def complain(self, what: str, hint: str, buttons: Buttons = ()) -> None:
        """Show a mishap and what to do, until it is closed."""
        self._show(what, hint, buttons, 0)

    @property
    def text(self) -> str:
        """What is shown now, "" while nothing is."""
        return self._what.text() if self.isVisibleTo(self._window) else ""

    @property
    def hint(self) -> str:
        """What the mishap shown now advises."""
        return self._hint.text()

    def press(self, label: str) -> None:
        """Press the button of that label, as a click does."""
        for button in self.findChildren(QPushButton):
            if button.text() == label and not button.isHidden():
                button.click()
                return
        raise KeyError(label)

    def _show(self, text: str, hint: str, buttons: Buttons, seconds: int) -> None:
        self._what.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._put(buttons)
        self._close.setVisible(not seconds or bool(buttons))
        self.setAccessibleName(f"{text} {hint}".strip())
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000) if seconds else self._timer.stop()
        announce(self, f"{text} {hint}".strip())

    def _put(self, buttons: Buttons) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for label, act in buttons:
            button = QPushButton(label)
            button.setProperty("kind", "toast")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _on=False, act=act: act())
            self._buttons.addWidget(button)
            button.show()  # one that joins a message already on the screen counts as no room
            button.ensurePolished()  # What its letters take is known only then.

    def _place(self) -> None:
        labels = (self._what, self._hint)
        wide = max(one.fontMetrics().horizontalAdvance(one.text()) for one in labels)
        items = [self._buttons.itemAt(n) for n in range(self._buttons.count())]
        beside = sum(item.sizeHint().width() + 4 for item in items if item is not None)
        margins = self._row.contentsMargins()
        around = margins.left() + margins.right() + 3 * self._row.spacing()
        around += self._close.sizeHint().width()
        width = min(wide + beside + around, self._window.width() - 2 * MARGIN, 720)
        self.setFixedWidth(width)
        self.resize(width, max(self._row.totalHeightForWidth(width), 36))
        below = self._window.height() - self.height() - MARGIN
        place = QRect((self._window.width() - width) // 2, below, width, self.height())
        for kept in self._window.findChildren(QWidget, KEPT_CLEAR):
            corner = kept.mapTo(self._window, QPoint(0, 0))
            if kept.isVisible() and place.intersects(QRect(corner, kept.size())):
                place.moveBottom(corner.y() - GAP)
        self.move(place.topLeft())

    def _dress(self) -> None:
        t = theme.tokens()
        shade = self.palette()
        shade.setColor(shade.ColorRole.WindowText, t.on_toast)
        for label in (self._what, self._hint):
            label.setPalette(shade)
        theme.set_icon(self._close, "x", "on_toast", 15)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens().toast))
        painter.drawRoundedRect(self.rect(), 8, 8)
