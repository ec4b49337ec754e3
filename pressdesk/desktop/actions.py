"""Actions declared on the methods that carry them out; menus, toolbars and palette collect them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import theme

Method = TypeVar("Method", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Wish:
    """What `@action` says of a method; `label` is translated when it is collected."""

    name: str
    label: str
    shortcut: str
    menu: str
    icon: str
    group: int
    is_checkable: bool
    in_pane: bool
    words: str


def action(
    name: str,
    label: str,
    *,
    shortcut: str = "",
    menu: str = "",
    icon: str = "",
    group: int = 0,
    checkable: bool = False,
    in_pane: bool = False,
    words: str = "",
) -> Callable[[Method], Method]:
    """Mark a method as something the user can do.

    `label` is marked with `N_`. `menu` is file, edit, release, text, insert, contact, view or help,
    with a submenu behind a slash, "contact/copy"; actions of one `group` stand together in it.
    `shortcut` is a Qt sequence, several parted by " | ", valid in the whole window or, with
    `in_pane`, while its pane has the focus. `words` are more names by which the palette finds it,
    marked with `N_` too. A checkable action's method is given its new state.
    """

    def mark(method: Method) -> Method:
        wish = Wish(name, label, shortcut, menu, icon, group, checkable, in_pane, words)
        method._wish = wish  # type: ignore[attr-defined]
        return method

    return mark


def collect(owner: QWidget) -> list[QAction]:
    """Return the owner's actions, made once, in the order of its class; they live with it.

    Each one's objectName is its name, and its properties menu, submenu, group, words and label what
    was declared.
    """
    known: list[QAction] | None = getattr(owner, "_actions_made", None)
    if known is None:
        known = [_made(owner, method, wish) for method, wish in _wishes(owner)]
        owner._actions_made = known  # type: ignore[attr-defined]
        owner.addActions(known)
    return known


def of(owner: QWidget, name: str) -> QAction:
    """Return the owner's action called `name`, for its toolbar or to switch it off."""
    for made in collect(owner):
        if made.objectName() == name:
            return made
    raise KeyError(name)


def with_shortcut(text: str, made: QAction) -> str:
    """Return a tooltip that names the action's shortcut beside `text`."""
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text


def _wishes(owner: QWidget) -> list[tuple[Callable[..., Any], Wish]]:
    names: dict[str, Wish] = {}
    for kind in reversed(type(owner).__mro__):
        for attribute, value in vars(kind).items():
            wish = getattr(value, "_wish", None)
            if isinstance(wish, Wish):
                names[attribute] = wish
    return [(getattr(owner, attribute), wish) for attribute, wish in names.items()]


def _made(owner: QWidget, method: Callable[..., Any], wish: Wish) -> QAction:
    made = QAction(_(wish.label), owner)
    made.setObjectName(wish.name)
    made.setCheckable(wish.is_checkable)
    if wish.shortcut:
        made.setShortcuts([QKeySequence(keys.strip()) for keys in wish.shortcut.split("|")])
        made.setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
            if wish.in_pane
            else Qt.ShortcutContext.WindowShortcut
        )
    if wish.icon:
        theme.set_icon(made, wish.icon, "mute")
    menu, _slash, submenu = wish.menu.partition("/")
    made.setProperty("menu", menu)
    made.setProperty("submenu", submenu)
    made.setProperty("group", wish.group)
    made.setProperty("words", _(wish.words))
    made.setProperty("label", wish.label)
    made.setProperty("picture", wish.icon)
    made.setToolTip(with_shortcut(made.text().rstrip("…"), made))
    if wish.is_checkable:
        made.toggled.connect(method)
    else:
        made.triggered.connect(lambda _checked=False: method())
    return made
