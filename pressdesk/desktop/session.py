"""What the program remembers of its windows between two starts; nothing of what they show."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from pressdesk.base.paths import config_folder

MOST_RECENT = 8


class Session:
    """Window places, splitters and recent offices, in one small file of the user's settings."""

    def __init__(self, file: Path | None = None) -> None:
        self._kept = QSettings(
            str(file or config_folder() / "window.ini"), QSettings.Format.IniFormat
        )

    def word(self, name: str, default: str = "") -> str:
        """Return a remembered word."""
        value = self._kept.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a remembered yes or no."""
        return self.word(name, "yes" if default else "no") == "yes"

    def remember(self, name: str, value: str | bool) -> None:
        """Keep a word, or a yes or no."""
        kept = ("yes" if value else "no") if isinstance(value, bool) else value
        self._kept.setValue(name, kept)

    def restore_window(self, window: QMainWindow) -> bool:
        """Put a window where it was; False where that is not known or no screen is there now."""
        place = self._kept.value("window/geometry")
        return isinstance(place, QByteArray) and window.restoreGeometry(place)

    def keep_window(self, window: QMainWindow) -> None:
        """Remember where a window is."""
        self._kept.setValue("window/geometry", window.saveGeometry())

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        """Put the panes of a splitter as they were; False where that is not known."""
        sizes = self.word(f"splitters/{name}").split()
        if len(sizes) != splitter.count() or not all(size.isdigit() for size in sizes):
            return False
        splitter.setSizes([int(size) for size in sizes])
        return True

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember how wide the panes are; a pane hidden now keeps the width it had."""
        sizes = splitter.sizes()
        if all(sizes):
            self._kept.setValue(f"splitters/{name}", " ".join(map(str, sizes)))

    @property
    def recent(self) -> list[Path]:
        """The offices opened last that are still there, newest first."""
        kept = [Path(line) for line in self.word("offices").split("\n") if line]
        return [path for path in kept if path.exists()]

    def opened(self, path: Path) -> None:
        """Remember an office as the one opened last."""
        others = [p for p in self.recent if p != path]
        self._kept.setValue("offices", "\n".join(str(p) for p in [path, *others][:MOST_RECENT]))

    def forget_recent(self) -> None:
        """Forget which offices were opened."""
        self._kept.remove("offices")

    def sync(self) -> None:
        """Write what is remembered."""
        self._kept.sync()


def first_size() -> tuple[int, int]:
    """Return how large a window opens that was never opened before: most of the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return min(1560, screen.width()), min(960, screen.height())
