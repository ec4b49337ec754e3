"""Opens the ZIP archive that a DOCX or ODT file is, after looking whether it is a bomb."""

import io
import lzma
import zipfile
import zlib

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _

MOST_UNPACKED = 100_000_000  # bytes
MOST_RATIO = 200  # unpacked to packed, of a part that is large enough to hurt
MOST_ENTRIES = 10_000
_HURTS = 1_000_000  # bytes


def opened(data: bytes) -> zipfile.ZipFile:
    """Return the archive in `data`, to be read part by part.

    Its own table of contents is the measure: the reader never unpacks more of a part than the
    table says. Raises DeskError for a bomb, an encrypted and a damaged archive.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
        raise damaged() from error
    if len(entries) > MOST_ENTRIES:
        raise _bomb(_("It holds {n} parts.").format(n=len(entries)))
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED:
        raise _bomb(_("Unpacked it would take {n} MB.").format(n=unpacked // 1_000_000))
    for entry in entries:
        if entry.flag_bits & 1:
            raise encrypted()
        packed = max(entry.compress_size, 1)
        if entry.file_size > _HURTS and entry.file_size > packed * MOST_RATIO:
            raise _bomb(_("A part of it unpacks to {n} times its size.").format(
                n=entry.file_size // packed
            ))  # fmt: skip
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return one part unpacked, None where there is none. Raises DeskError where it is damaged."""
    try:
        return archive.read(name)
    except KeyError:
        return None
    except _BROKEN as error:
        raise damaged() from error


# What the unpackers say of what they cannot unpack.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, OSError, NotImplementedError,
    EOFError,
)  # fmt: skip


def damaged() -> DeskError:
    """Return the error for a file that cannot be read to its end."""
    return DeskError(
        _("The file is damaged and cannot be read."),
        hint=_("Open it in the program it was made with and save it again, or paste its text."),
    )


def encrypted() -> DeskError:
    """Return the error for a file that asks for a password."""
    return DeskError(
        _("The file is protected by a password."),
        hint=_("Open it in the program it was made with and save it without the password."),
    )


def _bomb(why: str) -> DeskError:
    return DeskError(
        _("The file is packed in a way that could stop this computer, so it was not read.")
        + f" {why}",
        hint=_("If you trust it, open it in its own program and paste the text here."),
    )
