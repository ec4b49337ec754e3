"""The line above the text of a release that is out, or is being corrected: since when, and how
on."""

from datetime import UTC, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.store.settings import settings

OUT = {
    "issued": N_("Issued {moment}"),
    "corrected": N_("Corrected {moment}"),
    "withdrawn": N_("Withdrawn {moment}"),
}
ROOM = 620  # pixels from which there is room to say why nothing can be typed


class StandingLine(QFrame):
    """Says where a release stands; the buttons are for others to connect."""

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._is_fast = False
        self.setProperty("kind", "strip")
        self._said = ElidedLabel()
        self._why = label(_("The text stands fast."), "mute")
        self.correct = _link(_("Correct…"))
        self.reopen = _link(_("Reopen"))
        self.reword = _link(_("Change…"))
        self.reword.setToolTip(_("Change what is said of the correction"))
        self.give_up = _link(_("Give up"))
        self.give_up.setToolTip(_("Give up the correction: it is as it was issued again"))
        self._words = ElidedLabel()
        self._words.setProperty("kind", "mute")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._said, 1)
        row.addWidget(self._why)
        for button in (self.correct, self.reopen, self.reword, self.give_up):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 6, 16, 6)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" while it is not there."""
        parts = (self._said.text(), self._words.text())
        return "" if self.isHidden() else ": ".join(part for part in parts if part)

    def show_draft(self, draft: ReleaseDraft) -> None:
        """Show where a release stands; of a first draft there is nothing to say."""
        is_out = draft.status in OUT
        said = self._told(draft) if is_out or draft.is_correcting else ""
        words = draft.notice.words if draft.notice is not None else ()
        self._said.setText(said)
        self._words.setText(next((said for _language, said in words if said), ""))
        self._words.setVisible(bool(self._words.text()))
        self._is_fast = is_out
        self.correct.setVisible(draft.status in ("issued", "corrected"))
        self.reopen.setVisible(is_out)
        for button in (self.reword, self.give_up):
            button.setVisible(draft.is_correcting)
        self._fit()
        self.setVisible(bool(said))
        self.setAccessibleName(self.text)

    def _told(self, draft: ReleaseDraft) -> str:
        notice = draft.notice
        if draft.is_correcting and notice is not None:
            when = self._moment(notice.issued_at)
            return _("Correction of what was issued {moment}").format(moment=when)
        at = self._clerk.ask(edit.issued_at, draft.id)
        ended = notice.ended_at if notice is not None else None
        said = _(OUT[draft.status]).format(moment=self._moment(ended or at)).strip()
        if notice is None or notice.issued_at is None:
            return said
        first = _("issued {moment}").format(moment=self._moment(notice.issued_at))
        return f"{said}, {first}"

    def _moment(self, at: datetime | None) -> str:
        zone = self._clerk.ask(settings).zone
        return dates.moment(at, zone, datetime.now(UTC)) if at else ""

    def _fit(self) -> None:
        self._why.setVisible(self._is_fast and self.width() >= ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _link(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", "link")
    return made
