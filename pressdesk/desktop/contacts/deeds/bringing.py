"""Bringing people in from files: read and planned apart, looked at, taken in, undone."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.base.progress import Progress
from pressdesk.desktop import folders, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.contacts.listpane import FROM
from pressdesk.desktop.dropping import files_in

if TYPE_CHECKING:
    from pressdesk.contacts.importing import Importing
    from pressdesk.contacts.intake import Outcome
    from pressdesk.contacts.intakeviews import FileView, Tally
    from pressdesk.desktop.contacts.columns.columnspane import ColumnsPane
    from pressdesk.desktop.contacts.intake.planscreen import PlanScreen
    from pressdesk.formats.addressbook import Skipped

    Planned = tuple[Sequence[FileView], Tally, Sequence[Skipped]]


ASIDE_MS = 12_000  # for as long as the toast says that one can go back, and a little longer


class BringDeeds(Deeds):
    """Importing address books: one at a time, on a screen of its own until it is done."""

    everywhere = ("contact.import",)

    _importing: "Importing | None" = None
    _screen: "PlanScreen | None" = None
    _columns: "ColumnsPane | None" = None
    _seen: set[int]  # lists whose columns were looked at
    _is_aside = False  # given up, with a way back for a moment

    @action("contact.import", N_("Import contacts…"), menu="file", icon="import", group=4,
            words=N_("vCard CSV Excel address book"))  # fmt: skip
    def choose_files(self) -> None:
        if self._is_open():
            return
        kinds = _("Address books (*.vcf *.vcard *.csv *.tsv *.tab *.txt *.ldif *.ldi *.mab *.xlsx)")
        kinds += ";;" + _("All files (*)")
        asked = _("Choose address books to import")
        over = self.parentWidget()
        names, _kind = QFileDialog.getOpenFileNames(over, asked, str(folders.documents()), kinds)
        if names:
            self.bring([Path(name) for name in names])

    @action("contact.paste", N_("Paste as contacts"), shortcut="Ctrl+V", menu="contact",
            icon="clipboard-paste", group=4, words=N_("signature table addresses"))  # fmt: skip
    def paste(self) -> None:
        self.bring_pasted(QGuiApplication.clipboard().mimeData())

    def bring_pasted(self, mime: QMimeData) -> None:
        """Read the people that a clipboard or a drag carries: files, cards, a table, words."""
        from pressdesk.desktop.copying import VCARD_TYPES

        cards = [bytes(mime.data(kind).data()) for kind in VCARD_TYPES if mime.hasFormat(kind)]
        text = cards[0].decode("utf-8", "replace") if cards else mime.text()
        if paths := files_in(mime):
            self.bring(paths)
        elif text.strip():
            self._begin(_read_pasted, text)
        else:
            said = _("There is nobody on the clipboard.")
            messages.toast(self.parentWidget(), said)

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files and show what they would bring, before anything is done."""
        self._begin(_read, paths)

    def follow(self, chosen: Chosen) -> None:
        """While an import is open, the way to import leads back to it."""
        is_open = (self._columns or self._screen) is not None
        said = _("Back to the import") if is_open else _("Import contacts…")
        self._of("contact.import").setText(said)

    def let_go(self) -> None:
        for page in (self._columns, self._screen):
            if page is not None:
                page.stop()
        if self._importing is not None:
            self._importing.close()

    # One step after the other

    def _begin(self, read: Any, what: Any) -> None:
        from pressdesk.contacts.importing import Importing

        if self._is_open():
            self._offer_instead(read, what)
            return
        self._seen = set()
        importing = self._importing = Importing(self._clerk.store.path)
        task = self._clerk.run(read, importing, what)
        task.then(lambda files: self._look_at_columns(importing, files))
        self._wait(task, _("Reading address books"))

    def _offer_instead(self, read: Any, what: Any) -> None:
        """Say that one import stands already, and offer to read the other in its place."""
        said = _("One import at a time: this one first, or the new one in its place.")
        if self._screen is not None and not self._screen.isEnabled():
            said = _("An import is being taken in. Bring the other one when it is done.")
            messages.toast(self.parentWidget(), said)
            return

        def instead() -> None:
            self._give_up()
            self._begin(read, what)

        messages.toast(self.parentWidget(), said, _("Read the new one"), instead)

    def _is_open(self) -> bool:
        """Show the import that is open, where one is."""
        page = self._columns or self._screen
        if self._is_aside:
            self._give_up()
        elif page is not None:
            self._scene.show_page(page)
        return self._importing is not None

    def _wait(self, task: Any, said: str) -> None:
        task.ended.connect(lambda: None if _has_come(task) else self._give_up())
        if not task.is_over:
            messages.wait_for(self.parentWidget(), said, task)
        elif not _has_come(task):
            self._give_up()

    def _look_at_columns(self, importing: "Importing", files: "Sequence[FileView]") -> None:
        """Ask what the columns of lists mean of which we are not sure, then go on to the plan."""
        opened = [file for file in files if not file.problem]
        unsure = [n for n, file in enumerate(opened) if file.is_unsure and n not in self._seen]
        if unsure:
            self._show_columns(importing, files, unsure[0])
        else:
            self._plan(importing, files)

    def _show_columns(
        self, importing: "Importing", files: "Sequence[FileView]", number: int
    ) -> None:
        from pressdesk.desktop.contacts.columns.columnspane import ColumnsPane

        pane = self._columns = ColumnsPane(self._clerk, importing, number)
        self._seen.add(number)

        def done() -> None:
            self._drop_columns()
            self._look_at_columns(importing, files)

        def left() -> None:
            if self._screen is None or importing.has_ended:
                self._give_up()
            else:
                self._drop_columns()
                self._scene.show_page(self._screen)

        pane.done.connect(done)
        pane.left.connect(left)
        self._scene.show_page(pane)

    def _drop_columns(self) -> bool:
        pane, self._columns = self._columns, None
        if pane is None:
            return False
        pane.stop()
        return self._scene.drop_page(pane)

    def _plan(self, importing: "Importing", files: "Sequence[FileView]") -> None:
        task = self._clerk.run(_planned, importing, files)
        task.then(lambda planned: self._show(importing, planned))
        self._wait(task, _("Comparing with the office"))

    def _show(self, importing: "Importing", planned: "Planned") -> None:
        from pressdesk.desktop.contacts.intake.planscreen import PlanScreen

        screen = self._screen
        if screen is None:
            screen = self._screen = PlanScreen(self._clerk, importing)
            screen.go.connect(self._take_in)
            screen.left.connect(self._set_aside)
            screen.columns_requested.connect(
                lambda number: self._show_columns(importing, planned[0], number)
            )
        self._scene.show_page(screen)
        screen.show_plan(*planned)
        self.follow(self._scene.chosen)

    def _take_in(self, tags: Sequence[str]) -> None:
        if self._importing is None or self._screen is None:
            return
        screen, self._is_aside = self._screen, False
        screen.setEnabled(False)  # what is decided now would come too late
        done: list[Outcome] = []
        task = self._clerk.run(_applied, self._importing, tags, self._clerk.store, done.append)
        if task.is_over:
            self._on_taken_in(screen, done, task.is_cancelled)
        else:
            task.ended.connect(lambda: self._on_taken_in(screen, done, task.is_cancelled))
            messages.wait_for(self.parentWidget(), _("Importing contacts"), task)

    def _on_taken_in(
        self, screen: "PlanScreen", done: "Sequence[Outcome]", is_cancelled: bool
    ) -> None:
        """Say what came of it; Cancel leads back to the plan, unless it came too late."""
        if self._screen is screen and self._importing is not None:
            if done:
                self._tell_done(done[0], screen.count, screen.names)
                return
            if self._importing.has_ended:
                self._give_up()
            else:
                screen.setEnabled(True)
                screen.take.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_cancelled:
            messages.toast(self.parentWidget(), _("Nobody was taken in"))

    def _tell_done(self, outcome: "Outcome", count: int, names: Sequence[str]) -> None:
        self._give_up()
        said = ngettext("Import of {n} contact", "Import of {n} contacts", count)
        said = said.format(n=self.locale().toString(count))
        sources = [_("Import of {name}").format(name=name) for name in names]
        show = (_("Show them"), lambda: self._scene.leave_page(FROM + "\n".join(sources)))
        more = (show,) if outcome.new else ()
        messages.toast(self.parentWidget(), said, _("Undo"), self._clerk.undo, more=more)

    def _set_aside(self) -> None:
        """Give the import up; all that was decided is not lost by an Esc too many."""
        importing, screen = self._importing, self._screen
        if importing is None or screen is None or importing.has_ended or not screen.has_ruled:
            self._give_up()
            return
        self._is_aside = True
        self._scene.leave_page()

        def back() -> None:
            if self._screen is screen:
                self._is_aside = False
                self._scene.show_page(screen)

        def end() -> None:
            if self._is_aside and self._screen is screen:
                self._give_up()

        messages.toast(self.parentWidget(), _("Nobody was taken in"), _("Back to the import"), back)
        QTimer.singleShot(ASIDE_MS, self, end)

    def _give_up(self) -> None:
        """End the import, whatever it does: what is not done will not be."""
        importing, self._importing = self._importing, None
        screen, self._screen = self._screen, None
        self._is_aside = False
        is_shown = self._drop_columns()
        if screen is not None:
            screen.stop()
            is_shown = self._scene.drop_page(screen) or is_shown
        if importing is not None:
            importing.close()
        if is_shown:
            self._scene.leave_page()
        self.follow(self._scene.chosen)


def _has_come(task: Any) -> bool:
    return task.is_over and not task.is_cancelled and not task.has_failed


def _read(
    importing: "Importing", paths: Sequence[Path], progress: Progress
) -> "Sequence[FileView]":
    files = importing.open(paths, progress)
    unread = [view for view in files if view.problem]
    if unread and len(unread) == len(files):
        raise DeskError(unread[0].problem, unread[0].hint)
    return files


def _read_pasted(importing: "Importing", text: str) -> "Sequence[FileView]":
    (file,) = importing.open_text(text, _("Pasted text"))
    if file.problem or not file.cards:
        raise DeskError(
            _("Nobody was found in what was pasted."),
            _("A person has a name, and an e-mail address or a telephone."),
        )
    return (file,)


def _planned(importing: "Importing", files: "Sequence[FileView]", progress: Progress) -> "Planned":
    tally = importing.plan(progress)
    return files, tally, importing.unread()


def _applied(
    importing: "Importing",
    tags: Sequence[str],
    store: Any,
    done: "Callable[[Outcome], object]",
    progress: Progress,
) -> None:
    outcome = importing.apply(tags, progress)
    store.look()
    done(outcome)
