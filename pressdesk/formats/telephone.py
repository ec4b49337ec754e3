"""Telephone numbers: shown as typed, compared by what is dialled, linked by RFC 3966."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from pressdesk.base.text import clean

REGION = "FR"  # what a number without a country is read as; ISO 3166

_DIGITS = re.compile(r"\d")
# A bare service number: 112, 3615, 118 218. It has no country and must not be given one.
_SHORTEST_WITH_COUNTRY = 7
_LONGEST = 60  # of what is worth asking the library about; the rest is a sentence
_EXTENSION = re.compile(
    r"[,;]?\s{0,9}\b(?:poste|interne|durchwahl|interno|toestel|extensión|extension|ramal|ext\b\.?)"
    r"\s{0,9}:?\s{0,9}(?=\d{1,6}\s{0,9}$)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]")
_SEVERAL = re.compile(r"(?<!\s)\s+(?:/|\||;|ou|or|oder|et|and|und)\s+(?=[+(]?\d)", re.IGNORECASE)


# How a number may be written other than as it was typed: as at home, or as from abroad (E.123).
FORMS = ("national", "international")


class _Dialled(NamedTuple):
    number: str
    extension: str


def shown(number: str) -> str:
    """Return the number as it was typed, on one line; nothing of it is rewritten or dropped."""
    return " ".join(clean(number).split())


@lru_cache(maxsize=8192)
def written(number: str, form: str, region: str = REGION) -> str:
    """Return the number in one of `FORMS`; as it was typed where nothing sure is known of it.

    "national" writes those of `region` as one dials them there, and those abroad internationally.
    Several numbers in one field, words beside them and numbers of no plan stay as they are.
    """
    typed = shown(number)
    if form not in FORMS or not _DIGITS.search(typed) or len(typed) > _LONGEST:
        return typed
    text = _EXTENSION.sub(" ext. ", typed)
    if _SEVERAL.search(text) or _WORDS.search(text.replace(" ext. ", "")):
        return typed
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return typed
    if not phonenumbers.is_valid_number(parsed):
        return typed
    is_home = phonenumbers.region_code_for_number(parsed) == region
    kinds = phonenumbers.PhoneNumberFormat
    kind = kinds.NATIONAL if form == "national" and is_home else kinds.INTERNATIONAL
    extension, parsed.extension = parsed.extension, None
    said = phonenumbers.format_number(parsed, kind)
    return f"{said} ext. {extension}" if extension else said


def parted(number: str, region: str = REGION) -> str:
    """Return a number of digits alone in groups, so that nobody takes it for a sum.

    Those of no known plan are parted behind what would be their country or area: no digit changes.
    """
    said = written(number, "international" if number.startswith("+") else "national", region)
    return said if " " in said else f"{number[:3]} {number[3:]}".strip()


def key(number: str, region: str = REGION) -> str:
    """Return what is dialled, to match one number typed in two ways.

    E.164 with "x" and an extension where there is one; the plain digits where the number can't be
    placed in a country; folded words where there is no digit at all.
    """
    if not _DIGITS.search(number):
        return shown(number).casefold()
    dialled, extension = _dialled(number, region)
    return f"{dialled}x{extension}" if extension else dialled


def uri(number: str, region: str = REGION) -> str:
    """Return the number as a `tel:` link (RFC 3966), "" where there is nothing to dial."""
    if not _DIGITS.search(number):
        return ""
    dialled, extension = _dialled(number, region)
    return f"tel:{dialled};ext={extension}" if extension else f"tel:{dialled}"


def of_uri(link: str) -> str:
    """Return the number that a `tel:` link (RFC 3966) dials, to be shown; an extension stays."""
    number, *parameters = unquote(link.partition(":")[2]).split(";")
    given = dict(p.partition("=")[::2] for p in parameters)
    context = given.get("phone-context", "")
    if context.startswith("+") and not number.startswith("+"):
        number = context + number
    extension = given.get("ext", "").strip()
    return shown(f"{number} ext. {extension}" if extension else number)


def _dialled(number: str, region: str) -> _Dialled:
    # Of two numbers in one field the first is dialled; both stay where they are shown.
    text = _EXTENSION.sub(" ext. ", _SEVERAL.split(shown(number)[: _LONGEST * 4])[0])
    digits = "".join(str(int(d)) for d in _DIGITS.findall(text))
    plain = _Dialled(("+" if text.startswith(("+", "＋")) else "") + digits, "")
    is_short = len(digits) < _SHORTEST_WITH_COUNTRY and not plain.number.startswith("+")
    if is_short or len(text) > _LONGEST:
        return plain
    # Its tables take 100 ms to load: not before a number is really compared or linked.
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return plain
    # Invented and retired numbers are "invalid" but dialled all the same; only the length counts.
    if not phonenumbers.is_possible_number(parsed):
        return plain
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return _Dialled(e164, parsed.extension or "")
