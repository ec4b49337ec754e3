"""The languages releases are written in, each by its own name."""

from PySide6.QtCore import QLocale

# Qt adds a country to some of them: "American English", "español de España".
KNOWN = {
    "en": "English", "fr": "Français", "de": "Deutsch", "es": "Español", "it": "Italiano",
    "nl": "Nederlands", "pt": "Português",
}  # fmt: skip


def name_of(language: str) -> str:
    """Return a language's own name with a capital, "Français"; its code for a strange one."""
    name = KNOWN.get(language) or QLocale(language).nativeLanguageName() or language
    return name[:1].upper() + name[1:]
