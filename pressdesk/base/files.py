"""Writes a file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _


def put(path: Path, data: bytes) -> None:
    """Write `data` to `path`, on the disk when this returns; an older file is replaced at once.

    Raises DeskError where the folder is missing, protected or full; then nothing has changed.
    """
    half = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        with half.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise DeskError(
            _("“{name}” could not be written.").format(name=path.name),
            hint=error.strerror or "",
        ) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
