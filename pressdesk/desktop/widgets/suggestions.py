"""Words offered below a field while one types: what is in use already, to be taken by Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pressdesk.desktop import theme
from pressdesk.desktop.widgets.meaning import WORDS, Meaning

Find = Callable[[str], Sequence[str]]
VALUE = Qt.ItemDataRole.UserRole
_ASIDE = Qt.ItemDataRole.UserRole + 1
_EDGE, _GAP = 8, 16  # pixels
Index = QModelIndex | QPersistentModelIndex


class Suggestions(QObject):
    """Asks `find` for values that begin as typed and shows them; `taken` brings the one chosen."""

    taken = Signal(str)

    def __init__(self, field: QLineEdit, find: Find, meaning: Meaning = WORDS) -> None:
        super().__init__(field)
        self._field = field
        self._find = find
        self._meaning = meaning
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(VALUE)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(field)
        self._list = QListView()
        self._list.setProperty("kind", "suggestions")
        self._completer.setPopup(self._list)
        self._list.setItemDelegate(_OfferDelegate(self._list))
        self._completer.activated.connect(self._on_activated)
        field.textEdited.connect(self._on_edited)

    @property
    def words(self) -> list[str]:
        """What is offered now."""
        if not self._list.isVisible():
            return []
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def offer(self, typed: str = "") -> None:
        """Offer what goes with the words typed, or with none yet; hide where nothing does."""
        found = list(self._find(typed))
        if not self._meaning.picks_first:  # what stands there already needs no offer
            found = [value for value in found if value != typed]
        self._model.clear()
        for value in found:
            item = QStandardItem(" ".join(self._meaning.said(value).split()))
            item.setData(value, VALUE)
            item.setData(self._meaning.aside(value), _ASIDE)
            self._model.appendRow(item)
        if not found or not self._field.hasFocus():
            self._list.hide()
            return
        self._completer.complete()
        self._fit_rows()
        if self._meaning.picks_first:
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _fit_rows(self) -> None:
        """Make room for whole rows: the completer forgets the padding around them."""
        shown = min(self._model.rowCount(), self._completer.maxVisibleItems())
        around = self._list.height() - self._list.viewport().height()
        lacking = shown * self._list.sizeHintForRow(0) + around - self._list.height()
        if lacking > 0:
            box = self._list.geometry()
            above = box.bottom() < self._field.mapToGlobal(QPoint(0, 0)).y()
            box.adjust(0, -lacking if above else 0, 0, 0 if above else lacking)
            self._list.setGeometry(box)

    def hide(self) -> None:
        """Offer nothing for now."""
        self._list.hide()

    def _on_edited(self, typed: str) -> None:
        if typed.strip():
            self.offer(typed)
        else:
            self.hide()

    def _on_activated(self, value: str) -> None:
        self._field.setText(self._meaning.said(value))
        self.taken.emit(value)


class _OfferDelegate(QStyledItemDelegate):
    """Words, and faintly at the right what is to be known of them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft" if chosen else "hover"))
            painter.drawRoundedRect(option.rect, 6, 6)
        room = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        aside, middle = str(index.data(_ASIDE) or ""), Qt.AlignmentFlag.AlignVCenter
        if aside:
            painter.setPen(theme.colour("mute"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, aside)
            room.setRight(room.right() - option.fontMetrics.horizontalAdvance(aside) - _GAP)
        words = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(theme.colour("text"))
        painter.drawText(room, middle, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        aside = str(index.data(_ASIDE) or "")
        wide = option.fontMetrics.horizontalAdvance(str(index.data())) + 2 * _EDGE
        beside = _GAP + option.fontMetrics.horizontalAdvance(aside) if aside else 0
        return QSize(wide + beside, option.fontMetrics.height() + 8)
