"""Words offered below a field while one types: what is in use already, to be taken by Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
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
_EDGE, _GAP, _WIDEST = 8, 16, 440  # pixels
Index = QModelIndex | QPersistentModelIndex


class Suggestions(QObject):
    """Asks `find` for values that begin as typed and shows them; `taken` brings the one chosen.

    `covering` says how many pixels below the field are covered by it now.
    """

    taken = Signal(str)
    covering = Signal(int)

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
        self._delegate = _OfferDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.installEventFilter(self)
        self._completer.activated.connect(self._on_activated)
        field.textEdited.connect(self._on_edited)

    @property
    def words(self) -> list[str]:
        """What is offered now."""
        if not self._list.isVisible():
            return []
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    @property
    def current(self) -> str:
        """What an arrow has gone to, "" for nothing."""
        return str(self._list.currentIndex().data(VALUE) or "") if self._list.isVisible() else ""

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
        place = self._field.rect()
        wide = self._delegate.widest(self._model) + 2 * _EDGE
        place.setWidth(max(place.width(), min(wide, _WIDEST)))
        self._completer.complete(place)
        self._fit_rows()
        end = self._list.mapToGlobal(QPoint(0, self._list.height())).y()
        self.covering.emit(max(end - self._field.mapToGlobal(QPoint(0, place.height())).y(), 0))
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

    def say_asides(self) -> None:
        """Say anew what stands beside the words, each in its place: somebody may be choosing."""
        at = self._list.currentIndex().row()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            item.setData(self._meaning.aside(str(item.data(VALUE))), _ASIDE)
        # The completer forgets the place when its model changes.
        self._list.setCurrentIndex(self._completer.completionModel().index(at, 0))

    def hide(self) -> None:
        """Offer nothing for now."""
        self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that nothing is offered any more, however it was put away."""
        if event.type() == QEvent.Type.Hide:
            self.covering.emit(0)
        return super().eventFilter(watched, event)

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

    def __init__(self, offered: QListView) -> None:
        super().__init__(offered)
        self._list = offered

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
        return QSize(0, option.fontMetrics.height() + 8)  # as wide as the list, whatever it says

    def widest(self, model: QStandardItemModel) -> int:
        """Return the width in pixels in which nothing offered is cut."""
        wide = self._list.fontMetrics().horizontalAdvance
        rows = (model.item(row) for row in range(model.rowCount()))
        said = ((row.text(), str(row.data(_ASIDE) or "")) for row in rows)
        widths = (wide(words) + (_GAP + wide(aside) if aside else 0) for words, aside in said)
        return max(widths, default=0) + 2 * _EDGE
