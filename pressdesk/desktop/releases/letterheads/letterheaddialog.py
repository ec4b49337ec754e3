"""The letterheads of the office: their list, the form of one, and a live page beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.letterheads.letterheadform import LetterheadForm
from pressdesk.desktop.releases.letterheads.lettersample import sample
from pressdesk.desktop.releases.preview.pagestab import PagesTab
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, tool_button
from pressdesk.formats.letterhead import Letterhead

SOON = 500  # milliseconds after the last key until it is stored


class LetterheadDialog(QDialog):
    """Every change is stored by itself; removing one can be undone. `shown` comes first."""

    def __init__(
        self, clerk: Clerk, language: str = "en", parent: QWidget | None = None, shown: int = 0
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._language = language
        self._is_saving = False
        self._is_dirty = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Letterheads"))
        self._build()
        self._connect()
        self._list_all(shown)
        self._form.setFocus()

    def _build(self) -> None:
        from pressdesk.store.settings import settings

        room = self.screen().availableSize()
        self.resize(min(1120, room.width() - 40), min(760, room.height() - 60))
        self._form = LetterheadForm(self._clerk.ask(settings).languages)
        self._pages = PagesTab(self._clerk)
        self._pages.setMinimumWidth(300)
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_side())
        row.addWidget(hairline(upright=True))
        row.addWidget(self._form, 4)
        row.addWidget(hairline(upright=True))
        row.addWidget(self._pages, 5)

    def _build_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("pane", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(204)
        self._list = QListWidget()
        self._list.setProperty("kind", "sections")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(_("Letterheads"))
        self._list.setWordWrap(True)
        self._add = tool_button("plus", _("Add a letterhead"))
        self._copy = tool_button("copy", _("Copy this letterhead"))
        self._remove = tool_button("trash-2", _("Remove this letterhead"))
        self._default = plain_button(_("Use by default"))
        self._state = label("", "meta")
        tools = QHBoxLayout()
        for button in (self._add, self._copy, self._remove):
            tools.addWidget(button)
        tools.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 14, 10, 12)
        column.addWidget(label(_("Letterheads"), "title"))
        column.addWidget(self._list, 1)
        column.addWidget(self._default)
        column.addLayout(tools)
        column.addWidget(self._state)
        return side

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(lambda now, _before: self._on_chosen(now))
        self._add.clicked.connect(self.add)
        self._copy.clicked.connect(self.copy)
        self._remove.clicked.connect(self.remove)
        self._default.clicked.connect(self.make_default)
        self._form.edited.connect(self._on_edited)
        self._timer.timeout.connect(self.save)
        self._clerk.changed.connect(self._on_clerk_changed)

    # --- verbs ---

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead shown."""
        return self._form.letterhead

    def add(self) -> None:
        """Begin a new letterhead with what our office is called."""
        kept = self._form.letterhead
        new = Letterhead(label=_("New letterhead"), organisation=kept.organisation)
        self._store_new(replace(new, organisations=kept.organisations))

    def copy(self) -> None:
        """Begin a new letterhead from the one shown."""
        name = _("Copy of {name}").format(name=self._form.letterhead.label)
        shown = self._form.letterhead
        self._store_new(replace(shown, id=0, uid="", version=0, label=name, is_default=False))

    def remove(self) -> None:
        """Remove the letterhead shown; the toast brings it back."""
        from pressdesk.releases import letterheads

        gone = self._form.letterhead
        self._timer.stop()
        self._is_dirty = False
        if not gone.id:
            return
        self._clerk.do_now(letterheads.remove, gone.id)
        self._list_all(0)
        said = _("“{name}” removed").format(name=_name(gone))
        messages.toast(self, said, _("Undo"), lambda: self._undo(gone.id))

    def make_default(self) -> None:
        """Let new releases have the letterhead shown."""
        self._form.take_stored(replace(self._form.letterhead, is_default=True))
        self._is_dirty = True
        self.save()

    def save(self) -> None:
        """Store what is in the form, now; what is typed meanwhile is stored after it."""
        from pressdesk.releases import letterheads

        self._timer.stop()
        if not self._is_dirty or self._is_saving:
            return
        self._is_dirty, self._is_saving = False, True
        self._state.setText(_("Saving…"))
        task = self._clerk.do(letterheads.save, self._form.letterhead)
        task.then(self._on_saved)
        task.ended.connect(self._on_save_ended)
        if task.is_over:
            self._on_save_ended()

    # --- inner ---

    def _store_new(self, letterhead: Letterhead) -> None:
        from pressdesk.releases import letterheads

        self._settle()
        self._list_all(self._clerk.do_now(letterheads.save, letterhead))

    def _settle(self) -> None:
        """Have stored all that was typed before something else is shown."""
        from pressdesk.releases import letterheads

        self._timer.stop()
        self._clerk.finish()
        if not self._is_dirty:
            return
        self._is_dirty = False
        typed = self._form.letterhead
        if typed.id:
            # A save that was under way has made the version in the form an old one.
            typed = replace(
                typed, version=self._clerk.ask(letterheads.letterhead, typed.id).version
            )
        self._clerk.do_now(letterheads.save, typed)

    def _undo(self, row: int) -> None:
        self._clerk.undo().then(lambda _label: self._list_all(row))

    def _list_all(self, chosen: int) -> None:
        """List the letterheads anew and show one of them, the default where it is not there."""
        from pressdesk.releases import letterheads

        known = self._clerk.ask(letterheads.letterheads)
        self._list.blockSignals(True)
        self._list.clear()
        for letterhead in known or (self._clerk.ask(letterheads.default),):
            item = QListWidgetItem(_said(letterhead))
            item.setData(Qt.ItemDataRole.UserRole, letterhead)
            self._list.addItem(item)
        rows = range(self._list.count())
        at = next((n for n in rows if self._letterhead_of(n).id == chosen), 0)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)
        self._show(self._letterhead_of(at))

    def _letterhead_of(self, row: int) -> Letterhead:
        found = self._list.item(row).data(Qt.ItemDataRole.UserRole)
        assert isinstance(found, Letterhead)
        return found

    def _show(self, letterhead: Letterhead) -> None:
        self._form.show_letterhead(letterhead)
        self._pages.show_proof(sample(letterhead, self._language))
        self._tell_state()

    def _tell_state(self) -> None:
        shown = self._form.letterhead
        self._default.setEnabled(not shown.is_default)
        self._default.setText(_("Used by default") if shown.is_default else _("Use by default"))
        self._remove.setEnabled(bool(shown.id))

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            wanted = self._letterhead_of(self._list.row(item)).id
            self._settle()
            self._list_all(wanted)

    def _on_edited(self, letterhead: Letterhead) -> None:
        self._is_dirty = True
        self._pages.show_proof(sample(letterhead, self._language))
        item = self._list.currentItem()
        if item is not None:
            item.setText(_said(letterhead))
        self._timer.start()

    def _on_saved(self, row: int) -> None:
        from pressdesk.releases import letterheads

        if self._form.letterhead.id not in (0, row):  # another one is shown by now
            return
        stored = self._clerk.ask(letterheads.letterhead, row)
        self._form.take_stored(stored)
        item = self._list.currentItem()
        if item is not None and self._letterhead_of(self._list.currentRow()).id in (0, row):
            item.setData(Qt.ItemDataRole.UserRole, stored)
        self._state.setText(_("Saved"))
        self._tell_state()

    def _on_save_ended(self) -> None:
        self._is_saving = False
        if self._is_dirty:
            self.save()

    def _on_clerk_changed(self, changes: object) -> None:
        """Show what is new about letterheads, unless it is what is being typed here."""
        from pressdesk.store.changes import Changes, Kind

        if not isinstance(changes, Changes) or not changes.touches(Kind.LETTERHEAD):
            return
        if not self._is_dirty and not self._is_saving:
            self._refresh_names()

    def _refresh_names(self) -> None:
        from pressdesk.releases import letterheads

        known = {one.id: one for one in self._clerk.ask(letterheads.letterheads)}
        for row in range(self._list.count()):
            found = known.get(self._letterhead_of(row).id)
            if found is not None:
                self._list.item(row).setData(Qt.ItemDataRole.UserRole, found)
                self._list.item(row).setText(_said(found))

    def done(self, result: int) -> None:
        # Escape, the cross and the code all come by here, and only here.
        self._settle()
        self._pages.let_go()
        super().done(result)


def _name(letterhead: Letterhead) -> str:
    return letterhead.label or letterhead.organisation or _("Letterhead")


def _said(letterhead: Letterhead) -> str:
    name = _name(letterhead)
    return _("{name} (default)").format(name=name) if letterhead.is_default else name
