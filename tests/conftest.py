"""What every test needs: no screen, the user's own folders untouched, no network."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pressdesk.store.store import Store

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"

settings.register_profile("house", deadline=None)  # a busy machine is no failure
settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless it is asked for: `-m slow`, or PRESSDESK_LONG=1."""
    if config.option.markexpr or os.environ.get("PRESSDESK_LONG"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """Whatever a test had the program speak, the next one hears English."""
    from pressdesk.base import i18n

    yield
    i18n.speak("en")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"a test went to the network: {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
    yield


@pytest.fixture(autouse=True)
def _no_box_waits(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A box waits for somebody to close it, and nobody is here: it fails the test it comes up in.

    The box of a bug of ours is one too; its report is told.
    """
    widgets = sys.modules.get("PySide6.QtWidgets")
    stood: list[str] = []

    def refuse(box: Any) -> int:
        words = box.text() if hasattr(box, "text") else getattr(box, "_text", "")
        stood.append(f"{type(box).__name__} {box.windowTitle()}: {words}")
        return 0

    if widgets is not None and not request.node.get_closest_marker("answers_boxes"):
        monkeypatch.setattr(widgets.QDialog, "exec", refuse)
        monkeypatch.setattr(widgets.QMessageBox, "exec", refuse)
    yield
    assert not stood, "a box would have waited for ever:\n" + "\n".join(stood)


@pytest.fixture
def store(tmp_path: Path) -> "Iterator[Store]":
    """A new, empty office's store."""
    from pressdesk.store.store import Store

    store = Store(tmp_path / "Office.pressdesk")
    yield store
    store.close()
