"""Releases dragged out of the list: files that are written only when somebody takes them."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QUrl

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk
from pressdesk.store.plain import glance

if TYPE_CHECKING:
    from pressdesk.formats.proof import Proof

log = logging.getLogger(__name__)
FILES, TEXT = "text/uri-list", "text/plain"
MOST = 20  # releases in one drag; more would make whoever takes them wait


class Carried(QMimeData):
    """Offers PDF files and the plain text of releases, in their first language."""

    def __init__(self, proofs: Callable[[], "Sequence[Proof]"]) -> None:
        super().__init__()
        self._proofs = proofs
        self._made: dict[str, Any] = {}

    def formats(self) -> list[str]:
        return [FILES, TEXT]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in (FILES, TEXT)

    def retrieveData(self, mimetype: str, preferred: Any) -> Any:
        if mimetype not in (FILES, TEXT):
            return None
        if mimetype not in self._made:
            try:
                self._made[mimetype] = self._urls() if mimetype == FILES else self._text()
            except DeskError as error:
                # In the midst of a drag nobody can be told; nothing is handed over.
                log.warning("a drag could not be filled: %s", type(error).__name__)
                return None
        return self._made[mimetype]

    def _urls(self) -> list[QUrl]:
        return [QUrl.fromLocalFile(str(path)) for path in write_pdfs(self._proofs(), _folder())]

    def _text(self) -> str:
        from pressdesk.formats import plaintext

        return "\n\n".join(plaintext.write(proof) for proof in self._proofs())


def carry(clerk: Clerk, ids: Sequence[int]) -> Carried:
    """Return what a drag of these releases carries; nothing is read or written before it lands."""
    return Carried(lambda: [clerk.ask(_first_proof, release) for release in ids[:MOST]])


def write_pdfs(proofs: "Sequence[Proof]", folder: Path) -> list[Path]:
    """Write each proof as a PDF by the rule for names, and return where."""
    from pressdesk.releases.filenames import file_name
    from pressdesk.typeset.pdf import Press

    press = Press()
    written = []
    try:
        for proof in proofs:
            path = folder / file_name(proof.reference, proof.headline, proof.language, "pdf")
            path.write_bytes(press.pdf(proof))
            written.append(path)
    finally:
        press.close()
    return written


_folders: list[TemporaryDirectory[str]] = []


def _folder() -> Path:
    """Return a folder that lasts as long as the program: who took the drag may copy late."""
    if not _folders:
        _folders.append(TemporaryDirectory(prefix="pressdesk-drag-", ignore_cleanup_errors=True))
    return Path(_folders[0].name)


@glance
def _first_proof(session: Any, release: int) -> "Proof":
    from pressdesk.releases import edit
    from pressdesk.releases.proof import proof

    languages = edit.draft(session, release).languages
    return proof(session, release, languages[0] if languages else "en")
