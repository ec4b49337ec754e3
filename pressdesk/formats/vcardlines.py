"""The lines of one card: unfolded, their heads read, their values decoded to text."""

import binascii
import re
from itertools import takewhile

from pressdesk.formats.vcardcharset import UTF8, is_seven_bit, known, of_octets
from pressdesk.formats.vcardfile import RawCard
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardtext import of_parameter
from pressdesk.formats.vcardtypes import traits

MOST_LINES = 20_000  # of one card, unfolded
_LONGEST_HEAD = 20_000  # characters: vCard 4.0 has a whole address label in it
_MOST_HEADS = 5_000  # remembered; the same few stand in every card of a file

_VERSION = re.compile(r"^VERSION[^:\n]*:[ \t]*v?(\d(?:\.\d)?)", re.I | re.M)
_QUOTED_HEAD = re.compile(r'((?:[^":]|"[^"]*")*):')
_NAME = re.compile(r"[A-Za-z][\w/-]*", re.A)
_GROUP = re.compile(r"[\w .-]+")
_NO_GROUP = re.compile(r"[^A-Za-z0-9-]")  # RFC 6350 §3.3 has letters, digits and hyphens
_PIECES = re.compile(r'((?:[^;"\\]|\\.|"[^"]*"|["\\])*)(?:;|$)', re.S)
_LISTED = re.compile(r'((?:[^,"]|"[^"]*"|")*)(?:,|$)', re.S)
_QUOTED_PRINTABLE = {"QUOTED-PRINTABLE", "QP", "Q"}
_BASE64 = {"BASE64", "B", "BASE-64"}
_ENCODINGS = _QUOTED_PRINTABLE | _BASE64 | {"8BIT", "7BIT", "8-BIT", "7-BIT", "NONE"}
_VALUES = {"URL", "URI", "INLINE", "CONTENT-ID", "CID"}
_BODY = re.compile(r"[ \t]*[A-Za-z0-9+/]+={0,2}[ \t]*")
_IN_PARTS = {"N", "ADR", "ORG", "NICKNAME", "CATEGORIES", "GEO"}
_BACKSLASH = re.compile(r"\\")
_STRAY_BACKSLASH = re.compile(r"\\(?![;,])")
_QP_SIGNS = re.compile(r"(?:=[0-9A-F]{2}){2}")
# Lines that are surely properties, after a soft line break that was none.
_SURE = re.compile(
    r"(?:item\d+\.)?(?:VERSION|N|FN|TEL|EMAIL|ADR|ORG|TITLE|ROLE|URL|NOTE|LABEL|BDAY|PHOTO|REV|UID"
    r"|X-[A-Z-]+)(?:;[A-Z][A-Z=;-]*)?:(?! )"
)
_MANY_LINES = {"NOTE", "LABEL", "ADR", "X-PRESSDESK-UNREAD"}


UNREAD = Head("X-PRESSDESK-UNREAD", "X-PRESSDESK-UNREAD")


class Lexer:
    """Reads the lines of cards of one file, whose charset is `charset` where it is not UTF-8."""

    def __init__(self, charset: str, *, is_wide: bool = False, is_sure: bool = False) -> None:
        self._charset = charset
        self._is_wide = is_wide
        self._is_sure = is_sure
        self._is_plain = not (is_sure and is_seven_bit(charset))
        self._heads: dict[str, Head] = {}

    def properties(self, card: RawCard) -> tuple[str, list[tuple[Head, str]]]:
        """Return the version a card says it has, and its properties, values decoded to text.

        A value in base64 stays so. A line that is no property goes on with the one before it where
        that can have lines, else it becomes an `UNREAD` one: nothing is dropped.
        """
        found = _VERSION.search(card.text)
        version = found[1] if found else ""
        is_old = version[:1] not in ("3", "4")
        rows = _unfolded(card.text, is_old=is_old)
        made: list[tuple[Head, str]] = []
        heads = self._heads
        agents = list(card.agents)
        after: list[str] = []
        is_plain = card.text.isascii()
        for row in rows:
            if not row:
                continue
            before, _colon, value = row.partition(":")
            head = heads.get(before)
            if head is None:
                head, value = self._head(row, before, value)
            if head is None:
                after.append(row)
                continue
            if after:
                self._goes_on(made, after)
                after = []
            if agents and head.key == "AGENT" and not value.strip():
                value = "BEGIN:VCARD" + agents.pop(0).replace("\n", "\\n") + "END:VCARD"
            is_plain = is_plain and head.is_plain
            made.append((head, value))
        if after:
            self._goes_on(made, after)
        if is_plain:
            return version, made
        return version, [(head, self._decoded(head, value, is_old=is_old)) for head, value in made]

    def _goes_on(self, made: list[tuple[Head, str]], rows: list[str]) -> None:
        """Give lines that are none of their own to the property before them."""
        if made:
            head, value = made[-1]
            if head.encoding == "b":
                body = list(takewhile(_BODY.fullmatch, rows))
                rows = rows[len(body) :]
                made[-1] = (head, "".join([value, *body]))
            elif head.key in _MANY_LINES or value.endswith("\\"):
                mark = "=0A" if head.encoding == "q" else "\\n"
                made[-1] = (head, mark.join([value.removesuffix("\\"), *rows]))
                rows = []
        made += [(UNREAD, row) for row in rows]

    def _decoded(self, head: Head, value: str, *, is_old: bool) -> str:
        if head.is_plain and value.isascii():
            return value
        is_quoted = bool(head.charset) and not head.encoding and bool(_QP_SIGNS.search(value))
        if head.encoding == "q" or is_quoted:
            octets = binascii.a2b_qp(value.encode(UTF8, "surrogateescape"))
            text = of_octets(octets, head.charset, self._charset, is_sure=self._is_sure)
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            if not is_old or "\\" not in text:
                return text
            # There are no escapes then but one, between parts: other backslashes are meant.
            stray = _STRAY_BACKSLASH if head.key in _IN_PARTS else _BACKSLASH
            return stray.sub(r"\\\\", text)
        if head.encoding == "b":
            return value if value.isascii() else value.encode("ascii", "ignore").decode()
        if value.isascii() and self._is_plain and not is_seven_bit(head.charset):
            return value
        return self._text(value, head.charset)

    def _text(self, raw: str, charset: str) -> str:
        """Return what the bytes hidden in a text say, in the charset named or that of the file."""
        if self._is_wide:
            return raw
        if not self._is_sure and charset in ("", UTF8):
            try:
                raw.encode()
            except UnicodeEncodeError:
                pass  # Bytes that are no UTF-8, or a character that was folded in two.
            else:
                return raw
        octets = raw.encode(UTF8, "surrogateescape")
        return of_octets(octets, charset, self._charset, is_sure=self._is_sure)

    def _head(self, row: str, before: str, value: str) -> tuple[Head | None, str]:
        """Return the head of a line not met yet, and its value; no head where it has none."""
        if len(before) == len(row) or len(before) > _LONGEST_HEAD:
            return None, ""
        if before.count('"') % 2 and (found := _QUOTED_HEAD.match(row[:_LONGEST_HEAD])):
            before, value = found[1], row[found.end() :]
        head = self._parsed(before if before.isascii() else self._text(before, ""))
        if head is None or (head.key in ("HTTP", "HTTPS", "FTP") and value.startswith("//")):
            return None, ""
        if len(before) < 200:
            if len(self._heads) >= _MOST_HEADS:
                self._heads.clear()
            self._heads[before] = head
        return head, value

    def _parsed(self, before: str) -> Head | None:
        if '"' in before or "\\" in before:
            named, *given = [piece for piece in _PIECES.findall(before + ";") if piece] or [""]
        else:
            named, *given = before.split(";")
        group, _dot, name = named.strip().rpartition(".")
        if not _NAME.fullmatch(name) or (group and not _GROUP.fullmatch(group)):
            return None
        kept: dict[str, tuple[str, ...]] = {}
        charset = encoding = value = language = ""
        for piece in given:
            key, values = _parameter(piece)
            first = values[0] if values else ""
            if key == "CHARSET":
                charset = known(first)
            elif key == "ENCODING":
                upper = first.upper()
                encoding = "q" if upper in _QUOTED_PRINTABLE else "b" if upper in _BASE64 else ""
            elif key:
                kept[key] = kept.get(key, ()) + values
                value = first.lower() if key == "VALUE" else value
                language = first if key == "LANGUAGE" else language
        words = kept.get("TYPE", ())
        types = tuple(word.upper() for word in words)
        pref = _rank(*kept.get("PREF", ())[:1]) or int("PREF" in types)
        parameters = tuple((key, values) for key, values in kept.items() if values)
        group = _NO_GROUP.sub("-", group)
        key = name.upper()
        return Head(
            name, key, group, parameters, types, charset, encoding, value, language, pref,
            traits(key, words, group), self._is_plain and not (encoding or charset),
        )  # fmt: skip


def _rank(pref: str = "") -> int:
    return int(pref) if pref.isdecimal() and len(pref) < 5 else 0


def _parameter(piece: str) -> tuple[str, tuple[str, ...]]:
    """Return the name and values of a parameter; a bare word of 2.1 is given one."""
    key, equals, said = piece.partition("=")
    key = key.strip().upper()
    if not equals:
        if not key:
            return "", ()
        if key in _ENCODINGS:
            return "ENCODING", (key,)
        if key in _VALUES:
            return "VALUE", (key,)
        return "TYPE", tuple(word.strip() for word in piece.split(",") if word.strip())
    said = said.strip()
    if '"' not in said and "," not in said:
        values = [said]
    elif '"' not in said:
        values = said.split(",")
    else:
        values = _LISTED.findall(said)
        values = values[:-1] if len(values) > 1 and not values[-1] else values
    values = [of_parameter(_unquoted(v.strip())) for v in values]
    if key == "TYPE":
        values = [word.strip() for v in values for word in v.split(",")]
    return key, tuple(v for v in values if v)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    return value.replace("\\;", ";").strip('"')


def _unfolded(text: str, *, is_old: bool) -> list[str]:
    """Return the lines of a card with folded ones joined, by the rules its version has.

    RFC 2426 §2.6 and RFC 6350 §3.2 take the newline and one white space off. vCard 2.1 breaks where
    white space is, and leaves it; a soft line break of quoted-printable has no white space at all,
    nor has base64 by many programs.
    """
    is_soft = "=\n" in text
    if not is_soft and "\n " not in text and "\n\t" not in text:
        return text.split("\n")
    if not is_old and not (is_soft and "QUOTED" in text.upper()):
        return text.replace("\n ", "").replace("\n\t", "").split("\n")
    return _carefully(text.split("\n"), is_old=is_old)


def _carefully(rows: list[str], *, is_old: bool) -> list[str]:
    made: list[str] = []
    pieces: list[str] = []
    encoding = ""
    is_open = is_blank = False  # a soft line break before this line; an empty line after one
    for row in rows:
        if not row:
            is_blank = is_open
            continue
        if is_open and not _ends(pieces[-1], row, is_blank=is_blank):
            pieces.append(row)
        elif row[0] in " \t" and pieces:
            pieces.append(_unindented(row, pieces[-1], encoding, is_old=is_old))
        elif encoding == "b" and ":" not in row and _BODY.fullmatch(row):
            pieces.append(row)
        else:
            if pieces:
                made.append("".join(pieces))
            pieces = [row]
            encoding = _encoding(row)
        is_open = is_blank = False
        if encoding == "q" and pieces[-1].endswith("="):
            pieces[-1] = pieces[-1][:-1]
            is_open = True
    if pieces:
        made.append("".join(pieces))
    return made


def _ends(before: str, row: str, *, is_blank: bool) -> bool:
    """Whether a line after a soft line break is a new property after all."""
    if is_blank:
        return bool(_SURE.match(row)) or bool(re.match(r"[A-Z][A-Z0-9.-]*[;:]", row))
    return len(before) < 70 and not before.endswith("=0A") and bool(_SURE.match(row))


def _unindented(row: str, before: str, encoding: str, *, is_old: bool) -> str:
    if encoding == "b":
        return row.strip()
    if is_old and encoding != "q" and not before[-1:].isspace():
        # Folded at a fixed width by the later rule, or at white space by the older one.
        return row[1:] if len(before.encode(UTF8, "surrogateescape")) >= 70 else " " + row.lstrip()
    return row[1:]


def _encoding(row: str) -> str:
    head = row[: row.find(":")].upper()
    if "QUOTED-PRINTABLE" in head:
        return "q"
    return "b" if "BASE64" in head or "ENCODING=B" in head else ""
