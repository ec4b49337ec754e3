"""The desk the pages lie on: laid out, zoomed, painted; only what is in sight, by a worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview import pageslayout
from pressdesk.desktop.releases.preview.pagepress import Made, picture
from pressdesk.desktop.releases.preview.pageslayout import Layout

if TYPE_CHECKING:
    from pressdesk.typeset.pages import Pages

MOST_DOTS = 20_000_000  # of one page's picture; beyond that it is drawn larger than painted
MOST_PICTURES = 12
SHADOW = 6


@dataclass(slots=True)
class _Picture:
    image: QImage
    scale: float
    is_fresh: bool


class PagesDesk(QAbstractScrollArea):
    """Shows pages and zooms them; zoom and scroll position stay when new pages come."""

    zoom_changed = Signal()
    page_changed = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._pages: Pages | None = None
        self._retired: list[Pages] = []
        self._layout = Layout()
        self._fit = "width"
        self._zoom = 1.0
        self._pictures: dict[int, _Picture] = {}
        self._generation = 0
        self._is_painting = False
        self._is_by_key = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("pane", "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Pages"))
        # Always there, or the page would grow and shrink whenever a second one comes or goes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(24)
            bar.valueChanged.connect(self._on_scrolled)
        theme.notifier.changed.connect(self.viewport().update)

    def show_pages(self, made: Made) -> None:
        """Show these pages in the place of those before; zoom and scroll position stay."""
        before = len(self._layout.sizes)
        self._retire()
        self._pages = made.pages
        self._generation += 1
        for known in self._pictures.values():
            known.is_fresh = False
        self._lay_out()
        for page, image in made.pictures.items():
            self._pictures[page] = _Picture(image, made.scale, True)
        if before != len(self._layout.sizes):
            self.page_changed.emit()
        self._wish_pictures()
        self.viewport().update()

    def clear(self) -> None:
        """Show an empty desk."""
        self._retire()
        self._pages = None
        self._generation += 1
        self._pictures.clear()
        self._layout = Layout()
        self.verticalScrollBar().setValue(0)
        self._set_bars()
        self.page_changed.emit()
        self.viewport().update()

    def wanted(self) -> tuple[tuple[int, ...], float]:
        """Return the pages in sight and the scale, in dots a point, to paint them at."""
        return tuple(self._in_sight()) or (0,), self._dots(0)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._layout.sizes)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return self._layout.nearest(middle) or 0

    @property
    def zoom(self) -> float:
        """The zoom, 1 at 96 dots an inch."""
        return self._zoom

    @property
    def fit(self) -> str:
        """What the zoom follows: "width", "page" or "" where it was chosen."""
        return self._fit

    def fit_to(self, what: str) -> None:
        """Let the zoom follow the window: "width" or "page"."""
        self._fit = what
        self._relay(QPointF(self.viewport().width() / 2, 0))
        self.zoom_changed.emit()

    def zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom to a factor; the point `around` of the view, by default its middle, stays."""
        self._fit = ""
        self._zoom = pageslayout.bounded(zoom)
        middle = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self._relay(around or middle)
        self.zoom_changed.emit()

    def zoom_step(self, up: bool, around: QPointF | None = None) -> None:
        """Zoom one step in or out."""
        self.zoom_to(pageslayout.next_step(self._zoom, up), around)

    # --- geometry and pictures ---

    def _lay_out(self) -> None:
        sizes = self._pages.sizes if self._pages else ()
        # The bar stands in the margin right of the page, which so is in the middle of the whole.
        width, height = self.width(), self.viewport().height()
        if self._fit:
            self._zoom = pageslayout.zoom_for(sizes, self._fit, (width, height))
        self._layout = pageslayout.lay_out(sizes, self._zoom, width)
        self._set_bars()

    def _set_bars(self) -> None:
        room = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), self._layout.height, room.height()),
            (self.horizontalScrollBar(), self._layout.width, self.width()),
        ):
            bar.setPageStep(part)
            bar.setRange(0, max(0, round(whole) - part))

    def _relay(self, around: QPointF) -> None:
        """Lay out anew so that what is under a point of the view stays under it."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        x, y = around.x() + bars[0].value(), around.y() + bars[1].value()
        page = self._layout.nearest(y)
        on_page = self._layout.on_page(page, x, y) if page is not None else None
        before = self._zoom, len(self._layout.boxes)
        self._lay_out()
        if on_page is not None and page is not None and page < len(self._layout.boxes):
            x, y = self._layout.on_desk(page, *on_page)
            bars[0].setValue(round(x - around.x()))
            bars[1].setValue(round(y - around.y()))
        if before != (self._zoom, len(self._layout.boxes)):
            self.zoom_changed.emit()
        self._wish_pictures()
        self.viewport().update()

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        return list(self._layout.visible(top, self.viewport().height()))

    def _dots(self, page: int) -> float:
        scale = self._layout.scale * self.devicePixelRatioF()
        sizes = self._layout.sizes
        width, height = sizes[page] if page < len(sizes) else (595.0, 842.0)
        return float(min(scale, (MOST_DOTS / (width * height)) ** 0.5))

    def _wish_pictures(self) -> None:
        """Have the first page in sight painted that is not yet as it should be."""
        if self._pages is None or self._is_painting:
            return
        page = next((p for p in self._in_sight() if not self._is_painted(p)), None)
        if page is None:
            return
        self._is_painting = True
        generation, scale = self._generation, self._dots(page)
        task = self._clerk.run(picture, self._pages, page, scale)
        task.then(lambda image: self._on_painted(generation, page, scale, image))

    def _is_painted(self, page: int) -> bool:
        known = self._pictures.get(page)
        return known is not None and known.is_fresh and abs(known.scale - self._dots(page)) < 0.001

    def _retire(self) -> None:
        """Close the pages shown until now, once no worker paints them any more."""
        if self._pages is not None:
            self._retired.append(self._pages)
        if not self._is_painting:
            self._close_retired()

    def _close_retired(self) -> None:
        for pages in self._retired:
            # Not here: PDFium lets one in at a time, and a worker may be painting just now.
            self._clerk.run(pages.close)
        self._retired.clear()

    def _on_painted(self, generation: int, page: int, scale: float, image: QImage) -> None:
        self._is_painting = False
        self._close_retired()
        if generation == self._generation:
            self._pictures[page] = _Picture(image, scale, True)
            self._forget()
            self.viewport().update()
        self._wish_pictures()

    def _forget(self) -> None:
        seen = set(self._in_sight())
        for page in [p for p in self._pictures if p not in seen][: -MOST_PICTURES or None]:
            del self._pictures[page]

    # --- Qt ---

    def _on_scrolled(self) -> None:
        self._wish_pictures()
        self.page_changed.emit()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = theme.tokens()
        painter.fillRect(event.rect(), tokens.desk)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page in self._in_sight():
            box = self._layout.boxes[page]
            sheet = QRectF(box.x, box.y, box.width, box.height).translated(offset)
            self._paint_shadow(painter, sheet)
            known = self._pictures.get(page)
            if known is None:
                painter.fillRect(sheet, Qt.GlobalColor.white)
            else:
                painter.drawImage(sheet, known.image)
            self.paint_on_page(painter, page, offset)
        if self.hasFocus() and self._is_by_key:
            painter.setPen(tokens.accent)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def paint_on_page(self, painter: QPainter, page: int, offset: QPointF) -> None:
        """Paint what lies on a page beside its own picture; nothing here."""

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        if theme.is_dark():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(SHADOW, 0, -1):
            painter.setBrush(QColor(16, 24, 40, 4 + 2 * (SHADOW - spread)))
            around = sheet.adjusted(-spread, -spread + 2, spread, spread + 2)
            painter.drawRoundedRect(around, spread, spread)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay(QPointF(self.viewport().width() / 2, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._is_by_key = event.reason() in reasons
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
