"""An import as whoever wants one sees it: questions to the process that carries it out."""

import json
import subprocess
from array import array
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, TypeVar

from pressdesk.base import children, wire
from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.i18n import _, spoken
from pressdesk.base.progress import Progress
from pressdesk.contacts.intake import Outcome, Ruling
from pressdesk.contacts.intakeviews import (
    Choices,
    Detail,
    FileView,
    Found,
    RowView,
    TableView,
    Tally,
)
from pressdesk.formats.addressbook import Skipped
from pressdesk.formats.people import Wish

T = TypeVar("T")


class Importing:
    """One import into the office at `path`, "" for none. Its methods may be called in any thread.

    They raise DeskError where the process says so, or ends. Cancelling the `progress` of one ends
    the process: nothing of the import has happened then. Taking in alone is called back instead,
    and all that was read and ruled stands as before.
    """

    def __init__(self, path: Path | None) -> None:
        self._office = str(path.resolve()) if path is not None else ""
        self._asking = Lock()
        self._starting = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._is_closed = False

    def open(self, paths: Sequence[Path], progress: Progress | None = None) -> tuple[FileView, ...]:
        """Read files and return what they are; each may have its own problem."""
        said = [str(path.resolve()) for path in paths]
        return self._ask(tuple[FileView, ...], progress, "open", said)

    def open_text(self, text: str, name: str) -> tuple[FileView, ...]:
        """Read what was pasted, called `name`."""
        return self._ask(tuple[FileView, ...], None, "open_text", text, name)

    def table(self, file: int) -> TableView:
        """Return how a list is read now."""
        return self._ask(TableView, None, "table", file)

    def reread(self, file: int, wish: Wish) -> TableView:
        """Have a list read as the user says."""
        return self._ask(TableView, None, "reread", file, wire.pack(wish))

    def found(self) -> tuple[Found, ...]:
        """Return who is in the files."""
        return self._ask(tuple[Found, ...], None, "found")

    def unread(self) -> tuple[Skipped, ...]:
        """Return what could not be read of the files, and why."""
        return self._ask(tuple[Skipped, ...], None, "unread")

    def plan(self, progress: Progress | None = None) -> Tally:
        """Compare everybody with the office."""
        return self._ask(Tally, progress, "plan")

    def tally(self) -> Tally:
        """Return how many are what as ruled now."""
        return self._ask(Tally, None, "tally")

    def numbers(self, verdict: str = "", words: str = "") -> "array[int]":
        """Return the numbers of the rows with a verdict, "" for all, in which `words` stand."""
        return array("i", self._ask(bytes, None, "numbers", verdict, words))

    def rows(self, numbers: Sequence[int]) -> tuple[RowView, ...]:
        """Return rows as a list shows them."""
        return self._ask(tuple[RowView, ...], None, "rows", list(numbers))

    def look(self, number: int, contact: int = 0) -> Detail:
        """Return all about one row, compared with `contact` where one is given, its twin if -1."""
        return self._ask(Detail, None, "look", number, contact)

    def rule(self, numbers: Sequence[int], made: Ruling | None) -> Tally:
        """Rule over rows, or with None take back what was ruled."""
        return self._ask(Tally, None, "rule", list(numbers), wire.pack(made))

    def choices(self, numbers: Sequence[int]) -> Choices:
        """Return what can be decided for rows together."""
        return self._ask(Choices, None, "choices", list(numbers))

    def undecided(self, after: int) -> int:
        """Return the next row to look at that was not ruled over, from `after` on, -1 for none."""
        return self._ask(int, None, "undecided", after)

    def prefer(self, numbers: Sequence[int], field: str, *, is_theirs: bool) -> Tally:
        """Let the files be right in a field of all these rows, or the office."""
        return self._ask(Tally, None, "prefer", list(numbers), field, is_theirs)

    def apply(self, categories: Sequence[str] = (), progress: Progress | None = None) -> Outcome:
        """Take everybody in as ruled: one step of the office, which any window on it can undo.

        Cancelled too late it is done all the same, and its outcome returned; else Stopped.
        """
        with TemporaryDirectory(prefix="pressdesk-") as folder:
            # A file is the one sign that a process hard at work sees on every system.
            stop = Path(folder) / "stop"
            if progress is not None:
                progress.when_cancelled(partial(_touch, stop))
            return self._ask(Outcome, progress, "apply", list(categories), str(stop), kills=False)

    def foresee(self) -> Outcome:
        """Return what `apply` would do."""
        return self._ask(Outcome, None, "foresee")

    def close(self) -> None:
        """End the process, whatever it does: what is not done will not be."""
        with self._starting:
            self._is_closed = True
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                # A question it did not live to read is still to be written.
                with suppress(OSError):
                    stream.close() if stream is not None else None

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone, and with it all that was read and ruled."""
        process = self._process
        return self._is_closed or (process is not None and process.poll() is not None)

    # Inside

    def _ask(self, kind: type[T], progress: Progress | None, *asked: Any, kills: bool = True) -> T:
        with self._asking:
            process = self._begun()
            if progress is not None and kills:
                progress.when_cancelled(process.kill)
            assert process.stdin is not None and process.stdout is not None
            try:
                process.stdin.write(json.dumps(asked) + "\n")
                process.stdin.flush()
                for line in process.stdout:
                    match json.loads(line):
                        case ["progress", done, of] if progress is not None:
                            with suppress(Stopped):  # its last word is waited for all the same
                                progress.step(done, of)
                        case ["stopped"]:
                            raise Stopped
                        case ["answer", value]:
                            return wire.unpack(kind, value)
                        case ["error", what, hint]:
                            raise DeskError(what, hint)
            except (OSError, ValueError):
                pass  # it has ended while it was asked or answered
        if self._is_closed or (progress is not None and progress.is_cancelled):
            raise Stopped
        raise DeskError(
            _("The import ended too early: a file is damaged, or asks for too much memory."),
            _("Nothing was taken in."),
        )

    def _begun(self) -> "subprocess.Popen[str]":
        # Whoever closes meanwhile would not see the process, which would then live on.
        with self._starting:
            if self._is_closed:
                raise Stopped
            if self._process is None:
                self._process = subprocess.Popen(
                    children.command("pressdesk.contacts.intakechild", self._office, spoken()),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    encoding="utf-8",
                    **children.options(),
                )
            return self._process


def _touch(path: Path) -> None:
    with suppress(OSError):  # it has been answered, and its folder is gone
        path.touch()
