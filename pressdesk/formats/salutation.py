"""How a letter greets somebody, in its language, and what of a greeting would embarrass us."""

import re
from functools import lru_cache

from pressdesk.base.text import clean, fold
from pressdesk.base.worldnames import primary

# Forms of address as they are typed before a name, folded and without dot, to what a greeting says.
_FORMS: dict[str, dict[str, str]] = {
    "en": {
        "mr": "Dear Mr", "mrs": "Dear Mrs", "ms": "Dear Ms", "miss": "Dear Miss", "mx": "Dear Mx",
        "dr": "Dear Dr", "prof": "Dear Prof.", "professor": "Dear Professor",
    },
    "fr": {
        "m": "Cher Monsieur", "mr": "Cher Monsieur", "monsieur": "Cher Monsieur",
        "mme": "Chère Madame", "madame": "Chère Madame", "mrs": "Chère Madame",
        "ms": "Chère Madame", "mlle": "Chère Madame",
    },
    "de": {
        "herr": "Sehr geehrter Herr", "hr": "Sehr geehrter Herr", "mr": "Sehr geehrter Herr",
        "frau": "Sehr geehrte Frau", "fr": "Sehr geehrte Frau", "mrs": "Sehr geehrte Frau",
        "ms": "Sehr geehrte Frau",
    },
    "es": {
        "sr": "Estimado Sr.", "don": "Estimado Sr.", "mr": "Estimado Sr.",
        "sra": "Estimada Sra.", "dona": "Estimada Sra.", "mrs": "Estimada Sra.",
        "ms": "Estimada Sra.",
    },
    "it": {
        "sig": "Gentile Sig.", "sigra": "Gentile Sig.ra", "dott": "Gentile Dott.",
        "dottssa": "Gentile Dott.ssa",
    },
    "nl": {"dhr": "Geachte heer", "mevr": "Geachte mevrouw"},
    "pt": {"sr": "Caro Sr.", "sra": "Cara Sra."},
}  # fmt: skip
# What stands before a name and after it. Without a form of address nobody is taken for a man or a
# woman.
_PLAIN = {
    "en": ("Dear ", ""), "fr": ("Bonjour ", ""), "de": ("Guten Tag ", ""),
    "es": ("Buenos días, ", ""), "it": ("Buongiorno ", ""), "nl": ("Beste ", ""),
    "pt": ("Bom dia, ", ""),
}  # fmt: skip
_DESK = {
    "en": "Dear colleagues", "fr": "Bonjour", "de": "Guten Tag", "es": "Buenos días",
    "it": "Buongiorno", "nl": "Goedendag", "pt": "Bom dia",
}  # fmt: skip
_BARE = re.compile(
    r"(?:dear|cher|chere|sehr geehrter?|estimad[oa]|gentile|geachte|beste|car[oa])"
    r"(?: (?:mr|mrs|ms|miss|dr|monsieur|madame|herr|frau|sra?|sig|sigra|heer|mevrouw)\.?)?"
)
# "Cher Monsieur" and "Chère Madame" alone are good French.
_WHOLE = {"cher monsieur", "chere madame", "dear colleagues", "beste collega"}
_FIELD = re.compile(r"\[\[|\]\]|[{}]|<<|>>|«[^»]{0,60}»|%\w{1,40}%|\$\w|\bnull\b|\bnone\b", re.I)
_GAP = re.compile(r"\s[,;.!]|^[,;]|\s{2,}")
_ASIDE = re.compile(r"\([^()]{0,80}\)")
_SHOUTED = re.compile(r"[^\W\d_]{3,}")

MISSING, LEFTOVER, NAMELESS, CAPITALS = "missing", "leftover_field", "no_name", "capitals"


def greeting(language: str, name: str, family_name: str = "", prefix: str = "") -> str:
    """Return a greeting without its comma: "Dear Ms Roy", "Bonjour Anne Roy"; "" without a name.

    A language whose greetings we do not know is greeted in English.
    """
    name = name.strip()
    if not name:
        return ""
    code = _code(language)
    if prefix:
        said = _FORMS[code].get(fold(prefix).replace(".", "").replace(" ", ""))
        if said and family_name.strip():
            return f"{said} {family_name.strip()}"
    before, after = _PLAIN[code]
    return before + name + after


@lru_cache(maxsize=100)
def _code(language: str) -> str:
    code = primary(language)
    return code if code in _PLAIN else "en"


def desk_greeting(language: str) -> str:
    """Return how a desk is greeted, where nobody is known by name."""
    return _DESK.get(primary(language), _DESK["en"])


def fault_of(words: str) -> str:
    """Return what would embarrass us in a greeting: one of the four above, or ""."""
    if not words.strip():
        return MISSING
    if _FIELD.search(words):
        return LEFTOVER
    bare = fold(words).strip(" ,;.!:")
    # An unknown address that was put on a list is its own name, and nobody is called so.
    if (
        "@" in words
        or _GAP.search(clean(words).strip())
        or (bare not in _WHOLE and _BARE.fullmatch(bare))
    ):
        return NAMELESS
    # "Dr John Smith (AFP)" names a house, and shouts at nobody.
    if any(word.isupper() for word in _SHOUTED.findall(_ASIDE.sub(" ", words))):
        return CAPITALS
    return ""


def in_small_letters(words: str) -> str:
    """Return a greeting with its shouted words as names are written: "Dear Ann Roy-Dow"."""
    return _SHOUTED.sub(lambda w: w[0].capitalize() if w[0].isupper() else w[0], words)
