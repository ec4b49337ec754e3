"""Pictures as they come along in a text: what they are, told by their bytes and nothing else."""

import base64
import binascii
import hashlib
from urllib.parse import unquote_to_bytes

from pressdesk.formats.drawings import is_harmless
from pressdesk.formats.proof import Image

LARGEST = 30_000_000  # bytes of one picture
_SMALLEST = 100  # below lie tracking pixels and spacers


def media_type_of(data: bytes) -> str:
    """Return the media type of a picture's bytes, "" where they are none that we print.

    An SVG may begin with a comment or a document type, as drawing programs write it; a web page
    that holds one is none.
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:10_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!doctype svg")) and b"<svg" in head:
        return "image/svg+xml"
    return ""


def picture(data: bytes) -> Image | None:
    """Return bytes as an image named by their fingerprint; None where they are none we print."""
    kind = media_type_of(data)
    if kind == "image/svg+xml" and not is_harmless(data):
        return None
    if not kind or not _SMALLEST <= len(data) <= LARGEST:
        return None
    return Image(hashlib.sha256(data).hexdigest()[:32], data, kind)


def picture_of_data_url(url: str) -> Image | None:
    """Return the image that a `data:` URL (RFC 2397) carries, None where it carries none."""
    head, comma, rest = url.partition(",")
    if not comma or len(rest) > LARGEST * 2:
        return None
    try:
        data = unquote_to_bytes(rest)
        if head.lower().endswith(";base64"):
            data = base64.b64decode(data)
    except (binascii.Error, ValueError):
        return None
    return picture(data)
