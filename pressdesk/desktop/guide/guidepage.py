"""A chapter as one reads it: our type in a column the eye likes, with its pictures."""

import re
from collections.abc import Sequence
from string import Template

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.guide.book import Book

COLUMN, AIR = 700, 32  # pixels: the widest line at 100 %, and the least margin beside it
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
_SHARP = 2  # the pictures are taken with so many pixels for one

_LOOKS = Template("""
body, p, li, td { font-size: ${base}px; line-height: 128%; color: $text; }
h1 { font-size: ${h1}px; font-weight: 700; margin-top: ${gap}px; margin-bottom: ${gap}px; }
h2 { font-size: ${h2}px; font-weight: 600; margin-top: ${wide}px; margin-bottom: ${small}px; }
h3 { font-size: ${h3}px; font-weight: 600; margin-top: ${gap}px; margin-bottom: ${tiny}px; }
p { margin-top: 0; margin-bottom: ${gap}px; }
li { margin-bottom: ${tiny}px; }
ul, ol { margin-top: 0; margin-bottom: ${gap}px; }
p.picture { margin-top: ${small}px; margin-bottom: ${wide}px; line-height: 100%; }
span.caption { font-size: ${meta}px; color: $mute; }
span.keys { background-color: $field; color: $text; font-size: ${meta}px; font-weight: 500; }
table.tip { background-color: $soft; margin-top: ${small}px; margin-bottom: ${gap}px; }
table.tip p { margin-bottom: 0; }
table.grid { border-collapse: collapse; border-style: solid; border-width: 1px;
  border-color: $line; margin-bottom: ${gap}px; }
th { font-size: ${meta}px; color: $mute; text-align: left; }
a { color: $accent; text-decoration: none; }
""")


class GuidePage(QTextBrowser):
    """Shows one chapter of the book. `wished` gives the chapter and the anchor a link leads to."""

    wished = Signal(str, str)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._zoom = 100
        self.chapter = ""
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self._write)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("pane", "pane")
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.notifier.changed.connect(self._write)

    @property
    def zoom(self) -> int:
        """How large it is written, in per cent."""
        return self._zoom

    def show_chapter(self, book: Book, chapter: str, anchor: str = "") -> None:
        """Show a chapter from its beginning, or from one of its headings."""
        self._book, self.chapter = book, chapter
        self._write()
        self.setAccessibleName(_("Guide: {chapter}").format(chapter=book.title(chapter)))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if anchor:
            self._go_to_heading(anchor)

    def set_zoom(self, per_cent: int) -> None:
        """Write larger or smaller, and keep the place."""
        wanted = min(max(per_cent, ZOOMS[0]), ZOOMS[-1])
        if wanted != self._zoom:
            self._zoom = wanted
            self._write()
            self.zoomed.emit(wanted)

    def step_zoom(self, way: int) -> None:
        """Write one step larger (1) or smaller (-1)."""
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom]
        steps = larger[:1] if way > 0 else smaller[-1:]
        self.set_zoom(steps[0] if steps else self._zoom)

    def mark(self, places: Sequence[tuple[int, int]], at: int = -1) -> None:
        """Mark these stretches of the text, and show the one at `at` selected."""
        looks = QTextCharFormat()
        looks.setBackground(theme.colour("mark"))
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._stretch(start, end)
            mark.format = looks
            marks.append(mark)
        self.setExtraSelections(marks)
        if 0 <= at < len(places):
            self.setTextCursor(self._stretch(*places[at]))
            self.ensureCursorVisible()

    def show_words(self, words: str) -> None:
        """Mark the words somebody searched for, and bring the first below the heading into view."""
        text, here = self.document().toRawText(), self.textCursor().position()
        found = sorted(place for word in words.split() for place in places(text, word))
        self.mark(found)
        below = next((place for place in found if place[0] >= here), None)
        if below is not None and self.cursorRect(self._stretch(*below)).bottom() > self.height():
            self.setTextCursor(self._stretch(below[0], below[0]))
            self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value or self._book is None:
            return QByteArray()
        file = self._book.picture(QUrl(name).toString(), theme.is_dark())
        image = QImage(str(file))
        if image.isNull():
            return QByteArray()
        width = min(image.width() / _SHARP, self._column())
        ratio = self.devicePixelRatioF()
        image = image.scaledToWidth(
            round(width * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture = QPixmap.fromImage(image)
        painter = QPainter(picture)  # a line around it: its ground is often that of the page
        painter.setPen(theme.colour("line"))
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    # Inside

    def _write(self) -> None:
        if self._book is None:
            return
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        document = self.document()
        document.clear()  # forgets the pictures as they were in the other size or theme
        document.setDefaultFont(theme.font(15 * self._zoom / 100))
        document.setDefaultStyleSheet(_looks(self._zoom))
        self.setHtml(self._book.html(self.chapter))
        self._set_column()
        bar.setValue(round(place * bar.maximum()))

    def _column(self) -> float:
        return min(COLUMN * self._zoom / 100, self.viewport().width() - 2 * AIR)

    def _set_column(self) -> None:
        root = self.document().rootFrame()
        frame = root.frameFormat()
        side = max((self.viewport().width() - self._column()) / 2, AIR)
        for margin, set_margin in (
            (frame.leftMargin(), frame.setLeftMargin),
            (frame.rightMargin(), frame.setRightMargin),
        ):
            if margin != side:
                set_margin(side)
        frame.setTopMargin(AIR / 2)
        frame.setBottomMargin(2 * AIR)
        root.setFrameFormat(frame)

    def _go_to_heading(self, anchor: str) -> None:
        block = self.document().begin()
        while block.isValid():
            for stretch in block.textFormats():
                if anchor in stretch.format.anchorNames():
                    self.setTextCursor(QTextCursor(block))
            block = block.next()
        self.scrollToAnchor(anchor)

    def _stretch(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_anchor_clicked(self, link: QUrl) -> None:
        self.wished.emit(link.path().removesuffix(".md") or self.chapter, link.fragment())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()  # a document must not be written anew while it lays itself out


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Return where the words stand in a document's raw text, whatever their case and spaces."""
    if not words.strip():
        return []
    parts = ["[ \u00a0\u202f\n]" if c == " " else "['’]" if c == "'" else re.escape(c)
             for c in words]  # fmt: skip
    # Everything the guide says lies in the first plane, where Qt and Python count alike.
    return [match.span() for match in re.finditer("".join(parts), text, re.IGNORECASE)]


def _looks(zoom: int) -> str:
    t = theme.tokens()
    colours = {
        name: QColor(getattr(t, name)).name()
        for name in ("text", "mute", "field", "soft", "line", "accent")
    }
    sizes = {
        "base": 15, "meta": 13, "h1": 26, "h2": 19, "h3": 16, "wide": 26, "gap": 14, "small": 10,
        "tiny": 5,
    }  # fmt: skip
    scaled = {name: str(round(size * zoom / 100)) for name, size in sizes.items()}
    return _LOOKS.substitute(colours, **scaled)
