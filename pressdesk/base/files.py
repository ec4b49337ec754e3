"""Writes a file whole or not at all."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _

OLD = 600  # seconds: nobody is still writing a half file as old as that


def put(path: Path, data: bytes) -> None:
    """Write `data` to `path`, on the disk when this returns; an older file is replaced at once.

    Raises DeskError where the folder is missing, protected or full; then nothing has changed.
    """
    half = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    _sweep(path)
    try:
        with half.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise DeskError(
            _("“{name}” could not be written.").format(name=path.name),
            hint=why_not(error, path),
        ) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Take away what a program that was killed while it wrote this very file left beside it."""
    mine = f".{path.name[:80]}."
    with suppress(OSError):
        for left in path.parent.iterdir():
            number = left.name.removeprefix(mine).removesuffix(".part")
            if left.name != f"{mine}{number}.part" or not number.isdecimal():
                continue
            if time.time() - left.stat().st_mtime > OLD:
                left.unlink(missing_ok=True)


def why_not(error: OSError, path: Path) -> str:
    """Return what stands in the way and what to do, in the user's words where they are known."""
    folder = path.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _("There is no room left in {folder}. Nothing was changed; free some space.").format(
            folder=folder
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("{folder} cannot be written to. Choose another folder.").format(folder=folder)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _("There is no folder {folder} any more. Choose another one.").format(folder=folder)
    if error.errno == errno.ENAMETOOLONG:
        return _("The name is too long for this folder. Choose a shorter one.")
    return error.strerror or ""
