"""A number written nationally and internationally is one: what is compared is made anew."""

import re
import sqlite3

_SHORT_CODES = frozenset(
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
)
_SHORTEST = 6


def migrate(connection: sqlite3.Connection) -> None:
    """Say anew what two ways of writing a number have in common, within the caller's transaction.

    Until now it was the last nine digits, of which a number of eight has its country's code too.
    """
    connection.create_function("digits_of_a_number", 1, _digits, deterministic=True)
    connection.execute(
        "UPDATE contact_telephones SET digits = digits_of_a_number(number)"
        " WHERE digits <> digits_of_a_number(number)"
    )


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    if len(digits) < _SHORTEST:
        return digits
    within = digits
    text = number.lstrip("( \t\u00a0")
    if text.startswith(("+", "00", "\uff0b")):
        within = re.sub(r"\D", "", text.replace("(0)", "")).removeprefix("00")
        within = within[next((n for n in (1, 2) if within[:n] in _SHORT_CODES), 3) :]
    within = within.lstrip("0")
    return (within if len(within) >= _SHORTEST else digits)[-9:]
