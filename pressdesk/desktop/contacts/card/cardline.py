"""One line of a card, made for copying: a label, what it says, and buttons to copy, call, write."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import label, tool_button

LABEL = 104


class CardLine(QAbstractButton):
    """`clicked` means: copy me. Enter, Ctrl+C, a double click and its button all say so.

    The arrow keys ask to step to the line below (1) or above (-1), past the buttons of this one.
    A click of the mouse only puts the focus here, so that nobody loses what the clipboard holds.
    """

    copy_requested = Signal()
    stepped = Signal(int)

    def __init__(
        self, name: str, text: str, marks: str = "", link: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._said = text
        self._link = link
        self._by_key = False
        self._build(name, text, marks)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(": ".join((name, ", ".join(p for p in (text, marks) if p))))
        self.setAccessibleDescription(_("Press Enter to copy"))
        self.clicked.connect(self.copy_requested)

    def _build(self, name: str, text: str, marks: str) -> None:
        self._name = label(name, "mute")
        self._name.setFixedWidth(LABEL)
        self._name.setWordWrap(True)
        self._name.setFont(theme.font(12, QFont.Weight.Medium))
        self._text = label(text)
        self._text.setFont(theme.font(13, QFont.Weight.Medium))
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        for words in (self._name, self._text):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        # The first line of the words stands level with the buttons, however many follow.
        self._name.setContentsMargins(0, 6, 0, 4)
        self._text.setContentsMargins(0, 5, 0, 5)
        row.addWidget(self._name, 0, top)
        if marks:
            # A number stands in one line, what is to be known of it close behind.
            self._text.setWordWrap(False)
            self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            said = label(marks, "meta")
            said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            said.setContentsMargins(4, 7, 0, 4)
            row.addWidget(self._text, 0, top)
            row.addWidget(said, 0, top)
            row.addStretch(1)
        else:
            row.addWidget(self._text, 1)
        self._buttons = self._make_buttons(name)
        for button in self._buttons:
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            row.addWidget(button, 0, top)
            button.hide()

    def _make_buttons(self, name: str) -> list[QWidget]:
        made: list[QWidget] = []
        if self._link:
            calls = self._link.startswith("tel:")
            said = _("Call {number}") if calls else _("Write to {number}")
            go = tool_button("phone" if calls else "mail", said.format(number=self._said))
            go.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._link)))
            made.append(go)
        copy = tool_button("copy", _("Copy {what}").format(what=name))
        copy.clicked.connect(self.copy_requested)
        made.append(copy)
        for button in made:
            button.installEventFilter(self)
        return made

    @property
    def said(self) -> str:
        """What the line says, and copies."""
        return self._said

    def _follow(self) -> None:
        held = self.hasFocus() or any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            button.setVisible(held or self.underMouse())
        self.update()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), 30)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._follow()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copies = event.matches(QKeySequence.StandardKey.Copy)
        if copies or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.click()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._follow()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self._follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.hover)
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus() and self._by_key:
            painter.setPen(QPen(t.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)


def quiet_line(text: str) -> QLabel:
    """Return a line that only says something, such as that a card has no telephone."""
    made = label(text, "mute")
    made.setContentsMargins(12, 6, 12, 6)
    made.setWordWrap(True)
    return made
