"""The marks by which the guide names what is on the screen, so that it can never name it wrongly.

A chapter says `{do release.export_pdf}` and the reader is shown "Release › Export PDF" and Ctrl+E,
in the language of the interface and with the keys there are:

- `{menu NAME}` the way to an action through the menus; `{keys NAME}` its keys; `{do NAME}` both
- `{word MESSAGE}` a word that stands on the screen, by its message in the catalogue
- `{key KEYS}` keys that are no action's, as Qt names them: `{key Esc}`
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

from PySide6.QtGui import QAction, QKeySequence

from pressdesk.base.i18n import _
from pressdesk.desktop.menus import SUBMENUS, TITLES

MARK = re.compile(r"\{(menu|keys|do|word|key) ([^}]+)\}")
ARROW = " › "


class UnknownMarkError(LookupError):
    """A chapter names what is not there: a mistake of ours, found by a test."""


class Labels:
    """What the actions there are, by name, are called now."""

    def __init__(self, made: Iterable[QAction]) -> None:
        self._actions: Mapping[str, QAction] = {action.objectName(): action for action in made}

    def way(self, name: str) -> str:
        """Return the way to an action through the menus, "Release › Export PDF"."""
        action = self._action(name)
        menu, submenu = str(action.property("menu") or ""), str(action.property("submenu") or "")
        steps = [
            TITLES.get(menu, ""),
            SUBMENUS.get(submenu, ""),
            str(action.property("label") or action.text()),
        ]
        return ARROW.join(plain(_(step)) for step in steps if step)

    def keys(self, name: str) -> str:
        """Return an action's first keys, "Ctrl+E"; "" where it has none."""
        return self._action(name).shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _action(self, name: str) -> QAction:
        if name not in self._actions:
            raise UnknownMarkError(f"no action {name}")
        return self._actions[name]


def filled(text: str, labels: Labels) -> str:
    """Return text as HTML, its marks replaced by what they stand for."""
    done, at = [], 0
    for mark in MARK.finditer(text):
        done.append(escape(text[at : mark.start()], quote=False))
        done.append(_SHOWN[mark[1]](mark[2], labels))
        at = mark.end()
    return "".join(done) + escape(text[at:], quote=False)


def plain(message: str) -> str:
    """Return a label without what only a menu or a button needs."""
    return message.replace("&", "").rstrip("…").rstrip()


def _bold(words: str) -> str:
    return f"<b>{escape(words, quote=False)}</b>"


def _cap(keys: str) -> str:
    return f'<span class="keys">\u00a0{escape(keys, quote=False)}\u00a0</span>'


def _do(name: str, labels: Labels) -> str:
    keys = labels.keys(name)
    return _bold(labels.way(name)) + (f"\u00a0{_cap(keys)}" if keys else "")


def _keys(name: str, labels: Labels) -> str:
    if not labels.keys(name):
        raise UnknownMarkError(f"{name} has no keys")
    return _cap(labels.keys(name))


def _key(keys: str, _labels: Labels) -> str:
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        raise UnknownMarkError(f"no keys {keys}")
    return _cap(sequence.toString(QKeySequence.SequenceFormat.NativeText))


_SHOWN: Mapping[str, Callable[[str, Labels], str]] = {
    "menu": lambda name, labels: _bold(labels.way(name)),
    "do": _do,
    "keys": _keys,
    "word": lambda message, _labels: _bold(plain(_(message))),
    "key": _key,
}
