"""What preflight found before an export: each with the way there, and whether one may go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.controls import (
    hairline,
    label,
    plain_button,
    primary_button,
    quiet_button,
)
from pressdesk.releases.preflight import STOP, Finding


class PreflightDialog(QDialog):
    """Emits `export_confirmed`, or `place_requested` with the field and block to look at."""

    export_confirmed = Signal()
    place_requested = Signal(str, int)

    def __init__(
        self, findings: Sequence[Finding], can_stop: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._findings = tuple(findings)
        self._is_stopped = can_stop and any(f.severity == STOP for f in findings)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Before it leaves the house"))
        self._build()

    def _build(self) -> None:
        self.setMinimumWidth(520)
        count = len(self._findings)
        title = ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count)
        words = (
            _("The PDF can be made once what is marked as needed is put right.")
            if self._is_stopped
            else _("You can put them right, or export it as it is.")
        )
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 12)
        head.setSpacing(4)
        head.addWidget(label(title, "title"))
        said = label(words, "mute")
        said.setWordWrap(True)
        head.addWidget(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._build_list(), 1)
        column.addWidget(hairline())
        column.addLayout(self._build_foot())

    def _build_list(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 8, 12, 8)
        rows.setSpacing(2)
        for finding in self._findings:
            rows.addWidget(self._row(finding))
        rows.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(_("What to look at"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumHeight(min(76 * len(self._findings) + 20, 340))
        return area

    def _row(self, finding: Finding) -> QWidget:
        needed = finding.severity == STOP and self._is_stopped
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        picture = QLabel()
        name, role = ("octagon-alert", "stop") if needed else ("triangle-alert", "warn")
        picture.setPixmap(theme.pixmap(name, role, 18))
        words = QVBoxLayout()
        words.setSpacing(1)
        what = label(finding.message)
        what.setWordWrap(True)
        what.setMinimumWidth(300)
        words.addWidget(what)
        words.addWidget(label(_("Needed for the PDF") if needed else _("To look at"), role))
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        go = quiet_button(_("Go there"))
        go.setAccessibleName(_("Go there: {what}").format(what=finding.message))
        go.clicked.connect(lambda _on=False, finding=finding: self._go(finding))
        line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 16, 14)
        row.setSpacing(8)
        row.addStretch(1)
        back = plain_button(_("Back to the text"))
        back.clicked.connect(self.reject)
        row.addWidget(back)
        if self._is_stopped:
            back.setDefault(True)
            return row
        go_on = primary_button(_("Export anyway"))
        go_on.clicked.connect(self._on_confirmed)
        go_on.setDefault(True)
        row.addWidget(go_on)
        return row

    def _go(self, finding: Finding) -> None:
        block = finding.block if finding.block is not None else 0
        self.reject()
        self.place_requested.emit(finding.field, block)

    def _on_confirmed(self) -> None:
        self.accept()
        self.export_confirmed.emit()
