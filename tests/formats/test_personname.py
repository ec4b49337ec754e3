"""Names are put together and taken apart as they are said."""

import pytest

from pressdesk.formats.personname import put_together, split_name, taken_apart


@pytest.mark.parametrize(
    ("parts", "language", "whole"),
    [
        (("Ada", "Berg"), "", "Ada Berg"),
        (("Ada", "Berg", "M."), "en", "Ada M. Berg"),
        (("Jo", "Berg", "", "Jr."), "en", "Jo Berg Jr."),
        (("Jo", "Berg", "", "PhD"), "en", "Jo Berg"),
        (("János", "Kovács"), "hu", "Kovács János"),
        (("太郎", "山田"), "ja", "山田 太郎"),
        (("小明", "王"), "zh", "王小明"),
        (("영수", "김"), "", "김영수"),
        (("", "Berg"), "", "Berg"),
    ],
)
def test_whole_names(parts: tuple[str, ...], language: str, whole: str) -> None:
    assert put_together(*parts, language=language) == whole


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("Berg, Ada", ("Berg", "Ada")),
        ("van den Berg, Ada Maria", ("van den Berg", "Ada Maria")),
        ("Berg, Jr.", ("", "")),
        ("Acme, Inc.", ("", "")),
        ("Berg, Ada, Dr", ("", "")),
        ("Street 5, Town", ("", "")),
        ("Ada Berg", ("", "")),
        (",", ("", "")),
    ],
)
def test_family_first_with_a_comma(name: str, apart: tuple[str, str]) -> None:
    assert taken_apart(name) == apart


def test_names_part_as_people_would() -> None:
    assert split_name("Inès Tanguy") == ("Tanguy", "Inès")
    assert split_name("Vincent van den Berg") == ("van den Berg", "Vincent")
    assert split_name("Suharto") == ("Suharto", "")
    assert split_name("La Fontaine") == ("Fontaine", "La")
