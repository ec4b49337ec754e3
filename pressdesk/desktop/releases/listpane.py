"""The list of releases: views, search as one types, and what can be done with those selected."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import actions, messages, theme
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.releases import rowwords, standing
from pressdesk.desktop.releases.carrying import carry
from pressdesk.desktop.releases.rowdelegate import RowDelegate
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.splitbutton import SplitButton
from pressdesk.releases.drafts import ReleaseRow

OUT = {"issued", "corrected", "withdrawn"}
TITLES = {
    "all": N_("Releases"),
    "drafts": N_("Drafts"),
    "to_review": N_("To review"),
    "embargoed": N_("Under embargo"),
    "this_month": N_("This month"),
    "missing_fr": N_("Missing French"),
    "archived": N_("Archived"),
}


class ReleaseListPane(ListPane[ReleaseRow]):
    """Shows releases and says what the user wants with them."""

    views = TITLES
    chooses_found = False  # what is being written stays open while one looks for another

    release_chosen = Signal(int)
    new_requested = Signal(str)
    paste_requested = Signal()
    files_requested = Signal()
    export_requested = Signal(list)
    deed_requested = Signal(int, str)  # a release, and the name of what is to be done with it

    def _build(self) -> None:
        self._new = SplitButton(_("New"), "plus", _("Other ways to begin"), yields=True)
        self._new.button.setToolTip(_("New release (Ctrl+N)"))
        self._lay_out(
            _("Releases"),
            search=_("Search releases"),
            column=Column(_("Release"), lambda row: rowwords.spoken_row(row, _now())),
            painter=RowDelegate(),
            icon="newspaper",
            new=self._new,
        )
        self._title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        super()._connect()
        actions.collect(self)
        self._new.button.clicked.connect(lambda: self.new_requested.emit(""))
        self._new.menu.aboutToShow.connect(self._fill_new_menu)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.opened.connect(self.release_chosen)
        self._list.selection_changed.connect(self._follow_selection)
        self._follow_selection()

    # What the main window asks of it

    @property
    def current_id(self) -> int:
        """The release under the cursor, 0 for none."""
        return self._list.current_id

    @property
    def is_office_empty(self) -> bool:
        """Whether there is no release at all, as far as is known here."""
        return self._view == "all" and not self._search.text() and not len(self._rows.ids)

    # What can be done

    @action("release.duplicate", N_("Duplicate"), menu="release", icon="files", group=3)
    def duplicate(self) -> None:
        from pressdesk.releases import edit

        chosen = self._list.current_id
        if chosen:
            self._clerk.do(edit.copy, chosen, _now()).then(self._on_copied)

    @action("release.archive", N_("Archive"), shortcut="Del", menu="release", icon="archive",
            group=3, in_pane=True)  # fmt: skip
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

    # What the list asks

    def _begin(self) -> None:
        self.show_now()

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return _ids

    def _fetch(self, ids: Sequence[int]) -> Sequence[ReleaseRow]:
        from pressdesk.releases import find

        return self._clerk.ask(find.rows, ids)

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        return carry(self._clerk, ids)

    def _concerns(self, changes: Any) -> bool:
        from pressdesk.store.changes import Kind

        return bool(changes.touches(Kind.RELEASE))

    def _counted(self, count: int) -> str:
        return ngettext("{n} release", "{n} releases", count)

    def _reason(self, words: str) -> tuple[str, str]:
        if words:
            hint = _("Fewer letters find more. Headlines, texts, places and people are searched.")
            return _("Nothing found for “{words}”").format(words=words), hint
        if self._view == "all":
            return "", _("No releases yet")
        return _("Nothing here"), _("No release is in this view just now.")

    # Reactions

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

    def _on_copied(self, release_id: int) -> None:
        self.choose(release_id)
        self._tell(_("Release duplicated"))

    def _add_steps(self, menu: QMenu, ids: Sequence[int]) -> None:
        """Offer what changes the status of releases; not the one they all have."""
        here = {row.status for row in self._fetch(ids)}
        for status, said in standing.STEPS.items():
            made = menu.addAction(_(said))
            made.setEnabled(here != {status} and not (status == "issued" and here <= OUT))
            made.triggered.connect(
                lambda _on=False, to=status: standing.change(self._clerk, self, ids, to)
            )

    def _add_corrections(self, menu: QMenu, ids: Sequence[int]) -> None:
        """Offer to correct and to withdraw one that is out."""
        row = self._fetch(ids)[0]
        is_out = len(ids) == 1 and row.status in ("issued", "corrected")
        for name, icon, said, may in (
            ("release.correct", "file-pen", _("Correct…"), is_out),
            ("release.withdraw", "octagon-alert", _("Withdraw…"), is_out or row.is_correcting),
        ):
            made = menu.addAction(theme.icon(icon, "mute"), said)
            made.setEnabled(may and len(ids) == 1)
            made.triggered.connect(
                lambda _on=False, name=name: self.deed_requested.emit(ids[0], name)
            )

    def _open_menu(self, place: QPoint) -> None:
        ids = self._list.selected_ids
        menu = QMenu(self)
        one = len(ids) == 1
        show = menu.addAction(theme.icon("newspaper", "mute"), _("Open"))
        show.triggered.connect(lambda: self.release_chosen.emit(ids[0]))
        show.setEnabled(one)
        copy = menu.addAction(theme.icon("clipboard-copy", "mute"), _("Copy contact block"))
        _show_keys(copy, "Ctrl+Shift+C")
        copy.triggered.connect(lambda: self.deed_requested.emit(ids[0], "release.copy_block"))
        copy.setEnabled(one)
        several = ngettext("Export {n} release…", "Export {n} releases…", len(ids))
        said = _("Export PDF…") if one else several.format(n=len(ids))
        export = menu.addAction(theme.icon("file-down", "mute"), said)
        export.triggered.connect(lambda: self.export_requested.emit(ids))
        if one:
            _show_keys(export, "Ctrl+E")
        menu.addSeparator()
        self._add_steps(menu.addMenu(_("Status")), ids)
        self._add_corrections(menu, ids)
        for name in ("release.duplicate", "release.archive", "release.unarchive"):
            menu.addAction(actions.of(self, name))
        menu.popup(place)


def _show_keys(made: QAction, keys: str) -> None:
    """Show the keys of another action that does the same; they stay that one's."""
    made.setShortcut(QKeySequence(keys))
    made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    made.setShortcutVisibleInContextMenu(True)


def _ids(clerk: Clerk, question: Question) -> Sequence[int]:
    from pressdesk.releases import find

    return clerk.ask(find.ids, question.view, question.words)


def _now() -> datetime:
    return datetime.now(UTC)
