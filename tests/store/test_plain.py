"""Rows and numbers as plain verbs are given them."""

import pytest

from pressdesk.store.plain import Reader, glance
from pressdesk.store.store import Store


@glance
def asked(session: Reader, numbers: str) -> list[int]:
    """Return numbers as a verb gets them."""
    return list(session.numbers(f"SELECT value FROM json_each('[{numbers}]')"))


@pytest.mark.parametrize(
    "numbers", [[], [1, 2, 3], [2**32 - 1], [1, 2**32, 2**63 - 1], [5, -1, -(2**63)]]
)
def test_whole_numbers_come_whole_however_large(store: Store, numbers: list[int]) -> None:
    assert store.ask(asked, ",".join(map(str, numbers))) == numbers
