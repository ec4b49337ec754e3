"""What is said in the place of a card: how to begin in a new office, or that nobody is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.widgets.controls import plain_button, primary_button
from pressdesk.desktop.widgets.emptystate import EmptyState


class Welcome(QWidget):
    """Shown while no person is. `asked` names an action of the area that a button stands for."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = primary_button(_("Choose a file…"), "folder-open")
        self._paste = plain_button(_("Paste contacts"), "clipboard-paste")
        self._new = plain_button(_("New contact"), "plus")
        buttons = (self._file, self._paste, self._new)
        for button, name in zip(buttons, ("import", "paste", "new"), strict=True):
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(f"contact.{name}"))
        self._words = EmptyState("contact", "", "", buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._words)

    def set_office_empty(self, is_empty: bool) -> None:
        """Say how people come into a new office, or only that nobody is chosen."""
        for button in (self._file, self._paste):
            button.setVisible(is_empty)
        if is_empty:
            hint = _(
                "vCard, CSV or Excel, from Outlook, Google or a phone: you see what it would do "
                "before anything is kept."
            )
            self._words.say(_("Drop an address book here"), hint)
        else:
            self._words.say(_("Nobody chosen"), _("Choose a person in the list, or add one."))
