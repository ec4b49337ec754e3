"""Telephone numbers in a text, as typed; fax numbers and dates are told apart."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re

from pressdesk.base.text import fold
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.spots import Spot, emails, urls

_SPACE = "[ \xa0\u202f\u2009]"
_EXTENSION = (
    rf"(?i:{_SPACE}?[,;]?{_SPACE}?(?:ext\.?|extn\.?|extension|x|poste|p\.|durchwahl|dw|int\.|interno|anexo"
    rf"|ramal|wew\.?|wewn\.?|w\.|linka|доб\.?|内線|内线){_SPACE}?[:.]?{_SPACE}?\d{{1,6}}(?!\d))?"
)
# North American numbers first: what precedes and follows them may be figures too.
_AMERICAN = (
    rf"(?:\+?1[ \xa0.\-]{{1,2}})?(?:\(\d{{3}}\){_SPACE}{{0,2}}-?|\d{{3}}[ \xa0.\-‑–/]{{1,3}})"
    rf"\d{{3}}[ \xa0.\-‑–]{{1,3}}\d{{4}}(?!\d)"
)
_JOINT = rf"(?:{_SPACE}?[\-–‑.]{_SPACE}?|/|{_SPACE}?\(|\){_SPACE}?[\-/]?{_SPACE}?|{_SPACE})"
_ANY = rf"(?:\+{_SPACE}?\(?|00|\(\+?)?\d(?:{_JOINT}?\d){{4,23}}"
# "0160 / 98 76 54 3": in German a stroke parts the prefix, and not one number from another.
_STROKE = (
    rf"(?:\+\d{{2}}{_SPACE}?)?(?:\(0\)|\(?0)\d{{1,5}}\)?{_SPACE}/{_SPACE}\d(?:{_JOINT}?\d){{3,11}}"
)
_NUMBER = re.compile(
    rf"(?<![\w@=#$€£%])(?<!\d[.,])(?:{_AMERICAN}|{_STROKE}|{_ANY}){_EXTENSION}(?![a-z0-9_%°€$£])"
)

_TEL = re.compile(
    r"(?<![^\W\d_])(?:tel|tele?phones?|telephon|fon|ph|phone|phones|mob|mobile|mobil|mobiel|movil|mobiltelefon|cell"
    r"|cellular|cellulare|cell phone|celular|telemovel|gsm|handy|natel|portable|office|direct|desk|fixe|ligne directe"
    r"|direct line|switchboard|out of hours|tlf|tfn|puh|puhelin|matkapuhelin|gsm|telefon|telefone|telefono|telefoon|telef|tel fixe"
    r"|tlfn|komorka|kom|mobitel|тел|телефон|моб|мобильный|моб. тел|мобильный телефон|τηλ|τηλεφωνο|κιν|κινητο|cep|faks/tel|whatsapp|call"
    r"|ruf|rufnummer|durchwahl|hotline|tel/fax|tel./fax|telefoni|telefonszam|sim|電話|电话|電話番号|tel番号|전화|연락처|هاتف|الهاتف|جوال|טלפון|e-tel"
    r"|landline|work|mobile phone|work phone|telepon|hp|no\. hp|dien thoai|โทร)\.?\)?$"
)
# Letters and little words that lead to a number only where one has enough figures.
_LEAD = re.compile(r"(?<![^\W\d_])(?:[tmpcdoh]|at|on|au|unter|al|op|kl)\.?\)?$")
_FAX = re.compile(
    r"(?:^|[^\w])(?:fax|f|telefax|telecopie|telecopieur|faks|faksi|факс|φαξ|传真|傳真|팩스|فاكس|ファックス)\.?$"
)
# Numbers under which companies are registered and taxed, as footers print them.
_REGISTERED = re.compile(
    r"(?:^|\W)(?:siren|siret|rcs(?: \w+)?|tva|vat|ust-?id(?:-?nr)?|hr[ab]|iban|bic|ein|abn|acn|kvk|cif|nif|nipc|bce|ico"
    r"|company (?:no|number)|registered (?:no|number)|charity (?:no|number)|(?:registration|reg) (?:no|number)|issn|isbn)"
    r"(?:[ .:]*(?:n[°ºo]|no|nr|number)?)\W*$"
)
_DATE_ONLY = re.compile(
    r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d){1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)

_FRENCH = re.compile(r"0[1-9](?:\.\d\d){4}")


def telephones(text: str, *, trusting: bool = True, faxes: bool = False) -> list[Spot]:
    """Return the telephone numbers in `text` as typed; `trusting` where it is a contact line.

    Those of a fax are among them where they are asked for: a release prints none.
    A number in running text needs a label, a "+", or an unmistakable form.
    """
    taken = [(s.start, s.end) for s in (*emails(text), *urls(text))]
    found: list[Spot] = []
    for match in _NUMBER.finditer(text):
        value, start = match.group(), match.start()
        if value.startswith("(") and value.count("(") > value.count(")"):
            value, start = value[1:], start + 1
        value = value.rstrip(" .-–(")
        spot = Spot(start, start + len(value), value)
        if any(a < spot.end and spot.start < b for a, b in taken):
            continue
        before = _label(text, spot.start)
        is_fax = bool(_FAX.search(before)) and not before.endswith(("tel/fax", "tel./fax"))
        if is_fax and not faxes:
            continue
        if _REGISTERED.search(before):
            continue
        counted = sum(c.isdigit() for c in value)
        labelled = (
            is_fax or bool(_TEL.search(before)) or (counted > 5 and bool(_LEAD.search(before)))
        )
        alone = trusting and _is_local(text, spot)
        parts = _parted(spot)
        if len(parts) > 1 and all(_is_number(p.value, labelled, trusting) for p in parts):
            found += parts
        elif _is_number(value, labelled, trusting) or _goes_on(text, found, spot, counted) or alone:
            found.append(spot)
    return found


def _is_local(text: str, spot: Spot) -> bool:
    """Whether a short number stands alone between signs: "Jane Doe, 555 0143, jane@…"."""
    before, after = text[: spot.start].rstrip(" "), text[spot.end :].lstrip(" ")
    apart = all(sign in ("", ",", "|", "\t", ";") for sign in (before[-1:], after[:1]))
    said = re.search(r"[^\W\d_]{2}", before) is not None
    return said and apart and re.fullmatch(r"\d{3}[ -]\d{4}", spot.value) is not None


def _goes_on(text: str, found: list[Spot], spot: Spot, counted: int) -> bool:
    """Whether a number is another one of who is named before: "+852 2341 6177 / 6206 5233"."""
    if not found or not 6 <= counted <= 12:
        return False
    between = text[found[-1].end : spot.start]
    joined = re.fullmatch(r"\s?(?:/|\||,|;|&|or|ou|oder|o|und|et|and)\s?", between) is not None
    return joined and not _DATE_ONLY.fullmatch(spot.value)


def _label(text: str, start: int) -> str:
    return fold(text[max(0, start - 24) : start].rstrip(" \t\xa0:.(-–|+")).rstrip(" :.(")


def _is_number(value: str, is_labelled: bool, is_trusted: bool) -> bool:
    main: str = re.split(r"(?i)\s?[,;]?\s?(?:ext|x|poste|p\.|d)", value)[0]
    digits: int = sum(c.isdigit() for c in main)
    if _FRENCH.fullmatch(main):  # "06.11.12.13.14" begins as a date does
        return is_trusted or is_labelled
    if _DATE_ONLY.fullmatch(main) or (dates(main) and dates(main)[0].year):
        return False
    if not 5 <= digits <= 24:
        return False
    if value.startswith(("+", "00", "(+")):
        return digits >= 8
    if re.fullmatch(_AMERICAN, main):
        return True
    if is_labelled:
        return digits >= 5
    if digits > 16:
        return False
    groups = len(re.findall(r"\d+", main))
    if main.startswith(("0", "(0")):
        return digits >= 8 and (is_trusted or groups >= 3)
    pair = re.fullmatch(r"(?!(?:19|20)\d\d (?:19|20))\d{4}[ \xa0]\d{4}", main) is not None
    return is_trusted and digits >= 8 and (pair or groups >= 3 or digits in (9, 10, 11))


def _parted(spot: Spot) -> list[Spot]:
    """Return one spot, or two where two numbers stand side by side with or without a dash."""
    digits = sum(c.isdigit() for c in spot.value)
    if digits <= 15:
        return [spot]
    for gap in re.finditer(rf"{_SPACE}[–—/-]{_SPACE}|{_SPACE}", spot.value):
        left, right = spot.value[: gap.start()], spot.value[gap.end() :]
        if sum(c.isdigit() for c in left) * 2 == digits:
            middle = spot.start + gap.start()
            return [
                Spot(spot.start, middle, left),
                Spot(spot.start + gap.end(), spot.end, right),
            ]
    return [spot]
