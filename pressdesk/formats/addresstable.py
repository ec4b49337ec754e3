"""Address lists to cards: every row of a table by what its columns mean, nothing dropped."""

from pressdesk.base.i18n import _
from pressdesk.base.rubbish import undisturbed
from pressdesk.formats import delimited
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.addressfields import fields
from pressdesk.formats.addressmapping import Column, Mapping, guess, signature
from pressdesk.formats.addressrow import RowReader
from pressdesk.formats.card import Card
from pressdesk.formats.cardrowsreader import OwnRows
from pressdesk.formats.delimited import Table

__all__ = ["Column", "Mapping", "cards", "fields", "guess", "reread", "signature"]


@undisturbed()
def reread(
    data: bytes, *, charset: str = "", delimiter: str = "", has_header: bool | None = None
) -> Table:
    """Return the table in `data`, read as the user chose; what is "" or None is found out."""
    if data.startswith(b"PK"):
        from pressdesk.formats import spreadsheet

        return spreadsheet.read(data, has_header=has_header)
    return delimited.read(data, charset=charset, delimiter=delimiter, has_header=has_header)


@undisturbed()
def cards(table: Table, mapping: Mapping | None = None, language: str = "") -> AddressBook:
    """Return the people of a table, and for every row that is nobody the reason.

    `mapping` is as guessed where none is given. `language` is that of job titles in a list whose
    headings do not tell theirs.
    """
    mapping = mapping or guess(table)
    is_text = not table.sheet
    reader = OwnRows(table.header, is_text) if mapping.is_own else RowReader(mapping, language)
    found: list[Card] = []
    skipped = list(table.skipped)
    heads = [heading.strip() for heading in table.header]
    for row, number in zip(table.rows, table.numbers, strict=True):
        card = reader.card(row)
        if card is None:
            skipped.append(
                Skipped(_at(number), _("It has no name, organisation, e-mail or telephone."))
            )
        elif (
            heads and row[0].strip() == heads[0] and [c.strip() for c in row][: len(heads)] == heads
        ):
            skipped.append(Skipped(_at(number), _("It repeats the headings of the columns.")))
        else:
            found.append(card)
    return AddressBook(tuple(found), tuple(skipped), _layout(table, mapping), table.charset)


def _at(number: int) -> str:
    return _("row {n}").format(n=number)


def _layout(table: Table, mapping: Mapping) -> str:
    """Return what kind of file this is, in the words of the screen: "Outlook CSV"."""
    kind = "XLSX" if table.sheet else "TSV" if table.delimiter == "\t" else "CSV"
    return f"{mapping.layout} {kind}".strip()
