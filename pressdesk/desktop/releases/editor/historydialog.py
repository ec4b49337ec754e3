"""The history of a text: its versions, what changed since each, and the way back to one."""

from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import dates, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.releases.editor.stretches import show, view
from pressdesk.desktop.widgets.controls import (
    label,
    lay_out_beside,
    plain_button,
    primary_button,
)
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.formats.proof import WITHDRAWAL
from pressdesk.releases import edit, notices, revisions
from pressdesk.releases.comparing import GONE, NEW, Stretch, compare
from pressdesk.releases.drafts import TextDraft
from pressdesk.store.settings import settings

NUMBER = Qt.ItemDataRole.UserRole + 1  # of the version, as the ledger of hand-outs names it


class HistoryDialog(QDialog):
    """Shows the versions of a release's text in one language, the newest first.

    One version is compared with the text of now, two that are selected with each other.
    """

    def __init__(self, clerk: Clerk, release: int, text: TextDraft, is_fast: bool,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._clerk = clerk
        self._release = release
        self._now = text
        self._is_fast = is_fast
        self._answers: Newest[tuple[Stretch, ...]] = Newest(self._show)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("History"))
        self._build()
        self._connect()
        self._list()

    def _build(self) -> None:
        self.resize(860, 560)
        self.versions = QListWidget()
        self.versions.setAccessibleName(_("Versions"))
        self.versions.setFixedWidth(250)
        self.versions.setProperty("kind", "versions")
        self.versions.setFrameShape(QFrame.Shape.NoFrame)
        self.versions.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.text = view()
        self._hint = label("", "mute")
        self._hint.setWordWrap(True)
        self._nothing = EmptyState(
            "history",
            _("There is no older version yet"),
            _("One is kept whenever you go on writing after a pause of five minutes."),
        )
        self._page = QStackedWidget()
        self._page.addWidget(self.text)
        self._page.addWidget(self._nothing)
        self.restore = plain_button(_("Restore this version"), "history")
        close = primary_button(_("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 14)
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.restore)
        foot.addWidget(close)
        lay_out_beside(self, self.versions, self._page, foot)

    def _connect(self) -> None:
        self.versions.itemSelectionChanged.connect(self._on_selection_changed)
        self.restore.clicked.connect(self._on_restore_clicked)

    def _list(self) -> None:
        zone, now = self._clerk.ask(settings).zone, datetime.now(UTC)
        found = self._clerk.ask(revisions.revisions, self._release, self._now.language)
        told = self._told()
        for each in found:
            words = ngettext("{n} word", "{n} words", each.words).format(n=each.words)
            when = dates.moment(each.edited_at, zone, now)
            number = _("Version {n}").format(n=each.number)
            said = told.get(each.number, "")
            item = QListWidgetItem("\n".join(filter(None, (when, f"{number} · {words}", said))))
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            item.setData(NUMBER, each.number)
            item.setSizeHint(QSize(220, 70 if said else 52))
            item.setToolTip("\n".join(filter(None, (each.headline, said))))
            self.versions.addItem(item)
        self.restore.setEnabled(False)
        self.restore.setVisible(not self._is_fast)
        if found:
            self.versions.setCurrentRow(0)
        else:
            self.restore.hide()
            self.versions.hide()
            self._page.setCurrentWidget(self._nothing)

    def _told(self) -> dict[int, str]:
        """Return by version, of those that were issued, what was said of them later."""
        language = self._now.language
        made: dict[int, str] = {}
        for notice in self._clerk.ask(notices.all_of, self._release):
            what = (
                _("Issued, then withdrawn")
                if notice.kind == WITHDRAWAL
                else _("Issued, then corrected")
            )
            words = notice.said(language)
            said = _("{what}: {words}").format(what=what, words=words) if words else what
            made[dict(notice.numbers).get(language, 0)] = said
        return made

    def choose(self, number: int) -> None:
        """Select the version of a number; 0, or one that was never kept, changes nothing."""
        for row in range(self.versions.count()):
            if number and self.versions.item(row).data(NUMBER) == number:
                self.versions.setCurrentRow(row)

    def _show(self, stretches: tuple[Stretch, ...]) -> None:
        show(self.text, stretches)
        differs = any(stretch.kind in (GONE, NEW) for stretch in stretches)
        self.restore.setEnabled(differs and len(self._chosen()) == 1)

    def _chosen(self) -> list[int]:
        """The versions selected, the newest first."""
        rows = sorted(self.versions.row(item) for item in self.versions.selectedItems())
        return [self.versions.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]

    def _on_selection_changed(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        older = self._clerk.ask(revisions.revision, chosen[-1])
        newer = self._now
        if len(chosen) > 1:
            newer = self._clerk.ask(revisions.revision, chosen[0])
            hint = _("Struck through: only in the older version. Underlined: only in the newer.")
        else:
            hint = _("Struck through: only in that version. Underlined: only in the text of now.")
            if self.versions.count() > 1:
                hint += " " + _("Select two versions to compare them.")
        self._hint.setText(hint)
        self._answers.ask(self._clerk.run, compare, older, newer)

    def _on_restore_clicked(self) -> None:
        (row,) = self._chosen()
        window, clerk = self.parentWidget(), self._clerk
        task = clerk.do(edit.restore, self._release, row, datetime.now(UTC))
        task.then(
            lambda _done: messages.toast(window, _("Version restored"), _("Undo"), clerk.undo)
        )
        self.accept()
