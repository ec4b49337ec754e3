"""A composer as a window sees it: questions to a process of its own, which is kept warm."""

import json
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import finalize

from pressdesk.base import children
from pressdesk.base.errors import Stopped
from pressdesk.typeset.composing import UnprintableError


class GoneError(Exception):
    """The process ended while it was asked, and so did the next one."""


class ComposerApart:
    """A composer in a process of its own, begun when it is first asked.

    One that dies is followed by another, once for each question: whatever brought it down may be
    gone from the next text. `close` may be called from any thread and waits for no page: it ends
    the process in its midst, and the question under way with `Stopped`.
    """

    def __init__(self, root: Path, template: str) -> None:
        self._command = children.command("pressdesk.typeset.composingchild", str(root), template)
        self._starting = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: finalize[..., Any] | None = None
        self._is_closed = False

    def begin(self) -> None:
        """Begin the process, which has typst and its fonts in 0.1 s; raises Stopped when closed."""
        self._begun()

    def pdf(self, inputs: str, standards: Sequence[str], timestamp: int) -> bytes:
        """Return the template filled with `inputs`. Raises UnprintableError and GoneError."""
        return self._ask("pdf", inputs, list(standards), timestamp)

    def places(self) -> str:
        """Return where the blocks of what was made last are."""
        return self._ask("places").decode()

    def draws(self, path: str, timestamp: int) -> bool:
        """Whether an image can be drawn; one that ends the process cannot."""
        try:
            return bool(self._ask("draws", path, timestamp))
        except GoneError:
            return False

    def close(self) -> None:
        """End the process, whatever it does."""
        with self._starting:
            self._is_closed = True
            self._end_process()

    def _ask(self, *asked: Any) -> bytes:
        line = json.dumps(asked, ensure_ascii=False).encode() + b"\n"
        for _attempt in range(2):
            process = self._begun()
            # It has ended while it was asked or answered.
            with suppress(OSError, EOFError, ValueError):
                return _answer(process, line)
            if self._is_closed:
                raise Stopped
            with self._starting:
                self._end_process()
        raise GoneError

    def _begun(self) -> "subprocess.Popen[bytes]":
        # Whoever closes meanwhile would not see the process, which would then live on.
        with self._starting:
            if self._is_closed:
                raise Stopped
            if self._process is None:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    **children.options(),
                )
                # Also when nobody closes it, at the latest when the program ends.
                self._end = finalize(self, _ended, self._process)
            return self._process

    def _end_process(self) -> None:
        self._process = None
        if self._end is not None:
            self._end()


def _ended(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        # A question it did not live to read is still to be written.
        with suppress(OSError):
            stream.close() if stream is not None else None


def _answer(process: "subprocess.Popen[bytes]", line: bytes) -> bytes:
    """Return what a process answers; OSError, EOFError or ValueError where it is no more."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(line)
    process.stdin.flush()
    what, length = json.loads(process.stdout.readline())
    said = process.stdout.read(length)
    if len(said) < length:
        raise EOFError
    if what == "unprintable":
        raise UnprintableError(said.decode())
    return said
