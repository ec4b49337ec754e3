"""Names are put together and taken apart as they are said."""

import pytest

from pressdesk.formats.personname import put_together, taken_apart


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
