"""How an exported file is called: reference, headline and language, safe on every system."""

import re
import unicodedata

from pressdesk.base.text import clean, fold

LONGEST = 150  # bytes of UTF-8, ending included: eCryptfs takes 143 characters, all others 255
# Names that Windows keeps for devices, whatever ending follows them.
RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³"
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_WORDS = 60  # bytes of the headline, cut at a word


def slug(text: str, longest: int = _WORDS) -> str:
    """Return words as they stand in addresses: folded, joined by hyphens, cut at a word.

    Letters of other scripts stay; what has no letter or digit leaves nothing.
    """
    words = re.findall(r"[^\W_]+", fold(text).replace("'", " "))
    joined = ""
    for word in words:
        longer = f"{joined}-{word}" if joined else word
        if len(longer.encode()) > longest:
            break
        joined = longer
    return joined or _cut("-".join(words), longest)


def file_name(reference: str, headline: str, language: str, ending: str) -> str:
    """Return the name of an exported release such as "PR 2026-118 tide-gauge-network en.pdf".

    NFC, at most 150 bytes, no name a system reserves, none that leaves its folder.
    """
    tag = re.sub(r"[^A-Za-z0-9-]", "", language)[:35]
    ending = re.sub(r"[^a-z0-9]", "", ending.lower())[:10]
    tail = (f" {tag}" if tag else "") + f".{ending}"
    head = _cut(safe(reference), 60)
    name = " ".join(part for part in (head, slug(headline)) if part) or "release"
    return safe(_cut(name, LONGEST - len(tail.encode())).rstrip(" .-") + tail)


def safe(name: str) -> str:
    """Return a name without what any system forbids; "" where nothing is left.

    An underscore before a reserved name keeps it from being a device.
    """
    text = _FORBIDDEN.sub("-", " ".join(clean(name).split()))
    # Unseen characters turn a name around or make two alike.
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Zl", "Zp", "Cc"))
    text = unicodedata.normalize("NFC", text).strip(" .-")
    return f"_{text}" if text.split(".")[0].strip().lower() in RESERVED else text


def _cut(text: str, longest: int) -> str:
    """Return the beginning of a text in at most `longest` bytes, never within a letter."""
    while len(text.encode()) > longest:
        while text and unicodedata.combining(text[-1]):
            text = text[:-1]
        text = text[:-1]
    return text.rstrip(" -.")
