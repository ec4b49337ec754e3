"""People as the bytes of a file that leaves the house, in every form we write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pressdesk.base.i18n import N_
from pressdesk.contacts import find
from pressdesk.formats.card import Card
from pressdesk.formats.contactblock import handed_out
from pressdesk.store.plain import Reader, glance

CHUNK = 2000  # people read at once


@dataclass(frozen=True, slots=True)
class Form:
    """A form people go out in: its key, the ending of the file, and what it is called."""

    key: str
    suffix: str
    label: str


FORMS = (
    Form("vcf", "vcf", N_("vCard, for address books")),
    Form("vcf4", "vcf", N_("vCard 4.0, for programs that ask for it")),
    Form("outlook_vcf", "vcf", N_("vCard, for Outlook: one person")),
    Form("xlsx", "xlsx", N_("Excel workbook")),
    Form("csv", "csv", N_("Table (CSV) with every field")),
    Form("outlook_csv", "csv", N_("Table (CSV), for Outlook")),
    Form("google_csv", "csv", N_("Table (CSV), for Google")),
    Form("pdf", "pdf", N_("Directory to print (PDF)")),
)


def form(key: str) -> Form:
    """Return a form by its key; KeyError where there is none."""
    return {one.key: one for one in FORMS}[key]


@glance
def people(session: Reader, ids: Sequence[int], *, is_ours: bool = True) -> tuple[Card, ...]:
    """Return people as they go out: whole for our own use, else without what stays in the house."""
    cards: list[Card] = []
    for start in range(0, len(ids), CHUNK):
        cards += find.with_photos(session, find.cards(session, ids[start : start + CHUNK]))
    return tuple(cards) if is_ours else tuple(handed_out(card, "en") for card in cards)


def written(
    cards: Sequence[Card],
    key: str,
    day: date,
    *,
    language: str = "en",
    title: str = "",
    organisation: str = "",
) -> bytes:
    """Return people in the form `key`. Text is UTF-8; DeskError where a PDF can't be made valid."""
    from pressdesk.formats import addresscsv, vcard

    match key:
        case "pdf":
            from pressdesk.typeset import directory

            reached = tuple(handed_out(card, language) for card in cards)
            return directory.pdf(reached, title, organisation, day, language=language)
        case "xlsx":
            return addresscsv.write_xlsx(cards, title or "PressDesk")
        case "csv":
            return addresscsv.write(cards, addresscsv.delimiter_for(language))
        case "outlook_csv":
            return addresscsv.write_outlook(cards, language)
        case "google_csv":
            return addresscsv.write_google(cards, language)
        case "vcf4":
            return vcard.write(cards, language, version="4.0").encode()
        case "outlook_vcf":
            return vcard.write(cards, language, outlook=True).encode()
    return vcard.write(cards, language).encode()
