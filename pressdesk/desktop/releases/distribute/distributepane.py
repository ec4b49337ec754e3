"""The Distribute panel of a release: the lists it goes to, whom they reach, and who has it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.recipients.recipientspane import RecipientsPane
from pressdesk.desktop.releases.distribute import HOLDERS, RECIPIENTS, gaps
from pressdesk.desktop.releases.distribute.gaps import Gaps
from pressdesk.desktop.releases.distribute.holdersview import HoldersView
from pressdesk.desktop.releases.distribute.listschosen import ListsChosen
from pressdesk.desktop.releases.distribute.owedstrip import OwedStrip
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import hairline, tab_button, tool_button
from pressdesk.desktop.widgets.notice import Notice
from pressdesk.releases.drafts import ReleaseDraft

Key = tuple[int, int]


class DistributePane(QWidget):
    """Hands out one release. `left` asks for what stood in its place before.

    `flush` saves what is being typed: what goes out is what is on the disk.
    """

    left = Signal()
    contact_requested = Signal(int)
    outlet_requested = Signal(int)
    list_requested = Signal(int)
    version_requested = Signal(str, int)

    def __init__(
        self,
        clerk: Clerk,
        session: Session,
        flush: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._draft = ReleaseDraft()
        self._chosen_for: dict[Key, tuple[int, ...]] = {}  # lists, in this session
        self._gaps: Newest[Gaps] = Newest(self._show_gaps)
        self._last_gaps = Gaps()
        self._build()
        self._connect()
        self.recipients.handing.before = flush
        self.recipients.handing.session = session

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = {RECIPIENTS: tab_button(_("Recipients")), HOLDERS: tab_button("")}
        self._group = QButtonGroup(self)
        self.back = tool_button("chevron-left", _("Back to the preview (Esc)"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 10, 14, 10)
        head.setSpacing(2)
        head.addWidget(self.back)
        head.addSpacing(4)
        for tab in self._tabs.values():
            tab.setAccessibleDescription(_("Distribute"))
            self._group.addButton(tab)
            head.addWidget(tab)
        head.addStretch(1)
        self._tabs[RECIPIENTS].setChecked(True)
        self.lists = ListsChosen(self._clerk)
        self.owed = OwedStrip(self._clerk)
        self._standing, self._languages = Notice(), Notice()
        self._standing.hide()
        self._languages.hide()
        self.recipients = RecipientsPane(self._clerk)
        self.holders = HoldersView(self._clerk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_recipients())
        self._stack.addWidget(self.holders)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self._count_holders(0)

    def _build_recipients(self) -> QWidget:
        made = QWidget()
        above = QVBoxLayout()
        above.setContentsMargins(14, 12, 14, 10)
        above.setSpacing(8)
        above.addWidget(self.lists)
        above.addWidget(self._standing)
        above.addWidget(self.owed)
        above.addWidget(self._languages)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self.recipients, 1)
        return made

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self._group.buttonClicked.connect(lambda _tab: self._on_tab_chosen())
        self.lists.edited.connect(self._on_lists_edited)
        self.recipients.resolved_changed.connect(self._ask_gaps)
        self.holders.counted.connect(self._count_holders)
        self.holders.ledger_read.connect(self.owed.show_ledger)
        self.owed.list_made.connect(self._choose_one)
        self.holders.again_requested.connect(self.write_to)
        self.holders.version_requested.connect(self.version_requested)
        for pane in (self.recipients, self.holders):
            pane.contact_requested.connect(self.contact_requested)
            pane.outlet_requested.connect(self.outlet_requested)
            pane.list_requested.connect(self.list_requested)

    # What others ask of it

    def show_draft(self, draft: ReleaseDraft) -> None:
        """Show a release as it stands in the editor; one without an id shows nothing."""
        is_other = _key(draft) != _key(self._draft)
        languages = draft.languages != self._draft.languages
        self._draft = draft
        self._say_standing()
        if is_other:
            self.lists.show_lists(self._proposed())
            self._show_recipients()
            headline = next((text.headline for text in draft.texts if text.headline), "")
            self.holders.show_release(draft.id, headline or draft.reference)
        elif languages:
            self._show_recipients()
        else:
            self._say_languages()

    def show_tab(self, name: str) -> None:
        """Look at the recipients or at who has it."""
        self._tabs[name].setChecked(True)
        self._on_tab_chosen()

    @property
    def tab(self) -> str:
        """Which tab is looked at."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def write_to(self, row: int) -> None:
        """Have one list alone chosen, of those who had the release, and copy it as Bcc."""
        self._choose_one(row)
        self.show_tab(RECIPIENTS)
        self.recipients.copy_bcc()

    def take_focus(self) -> None:
        """Put the cursor where one begins."""
        if self.tab == HOLDERS:
            self.holders.focus_list()
        elif self.lists.lists:
            self.recipients.focus_list()
        else:
            self.lists.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Inside

    def _proposed(self) -> tuple[int, ...]:
        """Return the lists chosen before in this session, else those it last went to."""
        from pressdesk.lists import ledger

        if not self._draft.id or not self._clerk.is_ready:
            return ()
        if _key(self._draft) in self._chosen_for:
            return self._chosen_for[_key(self._draft)]
        return self._clerk.ask(ledger.lists_before, self._draft.id)

    def _choose_one(self, row: int) -> None:
        self.lists.show_lists([row])
        self._on_lists_edited()

    def _show_recipients(self) -> None:
        self.recipients.show_lists(self.lists.lists, self._draft.id)

    def _say_standing(self) -> None:
        words, tone = {
            "draft": (_("This is a draft: nobody has approved it yet."), "warn"),
            "in_review": (_("It is still in review: nobody has approved it yet."), "warn"),
            "withdrawn": (_("This release was withdrawn."), "stop"),
        }.get(self._draft.status, ("", "mute"))
        if self._draft.is_correcting:
            words = _("A correction is being written. Once it is issued, those who had it get it.")
        self._standing.say(words if self._draft.id else "", tone, "triangle-alert")

    def _ask_gaps(self) -> None:
        if self._draft.id and self.lists.lists:
            resolved = self.recipients.resolved
            ask = (self._clerk, resolved, self.lists.lists, self._draft.languages)
            self._gaps.ask(self._clerk.run, gaps.look, *ask)
        else:
            self._show_gaps(Gaps())

    def _show_gaps(self, found: Gaps) -> None:
        if found.lists in ((), self.lists.lists):
            self._last_gaps = found
            self._say_languages()

    def _say_languages(self) -> None:
        self._languages.say(gaps.said(self._last_gaps, self._draft), "warn", "info")

    def _count_holders(self, many: int) -> None:
        said = _("Who has it")
        self._tabs[HOLDERS].setText(f"{said}  {figure(many)}" if many else said)

    # Reactions

    def _on_lists_edited(self) -> None:
        if self._draft.id:
            self._chosen_for[_key(self._draft)] = self.lists.lists
        self._show_recipients()

    def _on_tab_chosen(self) -> None:
        self._stack.setCurrentIndex(list(self._tabs).index(self.tab))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, super().minimumSizeHint().height())


def _key(draft: ReleaseDraft) -> Key:
    """Return what lists are remembered for: a release, and anew once it is corrected."""
    notice = draft.notice
    return draft.id, notice.id if notice is not None and not draft.is_correcting else 0
