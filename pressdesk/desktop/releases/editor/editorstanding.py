"""Where the release being edited stands: its next step, and a line once it is out."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, dates
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases import standing
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, yielding_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.store.settings import settings

_OUT = {
    "issued": N_("Issued {moment}"),
    "corrected": N_("Corrected, issued {moment}"),
    "withdrawn": N_("Withdrawn, issued {moment}"),
}

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
        self._release, self._status = 0, "draft"
        self._build(tools)
        self.next.clicked.connect(self._on_next_clicked)
        self.reopen_button.clicked.connect(self.reopen)

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
        self.line = QFrame()
        self.line.setProperty("kind", "strip")
        self._said = ElidedLabel()
        self._why = label(_("The text stands fast."), "mute")
        self.reopen_button = QPushButton(_("Reopen"))
        self.reopen_button.setProperty("kind", "link")
        row = QHBoxLayout(self.line)
        row.setContentsMargins(24, 6, 16, 6)
        row.setSpacing(10)
        row.addWidget(self._said, 1)
        row.addWidget(self._why)
        row.addWidget(self.reopen_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.line)
        self.line.hide()

    @property
    def text(self) -> str:
        """What the line says; "" while there is none."""
        return "" if self.line.isHidden() else self._said.text()

    def show_draft(self, draft: ReleaseDraft) -> None:
        """Show where a release stands."""
        self._release, self._status = draft.id, draft.status
        following = standing.NEXT.get(draft.status, "")
        self.next.setText(_(standing.STEPS[following]) if following else "")
        self.next.setVisible(bool(following))
        self._fit()
        is_out = draft.status in _OUT
        if is_out:
            at = self._clerk.ask(edit.issued_at, draft.id)
            zone = self._clerk.ask(settings).zone
            said = dates.moment(at, zone, datetime.now(UTC)) if at else ""
            self._said.setText(_(_OUT[draft.status]).format(moment=said).strip())
        self.line.setVisible(is_out)
        for name, statuses in {
            "release.to_review": ("draft",),
            "release.approve": ("draft", "in_review"),
            "release.issue": ("draft", "in_review", "approved", "scheduled"),
            "release.reopen": ("in_review", "approved", "scheduled", *_OUT),
        }.items():
            actions.of(self, name).setEnabled(bool(draft.id) and draft.status in statuses)

    def _fit(self) -> None:
        """Show the way to the panel in words, as an icon, or in the menu alone, as there is room.

        While one still writes the tools have the room; once it may go out the words have.
        """
        room = self.width() - (0 if self.next.isHidden() else self.next.sizeHint().width())
        whole = self.distribute.sizeHint().width()
        least = self.distribute.minimumSizeHint().width()
        is_ready = self._status not in ("draft", "in_review")
        says_it = is_ready and room - whole >= ROOMY
        has_room = says_it or room - least >= LEAST
        self.distribute.setFixedWidth(whole if says_it else least)
        self.distribute.setVisible(has_room)
        self._gap.changeSize(GAP if has_room else 0, 0)
        self._column.invalidate()
        self._column.activate()  # At once: what is hidden leaves its room to the tools.

    def _go(self, status: str) -> None:
        if self._release and self._flush():
            standing.change(self._clerk, self, (self._release,), status)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_next_clicked(self) -> None:
        following = standing.NEXT.get(self._status)
        if following:
            self._go(following)
