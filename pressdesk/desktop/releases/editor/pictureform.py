"""What is printed with a picture and said of it to those who cannot see it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats.body import Picture


class PictureForm(Popover):
    """Edits the words of one picture and hands them to `take`."""

    def __init__(self, picture: Picture, take: Callable[[Picture], None], parent: QWidget) -> None:
        super().__init__(parent, 360)
        self._picture = picture
        self._take = take
        self._build()

    def _build(self) -> None:
        picture = self._picture
        self._alt = QPlainTextEdit(picture.alt)
        self._alt.setProperty("kind", "form")
        self._alt.setFixedHeight(62)
        self._alt.setTabChangesFocus(True)
        self._caption = QLineEdit(picture.caption)
        self._credit = QLineEdit(picture.credit)
        self._rights = QLineEdit(picture.rights)
        self.add_field(_("Alternative text"), self._alt)
        self.column.addWidget(
            label(_("What the image shows, for those who cannot see it."), "meta")
        )
        self.add_field(_("Caption"), self._caption)
        self.add_field(_("Credit"), self._credit)
        self.add_field(_("Rights"), self._rights)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = plain_button(_("Cancel"))
        apply = primary_button(_("Apply"))
        row.addWidget(leave)
        row.addWidget(apply)
        self.column.addLayout(row)
        leave.clicked.connect(self.close)
        apply.clicked.connect(self._on_apply)
        for field in (self._caption, self._credit, self._rights):
            field.returnPressed.connect(self._on_apply)
        self._alt.setFocus()

    def _on_apply(self) -> None:
        made = replace(
            self._picture,
            alt=self._alt.toPlainText().strip(),
            caption=self._caption.text().strip(),
            credit=self._credit.text().strip(),
            rights=self._rights.text().strip(),
        )
        self.close()
        self._take(made)
