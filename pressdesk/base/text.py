"""Folding and cleaning of text, for finding and comparing what people typed differently."""

import unicodedata

# What NFKD leaves whole but people type plainly. Applied after casefold.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae",
        "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "’": "'", "‘": "'", "ʼ": "'",
        "‐": "-", "‑": "-", "–": "-", "—": "-",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` to search in: without case, accents, typographic variants, single-spaced."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join(plain.split())


def clean(text: str) -> str:
    """Return `text` in NFC without what no page can print: control characters but tab and newline,
    surrogates, private use, unassigned code points, U+FEFF and bidirectional overrides."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        c
        for c in text
        if c in "\n\t"
        or not (
            unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn")
            or c == "\ufeff"
            or "\u202a" <= c <= "\u202e"
            or "\u2066" <= c <= "\u2069"
        )
    )
