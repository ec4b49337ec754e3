"""Any file of people to an address book: told by its content, read by the reader of its kind."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.formats import charsets
from pressdesk.formats.addressbook import AddressBook

if TYPE_CHECKING:
    from pressdesk.formats.addresstable import Mapping
    from pressdesk.formats.delimited import Table

LARGEST = 200_000_000  # bytes of a file
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Bounded, since marks and the name of a group may be of the same signs.
_CARD = re.compile(
    r"^[^\w\n]{0,40}(?:[\w-]{1,40}\.)?(?:BEGIN|END)[ \t]{0,9}:[ \t]{0,9}VCARD", re.I | re.M
)
_LDIF = re.compile(r"^(?:version:\s*\d|dn::?\s)", re.I | re.M)
_MORK = re.compile(r"//\s*<!--\s*<mdb:mork")


@dataclass(frozen=True, slots=True)
class Wish:
    """How the user wants a file read; what is "", None or () is found out.

    `fields` are those of a table's columns, see `addressfields`.
    """

    charset: str = ""
    delimiter: str = ""
    has_header: bool | None = None
    fields: tuple[str, ...] = ()


def read(source: Path | bytes, name: str = "", *, language: str = "") -> AddressBook:
    """Return the people in a file, or in its bytes called `name`.

    `language` is that of job titles where the file does not tell. Raises DeskError, in one
    sentence, for a file that is missing, empty, too large, damaged, or holds no people.
    """
    return PeopleFile(source, name, language=language).book()


class PeopleFile:
    """A file of people, opened: it may be read again as the user says. Raises DeskError as `read`.

    `table` and `mapping` are there where it is one, and say how it was read.
    """

    def __init__(self, source: Path | bytes, name: str = "", *, language: str = "") -> None:
        self.name = name or (source.name if isinstance(source, Path) else "")
        self._data = source if isinstance(source, bytes) else _bytes_of(source)
        self._language = language
        self.kind = kind_of(self._data, self.name)
        self.table: Table | None = None
        self.mapping: Mapping | None = None
        self._wish = Wish()
        if self.kind in ("table", "xlsx"):
            self.reread(Wish())
        if self.kind == "table" and self._is_written_down():
            self.kind, self.table, self.mapping = "signature", None, None

    def _is_written_down(self) -> bool:
        """Whether it is a text that writes people down, rather than a table with headings."""
        from pressdesk.formats import signature
        from pressdesk.formats.addressmapping import SURE

        mapping = self.mapping
        if mapping is None or mapping.layout or mapping.is_own:
            return False
        if self.table is not None and self.table.header:
            known = [column for column in mapping.columns if column.sure >= SURE]
            if len(known) > 1:  # with two headings that are known a text is a table
                return False
        text, _charset = charsets.decode(self._data[: 4 * signature.LARGEST])
        return signature.is_one(text)

    def reread(self, wish: Wish) -> None:
        """Read a table as wished; fields wished for other columns than it now has are guessed."""
        from pressdesk.formats import addresstable

        before, self._wish = self._wish, wish
        if self.kind not in ("table", "xlsx"):
            return
        if self.table is None or replace(before, fields=()) != replace(wish, fields=()):
            self.table = addresstable.reread(
                self._data,
                charset=wish.charset,
                delimiter=wish.delimiter,
                has_header=wish.has_header,
            )
        self.mapping = addresstable.guess(self.table)
        if len(wish.fields) == len(self.mapping.columns):
            self.mapping = self.mapping.with_fields(wish.fields)

    def book(self) -> AddressBook:
        """Return the people in it, as it was last wished to be read."""
        match self.kind:
            case "vcard":
                from pressdesk.formats import vcardreader

                return vcardreader.read(self._data, charset=self._wish.charset)
            case "ldif":
                from pressdesk.formats import ldif

                return ldif.read(self._data, charset=self._wish.charset, language=self._language)
            case "mork":
                from pressdesk.formats import mork

                return mork.read(self._data, language=self._language)
            case "signature":
                from pressdesk.formats import signature

                text, charset = charsets.decode(self._data)
                book = signature.read(text, language=self._language)
                return replace(book, charset=charset)
        from pressdesk.formats import addresstable

        assert self.table is not None
        book = addresstable.cards(self.table, self.mapping, self._language)
        # Any text has lines: without headings only what can be reached shows that they are
        # people. With headings nobody knows, the rows and their reasons are the answer, and a
        # mapping helps.
        if not self.table.rows or not (
            self.table.header or any(card.emails or card.telephones for card in book.cards)
        ):
            raise _nobody(self.name)
        return book


def kind_of(data: bytes, name: str = "") -> str:
    """Return "vcard", "ldif", "mork", "xlsx" or "table". Raises DeskError for any other file."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise DeskError(_("“{name}” is empty.").format(name=name))
    if data.startswith(b"PK\x03\x04"):
        return "xlsx"
    if data.startswith(_OLE):
        raise DeskError(
            _("“{name}” is in a format of Office before 2007.").format(name=name),
            hint=_("Open it in its own program and save it as XLSX, CSV or vCard."),
        )
    head, _charset = charsets.decode(data[:20_000])
    if _CARD.search(head):
        return "vcard"
    if _MORK.match(head):
        return "mork"
    if _LDIF.search(head) and not _CARD.search(head):
        return "ldif"
    if _is_other(head, data):
        raise _nobody(name)
    return "table"


def _is_other(head: str, data: bytes) -> bool:
    """Whether this is clearly no list: a picture, a program, a page, a document."""
    controls = sum(c < " " and c not in "\t\r\n\v\f" for c in head)
    if controls > 0.02 * len(head) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = head.lstrip().lower()
    return start.startswith(("<!doctype", "<html", "<?xml", "%pdf", "{\\rtf", '{"', "[{"))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DeskError(
                _("“{name}” is a folder.").format(name=path.name),
                hint=_("Choose the files in it instead."),
            )
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise DeskError(_("There is no file “{name}”.").format(name=path.name)) from error
    except (OSError, ValueError) as error:
        raise DeskError(
            _("“{name}” cannot be opened.").format(name=path.name),
            hint=getattr(error, "strerror", "") or "",
        ) from error
    if len(data) > LARGEST:
        raise DeskError(
            _("“{name}” has more than {most} MB.").format(
                name=path.name, most=LARGEST // 1_000_000
            ),
            hint=_("Save its contacts in several smaller files."),
        )
    return data


def _nobody(name: str) -> DeskError:
    return DeskError(
        _("No people were found in “{name}”.").format(name=name),
        hint=_("PressDesk reads contacts from vCard, CSV, TSV, LDIF and XLSX files."),
    )
