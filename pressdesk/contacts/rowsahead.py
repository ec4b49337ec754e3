"""Rows of people made ahead by a second process, while the first one plans what becomes of them.

Most of a file is new, and what a new person writes into the office is known before anybody has
ruled: two seconds of work for 50,000 people, for which a second core is there, or the time in which
the user looks the plan over. Where a process cannot be parted in two (Windows), nothing is made
ahead, and everything is made when it is wanted.
"""

import marshal
import os
import signal
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from pressdesk.contacts.cardrows import contact_values, part_rows
from pressdesk.formats.card import Card
from pressdesk.store.plain import Row

_LOOKS = 200  # cards between two looks whether anybody still wants them
_PIECE = 1 << 20  # bytes read at once

# What a person writes: the values of `contact_values` in their order, and by table the parts' rows.
Made = tuple[list[Any], dict[str, list[Row]]]


def made(card: Card) -> Made:
    """Return what a card writes into the office."""
    parts = {table: rows for table, (_columns, rows) in part_rows(card).items() if rows}
    return list(contact_values(card).values()), parts


class NoRows:
    """Nothing made ahead."""

    def take(self) -> list[Made]:
        """Return no rows."""
        return []

    def close(self) -> None:
        """End nothing."""


class RowsAhead(NoRows):
    """Rows under way. Begun by a process of one thread; `cards` are only gone through in the other.

    Its end closes the pipe, and so the other process sees that nobody wants them any more.
    """

    def __init__(self, cards: Iterable[Card]) -> None:
        self._made: list[Made] = []
        self._pipe, write = os.pipe()
        parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:  # pragma: no cover - a parted process is measured from its next call
            # Nothing of the first process is tidied up here: files, the office, what is printed.
            try:
                for one in (0, 1, self._pipe):  # else whoever waits for its answers waits for us
                    os.close(one)
                _write(cards, parent, write)
            finally:
                os._exit(0)
        os.close(write)

    def take(self) -> list[Made]:
        """Wait for the rows and return them in the order of the cards; none where that failed."""
        if self._process:
            with os.fdopen(self._pipe, "rb", closefd=False) as pipe:
                said = pipe.read()
            self.close()
            with suppress(EOFError, ValueError, TypeError):  # it was ended in its midst
                self._made = marshal.loads(said)
        return self._made

    def close(self) -> None:
        """End it, finished or not."""
        if self._process:
            os.close(self._pipe)
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0


def can_be() -> bool:
    """Whether a process can be parted in two here."""
    return hasattr(os, "fork")


def begun(cards: Iterable[Card]) -> NoRows:
    """Return the rows of cards under way, where they can be."""
    return RowsAhead(cards) if can_be() else NoRows()


def _write(cards: Iterable[Card], parent: int, pipe: int) -> None:
    rows: list[Made] = []
    for n, card in enumerate(cards):
        if n % _LOOKS == 0 and os.getppid() != parent:
            return  # pragma: no cover - a race: the other was killed meanwhile
        rows.append(made(card))
    said = memoryview(marshal.dumps(rows))
    while said:
        said = said[os.write(pipe, said[:_PIECE]) :]
