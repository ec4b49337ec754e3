"""What is said of recipients and of those left out, in the user's words."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from pressdesk.base import worldnames
from pressdesk.base.i18n import _, ngettext, spoken
from pressdesk.desktop.recipients.found import Row


def count(number: int) -> str:
    """Return a number as the language spoken writes it."""
    return QLocale(spoken()).toString(number)


def recipients(number: int) -> str:
    """Return "214 recipients"."""
    return ngettext("{n} recipient", "{n} recipients", number).format(n=count(number))


def left_out(reason: str, number: int) -> str:
    """Return how many are left out for a reason: "12 must not be contacted"."""
    said = {
        "excluded": ngettext("{n} kept out", "{n} kept out", number),
        "do_not_contact": ngettext(
            "{n} must not be contacted", "{n} must not be contacted", number
        ),
        "objected": ngettext("{n} has objected", "{n} have objected", number),
        "left": ngettext("{n} has left", "{n} have left", number),
        "archived": ngettext("{n} in the archive", "{n} in the archive", number),
        "no_address": ngettext("{n} has no usable address", "{n} have no usable address", number),
        "bounced": ngettext("{n} whose mail came back", "{n} whose mail came back", number),
        "duplicate": ngettext("{n} at the same address", "{n} at the same address", number),
    }
    return said[reason].format(n=count(number))


def language(code: str) -> str:
    """Return what a language is called here, in the tongue of the interface as on the cards."""
    return worldnames.language(code) if code else _("no language")


def languages(counts: Mapping[str, int]) -> str:
    """Return how many get which language: "French 120  ·  English 94"."""
    known = [f"{language(code)} {count(number)}" for code, number in counts.items()]
    return "  ·  ".join(known)


def bcc_in(code: str, number: int) -> str:
    """Return what copies the readers of one language alone: "Copy as Bcc: French (120)"."""
    return _("Copy as Bcc: {language} ({n})").format(language=language(code), n=count(number))


def spoken_row(row: Row) -> str:
    """Return what a screen reader says of a row."""
    parts = [row.one.formatted_name, row.organisation, row.address, row.because]
    if row.is_out:
        parts.insert(1, _("left out"))
    return ", ".join(filter(None, parts))
