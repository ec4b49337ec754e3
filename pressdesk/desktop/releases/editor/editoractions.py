"""What can be done with the release in the editor besides writing: found in menus and palette."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.contactsstrip import ContactsStrip
from pressdesk.desktop.releases.editor.editorpage import EditorPage
from pressdesk.desktop.releases.editor.findbar import FindBar
from pressdesk.desktop.tongues import name_of
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft


class EditorActions(QWidget):
    """The actions of `EditorPane`, which has the parts they act on."""

    copy_block_requested = Signal()
    language_wished = Signal(str)
    distribute_requested = Signal()

    page: EditorPage
    find_bar: FindBar
    contacts: ContactsStrip
    _draft: ReleaseDraft
    _language: str
    _clerk: Clerk
    flush: Callable[[], bool]

    @action("edit.find", N_("Find in this release…"), shortcut="Ctrl+F", menu="edit", group=3,
            icon="search")  # fmt: skip
    def open_find(self) -> None:
        self.find_bar.open(self._selected(), replace=False)

    @action("edit.replace", N_("Find and replace…"), shortcut="Ctrl+H", menu="edit", group=3,
            icon="replace")  # fmt: skip
    def find_and_replace(self) -> None:
        self.find_bar.open(self._selected(), replace=True)

    @action("release.copy_block", N_("Copy contact block"), shortcut="Ctrl+Shift+C",
            menu="release", icon="clipboard-copy")  # fmt: skip
    def copy_block(self) -> None:
        self.contacts.copy_block()
        self.copy_block_requested.emit()

    @action("release.add_contact", N_("Add a press contact…"), menu="release", icon="user-plus")
    def add_contact(self) -> None:
        self.contacts.add()

    @action("release.embargo", N_("Embargo…"), menu="release", icon="clock")
    def embargo(self) -> None:
        self.page.chips.edit_embargo()

    @action("release.next_language", N_("Other language"), shortcut="Ctrl+Shift+L",
            menu="release", icon="languages")  # fmt: skip
    def next_language(self) -> None:
        languages = self._draft.languages
        if self._language in languages:
            at = languages.index(self._language)
            self.language_wished.emit(languages[(at + 1) % len(languages)])

    @action("release.remove_language", N_("Remove this language"), menu="release", group=3,
            icon="trash-2")  # fmt: skip
    def remove_language(self) -> None:
        if len(self._draft.languages) < 2 or not self.flush():
            return
        name = name_of(self._language)
        gone = _("{language} removed; its text stays in the history").format(language=name)
        task = self._clerk.do(edit.remove_text, self._draft.id, self._language, datetime.now(UTC))
        task.then(lambda _done: messages.toast(self, gone, _("Undo"), self._clerk.undo))

    @action("release.history", N_("History…"), menu="release", group=3, icon="history",
            words=N_("versions compare restore"))  # fmt: skip
    def open_history(self) -> None:
        self.open_version(self._language, 0)

    def open_version(self, language: str, number: int) -> None:
        """Show the history of a text, at the version of a number where one is named."""
        from pressdesk.desktop.releases.editor.historydialog import HistoryDialog

        if self._draft.id and self.flush():
            draft, text = self._draft, self._draft.text(language)
            is_fast = draft.status not in edit.EDITABLE
            dialog = HistoryDialog(self._clerk, draft.id, text, is_fast, self)
            dialog.choose(number)
            dialog.open()

    def _selected(self) -> str:
        for field in self.page.fields():
            words = field.textCursor().selectedText()
            if words and field.hasFocus() and "\u2029" not in words:
                return words
        return ""
