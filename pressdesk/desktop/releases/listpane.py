"""The list of releases: views, search as one types, and what can be done with those selected."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import actions, messages, theme
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.releases import rowwords, standing
from pressdesk.desktop.releases.carrying import carry
from pressdesk.desktop.releases.rowdelegate import RowDelegate
from pressdesk.desktop.rowsmodel import Column, RowsModel
from pressdesk.desktop.widgets.controls import label, search_box
from pressdesk.desktop.widgets.emptystate import EmptyState
from pressdesk.desktop.widgets.rowsview import RowsView
from pressdesk.desktop.widgets.splitbutton import SplitButton
from pressdesk.releases.drafts import ReleaseRow

TITLES = {
    "all": N_("Releases"),
    "drafts": N_("Drafts"),
    "to_review": N_("To review"),
    "embargoed": N_("Under embargo"),
    "this_month": N_("This month"),
    "missing_fr": N_("Missing French"),
    "archived": N_("Archived"),
}


class ReleaseListPane(QWidget):
    """Shows releases and says what the user wants with them; it asks again whenever one changes."""

    release_chosen = Signal(int)
    new_requested = Signal(str)
    paste_requested = Signal()
    files_requested = Signal()
    export_requested = Signal(list)
    copy_block_requested = Signal(int)
    listed = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._view = "all"
        self._wished = 0
        self._answers: Newest[tuple[str, str, Sequence[int]]] = Newest(self._show_answer)
        self._build()
        self._connect()
        if clerk.is_ready:
            self._show_first()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(250)
        self._title = label(_(TITLES["all"]), "title")
        self._new = SplitButton(_("New"), "plus", _("Other ways to begin"), yields=True)
        self._new.button.setToolTip(_("New release (Ctrl+N)"))
        self._title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._search = search_box(_("Search releases"))
        self._found = label("", "meta")
        self._found.hide()
        self._delegate = RowDelegate(self)
        self._list = RowsView(_("Releases"))
        self._rows: RowsModel[ReleaseRow] = RowsModel(
            self._fetch, [Column(_("Release"), lambda r: rowwords.spoken_row(r, _now()))], self
        )
        self._rows.carry = lambda ids: carry(self._clerk, ids)
        self._list.set_rows(self._rows, self._delegate)
        self._empty = EmptyState("newspaper", "", "")
        self._stack = QStackedWidget()
        for page in (self._list, self._empty):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 14, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self._search, self._found):
            strip = QHBoxLayout()
            strip.setContentsMargins(14 if widget is self._search else 20, 0, 14, 0)
            strip.addWidget(widget)
            column.addLayout(strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        actions.collect(self)
        self._new.button.clicked.connect(lambda: self.new_requested.emit(""))
        self._new.menu.aboutToShow.connect(self._fill_new_menu)
        self._search.textChanged.connect(self.refresh)
        self._search.returnPressed.connect(self._on_search_returned)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.opened.connect(self.release_chosen)
        self._list.selection_changed.connect(self._follow_selection)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self._show_first)
        self._follow_selection()

    # What the main window asks of it

    def show_view(self, view: str) -> None:
        """Show one of the views: all, drafts, to_review, embargoed, this_month, …"""
        self._view = view if view in TITLES else "all"
        self._title.setText(_(TITLES[self._view]))
        self.refresh()

    def choose(self, release_id: int) -> None:
        """Put the cursor on a release, now or, when it is new, as soon as it is listed."""
        if not self._list.choose(release_id):
            self._wished = release_id
            if self._search.text():
                self._search.clear()
            else:
                self.refresh()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    @property
    def current_id(self) -> int:
        """The release under the cursor, 0 for none."""
        return self._list.current_id

    @property
    def is_office_empty(self) -> bool:
        """Whether there is no release at all, as far as is known here."""
        return self._view == "all" and not self._search.text() and not len(self._rows.ids)

    @property
    def list(self) -> RowsView:
        """The list itself."""
        return self._list

    def refresh(self, _ignored: object = None) -> None:
        """Ask again which releases there are; only the newest question is answered."""
        if not self._clerk.is_ready:
            return
        self._answers.ask(self._clerk.run, _ids, self._clerk, self._view, self._search.text())

    # What can be done

    @action("release.duplicate", N_("Duplicate"), menu="release", icon="files", group=3)
    def duplicate(self) -> None:
        from pressdesk.releases import edit

        chosen = self._list.current_id
        if chosen:
            self._clerk.do(edit.copy, chosen, _now()).then(self._on_copied)

    @action("release.archive", N_("Archive"), menu="release", icon="archive", group=3)
    def archive(self) -> None:
        from pressdesk.releases import edit

        ids = tuple(self._list.selected_ids)
        said = ngettext("Release archived", "{n} releases archived", len(ids)).format(n=len(ids))
        if ids:
            self._clerk.do(edit.archive, ids).then(lambda _done: self._tell(said))

    @action("release.unarchive", N_("Bring back"), menu="release", icon="archive-restore", group=3)
    def unarchive(self) -> None:
        from pressdesk.releases import edit

        ids = tuple(self._list.selected_ids)
        said = ngettext("Release brought back", "{n} releases brought back", len(ids))
        if ids:
            done = said.format(n=len(ids))
            self._clerk.do(edit.unarchive, ids).then(lambda _done: self._tell(done))

    def _tell(self, said: str) -> None:
        messages.toast(self, said, _("Undo"), self._clerk.undo)

    # Reactions

    def _show_first(self) -> None:
        """Show the first rows without a detour through a worker: nothing else is waited for."""
        self._show_answer(_ids(self._clerk, self._view, self._search.text()))

    def _fetch(self, ids: Sequence[int]) -> Sequence[ReleaseRow]:
        from pressdesk.releases import find

        return self._clerk.ask(find.rows, ids)

    def _show_answer(self, answer: tuple[str, str, Sequence[int]]) -> None:
        view, words, ids = answer
        if (view, words) != (self._view, self._search.text()):
            return
        self._delegate.words = words
        self._list.show_ids(ids)
        found = ngettext("{n} release", "{n} releases", len(ids))
        self._found.setText(found.format(n=self.locale().toString(len(ids))))
        self._found.setVisible(bool(words.strip()) and bool(ids))
        self._say_empty(bool(ids), words.strip())
        if self._wished:
            wished, self._wished = self._wished, 0
            self._list.choose(wished)
        elif ids and not self._list.current_id and not words:
            self._list.choose(ids[0])
        self.listed.emit(len(ids))

    def _say_empty(self, has_rows: bool, words: str) -> None:
        self._stack.setCurrentWidget(self._list if has_rows else self._empty)
        if words:
            hint = _("Fewer letters find more. Headlines, texts, places and people are searched.")
            self._empty.say(_("Nothing found for “{words}”").format(words=words), hint)
        elif self._view == "all":
            self._empty.say("", _("No releases yet"))
        else:
            self._empty.say(_("Nothing here"), _("No release is in this view just now."))

    def _fill_new_menu(self) -> None:
        menu = self._new.menu
        menu.clear()
        for code, name in (("en", _("New in English")), ("fr", _("New in French"))):
            menu.addAction(name).triggered.connect(
                lambda _on=False, code=code: self.new_requested.emit(code)
            )
        menu.addSeparator()
        menu.addAction(_("From the clipboard")).triggered.connect(self.paste_requested)
        menu.addAction(_("From a file…")).triggered.connect(self.files_requested)
        copy = menu.addAction(_("As a copy of the selected one"))
        copy.setEnabled(bool(self._list.current_id))
        copy.triggered.connect(self.duplicate)

    def _follow_selection(self) -> None:
        some = bool(self._list.selected_ids)
        archived = self._view == "archived"
        actions.of(self, "release.duplicate").setEnabled(some)
        actions.of(self, "release.archive").setEnabled(some and not archived)
        actions.of(self, "release.archive").setVisible(not archived)
        actions.of(self, "release.unarchive").setEnabled(some and archived)
        actions.of(self, "release.unarchive").setVisible(archived)

    def _on_list_current_changed(self, release_id: int) -> None:
        if release_id:
            self.release_chosen.emit(release_id)

    def _on_search_returned(self) -> None:
        if len(self._rows.ids):
            self._list.choose(self._rows.ids[0])
            self.focus_list()

    def _on_copied(self, release_id: int) -> None:
        self.choose(release_id)
        self._tell(_("Release duplicated"))

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.RELEASE):
            self.refresh()

    def _add_steps(self, menu: QMenu, ids: Sequence[int]) -> None:
        """Offer what changes the status of releases; not the one they all have."""
        here = {row.status for row in self._fetch(ids)}
        for status, said in standing.STEPS.items():
            made = menu.addAction(_(said))
            made.setEnabled(here != {status})
            made.triggered.connect(
                lambda _on=False, to=status: standing.change(self._clerk, self, ids, to)
            )

    def _on_menu_requested(self, place: QPoint) -> None:
        ids = self._list.selected_ids
        if not ids:
            return
        menu = QMenu(self)
        one = len(ids) == 1
        show = menu.addAction(theme.icon("newspaper", "mute"), _("Open"))
        show.triggered.connect(lambda: self.release_chosen.emit(ids[0]))
        show.setEnabled(one)
        copy = menu.addAction(theme.icon("clipboard-copy", "mute"), _("Copy contact block"))
        copy.triggered.connect(lambda: self.copy_block_requested.emit(ids[0]))
        copy.setEnabled(one)
        several = ngettext("Export {n} release…", "Export {n} releases…", len(ids))
        said = _("Export PDF…") if one else several.format(n=len(ids))
        export = menu.addAction(theme.icon("file-down", "mute"), said)
        export.triggered.connect(lambda: self.export_requested.emit(ids))
        menu.addSeparator()
        self._add_steps(menu.addMenu(_("Status")), ids)
        for name in ("release.duplicate", "release.archive", "release.unarchive"):
            menu.addAction(actions.of(self, name))
        menu.popup(self._list.viewport().mapToGlobal(place))


def _ids(clerk: Clerk, view: str, words: str) -> tuple[str, str, Sequence[int]]:
    from pressdesk.releases import find

    return view, words, clerk.ask(find.ids, view, words)


def _now() -> datetime:
    return datetime.now(UTC)
