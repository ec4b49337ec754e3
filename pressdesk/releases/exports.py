"""A proof as the bytes of a file that leaves the house, and how that file is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put
from pressdesk.base.progress import Progress
from pressdesk.formats.proof import Proof
from pressdesk.releases.filenames import file_name
from pressdesk.store.plain import Reader, glance

if TYPE_CHECKING:  # checking needs the whole typesetter, naming a file does not
    from pressdesk.releases.preflight import Finding


def written(proof: Proof, form: str) -> bytes:
    """Return a proof as PDF (PDF/A-2a and PDF/UA-1), web page, plain text or mail draft.

    Text begins with no byte order mark and ends its lines as the web does; all is UTF-8.
    Raises DeskError where the PDF can't be made valid.
    """
    if form == "pdf":
        from pressdesk.typeset.pdf import Press

        press = Press()
        try:
            return press.pdf(proof)
        finally:
            press.close()
    from pressdesk.formats import eml, html, plaintext

    if form == "eml":
        from pressdesk.typeset.mailable import mailable

        return eml.message(mailable(proof))
    return (html.page(proof) if form == "html" else plaintext.write(proof)).encode()


def name_of(proof: Proof, form: str) -> str:
    """Return the name to propose for the file."""
    return file_name(proof.reference, proof.headline, proof.language, form)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A language version about to leave the house, and what preflight found in it."""

    proof: Proof
    findings: "tuple[Finding, ...]"


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of many exports: the files written, and (headline, why) of those left out."""

    files: tuple[Path, ...]
    left_out: tuple[tuple[str, str], ...]


@glance
def look_over(
    session: Reader, releases: Sequence[int], now: datetime, progress: Progress
) -> tuple[Outgoing, ...]:
    """Return every language version of releases, looked over, in their order."""
    from pressdesk.releases import edit
    from pressdesk.releases.preflight import check
    from pressdesk.releases.proof import proof

    found = []
    for done, release in enumerate(releases):
        progress.step(done, len(releases))
        for language in edit.draft(session, release).languages:
            made = proof(session, release, language)
            found.append(Outgoing(made, check(made, now)))
    return tuple(found)


def write_all(proofs: Sequence[Proof], folder: Path, progress: Progress) -> Batch:
    """Write proofs as PDFs into a folder, each whole or not at all, over no file that is there.

    One that cannot be made valid is left out; a folder that cannot be written raises DeskError.
    """
    from pressdesk.typeset.pdf import Press

    files: list[Path] = []
    left_out: list[tuple[str, str]] = []
    press = Press()
    try:
        for done, each in enumerate(proofs):
            progress.step(done, len(proofs))
            try:
                data = press.pdf(each)
            except DeskError as error:
                left_out.append((each.headline or each.reference, error.what))
                continue
            path = free_name(folder / name_of(each, "pdf"))
            put(path, data)
            files.append(path)
    finally:
        press.close()
    return Batch(tuple(files), tuple(left_out))


def free_name(path: Path) -> Path:
    """Return the path, or one beside it with a number where a file is there already."""
    tried, number = path, 2
    while tried.exists():
        tried = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return tried
