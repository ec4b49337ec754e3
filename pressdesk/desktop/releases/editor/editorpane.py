"""The editor of a release: its languages, its text, its people, and whether it is saved."""

from dataclasses import replace
from functools import partial
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.desktop import actions
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.autosave import Autosave
from pressdesk.desktop.releases.editor.contactsstrip import ContactsStrip
from pressdesk.desktop.releases.editor.editoractions import EditorActions
from pressdesk.desktop.releases.editor.editorimages import ImageShelf, Pictures
from pressdesk.desktop.releases.editor.editorpage import EditorPage
from pressdesk.desktop.releases.editor.editorrescue import copy_whole, save_elsewhere
from pressdesk.desktop.releases.editor.editorstanding import EditorStanding
from pressdesk.desktop.releases.editor.editorstatus import EditorStatus, words_in
from pressdesk.desktop.releases.editor.editortools import EditorTools
from pressdesk.desktop.releases.editor.findbar import FindBar
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.editorspelling import Spellers
from pressdesk.desktop.widgets.toast import KEPT_CLEAR
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.changes import Changes, Kind
from pressdesk.store.settings import settings

BEAT = 40  # ms between two looks at what is typed
SHAPE = 30  # ms until the buttons show where the cursor stands
COUNT = 400  # ms until the words are counted
OPENING = 200  # ms until it is said that a long text is still on its way


class EditorPane(EditorActions):
    """Edits one release at a time. Signals bring the draft as it stands, or a place in it."""

    draft_edited = Signal(object)
    block_entered = Signal(str, int)
    saved = Signal()
    language_changed = Signal(str)
    checks_requested = Signal()

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._draft = ReleaseDraft()
        self._language = "en"
        self._shown = (0, "")  # The release and language the page holds the whole text of.
        self._spellers = Spellers(clerk)
        self._beat = self._timer(BEAT, self._on_beat)
        self._count = self._timer(COUNT, self._on_count)
        self._opening = self._timer(OPENING, self._say_opening)
        self._build()
        self._shape = self._timer(SHAPE, self.tools.show_shape)
        self._connect()
        self.setEnabled(False)

    def _timer(self, wait: int, ring: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(wait)
        made.timeout.connect(ring)
        return made

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.autosave = Autosave(self._clerk, self)
        self.page = EditorPage(self._clerk, ImageShelf(self._clerk).image)
        self._last_body: BodyEdit = self.page.body
        self.tools = EditorTools(lambda: self._last_body)
        self.standing = EditorStanding(self._clerk, self.tools, self.flush)
        self.find_bar = FindBar(self.page.whole_fields)
        self._pictures = Pictures(self._clerk, lambda: self._last_body, self)
        self.contacts = ContactsStrip(self._clerk)
        self.contacts.setObjectName(KEPT_CLEAR)
        self.status = EditorStatus()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (
            self.standing, self.find_bar, self.page, self.contacts, self.status,
        ):  # fmt: skip
            column.addWidget(widget, 1 if widget is self.page else 0)

    def _connect(self) -> None:
        actions.collect(self)
        page, tools = self.page, self.tools
        page.edited.connect(self._on_page_edited)
        page.left.connect(self._on_page_left)
        page.field_entered.connect(self._on_field_entered)
        page.chips.edited.connect(self._take)
        for body in page.bodies():
            name = body.objectName()
            body.block_entered.connect(lambda n, name=name: self.block_entered.emit(name, n))
            body.shape_changed.connect(self._shape.start)
            body.image_dropped.connect(self._pictures.insert)
            body.picture_opened.connect(self._pictures.open)
            body.filling.ended.connect(self._say_opening)
        for field in page.fields():
            field.take_back = partial(self.find_bar.undo_all_from, field)
        tools.language_chosen.connect(self.show_language)
        self.language_wished.connect(self.show_language)
        self.standing.distribute.clicked.connect(self.distribute_requested)
        tools.language_added.connect(self.add_language)
        tools.image_chosen.connect(self._pictures.insert)
        self.contacts.edited.connect(
            lambda ids: self._take(replace(self._draft, contacts=tuple(ids)))
        )
        self.autosave.state_changed.connect(self.status.show_state)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.merged.connect(self._show_draft)
        self.status.retry_requested.connect(self.autosave.save)
        self.status.rescue_requested.connect(lambda: save_elsewhere(self.draft, self))
        self.status.copy_requested.connect(lambda: copy_whole(self.draft, self))
        self.status.checks_requested.connect(self.checks_requested)
        self._clerk.changed.connect(self._on_clerk_changed)

    # --- what it is asked ----------------------------------------------------------------

    @property
    def draft(self) -> ReleaseDraft:
        """The release as it stands in the editor now."""
        self._collect()
        return self._draft

    @property
    def language(self) -> str:
        """The language shown."""
        return self._language

    def show_release(self, release_id: int) -> None:
        """Edit this release; what was typed in the one before is saved first."""
        self.flush()
        self.tools.offer(self._clerk.ask(settings).languages)
        self.setEnabled(True)
        self.page.forget()
        self._read(release_id)
        # Now, and once more when the page has grown to its text: it opens at its headline.
        self.page.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, lambda: self.page.verticalScrollBar().setValue(0))

    def show_language(self, language: str) -> None:
        """Show the release's text in another language."""
        if language == self._language:
            self._show_draft(self._draft)
            return
        self._collect()
        self.autosave.save()
        self._language = language
        self._show_draft(self._draft)
        self.language_changed.emit(language)

    def add_language(self, language: str) -> None:
        """Begin a text in another language."""
        self._take(self.draft.with_text(TextDraft(language)))
        self.show_language(language)
        self.page.headline.setFocus()

    def flush(self) -> bool:
        """Save what is typed and wait for it; False where it could not be written."""
        self._collect()
        return self.autosave.flush()

    def put_away(self) -> None:
        """Save, and show no release any more."""
        self.flush()
        self._draft = ReleaseDraft()
        self.setEnabled(False)

    def go_to(self, field: str, block: int = 0) -> None:
        """Put the cursor where the preview or a check points to."""
        chips = self.page.chips
        by_chip = {
            "dated_on": chips.edit_date, "located": chips.edit_place,
            "embargo": chips.edit_embargo, "contacts": self.contacts.add,
            "notice": actions.of(self.standing, "release.correct").trigger,
        }  # fmt: skip
        if field in by_chip:
            by_chip[field]()
            return
        found = self.page.field(field)
        for section in (self.page.ed_note, self.page.boilerplate):
            if found is section.body:
                section.fold(False)
        if isinstance(found, BodyEdit):
            found.go_to(block)
        else:
            found.setFocus()

    def show_pages(self, pages: int) -> None:
        """Say on how many pages the text stands."""
        self.status.show_pages(pages)

    def show_checks(self, count: int) -> None:
        """Say how many things should be looked at."""
        self.status.show_checks(count)

    def all_actions(self) -> list[QAction]:
        """What can be done here, for menus and palette."""
        made = [*actions.collect(self), *self.tools.all_actions()]
        return [*made, *actions.collect(self.standing)]

    # --- reactions -----------------------------------------------------------------------

    def _read(self, release_id: int) -> None:
        draft = self._clerk.ask(edit.draft, release_id)
        self.autosave.begin(draft)
        written = [text.language for text in draft.texts if text != TextDraft(text.language)]
        offered = written or draft.languages
        if self._language not in offered and offered:
            # An empty page would look as if what stands in the other language were lost.
            self._language = offered[0]
        self._show_draft(draft)

    def _show_draft(self, draft: ReleaseDraft) -> None:
        self._draft, self._shown = draft, (0, "")
        text = draft.text(self._language)
        if self.page.body.language != text.language:
            self.find_bar.forget()
        self.tools.show_languages(draft.languages or (self._language,), self._language)
        self.page.chips.show_draft(draft, self._language)
        self._show_standing(text)
        self.contacts.show_contacts(draft.contacts, self._language)
        self._spellers.give(self._language, (f.spelling for f in self.page.fields()))
        self._on_count()
        self._opening.start()
        self.draft_edited.emit(draft)

    def _say_opening(self) -> None:
        is_late = not self._opening.isActive()
        is_under_way = any(body.filling.is_under_way for body in self.page.bodies())
        self.status.show_opening(is_late and is_under_way)

    def _show_standing(self, text: TextDraft) -> None:
        """Show a text, and what may be done to it as its release stands."""
        fast = self._draft.status not in edit.EDITABLE
        self.standing.show_draft(self._draft)
        self.page.show_text(text, is_read_only=fast)
        self._shown = (self._draft.id, self._language)
        self.page.chips.setEnabled(not fast)
        self.tools.set_read_only(fast)
        self.contacts.set_read_only(fast)
        for name in ("edit.replace", "release.add_contact", "release.embargo"):
            actions.of(self, name).setEnabled(not fast)
        several = len(self._draft.languages) > 1
        actions.of(self, "release.remove_language").setEnabled(several and not fast)

    def _take(self, draft: ReleaseDraft) -> None:
        """Take a change that is no typing: from a chip, the contacts, a new language."""
        self._draft = draft
        self.autosave.keep(draft)
        self.tools.show_languages(draft.languages, self._language)
        self.page.chips.show_draft(draft, self._language)
        self.draft_edited.emit(draft)

    def _collect(self) -> None:
        self._beat.stop()
        # Where a mishap kept the text from being shown, the empty page says nothing of it.
        if not self._draft.id or self._shown != (self._draft.id, self._language):
            return
        old = self._draft.text(self._language)
        text = self.page.text(old)
        if text != old:
            self._draft = self._draft.with_text(text)
            self.page.chips.note(self._draft)
            self.autosave.keep(self._draft)
            self.draft_edited.emit(self._draft)

    def _on_page_edited(self) -> None:
        if not self._beat.isActive():
            self._beat.start()
        self._count.start()

    def _on_beat(self) -> None:
        before = perf_counter()
        self._collect()
        # In a very long text a look costs more: look less often.
        self._beat.setInterval(min(max(BEAT, int((perf_counter() - before) * 8_000)), 400))

    def _on_count(self) -> None:
        text = self._draft.text(self._language)
        self.status.show_words(words_in(text))

    def _on_page_left(self) -> None:
        self._collect()
        self.autosave.save()

    def _on_field_entered(self, name: str) -> None:
        field = self.page.field(name)
        if isinstance(field, BodyEdit):
            self._last_body = field
            self.block_entered.emit(name, field.block_number())
        else:
            self.block_entered.emit(name, 0)
        self.tools.show_shape()

    def _on_saved(self, kept: ReleaseDraft) -> None:
        changed = kept.version != self._draft.version
        falls = changed and self._draft.status in ("approved", "scheduled")
        status = "draft" if falls else self._draft.status
        self._draft = replace(self._draft, version=kept.version, uid=kept.uid, status=status)
        self.standing.show_draft(self._draft)  # An approval is of one text, and falls with it.
        self.saved.emit()

    def _on_clerk_changed(self, changes: Changes) -> None:
        if not self._draft.id:
            return
        if changes.touches_row(Kind.RELEASE, self._draft.id):
            QTimer.singleShot(0, self, self._look_again)
        if changes.touches(Kind.CONTACT, Kind.SETTING):
            self.contacts.show_contacts(self._draft.contacts, self._language)
        if changes.touches(Kind.LETTERHEAD):
            self.page.chips.show_draft(self._draft, self._language)

    def _look_again(self) -> None:
        """Show what others wrote: undo, the command line, a colleague. Our own saves are known."""
        self._collect()
        if not self._clerk.is_ready or not self._draft.id or not self.autosave.is_clean:
            return  # The save under way will meet the change, and merge.
        version = self._clerk.ask(edit.version, self._draft.id)
        if version and version != self.autosave.version:
            self._read(self._draft.id)
