"""What comes in by paste and drop, and what goes out by copy: blocks, never foreign styles."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter, QTextCursor, QTextDocument, QTextDocumentFragment

from pressdesk.base.i18n import _
from pressdesk.desktop.releases.writing.bodydocument import LINE_END, BodyReader, write, write_runs
from pressdesk.desktop.releases.writing.bodyshape import shape_at
from pressdesk.desktop.releases.writing.bodystyle import BodyStyle, Kind
from pressdesk.formats.body import (
    Body,
    Paragraph,
    block_text,
    body_text,
    from_html,
    join_runs,
    normal,
    runs,
    to_html,
)

MIME = "application/x-pressdesk-body+html"
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def body_of_mime(mime: QMimeData) -> Body:
    """Return what the clipboard holds as blocks: our own exactly, HTML cleaned, text by lines."""
    if mime.hasFormat(MIME):
        try:
            return from_html(bytes(mime.data(MIME).data()).decode("utf-8"))
        except ValueError:
            return ()
    if mime.hasHtml():
        from pressdesk.formats.webtext import body_of_html

        body = body_of_html(mime.html())
        if body:
            return body
    return body_of_plain(mime.text())


def pictures_of_mime(mime: QMimeData) -> list[tuple[bytes, str]]:
    """Return the pictures a clipboard or a drag carries, with their names."""
    found = []
    for file in (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()):
        if file.suffix.lower() in IMAGES:
            with suppress(OSError):
                found.append((file.read_bytes(), file.name))
    if not found and mime.hasImage() and not mime.hasText() and not mime.hasHtml():
        found.append((png_of(mime.imageData()), _("Image") + ".png"))
    return found


def body_of_plain(text: str) -> Body:
    """Return pasted text as paragraphs: by empty lines where it has some, else line by line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    parts = lines.split("\n\n") if "\n\n" in lines else lines.split("\n")
    return normal(tuple(Paragraph(runs(part.strip("\n"))) for part in parts if part.strip()))


def mime_of(selection: QTextDocumentFragment) -> QMimeData:
    """Return a selection as text, as clean HTML, and exactly for ourselves."""
    document = QTextDocument()
    reader = BodyReader(document)
    QTextCursor(document).insertFragment(selection)
    body = reader.body()
    mime = QMimeData()
    mime.setText(body_text(body))
    mime.setHtml(f'<meta charset="utf-8">{to_html(body)}')
    mime.setData(MIME, to_html(body).encode("utf-8"))
    return mime


def insert(cursor: QTextCursor, body: Body, style: BodyStyle) -> None:
    """Put blocks at the cursor, as one step: words alone go into the line, blocks between lines."""
    if not body:
        return
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    first = body[0]
    if cursor.currentTable() is not None:
        text = LINE_END.join(block_text(block) for block in body).replace("\n", LINE_END)
        cursor.insertText(text)
        cursor.endEditBlock()
        return
    is_fresh = not cursor.block().text() and shape_at(cursor).kind in (Kind.GAP, Kind.PARAGRAPH)
    if isinstance(first, Paragraph) and not (is_fresh and len(body) > 1):
        write_runs(cursor, join_runs(first.runs), shape_at(cursor), style)
        body = body[1:]
        is_fresh = False
    if body:
        if not is_fresh:
            if not cursor.atBlockEnd():
                cursor.insertBlock()
                cursor.movePosition(QTextCursor.MoveOperation.Left)
            cursor.insertBlock()
        write(cursor, body, style)
    cursor.endEditBlock()


def png_of(image: object) -> bytes:
    """Return an image of the clipboard as PNG bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
