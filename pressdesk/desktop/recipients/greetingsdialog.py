"""How everybody would be greeted, looked at together before anything with a greeting goes out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found
from pressdesk.desktop.recipients.greetingrows import (
    Checked,
    GreetingPainter,
    GreetingRow,
    check,
    spoken_greeting,
)
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.formats import salutation
from pressdesk.formats.card import Card
from pressdesk.lists.recipients import Recipient


class GreetingsDialog(QDialog):
    """One goes on when no greeting has a fault. What is mended is mended on the card.

    `again` looks up once more who gets it; `found` is who was looked up last. `card_requested`
    brings the recipient whose card is wanted, and the dialog is left.
    """

    card_requested = Signal(object)

    def __init__(
        self, clerk: Clerk, checked: Checked, again: Callable[[], Found], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._clerk, self._again = clerk, again
        self._passed: set[str] = set()
        self._shown: dict[int, GreetingRow] = {}
        self._checked = checked
        self.setWindowTitle(_("Greetings"))
        self.resize(540, 560)
        self._build()
        self._connect()
        self._show(checked)

    def _build(self) -> None:
        self._title = label("", "title")
        self._notice = Notice()
        self.list = RowsView(_("Greetings"))
        column: Column[GreetingRow] = Column(_("Greeting"), spoken_greeting)
        self._rows: RowsModel[GreetingRow] = RowsModel(self._fetch, [column], self)
        self.list.set_rows(self._rows, GreetingPainter(self))
        self.list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        head = QVBoxLayout()
        head.setContentsMargins(22, 18, 22, 10)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._notice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(hairline())
        whole.addWidget(self.list, 1)
        whole.addWidget(self._build_mending())
        whole.addWidget(hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 12, 16, 14)
        foot.setSpacing(8)
        foot.addStretch(1)
        self._cancel = plain_button(_("Cancel"))
        self.go = primary_button(_("Go on"))
        for button in (self._cancel, self.go):
            foot.addWidget(button)
        whole.addLayout(foot)

    def _build_mending(self) -> QWidget:
        """Make the form in which the greeting of the person chosen is put right."""
        self._mending = QWidget()
        self._whose = ElidedLabel()
        self._whose.setProperty("kind", "meta")
        self.field = QLineEdit()
        self._whose.setBuddy(self.field)
        self._keep = plain_button(_("Keep on the card"))
        self._card = plain_button(_("Open the card"))
        self._pass = plain_button(_("It is right so"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._keep)
        others = QHBoxLayout()
        others.setSpacing(8)
        others.addWidget(self._card)
        others.addWidget(self._pass)
        others.addStretch(1)
        column = QVBoxLayout(self._mending)
        column.setContentsMargins(22, 8, 22, 12)
        column.setSpacing(6)
        column.addWidget(hairline())
        column.addWidget(self._whose)
        column.addLayout(row)
        column.addLayout(others)
        return self._mending

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_row_changed)
        self.list.opened.connect(lambda _row: self.field.setFocus())
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._follow_field)
        self._keep.clicked.connect(self.mend)
        self._card.clicked.connect(self._on_card_clicked)
        self._pass.clicked.connect(self.pass_it)
        self._cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)

    @property
    def faults(self) -> int:
        """How many people would be greeted wrongly."""
        return self._checked.faults

    @property
    def found(self) -> Found:
        """Who gets it, as it was looked up last."""
        return self._checked.found

    @property
    def row(self) -> GreetingRow | None:
        """The greeting under the cursor."""
        return self._shown.get(self.list.current_id)

    def mend(self) -> None:
        """Keep what was typed as the greeting of the person chosen, on their card."""
        from pressdesk.contacts import edit

        row, words = self.row, self.field.text().strip()
        if row is None or not row.who.contact or salutation.fault_of(words):
            return
        card = self._card_of(row.who)
        code = _code(row.who, card)
        others = tuple(pair for pair in card.salutations if pair[0] != code)
        mended = replace(card, salutations=(*others, (code, words)))
        task = self._clerk.do(edit.save, mended, datetime.now(UTC))
        task.then(self._look_again)

    def pass_it(self) -> None:
        """Let a greeting in capitals stand, where the house is written so."""
        if self.row is not None:
            self._passed.add(self.row.words)
            passed = frozenset(self._passed)
            self._clerk.run(check, self.found, passed).then(self._show)

    # Inside

    def _look_again(self, _done: object) -> None:
        self._clerk.run(_check_again, self._again, frozenset(self._passed)).then(self._show)

    def _show(self, checked: Checked) -> None:
        self._checked = checked
        rows = checked.rows
        self._shown = {row.id: row for row in rows}
        self.list.show_ids([row.id for row in rows])
        self._rows.read_again(0, min(len(rows), 60) - 1) if rows else None
        many = len({row.words for row in rows})
        said = ngettext("{n} greeting", "{n} greetings", many)
        people = recipientwords.recipients(len(self.found.resolved.recipients))
        self._title.setText(f"{said.format(n=recipientwords.count(many))}  ·  {people}")
        faults = self.faults
        stop = ngettext(
            "{n} greeting is missing or looks wrong. Put it right to go on.",
            "{n} greetings are missing or look wrong. Put them right to go on.",
            faults,
        )
        self._notice.say(stop.format(n=recipientwords.count(faults)) if faults else "", "stop",
                         "octagon-alert")  # fmt: skip
        self.go.setEnabled(not faults)
        self.go.setDefault(not faults)
        if rows:
            self.list.choose(rows[0].id)
        self._on_row_changed()
        first = self.field if faults and self.field.isEnabled() else self.go
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fetch(self, ids: Sequence[int]) -> Sequence[GreetingRow]:
        return [self._shown[row] for row in ids if row in self._shown]

    def _on_row_changed(self, _row: int = 0) -> None:
        row = self.row
        is_faulty = row is not None and bool(row.fault)
        self._mending.setVisible(is_faulty)
        if row is None or not is_faulty:
            return
        words = _("Greeting of {name}").format(name=row.who.formatted_name or row.who.address)
        self._whose.setText(words)
        self.field.setAccessibleName(words)
        self.field.setText(_proposed(row, self._card_of(row.who)) if row.who.contact else "")
        self.field.setEnabled(bool(row.who.contact))
        self._pass.setVisible(row.fault == salutation.CAPITALS)
        self._follow_field()

    def _follow_field(self, _words: str = "") -> None:
        said = self.field.text().strip()
        self._keep.setEnabled(self.field.isEnabled() and not salutation.fault_of(said))

    def _card_of(self, who: Recipient) -> Card:
        from pressdesk.contacts import find

        return next(iter(self._clerk.ask(find.cards, [who.contact])), Card())

    def _on_card_clicked(self) -> None:
        if self.row is not None:
            who = self.row.who
            self.reject()
            self.card_requested.emit(who)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter in the field mends; it must not be the one that goes on as well.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.mend()
            return True
        return super().eventFilter(watched, event)


def _check_again(again: Callable[[], Found], passed: frozenset[str]) -> Checked:
    return check(again(), passed)


def _code(who: Recipient, card: Card) -> str:
    """Return in which language a greeting is kept: theirs, else the first the card knows."""
    return who.language or next(iter(card.languages), "") or "en"


def _proposed(row: GreetingRow, card: Card) -> str:
    """Return what would be right: the name in small letters, a greeting of the name, or as is."""
    code = _code(row.who, card)
    if row.fault == salutation.CAPITALS:
        return salutation.in_small_letters(row.words)
    made = salutation.greeting(
        code, card.formatted_name, card.family_name, card.honorific_prefix
    )  # fmt: skip
    if salutation.fault_of(made):
        return salutation.desk_greeting(code)
    return made
