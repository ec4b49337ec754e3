"""One condition of a rule as a row: what is asked, how, and the values as tokens."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.lists.rule import conditionwords
from pressdesk.desktop.lists.rule.daysfield import DaysField
from pressdesk.desktop.lists.rule.rowlayout import RowLayout
from pressdesk.desktop.lists.rule.vocabulary import Vocabulary
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import label, tool_button
from pressdesk.desktop.widgets.longwords import LongWordsLabel
from pressdesk.desktop.widgets.tokenfield import TokenField
from pressdesk.lists.rules import ALL, ANY, KINDS, Condition

INDENT = 18  # pixels by which the rows of a group are set in


class ConditionRow(QWidget):
    """`edited` says that it asks something else now; Alt+Delete wants it gone."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(
        self, condition: Condition, vocabulary: Vocabulary, parent: QWidget, indent: int = 0
    ) -> None:
        super().__init__(parent)
        self._indent = indent
        self._kept, self._vocabulary = condition, vocabulary
        self._kind = condition.kind
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._name = label("")
        self.way = Choice("")
        for words in conditionwords.ways(self._kind):
            self.way.addItem(words)
        self.way.setFixedWidth(_widest_way(self.way))
        self.values: TokenField | DaysField
        if self._kind == "verified_within":
            self.values = DaysField("")
        else:
            find, meaning = self._vocabulary.find, self._vocabulary.meaning(self._kind)
            hint = _(conditionwords.HINTS[self._kind])
            self.values = TokenField("", lambda typed: find(self._kind, typed), hint,
                                     meaning=meaning)  # fmt: skip
        self._figure = label("", "meta")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figure.setMinimumWidth(self._figure.fontMetrics().horizontalAdvance("0,000,000"))
        self.remove = tool_button("x", _("Remove this condition (Alt+Delete)"), size=15)
        self._refusal = LongWordsLabel()
        self._refusal.setProperty("kind", "stop")
        self._refusal.hide()
        placed = RowLayout(self, _widest_name(self) - self._indent)
        for part in (
            self._name, self.way, self.values, self._figure, self.remove, self._refusal
        ):  # fmt: skip
            placed.addWidget(part)
        self.setFocusProxy(self.values)

    def _connect(self) -> None:
        self.way.activated.connect(self._on_edited)
        self.values.edited.connect(self._on_edited)
        self.remove.clicked.connect(self.remove_requested)
        if self._kind == "received":
            self._vocabulary.found.connect(self._on_found)
        inner = self.values.field if isinstance(self.values, TokenField) else self.values.number
        for control in (self.way, inner, self.values, self.remove):
            control.installEventFilter(self)
        if isinstance(self.values, DaysField):
            self.values.choice.installEventFilter(self)

    def _show(self) -> None:
        self.way.setCurrentIndex(int(self._kept.is_not))
        if isinstance(self.values, TokenField):
            self.values.show_words(self._kept.values)
        else:
            self.values.show_days(self._kept.values[0] if self._kept.values else "")

    @property
    def condition(self) -> Condition:
        """What is asked, with a value that is still being typed."""
        typed = self.values.words if isinstance(self.values, TokenField) else None
        return self._said(typed)

    @property
    def settled(self) -> Condition:
        """What is asked by what has become a token."""
        typed = self.values.settled if isinstance(self.values, TokenField) else None
        return self._said(typed)

    def _said(self, tokens: tuple[str, ...] | None) -> Condition:
        if tokens is None:
            assert isinstance(self.values, DaysField)
            days, kept = self.values.days, self._kept.values
            tokens = kept if kept and kept[0] == days else (days,) if days else ()
        return replace(self._kept, values=tokens, is_not=self.way.currentIndex() == 1)

    def place(self, number: int, how: str, prefix: str = "") -> None:
        """Know where the row stands: its first word and what a screen reader calls it follow."""
        is_first = number == 1
        self._name.setText(conditionwords.begun(self._kind, how, is_first=is_first))
        where = _("Condition {number}").format(number=number)
        if prefix:
            where = f"{prefix}, {_small(where)}"
        said = f"{where}: {conditionwords.row_name(self._kind)}"
        self.way.setAccessibleName(said)
        self.remove.setAccessibleName(_("Remove {what}").format(what=_small(said)))
        self._spoken = said
        self._name_values()

    def _name_values(self) -> None:
        said = f"{self._spoken} {self.way.currentText()}"
        if isinstance(self.values, TokenField):
            self.values.field.setAccessibleName(said)
        else:
            self.values.set_name(said)

    def begin(self) -> None:
        """Put the cursor into the values and offer what there is."""
        self.values.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    def settle(self) -> None:
        """Make a token of what is still being typed."""
        if isinstance(self.values, TokenField):
            self.values.settle()

    def show_count(self, people: str) -> None:
        """Show how many people this condition alone would fit, "" while that is not known."""
        self._figure.setText(people)
        tip = _("Whom this condition alone would fit") if people else ""
        self._figure.setToolTip(tip)
        self._figure.setAccessibleName(f"{people} {tip}".strip())

    def refuse(self, words: str) -> None:
        """Say below the row why it cannot be asked; "" takes that back."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        self.updateGeometry()

    def names_changed(self) -> None:
        """Say the values anew: what they are called has become known."""
        if isinstance(self.values, TokenField):
            self.values.say_again()

    @property
    def first_line(self) -> QLabel:
        """What stands first in the row."""
        return self._name

    def _offer(self) -> None:
        if isinstance(self.values, TokenField):
            self._vocabulary.warm(self._kind, self._offer_known)
            self.values.offer()

    def _offer_known(self) -> None:
        """How many have each has become known while somebody looks at what there is."""
        if isinstance(self.values, TokenField):
            self.values.say_asides()

    def _on_found(self, typed: str) -> None:
        """What goes with the words typed is known now; if they still stand there, it is offered."""
        values = self.values
        if not isinstance(values, TokenField):
            return
        if values.field.hasFocus() and values.field.text() == typed:
            values.offer()

    def _on_edited(self) -> None:
        self.refuse("")
        self.show_count("")
        self._name_values()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wants = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if event.key() == Qt.Key.Key_Delete and watched is self.remove:
                self.remove_requested.emit()
                return True
            if wants and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.remove_requested.emit()
                return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _widest_name(widget: QWidget) -> int:
    """Return the width in pixels that the first words of all rows of a rule have room in."""
    names = (conditionwords.begun(k, how, is_first=False) for k in KINDS for how in (ALL, ANY))
    return max(map(widget.fontMetrics().horizontalAdvance, names)) + INDENT


def _widest_way(choice: Choice) -> int:
    """Return the width in pixels for all ways of asking, so that values stand below each other."""
    ways = (words for kind in KINDS for words in conditionwords.ways(kind))
    wide = choice.fontMetrics().horizontalAdvance
    frame = choice.sizeHint().width() - max(wide(choice.itemText(n)) for n in (0, 1))
    return max(map(wide, ways)) + frame
