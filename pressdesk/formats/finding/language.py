"""The language a text is written in: by its script, its letters and its little words.

A library with a model of letters (py3langid) told no more of a release than its little words do,
and took most of a second to load.
"""

import re
from functools import cache
from math import log

from pressdesk.formats.finding.littlewords import COMMON, ENDINGS, LETTERS, WITHIN, WORDS

# Scripts that one language has to itself, and which share of the letters tells it.
_SCRIPTS = (
    ("ja", "\u3041-\u30ff", 0.05), ("ko", "\uac00-\ud7af", 0.2), ("zh", "\u4e00-\u9fff", 0.3),
    ("el", "\u0370-\u03ff", 0.4), ("he", "\u0590-\u05ff", 0.4), ("th", "\u0e00-\u0e7f", 0.4),
    ("ka", "\u10a0-\u10ff", 0.4), ("hy", "\u0530-\u058f", 0.4), ("hi", "\u0900-\u097f", 0.4),
    ("bn", "\u0980-\u09ff", 0.4), ("pa", "\u0a00-\u0a7f", 0.4), ("gu", "\u0a80-\u0aff", 0.4),
    ("ta", "\u0b80-\u0bff", 0.4), ("te", "\u0c00-\u0c7f", 0.4), ("kn", "\u0c80-\u0cff", 0.4),
    ("ml", "\u0d00-\u0d7f", 0.4), ("si", "\u0d80-\u0dff", 0.4), ("lo", "\u0e80-\u0eff", 0.4),
    ("my", "\u1000-\u109f", 0.4), ("am", "\u1200-\u137f", 0.4), ("km", "\u1780-\u17ff", 0.4),
)  # fmt: skip
_ARABIC = frozenset(("ar", "fa", "ur", "ps", "ckb"))
_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg"))
_OWN_ARABIC = {
    "ur": "ٹڈڑںےۓ", "ps": "ټډړږښڼځڅېۍ", "ckb": "ێۆڵڕە", "fa": "پچژگکی", "ar": "ةىيكأإؤ",
}  # fmt: skip
# Neighbours so near that what the file states of itself decides a close call.
_FAMILIES = (
    {"da", "no"}, {"hr", "sr", "bs"}, {"id", "ms", "jv"}, {"gl", "pt"}, {"cs", "sk"},
    {"af", "nl", "fy"},
    {"ur", "fa", "ar"}, {"bg", "mk"}, {"ca", "oc"}, {"is", "fo"}, {"de", "lb"}, {"ga", "gd"},
)  # fmt: skip
_ENOUGH = 700  # words; more only take time
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Return for each word the languages that have it, and what it tells of them."""
    having: dict[str, list[str]] = {}
    for code, words in WORDS.items():
        for word in set(words.split()):
            having.setdefault(word, []).append(code)
    # What two neighbours share tells both of them from all others.
    apart = {code: min(family) for family in _FAMILIES for code in family}
    count = {word: len({apart.get(c, c) for c in codes}) for word, codes in having.items()}
    return {
        word: dict.fromkeys(codes, log(1 + len(WORDS) / count[word]))
        for word, codes in having.items()
    }


@cache
def _within() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    having: dict[str, list[str]] = {}
    for code, pieces in WITHIN.items():
        for piece in pieces.split():
            having.setdefault(piece, []).append(code)
    return re.compile("|".join(sorted(map(re.escape, having), key=lambda p: -len(p)))), having


@cache
def _ends() -> dict[str, dict[str, float]]:
    having: dict[str, list[str]] = {}
    for code, ends in ENDINGS.items():
        for end in set(ends.split()):
            having.setdefault(end, []).append(code)
    return {end: dict.fromkeys(codes, 0.5 / len(codes)) for end, codes in having.items()}


def find_language(text: str, hint: str = "") -> tuple[str, float]:
    """Return the language of `text` (ISO 639-1) and how sure that is, 0 to 1.

    `hint` is what the container states (BCP 47); it decides where the text itself is not sure.
    """
    hinted = re.split(r"[-_]", hint.strip().lower())[0]
    hinted = hinted if re.fullmatch(r"[a-z]{2,3}", hinted) else ""
    text = " ".join(_plain_words(text[:20_000]))
    letters = sum(c.isalpha() for c in text)
    if letters < 3:
        return _same(hinted), 0.5 if hinted else 0.0
    for code, signs, share in _SCRIPTS:
        if len(re.findall(f"[{signs}]", text)) > share * letters:
            return code, 1.0
    words = _WORD.findall(text.lower().replace("’", "'"))[:_ENOUGH]
    told = _told(words, _candidates(text, letters))
    best, other = [*sorted(told, key=lambda code: -told[code]), "", ""][:2]
    most, next_most = told.get(best, 0.0), told.get(other, 0.0)
    if most <= 0:
        return (_same(hinted), 0.5) if hinted else ("", 0.0)
    sure = _sureness(most, next_most)
    if hinted and _same(hinted) == best:
        return (hinted if hinted in ("nb", "nn") else best), max(sure, 0.95)
    close = told.get(_same(hinted), 0.0) > 0.6 * most
    near = any(best in family and _same(hinted) in family for family in _FAMILIES)
    if hinted and ((close and sure < 0.75) or (near and sure < 0.9) or most < 6):
        return _same(hinted), 0.75
    return best, sure


def _plain_words(text: str) -> list[str]:
    """Return what is no address, link, number or tag; capitals are read as small letters."""
    words = [w for w in text.split() if not re.search(r"[@\d]|://|www\.", w[:40])]
    # Names, which are of any language, begin with capitals: where enough else is said they go.
    small = [w for w in words if not w[:1].isupper()]
    return small if len(small) >= 40 else words


def _candidates(text: str, letters: int) -> frozenset[str]:
    """Return the languages that are written in the script of a text."""
    if len(re.findall("[\u0620-\u06ff]", text)) > 0.3 * letters:
        return _ARABIC
    if len(re.findall("[\u0400-\u04ff]", text)) > 0.4 * letters:
        return _CYRILLIC
    return frozenset(WORDS) - _ARABIC - (_CYRILLIC - {"sr"})


def _told(words: list[str], candidates: frozenset[str]) -> dict[str, float]:
    """Return what the words of a text tell of each language."""
    told = dict.fromkeys(candidates, 0.0)
    weights, ends = _weights(), _ends()
    pieces, having = _within()
    for word in words:
        for code, weight in weights.get(word, {}).items():
            if code in told:
                told[code] += weight
        if len(word) > 5:
            for end in (word[-6:], word[-5:], word[-4:], word[-3:]):
                for code, weight in ends.get(end, {}).items():
                    if code in told:
                        told[code] += weight
        for piece in set(pieces.findall(word)):
            for code in having[piece]:
                if code in told:
                    told[code] += 0.5 / len(having[piece])
        foreign = {c for c in word if c > "z"}
        if foreign:
            _weigh_letters(told, foreign)
    common = COMMON.split()
    return {code: n if code in common or n < 0 else 0.85 * n for code, n in told.items()}


def _weigh_letters(told: dict[str, float], foreign: set[str]) -> None:
    """Take from the languages that do not write these letters, and give to those that do."""
    writing = [code for code in told if code in LETTERS and foreign <= LETTERS[code]]
    for code in told:
        own = _OWN_ARABIC.get(code)
        if own is not None:
            told[code] += 0.8 * bool(foreign & set(own))
        elif code in LETTERS and not foreign <= LETTERS[code]:
            told[code] -= 1.5
    for code in writing:
        told[code] += 1.5 / len(writing)


def _sureness(most: float, next_most: float) -> float:
    margin = (most - max(next_most, 0.0)) / most
    if most < 4:
        return 0.5 if margin > 0.3 else 0.3
    return min(1.0, 0.55 + margin * 1.2) if most < 25 else min(1.0, 0.6 + margin * 2.5)


def _same(code: str) -> str:
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code)
