"""What the ledger of hand-outs says of forms, versions, moments and people, in a few words."""

from datetime import datetime

from PySide6.QtCore import QLocale

from pressdesk.base.i18n import N_, _, spoken
from pressdesk.desktop import cardwords, dates
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL
from pressdesk.lists.ledger import ReceiptRow

FORMS = {
    "bcc": N_("Copied as Bcc"),
    "to": N_("Copied as To"),
    "names": N_("Names copied"),
    "table": N_("Copied as table"),
    "csv": N_("CSV file"),
    "xlsx": N_("Excel workbook"),
    "vcf": N_("vCards"),
    "eml": N_("Mail draft"),
}


# What became of the release after somebody had it, by the kind of the notice.
SINCE = {CORRECTION: N_("corrected since"), WITHDRAWAL: N_("withdrawn since")}


def figure(number: int) -> str:
    """Return a number as the language spoken writes it."""
    return QLocale(spoken()).toString(number)


def form(code: str) -> str:
    """Return the form of a hand-out in words."""
    return _(FORMS[code]) if code in FORMS else code


def version(language: str, number: int) -> str:
    """Return "French, version 2"; the language alone where no text of it went out."""
    said = cardwords.language(language) if language else ""
    if not number:
        return said
    if not said:
        return _("version {n}").format(n=number)
    return _("{language}, version {n}").format(language=said, n=number)


def todays(row: ReceiptRow) -> str:
    """Return what is said of the text of today where somebody has an older one."""
    if row.since:
        return _(SINCE[row.since])
    return _("today’s is {n}").format(n=row.today) if row.is_older else ""


def moment(at: datetime) -> str:
    """Return when something was handed out, on the user's own clock."""
    local = at.astimezone()
    return _("{day}, {time}").format(day=dates.short(local.date()), time=f"{local:%H:%M}")


def day(at: datetime) -> str:
    """Return the day something was handed out."""
    return dates.short(at.astimezone().date())


def who(row: ReceiptRow) -> str:
    """Return whom a line is about, also where there is no name any more."""
    return row.formatted_name or row.address or _("Somebody who was erased")


def told(row: ReceiptRow) -> str:
    """Return how, when and in which version somebody had a release, as a screen reader says it."""
    parts = (
        version(row.language, row.revision), todays(row), form(row.form), moment(row.handed_at),
        row.address, row.because,
    )  # fmt: skip
    return ". ".join(part for part in parts if part)
