"""Where the keyboard is: from pane to pane, and what Undo means in a field of text."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_last: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()


def step(panes: Sequence[QWidget], way: int) -> None:
    """Move the focus to the next visible pane (`way` 1) or the one before (-1).

    Each pane gets it back where it had it last.
    """
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    here = QApplication.focusWidget()
    at = next((n for n, pane in enumerate(shown) if _holds(pane, here)), -1 if way > 0 else 0)
    if here is not None and 0 <= at < len(shown):
        _last[shown[at]] = here
    pane = shown[(at + way) % len(shown)]
    target = _last.get(pane)
    if target is None or not _holds(pane, target) or not target.isVisible():
        target = _first(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def can_undo_typing() -> bool:
    """Whether the field that has the focus has typing of its own to take back."""
    match QApplication.focusWidget():
        case QLineEdit() as line:
            return line.isUndoAvailable() and not line.isReadOnly()
        case QTextEdit() | QPlainTextEdit() as text:
            return text.document().isUndoAvailable() and not text.isReadOnly()
    return False


def can_redo_typing() -> bool:
    """Whether the field that has the focus has typing of its own to do again."""
    match QApplication.focusWidget():
        case QLineEdit() as line:
            return line.isRedoAvailable() and not line.isReadOnly()
        case QTextEdit() | QPlainTextEdit() as text:
            return text.document().isRedoAvailable() and not text.isReadOnly()
    return False


def undo_typing() -> bool:
    """Take back typing in the field that has the focus; False where there is none."""
    here = QApplication.focusWidget()
    if can_undo_typing() and isinstance(here, QLineEdit | QTextEdit | QPlainTextEdit):
        here.undo()
        return True
    return False


def redo_typing() -> bool:
    """Do typing again in the field that has the focus; False where there is none."""
    here = QApplication.focusWidget()
    if can_redo_typing() and isinstance(here, QLineEdit | QTextEdit | QPlainTextEdit):
        here.redo()
        return True
    return False


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _first(pane: QWidget) -> QWidget | None:
    """Return what Tab reaches first in a pane, a list or a text before a button; of several
    buttons the one that is on, which says where one is."""
    able = [
        w
        for w in (pane, *pane.findChildren(QWidget))
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for kind in (QAbstractItemView, QTextEdit, QPlainTextEdit):
        for widget in able:
            if isinstance(widget, kind):
                return widget
    on = (w for w in able if isinstance(w, QAbstractButton) and w.isChecked())
    return next(on, able[0] if able else None)
