"""A form made of parts: what is typed is kept without a button, what nobody touched stays.

What everybody has stands there; what few have is behind "Add…", and shown where it is said.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.contacts.card.cardpane import HEADER, WIDEST
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.desktop.widgets.layingout import scrolled

LABELS = 104  # pixels


class PartsForm(QWidget):
    """Shows a card to be edited; `card_edited` brings the whole card at every change."""

    card_edited = Signal(object)
    done_requested = Signal()

    def __init__(self, parts: Sequence[Part], blank: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_order = tuple(parts)
        self._card = blank
        self._is_filling = False
        self._build()
        for part in self._in_order:
            part.edited.connect(self._tell)
        self._add.clicked.connect(self.offer_parts)
        self._done.clicked.connect(self.done_requested)

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._status = label("", "meta")
        self._add = plain_button(_("Add…"), "plus")
        self._add.setToolTip(_("Add an address, a link, a photo … (Ctrl+Shift+A)"))
        self._done = primary_button(_("Done"), "check")
        self._done.setToolTip(_("Done (Esc)"))
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._status, 1)
        row.addWidget(self._add)
        row.addWidget(self._done)
        inner = QWidget()
        inner.setProperty("pane", "pane")
        inner.setMaximumWidth(WIDEST)
        self._lay_out(inner)
        self._scroll = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addWidget(self._scroll, 1)

    def _lay_out(self, inner: QWidget) -> None:
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 20, 24)
        self._form = QFormLayout()
        column.addLayout(self._form)
        column.addStretch(1)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for part in self._in_order:
            self._form.addRow(_label(part.name), part)

    def edit(self, card: Any) -> None:
        """Show a card and put the cursor into its first part."""
        self.show_again(card)
        self._scroll.verticalScrollBar().setValue(0)
        self._in_order[0].begin()

    def show_again(self, card: Any) -> None:
        """Show the same card as somebody else, or Undo, made it; the cursor stays in its field."""
        self._card = card
        self._is_filling = True
        for part in self._in_order:
            part.show_card(card)
            part.is_touched = False
            self._form.setRowVisible(part, self._is_needed(part, card))
        self._is_filling = False
        self._follow(self.card)

    def say(self, words: str) -> None:
        """Say how saving stands."""
        self._status.setText(words)

    @property
    def status(self) -> str:
        """What is said of saving."""
        return self._status.text()

    @property
    def card(self) -> Any:
        """The card as it stands in the form; what nobody touched stays as it was."""
        made = self._card
        for part in self._in_order:
            if part.is_touched:
                made = part.filled(made)
        return made

    def settle(self) -> None:
        """Take what is typed in the field that has the cursor, as if it had been left."""
        here = self.focusWidget()
        if here is not None:
            here.clearFocus()

    def offer_parts(self) -> None:
        """Offer what the card does not have yet."""
        menu = QMenu(self)
        for part in self._in_order:
            if part.icon:
                made = menu.addAction(theme.icon(part.icon, "mute"), part.name)
                made.triggered.connect(lambda _on=False, part=part: self.add(part))
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def add(self, part: Part) -> None:
        """Show a part and put the cursor into it."""
        self._form.setRowVisible(part, True)
        # The row has its place only once the form is laid out again.
        QTimer.singleShot(0, part, lambda: self._go_to(part))

    def _go_to(self, part: Part) -> None:
        self._scroll.ensureWidgetVisible(part, 0, 40)
        part.begin()

    def _is_needed(self, part: Part, card: Any) -> bool:
        """Whether a part is seen without being asked for."""
        return not part.icon or part.is_said(card)

    def _follow(self, card: Any) -> None:
        """Show what goes with the card as it stands now."""

    def _tell(self) -> None:
        if not self._is_filling:
            card = self.card
            self._follow(card)
            self.card_edited.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_return and control):
            self.done_requested.emit()
        elif event.key() == Qt.Key.Key_A and control and shift:
            self.offer_parts()
        else:
            super().keyPressEvent(event)


def _label(name: str) -> QLabel:
    words = label(name, "mute")
    words.setContentsMargins(0, 6, 0, 0)
    words.setFixedWidth(LABELS)
    words.setWordWrap(True)
    return words
