"""What is handed over to a worker, looked through for what only the window's thread may let go.

A worker drops what it was given when it is done, which may be the last anybody holds of it; a
widget taken apart there, while Qt uses it here, ends the program now and then, without a word.
"""

import gc
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from types import FrameType, FunctionType, MethodType, ModuleType
from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QPixmap

from pressdesk.desktop.clerk import Clerk

MOST = 20_000  # things looked at for one piece of work
_BARE = (str, bytes, int, float, type, ModuleType, FrameType, type(None))


def of_qt_in(work: object) -> str:
    """Return by which way Qt's things can be reached from `work`, "" where there are none.

    The clerk and the store stay as long as there are workers.
    """
    seen: set[int] = set()
    waiting: list[tuple[object, str]] = [(work, "")]
    while waiting and len(seen) < MOST:
        thing, way = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, (*_BARE, Clerk)) or type(thing).__module__.startswith(
            "pressdesk.store"
        ):
            continue
        way = f"{way} > {getattr(thing, '__qualname__', type(thing).__qualname__)}"
        if isinstance(thing, (QObject, QPixmap, QMimeData)):
            return way
        waiting += [(one, way) for one in _held_by(thing)]
    return ""


def _held_by(thing: Any) -> Iterator[object]:
    if isinstance(thing, FunctionType):  # not its globals, which stay
        for cell in thing.__closure__ or ():
            with suppress(ValueError):  # nothing is in it yet
                yield cell.cell_contents
        yield thing.__defaults__
    elif isinstance(thing, MethodType):
        yield thing.__self__
    elif isinstance(thing, partial):
        yield from (thing.func, thing.args, thing.keywords)
    else:
        yield from gc.get_referents(thing)
