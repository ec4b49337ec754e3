"""Tells what kind of file something is, by its bytes first and its name second."""

import re
import zipfile
from io import BytesIO

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.formats.archives import encrypted

# The endings of what is brought into an office: people, and releases.
PEOPLE = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".tab", ".ldif", ".ldi", ".mab", ".xlsx"})
RELEASES = frozenset({".docx", ".odt", ".rtf", ".pdf", ".txt", ".md", ".html", ".htm", ".eml"})
LARGEST = 50_000_000  # bytes of a file
LARGEST_IN_PLACE = 300_000  # bytes; above, a file is read in a process of its own
IN_OWN_PROCESS = frozenset({"docx", "odt", "pdf", "rtf"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word 97, Outlook's .msg, and encrypted DOCX
_MAIL_HEADER = re.compile(
    rb"^(?:From|Received|Return-Path|Subject|MIME-Version|Message-ID|Date|Delivered-To|To"
    rb"|Content-Type|Reply-To|X-[\w-]+)[ \t]*:",
    re.I | re.M,
)
_HTML = re.compile(
    rb"<(?:!doctype html|html\b|body\b|head\b|define-tag\b|p[ >]|div[ >]|h[1-6][ >]|article\b)"
    rb"|\{%-?\s*(?:extends|block)\b|^#use wml",
    re.I | re.M,
)
_TEXTS = {"txt", "text", "asc", "me", "log", "rst", ""}
_MARKDOWN = {"md", "markdown", "mdown", "mkd", "mdtext"}
_HTMLS = {"html", "htm", "xhtml", "wml", "shtml"}
_MAILS = {"eml", "mht", "mhtml", "email"}
# Text, but not of a release: read as prose it would only look like one.
_NO_RELEASE = {
    "json", "csv", "tsv", "vcf", "vcard", "ics", "xml", "yaml", "yml", "toml", "ini", "py", "js",
    "css", "svg", "sql", "sh", "pressdesk",
}  # fmt: skip


def kind_of(name: str, data: bytes) -> str:
    """Return "docx", "odt", "pdf", "rtf", "mail", "html", "markdown" or "text"; "" for none.

    Raises DeskError for a protected document.
    """
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _archive(data, suffix)
    if data.startswith(_OLE):
        if _utf16("EncryptedPackage") in data:
            raise encrypted()
        return ""
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _is_binary(data) or suffix in _NO_RELEASE:
        return ""
    if suffix in _MAILS or _looks_like_mail(data[:4096]):
        return "mail"
    if suffix in _MARKDOWN:
        return "markdown"
    if suffix in _HTMLS or (suffix not in _TEXTS and _HTML.search(head)):
        return "html"
    return "html" if re.match(rb"<(?:!doctype html|html\b)", head, re.I) else "text"


def unreadable(name: str, data: bytes) -> DeskError:
    """Return the error for a file of a kind that holds no release, with what can be done."""
    reads = _("PressDesk reads text, Markdown, HTML, DOCX, ODT, RTF, PDF and e-mail (.eml).")
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if data.startswith(_OLE) and suffix == "msg":
        return DeskError(
            _("“{name}” is a message in Outlook's own format.").format(name=name),
            hint=_("Save it from Outlook as .eml or HTML, or copy its text."),
        )
    if data.startswith(_OLE) and suffix in ("doc", "dot", ""):
        return DeskError(
            _("“{name}” is in the format of Word before 2007.").format(name=name),
            hint=_("Open it in Word or LibreOffice and save it as DOCX."),
        )
    return DeskError(_("“{name}” is no text that could be a release.").format(name=name), reads)


def _archive(data: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError):
        # Damaged: the reader says so better than "not a kind we know".
        return suffix if suffix in ("docx", "odt") else ""
    if "word/document.xml" in names or (suffix in ("docx", "docm", "dotx") and names):
        return "docx"
    if "content.xml" in names and (suffix in ("odt", "ott") or b"opendocument.text" in data[:120]):
        return "odt"
    return ""


def _utf16(word: str) -> bytes:
    return word.encode("utf-16-le")


def _is_binary(data: bytes) -> bool:
    """Whether these are no letters: zero bytes where no UTF-16 or UTF-32 puts them."""
    sample = data[:8192]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    zeros = sample.count(0)
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if zeros and max(odd, even) > 0.3 * len(sample) / 2 and min(odd, even) * 10 < max(odd, even):
        return False
    controls = sum(sample.count(bytes([c])) for c in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    return zeros > max(2, len(sample) // 100) or controls * 20 > len(sample)


def _looks_like_mail(head: bytes) -> bool:
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = top.splitlines()
    if len(lines) < 3 or not (_MAIL_HEADER.match(lines[0]) or lines[0].startswith(b"From ")):
        return False
    names = {found.group(0).rstrip(b": \t").lower() for found in _MAIL_HEADER.finditer(top)}
    return len(names) >= 3 and bool(
        names & {b"mime-version", b"message-id", b"received", b"subject"}
    )
