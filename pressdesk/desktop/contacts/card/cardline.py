"""One line of a card, made for copying: a label, what it says, and buttons to copy, call, write."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QSizePolicy,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.contacts.card.lines import Line
from pressdesk.desktop.widgets.controls import label, tool_button

LABEL = 104
LEFT, GAP, ABOVE = 12, 8, 7  # pixels to the label, behind it, and above the words
MARKS_GAP = 12
LEAST, LEAST_HEIGHT, USUAL = 120, 30, 420  # of the words' width, of the line, and what it asks for
MEDIUM = QFont.Weight.Medium


class CardLine(QAbstractButton):
    """`clicked` means: copy me. Enter, Ctrl+C, a double click and its button all say so.

    `went` asks to call, to write, to open: what the line's other button, or Ctrl+Enter, is for.

    The arrow keys ask to step to the line below (1) or above (-1), past the buttons of this one.
    A click of the mouse only puts the focus here, so that nobody loses what the clipboard holds.
    """

    copy_requested = Signal()
    went = Signal()
    stepped = Signal(int)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._by_key = False
        self._buttons: list[QWidget] = []
        self._laid: _Laid | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        said = ", ".join(part for part in (line.text, line.marks) if part)
        self.setAccessibleName(f"{line.name}: {said}")
        self.setAccessibleDescription(_("Press Enter to copy"))
        self.clicked.connect(self.copy_requested)

    def copy(self) -> None:
        """Copy what the line says: Copy of the Edit menu."""
        self.copy_requested.emit()

    def _make_buttons(self) -> None:
        """Make the buttons when they are first seen: a card of twenty lines is shown at once."""
        if self.line.aim:
            go = tool_button(self.line.icon, self.line.aim)
            go.clicked.connect(self.went)
            self._buttons.append(go)
        copy = tool_button("copy", _("Copy {what}").format(what=self.line.name))
        copy.clicked.connect(self.copy_requested)
        self._buttons.append(copy)
        before: QWidget = self
        for button in self._buttons:
            button.setParent(self)
            button.installEventFilter(self)
            QWidget.setTabOrder(before, button)
            before = button
        self._place_buttons()

    def _place_buttons(self) -> None:
        right = self.width() - 6
        for button in reversed(self._buttons):
            size = button.sizeHint()
            right -= size.width()
            top = (LEAST_HEIGHT - size.height()) // 2  # in the middle of the first line
            button.setGeometry(right, max(top, 0), size.width(), size.height())
            right -= 8

    @property
    def said(self) -> str:
        """What the line says, and copies."""
        return self.line.text

    def _follow(self) -> None:
        held = self.hasFocus() or any(button.hasFocus() for button in self._buttons)
        if not self._buttons and (held or self.underMouse()):
            self._make_buttons()
        for button in self._buttons:
            button.setVisible(held or self.underMouse())
        self.update()

    def _lay(self, width: int) -> "_Laid":
        """Lay the words out for a width; the same width is not laid out twice."""
        if self._laid is None or self._laid.width != width:
            self._laid = _Laid(self.line, width)
        return self._laid

    def sizeHint(self) -> QSize:
        return QSize(USUAL, self.heightForWidth(USUAL))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEFT + LABEL + LEAST, LEAST_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(round(self._lay(width).height) + 2 * ABOVE, LEAST_HEIGHT)

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
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.went.emit()
        elif copies or is_return:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

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
        laid = self._lay(self.width())
        painter.setPen(t.mute)
        laid.name.draw(painter, QPointF(LEFT, ABOVE + 1))
        painter.setPen(t.mute)
        _draw(painter, laid.marks, laid.marks_at, self._words_end)
        painter.setPen(t.mute if self.line.tone == "quiet" else t.text)
        _draw(painter, laid.text, QPointF(LEFT + LABEL + GAP, ABOVE), self._words_end)

    @property
    def _words_end(self) -> float:
        """Where words of the first line end: before the buttons, while they are seen."""
        shown = [button.x() for button in self._buttons if button.isVisible()]
        return min(shown) - GAP if shown else self.width()

    @property
    def shown(self) -> str:
        """The words as they are painted now, line by line: cut where the buttons stand."""
        lines = _lines(self._lay(self.width()).text, LEFT + LABEL + GAP, ABOVE, self._words_end)
        return "\n".join(words for words, _line in lines)


class _Laid:
    """The words of a line laid out for a width: what is to be known of it beside it or below."""

    def __init__(self, line: Line, width: int) -> None:
        self.width = width
        room = max(width - LEFT - LABEL - GAP - 6, LEAST)
        self.name, name_height, _wide = _words(line.name, theme.font(12, MEDIUM), LABEL)
        self.text, tall, wide = _words(line.text, theme.font(13, MEDIUM), room)
        small = theme.font(11)
        beside = QFontMetricsF(small).horizontalAdvance(line.marks) + MARKS_GAP
        is_beside = self.text.lineCount() == 1 and wide + beside <= room
        self.marks, marks_height, _wide = _words(line.marks, small, room)
        left = LEFT + LABEL + GAP
        if is_beside:
            self.marks_at = QPointF(left + wide + MARKS_GAP, ABOVE + tall - marks_height - 1)
        else:
            self.marks_at = QPointF(left, ABOVE + tall)
            tall += marks_height
        self.height = max(tall, name_height + 1)


def _words(said: str, font: QFont, width: float) -> tuple[QTextLayout, float, float]:
    """Lay words out in lines of a width; return them with their height and the widest line's width.

    Addresses longer than a line are broken wherever they must.
    """
    layout = QTextLayout(said.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    tall = wide = 0.0
    layout.beginLayout()
    while said and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, tall))
        tall += line.height()
        wide = max(wide, line.naturalTextWidth())
    layout.endLayout()
    return layout, tall, wide


def _lines(
    layout: QTextLayout, left: float, top: float, end: float
) -> Iterator[tuple[str, QTextLine]]:
    """Yield the lines of words laid out at a place; one beside the buttons ends before `end`."""
    count = layout.lineCount()
    for line in map(layout.lineAt, range(count)):
        words = layout.text()[line.textStart() : line.textStart() + line.textLength()]
        if top + line.y() < LEAST_HEIGHT - ABOVE and left + line.naturalTextWidth() > end:
            # Of an address alone on its line both ends say more than its middle.
            way = Qt.TextElideMode.ElideMiddle if count == 1 else Qt.TextElideMode.ElideRight
            words = QFontMetricsF(layout.font()).elidedText(words, way, max(end - left, 0))
        yield words, line


def _draw(painter: QPainter, layout: QTextLayout, at: QPointF, end: float) -> None:
    """Draw words laid out; those beside the buttons are cut, rather than break every address."""
    painter.setFont(layout.font())
    for words, line in _lines(layout, at.x(), at.y(), end):
        if len(words) == line.textLength():
            line.draw(painter, at)
        else:
            painter.drawText(at + QPointF(0, line.y() + line.ascent()), words)


def quiet_line(text: str) -> QLabel:
    """Return a line that only says something, such as that a card has no telephone."""
    made = label(text, "mute")
    made.setContentsMargins(12, 6, 12, 6)
    made.setWordWrap(True)
    return made
