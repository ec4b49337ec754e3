"""Photos, logos, sounds and keys inside a vCard: base64 of 2.1 and 3.0, data: addresses of 4.0."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.vcardhead import Head

_KEYS = {"PGP": "application/pgp-keys", "X509": "application/pkix-cert"}
_SOUNDS = {"WAVE": "audio/wav", "WAV": "audio/wav", "PCM": "audio/basic", "BASIC": "audio/basic"}
_PICTURES = {"JPG": "image/jpeg", "PJPEG": "image/jpeg", "SVG": "image/svg+xml"}
_TYPES = {media: word for word, media in {**_KEYS, **_SOUNDS}.items()}
_UNKNOWN = "application/octet-stream"
_NO_MEDIA = {"HOME", "WORK", "PREF", "URL", "URI"}
_OUTSIDE = re.compile(r"[^A-Za-z0-9+/]+")
_BARE = re.compile(r"[A-Za-z0-9+/\s]{64,}+={0,2}\s*+")
_WORD = re.compile(r"[A-Za-z0-9.+-]+")


def content(head: Head, value: str) -> tuple[str, bytes] | None:
    """Return media type and bytes of what a property holds itself; None where it only points.

    Base64 that was cut off or lost a character is taken as far as it goes.
    """
    if value[:5].lower() == "data:":
        return _of_data(value)
    if head.encoding != "b" and not (head.value in ("", "binary") and _BARE.fullmatch(value)):
        return None
    data = _decoded(value)
    return (media_type(head, data), data) if data else None


def media_type(head: Head, data: bytes) -> str:
    """Return the media type of bytes: what they are, or else what the property says they are."""
    found = media_type_of(data)
    if found:
        return found
    given = [head.parameter("MEDIATYPE"), *head.types]
    for word in given:
        if "/" in word:
            return word.lower()
        if not word or word in _NO_MEDIA or not _WORD.fullmatch(word):
            continue
        if word in _KEYS:
            return _KEYS[word]
        if head.key == "SOUND":
            return _SOUNDS.get(word, f"audio/{word.lower()}")
        if head.key in ("PHOTO", "LOGO") or head.key.endswith("PICTURE"):
            return _PICTURES.get(word, f"image/{word.lower()}")
    return _UNKNOWN


def data_uri(kind: str, data: bytes) -> str:
    """Return bytes as the `data:` address (RFC 2397) that vCard 4.0 holds them in."""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def split_uri(value: str) -> tuple[str, str] | None:
    """Return media type and base64 of a `data:` address, None where it is no such one."""
    head, comma, rest = value.partition(",")
    if not comma or head[:5].lower() != "data:" or not head.lower().endswith(";base64"):
        return None
    return head[5:-7].lower() or _UNKNOWN, rest


def type_word(kind: str) -> str:
    """Return the TYPE that vCard 3.0 names a media type by, "" for one nobody knows."""
    if kind == _UNKNOWN:
        return ""
    if kind in _TYPES:
        return _TYPES[kind]
    family, _slash, name = kind.partition("/")
    return name.upper() if family in ("image", "audio") and "+" not in name else kind


def _of_data(value: str) -> tuple[str, bytes] | None:
    head, comma, rest = value.replace("\\,", ",").replace("\\;", ";").partition(",")
    if not comma:
        return None
    kind, *flags = head[5:].lower().split(";")
    data = _decoded(rest) if "base64" in flags else unquote_to_bytes(rest)
    return (media_type_of(data) or kind or _UNKNOWN, data) if data else None


def _decoded(value: str) -> bytes:
    try:
        return binascii.a2b_base64(value, strict_mode=True)
    except (binascii.Error, ValueError):
        pass
    letters = _OUTSIDE.sub("", value)
    # One letter alone says nothing: six bits of a byte that was cut off.
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))
