"""Mail messages (RFC 5322, .eml) to a manuscript: the best text part, subject and date."""

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from html import escape

from pressdesk.base.i18n import _
from pressdesk.base.text import clean
from pressdesk.formats.body import body_text
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.textfile import decode, manuscript_of
from pressdesk.formats.webhints import tag_of
from pressdesk.formats.webtext import manuscript_of_html

_PREFIX = re.compile(r"^\s*(?:(?:fwd?|re|tr|wg|aw|rv|i|enc|doorst)\s*:\s*)+", re.I)
_CID = re.compile(r"""(?<=src=)(["'])cid:([^"']+)\1""", re.I)
_STRUCTURE = re.compile(r"<(?:h[1-4]|li|strong|b|em|th)\b", re.I)
_FORWARDED = re.compile(
    r"^[ \t>]*(?:-{2,}\s*(?:forwarded message|message transféré|original message"
    r"|message d[’']origine|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|mensaje reenviado|messaggio inoltrato)"
    r"\s*-{2,}|begin forwarded message\s*:|début du message (?:transféré|réexpédié)\s*:)[ \t]*$",
    re.I | re.M,
)
_HEADER = re.compile(
    r"^[ \t>*]*(from|de|von|da|date|sent|envoyé|datum|gesendet|data|fecha|subject|objet|betreff"
    r"|asunto|oggetto|sujet|to|à|pour|an|para|cc|a|reply-to|répondre à)\s*:\*?[ \t]*(.*)$",
    re.I,
)
_SUBJECTS = ("subject", "objet", "betreff", "asunto", "oggetto", "sujet")
_DATES = ("date", "sent", "envoyé", "datum", "gesendet", "data", "fecha")
_DEEPEST = 3  # messages within messages


def manuscript_of_mail(data: bytes) -> Manuscript:
    """Return the text of a mail. A forwarded release is read as what was forwarded.

    A broken header costs only itself. Files that were attached are named as left out.
    """
    return _read(message_from_bytes(data, policy=policy.default), 0)


def _read(message: EmailMessage, depth: int) -> Manuscript:
    parts = list(_leaves(message, 0))
    inner = [part for part in parts if part.get_content_type() == "message/rfc822"]
    read = _text_of(parts)
    if inner and depth < _DEEPEST and len(body_text(read.body)) < 400:
        attached = inner[0].get_payload()
        if isinstance(attached, list) and attached and isinstance(attached[0], EmailMessage):
            forwarded = _read(attached[0], depth + 1)
            if forwarded.body:
                return forwarded
    subject = _header(message, "subject")
    left_out = tuple(
        _("The attachment “{name}” was not read.").format(name=clean(name))
        for part in parts
        if (name := _name(part)) and part.get_content_disposition() == "attachment"
    )
    return replace(
        read,
        title=read.title if read.source == "forwarded" else _PREFIX.sub("", subject),
        language=tag_of(_header(message, "content-language")) or read.language,
        dated_on=None,
        sent_at=read.sent_at or _moment(_header(message, "date")),
        author=parseaddr(_header(message, "from"))[0],
        source="mail",
        problems=(*read.problems, *left_out),
    )


def _leaves(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    if depth < 20 and message.get_content_maintype() == "multipart":
        payload = message.get_payload()
        for part in payload if isinstance(payload, list) else ():
            if isinstance(part, EmailMessage):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def _text_of(parts: list[EmailMessage]) -> Manuscript:
    texts = [p for p in parts if p.get_content_disposition() != "attachment"]
    said = "\n\n".join(_words(p) for p in texts if p.get_content_type() == "text/plain")
    html = "\n".join(_words(p) for p in texts if p.get_content_type() == "text/html")
    if html:
        web = manuscript_of_html(_CID.sub(_with_pictures(parts), html))
        # A letter with headings and lists is worth its HTML; a page of nested tables is not,
        # where the sender wrote the same out as text.
        laid_out = html.lower().count("<table") > 3 or not _STRUCTURE.search(html)
        if not (laid_out and len(said) > 0.6 * len(body_text(web.body))):
            return web
    return _of_text(said)


def _of_text(text: str) -> Manuscript:
    """Read plain text; where it forwards another mail, that one's subject, date and text."""
    mark = _FORWARDED.search(text)
    if mark is None or mark.start() > 1500:
        return manuscript_of(text)
    subject, sent = "", None
    lines = text[mark.end() :].strip("\n").split("\n")
    count = 0
    for line in lines:
        header = _HEADER.match(line)
        if header is None and line.strip(" >") and count:
            break
        count += 1
        if header and header.group(1).lower() in _SUBJECTS:
            subject = header.group(2)
        if header and header.group(1).lower() in _DATES:
            sent = _moment(header.group(2))
    read = manuscript_of("\n".join(lines[count:]))
    title = " ".join(_PREFIX.sub("", subject).split())
    return replace(read, title=title, sent_at=sent, source="forwarded" if title else "text")


def _words(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    charset = part.get_content_charset("")
    try:
        text = payload.decode(charset) if charset else decode(payload)
    except (LookupError, UnicodeError, ValueError):
        text = decode(payload)
    if part.get_param("format") == "flowed":
        text = _unflowed(text, part.get_param("delsp") == "yes")
    return text


def _unflowed(text: str, without_space: bool) -> str:
    """Join lines that end with a space, which is how RFC 3676 marks a wrapped one."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if lines and lines[-1].endswith(" ") and lines[-1] != "-- " and line.strip():
            lines[-1] = (lines[-1][:-1] if without_space else lines[-1]) + line
        else:
            lines.append(line)
    return "\n".join(lines)


def _with_pictures(parts: list[EmailMessage]) -> "_Pictures":
    return _Pictures(parts)


class _Pictures:
    """Puts the pictures that came with a mail in the place of the addresses that name them."""

    def __init__(self, parts: list[EmailMessage]) -> None:
        self._parts = {str(p.get("content-id", "")).strip(" <>"): p for p in parts}

    def __call__(self, found: re.Match[str]) -> str:
        part = self._parts.get(found[2])
        data = part.get_payload(decode=True) if part is not None else None
        if not isinstance(data, bytes):
            return '""'
        return f'"data:image/x;base64,{escape(base64.b64encode(data).decode("ascii"))}"'


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message.get(name, ""))
    except Exception:  # The standard library's parser of headers raises what comes to its mind.
        value = next((str(v) for k, v in message.raw_items() if k.lower() == name), "")
    return " ".join(clean(value).split())


def _name(part: EmailMessage) -> str:
    try:
        return part.get_filename("") or ""
    except Exception:  # As above.
        return ""


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
