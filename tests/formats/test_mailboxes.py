"""Mailboxes are told apart as mail servers do, and no name becomes a second header."""

import email
from dataclasses import dataclass
from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.formats import mailboxes
from pressdesk.formats.mailboxes import address_key, addressed, found_in


@dataclass(frozen=True)
class Someone:
    formatted_name: str
    address: str


ANN = Someone("Ann Roy", "ann@x.example")
OKEEFE = Someone('O"Keefe, Ben', "ben@x.example")
ELENI = Someone("Ελένη Παππά", "eleni@x.example")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann@X.example", " ann@x.EXAMPLE "),
        ("desk@müller.example", "desk@xn--mller-kva.example"),
        ("DESK@MÜLLER.example", "desk@XN--MLLER-KVA.EXAMPLE"),
        ("ａnn@x.example", "ann@x.example"),
        ("é@x.example", "É@x.example"),
    ],
)
def test_two_spellings_of_one_mailbox(one: str, other: str) -> None:
    assert address_key(one) == address_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann+press@x.example", "ann@x.example"),
        ("desk@müller.example", "desk@muller.example"),
        ("é@x.example", "e@x.example"),
        ("a.nn@x.example", "ann@x.example"),
    ],
)
def test_two_mailboxes(one: str, other: str) -> None:
    assert address_key(one) != address_key(other)


@given(st.text(max_size=80))
def test_a_key_is_its_own_key(said: str) -> None:
    assert isinstance(address_key(said), str)


def test_a_domain_that_is_none_is_kept() -> None:
    assert mailboxes.ascii_domain("É..x") == "é..x"


def test_fields_are_made_with_the_separator_the_user_set() -> None:
    people = [ANN, OKEEFE, ELENI]
    assert mailboxes.bcc(people) == "ann@x.example, ben@x.example, eleni@x.example"
    assert mailboxes.bcc(people, ";") == "ann@x.example; ben@x.example; eleni@x.example"
    said = mailboxes.to(people)
    assert said == (
        'Ann Roy <ann@x.example>, "O\\"Keefe, Ben" <ben@x.example>, Ελένη Παππά <eleni@x.example>'
    )
    assert getaddresses([said]) == [(one.formatted_name, one.address) for one in people]
    assert mailboxes.names([ANN, Someone("", "d@x.example")]) == "Ann Roy\nd@x.example"
    assert not hasattr(mailboxes, "cc")


def test_portions_are_of_the_size_asked_for() -> None:
    people = [ANN] * 5
    assert [len(some) for some in mailboxes.chunked(people, 2)] == [2, 2, 1]
    assert [len(some) for some in mailboxes.chunked(people, 0)] == [5]
    assert list(mailboxes.chunked([], 0)) == []


def test_a_table_pastes_as_text_and_as_html() -> None:
    rows = [("Name", "E-mail"), ("A\tB\n<i>", "a@x.example")]
    assert mailboxes.table_text(rows) == "Name\tE-mail\nA B <i>\ta@x.example"
    assert mailboxes.table_html(rows) == (
        "<table><tr><th>Name</th><th>E-mail</th></tr>"
        "<tr><td>A B &lt;i&gt;</td><td>a@x.example</td></tr></table>"
    )


@given(st.text(max_size=60))
def test_no_name_becomes_a_second_header(name: str) -> None:
    said = addressed(name, "a@x.example\r\nBcc: b@x.example")
    assert "\n" not in said and "\r" not in said
    parsed = email.message_from_string(f"To: {said}\n\n")
    assert parsed.keys() == ["To"]


def test_addresses_are_found_in_what_is_pasted() -> None:
    pasted = (
        'Ann Roy <ann@x.example>, "Lee, Ben" <ben@x.example>; ANN@x.example\n'
        "cleo@x.example, <dee@x.example>\tÉva Szűcs <eva@müller.example>\n(fay@x.example). mailto:"
    )
    assert found_in(pasted) == [
        ("Ann Roy", "ann@x.example"), ("Lee, Ben", "ben@x.example"), ("", "cleo@x.example"),
        ("", "dee@x.example"), ("Éva Szűcs", "eva@müller.example"), ("", "fay@x.example"),
    ]  # fmt: skip
    assert found_in("nobody at all") == []


@pytest.mark.parametrize("sign", ["a", "@", "a@", " ", "<", '"', "1."])
def test_a_long_paste_is_read_once(sign: str) -> None:
    found_in(sign * 100_000)
