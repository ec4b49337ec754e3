"""One found field in the review: its name, its control, and an amber mark where it is unsure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.releases.review.pointing import Pointing
from pressdesk.desktop.widgets.controls import label

NAME_WIDTH = 104


class ReviewField(Pointing):
    """A row of the form. Pointing at it or going into it asks for its place in the text."""

    def __init__(
        self, field: str, name: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, parent)
        self.control = control
        self._why = ""
        self._build(name)
        self._connect()

    def _build(self, name: str) -> None:
        self._name = label(name, "mute")
        self._name.setFixedWidth(NAME_WIDTH)
        self._name.setWordWrap(True)
        self._name.setBuddy(self.control)
        self._name.setContentsMargins(0, 6, 0, 0)
        if not self.control.accessibleName():
            self.control.setAccessibleName(name)
        self._sign = QLabel()
        self._sign.setFixedWidth(18)
        self._reason = label("", "warn")
        self._reason.setWordWrap(True)
        self._doubt = QWidget()
        row = QHBoxLayout(self._doubt)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1)
        self._doubt.hide()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.control)
        beside.addWidget(self._doubt)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(beside, 0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for watched in (self.control, *self.control.findChildren(QWidget)):
            watched.installEventFilter(self)
        theme.notifier.changed.connect(self._draw)

    def doubt(self, why: str) -> None:
        """Mark the field as unsure with the reason, or as sure with ""."""
        self._why = why
        self._reason.setText(why)
        self._doubt.setVisible(bool(why))
        self.control.setAccessibleDescription(_("Unsure: {why}").format(why=why) if why else "")
        self._draw()

    @property
    def is_unsure(self) -> bool:
        """Whether the field bears the amber mark."""
        return bool(self._why)

    def _draw(self) -> None:
        if self._why:
            self._sign.setPixmap(theme.pixmap("circle-alert", "warn", 15))
