"""Writes cards as tables: our own full CSV, the layouts of Outlook and Google, and XLSX.

What must stay in the house is taken off before by who calls (`contactblock.handed_out`).

- Our own layout says everything and is read back in equal (`cardrows`).
- All are UTF-8 with a byte order mark: without it Excel shows Fran├ºois.
- Cells a spreadsheet would reckon with (= + - @, numbers with a leading zero) have an apostrophe
  before them in our own layout, which our reader takes off again. In the layouts that other
  programs import, telephone numbers have none: there the apostrophe would arrive. A number
  without a space (+33298001122) is parted instead, or a spreadsheet takes its + or 0 away.
- Excel splits a CSV at the list separator of the computer's region and at nothing else, which is
  the semicolon wherever the comma parts decimals: `delimiter_for` says which. The line "sep=;"
  would help too, but makes Excel forget the byte order mark. Programs that import take commas.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pressdesk.base.text import clean
from pressdesk.formats import cardrows, telephone
from pressdesk.formats.addresscells import SEVERAL
from pressdesk.formats.card import Address, Card
from pressdesk.formats.headings import knowledge
from pressdesk.formats.personname import split_name

MEDIA_TYPE = "text/csv"
BOM = b"\xef\xbb\xbf"
_RECKONED = re.compile(r"[=+\-@'\t\r\n]|0\d+$|\d{12,}$")
_BARE = re.compile(r"\+\d+|0\d+")
_DIALLED = re.compile(r"\+?[\d ().\-/\u00a0\u202f]+")


def delimiter_for(language: str) -> str:
    """Return the delimiter by which Excel opens a CSV in columns, where `language` is spoken."""
    return "," if language in ("en", "ja", "zh", "ko", "he", "th") else ";"


def write(cards: Iterable[Card], delimiter: str = ",", language: str = "en") -> bytes:
    """Return our own full layout as CSV (RFC 4180), its headings in `language`.

    `addresstable` reads it back in equal, whatever the language.
    """
    header, rows = cardrows.rows(cards, language=language)
    return _csv(header, ([escaped(cell) for cell in row] for row in rows), delimiter)


def write_xlsx(cards: Iterable[Card], title: str, language: str = "en") -> bytes:
    """Return our own full layout as a workbook, its one sheet called `title`.

    Photos too large for a cell are left out; the rest comes back in equal.
    """
    from pressdesk.formats import spreadsheet

    header, rows = cardrows.rows(cards, spreadsheet.LONGEST_CELL, language)
    return spreadsheet.write(header, rows, title)


def escaped(cell: str) -> str:
    """Return a cell that no spreadsheet reckons with: text that begins like a formula or number."""
    return f"'{cell}" if _RECKONED.match(cell) else cell


def _importable(cell: str) -> str:
    """Return a cell for other programs, in which a telephone number has no apostrophe."""
    if _BARE.fullmatch(cell):
        return telephone.parted(cell)
    return cell if _DIALLED.fullmatch(cell) else escaped(cell)


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return BOM + out.getvalue().encode("utf-8", "replace")


# --- Outlook ----------------------------------------------------------------------------------

_OUTLOOK = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department",
    "Job Title", "Business Street", "Business City", "Business State", "Business Postal Code",
    "Business Country/Region", "Home Street", "Home City", "Home State", "Home Postal Code",
    "Home Country/Region", "Other Street", "Other City", "Other State", "Other Postal Code",
    "Other Country/Region", "Business Fax", "Business Phone", "Business Phone 2",
    "Company Main Phone", "Home Phone", "Home Phone 2", "Mobile Phone", "Other Phone", "Pager",
    "Primary Phone", "Categories", "E-mail Address", "E-mail Display Name", "E-mail 2 Address",
    "E-mail 3 Address", "Language", "Notes", "Profession", "Web Page",
)  # fmt: skip
_OUTLOOK_TELEPHONES = {
    "work": ("Business Phone", "Business Phone 2"),
    "desk": ("Company Main Phone",),
    "home": ("Home Phone", "Home Phone 2"),
    "cell": ("Mobile Phone",),
    "fax": ("Business Fax",),
    "": ("Other Phone", "Primary Phone", "Pager"),
}


def write_outlook(
    cards: Iterable[Card], language: str = "en", delimiter: str = ",", headings: str = "en"
) -> bytes:
    """Return the layout that Outlook imports without a question, job titles in `language`.

    Outlook knows by itself only the `headings` of its own language. It has a fixed number of
    places: what finds none (a fourth e-mail, a third work number) is put at the end of the notes,
    never dropped.
    """
    rows = [_outlook(card, language) for card in cards]
    cells = ([_importable(clean(row.get(h, ""))) for h in _OUTLOOK] for row in rows)
    return _csv(_outlook_headings(headings), cells, delimiter)


def _outlook_headings(language: str) -> list[str]:
    """Return the headings as Outlook itself writes them in a language, in English if unknown."""
    layouts = [la for la in knowledge().layouts if la.program == "Outlook"]
    english = next(la for la in layouts if la.language == "en")
    own = next(
        (la for la in layouts if la.language == language and la.fields == english.fields), english
    )
    told = dict(zip(english.headings, own.headings, strict=True))
    if own is english:
        return list(_OUTLOOK)
    return [told.get(h) or told.get(h.removesuffix("/Region")) or h for h in _OUTLOOK]


def _outlook(card: Card, language: str) -> dict[str, str]:
    row = _names(card, "First Name", "Middle Name", "Last Name")
    left = _outlook_reached(card, row)
    row |= {
        "Title": card.honorific_prefix,
        "Suffix": card.honorific_suffix,
        "Company": card.organisation,
        "Department": card.department,
        "Job Title": card.title(language),
        "Profession": card.role,
        "Categories": ";".join(card.categories),
        "Language": ", ".join(card.languages),
        "E-mail Display Name": card.formatted_name if card.emails else "",
    }
    free = {"work": ["Business"], "home": ["Home"], "": ["Other"]}
    for address in card.addresses:
        places = free.get(address.kind, [])
        if places:
            row |= _outlook_address(address, places.pop())
        else:
            left.append(_on_one_line(address))
    if card.links:
        row["Web Page"] = card.links[0].uri
        left += (link.uri for link in card.links[1:])
    left += (f"{label}: {words}" for label, words in card.custom)
    row["Notes"] = "\n".join(part for part in (card.note, *left) if part)
    return row


def _outlook_reached(card: Card, row: dict[str, str]) -> list[str]:
    """Set telephones and e-mails, and return those Outlook has no place for."""
    left = []
    for tel in card.telephones:
        places = _OUTLOOK_TELEPHONES.get(tel.kind, ())
        place = next((p for p in (*places, "Other Phone") if p not in row), "")
        if place:
            row[place] = tel.number
        else:
            left.append(tel.number)
    heads = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
    row |= {head: e.address for head, e in zip(heads, card.emails, strict=False)}
    return [*left, *(email.address for email in card.emails[3:])]


def _outlook_address(address: Address, place: str) -> dict[str, str]:
    return {
        f"{place} Street": address.street,
        f"{place} City": address.locality,
        f"{place} State": address.region,
        f"{place} Postal Code": address.postal_code,
        f"{place} Country/Region": address.country,
    }


def _on_one_line(address: Address) -> str:
    town = " ".join(p for p in (address.postal_code, address.locality) if p)
    parts = (*address.street.split("\n"), town, address.region, address.country)
    return ", ".join(part for part in parts if part)


def _names(card: Card, given: str, middle: str, family: str) -> dict[str, str]:
    """Return the parts of a name, guessed from the whole where they are not known."""
    if not (card.family_name or card.given_name) and card.formatted_name:
        guessed_family, guessed_given = split_name(card.formatted_name)
        return {given: guessed_given, family: guessed_family}
    return {given: card.given_name, middle: card.additional_names, family: card.family_name}


# --- Google -----------------------------------------------------------------------------------

_NUMBERED = re.compile(r"(E-mail|Phone|Address|Website|Field) (\d+) - ")
_GOOGLE_LABELS = {
    "work": "Work",
    "home": "Home",
    "cell": "Mobile",
    "fax": "Work Fax",
    "desk": "Main",
}


def write_google(cards: Iterable[Card], language: str = "en") -> bytes:
    """Return the layout of Google Contacts (of 2024), job titles in `language`."""
    rows = [_google(card, language) for card in cards]
    counted = Counter[str]()
    for row in rows:
        for heading in row:
            found = _NUMBERED.match(heading)
            if found:
                counted[found[1]] = max(counted[found[1]], int(found[2]))
    header = [
        "First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname",
        "File As", "Organization Name", "Organization Title", "Organization Department", "Notes",
        "Labels",
    ]  # fmt: skip
    for family, parts in (
        ("E-mail", ("Label", "Value")),
        ("Phone", ("Label", "Value")),
        ("Address", ("Label", "Street", "City", "Region", "Postal Code", "Country")),
        ("Website", ("Label", "Value")),
        ("Custom Field", ("Label", "Value")),
    ):
        key = family.removeprefix("Custom ")
        header += (f"{key} {n} - {p}" for n in range(1, max(1, counted[key]) + 1) for p in parts)
    cells = [[_importable(clean(row.get(h, ""))) for h in header] for row in rows]
    shown = [f"Custom {h}" if h.startswith("Field ") else h for h in header]
    return _csv(shown, cells, ",")


def _google(card: Card, language: str) -> dict[str, str]:
    row = _names(card, "First Name", "Middle Name", "Last Name")
    row |= {
        "Name Prefix": card.honorific_prefix,
        "Name Suffix": card.honorific_suffix,
        "Nickname": card.nickname,
        "Organization Name": card.organisation,
        "Organization Title": card.title(language),
        "Organization Department": card.department,
        "Notes": card.note,
        "Labels": f" {SEVERAL} ".join((*card.categories, "* myContacts")),
    }
    for n, email in enumerate(card.emails, 1):
        row[f"E-mail {n} - Label"] = _google_label(email.kind, email.label, email.preferred)
        row[f"E-mail {n} - Value"] = email.address
    for n, tel in enumerate(card.telephones, 1):
        row[f"Phone {n} - Label"] = _google_label(tel.kind, tel.label, tel.preferred)
        row[f"Phone {n} - Value"] = tel.number
    for n, address in enumerate(card.addresses, 1):
        start = f"Address {n} - "
        row[f"{start}Label"] = _google_label(address.kind, address.label, address.preferred)
        row[f"{start}Street"] = address.street
        row[f"{start}City"] = address.locality
        row[f"{start}Region"] = address.region
        row[f"{start}Postal Code"] = address.postal_code
        row[f"{start}Country"] = address.country
    for n, link in enumerate(card.links, 1):
        row[f"Website {n} - Label"] = link.label or link.kind.capitalize()
        row[f"Website {n} - Value"] = link.uri
    for n, (label, words) in enumerate(card.custom, 1):
        row[f"Field {n} - Label"] = label
        row[f"Field {n} - Value"] = words
    return row


def _google_label(kind: str, label: str, preferred: bool) -> str:
    """Return a label as Google writes it; a star marks the preferred one."""
    known = _GOOGLE_LABELS.get(kind, "")
    told = f"{known} ({label})" if known and label else known or label
    return f"* {told}".strip() if preferred else told
