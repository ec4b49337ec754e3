"""A person as a QR code, large enough for a telephone held before the screen."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords, messages
from pressdesk.desktop.widgets.controls import label, plain_button
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats import qrcode
from pressdesk.formats.card import Card
from pressdesk.formats.contactblock import handed_out

SIZE = 280


class QrPopover(Popover):
    """Shows the code, always black on white, whatever the theme: cameras want it so."""

    def __init__(self, card: Card, language: str, parent: QWidget) -> None:
        super().__init__(parent, SIZE + 28)
        self._png = qrcode.png(handed_out(card, language), language)
        self._over = parent
        name = label(cardwords.name(card), "heading")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture = QLabel()
        picture.setAccessibleName(_("QR code of {name}").format(name=cardwords.name(card)))
        whole = QPixmap()
        whole.loadFromData(self._png)
        ratio = self.devicePixelRatioF()
        shown = whole.scaled(
            QSize(SIZE, SIZE) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.FastTransformation,  # edges stay sharp
        )
        shown.setDevicePixelRatio(ratio)
        picture.setPixmap(shown)
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        copy = plain_button(_("Copy picture"), "copy")
        copy.clicked.connect(self.copy_picture)
        for widget in (name, picture, copy):
            self.column.addWidget(widget)
        copy.setFocus()

    def show_in_the_middle(self) -> None:
        """Show it in the middle of what it belongs to."""
        self.adjustSize()
        middle = self._over.mapToGlobal(self._over.rect().center())
        corner = middle - QPoint(self.width() // 2, self.height() // 2)
        self.show_at(QRect(corner - QPoint(0, 7), QSize(1, 1)))

    def copy_picture(self) -> None:
        """Put the code on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(QImage.fromData(self._png))
        self.close()
        messages.toast(self._over, _("QR code copied as a picture"))
