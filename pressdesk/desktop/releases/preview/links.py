"""A link of a release, met while reading: its target is shown before anything opens."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme
from pressdesk.formats.body import SCHEMES

_LONGEST = 70


def may_open(target: str) -> bool:
    """Whether a target is of the few kinds that leave the program: web, mail, telephone."""
    return target.lower().startswith(SCHEMES)


def shown(target: str) -> str:
    """Return a target short enough for a menu, its beginning and its end kept."""
    if len(target) <= _LONGEST:
        return target
    return f"{target[: _LONGEST - 20]}…{target[-18:]}"


def link_menu(parent: QWidget, target: str, opened: Callable[[str], object] | None = None) -> QMenu:
    """Return a menu that says where a link leads, opens it and copies it.

    `opened` is called in the place of the system's own opening: for tests.
    """
    menu = QMenu(parent)
    title = menu.addAction(shown(target).replace("&", "&&"))
    title.setEnabled(False)
    menu.addSeparator()
    leave = opened or _open
    if may_open(target):
        go = menu.addAction(_go_words(target))
        theme.set_icon(go, "external-link", "mute")
        go.triggered.connect(lambda _on=False: leave(target))
    copy = menu.addAction(_("Copy link"))
    theme.set_icon(copy, "copy", "mute")
    copy.triggered.connect(lambda _on=False: QGuiApplication.clipboard().setText(_bare(target)))
    return menu


def offer(parent: QWidget, target: str, at: QPoint) -> None:
    """Show the link's menu at a point of the screen."""
    menu = link_menu(parent, target)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def _go_words(target: str) -> str:
    if target.lower().startswith("mailto:"):
        return _("Write a mail")
    if target.lower().startswith("tel:"):
        return _("Call")
    return _("Open in the browser")


def _bare(target: str) -> str:
    for scheme in ("mailto:", "tel:"):
        if target.lower().startswith(scheme):
            return target[len(scheme) :]
    return target


def _open(target: str) -> None:
    QDesktopServices.openUrl(QUrl(target))
