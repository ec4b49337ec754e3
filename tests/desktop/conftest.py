"""What window tests need: an office in a folder of its own, and a clerk who does things at once."""

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk

if TYPE_CHECKING:
    from pressdesk.store.store import Store


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """Every window test sees the program's own look."""
    if theme.wanted() != "light":
        theme.apply(qapp, "light")
    yield
    # The offscreen clipboard would outlive Python, and what was copied into it would not.
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _nothing_is_left(_dressed: None, qapp: QApplication) -> Iterator[None]:
    """A window or a worker that outlives its test would make a later one fail by chance."""
    workers = set(threading.enumerate())
    yield
    left = [repr(w) for w in qapp.topLevelWidgets() if w.isVisible()]
    for worker in set(threading.enumerate()) - workers:
        worker.join(2)
        left += [worker.name] if worker.is_alive() else []
    assert not left, f"left behind: {', '.join(left)}"


def _refuse(_kind: str) -> None:
    raise AssertionError("not plain: mark the verb @glance, the step plain=True")


@pytest.fixture
def clerk(qapp: QApplication, store: "Store", monkeypatch: pytest.MonkeyPatch) -> Iterator[Clerk]:
    """A clerk of a real store whose work is done when the call returns.

    No window waits for SQLAlchemy to be loaded: whatever one asks or does is plain.
    """
    monkeypatch.setattr(store, "_engine", _refuse)
    made = Clerk(store, inline=True)
    yield made
    made.close()


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the interface, spoken."""
    from pressdesk.base import i18n

    i18n.speak(request.param)
    return str(request.param)


@pytest.fixture
def inks() -> Callable[[QWidget], int]:
    """Return how many colours a widget is painted in: an empty one has hardly any."""

    def count(widget: QWidget) -> int:
        image = widget.grab().toImage()
        width, height = image.width(), image.height()
        return len({image.pixel(x, y) for x in range(0, width, 2) for y in range(0, height, 2)})

    return count
