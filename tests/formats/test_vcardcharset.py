"""A card's charset is what its bytes say, whatever it is called."""

import pytest

from pressdesk.formats import vcardreader
from pressdesk.formats.vcardcharset import known, of_file, of_octets, sampled


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("UTF-8", "utf-8"), ('"utf8"', "utf-8"), ("ISO-8859-1", "cp1252"), ("Latin2", "iso8859-2"),
        ("windows-1251", "cp1251"), ("Shift_JIS", "cp932"), ("x-mac-roman", "mac-roman"),
        ("KOI8-R", "koi8-r"), ("GB2312", "gb18030"), ("ISO-2022-JP", "iso2022_jp"),
        # None of letters: they would unpack, translate, take for ever, or are no charset at all.
        ("rot13", ""), ("zip", ""), ("idna", ""), ("punycode", ""), ("unicode_escape", ""),
        ("UTF-16", ""), ("ISO-8859-99", ""), ("ISO-8859-16", "iso8859-16"), ("cp99999", ""),
        ("nonsense", ""), ("", ""),
    ],
)  # fmt: skip
def test_names_of_charsets(name: str, codec: str) -> None:
    assert known(name) == codec


def test_what_makes_sense_as_utf_8_is_utf_8() -> None:
    octets = "Žižka".encode()
    assert of_octets(octets, "", "cp1252") == "Žižka"
    assert of_octets(octets, "cp1250", "cp1252") == "Žižka"
    assert of_octets("Žižka".encode("cp1250"), "utf-8", "cp1250") == "Žižka"
    assert of_octets(octets, "cp1250", "cp1252", is_sure=True) != "Žižka"
    # Two bytes of Shift-JIS can be UTF-8 by chance.
    assert of_octets("ﾃｱ".encode("cp932"), "cp932", "cp1252") == "ﾃｱ"
    assert of_octets("éàü".encode()[:-1], "utf-8", "cp1252") == "éà"


def test_hints_of_the_file_come_before_guesses() -> None:
    body = b"FN:" + "Ж".encode("cp1251") + b"\n"
    assert sampled((b"N;LANGUAGE=ru:x\n" + body,)).charset == "cp1251"
    assert sampled((b"LABEL;CHARSET=Windows-1251:x\n" + body,)).charset == "cp1251"
    assert sampled((body,)).is_utf8 is False
    assert sampled((b"FN:\xc3", b"\xa9\n")).is_utf8 is True


def test_one_word_alone_is_western() -> None:
    for word in ("L’Équipe", "PréNom", "§", "Zoë"):
        assert sampled((f"FN:{word}\n".encode("cp1252"),)).charset == "cp1252"


def test_files_of_two_bytes_a_letter() -> None:
    assert of_file("BEGIN:VCARD".encode("utf-16")) == "utf-16"
    assert of_file("BEGIN:VCARD\n".encode("utf-16-be")) == "utf-16-be"
    assert of_file(b"BEGIN:VCARD\n") == ""
    assert of_file(b"BEGIN:VCARD\nFN:\0\nEND:VCARD\n") == ""


def _names(names: list[str], codec: str) -> list[str]:
    cards = "".join(f"BEGIN:VCARD\nVERSION:2.1\nFN:{name}\nEND:VCARD\n" for name in names)
    return [card.formatted_name for card in vcardreader.read(cards.encode(codec)).cards]


def test_a_file_of_many_words_is_told_by_them() -> None:
    names = ["Łukasz Wiśniewski", "Małgorzata Żółć", "Grażyna Dąbrowska", "Paweł Święcicki"]
    assert _names(names, "cp1250") == names


def test_a_large_file_is_told_by_its_beginning() -> None:
    names = [f"Zoé Lefèvre Brûlé Gaëtan {n}" for n in range(4000)]
    assert _names(names, "cp1252") == names
