"""Mail drafts of a release into a folder or a zip: one file for each person it goes to."""

import io
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put, why_not
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress
from pressdesk.formats.eml import Extra
from pressdesk.formats.letters import Letter
from pressdesk.formats.proof import Proof
from pressdesk.releases import exports, filenames

# A zip says when its files were made, and the same drafts are the same bytes.
_MADE = (1980, 1, 1, 0, 0, 0)


class Addressed(Protocol):
    """Somebody a draft is made for, as `lists.recipients` knows them."""

    @property
    def formatted_name(self) -> str:
        """The name."""

    @property
    def address(self) -> str:
        """The address."""

    @property
    def language(self) -> str:
        """The language version they get."""

    @property
    def salutation(self) -> str:
        """How they are greeted, with or without a comma."""


def drafts(
    proofs: Mapping[str, Proof],
    people: Iterable[Addressed],
    *,
    pdf: bool = False,
    link: str = "",
) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes of the `.eml`) for each of the people, no name twice.

    `proofs` are by language; with `pdf` each carries the PDF, with `link` it points to it.
    DeskError where somebody's language or address is none, or a PDF can't be made valid.
    """
    if link and not link.startswith(("https://", "http://")):
        raise DeskError(_("A link to the PDF begins with https://."))
    letters: dict[str, Letter] = {}
    taken: set[str] = set()
    for one in people:
        if one.language not in letters:
            letters[one.language] = _letter(proofs, one.language, pdf, link)
        name = _file_name(one, taken)
        yield name, letters[one.language].to(one.formatted_name, one.address, one.salutation)


def _letter(proofs: Mapping[str, Proof], language: str, pdf: bool, link: str) -> Letter:
    from pressdesk.typeset.mailable import mailable

    proof = proofs.get(language)
    if proof is None or not (proof.headline.strip() or proof.body):
        raise DeskError(
            _("The release has no text in “{language}”.").format(language=language),
            _("Write it first, or give the recipients another language on their list."),
        )
    extra = Extra(
        link=link,
        pdf=exports.written(proof, "pdf") if pdf else b"",
        pdf_name=exports.name_of(proof, "pdf") if pdf else "",
    )
    return Letter(mailable(proof), extra)


def _file_name(one: Addressed, taken: set[str]) -> str:
    """Return a name such as "Ann Roy en.eml", numbered where another person has it."""
    said, number = one.formatted_name or one.address, 1
    while True:
        again = f" ({number})" if number > 1 else ""
        name = filenames.file_name(said + again, "", one.language, "eml")
        name = name if number == 1 or again in name else f"{number} {name}"
        if name.casefold() not in taken:
            taken.add(name.casefold())
            return name
        number += 1


def into_folder(
    files: Iterable[tuple[str, bytes]], folder: Path, of: int, progress: Progress
) -> int:
    """Write drafts, `of` in all, into a folder, over no file that is there; return how many.

    Cancelled, or broken off by a mishap, it is as if never begun; a new folder comes whole.
    """
    is_new = not folder.exists()
    half = folder.with_name(f".{folder.name[:80]}.{os.getpid()}.part") if is_new else folder
    written: list[Path] = []
    try:
        half.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            progress.step(len(written), of)
            path = half / name if is_new else exports.free_name(folder / name)
            written.append(path)
            path.write_bytes(data)
        if is_new:
            half.replace(folder)
    except Exception as error:
        for path in written:
            path.unlink(missing_ok=True)
        if is_new:
            with suppress(OSError):
                half.rmdir()
        if isinstance(error, OSError):
            said = _("“{name}” could not be written.").format(name=folder.name)
            raise DeskError(said, why_not(error, folder)) from error
        raise
    return len(written)


def into_zip(files: Iterable[tuple[str, bytes]], path: Path, of: int, progress: Progress) -> int:
    """Write drafts, `of` in all, into one zip, whole or not at all, and return how many."""
    packed = io.BytesIO()
    count = 0
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for count, (name, data) in enumerate(files, 1):
            progress.step(count - 1, of)
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    put(path, packed.getvalue())
    return count
