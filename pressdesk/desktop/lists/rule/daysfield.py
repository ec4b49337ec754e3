"""Within how many days somebody was last verified: a usual number, or one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.lists.rules import LONGEST

USUAL = ("30", "90", "180", "365")
_OTHER = "other"


class DaysField(QWidget):
    """`edited` says that another number is meant; "" until there is one."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.choice = Choice(name)
        self.choice.setPlaceholderText(_("How many days?"))
        for days in USUAL:
            self.choice.addItem(conditionwords.days(days), days)
        self.choice.addItem(_("Another number…"), _OTHER)
        self.number = QSpinBox()
        self.number.setRange(1, LONGEST)
        self.number.setFixedWidth(116)
        self.number.setKeyboardTracking(False)
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.choice)
        row.addWidget(self.number)
        row.addStretch(1)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self._on_chosen)
        self.number.valueChanged.connect(self._on_number)
        self.show_days("")

    @property
    def days(self) -> str:
        """The number of days meant, as it was given while nobody has changed it."""
        return self._kept

    def show_days(self, days: str) -> None:
        """Show another number, "" for none yet."""
        self._kept = days
        at = self.choice.findData(days) if days else -1
        if days and at < 0:
            at = self.choice.count() - 1
            self.number.blockSignals(True)
            self.number.setValue(int(days))
            self.number.blockSignals(False)
        self.choice.setCurrentIndex(at)
        self._follow()

    def set_name(self, name: str) -> None:
        """Be called so by a screen reader."""
        self.choice.setAccessibleName(name)
        self.number.setAccessibleName(_("{what}: days").format(what=name))

    def _follow(self) -> None:
        whole = conditionwords.days(str(self.number.value()))
        self.number.setSuffix(whole.lstrip("0123456789"))
        self.number.setVisible(self.choice.currentData() == _OTHER)

    def _on_chosen(self) -> None:
        said = str(self.choice.currentData())
        if said == _OTHER:
            said = self._kept or USUAL[-1]
            self.number.blockSignals(True)
            self.number.setValue(int(said))
            self.number.blockSignals(False)
        self._follow()
        if self.number.isVisible():
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            self.number.selectAll()
        self._keep(said)

    def _on_number(self, number: int) -> None:
        self._follow()
        self._keep(str(number))

    def _keep(self, days: str) -> None:
        if days != self._kept:
            self._kept = days
            self.edited.emit()
