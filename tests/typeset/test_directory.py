"""The directory of people is read in order, valid for archives and for readers aloud."""

from datetime import date
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.typeset import directory

DAY = date(2026, 11, 24)
ANN = Card(
    formatted_name="Ann Żółć-Roy",
    family_name="Żółć-Roy",
    organisation="Le Soir",
    titles=(("fr", "Rédactrice"),),
    telephones=(Telephone("+33 1 44 55 66 77"), Telephone("06 01 02 03 04", preferred=True)),
    emails=(Email("ann@soir.example"),),
)
FALSE_ALARMS = {"PDFA2A-STREAM-LENGTH-001"}


def made(*cards: Card, language: str = "fr") -> bytes:
    return directory.pdf(cards, "Répertoire", "Observatoire", DAY, language=language)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(p.get_textpage().get_text_range().split()) for p in document)
    finally:
        document.close()


def test_people_stand_by_family_name_with_what_reaches_them() -> None:
    bob = Card(formatted_name="Bob Ada", emails=(Email("bob@soir.example"),))
    desk = Card(organisation="7 Jours", telephones=(Telephone("01 02 03 04 05"),))
    text = words(made(ANN, desk, bob))
    assert text.startswith("Répertoire Observatoire · 24 novembre 2026 A Bob Ada bob@soir.example")
    assert "Z Ann Żółć-Roy Rédactrice, Le Soir 06 01 02 03 04 +33 1 44 55 66 77" in text
    assert text.index("Żółć") < text.index("7 Jours")


def test_it_is_valid_and_the_same_twice(tmp_path: Path) -> None:
    many = [Card(formatted_name=f"{chr(65 + n % 26)}lex Person {n}", organisation="Le Soir",
                 emails=(Email(f"p{n}@soir.example"),)) for n in range(150)]  # fmt: skip
    first = made(*many, ANN)
    assert first == made(*many, ANN)
    path = tmp_path / "directory.pdf"
    path.write_bytes(first)
    for profile in ("pdfua-1", "pdfa-2a"):
        result: Any = page.validate_pdf(str(path), profile=profile)
        faults = [f for f in result.failures if f.rule_id not in FALSE_ALARMS]
        assert not faults, [f"{f.rule_id}: {f.message}" for f in faults]


def test_a_name_no_font_of_ours_has_does_not_stop_the_others() -> None:
    wang = Card(formatted_name="王伟 Wang", emails=(Email("w@soir.example"),))
    assert "?? Wang" in words(made(wang, ANN))
    assert directory.unprintable([wang, ANN]) == ("王伟 Wang",)


@pytest.mark.parametrize("name", ["Արամ Խաչատրյան", "山田 太郎", "أحمد الخطيب", "გიორგი ბერიძე"])
def test_names_of_any_script_stand_under_a_letter_we_can_print(name: str) -> None:
    card = Card(formatted_name=name, emails=(Email("a@soir.example"),))
    pdf = directory.pdf([card, ANN], "Répertoire", "観測所", DAY, language="fr")
    assert words(pdf).index("Z Ann") < words(pdf).index("# ")


@pytest.mark.parametrize("language", ["", "klingon", "pt-BR", "zh-Hant-TW"])
def test_any_language_one_writes_in_has_a_directory(language: str) -> None:
    assert "Ann Żółć-Roy" in words(made(ANN, language=language))


@settings(max_examples=25)
@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_people_are_called_they_stand_in_a_valid_directory(name: str, other: str) -> None:
    card = Card(
        formatted_name=name,
        organisation=other,
        titles=(("", other),),
        telephones=(Telephone(name),),
        emails=(Email(other),),
    )
    assert directory.pdf([card], other, name, DAY).startswith(b"%PDF")


def test_nobody_is_no_directory() -> None:
    with pytest.raises(DeskError, match="nobody"):
        made()
