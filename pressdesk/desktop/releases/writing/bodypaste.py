"""What comes in by paste and drop, and what goes out by copy: blocks, never foreign styles."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter, QTextCursor, QTextDocument, QTextDocumentFragment

from pressdesk.base.errors import DeskError
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
LARGEST_IMAGE = 25_000_000  # bytes; the office keeps none that is larger
MOST_PASTED = 150_000  # characters: what stands in the editor within two seconds
MOST_LINES = 5_000
_MOST_HTML = 3_000_000  # characters, pictures and styles with them


def body_of_mime(mime: QMimeData) -> Body:
    """Return what the clipboard holds as blocks: our own exactly, HTML cleaned, text by lines."""
    if mime.hasFormat(MIME):
        try:
            return from_html(bytes(mime.data(MIME).data()).decode("utf-8"))
        except ValueError:
            return ()
    if mime.hasHtml():
        body = _body_of_html(mime.html())
        if body:
            return body
    return body_of_plain(text_of(mime))


def text_of(mime: QMimeData) -> str:
    """Return the clipboard's plain text. Raises DeskError where it is no text to be put in one."""
    if _files(mime):
        raise DeskError(
            _("Files are not put into a text."),
            _("Pictures can be. To read a release, drop its file on the list."),
        )
    text = mime.text()
    _refuse_much(text)
    return text


def can_take(mime: QMimeData) -> bool:
    """Whether a drag can be put into the text: of files only pictures, others the list reads."""
    files = _files(mime)
    if files:
        return any(file.suffix.lower() in IMAGES for file in files)
    return mime.hasText() or mime.hasHtml() or mime.hasImage()


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _body_of_html(html: str) -> Body:
    """Return pasted HTML as blocks; none where it would hold the window up, its text is enough."""
    from pressdesk.formats.webtext import body_of_html

    if len(html) > _MOST_HTML:
        return ()
    try:
        body = body_of_html(html)
    except DeskError:
        return ()
    _refuse_much(body_text(body))
    return body


def _refuse_much(text: str) -> None:
    if len(text) > MOST_PASTED or text.count("\n") > MOST_LINES:
        raise DeskError(
            _("The clipboard holds {n} characters; {most} can be pasted at once.").format(
                n=len(text), most=MOST_PASTED
            )
            if len(text) > MOST_PASTED
            else _("The text has {n} lines; a release may have {most}.").format(
                n=text.count("\n") + 1, most=MOST_LINES
            ),
            _("Paste it in parts."),
        )


def pictures_of_mime(mime: QMimeData) -> list[tuple[bytes, str]]:
    """Return the pictures a clipboard or a drag carries, with their names."""
    found = []
    for file in (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()):
        if file.suffix.lower() in IMAGES:
            with suppress(OSError), file.open("rb") as opened:
                # One byte more than the office keeps: it then says so itself.
                found.append((opened.read(LARGEST_IMAGE + 1), file.name))
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
