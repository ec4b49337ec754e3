"""Any file a release may come in, or the clipboard, to a manuscript; hostile files held apart."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

from pressdesk.base import children
from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, spoken
from pressdesk.formats.body import body_text
from pressdesk.formats.filekind import (
    IN_OWN_PROCESS,
    LARGEST,
    LARGEST_IN_PLACE,
    kind_of,
    unreadable,
)
from pressdesk.formats.manuscript import Manuscript

TIME = 20  # seconds a file may take
MOST_CHARACTERS = 1_000_000  # of one release
MOST_LINES = 20_000
MOST_BREAKS = 100_000  # of a text as it came, the empty lines with them


def read(path: Path) -> Manuscript:
    """Return what is written in the file, read by what it is and not only by its name.

    Small text, Markdown, HTML and mail is read here and now; everything else in a process of its
    own with a limit of time and memory. Raises DeskError, in the user's words, for a file that is
    missing, empty, too large, encrypted, damaged, or of a kind that holds no release.
    """
    data = _bytes_of(path)
    kind = kind_of(path.name, data)
    if not kind:
        raise unreadable(path.name, data)
    if kind in IN_OWN_PROCESS or len(data) > LARGEST_IN_PLACE:
        manuscript = _read_apart(path, kind)
    else:
        manuscript = manuscript_of_bytes(data, kind)
    return _with_text(manuscript)


def read_text(text: str) -> Manuscript:
    """Return pasted plain text as a manuscript. Raises DeskError where there is no text in it."""
    from pressdesk.formats.textfile import manuscript_of

    _refuse_endless(text)
    return _with_text(manuscript_of(text))


def read_html(html: str) -> Manuscript:
    """Return pasted HTML as a manuscript. Raises DeskError where there is no text in it."""
    from pressdesk.formats.webtext import manuscript_of_paste

    return _with_text(manuscript_of_paste(html))


def manuscript_of_bytes(data: bytes, kind: str) -> Manuscript:
    """Return the content of a file of a known kind, read in this very process."""
    match kind:
        case "docx":
            from pressdesk.formats.docx import manuscript_of as manuscript_of_docx

            return manuscript_of_docx(data)
        case "odt":
            from pressdesk.formats.opendocument import manuscript_of as manuscript_of_odt

            return manuscript_of_odt(data)
        case "pdf":
            from pressdesk.formats.pdftext import manuscript_of_pdf

            return manuscript_of_pdf(data)
        case "rtf":
            from pressdesk.formats.richtext import manuscript_of_rtf

            return manuscript_of_rtf(data)
        case "mail":
            from pressdesk.formats.mail import manuscript_of_mail

            return manuscript_of_mail(data)
        case "html":
            from pressdesk.formats.webtext import decoded, manuscript_of_html

            return manuscript_of_html(decoded(data))
    from pressdesk.formats.textfile import decode, manuscript_of

    text = decode(data)
    _refuse_endless(text)
    if kind == "markdown":
        from pressdesk.formats.markdown import manuscript_of_markdown

        return manuscript_of_markdown(text)
    return manuscript_of(text)


def _bytes_of(path: Path) -> bytes:
    name = path.name
    try:
        if path.is_dir():
            raise DeskError(
                _("“{name}” is a folder.").format(name=name),
                hint=_("Choose the files in it instead."),
            )
        with path.open("rb") as file:
            # A device or a pipe says that it has no size, and may never end.
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise DeskError(
                _("“{name}” has {size} MB; PressDesk reads files of up to {most} MB.").format(
                    name=name,
                    size=max(path.stat().st_size, len(data)) // 1_000_000,
                    most=LARGEST // 1_000_000,
                ),
                hint=_("Save it without its images, or paste the text."),
            )
    except FileNotFoundError as error:
        raise DeskError(_("There is no file “{name}”.").format(name=name)) from error
    except (OSError, ValueError) as error:
        raise DeskError(
            _("“{name}” cannot be opened.").format(name=name),
            hint=getattr(error, "strerror", "") or "",
        ) from error
    if not data.strip(b"\0 \t\r\n"):
        raise DeskError(_("“{name}” is empty.").format(name=name))
    return data


def _with_text(manuscript: Manuscript) -> Manuscript:
    text = body_text(manuscript.body)
    if not text.strip():
        raise DeskError(
            _("There is no text in it."),
            hint=_("If it shows text on the screen, that may be an image of one."),
        )
    _refuse_endless(text, MOST_LINES)
    return manuscript


def _refuse_endless(text: str, most_lines: int = MOST_BREAKS) -> None:
    if len(text) > MOST_CHARACTERS:
        raise DeskError(
            _("The text has {n} characters; a release may have {most}.").format(
                n=len(text), most=MOST_CHARACTERS
            )
        )
    lines = text.count("\n") + 1
    if lines > most_lines:
        raise DeskError(
            _("The text has {n} lines; a release may have {most}.").format(n=lines, most=most_lines)
        )


# --- in a process of its own -----------------------------------------------------------------


def _read_apart(path: Path, kind: str) -> Manuscript:
    """Read a file in a child process; what comes back is JSON, never objects."""
    from pressdesk.formats.manuscriptjson import manuscript_of_json

    try:
        done = subprocess.run(
            children.command("pressdesk.formats.readingchild", kind, str(path.resolve()), spoken()),
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=TIME,
            check=False,
            **children.options(),
        )
    except subprocess.TimeoutExpired as error:
        raise DeskError(
            _("Reading “{name}” took longer than {n} seconds and was stopped.").format(
                name=path.name, n=TIME
            ),
            hint=_("Open it in its own program and paste the text here."),
        ) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        # The child was ended by its limit of memory, or by a fault in a library.
        raise DeskError(
            _("“{name}” cannot be read: it is damaged, or asks for too much memory.").format(
                name=path.name
            ),
            hint=_("Open it in its own program and paste the text here."),
        ) from error
    if "what" in answer:
        raise DeskError(answer["what"], hint=answer["hint"])
    return replace(manuscript_of_json(answer), source=kind)
