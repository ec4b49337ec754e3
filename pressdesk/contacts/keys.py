"""What two ways of writing one person, or one number, have in common."""

import re

from pressdesk.base.text import fold

# Country codes of one and two digits; all others have three (ITU-T E.164).
_SHORT_CODES = {
    str(code)
    for codes in (
        (1, 7, 20, 27, 39, 81, 82, 84, 86, 98),
        range(30, 35),
        (36, 40, 41),
        range(43, 50),
        range(51, 59),
        range(60, 67),
        range(90, 96),
    )
    for code in codes
}

_NO_DIGIT, _WORD = re.compile(r"\D"), re.compile(r"[^\W_]+")
_SHORTEST = 6  # digits below which a number is an extension, a service, or one of a small island


def name_key(name: str) -> str:
    """Return what two ways of writing one name have in common, such as "BERG, Anna"."""
    return " ".join(sorted(_WORD.findall(fold(name))))


def digits_of(number: str) -> str:
    """Return what two ways of writing one number have in common: nine digits at most, its last.

    "+33 (0)1 44 55 66 77", "0033 1 44…" and "01 44 55 66 77" are one number, and so are
    "+32 2 741 31 11" and "02 741 31 11": neither the country's code nor the 0 dialled within it
    counts. Of Hungary's 06 and Turkmenistan's 8 nothing is known without the country: they stay.
    """
    digits = _NO_DIGIT.sub("", number)
    if len(digits) < _SHORTEST:
        return digits
    within, text = digits, number.lstrip("( \t\u00a0")
    if text.startswith(("+", "00", "\uff0b")):
        if "(0)" in text:
            within = _NO_DIGIT.sub("", text.replace("(0)", ""))
        within = within.removeprefix("00")
        within = within[_code_length(within) :]
    within = within.lstrip("0")
    # What would be too little to tell people by keeps the code of its country.
    return (within if len(within) >= _SHORTEST else digits)[-9:]


def _code_length(digits: str) -> int:
    if digits[:2] in _SHORT_CODES:
        return 2
    return 1 if digits[:1] in _SHORT_CODES else 3


def spellings(number: str) -> tuple[str, ...]:
    """Return the ways a number may be typed in one go: international, and national with its 0."""
    digits = _NO_DIGIT.sub("", number.replace("(0)", ""))
    if not number.strip().startswith(("+", "00")):
        return (digits,)
    digits = digits.removeprefix("00")
    return (digits, "0" + digits[_code_length(digits) :])


_TYPED = re.compile(r"(?<![^\W_])[+(]{0,3}\d[\d\s().\-/\u2010-\u2015]*")
LEAST = 3  # digits of what is taken for the beginning of a number


def typed_numbers(words: str) -> list[str]:
    """Return `words` as they would be with their number in one go, in each of its spellings.

    "06 39 98", "+33 (0)6 39", "0033 639" and "6 39 98" are beginnings of one number, which is
    kept as `spellings` has it. The number comes last, as it may not be typed to its end.
    """
    found = _TYPED.search(words)
    if found is None:
        return []
    number, others = found[0], f"{words[: found.start()]} {words[found.end() :]}"
    if len(re.sub(r"\D", "", number)) < LEAST:
        return []
    said = list(spellings(number.lstrip("( ")))
    if not said[0].startswith("0") and len(said) == 1:
        said.append("0" + said[0])
    return [f"{others} {one}" for one in said if len(one) >= LEAST]
