"""A file is parted into cards as it is read: what is too large or broken costs only itself."""

import pytest

from pressdesk.formats import vcardfile, vcardreader

ANN = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Roy\r\nEND:VCARD\r\n"


def names(text: str) -> list[str]:
    return [card.formatted_name for card in vcardreader.read(text.encode()).cards]


@pytest.mark.parametrize(
    "big",
    [
        "NOTE:" + "word\r\n word " * 400,
        "NOTE:" + "x" * 3000,
        "AGENT:\r\nBEGIN:VCARD\r\nFN:Ben\r\nNOTE:" + "word\r\n word " * 400 + "\r\nEND:VCARD",
    ],
)
def test_a_card_that_is_too_large_costs_only_itself(
    monkeypatch: pytest.MonkeyPatch, big: str
) -> None:
    monkeypatch.setattr(vcardfile, "LARGEST", 2000)
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big\r\n{big}\r\nEND:VCARD\r\n"
    book = vcardreader.read((ANN + text + ANN.replace("Ann Roy", "Eva Ode")).encode())
    assert [card.formatted_name for card in book.cards] == ["Ann Roy", "Eva Ode"]
    assert len(book.skipped) == 1


def test_a_line_without_end_between_cards_costs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcardfile, "LARGEST", 2000)
    assert names("x" * 3000 + "\r\n" + ANN) == ["Ann Roy"]


def test_a_card_that_was_not_closed_before_the_next_is_two() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Lee\r\n" + ANN + "FN:Eva Ode\r\nEND:VCARD\r\n"
    assert set(names(text)) >= {"Ben Lee", "Ann Roy"}
