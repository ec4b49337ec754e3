"""Folding and cleaning of text, for finding and comparing what people typed differently."""

import unicodedata


class _Folded(dict[int, str]):
    """What each character folds to, found out once per character: folding stands in autosave."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        # Nobody types what has no width: joiners, soft hyphens, marks of direction.
        is_unseen = unicodedata.combining(letter) or unicodedata.category(letter) == "Cf"
        self[code] = "" if is_unseen else letter
        return self[code]


# What NFKD leaves whole but people type plainly. Applied after casefold.
_LETTERS = _Folded(
    str.maketrans(
        {
            "ß": "ss", "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae",
            "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "’": "'", "‘": "'", "ʼ": "'",
            "‐": "-", "‑": "-", "–": "-", "—": "-",
        }
    )
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` to search in: without case, accents, typographic variants, single-spaced."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return " ".join(plain.split())


# Every way to end a line; the separators would also end blocks in an editor.
_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"))


def clean(text: str) -> str:
    """Return `text` in NFC without what no page can print: control characters but tab and newline,
    surrogates, private use, unassigned code points, U+FEFF, U+FFFC and bidirectional overrides.
    Every line end becomes a newline."""
    if text.isascii() and text.isprintable():
        return text  # most of what an import brings
    # What of a French text is not called printable are its no-break spaces; a look at every letter
    # takes fifty times as long, and each autosave cleans the whole text.
    usual = text.replace("\n", "").replace("\t", "").replace("\u00a0", "").replace("\u202f", "")
    if usual.isprintable() and "\ufffc" not in usual:
        return unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    kept = "".join(
        c
        for c in text
        if c in "\n\t"
        or not (
            unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn")
            or c in "\ufeff\ufffc"
            or "\u202a" <= c <= "\u202e"
            or "\u2066" <= c <= "\u2069"
        )
    )
    # Composed last: what stood between a letter and its accent may just have gone.
    return unicodedata.normalize("NFC", kept)
