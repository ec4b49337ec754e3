"""Joins the language versions of a release: the one in the editor and the one beside it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.base import worldnames
from pressdesk.base.i18n import _
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.desktop.releases.preview.previewpane import TWIN, PreviewPane
from pressdesk.desktop.releases.twin.changesdialog import ChangesDialog
from pressdesk.desktop.releases.twin.twinview import TwinView
from pressdesk.releases.behind import Behind, behind, catch_up
from pressdesk.releases.comparing import compare as compare_words
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.releases.parity import Gap, compare, counterpart

PAUSE = 700  # ms after the last key; what flickers while one types only disturbs


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at a release found: the gaps of two of its versions, and who is behind."""

    release: int
    pair: tuple[str, str]
    gaps: tuple[Gap, ...]
    behind: tuple[Behind, ...]


class Twins(QObject):
    """Shows the other version in a tab of the preview, marks both tabs where something differs.

    `known` brings the languages that are behind, each with the sentence that says so.
    """

    known = Signal(object)

    def __init__(self, clerk: Clerk, editor: EditorPane, preview: PreviewPane) -> None:
        super().__init__(editor)
        self._clerk = clerk
        self._editor = editor
        self._preview = preview
        self._draft = ReleaseDraft()
        self._other = ""
        self._found: Found | None = None
        self._view: TwinView | None = None
        self._answers: Newest[Found] = Newest(self._show_found)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()

    def _connect(self) -> None:
        self._editor.draft_edited.connect(self._on_draft_edited)
        self._editor.language_changed.connect(lambda _language: self._turn())
        self._editor.block_entered.connect(self._on_block_entered)
        self._preview.tab_shown.connect(self._on_tab_shown)
        self._pause.timeout.connect(self.look)
        self._clerk.changed.connect(self._on_clerk_changed)

    @property
    def view(self) -> TwinView:
        """The view, made when it is first looked at."""
        if self._view is None:
            made = self._view = TwinView(self._clerk)
            made.language_wished.connect(self._editor.show_language)
            made.other_wished.connect(self._on_other_wished)
            made.place_wished.connect(self._editor.go_to)
            made.caught_up.connect(self._on_caught_up)
            made.changes_wished.connect(self._on_changes_wished)
            self._preview.put_twin(made)
        return self._view

    def look(self) -> None:
        """Compare the two, where there are two."""
        if self._draft.id and self._other and self._clerk.is_ready:
            pair = (self._editor.language, self._other)
            self._answers.ask(self._clerk.run, _look, self._clerk, self._draft, pair)

    def _on_draft_edited(self, draft: ReleaseDraft) -> None:
        if draft.id != self._draft.id:
            self._found = None
            self.known.emit({})
        self._draft = draft
        self._turn()

    def _turn(self) -> None:
        """Show what is now the other version."""
        ours = self._editor.language
        others = [one for one in self._draft.languages if one != ours] if self._draft.id else []
        if self._other not in others:
            self._other = others[0] if others else ""
            self._found = None
        if not others:
            self._preview.offer_twin("", "")
            return
        self._mark()
        self._pause.start()
        if self._preview.tab == TWIN:
            self._show(others)

    def _show(self, others: list[str]) -> None:
        self.view.show_text(self._draft.text(self._other), others)
        found = self._found
        is_ours = found is not None and found.pair == (self._editor.language, self._other)
        if found is None or not is_ours:
            self.view.show_found((), None, self._editor.language, is_known=False)
            return
        ours = next((one for one in found.behind if one.language in found.pair), None)
        self.view.show_found(found.gaps, ours, self._editor.language)

    def _mark(self) -> None:
        name = worldnames.language(self._other)
        found = self._found
        odd = found is not None and bool(found.gaps or found.behind)
        said = _("{language} beside it").format(language=name)
        if odd:
            said += " · " + _("the versions differ")
        self._preview.offer_twin(worldnames.primary(self._other).upper(), said, is_odd=odd)

    def _show_found(self, found: Found) -> None:
        if found.release != self._draft.id or self._other not in found.pair:
            return
        self._found = found
        self._mark()
        self.known.emit({one.language: sentence(one) for one in found.behind})
        if self._preview.tab == TWIN:
            self._show([one for one in self._draft.languages if one != self._editor.language])

    def _on_tab_shown(self, tab: str) -> None:
        if tab == TWIN:
            self._turn()
            self.look()

    def _on_block_entered(self, field: str, block: int) -> None:
        if self._preview.tab == TWIN and self._view is not None:
            ours, other = self._draft.text(self._editor.language), self._draft.text(self._other)
            self._view.follow(field, counterpart(ours, other, field, block))

    def _on_other_wished(self, language: str) -> None:
        self._other, self._found = language, None
        self._turn()
        self.look()

    def _on_caught_up(self, language: str) -> None:
        if not self._editor.flush():
            return
        said = _("{language} is up to date").format(language=worldnames.language(language))
        task = self._clerk.do(catch_up, self._draft.id, language, datetime.now(UTC))
        task.then(lambda _done: messages.toast(self._preview, said, _("Undo"), self._clerk.undo))

    def _on_changes_wished(self, one: Behind) -> None:
        name = worldnames.language(one.leader)
        stretches = compare_words(one.before, self._draft.text(one.leader))
        title = _("What changed: {language}").format(language=name)
        dialog = ChangesDialog(stretches, title, self._preview)
        dialog.exec()
        dialog.deleteLater()

    def _on_clerk_changed(self, changes: object) -> None:
        from pressdesk.store.changes import Changes, Kind

        assert isinstance(changes, Changes)
        if self._other and changes.touches_row(Kind.RELEASE, self._draft.id):
            self._pause.start()


def sentence(one: Behind) -> str:
    """Say which version is behind which."""
    return _("{language} is behind: {leader} was changed since.").format(
        language=worldnames.language(one.language), leader=worldnames.language(one.leader)
    )


def _look(clerk: Clerk, draft: ReleaseDraft, pair: tuple[str, str]) -> Found:
    gaps = compare(draft.text(pair[0]), draft.text(pair[1]))
    return Found(draft.id, pair, gaps, clerk.ask(behind, draft.id))
