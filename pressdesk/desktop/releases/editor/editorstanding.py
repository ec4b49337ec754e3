"""Where the release being edited stands: its next step, and a line once it is out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases import standing
from pressdesk.desktop.releases.editor import correcting
from pressdesk.desktop.releases.editor.standingline import StandingLine
from pressdesk.desktop.widgets.controls import hairline, plain_button, yielding_button
from pressdesk.releases.drafts import ReleaseDraft

OUT = ("issued", "corrected", "withdrawn")
CORRECTABLE = ("issued", "corrected")
OF_A_CORRECTION = ("release.correct", "release.withdraw", "release.give_up")
GAP = 6
LEAST, ROOMY = 200, 300  # pixels of the tools beside a button with an icon alone, and with words


class EditorStanding(QWidget):
    """The editor's head: the tools given to it, the next step beside them, the line below.

    `flush` saves what is typed; a step is not taken where that fails.
    """

    def __init__(
        self, clerk: Clerk, tools: QWidget, flush: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._flush = flush
        self._draft = ReleaseDraft()
        self._build(tools)
        self.next.clicked.connect(self._on_next_clicked)
        self.line.reopen.clicked.connect(self.reopen)
        self.line.correct.clicked.connect(self.correct)
        self.line.reword.clicked.connect(self.correct)
        self.line.give_up.clicked.connect(self.give_up)

    def _build(self, tools: QWidget) -> None:
        self.next = plain_button("")
        self.next.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.setSpacing(0)
        head.addWidget(tools, 1)
        self.distribute = yielding_button(_("Distribute…"), "megaphone")
        self.distribute.setToolTip(_("Distribute (Ctrl+Shift+D)"))
        head.addWidget(self.distribute, 0, Qt.AlignmentFlag.AlignVCenter)
        self._gap = QSpacerItem(GAP, 0)
        head.addSpacerItem(self._gap)
        head.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)
        self.line = StandingLine(self._clerk)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.line)

    @property
    def text(self) -> str:
        """What the line says; "" while there is none."""
        return self.line.text

    def show_draft(self, draft: ReleaseDraft) -> None:
        """Show where a release stands."""
        self._draft = draft
        following = standing.NEXT.get(draft.status, "")
        self.next.setText(_(standing.STEPS[following]) if following else "")
        self.next.setVisible(bool(following))
        self._fit()
        self.line.show_draft(draft)
        for name, statuses in {
            "release.to_review": ("draft",),
            "release.approve": ("draft", "in_review"),
            "release.issue": ("draft", "in_review", "approved", "scheduled"),
            "release.reopen": ("in_review", "approved", "scheduled", *OUT),
            "release.correct": CORRECTABLE,
            "release.withdraw": CORRECTABLE,
            "release.give_up": (),
        }.items():
            may_go = draft.status in statuses or (draft.is_correcting and name in OF_A_CORRECTION)
            actions.of(self, name).setEnabled(bool(draft.id) and may_go)

    def _fit(self) -> None:
        """Show the way to the panel in words, as an icon, or in the menu alone, as there is room.

        While one still writes the tools have the room; once it may go out the words have.
        """
        room = self.width() - (0 if self.next.isHidden() else self.next.sizeHint().width())
        whole = self.distribute.sizeHint().width()
        least = self.distribute.minimumSizeHint().width()
        is_ready = self._draft.status not in ("draft", "in_review")
        says_it = is_ready and room - whole >= ROOMY
        has_room = says_it or room - least >= LEAST
        self.distribute.setFixedWidth(whole if says_it else least)
        self.distribute.setVisible(has_room)
        self._gap.changeSize(GAP if has_room else 0, 0)
        self._column.invalidate()
        self._column.activate()  # At once: what is hidden leaves its room to the tools.

    def _go(self, status: str) -> None:
        if not self._draft.id or not self._flush():
            return
        is_correction = self._draft.is_correcting and status == "issued"
        tell = ((_("Tell who has it…"), self.distribute.click),) if is_correction else ()
        standing.change(self._clerk, self, (self._draft.id,), status, more=tell)

    @action("release.to_review", N_("Send to review"), menu="release", group=4, icon="eye")
    def to_review(self) -> None:
        self._go("in_review")

    @action("release.approve", N_("Approve"), menu="release", group=4, icon="check")
    def approve(self) -> None:
        self._go("approved")

    @action("release.issue", N_("Mark as issued"), menu="release", group=4, icon="send")
    def issue(self) -> None:
        self._go("issued")

    @action("release.reopen", N_("Back to draft"), menu="release", group=4, icon="pencil",
            words=N_("reopen"))  # fmt: skip
    def reopen(self) -> None:
        self._go("draft")

    @action("release.correct", N_("Correct…"), menu="release", group=4, icon="file-pen",
            words=N_("correction erratum issued"))  # fmt: skip
    def correct(self) -> None:
        """Correct what is out; while that is done, change what is said of it."""
        if self._draft.id and self._flush():
            self.asked = correcting.correct(self._clerk, self, self._draft)

    @action("release.give_up", N_("Give up the correction"), menu="release", group=4,
            icon="undo-2", words=N_("as it was issued"))  # fmt: skip
    def give_up(self) -> None:
        if self._draft.id and self._flush():
            correcting.give_up(self._clerk, self, self._draft)

    @action("release.withdraw", N_("Withdraw…"), menu="release", group=4, icon="octagon-alert",
            words=N_("retract kill cancel"))  # fmt: skip
    def withdraw(self) -> None:
        if self._draft.id and self._flush():
            tell = self.distribute.click
            self.asked = correcting.withdraw(self._clerk, self, self._draft, tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_next_clicked(self) -> None:
        following = standing.NEXT.get(self._draft.status)
        if following:
            self._go(following)
