"""The interface's language: gettext for rooms, command line and windows alike."""

import gettext
import locale
import os

from pressdesk.base.paths import resources

DOMAIN = "pressdesk"
LANGUAGES = {"en": "English", "fr": "Français"}

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def wanted_language(chosen: str = "") -> str:
    """Return the language to speak: the chosen one, else the system's, else English."""
    if chosen in LANGUAGES:
        return chosen
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return _first(value.split(":"))  # LANGUAGE may name several, the dearest first
    return _first([locale.getlocale()[0] or ""])


def _first(names: list[str]) -> str:
    """Return the first language that we speak, of names such as "fr_BE.UTF-8"; else English."""
    codes = (name[:2].lower() for name in names)
    return next((code for code in codes if code in LANGUAGES), "en")


def speak(language: str) -> None:
    """Make `_` answer in `language`; what was already shown must be built anew by its owner."""
    global _catalogue, _language
    _language = language if language in LANGUAGES else "en"
    _catalogue = gettext.translation(
        DOMAIN, resources() / "locale", languages=[_language], fallback=True
    )


def spoken() -> str:
    """Return the interface language in use, as a two-letter code."""
    return _language


def _(message: str) -> str:
    """Return `message` in the user's language."""
    return _catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form that goes with `count`, still to be formatted."""
    return _catalogue.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Return `message` as it is said in `context`, where one English word has two meanings."""
    return _catalogue.pgettext(context, message)


def N_(message: str) -> str:
    """Mark a message for the catalogue without translating it yet."""
    return message
