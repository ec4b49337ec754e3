"""How the program speaks up: toasts, mishaps in the user's words, and the one question of loss."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Task
from pressdesk.desktop.widgets.busystrip import BusyStrip
from pressdesk.desktop.widgets.toast import Toast


def toast(
    parent: QWidget | None,
    text: str,
    label: str = "",
    action: Callable[[], object] | None = None,
    *,
    more: tuple[tuple[str, Callable[[], object]], ...] = (),
) -> None:
    """Say in passing what was done, with a button such as *Undo* or *Open*, or several."""
    if parent is None:
        return
    buttons = ((label, action), *more) if label and action is not None else more
    Toast.over(parent.window()).say(text, buttons)


def explain(parent: QWidget | None, error: DeskError) -> None:
    """Say what went wrong, what was kept and what to do; it stays until it is closed."""
    parent = parent if parent is not None and parent.window().isVisible() else _largest_window()
    if parent is None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, "PressDesk", error.what)
        box.setIconPixmap(theme.pixmap("triangle-alert", "warn", 32))
        box.setInformativeText(error.hint)
        box.exec()
        return
    Toast.over(parent.window()).complain(error.what, error.hint)


def _largest_window() -> QWidget | None:
    """Return the window to speak in while none has the focus; popups and toasts are smaller."""
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return max(shown, key=lambda w: w.width() * w.height(), default=None)


def ask_loss(parent: QWidget | None, what: str, hint: str, label: str) -> bool:
    """Ask before something is lost for good or leaves the house; the safe answer is the default.

    `label` is the verb on the button, such as "Delete for good".
    """
    box = QMessageBox(parent)
    box.setIconPixmap(theme.pixmap("triangle-alert", "warn", 32))
    box.setWindowTitle("PressDesk")
    box.setText(what)
    box.setInformativeText(hint)
    go = box.addButton(label, QMessageBox.ButtonRole.DestructiveRole)
    go.setProperty("kind", "danger")
    go.style().polish(go)  # the box has dressed it already
    stay = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go


def wait_for(parent: QWidget | None, text: str, task: Task[Any]) -> None:
    """Say what is being waited for while a task runs, once that takes longer than a moment."""
    if parent is not None:
        BusyStrip(parent.window(), text, task)
