"""In what charset the bytes of a vCard are: said by the card, seen in its bytes, or guessed.

The text of a file is carried as UTF-8 with its odd bytes hidden in surrogates (PEP 383), so that
a property which names a charset of its own, or broke a character in two when it was folded, still
finds its bytes.
"""

import binascii
import codecs
import re
from collections.abc import Iterable

from pressdesk.formats import charsets

UTF8 = "utf-8"
WESTERN = "cp1252"
_SAMPLE = 60_000  # bytes of lines that are no UTF-8, enough to tell their charset by
# Names of real charsets only: Python also has codecs that unpack, translate or never end.
_REAL = re.compile(
    r"(us)?ascii|utf(7|8|16|32)([bl]e)?|(iso8859|latin)\d{1,2}|(windows|win|cp|ibm)\d{3,4}"
    r"|koi8[ru]|s(hift)?jis\w*|mskanji|euc(jp|kr|cn)|gb(2312|k|18030)|big5"
    r"|mac(intosh|roman|cyrillic|greek|turkish|latin2|ce|centeuro)|tis620|iso2022\w+|johab"
)
_ALIASES = {"macintosh": "mac_roman", "macroman": "mac_roman", "maccyrillic": "mac_cyrillic",
            "macgreek": "mac_greek", "macturkish": "mac_turkish", "macce": "mac_latin2",
            "maccenteuro": "mac_latin2", "maclatin2": "mac_latin2", "sjis": "cp932",
            "shiftjis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "latin1": WESTERN,
            "iso88591": WESTERN, "ascii": UTF8, "usascii": UTF8, "utf7": UTF8,
            "koi8r": "koi8_r", "koi8u": "koi8_u"}  # fmt: skip
# What Windows writes in where a language is spoken: Outlook names the language, not the charset.
_OF_LANGUAGE = {
    "cp1250": "pl cs sk hu sl hr ro bs sq", "cp1251": "ru uk bg sr mk be", "cp1253": "el",
    "cp1254": "tr az", "cp1255": "he iw", "cp1256": "ar fa ur", "cp1257": "lt lv et",
    "cp1258": "vi", "cp874": "th", "cp932": "ja", "cp949": "ko", "gb18030": "zh",
}  # fmt: skip
_BY_LANGUAGE = {code: name for name, codes in _OF_LANGUAGE.items() for code in codes.split()}
# Several bytes a letter: two may happen to be valid UTF-8, while letters of one byte hardly are.
_SEVERAL = re.compile(r"cp9[345]|shift|euc|gb|big5|johab|iso2022")


def known(name: str) -> str:
    """Return Python's name of a charset as a card names it, "" where it's none or unknown."""
    plain = re.sub(r"[-_\s\"']", "", name.lower()).removeprefix("x")
    if not _REAL.fullmatch(plain) or plain.startswith(("utf16", "utf32")):
        return ""  # The last two are of a file, never of one line in it.
    name = _ALIASES.get(plain, re.sub(r"^(win|windows)(?=\d)", "cp", plain))
    if name.startswith("iso8859"):
        name = f"iso8859_{name[7:]}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def of_file(head: bytes) -> str:
    """Return the codec of a file whose letters have two bytes or four, by its first ones; or ""."""
    has_mark = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not has_mark and (0 not in head or _PLAIN.search(head)):
        return ""  # Damage may put a zero into any file.
    name = charsets.guess(head[:8192])
    return charsets.codec_of(name) if name.startswith(("UTF-16", "UTF-32")) else ""


def is_seven_bit(charset: str) -> bool:
    """Whether plain ASCII means something else in it: Japanese mail of old."""
    return charset.startswith(("iso2022", "hz"))


def of_octets(octets: bytes, named: str, otherwise: str, *, is_sure: bool = False) -> str:
    """Return a value's text: its bytes in the charset `named`, in UTF-8, or `otherwise`.

    A card that names one charset and is written in another is common; bytes that make sense in
    UTF-8 are UTF-8, unless another charset of several bytes is named, or the user `is_sure` of
    `otherwise`.
    """
    if is_sure:
        return octets.decode(named or otherwise, "replace")
    trusted = bool(named) and bool(_SEVERAL.match(named))
    for charset in (named, UTF8) if trusted else (UTF8, named):
        try:
            if charset:
                return octets.decode(charset)
        except UnicodeDecodeError:
            pass
    if named == UTF8:
        # A few bytes lost, by a cut or a slip, and the rest makes sense: UTF-8 all the same.
        text = octets.decode(UTF8, "replace")
        if 2 * text.count("\ufffd") <= sum(c > "\x7f" for c in text):
            return text.rstrip("\ufffd")
        named = ""
    return octets.decode(named or otherwise, "replace")


_INNER = bytes(range(0x80, 0xC0))  # the second byte of a character in UTF-8 and those after it
_PLAIN = re.compile(rb"VCARD|VERSION|END:", re.I)
_NAMED = re.compile(rb"[;:]CHARSET=\"?([\w-]{3,30})", re.I)
_LANGUAGE = re.compile(rb"^N;(?:[^:\r\n]*;)?LANGUAGE=([a-z]{2})", re.I | re.M)


class Sampler:
    """Looks over the bytes of a file, block by block, for the charset of what is not UTF-8."""

    def __init__(self) -> None:
        self._odd: list[bytes] = []
        self._size = 0
        self._named = ""
        self._language = ""
        self._rest = b""

    def look(self, block: bytes) -> None:
        """Take in the next bytes."""
        if block.isascii() and self._rest.isascii():
            if b"CHARSET=" in block or b"LANGUAGE=" in block:
                self._hints(block)
            self._rest = b""
            return
        # What old Macs end lines with, too.
        block = block.replace(b"\r", b"\n")
        whole, newline, rest = (self._rest + block).rpartition(b"\n")
        self._rest = rest if len(rest) <= _SAMPLE else rest[-_SAMPLE:].lstrip(_INNER)
        self._hints(whole)
        self._odd_lines(whole + newline)

    def _odd_lines(self, whole: bytes) -> None:
        if self._size >= _SAMPLE:
            return
        try:
            whole.decode(UTF8)
        except UnicodeDecodeError:
            pass
        else:
            return
        for row in whole.splitlines():
            if not row.isascii() and self._size < _SAMPLE and not _is_utf8(row):
                self._odd.append(row[-_SAMPLE:])
                self._size += len(row)

    def _hints(self, whole: bytes) -> None:
        for found in () if self._named else _NAMED.finditer(whole):
            name = known(found[1].decode("ascii"))
            if name and name != UTF8:
                self._named = name
                break
        if not self._language and (spoken := _LANGUAGE.search(whole)):
            self._language = spoken[1].decode("ascii").lower()

    @property
    def charset(self) -> str:
        """The charset of the lines that are not UTF-8; Western where nothing tells."""
        odd = b"\n".join([*self._odd, *([self._rest] if not _is_utf8(self._rest) else [])])
        if self._named:
            return self._named
        if self._language:
            return _BY_LANGUAGE.get(self._language, WESTERN)
        said = b"\n".join(map(_said, odd.splitlines()))
        if not said or _is_western(said):
            return WESTERN
        return charsets.codec_of(charsets.guess(said)) or WESTERN

    @property
    def is_utf8(self) -> bool:
        """Whether all that was looked at is UTF-8."""
        return not self._odd and _is_utf8(self._rest)


def _said(row: bytes) -> bytes:
    """Return a line's value, its quoted-printable decoded."""
    head, _colon, value = row.partition(b":")
    return binascii.a2b_qp(value) if b"QUOTED-PRINTABLE" in head.upper() else value


_FEW = 4  # words, of which no statistics can be made
_WORD = re.compile(r"[^\s;,()\"&/'’-]+")
_WESTERN = frozenset("éèêëàâäáãåçñíìîïóòôöõøúùûüÿæœßðþý§°©®ªº–—…€«»“”‘’·•")


def _is_western(said: bytes) -> bool:
    """Whether a word or two look Western, as most cards do that name no charset."""
    words = [w for w in _WORD.findall(said.decode(WESTERN, "replace")) if not w.isascii()]
    if len(words) > _FEW:
        return False
    for word in words:
        high = [c for c in word if c > "\x7f"]
        if not _WESTERN.issuperset(c.lower() for c in high):
            return False
        if len(high) > 2 and len(high) > 0.6 * len(word):
            return False
    return True


def _is_utf8(octets: bytes) -> bool:
    try:
        octets.decode(UTF8)
    except UnicodeDecodeError:
        return False
    return True


def sampled(blocks: Iterable[bytes]) -> Sampler:
    """Return what a file's blocks of bytes say of their charset."""
    sampler = Sampler()
    for block in blocks:
        sampler.look(block)
    return sampler
