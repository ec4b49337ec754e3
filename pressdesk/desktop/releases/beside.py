"""What stands right of the editor: the preview, or in its place the Distribute panel."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from pressdesk.base.i18n import N_
from pressdesk.desktop.actions import action, collect, of
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.distribute import HOLDERS, RECIPIENTS
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.preview.previewpane import PreviewPane
from pressdesk.desktop.session import Session
from pressdesk.releases.drafts import ReleaseDraft

if TYPE_CHECKING:
    from pressdesk.desktop.releases.distribute.distributepane import DistributePane


class Beside(QStackedWidget):
    """Shows the preview; the panel is built when it is first asked for, and shows itself then.

    `left` says that the preview is back, which may have been hidden before. `place_requested`
    asks for a contact, an outlet or a list to be shown: which of these, and its id.
    """

    left = Signal()
    place_requested = Signal(str, int)

    def __init__(
        self,
        clerk: Clerk,
        session: Session,
        editor: EditorPane,
        preview: PreviewPane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._editor = editor
        self._preview = preview
        self._panel: DistributePane | None = None
        self._before: QWidget | None = None  # what had the focus when the panel was opened
        self._wished = (0, "", 0)  # a version asked for before its release is shown
        self.addWidget(preview)
        editor.draft_edited.connect(self._on_draft_edited)
        editor.distribute_requested.connect(self.distribute)
        for name in ("release.distribute", "release.holders"):
            of(self, name).setEnabled(False)

    @property
    def panel(self) -> "DistributePane":
        """The Distribute panel, made where it was not yet seen."""
        if self._panel is None:
            from pressdesk.desktop.releases.distribute.distributepane import DistributePane

            panel = self._panel = DistributePane(self._clerk, self._session, self._editor.flush)
            panel.left.connect(self.leave)
            panel.version_requested.connect(self._editor.open_version)
            for kind in ("contact", "outlet", "list"):
                wished = getattr(panel, f"{kind}_requested")
                wished.connect(partial(self.place_requested.emit, kind))
            self.addWidget(panel)
        return self._panel

    @property
    def is_distributing(self) -> bool:
        """Whether the panel stands in the place of the preview."""
        return self._panel is not None and self.currentWidget() is self._panel

    def all_actions(self) -> list[QAction]:
        """What can be done here; with recipients only while they are in sight."""
        made = [*collect(self), *collect(self._preview)]
        if self.is_distributing and self.panel.tab == RECIPIENTS:
            made += collect(self.panel.recipients)
        return made

    @action("release.distribute", N_("Distribute…"), shortcut="Ctrl+Shift+D", menu="release",
            group=5, icon="megaphone", words=N_("send hand out lists recipients bcc"))  # fmt: skip
    def distribute(self) -> None:
        """Show whom the release goes to, and the ways out."""
        self._show_panel(RECIPIENTS)

    @action("release.holders", N_("Who has it"), menu="release", group=5, icon="inbox",
            words=N_("received versions ledger correction"))  # fmt: skip
    def show_holders(self) -> None:
        """Show who has the release, and in which version."""
        self._show_panel(HOLDERS)

    def leave(self) -> None:
        """Go back to the preview, and to where the cursor was before."""
        self._put_preview()
        back = self._before
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._editor.page.headline.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_version(self, release: int, language: str, number: int) -> None:
        """Show a release in a language, and in the history its version of a number, 0 for none."""
        self._wished = (release, language, number)
        if self._editor.draft.id == release:
            self._show_wished()

    def put_away(self) -> None:
        """Show no release any more."""
        self._on_draft_edited(ReleaseDraft())
        self._put_preview()

    def _show_panel(self, tab: str) -> None:
        if self._editor.draft.id and self._editor.flush():
            if not self.is_distributing:
                self._before = QApplication.focusWidget()
            self.panel.show_draft(self._editor.draft)
            self.panel.show_tab(tab)
            self.setCurrentWidget(self.panel)
            self.show()
            self.panel.take_focus()

    def _put_preview(self) -> None:
        self.setCurrentWidget(self._preview)
        self.left.emit()

    def _show_wished(self) -> None:
        (_release, language, number), self._wished = self._wished, (0, "", 0)
        if language in self._editor.draft.languages:
            self._editor.show_language(language)
        if number:
            self._editor.open_version(language, number)

    def _on_draft_edited(self, draft: ReleaseDraft) -> None:
        for name in ("release.distribute", "release.holders"):
            of(self, name).setEnabled(bool(draft.id))
        if self.is_distributing:
            self.panel.show_draft(draft)
        if self._wished[0] and self._wished[0] == draft.id:
            QTimer.singleShot(0, self, self._show_wished)
