"""Keeps what is typed into a form: on the disk soon after the last key, without a button."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Task

PAUSE = 400  # milliseconds after the last key


class Kept(Protocol):
    """What can be kept so: a frozen dataclass of the trade, as it is stored."""

    @property
    def id(self) -> int:
        """Its row, 0 while it has none."""

    @property
    def uid(self) -> str:
        """Its name for ever, given by the store."""

    @property
    def version(self) -> int:
        """How often it was stored."""


Card = TypeVar("Card", bound=Kept)


class Keeper(QObject, Generic[Card]):
    """Saves the newest card it was given, one at a time. `saved` brings its id.

    `begin` is the card before there is one; `save` starts to store one, and `is_said` tells what
    is worth keeping.
    """

    saved = Signal(int)
    began = Signal()
    refused = Signal(object)

    def __init__(
        self,
        begin: Card,
        save: Callable[[Card], Task[int]],
        is_said: Callable[[Card], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save, self._is_said = save, is_said
        self._stored = begin
        self._wanted: Card | None = None
        self._is_saving = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)

    def start(self, card: Card) -> None:
        """Begin with a card as it is stored; what was still to be saved of another is saved."""
        self.flush()
        self._stored = card

    def keep(self, card: Card) -> None:
        """Have a card saved soon."""
        self._wanted = card
        self._timer.start()
        self.began.emit()

    @property
    def stored(self) -> Card:
        """The card as it is stored, id 0 and version 0 while it is not."""
        return self._stored

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be saved."""
        return self._is_saving or self._wanted is not None

    def flush(self) -> None:
        """Save now what is waiting."""
        self._timer.stop()
        wanted = self._wanted
        if wanted is None or self._is_saving:
            return
        self._wanted = None
        stored = self._stored
        wanted = _changed(wanted, id=stored.id, version=stored.version)
        if _changed(wanted, uid=stored.uid) == stored or not self._is_said(wanted):
            return
        self._is_saving = True
        self._save(wanted).then(lambda row: self._on_saved(wanted, row)).otherwise(self._on_refused)

    def _on_saved(self, card: Card, row: int) -> None:
        self._is_saving = False
        self._stored = _changed(card, id=row, version=card.version + 1)
        self.saved.emit(row)
        if self._wanted is not None:
            self.flush()

    def _on_refused(self, error: Exception) -> None:
        self._is_saving = False
        if isinstance(error, DeskError):
            self.refused.emit(error)


def _changed(card: Card, **values: Any) -> Card:
    changed: Card = replace(card, **values)  # type: ignore[type-var]
    return changed
