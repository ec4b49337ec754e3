"""The copies of the office: what is in each, how it differs from today, and the way back to it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import dates, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.newest import Newest
from pressdesk.desktop.widgets.controls import (
    label,
    lay_out_beside,
    plain_button,
    primary_button,
)
from pressdesk.store import copies
from pressdesk.store.copies import Copied, Differing

_DAY = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")
Looked = tuple[Copied, Mapping[str, Differing] | None]  # None: there is nothing to compare with


class CopiesDialog(QDialog):
    """Shows one copy after the other.

    `beside_wished` brings one to be opened as an office of its own, `instead_wished` one to be put
    in the place of this office.
    """

    beside_wished = Signal(object)
    instead_wished = Signal(object)

    def __init__(self, clerk: Clerk, office: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._office = office
        self._answers: Newest[Looked] = Newest(self._show)
        self.setWindowTitle(_("Copies of the office"))
        self.resize(720, 440)
        self._build()
        self._fill()

    def _build(self) -> None:
        self.list = QListWidget()
        self.list.setProperty("kind", "sections")
        self.list.setAccessibleName(_("Copies"))
        self.list.setFixedWidth(250)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self._title = label("", "title")
        self.what = label("", "")
        self.newest = label("", "mute")
        self.differs = label("", "")
        for part in (self._title, self.what, self.newest, self.differs):
            part.setWordWrap(True)
        self._hint = label(
            _("A copy is never changed. What the office holds now is copied before another takes "
              "its place."),
            "meta",
        )  # fmt: skip
        self._hint.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(10)
        for part in (self._title, self.what, self.newest, self.differs):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._hint)
        self.beside = plain_button(_("Open it beside"))
        self.beside.setToolTip(_("Open it as an office of its own; this one stays as it is"))
        self.beside.clicked.connect(self._on_beside_clicked)
        self.instead = plain_button(_("Go back to it…"))
        self.instead.clicked.connect(self._on_instead_clicked)
        close = primary_button(_("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.beside, self.instead, close):
            foot.addWidget(button)
        lay_out_beside(self, self.list, page, foot)

    def _fill(self) -> None:
        for path in copies.all_copies(self._office):
            item = QListWidgetItem(_called(path, self._office))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setSizeHint(QSize(0, 32))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
            return
        self._title.setText(_("No copy yet"))
        self.what.setText(_("The first one is made some seconds after the office is opened."))
        for button in (self.beside, self.instead):
            button.setEnabled(False)

    @property
    def chosen(self) -> Path | None:
        """The copy chosen."""
        item = self.list.currentItem()
        return Path(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def _on_row_changed(self, _row: int) -> None:
        if self.chosen is not None:
            self._title.setText(self.list.currentItem().text())
            for part in (self.newest, self.differs):
                part.setText("")
            self.what.setText(_("Looking into it…"))
            self._answers.ask(self._clerk.run, _look, self.chosen, self._office)

    def _show(self, looked: Looked) -> None:
        held, found = looked
        if held.path != self.chosen:
            return
        is_whole = not held.fault
        for button in (self.beside, self.instead):
            button.setEnabled(is_whole)
        if not is_whole:
            self.what.setText(_("This copy is damaged and cannot be opened."))
            return
        self.what.setText(_contents(held, self.locale().formattedDataSize(held.size)))
        self.newest.setVisible(bool(held.newest))
        if held.newest:
            named = "\n".join(f"“{headline}”" for headline in held.newest)
            self.newest.setText(_("Edited last:") + "\n" + named)
        self.differs.setText(
            said(found)
            if found is not None
            else _("What came since then cannot be told: the office itself is damaged.")
        )

    def _on_beside_clicked(self) -> None:
        if self.chosen is not None:
            self.beside_wished.emit(self.chosen)
            self.accept()

    def _on_instead_clicked(self) -> None:
        if self.chosen is None:
            return
        what = _("Go back to “{copy}”?").format(copy=self.list.currentItem().text())
        hint = _("Everything is then as it was in the copy. What the office holds now is kept "
                 "as a copy of its own.")  # fmt: skip
        if messages.ask_loss(self, what, hint, _("Go back to it")):
            self.instead_wished.emit(self.chosen)
            self.accept()


def said(found: Mapping[str, Differing]) -> str:
    """Return in words how a copy differs from the office now."""
    lines = []
    for kind, (gone, new, changed) in _WORDS.items():
        one = found.get(kind, Differing())
        for count, words in ((one.new, new), (one.changed, changed), (one.gone, gone)):
            if count:
                lines.append(words(count).format(n=count))
    return (
        _("Since then: {what}").format(what=", ".join(lines))
        if lines
        else _("Nothing has changed since then.")
    )


_WORDS: Mapping[str, tuple[Callable[[int], str], Callable[[int], str], Callable[[int], str]]] = {
    "releases": (
        lambda n: ngettext("{n} release erased", "{n} releases erased", n),
        lambda n: ngettext("{n} new release", "{n} new releases", n),
        lambda n: ngettext("{n} release changed", "{n} releases changed", n),
    ),
    "contacts": (
        lambda n: ngettext("{n} contact erased", "{n} contacts erased", n),
        lambda n: ngettext("{n} new contact", "{n} new contacts", n),
        lambda n: ngettext("{n} contact changed", "{n} contacts changed", n),
    ),
}


def _look(path: Path, office: Path) -> Looked:
    held = copies.look_into(path)
    if held.fault:
        return held, {}
    try:
        return held, copies.differences(path, office)
    except DeskError:
        return held, None


def _contents(held: Copied, size: str) -> str:
    releases = ngettext("{n} release", "{n} releases", held.releases).format(n=held.releases)
    people = ngettext("{n} contact", "{n} contacts", held.contacts).format(n=held.contacts)
    made = dates.moment(held.made_at.astimezone(), "", held.made_at)
    return " · ".join((releases, people, size, made))


def _called(path: Path, office: Path) -> str:
    """Return what a copy is called: its day, or what it was made before."""
    rest = path.stem.removeprefix(office.stem).strip()
    found = _DAY.search(rest)
    try:
        day = date.fromisoformat(found.group() if found else "")
    except ValueError:  # somebody's own name for it
        return rest or path.stem
    if rest.startswith("before restoring"):
        return _("Before going back, {when}").format(when=dates.short(day))
    if rest.startswith("before version"):
        return _("Before an update, {when}").format(when=dates.short(day))
    return dates.long(day)
