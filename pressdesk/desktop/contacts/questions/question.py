"""A small form that asks one thing of the people chosen, with a button to do it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.popover import Popover

WIDTH = 320


class Question(Popover):
    """`answered` brings what was chosen; nothing is done where one leaves by Esc or a click.

    Once something is typed a click elsewhere no longer leaves: it would be lost unasked.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget, title: str, count: int) -> None:
        super().__init__(parent, WIDTH)
        self.column.addWidget(label(title, "heading"))
        if count > 1:
            said = ngettext("For {n} person", "For {n} people", count)
            self.column.addWidget(label(said.format(n=self.locale().toString(count)), "meta"))

    @property
    def answer(self) -> object:
        """What stands in the form, None where it is not complete."""
        raise NotImplementedError

    def choices(self, *names: str) -> list[QRadioButton]:
        """Add choices one of which is taken, the first at the beginning."""
        group = QButtonGroup(self)
        made = [QRadioButton(name) for name in names]
        row = QHBoxLayout()
        row.setSpacing(14)
        for button in made:
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        made[0].setChecked(True)
        self.column.addLayout(row)
        return made

    def finish(self, first: QWidget) -> None:
        """Add the buttons below, and put the cursor into the first field once it is shown."""
        self._apply = primary_button(_("Apply"))
        leave = plain_button(_("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self._apply)
        self.column.addLayout(row)
        leave.clicked.connect(self.close)
        self._apply.clicked.connect(self.apply)
        self.follow()
        QTimer.singleShot(0, first, first.setFocus)

    def follow(self) -> None:
        """Let it be applied only once it is complete."""
        self._apply.setEnabled(self.answer is not None)

    def apply(self) -> None:
        """Answer with what stands in the form."""
        answer = self.answer
        if answer is not None:
            self.close()
            self.answered.emit(answer)

    @property
    def is_begun(self) -> bool:
        """Whether words were typed that leaving would drop."""
        return any(line.isModified() and line.text() for line in self.findChildren(QLineEdit))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_outside = not self.rect().contains(event.position().toPoint())
        if not (is_outside and self.is_begun):
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
            return
        super().keyPressEvent(event)
