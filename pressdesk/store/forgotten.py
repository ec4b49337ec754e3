"""Whom an office has erased, beside its copies: a copy brought back forgets them again.

The list holds digests only (`contacts.digests`), one a line, and lies in the folder of the copies,
since a file that is restored knows nothing of what was erased after it was made.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from pressdesk.store.backup import ERASED, folder_of


def note(path: Path, digests: Iterable[str]) -> None:
    """Add digests to the list of the office at `path`, on the disk when this returns."""
    new = [digest for digest in digests if digest not in noted(path)]
    if not new:
        return
    folder = folder_of(path)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ERASED).open("a", encoding="ascii") as file:
        file.write("".join(f"{digest}\n" for digest in new))
        file.flush()
        os.fsync(file.fileno())


def noted(path: Path) -> frozenset[str]:
    """Return the digests that hold for the office at `path`."""
    try:
        text = (folder_of(path) / ERASED).read_text("ascii", "replace")
    except OSError:
        return frozenset()
    return frozenset(line.strip() for line in text.splitlines() if len(line.strip()) == 64)
