"""Editor and preview of one release, joined: what is typed shows on the page, and the way back."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.preview.previewpane import PreviewPane
from pressdesk.desktop.releases.proofs import Proofs
from pressdesk.formats.proof import Proof
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.releases.preflight import Finding, check

CHECK_MS = 700  # after the last key; a check that flickers while one types only disturbs


class Joining(QObject):
    """Carries proofs from the editor to the preview, places both ways, and checks to the editor."""

    export_requested = Signal(object, str)
    letterhead_requested = Signal()

    def __init__(self, clerk: Clerk, editor: EditorPane, preview: PreviewPane) -> None:
        super().__init__(editor)
        self._clerk = clerk
        self._editor = editor
        self._preview = preview
        self._proofs = Proofs(clerk)
        self._draft = ReleaseDraft()
        self._proof: Proof | None = None
        self._findings: tuple[Finding, ...] = ()
        self._checks: Newest[tuple[Finding, ...]] = Newest(self._show_checks)
        self._pause = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._connect()

    def _connect(self) -> None:
        self._editor.draft_edited.connect(self._on_draft_edited)
        self._editor.language_changed.connect(lambda _language: self._on_draft_edited(None))
        self._editor.block_entered.connect(self._preview.reveal)
        self._editor.checks_requested.connect(self._open_checks)
        self._preview.place_clicked.connect(self._editor.go_to)
        self._preview.pages_counted.connect(self._editor.show_pages)
        self._preview.export_requested.connect(self._on_export_requested)
        self._preview.letterhead_requested.connect(self.letterhead_requested)
        self._pause.timeout.connect(self._ask_checks)
        self._clerk.changed.connect(self._on_clerk_changed)

    @property
    def proof(self) -> Proof | None:
        """The proof of what is in the editor, None while nothing is."""
        return self._proof

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last check found."""
        return self._findings

    def clear(self) -> None:
        """Show no release any more."""
        self._proof = None
        self._preview.show_proof(None)

    def _on_draft_edited(self, draft: ReleaseDraft | None) -> None:
        self._draft = draft if draft is not None else self._draft
        if not self._draft.id:
            return
        self._proof = self._proofs.of(self._draft, self._editor.language)
        self._preview.show_proof(self._proof)
        self._pause.start()

    def _on_clerk_changed(self, changes: object) -> None:
        """People, letterheads and images may have changed under the proof."""
        from pressdesk.store.changes import Changes, Kind

        assert isinstance(changes, Changes)
        if self._proof and changes.touches(Kind.CONTACT, Kind.SETTING, Kind.LETTERHEAD, Kind.IMAGE):
            self._on_draft_edited(None)

    def _ask_checks(self) -> None:
        if self._proof is not None:
            self._checks.ask(self._clerk.run, check, self._proof, datetime.now(UTC))

    def _show_checks(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._editor.show_checks(len(findings))

    def _open_checks(self) -> None:
        """List what was found; a click goes to the place."""
        menu = QMenu(self._editor)
        for finding in self._findings:
            row = QAction(finding.message, menu)
            stops = finding.severity == "stop"
            theme.set_icon(row, "octagon-alert" if stops else "triangle-alert", "warn")
            row.triggered.connect(lambda _on=False, f=finding: self._go_to(f))
            menu.addAction(row)
        if menu.isEmpty():
            menu.addAction(_("Nothing to look at")).setEnabled(False)
        above = QPoint(0, menu.sizeHint().height() + 12)
        menu.popup(QCursor.pos() - above)

    def _go_to(self, finding: Finding) -> None:
        self._editor.go_to(finding.field, finding.block or 0)

    def _on_export_requested(self, form: str) -> None:
        self._editor.flush()
        if self._proof is not None:
            self.export_requested.emit(self._proof, form)
