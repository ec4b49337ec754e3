"""What was changed in one language version since another was written last."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.releases.editor.stretches import show, view
from pressdesk.desktop.widgets.controls import hairline, label, primary_button
from pressdesk.releases.comparing import Stretch


class ChangesDialog(QDialog):
    """Shows the words of then and of now, to be followed beside the text that is behind."""

    def __init__(
        self, stretches: Sequence[Stretch], title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(620, 520)
        self.text = view()
        show(self.text, stretches)
        close = primary_button(_("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 16, 12)
        hint = _("Struck through: only in the older version. Underlined: only in the newer.")
        foot.addWidget(label(hint, "mute"), 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
