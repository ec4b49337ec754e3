"""One list: what it is called and for whom, its rule, its members, and who is kept out of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.keeper import Keeper
from pressdesk.desktop.lists import listwords
from pressdesk.desktop.lists.memberspane import MembersPane
from pressdesk.desktop.widgets.controls import chip, hairline, label, tab_button
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.growingedit import GrowingEdit
from pressdesk.desktop.widgets.layingout import scrolled
from pressdesk.lists.lists import RULE, ListCard
from pressdesk.lists.members import KEPT_OUT, Counts

if TYPE_CHECKING:
    from pressdesk.desktop.lists.rule.rulebuilder import RuleBuilder

HEADER = 52


class ListCardPane(QWidget):
    """Shows one list to be read and changed in place. What is typed is saved by itself."""

    contact_requested = Signal(int)
    outlet_requested = Signal(int)
    list_requested = Signal(int)
    chosen_changed = Signal()
    menu_requested = Signal(QPoint)
    saved = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._builder: RuleBuilder | None = None
        self._keeper = Keeper(ListCard(), self._save, lambda card: bool(card.id), self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = label("", "mute")
        self._saved = label("", "meta")
        header = QWidget()
        header.setFixedHeight(HEADER)
        self.header = QHBoxLayout(header)
        self.header.setContentsMargins(24, 0, 16, 0)
        self.header.setSpacing(8)
        self.header.addWidget(self._kind)
        self.header.addStretch(1)
        self.header.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addLayout(self._make_head())
        column.addLayout(self._make_tabs())
        column.addWidget(hairline())
        column.addWidget(self._make_pages(), 1)

    def _make_head(self) -> QVBoxLayout:
        self.name = QLineEdit()
        self.name.setProperty("kind", "bare")
        self.name.setFont(theme.font(22, QFont.Weight.Bold))
        self.name.setAccessibleName(_("Name of the list"))
        self.name.setTextMargins(-2, 0, 0, 0)  # it stands where everything else begins
        self.name.setPlaceholderText(_("Name of the list"))
        self._trouble = label("", "stop")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.note = GrowingEdit(3, takes_lines=True)
        self.note.setProperty("kind", "bare")
        self.note.setAccessibleName(_("Note"))
        self.note.setPlaceholderText(_("What it is for"))
        self._language = _chip("languages", _("Language of those on it"))
        self._address = _chip("at-sign", _("Which address is written to"))
        self._owner = _chip("user-round", _("Owner: who keeps it up to date"))
        self._colour = _chip("palette", _("Colour"))
        chips = QWidget()
        flow = FlowLayout(chips, 6)
        for one in (self._language, self._address, self._owner, self._colour):
            flow.addWidget(one)
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 24, 10)
        head.setSpacing(6)
        for part in (self.name, self._trouble, self.note, chips):
            head.addWidget(part)
        return head

    def _make_tabs(self) -> QHBoxLayout:
        self._group = QButtonGroup(self)
        self._rule_tab = tab_button(_("Rule"))
        self._members_tab = tab_button(_("Members"))
        self._out_tab = tab_button(_("Kept out"))
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(2)
        for tab in (self._rule_tab, self._members_tab, self._out_tab):
            tab.setProperty("tight", True)
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        self._members_tab.setChecked(True)
        return row

    def _make_pages(self) -> QStackedWidget:
        self.members = MembersPane(self._clerk)
        self.kept_out = MembersPane(self._clerk, KEPT_OUT)
        self._rule_page = QWidget()
        self._rule_page.setProperty("pane", "pane")
        self._rule_column = QVBoxLayout(self._rule_page)
        self._rule_column.setContentsMargins(24, 14, 24, 14)
        self._pages = QStackedWidget()
        self._rule_scroll = scrolled(self._rule_page, Qt.AlignmentFlag.AlignLeft)
        for page in (self._rule_scroll, self.members, self.kept_out):
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self.members)
        return self._pages

    def _connect(self) -> None:
        self.name.textEdited.connect(self._on_typed)
        self.name.editingFinished.connect(self._keeper.flush)
        self.name.returnPressed.connect(self.begin)
        self.note.textChanged.connect(self._on_typed)
        self._group.buttonClicked.connect(lambda _tab: self._show_page())
        self._language.clicked.connect(self._choose_language)
        self._address.clicked.connect(self._choose_address)
        self._owner.clicked.connect(self._write_owner)
        self._colour.clicked.connect(self._choose_colour)
        self._keeper.began.connect(lambda: self._saved.setText(_("Saving…")))
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.refused.connect(self._on_keeper_refused)
        for pane in (self.members, self.kept_out):
            pane.contact_requested.connect(self.contact_requested)
            pane.outlet_requested.connect(self.outlet_requested)
            pane.list_requested.connect(self.list_requested)
            pane.selection_changed.connect(self.chosen_changed)
            pane.menu_requested.connect(self.menu_requested)

    # What the area asks of it

    def show_list(self, card: ListCard) -> None:
        """Show another list, or the same one as it is now; what is being typed stays."""
        is_other = card.id != self._keeper.stored.id
        if not is_other and self._keeper.is_busy:
            return
        self._keeper.start(card)
        if is_other:
            self._saved.clear()
            self._trouble.hide()
        self._fill(card, is_other)
        self.members.show_list(card.id)
        self.kept_out.show_list(card.id)
        if is_other:
            (self._rule_tab if card.kind == RULE else self._members_tab).setChecked(True)
        self._rule_tab.setVisible(card.kind == RULE)
        self._show_page()

    def show_counts(self, counts: Counts) -> None:
        """Say how many are on it by hand, and how many are kept out."""
        number = self.locale().toString
        on = number(counts.on) if counts.on else ""
        out = number(counts.excluded) if counts.excluded else ""
        self._members_tab.setText(f"{_('Members')}  {on}".rstrip())
        self._out_tab.setText(f"{_('Kept out')}  {out}".rstrip())

    def begin_name(self) -> None:
        """Let the name be typed: it is all selected."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def begin(self) -> None:
        """Put the cursor where one goes on: into the rule, or where members are added."""
        if self._pages.currentWidget() is self._rule_scroll:
            self.builder.begin()
        else:
            self.add_people()

    def add_people(self) -> None:
        """Put the cursor where members are found and added."""
        if self.shown_members is None:
            self._members_tab.setChecked(True)
            self._show_page()
        (self.shown_members or self.members).field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is being typed, now."""
        if self._builder is not None:
            self._builder.settle()
        self._keeper.flush()

    @property
    def shown_members(self) -> MembersPane | None:
        """The members one sees, or those kept out; None while the rule is shown."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, MembersPane) else None

    @property
    def card(self) -> ListCard:
        """The list as it stands in the fields."""
        card = self._keeper.stored
        is_rule = card.kind == RULE and self._builder is not None
        rule = self._builder.settled if is_rule and self._builder is not None else card.rule
        return replace(card, label=self.name.text(), note=self.note.toPlainText(), rule=rule)

    @property
    def builder(self) -> "RuleBuilder":
        """What the rule is built with, made where it was not yet seen."""
        if self._builder is None:
            from pressdesk.desktop.lists.rule.rulebuilder import RuleBuilder

            self._builder = RuleBuilder(self._clerk)
            self._builder.rule_edited.connect(self._on_typed)
            self._rule_column.addWidget(self._builder)
        return self._builder

    @property
    def tabs(self) -> Sequence[QPushButton]:
        """Rule, members, kept out: those one sees."""
        return [tab for tab in (self._rule_tab, self._members_tab, self._out_tab)
                if not tab.isHidden()]  # fmt: skip

    # Inside

    def _fill(self, card: ListCard, is_other: bool) -> None:
        self._kind.setText(listwords.kind(card.kind))
        if self.name.text() != card.label and (is_other or not self.name.isModified()):
            self.name.setText(card.label)
        if self.note.toPlainText() != card.note and (is_other or not self.note.hasFocus()):
            self.note.blockSignals(True)
            self.note.setPlainText(card.note)
            self.note.blockSignals(False)
        self._language.setText(listwords.language(card.language))
        self._address.setText(_(listwords.ADDRESSES.get(card.address_kind, "")))
        self._owner.setText(card.owner or _("No owner"))
        self._colour.setText(_(listwords.COLOURS.get(card.colour, ("", ""))[0]))
        if card.kind == RULE:
            self.builder.show_rule(card.rule, card.uid)

    def _show_page(self) -> None:
        pages: dict[Any, QWidget] = {
            self._rule_tab: self._rule_scroll,
            self._members_tab: self.members,
            self._out_tab: self.kept_out,
        }
        self._pages.setCurrentWidget(pages[self._group.checkedButton()])
        self.chosen_changed.emit()

    def _change(self, **values: Any) -> None:
        self._keeper.keep(replace(self.card, **values))
        self._keeper.flush()

    def _save(self, card: ListCard) -> Task[int]:
        from pressdesk.lists import lists

        return self._clerk.do(lists.save, card)

    def _offer(self, button: QPushButton, offered: Sequence[tuple[str, str]], now: str,
               take: Callable[[str], None]) -> None:  # fmt: skip
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for code, words in offered:
            made = menu.addAction(words, partial(take, code))
            made.setCheckable(True)
            made.setChecked(code == now)
            group.addAction(made)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _choose_language(self) -> None:
        known = self._keeper.stored.language
        codes = dict.fromkeys((*listwords.LANGUAGES, known))
        offered = [(code, listwords.language(code)) for code in codes]
        self._offer(self._language, offered, known, lambda code: self._change(language=code))

    def _choose_address(self) -> None:
        offered = [(code, _(words)) for code, words in listwords.ADDRESSES.items()]
        now = self._keeper.stored.address_kind
        self._offer(self._address, offered, now, lambda code: self._change(address_kind=code))

    def _choose_colour(self) -> None:
        offered = [(code, _(words)) for code, (words, _shade) in listwords.COLOURS.items()]
        now = self._keeper.stored.colour
        self._offer(self._colour, offered, now, lambda code: self._change(colour=code))

    def _write_owner(self) -> None:
        from pressdesk.desktop.widgets.popover import Popover

        popover = Popover(self)
        line = QLineEdit(self._keeper.stored.owner)
        popover.add_field(_("Owner"), line)
        line.returnPressed.connect(popover.close)
        popover.closed.connect(lambda: self._change(owner=line.text()))
        popover.show_below(self._owner)
        line.setFocus()

    # Reactions

    def _on_typed(self, _ignored: object = None) -> None:
        self._trouble.hide()
        self._keeper.keep(self.card)

    def _on_keeper_saved(self, _row: int) -> None:
        self._saved.setText(_("Saved"))
        self.name.setModified(False)
        self.saved.emit()

    def _on_keeper_refused(self, error: DeskError) -> None:
        words = " ".join(part for part in (error.what, error.hint) if part)
        self._saved.setText(_("Not saved"))
        if self._keeper.stored.kind == RULE and self.card.rule != self._keeper.stored.rule:
            self.builder.refuse(words)
        else:
            self._trouble.setText(words)
            self._trouble.show()


def _chip(icon: str, name: str) -> QPushButton:
    made = chip("", icon)
    made.setToolTip(name)
    return made
