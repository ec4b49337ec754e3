"""The text copied, or saved as a plain file, when the office's own disk will not take it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.desktop import folders, messages
from pressdesk.formats.body import body_text
from pressdesk.releases.drafts import ReleaseDraft


def plain_text(draft: ReleaseDraft) -> str:
    """Return all that was written in a release, every language, field by field."""
    parts = [
        part
        for text in draft.texts
        for part in (
            text.headline,
            text.subhead,
            body_text(text.body),
            body_text(text.ed_note),
            body_text(text.boilerplate),
        )
        if part
    ]
    return "\n\n".join(parts) + "\n"


def copy_whole(draft: ReleaseDraft, parent: QWidget) -> None:
    """Put the whole text on the clipboard: it can be pasted anywhere, whatever the disks do."""
    QGuiApplication.clipboard().setText(plain_text(draft))
    messages.toast(parent, _("The whole text is copied. Paste it where it is safe."))


def save_elsewhere(draft: ReleaseDraft, parent: QWidget) -> None:
    """Ask where to, and write the text there."""
    name = f"{draft.reference or 'release'} {datetime.now(UTC):%Y-%m-%d %H%M}.txt"
    wish = str(folders.documents() / name)
    path, _kind = QFileDialog.getSaveFileName(parent, _("Save the text elsewhere"), wish)
    if not path:
        return
    try:
        Path(path).write_text(plain_text(draft), "utf-8")
    except OSError as error:
        what = _("The text could not be written to {file}.").format(file=Path(path).name)
        messages.explain(parent, DeskError(what, str(error.strerror or "")))
    else:
        messages.toast(parent, _("Text saved in {file}").format(file=Path(path).name))
