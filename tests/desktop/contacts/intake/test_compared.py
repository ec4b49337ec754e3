"""What stands in the office, what in the file, and what it would be afterwards, field by field."""

from dataclasses import replace

from pressdesk.base import i18n
from pressdesk.contacts.gains import differences, gained
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.intakeviews import Detail, RowView
from pressdesk.contacts.planning import Verdict
from pressdesk.desktop.contacts.intake import compared
from pressdesk.formats.card import Card, Photo, Property, Telephone

OURS = Card(
    id=7,
    formatted_name="Ann Roy",
    organisation="Le Soir",
    titles=(("en", "Editor"),),
    telephones=(Telephone("+33 1 44 55 66 77"),),
)
FILE = replace(
    OURS,
    id=0,
    organisation="Nord TV",
    titles=(("en", "Writer"), ("fr", "Rédactrice")),
    telephones=(Telephone("+33 6 11 22 33 44"),),
    photo=Photo("image/jpeg", b"x"),
    kept=(Property("X-SKYPE", "annie"),),
)


def detail(made: Ruling, ours: Card = OURS, card: Card = FILE) -> Detail:
    row = RowView(0, Verdict.UPDATE, card.formatted_name, card.organisation, "", "", 1, 1, 1,
                  made.what, False)  # fmt: skip
    result = gained(ours, card, made.theirs) if made.what in ("update", "join") else card
    return Detail(row, card, ours, result, differences(ours, card), (), ("update",), made)


def test_what_the_file_adds_stands_beside_what_is_there() -> None:
    i18n.speak("en")
    changed, same = compared.lines(detail(Ruling("update", 7)))
    said = {line.field: line for line in changed}
    assert said["telephones"].result == ("+33 1 44 55 66 77", "+33 6 11 22 33 44")
    assert said["telephones"].gained == {"+33 6 11 22 33 44"}
    assert said["organisation"].is_choice and said["organisation"].result == ("Le Soir",)
    assert not said["organisation"].is_changed
    assert [line.field for line in same] == ["formatted_name"]


def test_where_the_file_is_right_it_would_stand_in_the_office() -> None:
    wanted = Ruling("update", 7, frozenset({"organisation", "titles.en"}))
    changed, _same = compared.lines(detail(wanted))
    said = {line.field: line for line in changed}
    assert said["organisation"].is_theirs and said["organisation"].result == ("Nord TV",)
    assert said["titles.en"].label == "Job title (English)"
    assert said["titles.en"].result == ("Writer",)


def test_a_title_in_another_language_is_new_whatever_is_to_choose() -> None:
    changed, _same = compared.lines(detail(Ruling("update", 7)))
    titles = next(line for line in changed if line.field == "titles")
    assert titles.gained == {"Rédactrice"}


def test_what_no_card_shows_is_told_in_words_and_not_in_code() -> None:
    changed, _same = compared.lines(detail(Ruling("update", 7)))
    said = {line.label: line.result for line in changed}
    assert said["Photo"] == ("yes",) and said["Further details"] == ("X-SKYPE",)


def test_two_that_stay_two_are_only_held_side_by_side() -> None:
    changed, same = compared.lines(detail(Ruling("new")))
    assert {line.field for line in changed} >= {"organisation", "telephones"}
    assert all(not line.gained for line in (*changed, *same) if line.field in ("organisation",))
