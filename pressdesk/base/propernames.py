"""Which capitalised words that stand in no dictionary are names, and which are slips of the pen.

A release is full of people and places. A line under each of them hides the one under a real slip,
so a word that reads as a name passes; what is a slip away from an everyday word does not.
"""

import re
from collections.abc import Callable, Iterator

_OPENING = "\"'“”„«»‹›‘([{–—-•* \u00a0\u202f\t"
_QUOTES = '"“„«‹‘'
_ENDS = re.compile(r"[.!?…\n\u2028]$")
_SHORTENED = re.compile(
    r"(?:^|[\s(.])(\w{1,2}|Mrs|Mlle|Mmes|Messrs|Prof|Capt|Gen|Col|Sen|Rep|vol|art|env|tél|Inc|Ltd"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$"
)
_TITLED = 0.75  # of the longer words capitalised, and the line is set as a title
# Below these lengths too many real surnames are a slip away from a word: by what the slip does.
_LEAST = {"swapped": 6, "missing": 6, "extra": 7, "other": 8}


def begins_sentence(text: str, start: int) -> bool:
    """Return whether the word at `start` has its capital from its place: it begins a sentence."""
    before = text[:start].rstrip(_OPENING)
    if not before or any(c in _QUOTES for c in text[len(before) : start]):
        return True
    return bool(_ENDS.search(before)) and not _SHORTENED.search(before)


def is_title(text: str, is_word: Callable[[str], bool]) -> bool:
    """Return whether a line is set "As a Title", so that a capital says nothing of its words.

    Only everyday words tell: a row of names is no title.
    """
    long = [w for w in re.findall(r"\b[^\W\d_]{4,}\b", text) if is_word(w.lower())]
    return len(long) >= 3 and sum(w[0].isupper() for w in long) > _TITLED * len(long)


def has_inner_capital(word: str) -> bool:
    """Return whether a capital stands within a word, as in BepiColombo, CEOs or GNUstep."""
    return any(c.isupper() for c in word[1:]) and not word.isupper()


def is_slip(word: str, letters: str, is_word: Callable[[str], bool], *, strict: bool) -> bool:
    """Return whether a small-lettered word is one slip away from an everyday one.

    Without `strict` short words get the benefit of the doubt.
    """
    for kind, meant in slips(word, letters):
        if len(word) >= (3 if strict else _LEAST[kind]) and is_word(meant):
            return True
        if kind == "swapped" and len(word) > 5 and is_word(meant.capitalize()):
            return True  # Maritnez
    return False


def slips(word: str, letters: str) -> Iterator[tuple[str, str]]:
    """Yield what may have been meant by a word, with what went wrong: two letters swapped, one
    missing, one too many, or another one."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for a, b in halves:
        if len(b) > 1 and b[0] != b[1]:
            yield "swapped", a + b[1] + b[0] + b[2:]
    for a, b in halves:
        if b:
            yield "extra", a + b[1:]
    for a, b in halves:
        yield from (("missing", a + c + b) for c in letters)
    for a, b in halves:
        if b:
            yield from (("other", a + c + b[1:]) for c in letters if c != b[0])
