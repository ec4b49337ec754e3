"""What the program remembers on this machine between two starts, and its windows' places."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from pressdesk.base import settings as kept
from pressdesk.base.errors import DeskError
from pressdesk.base.settings import Settings

log = logging.getLogger(__name__)


class Session:
    """The program's settings, read once and written when one changes."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._settings = kept.load(file)

    @property
    def settings(self) -> Settings:
        """All settings as they are now."""
        return self._settings

    def change(self, **values: Any) -> None:
        """Change settings by name, and write them; a folder that can't be written is no mishap."""
        changed = replace(self._settings, **values)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            kept.save(changed, self._file)
        except DeskError as error:
            log.warning("the settings could not be written: %s", type(error.__cause__).__name__)

    # Places

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a remembered yes or no about the layout."""
        return self._layout.get(name, "yes" if default else "no") == "yes"

    def remember(self, name: str, value: bool | str) -> None:
        """Keep something about the layout."""
        word = ("yes" if value else "no") if isinstance(value, bool) else value
        self.change(layout={**self._layout, name: word})

    @property
    def was_dark(self) -> bool:
        """Whether the window was dark when it was seen last: for the paint before all others."""
        return self.flag("was_dark")

    def restore_window(self, window: QMainWindow) -> bool:
        """Put a window where it was; False where that is not known or no screen is there now."""
        place = self._layout.get("window", "")
        return bool(place) and window.restoreGeometry(
            QByteArray.fromBase64(QByteArray(place.encode()))
        )

    def keep_window(self, window: QMainWindow) -> None:
        """Remember where a window is."""
        self.remember("window", bytes(window.saveGeometry().toBase64().data()).decode())

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        """Put the panes of a splitter as they were; False where that is not known."""
        sizes = self._layout.get(name, "").split()
        if len(sizes) != splitter.count() or not all(size.isdigit() for size in sizes):
            return False
        splitter.setSizes([int(size) for size in sizes])
        return True

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember how wide the panes are, while all of them are shown."""
        sizes = splitter.sizes()
        if all(sizes):
            self.remember(name, " ".join(map(str, sizes)))

    def keep_place(self, office: Path, view: str, release: int) -> None:
        """Remember where one was in an office: a view of the releases, and the one open."""
        if release:
            self.remember("place", f"{release} {view} {office}")

    def place_in(self, office: Path) -> tuple[str, int]:
        """Return the view and the release one left last in an office, ("", 0) in another one."""
        release, view, path = (*self._layout.get("place", "").split(" ", 2), "", "", "")[:3]
        return (view, int(release)) if path == str(office) and release.isdigit() else ("", 0)

    # Offices

    @property
    def recent(self) -> list[Path]:
        """The offices opened last that are still there, newest first."""
        return [p for p in map(Path, self._settings.recent_offices) if p.exists()]

    @property
    def last_office(self) -> Path | None:
        """The office to open when none is named, where it is still there."""
        last = Path(self._settings.last_office) if self._settings.last_office else None
        return last if last and self._settings.reopen_last and last.exists() else None

    def opened(self, path: Path) -> None:
        """Remember an office as the one opened last."""
        fresh = self._settings.with_office(path)
        self.change(last_office=fresh.last_office, recent_offices=fresh.recent_offices)

    @property
    def _layout(self) -> Mapping[str, str]:
        return self._settings.layout


def first_size() -> tuple[int, int]:
    """Return how large a window opens that was never opened before: most of the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return min(1560, screen.width()), min(960, screen.height())
