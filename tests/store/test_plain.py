"""Rows and numbers as plain verbs are given them."""

import pytest

from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import Store, step


@glance
def asked(session: Reader, numbers: str) -> list[int]:
    """Return numbers as a verb gets them."""
    return list(session.numbers(f"SELECT value FROM json_each('[{numbers}]')"))


@pytest.mark.parametrize(
    "numbers", [[], [1, 2, 3], [2**32 - 1], [1, 2**32, 2**63 - 1], [5, -1, -(2**63)]]
)
def test_whole_numbers_come_whole_however_large(store: Store, numbers: list[int]) -> None:
    assert store.ask(asked, ",".join(map(str, numbers))) == numbers


@step("Say", plain=True)
def say(session: Writer, key: str, value: str, row: int) -> int:
    return session.run("INSERT INTO settings (id, key, value) VALUES (?, ?, ?)", (row, key, value))


def test_half_a_character_is_written_as_what_it_can_be_and_the_rest_as_it_is(store: Store) -> None:
    assert store.do(say, "note", "\ud83d half", 7) == 7

    @glance
    def said(session: Reader) -> list[tuple[object, ...]]:
        return session.rows("SELECT id, value FROM settings WHERE key = 'note'")

    assert store.ask(said) == [(7, "\ufffd half")]
