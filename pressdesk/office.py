"""The open press office: its file, its settings and its daily copy, opened and closed as one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.store import backup, settings
from pressdesk.store.settings import OfficeSettings
from pressdesk.store.store import Store

SUFFIX = ".pressdesk"


class Office:
    """One press office, which is one file. Open it with `Office.open`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, path: Path, create: bool = False) -> Office:
        """Open the office at `path`, or make it there if it is missing and `create` is said.

        Raises DeskError where there is none, or the file is damaged, newer, or no office.
        """
        if not path.exists() and not create:
            raise DeskError(
                _("There is no office at {path}.").format(path=path),
                _("It may have been moved, renamed or deleted."),
            )
        return cls(Store(path))

    @property
    def path(self) -> Path:
        """Where the office's file lies."""
        return self.store.path

    @property
    def title(self) -> str:
        """What the window calls the office: its name, else that of its file."""
        return self.settings.name or self.path.stem

    @property
    def settings(self) -> OfficeSettings:
        """The settings that travel in the office's file."""
        return self.store.ask(settings.settings)

    def save_settings(self, wanted: OfficeSettings) -> None:
        """Keep changed settings of the office; it is a step that can be undone."""
        self.store.do(settings.save_settings, wanted)

    def back_up(self, today: date) -> Path | None:
        """Make the day's copy if there is none yet, and return it; lasts on a big office."""
        return backup.daily(self.path, today)

    def close(self) -> None:
        """Close the office; nothing is left unsaved."""
        self.store.close()
