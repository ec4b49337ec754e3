"""What countries and languages are called, in the interface's language."""

from functools import cache

from pressdesk.base.i18n import spoken
from pressdesk.base.paths import resources
from pressdesk.base.text import fold


def country(code: str) -> str:
    """Return a country's name by its ISO 3166-1 code; the code itself where it is no country's."""
    return _names("countries", spoken()).get(code.upper(), code)


def primary(code: str) -> str:
    """Return the language of a code without its region: "fr" of "fr-CA" (RFC 5646 §2.2.1)."""
    return code.partition("-")[0].lower()


def language(code: str) -> str:
    """Return a language's name by its code (ISO 639-1, with or without a region)."""
    name = _names("languages", spoken()).get(primary(code), "")
    return name[:1].upper() + name[1:] if name else code


def countries() -> tuple[tuple[str, str], ...]:
    """Return all countries as (code, name), in the order of their names."""
    return _sorted("countries", spoken())


def languages() -> tuple[tuple[str, str], ...]:
    """Return all languages as (code, name), in the order of their names."""
    return tuple((code, language(code)) for code, _name in _sorted("languages", spoken()))


def country_code(said: str) -> str:
    """Return the code of a country as somebody typed it, in English, French or as code; else ""."""
    wanted = fold(said)
    for tongue in (spoken(), "en", "fr"):
        for code, name in _names("countries", tongue).items():
            if wanted in (fold(name), code.lower()):
                return code
    return ""


@cache
def _names(kind: str, tongue: str) -> dict[str, str]:
    lines = (resources() / "cldr" / f"{kind}.tsv").read_text("utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines)
    at = head.index(tongue) if tongue in head else head.index("en")
    return {row[0]: row[at] for row in rows}


@cache
def _sorted(kind: str, tongue: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(_names(kind, tongue).items(), key=lambda pair: fold(pair[1])))
