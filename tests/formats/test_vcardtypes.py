"""TYPE becomes our own words, and becomes TYPE again where it can say them."""

import pytest

from pressdesk.formats.vcardtypes import Traits, labelled, traits, types


@pytest.mark.parametrize(
    ("key", "words", "of"),
    [
        ("TEL", "WORK VOICE", Traits("work")),
        ("TEL", "HOME FAX", Traits("fax", "Home")),
        ("TEL", "CELL WORK", Traits("cell", "Work")),
        ("TEL", "X-aunt", Traits("", "aunt")),
        ("TEL", "WhatsApp PAGER", Traits("", "WhatsApp, Pager")),
        ("TEL", "WORK X-DESK X-PRIVATE", Traits("desk", "", private=True)),
        ("EMAIL", "INTERNET home WORK", Traits("work", "Home")),
        ("EMAIL", "X-BOUNCED", Traits("", "", bounced=True)),
        ("ADR", "dom postal HOME", Traits("home")),
        ("X-OTHER", "WORK", Traits("", "Work")),
    ],
)
def test_what_types_say(key: str, words: str, of: Traits) -> None:
    assert traits(key, words.split()) == of
    if key != "X-OTHER":
        said, label = types(key, of)
        assert traits(key, said)._replace(label=label or traits(key, said).label) == of


def test_what_no_type_says_is_left_to_a_label() -> None:
    assert types("TEL", Traits("work", "night desk")) == (("WORK", "VOICE"), "night desk")
    assert types("TEL", Traits("", "pager")) == (("VOICE",), "pager")
    assert types("TEL", Traits("", "Pager")) == (("VOICE", "PAGER"), "")


def test_labels_of_apple() -> None:
    assert labelled(Traits(), "_$!<Mobile>!$_") == Traits("cell")
    assert labelled(Traits("fax"), "_$!<Work>!$_") == Traits("fax")
    assert labelled(Traits(), "_$!<Assistant>!$_") == Traits("", "Assistant")
    assert labelled(Traits("work", "x"), "desk") == Traits("work", "desk")
    assert labelled(Traits("work", "x"), "") == Traits("work", "x")
    assert traits("TEL", (), "WORK") == Traits("work")
