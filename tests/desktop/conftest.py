"""What window tests need: an office in a folder of its own, and a clerk who does things at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk

if TYPE_CHECKING:
    from pressdesk.store.store import Store


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Every window test sees the program's own look."""
    if theme.wanted() != "light":
        theme.apply(qapp, "light")


@pytest.fixture
def store(tmp_path: Path) -> "Iterator[Store]":
    """An empty office's store."""
    from pressdesk.store.store import Store

    made = Store(tmp_path / "Test.pressdesk")
    yield made
    made.close()


@pytest.fixture
def clerk(qapp: QApplication, store: "Store") -> Iterator[Clerk]:
    """A clerk of a real store whose work is done when the call returns."""
    made = Clerk(store, inline=True)
    yield made
    made.close()
