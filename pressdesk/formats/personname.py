"""A person's name put together from its parts, and taken apart where a comma shows how."""

import re

from pressdesk.base.text import fold

# After a comma these are no given names: "Doe, Jr.", "Acme, Inc.".
_AFTER = (
    "jr sr ii iii iv phd md dds esq mba cpa ma msc bsc dr prof inc ltd llc llp corp co plc gmbh ag"
    " kg se sa sas sarl srl spa bv nv ab as oy oyj aps kft zrt sp sro doo od sprl cie limited"
    " incorporated company corporation"
)
_AFTER_COMMA = frozenset(_AFTER.split())
_GENERATION = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior"))
# Han, kana and hangul: there the family name comes first.
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3々ヶ]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
# Words that belong to the family name after them: Le Gall, van den Berg, dos Santos.
_PARTICLES = frozenset(
    (
        "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
        "el", "la", "las", "le", "les", "lo", "los", "ten", "ter", "van", "von", "zu",
    )
)  # fmt: skip
# Languages in which the family name is said first, also in Latin letters.
_FAMILY_FIRST = frozenset(("hu", "ja", "zh", "ko", "vi"))


def put_together(
    given: str, family: str, middle: str = "", suffix: str = "", language: str = ""
) -> str:
    """Return the whole name as it is said: 山田 太郎, 王小明, Kovács János, Anna Maria Berg Jr.

    `language` is that of the list; it matters only where the family name may come first.
    """
    if family and given and _EASTERN.fullmatch(family + given):
        # Japanese names are written apart, so that one sees where the given name begins.
        apart = language == "ja" or bool(_KANA.search(family + given))
        return f"{family} {given}" if apart else family + given
    inner = [given, middle]
    order = [family, *inner] if language in _FAMILY_FIRST else [*inner, family]
    if suffix.lower() in _GENERATION:
        order.append(suffix)
    return " ".join(" ".join(part for part in order if part).split())


def taken_apart(name: str) -> tuple[str, str]:
    """Return family and given name of a name written "Family, Given"; ("", "") of any other."""
    family, comma, given = name.partition(",")
    family, given = family.strip(), given.strip()
    if not comma or "," in given or not family or not given:
        return "", ""
    if any(c.isdigit() for c in name) or len(family.split()) > 4 or len(given.split()) > 3:
        return "", ""
    after = {fold(word).replace(".", "") for word in given.split()}
    if after & _AFTER_COMMA or not given[0].isalpha():
        return "", ""
    return family, given


def split_name(name: str) -> tuple[str, str]:
    """Return family and given name as a guess from the full one, particles kept with the family.

    Given and family name, joined by a space, always make the name again.
    """
    words = name.split()
    if len(words) < 2:
        return name.strip(), ""
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])
