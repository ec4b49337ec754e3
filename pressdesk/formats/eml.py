"""The release as a mail draft: plain text and HTML side by side, its pictures inside.

A draft has no sender, recipient or date yet (`X-Unsent: 1`): the mail program that opens it adds
them, RFC 5322 §3.6. Every header is one cleaned line; the same proof gives the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from html import escape

from pressdesk.formats.article import (
    Dress,
    article,
    language_attributes,
    one_line,
    page_title,
)
from pressdesk.formats.html import own_colour, readable
from pressdesk.formats.noticewords import heralded
from pressdesk.formats.phrases import phrases
from pressdesk.formats.plaintext import write
from pressdesk.formats.proof import Image, Proof

_SHOWN = ("image/png", "image/jpeg", "image/gif")  # mail programs show no SVG and few WebP
FACE = "font-family:'Segoe UI',system-ui,Roboto,Arial,sans-serif"
_GREY = "#545c69"
_INNER = f'<div style="max-width:640px;{FACE};font-size:16px;line-height:1.55">\n'


def subject(proof: Proof) -> str:
    """Return the subject: the headline, with the words of an embargo, a correction or a withdrawal
    before it."""
    said = phrases(proof.language)
    words = " ".join(one_line(proof.headline).split()) or said.mark
    words = f"{said.embargo_word} – {words}" if proof.embargo else words
    return heralded(words, proof.notice, proof.language)


@dataclass(frozen=True, slots=True)
class Extra:
    """What a draft for somebody says besides the release: a greeting above it, a link to its PDF
    below, or the PDF itself with its name."""

    greeting: str = ""
    link: str = ""
    pdf: bytes = b""
    pdf_name: str = ""


def message(proof: Proof, extra: Extra = Extra()) -> bytes:
    """Return the release as the bytes of an `.eml` file, lines ending in CR LF."""
    mail = EmailMessage(policy=SMTP)
    words = subject(proof)
    by_hand = b""
    if "=?" in words:
        # Python takes what looks like an encoded word for one, and what it says for a line end.
        encoded = Header(words, "utf-8", header_name="Subject").encode(linesep="\r\n")
        by_hand = f"Subject: {encoded}\r\n".encode("ascii")
    else:
        mail["Subject"] = words
    mail["X-Unsent"] = "1"
    pictures: dict[str, Image] = {}

    def address(image: Image) -> str:
        if not goes_inside(image.media_type):
            return ""
        name = f"{sha256(image.data).hexdigest()[:24]}@pressdesk.invalid"
        pictures[name] = image
        return f"cid:{name}"

    html = _with_extra(mail_html(proof, address), extra)
    text = write(proof)
    if extra.greeting:
        text = f"{extra.greeting}\n\n{text}"
    if extra.link:
        text = f"{text}\n{extra.link}\n"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    # Before, it would have moved into the first part with the other headers of its content.
    if language_attributes(proof.language):
        mail["Content-Language"] = proof.language
    part = mail.get_payload(1)
    assert isinstance(part, EmailMessage)
    for name, image in pictures.items():
        kind = image.media_type.removeprefix("image/")
        part.add_related(image.data, "image", kind, cid=f"<{name}>", disposition="inline")
    if extra.pdf:
        mail.add_attachment(extra.pdf, "application", "pdf", filename=extra.pdf_name)
    seal = sha256(html.encode()).hexdigest()[:24]
    for number, piece in enumerate(p for p in mail.walk() if p.is_multipart()):
        piece.set_boundary(f"=_{seal}_{number}")
    return by_hand + mail.as_bytes()


def _with_extra(html: str, extra: Extra) -> str:
    """Return the mail's HTML with the greeting as its first line and the link as its last."""
    if extra.greeting:
        greeted = f'<p style="margin:0 0 20px">{escape(extra.greeting, quote=False)}</p>\n'
        html = html.replace(_INNER, _INNER + greeted, 1)
    if extra.link:
        linked = f'<p style="margin:20px 0 0"><a href="{escape(extra.link)}">PDF</a></p>\n'
        before, end, after = html.rpartition("</div>\n</body>")
        html = before + linked + end + after
    return html


def goes_inside(media_type: str) -> bool:
    """Return whether mail programs show an image of this kind, so that it is put into a mail."""
    return media_type in _SHOWN


def no_picture(image: Image) -> str:
    """Show no picture: its words stand alone."""
    return ""


def mail_html(proof: Proof, source: Callable[[Image], str] = no_picture) -> str:
    """Return the release as HTML for mail programs: every style inline, nothing fetched.

    `source` says where an image is; without one, pictures are their words.
    """
    inner = article(proof, Dress(_styles(own_colour(proof.letterhead.colour)), source))
    title = escape(page_title(proof), quote=False)
    return (
        f"<!DOCTYPE html>\n"
        f'<html{language_attributes(proof.language)}>\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="margin:0;padding:16px;background:#ffffff;color:#1b1f27">\n'
        f"{_INNER}{inner}\n</div>\n</body>\n</html>\n"
    )


def _styles(colour: str) -> dict[str, str]:
    grey = f"color:{_GREY};margin:0 0 6px;font-size:14px"
    styles = {
        "header": "margin:0 0 20px",
        "logo": "margin:0 0 10px",
        "organisation": "margin:0 0 6px;font-weight:bold",
        "mark": f"{grey};border-top:2px solid {colour};padding-top:8px",
        "reference": grey,
        "notice": "margin:0 0 16px;padding:8px 12px;border:2px solid #b3261e",
        "embargo": "margin:12px 0;padding:8px 12px;border:2px solid #b3261e",
        "immediate": "margin:12px 0;font-weight:bold",
        "h1": "font-size:26px;line-height:1.25;margin:16px 0 10px",
        "subhead": f"font-size:18px;line-height:1.45;color:{_GREY};margin:0 0 16px",
        "h2": "font-size:18px;line-height:1.35;margin:26px 0 8px",
        "h3": "font-size:16px;line-height:1.35;margin:20px 0 6px",
        "section-heading": "font-size:16px;line-height:1.35;margin:22px 0 6px",
        "contacts-heading": "font-size:15px;line-height:1.35;margin:0 0 8px",
        "p": "margin:0 0 14px",
        "a": f"color:{readable(colour)}",
        "blockquote": f"margin:16px 0;padding:0 0 0 16px;border-left:3px solid {colour}",
        "quoted": "margin:0;font-style:italic",
        "figure": "margin:20px 0",
        "quote": "margin:16px 0",
        "img": "max-width:100%;height:auto;display:block",
        "figcaption": f"font-size:14px;color:{_GREY};margin-top:6px",
        "attribution": f"font-size:14px;color:{_GREY};margin:6px 0 0 19px",
        "table": "border-collapse:collapse;margin:20px 0;font-size:15px",
        "th": "text-align:left;vertical-align:top;padding:5px 14px 5px 0;"
        "border-bottom:1px solid #98a1b0",
        "td": "vertical-align:top;padding:5px 14px 5px 0;border-bottom:1px solid #d9dde4",
        "ends": f"margin:20px 0;color:{_GREY}",
        "contacts": "background:#f3f5f8;padding:14px 18px;margin:24px 0",
        "address": "font-style:normal",
        "person": "margin:0 0 10px;font-size:15px;line-height:1.5",
        "notes": "font-size:15px",
        "about": "font-size:15px",
        "footer": "border-top:1px solid #d9dde4;margin-top:28px;padding-top:12px",
        "foot": f"margin:0;font-size:13px;line-height:1.5;color:{_GREY}",
    }
    return {role: f' style="{style}"' for role, style in styles.items()}
