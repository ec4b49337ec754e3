"""The field of a logo: shown small, chosen from a file or dropped in, taken out again."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import folders
from pressdesk.desktop.dragging import take_copy
from pressdesk.desktop.widgets.controls import label, plain_button, tool_button
from pressdesk.formats.drawings import is_harmless
from pressdesk.formats.pictures import media_type_of

LARGEST = 5_000_000  # bytes
_ROOM = (132, 56)


class LogoField(QWidget):
    """Holds the bytes of an image; `changed` when the user put in another or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = b""
        self.setAcceptDrops(True)
        self._picture = QLabel()
        self._picture.setFixedSize(*_ROOM)
        self._picture.setProperty("kind", "logo")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = plain_button(_("Choose…"))
        self._choose.clicked.connect(self._on_choose)
        self._remove = tool_button("trash-2", _("Remove the logo"))
        self._remove.clicked.connect(lambda: self._take(b""))
        self._trouble = label("", "stop")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self.show_data(b"")

    @property
    def data(self) -> bytes:
        """The logo's bytes as they were brought in, b"" for none."""
        return self._data

    def show_data(self, data: bytes) -> None:
        """Show a logo without saying that it changed."""
        self._data = data
        self._trouble.hide()
        self._remove.setVisible(bool(data))
        if data:
            image = QImage.fromData(data)
            fitted = QPixmap.fromImage(image).scaled(
                _ROOM[0] - 12,
                _ROOM[1] - 12,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setPixmap(fitted)
        else:
            self._picture.setText(_("Drop a logo here"))

    def read(self, path: Path) -> None:
        """Take the logo from a file, or say why not."""
        try:
            data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
        except OSError:
            self._complain(_("This file could not be read."))
            return
        if not data:
            self._complain(_("A logo may have 5 MB at most."))
        elif not _may_be_painted(data) or QImage.fromData(data).isNull():
            self._complain(_("This is no image we can print. Choose a PNG, JPEG or SVG file."))
        else:
            self._take(data)

    def _take(self, data: bytes) -> None:
        self.show_data(data)
        self.changed.emit()

    def _complain(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()

    def _on_choose(self) -> None:
        kinds = _("Images (*.png *.jpg *.jpeg *.svg *.webp *.gif)")
        begin = str(folders.pictures())
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose a logo"), begin, kinds)
        if name:
            self.read(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_copy(event)
        for url in event.mimeData().urls()[:1]:
            self.read(Path(url.toLocalFile()))


def _may_be_painted(data: bytes) -> bool:
    """Whether it is an image of a kind we know, and a drawing only where it does no harm."""
    kind = media_type_of(data)
    return bool(kind) and (kind != "image/svg+xml" or is_harmless(data))
