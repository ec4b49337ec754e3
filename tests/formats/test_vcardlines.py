"""Folded lines, heads in three dialects, and lines that are none."""

import pytest

from pressdesk.formats.vcardfile import RawCard
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardlines import Lexer


def lexed(text: str, version: str = "3.0") -> list[tuple[Head, str]]:
    card = RawCard(1, f"\nVERSION:{version}\n{text}\n")
    return Lexer("cp1252").properties(card)[1][1:]


def values(text: str, version: str = "3.0") -> list[tuple[str, str]]:
    return [(head.name, value) for head, value in lexed(text, version)]


LONG = "NOTE:" + "x" * 70


@pytest.mark.parametrize(
    ("text", "version", "value"),
    [
        ("NOTE:one\n two", "3.0", "onetwo"),
        ("NOTE:one\n\ttwo\n  three", "4.0", "onetwo three"),
        # In 2.1 a line is broken where white space is, which stays; most programs never knew.
        ("NOTE:one\n two", "2.1", "one two"),
        (f"{LONG}\n two", "2.1", "x" * 70 + "two"),
        ("NOTE;QUOTED-PRINTABLE:one=\ntwo=\n three", "2.1", "onetwo three"),
        ("NOTE;QUOTED-PRINTABLE:=C3=\n=A9=0D=0A=\nTEL:1", "2.1", "é\nTEL:1"),
        ("NOTE;QUOTED-PRINTABLE:a=\n\n=A9b", "2.1", "a©b"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:C:\\new\\;x", "2.1", "C:\\\\new\\\\;x"),
        ("ORG;ENCODING=QUOTED-PRINTABLE:C:\\new\\;x", "2.1", "C:\\\\new\\;x"),
        ("NOTE:one\ntwo\n\nthree", "3.0", "one\\ntwo\\nthree"),
        ("PHOTO;ENCODING=b:AAAA\n BBBB\n CC==", "3.0", "AAAABBBBCC=="),
        ("PHOTO;BASE64:\n AAAA\n  BBBB\n", "2.1", "AAAABBBB"),
        ("PHOTO;ENCODING=BASE64:AAAA\nBBBB\nCC==\n", "2.1", "AAAABBBBCC=="),
        ("NOTE;CHARSET=UTF-8:=D0=96=D0=96", "2.1", "ЖЖ"),
    ],
)
def test_unfolding(text: str, version: str, value: str) -> None:
    assert [v for _name, v in values(text, version)] == [value]


def test_a_soft_break_that_was_none() -> None:
    assert values("NOTE;QUOTED-PRINTABLE:ends in =\nTEL;CELL:1", "2.1") == [
        ("NOTE", "ends in "), ("TEL", "1"),
    ]  # fmt: skip
    assert values("NOTE;QUOTED-PRINTABLE:a=\n\nTEL:1", "2.1") == [("NOTE", "a"), ("TEL", "1")]
    assert values("NOTE:a=\nTEL:1") == [("NOTE", "a="), ("TEL", "1")]


@pytest.mark.parametrize(
    ("head", "types", "pref"),
    [
        ("TEL;WORK;PREF", ("WORK", "PREF"), 1),
        ("TEL;TYPE=work;TYPE=pref", ("WORK", "PREF"), 1),
        ('TEL;TYPE="work,voice";PREF=3', ("WORK", "VOICE"), 3),
        ('TEL;TYPE=work,"a:b;c"', ("WORK", "A:B;C"), 0),
        ("TEL;FAX,WORK", ("FAX", "WORK"), 0),
        ("TEL;;TYPE=;X", ("X",), 0),
        ("TEL ; TYPE = home ", ("HOME",), 0),
    ],
)
def test_types_in_three_dialects(head: str, types: tuple[str, ...], pref: int) -> None:
    ((found, value),) = lexed(f"{head}:1")
    assert (found.types, found.pref, value) == (types, pref, "1")


def test_groups_and_parameters() -> None:
    ((head, value),) = lexed('g.two.X-A;P="a^nb^^^\'";LANGUAGE=fr;VALUE=text;Q=1\\;2:v:w')
    assert (head.group, head.name, head.language, head.value, value) == (
        "g-two", "X-A", "fr", "text", "v:w",
    )  # fmt: skip
    assert dict(head.parameters)["P"] == ('a\nb^"',)
    assert dict(head.parameters)["Q"] == ("1;2",)


def test_what_is_no_property_is_not_lost() -> None:
    assert values("FN:A\nhttp://x.example\nTwo words: three\n# note\nx") == [
        ("FN", "A"),
        ("X-PRESSDESK-UNREAD", "http://x.example"),
        ("X-PRESSDESK-UNREAD", "Two words: three"),
        ("X-PRESSDESK-UNREAD", "# note"),
        ("X-PRESSDESK-UNREAD", "x"),
    ]
    assert values('X-A;P="open:v') == [("X-A", "v")]
    assert values("ADR:;;one\\\ntwo;Town") == [("ADR", ";;one\\ntwo;Town")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PHOTO;ENCODING=b:AAAA\n\nBBBB\nTEL:1", "AAAABBBB"),
        ("PHOTO;BASE64:AAAA\nBBBB\n!\nTEL:1", "AAAABBBB"),
        ("NOTE;TEXT:one", "one"),
        (f"NOTE;X-{'A' * 250}=1:one", "one"),
    ],
)
def test_heads_and_bodies_as_old_programs_write_them(text: str, value: str) -> None:
    assert values(text, "2.1")[0][1] == value


def test_a_card_with_thousands_of_different_heads() -> None:
    text = "\n".join(f"NOTE;X-N=A{n}:{n}" for n in range(5000))
    assert [value for _name, value in values(text)] == [str(n) for n in range(5000)]
