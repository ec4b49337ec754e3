"""The open press office: its file, its settings and its daily copy, opened and closed as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Protocol

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress
from pressdesk.store import backup, forgotten, settings
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
        office = cls(Store(path))
        office._forget_again()
        return office

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

    def back_up(self, today: date, progress: Progress | None = None) -> Path | None:
        """Make the day's copy if there is none yet, and return it; lasts on a big office."""
        return backup.daily(self.path, today, progress)

    def _forget_again(self) -> None:
        """Erase whom this file, older than the erasure, still knows."""
        noted = forgotten.noted(self.path)
        if not noted or self.store.is_read_only:
            return
        from pressdesk.contacts import privacy

        missing = self.store.ask(privacy.not_noted, noted)
        if missing:
            known = self.store.ask(privacy.held_back, missing)
            self.store.do(privacy.forget_again, known, missing, datetime.now(UTC).date())

    def close(self) -> None:
        """Close the office; nothing is left unsaved."""
        self.store.close()


class Kept(Protocol):
    """A store as far as erasing goes: a file and its steps."""

    path: Path

    def do(self, step: Callable[..., Any], *args: Any) -> Any:
        """Carry a step out."""


def erase(store: Kept, contacts: Sequence[int], today: date) -> None:
    """Take people out of the office for good; it holds for copies brought back, too.

    Lasts on a big office, whose file is written anew.
    """
    from pressdesk.contacts import privacy

    forgotten.note(store.path, store.do(privacy.erase, contacts, today))
