"""The photo in the form: chosen, dropped or pasted, made small, taken out again."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords, folders
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.widgets.avatar import Avatar, read_photo
from pressdesk.desktop.widgets.controls import label, plain_button, tool_button
from pressdesk.formats.card import Card, Photo
from pressdesk.formats.pictures import media_type_of

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".gif"}
LARGEST = 40_000_000  # bytes of a file one may choose
SIDE = 640  # pixels of the shorter side that are kept: more, no card and no page shows


class PhotoPart(Part):
    """Shows the photo small, with buttons to change it."""

    def __init__(self) -> None:
        super().__init__(_("Photo"), "image")
        self._photo: Photo | None = None
        self._name = ""
        self._avatar = Avatar(48)
        self._choose = plain_button(_("Choose…"))
        self._paste = plain_button(_("Paste"))
        self._remove = tool_button("trash-2", _("Remove the photo"))
        self._trouble = label("", "stop")
        self._trouble.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._avatar)
        for button in (self._choose, self._paste, self._remove):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        row.addWidget(self._trouble, 1)
        row.addStretch()
        self.setFocusProxy(self._choose)
        self._choose.clicked.connect(self.choose)
        self._paste.clicked.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        self._remove.clicked.connect(lambda: self._put(None))

    def show_card(self, card: Card) -> None:
        """Show a card's photo, whose bytes come along."""
        self._photo, self._name = card.photo, cardwords.name(card)
        self._show()

    def filled(self, card: Card) -> Card:
        """Return the card with the photo."""
        return replace(card, photo=self._photo)

    def is_said(self, card: Card) -> bool:
        """Return whether there is a photo."""
        return card.photo is not None

    def begin(self) -> None:
        """Ask for a file at once: that is what adding a photo is."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Ask for a file."""
        kinds = _("Images (*.png *.jpg *.jpeg *.svg *.webp *.gif)").replace(" *.svg", "")
        where = str(folders.pictures())
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose a photo"), where, kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Take the photo from a file, or say why not."""
        try:
            is_small = path.stat().st_size <= LARGEST
            data = path.read_bytes() if is_small else b""
        except OSError:
            self._complain(_("This file could not be read."))
            return
        self._take_bytes(data)

    def take(self, mime: QMimeData) -> bool:
        """Take the photo from a clipboard or a drag; False where there is none."""
        for url in mime.urls():
            if url.isLocalFile():
                self.read(Path(url.toLocalFile()))
                return True
        image = mime.imageData() if mime.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self._put(Photo(*_written(image)))
            return True
        self._complain(_("There is no picture on the clipboard."))
        return False

    def _take_bytes(self, data: bytes) -> None:
        image = read_photo(data, SIDE) if media_type_of(data) not in ("", "image/svg+xml") else None
        if image is None:
            self._complain(_("This is no photo we can show. Choose a JPEG or PNG file."))
        else:
            self._put(Photo(*_written(image)))

    def _put(self, photo: Photo | None) -> None:
        self._photo = photo
        self._show()
        self.touch()

    def _show(self) -> None:
        self._complain("")
        self._avatar.show_name(self._name, photo=self._photo.data if self._photo else b"")
        self._remove.setVisible(self._photo is not None)

    def _complain(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))


def is_picture(mime: QMimeData) -> bool:
    """Return whether a drag or a clipboard carries a picture, or the file of one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return mime.hasImage() or any(path.suffix.casefold() in SUFFIXES for path in paths)


def _written(image: QImage) -> tuple[str, bytes]:
    """Return media type and bytes of a picture made small: JPEG, or PNG where it is see-through."""
    if min(image.width(), image.height()) > SIDE:
        image = image.scaled(
            SIDE,
            SIDE,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind = "PNG" if image.hasAlphaChannel() else "JPEG"
    image.save(buffer, kind, 88)  # type: ignore[call-overload]
    return f"image/{kind.lower()}", bytes(buffer.data().data())
