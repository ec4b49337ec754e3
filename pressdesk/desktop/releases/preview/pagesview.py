"""The pages with all one can do on them: select, copy, follow a link, go to a place in the text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview import links
from pressdesk.desktop.releases.preview.pagepress import Made
from pressdesk.desktop.releases.preview.pagesdesk import PagesDesk
from pressdesk.desktop.releases.preview.pageselection import PageSelection

if TYPE_CHECKING:
    from pressdesk.typeset.pages import Letter, Place


class PagesView(PagesDesk):
    """Lets text on the pages be selected and copied, and says where was clicked."""

    place_clicked = Signal(str, int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(clerk, parent)
        self._selection = PageSelection(self._letters)
        self._marked: tuple[str, int] | None = None
        self._pressed_at: QPoint | None = None
        self.viewport().setMouseTracking(True)

    def show_pages(self, made: Made) -> None:
        """Show these pages in the place of those before; what was selected is not any more."""
        self._selection.clear()
        super().show_pages(made)

    def clear(self) -> None:
        """Show an empty desk."""
        self._selection.clear()
        self._marked = None
        super().clear()

    @property
    def selected_text(self) -> str:
        """The text selected, "" where none is."""
        return "" if self._selection.is_empty else self._selection.text()

    def reveal(self, field: str, block: int) -> None:
        """Mark where a block begins, and bring it into sight where it is not."""
        self._marked = (field, block)
        place = self._marked_place()
        if place is not None:
            _x, y = self._layout.on_desk(place.page, place.x, place.y)
            bar = self.verticalScrollBar()
            height = self.viewport().height()
            if not bar.value() + 24 <= y <= bar.value() + height - 60:
                bar.setValue(round(y - height / 4))
        self.viewport().update()

    def copy(self) -> None:
        """Copy the selected text."""
        if text := self.selected_text:
            QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Select the text of all pages."""
        self._selection.take_all(self.page_count)
        self.viewport().update()

    # --- places, letters, links ---

    def _letters(self, page: int) -> "Sequence[Letter]":
        return self._pages.letters(page) if self._pages else ()

    def _marked_place(self) -> "Place | None":
        if self._marked is None or self._pages is None:
            return None
        return self._pages.place_of(*self._marked)

    def _spot(self, at: QPoint) -> tuple[int, float, float] | None:
        """Return the page nearest to a point of the view, and the point on it."""
        x = at.x() + self.horizontalScrollBar().value()
        y = at.y() + self.verticalScrollBar().value()
        page = self._layout.nearest(y)
        return None if page is None else (page, *self._layout.on_page(page, x, y))

    def _link_at(self, at: QPoint) -> str:
        """Return the target of the link at a point of the view that may be opened."""
        spot = self._spot(at)
        target = self._pages.link_at(*spot) if spot and self._pages else ""
        return target if links.may_open(target) else ""

    # --- Qt ---

    def paint_on_page(self, painter: QPainter, page: int, offset: QPointF) -> None:
        """Paint the selection, and the bar beside the block the editor is in."""
        self._paint_selection(painter, page, offset)
        self._paint_mark(painter, page, offset)

    def _paint_selection(self, painter: QPainter, page: int, offset: QPointF) -> None:
        if self._selection.is_empty:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(47, 91, 216, 70))
        scale = self._layout.scale
        for left, top, right, bottom in self._selection.boxes(page):
            x, y = self._layout.on_desk(page, left, top)
            wide, high = (right - left) * scale, (bottom - top) * scale
            painter.drawRect(QRectF(x, y, wide, high).translated(offset))

    def _paint_mark(self, painter: QPainter, page: int, offset: QPointF) -> None:
        """Draw a short bar on the page's edge, beside the block the editor is in."""
        place = self._marked_place()
        if place is None or place.page != page:
            return
        box = self._layout.boxes[place.page]
        _x, y = self._layout.on_desk(place.page, place.x, place.y)
        bar = QRectF(box.x, y - 1, 3, 13 * self._layout.scale).translated(offset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().fill)
        painter.drawRect(bar)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_step(event.angleDelta().y() > 0, event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.position().toPoint()
        self._selection.clear()
        if spot := self._spot(self._pressed_at):
            self._selection.begin(*spot)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (at - self._pressed_at).manhattanLength() > 3 and (spot := self._spot(at)):
                self._scroll_toward(at)
                self._selection.extend(*spot)
                self.viewport().update()
            return
        link = self._link_at(at)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
        on_page = self._layout.page_at(
            at.x() + self.horizontalScrollBar().value(), at.y() + self.verticalScrollBar().value()
        )
        self.viewport().setCursor(shape if on_page is not None else Qt.CursorShape.ArrowCursor)
        if link:
            where = self.viewport().mapToGlobal(at + QPoint(10, 18))
            QToolTip.showText(where, links.shown(link), self, QRect(at, QSize(2, 2)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        if (at - pressed).manhattanLength() > 3 or not self._selection.is_empty:
            return
        if link := self._link_at(at):
            links.offer(self, link, self.viewport().mapToGlobal(at))
        elif self._pages and (spot := self._spot(at)) and (place := self._pages.place_at(*spot)):
            self.place_clicked.emit(place.field, place.block)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if spot := self._spot(event.position().toPoint()):
            self._selection.take_word(*spot)
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        link = self._link_at(event.pos())
        menu = links.link_menu(self, link) if link else QMenu(self)
        if link:
            menu.addSeparator()
        copy = menu.addAction(_("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy)
        copy.setEnabled(not self._selection.is_empty)
        every = QKeySequence(QKeySequence.StandardKey.SelectAll)
        menu.addAction(_("Select all"), every, self.select_all)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _scroll_toward(self, at: QPoint) -> None:
        bar = self.verticalScrollBar()
        if at.y() < 0:
            bar.setValue(bar.value() + max(at.y(), -40))
        elif at.y() > self.viewport().height():
            bar.setValue(bar.value() + min(at.y() - self.viewport().height(), 40))
