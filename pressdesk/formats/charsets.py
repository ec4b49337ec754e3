"""Tells in which charset a file of names was written: by its marks, its headings, its letters."""

import locale
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from pressdesk.formats.alphabets import likelihood, oddity


class Charset(NamedTuple):
    """A charset: its name as registered, the codec that reads it, languages, and a handicap."""

    name: str
    codec: str
    languages: str
    handicap: float = 0.0  # how much likelier its text must be than that of a usual charset


_WEST = "fr de es pt it nl ca da nb sv fi is sq"
_EAST = "cs pl hu sk ro hr de"
# The first of several that read a text alike is the one that is named.
CHARSETS = (
    Charset("windows-1252", "cp1252", _WEST),
    Charset("windows-1250", "cp1250", _EAST, 3),
    Charset("windows-1251", "cp1251", "ru uk bg sr"),
    Charset("windows-1253", "cp1253", "el"),
    Charset("windows-1254", "cp1254", "tr", 2),
    Charset("windows-1255", "cp1255", "he"),
    Charset("windows-1256", "cp1256", "ar"),
    Charset("windows-1257", "cp1257", "lt lv et", 3),
    Charset("Shift_JIS", "cp932", "ja"),
    Charset("EUC-JP", "euc_jp", "ja", 2),
    Charset("GBK", "gb18030", "zh"),
    Charset("Big5", "cp950", "zh-TW"),
    Charset("EUC-KR", "cp949", "ko"),
    Charset("windows-874", "cp874", "th"),
    Charset("ISO-8859-1", "iso8859_1", _WEST, 2),
    Charset("ISO-8859-2", "iso8859_2", _EAST, 4),
    Charset("ISO-8859-5", "iso8859_5", "ru uk bg sr", 2),
    Charset("ISO-8859-7", "iso8859_7", "el", 1),
    Charset("ISO-8859-9", "iso8859_9", "tr", 3),
    Charset("ISO-8859-13", "iso8859_13", "lt lv et", 5),
    Charset("ISO-8859-15", "iso8859_15", _WEST + " et", 2),
    Charset("KOI8-R", "koi8_r", "ru bg", 0.5),
    Charset("KOI8-U", "koi8_u", "uk ru", 1),
    Charset("macintosh", "mac_roman", _WEST, 4),
    Charset("x-mac-ce", "mac_latin2", _EAST, 7),
    Charset("x-mac-cyrillic", "mac_cyrillic", "ru uk bg", 3),
    Charset("x-mac-greek", "mac_greek", "el", 4),
    Charset("x-mac-turkish", "mac_turkish", "tr", 7),
    Charset("IBM850", "cp850", _WEST, 4),
    Charset("IBM852", "cp852", _EAST, 7),
    Charset("IBM866", "cp866", "ru uk bg", 3),
    Charset("IBM857", "cp857", "tr", 7),
)
_UNICODE = (
    Charset("UTF-8", "utf-8-sig", ""),
    Charset("UTF-16", "utf-16", ""),
    Charset("UTF-16LE", "utf-16-le", ""),
    Charset("UTF-16BE", "utf-16-be", ""),
    Charset("UTF-32", "utf-32", ""),
    Charset("ISO-2022-JP", "iso2022_jp", ""),
)
_BY_NAME = {charset.name.lower(): charset.codec for charset in (*_UNICODE, *CHARSETS)}
_MARKS = (
    (b"\xef\xbb\xbf", "UTF-8"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAMPLE = 40_000  # bytes of the lines looked at
_MOST_WORDS = 800
_WORD = re.compile(r"[^\s,;\t|\"<>()@/&+:=]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_OWN_LANGUAGE = 5.0  # how much likelier the language of the headings makes a text in it


class Heads(NamedTuple):
    """What the first lines say: how many headings beyond ASCII are known, and their languages."""

    known: int
    languages: frozenset[str]


Witness = Callable[[str], Heads]


def names() -> tuple[str, ...]:
    """Return the names of all charsets that can be chosen, the usual ones first."""
    return tuple(charset.name for charset in (*_UNICODE[:2], *CHARSETS, *_UNICODE[2:]))


def codec_of(name: str) -> str:
    """Return Python's codec for a charset by the name it is registered under, "" for no such."""
    return _BY_NAME.get(name.lower(), "")


def name_of(codec: str) -> str:
    """Return the registered name of what a codec reads, or else the codec's own."""
    plain = codec.lower().replace("-", "_")
    known = (*_UNICODE, *CHARSETS)
    return next((c.name for c in known if c.codec.replace("-", "_") == plain), codec)


def decode(data: bytes, charset: str = "", witness: Witness | None = None) -> tuple[str, str]:
    """Return the text in `data` and the charset it was read in.

    `charset` is what the user chose, "" to find it. `witness` is asked what headings it knows in
    the head of the text, in each charset that could be. What no charset explains becomes U+FFFD;
    nothing is raised for it.
    """
    name = charset or guess(data, witness)
    codec = _BY_NAME.get(name.lower(), name)
    try:
        text = _big5(data) if codec == "cp950" else data.decode(codec, "replace")
    except LookupError:
        text, name = data.decode("cp1252", "replace"), "windows-1252"
    return text.removeprefix("\ufeff"), name


def _big5(data: bytes) -> str:
    """Return text in Big5, read by Windows' own code page only where it goes beyond the standard.

    They differ in eleven signs; only the code page has the euro and some names.
    """
    try:
        return data.decode("big5")
    except UnicodeDecodeError:
        return data.decode("cp950", "replace")


def guess(data: bytes, witness: Witness | None = None) -> str:
    """Return the name of the charset `data` is most likely written in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    wide = _without_mark(data[:8192])
    if wide:
        return wide
    if b"\x1b$" in data[:8192] or b"\x1b(J" in data[:8192]:
        return "ISO-2022-JP"
    if not _HIGH.search(data) or _is_utf8(data):
        return "UTF-8"
    return _likeliest(data, witness)


def _without_mark(sample: bytes) -> str:
    """Return the kind of UTF-16 that its zero bytes betray, "" where there are none to speak of.

    Even a Chinese list has its commas and line ends, each with a zero on the same side.
    """
    if len(sample) < 4 or 0 not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 8 * even and odd > len(sample) // 80:
        return "UTF-16LE"
    if even > 8 * odd and even > len(sample) // 80:
        return "UTF-16BE"
    return ""


_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def _is_utf8(data: bytes) -> bool:
    """Whether this is UTF-8, be it with an end cut off or a byte damaged here and there."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        around = data[max(0, error.start - _SAMPLE) : error.start + _SAMPLE]
        high = len(_HIGH.findall(around))
        in_order = sum(len(m) for m in _SEQUENCE.findall(around))
        return in_order >= 0.9 * high and high > 3
    return True


def _likeliest(data: bytes, witness: Witness | None) -> str:
    """Return the charset under which the headings are known; among those, the likeliest text."""
    sample, head = _lines_with_letters(data), data[:4000]
    abroad = _languages_of_addresses(data)
    best: tuple[int, float] | None = None
    chosen = CHARSETS[0]
    usual = _usual()
    for charset in CHARSETS:
        heads = witness(head.decode(charset.codec, "replace")) if witness else _NO_HEADS
        expected = heads.languages | abroad
        score = score_of(sample.decode(charset.codec, "replace"), charset, expected)
        if charset.codec == usual:
            score += 0.5
        if best is None or (heads.known, score) > best:
            best, chosen = (heads.known, score), charset
    if best is not None and best[0] == 0 and _is_hopeless(sample, best[1]):
        return _by_statistics(data) or chosen.name
    return chosen.name


_COUNTRY = re.compile(rb"@[\w.\-]{1,200}\.([a-z]{2})\b", re.I)
_SPOKEN = {
    b"at": "de", b"br": "pt", b"cn": "zh", b"cz": "cs", b"dk": "da", b"ee": "et", b"gr": "el",
    b"il": "he", b"jp": "ja", b"kr": "ko", b"mx": "es", b"no": "nb", b"rs": "sr", b"se": "sv",
    b"si": "hr", b"tw": "zh-TW", b"ua": "uk",
}  # fmt: skip


def _languages_of_addresses(data: bytes) -> frozenset[str]:
    """Return the language of the country most e-mail addresses are in; none where few are."""
    lands = Counter(land.lower() for land in _COUNTRY.findall(data[:_SAMPLE]))
    if not lands:
        return frozenset()
    land, count = lands.most_common(1)[0]
    if count < 3 or count < 0.6 * lands.total():
        return frozenset()
    return frozenset((_SPOKEN.get(land, land.decode()),))


_NO_HEADS = Heads(0, frozenset())


def score_of(text: str, charset: Charset, expected: frozenset[str] = frozenset()) -> float:
    """Return how likely `text` is as a text in one of the charset's languages.

    Those `expected` from the headings have a bonus, so that few letters do not mislead.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()][:_MOST_WORDS]
    best = max(
        likelihood(words, language) + (_OWN_LANGUAGE if language in expected else 0.0)
        for language in charset.languages.split()
    )
    return best + oddity(words) - charset.handicap


def _is_hopeless(sample: bytes, score: float) -> bool:
    """Whether even the best charset makes a text that no language of its own explains."""
    high = len(_HIGH.findall(sample))
    return score / max(1, high) < -9


def _lines_with_letters(data: bytes) -> bytes:
    """Return the lines of the file that have letters beyond ASCII, up to a sample's length."""
    lines = []
    size = 0
    for line in data[: 50 * _SAMPLE].splitlines(keepends=True):
        if _HIGH.search(line):
            lines.append(line[:2000])
            size += len(lines[-1])
            if size > _SAMPLE:
                break
    return b"".join(lines)


def _usual() -> str:
    """Return the codec this computer writes files in, as far as it says."""
    return locale.getpreferredencoding(False).lower().replace("-", "_")


def _by_statistics(data: bytes) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(data[:100_000]).best()
    return found.encoding if found is not None else ""
