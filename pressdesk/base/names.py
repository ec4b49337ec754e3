"""Two ways of writing one person's name: order, accents, initials, short forms, a slip."""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from pressdesk.base.paths import resources
from pressdesk.base.text import fold

_WORD = re.compile(r"[^\W\d_]+")
# "M." may be Monsieur as well: it only ever helps where the other's name begins so.
_INITIAL = re.compile(r"\b([^\W\d_])\.(?=[\s\-]|$)")
# Folded; they come and go between two spellings of one name.
_PARTICLE_WORDS = """
af al am an auf aus ben bin da das de degli dei del della den der des di do dos du e el en ibn la
las le les li lo los na of op san te ten ter van vom von y zu zum zur und
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_ALSO_GIVEN = frozenset(("al", "an", "ben", "e", "el", "la", "li", "lo", "y"))  # "Ben Lee", "El A."
_HONORIFIC_WORDS = """
mr mrs ms miss mx dr prof sir dame lord lady rev m mme mlle me maitre docteur professeur herr frau
hr fr dipl ing phd md mba jr sr ii iii dott dottssa sig sigra sra sres srta senor senora dona don
dhr mevr drs ir mgr bc pan pani hra rouva madame monsieur mademoiselle
"""
_HONORIFICS = frozenset(_HONORIFIC_WORDS.split())
# One letter or two for the same sound, as passports and keyboards without accents write it.
_SPELT_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ph", "f"), ("ij", "y"))
# Particles in front of a name, as they are written into one word with it.
_GROWN_WORDS = """
d da de del dela dell della den der des di do dos du la le ter van vande vanden vander von vonder
"""
_GROWN_ON = frozenset(_GROWN_WORDS.split())
_DOUBLED = re.compile(r"(.)\1")
_SLIP_FROM = 5  # letters of a word in which one may be wrong


class Alike(IntEnum):
    """How much two names agree, the more the higher."""

    NOT = 0
    ONE_WORD = 1  # a word in common: a married name, or a brother
    INITIAL = 2  # "J. Dupont" and "Jean Dupont"; "Paolo" and "Paola", who may be two
    CLOSE = 3  # a short form, a slip, a middle name more
    SAME = 4  # the same words, in whatever order and spelling


def words(name: str) -> tuple[str, ...]:
    """Return a name's own words, folded, without titles and particles; hyphens part words."""
    found = _WORD.findall(fold(name).replace("'", ""))
    kept = [word for word in found if word not in _HONORIFICS or len(found) == 1]
    kept = [
        word
        for n, word in enumerate(kept)
        if word not in _PARTICLES or (n == 0 and word in _ALSO_GIVEN)
    ] or kept
    begun = [letter for letter in map(fold, _INITIAL.findall(name)) if letter not in kept]
    return tuple(map(_plain, [*begun, *kept]))


def alike(one: Sequence[str], other: Sequence[str]) -> Alike:
    """Return how much two names agree, given by their `words`.

    Every word of the shorter must have its like in the longer, and one of them must be more than
    an initial; else the names share a word at best.
    """
    if not one or not other:
        return Alike.NOT
    if sorted(one) == sorted(other) or "".join(sorted(one)) == "".join(sorted(other)):
        return Alike.SAME
    if "".join(one) == "".join(other):
        return Alike.SAME  # "Jean Pierre" and "Jeanpierre"
    short, long = sorted((list(one), list(other)), key=len)
    least, is_whole = _matched(short, long)
    if is_whole:
        if len(short) < 2 and len(long) > 1:
            return Alike.ONE_WORD
        return min(least, Alike.CLOSE) if len(short) < len(long) else least
    return Alike.ONE_WORD if _shares_a_word(one, other) else Alike.NOT


@cache
def forms(word: str) -> frozenset[str]:
    """Return the full names that a given name may stand for, itself among them."""
    return _table().get(word, frozenset()) | {word}


def _matched(short: Sequence[str], long: Sequence[str]) -> tuple[Alike, bool]:
    """Return the weakest agreement of the shorter name's words, and whether all have one.

    A middle initial of the longer stands for nobody's given name while it has one of its own:
    "Daniela Lambert" is not "Margaret D. Lambert".
    """
    free = list(long)
    least, has_word, by_middle = Alike.SAME, False, False
    for word in sorted(short, key=len, reverse=True):
        best = max(free, key=lambda there: _like(word, there), default="")
        found = _like(word, best) if best else Alike.NOT
        if found is Alike.NOT:
            return Alike.NOT, False
        has_word = has_word or found > Alike.INITIAL
        by_middle = by_middle or (len(best) == 1 and len(word) > 1)
        least = min(least, found)
        free.remove(best)
    return least, has_word and not (by_middle and any(len(word) > 1 for word in free))


def _like(one: str, other: str) -> Alike:
    if one == other:
        return Alike.SAME
    if len(one) == 1 or len(other) == 1:
        return Alike.INITIAL if one[0] == other[0] else Alike.NOT
    if forms(one) & forms(other) or _bare(one) == _bare(other) or _is_grown(one, other):
        return Alike.CLOSE
    if min(len(one), len(other)) >= _SLIP_FROM:
        from rapidfuzz.distance import OSA

        if OSA.distance(one, other, score_cutoff=1) <= 1:
            return Alike.INITIAL if _differ_in_ending(one, other) else Alike.CLOSE
    return Alike.NOT


@cache
def _bare(word: str) -> str:
    """Return a word with each doubled letter once: "Anna" and "Ana", "Larsson" and "Larson"."""
    return _DOUBLED.sub(r"\1", word)


def _is_grown(one: str, other: str) -> bool:
    """Whether one is the other with its particles in front: "de la Tour" and "Delatour"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and long.endswith(short) and long[: -len(short)] in _GROWN_ON


def _differ_in_ending(one: str, other: str) -> bool:
    """Whether only a last vowel parts two words: Daniel and Daniela are no slip of each other."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return long[:-1] == short and long[-1] in "aeo"
    return one[:-1] == other[:-1] and one[-1] in "aeio" and other[-1] in "aeio"


def _shares_a_word(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(len(word) > 2 and word in other for word in one)


def _plain(word: str) -> str:
    for spelt, letter in _SPELT_OUT:
        word = word.replace(spelt, letter)
    return word


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    text = (resources() / "names" / "short.txt").read_text("utf-8")
    for line in text.splitlines():
        full, *short = map(_plain, line.split())
        for word in short:
            found.setdefault(word, set()).add(full)
    return {word: frozenset(fulls) for word, fulls in found.items()}
