"""What a column means is said with how sure that is, so that the doubtful can be looked at."""

import pytest

from pressdesk.formats import addresstable
from pressdesk.formats.addressmapping import Column


def columns(text: str) -> list[Column]:
    return list(addresstable.guess(addresstable.reread(text.encode())).columns)


def test_a_filled_column_of_unknown_meaning_is_to_be_looked_at() -> None:
    made = columns("Name,E-mail,Zzz,Yyy\nAnn Roy,a@x.example,blue,\n")
    assert [column.is_guess for column in made] == [False, False, True, False]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Private Homepage", "link.web"),
        ("Homepage der Firma", "link.web"),
        ("Handynummer Büro", "telephone.cell"),
        ("", "custom"),
    ],
)
def test_a_heading_is_read_by_its_words(heading: str, field: str) -> None:
    made = columns(f"Name,E-mail,{heading}\nAnn Roy,a@x.example,blue\n")
    assert made[2].field == field
