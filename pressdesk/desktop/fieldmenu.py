"""Cut, copy, paste and select all in the Edit menu, for whichever field has the pen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import theme

Keys = QKeySequence.StandardKey
# What it does, what it is called, its keys, its icon.
_WISHES: tuple[tuple[str, str, Keys | str, str], ...] = (
    ("cut", N_("Cut"), Keys.Cut, "scissors"),
    ("copy", N_("Copy"), Keys.Copy, "copy"),
    ("paste", N_("Paste"), Keys.Paste, "clipboard-paste"),
    ("paste_plain", N_("Paste as plain text"), "Ctrl+Shift+V", ""),
    ("select_all", N_("Select all"), Keys.SelectAll, ""),
)


class FieldMenu(QObject):
    """`made` are the actions. A pane that can be copied from has `copy` and `select_all`.

    Their keys are shown and not taken: the field that has the pen knows them itself, and outside
    of fields some of them mean something else.
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._field: QWidget | None = None
        self.made = [self._action(*wish) for wish in _WISHES]
        menu.aboutToShow.connect(self.refresh)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def refresh(self) -> None:
        """Enable what the field can do just now."""
        able = _able(self._there())
        for action in self.made:
            action.setEnabled(action.objectName().removeprefix("edit.") in able)

    def _action(self, name: str, label: str, keys: Keys | str, icon: str) -> QAction:
        made = QAction(_(label), self)  # The menu would delete its own when it is filled anew.
        made.setObjectName(f"edit.{name}")
        made.setShortcut(QKeySequence(keys))
        # Of the menu itself, which is never the one typed into.
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.setProperty("menu", "edit")
        made.setProperty("group", 1)
        if icon:
            theme.set_icon(made, icon, "mute")
        made.triggered.connect(lambda _on=False: self._do(name))
        return made

    def _do(self, name: str) -> None:
        field = self._there()
        if field is None or name not in _able(field):
            return
        deed: Callable[[], Any] | None = getattr(field, name, None)
        if deed is not None:
            deed()
        elif name == "select_all":
            field.selectAll()  # type: ignore[attr-defined]
        elif name == "paste_plain":
            field.paste()  # type: ignore[attr-defined]

    def _there(self) -> QWidget | None:
        return self._field if self._field is not None and isValid(self._field) else None

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not isinstance(new, QMenu | QMenuBar):
            self._field = new


def dress(menu: QMenu, field: QWidget) -> None:
    """Give a field's own context menu our words, icons and keys.

    Qt leaves out the keys the Edit menu shows. Undo is left to that menu, which knows whose it is.
    """
    theirs = {made.objectName().removeprefix("edit-").replace("-", "_"): made
              for made in menu.actions()}  # fmt: skip
    for name in ("undo", "redo", "delete"):
        if name in theirs:
            menu.removeAction(theirs[name])
    for name, label, keys, icon in _WISHES:
        made = theirs.get(name)
        if made is None and hasattr(field, name):
            made = QAction(menu)
            made.setEnabled(name in _able(field))
            made.triggered.connect(getattr(field, name))
            menu.insertAction(_behind(menu, theirs.get("paste")), made)  # type: ignore[arg-type]
        if made is not None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setText(f"{_(label)}\t{shown}")
            if icon:
                theme.set_icon(made, icon, "mute")
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])


def _behind(menu: QMenu, made: QAction | None) -> QAction | None:
    """Return the action behind one, before which to insert what follows it; None for the end."""
    there = menu.actions()
    place = there.index(made) + 1 if made in there else len(there)
    return there[place] if place < len(there) else None


def _able(field: QWidget | None) -> set[str]:
    """Return what can be done in a field, by name."""
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None once it was cleared.
    can_paste = held is not None and bool(held.formats())
    match field:
        case QLineEdit():
            is_open, is_filled = not field.isReadOnly(), bool(field.text())
            may_copy = field.hasSelectedText()
        case QTextEdit() | QPlainTextEdit():
            is_open, is_filled = not field.isReadOnly(), field.document().characterCount() > 1
            may_copy = field.textCursor().hasSelection()
        case _:
            return {name for name in ("copy", "select_all") if hasattr(field, name)}
    able = {"copy"} if may_copy else set()
    able |= {"cut"} if may_copy and is_open else set()
    able |= {"paste", "paste_plain"} if is_open and can_paste else set()
    return able | ({"select_all"} if is_filled else set())
