"""Keeps what is typed into a card: on the disk soon after the last key, without a button."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.base.errors import DeskError
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop.clerk import Clerk
from pressdesk.formats.card import Card

PAUSE = 400  # milliseconds after the last key


Kept = Card | OutletCard


def _saves_people() -> Callable[..., int]:
    from pressdesk.contacts import edit

    return edit.save


def _is_somebody(card: Card) -> bool:
    return bool(card.formatted_name.strip() or card.organisation.strip())


class Keeper(QObject):
    """Saves the newest card it was given, one at a time. `saved` brings its id.

    `saves` returns the step, which is not loaded before; `is_said` tells what is worth keeping.
    """

    saved = Signal(int)
    began = Signal()
    refused = Signal(object)

    def __init__(
        self,
        clerk: Clerk,
        parent: QObject | None = None,
        *,
        saves: Callable[[], Callable[..., int]] = _saves_people,
        is_said: Callable[[Any], bool] = _is_somebody,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._saves, self._is_said = saves, is_said
        self._stored: Kept = Card()
        self._wanted: Kept | None = None
        self._is_saving = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)

    def start(self, card: Kept) -> None:
        """Begin with a card as it is stored; what was still to be saved of another is saved."""
        self.flush()
        self._stored = card

    def keep(self, card: Kept) -> None:
        """Have a card saved soon."""
        self._wanted = card
        self._timer.start()
        self.began.emit()

    @property
    def stored(self) -> Kept:
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
        wanted = replace(wanted, id=self._stored.id, version=self._stored.version)
        if replace(wanted, uid=self._stored.uid) == self._stored or not self._is_said(wanted):
            return
        self._is_saving = True
        task = self._clerk.do(self._saves(), wanted, datetime.now(UTC))
        task.then(lambda row: self._on_saved(wanted, row)).otherwise(self._on_refused)

    def _on_saved(self, card: Kept, row: int) -> None:
        self._is_saving = False
        self._stored = replace(card, id=row, version=card.version + 1)
        self.saved.emit(row)
        if self._wanted is not None:
            self.flush()

    def _on_refused(self, error: Exception) -> None:
        self._is_saving = False
        if isinstance(error, DeskError):
            self.refused.emit(error)
