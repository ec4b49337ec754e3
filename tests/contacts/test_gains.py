"""What a card from outside adds is added, what it contradicts is offered, and nothing goes."""

from dataclasses import replace

from pressdesk.contacts.gains import Difference, brings_nothing, differences, gained
from pressdesk.formats.card import Affiliation, Card, Email, Property, Telephone

ANN = Card(
    id=7,
    formatted_name="Ann Roy",
    organisation="Le Soir",
    titles=(("en", "Editor"),),
    telephones=(Telephone("+33 1 44 55 66 77"),),
    note="prefers calls",
)


def test_what_is_missing_is_added() -> None:
    theirs = Card(
        nickname="Annie",
        titles=(("fr", "Rédactrice"),),
        telephones=(Telephone("01.44.55.66.77", "work"), Telephone("06 01 02 03 04")),
        note="met in Brest",
        categories=("Sea",),
    )
    more = gained(ANN, theirs)
    assert more.nickname == "Annie" and more.titles == (("en", "Editor"), ("fr", "Rédactrice"))
    assert more.telephones == (Telephone("+33 1 44 55 66 77", "work"), Telephone("06 01 02 03 04"))
    assert more.note == "prefers calls\nmet in Brest" and more.categories == ("Sea",)
    assert brings_nothing(more, theirs) and not differences(more, theirs)


def test_what_is_written_another_way_is_no_news() -> None:
    theirs = Card(
        formatted_name="ROY, Ann", organisation="LE SOIR", titles=(("en", "editor"),),
        note="Prefers  calls", telephones=(Telephone("0033 144556677"),),
    )  # fmt: skip
    assert differences(ANN, theirs) == ()


def test_what_can_only_be_one_is_a_choice() -> None:
    theirs = Card(formatted_name="Ann Berg", organisation="Nord TV", titles=(("en", "Writer"),))
    assert differences(ANN, theirs) == (
        Difference("formatted_name", "Ann Roy", "Ann Berg", is_choice=True),
        Difference("organisation", "Le Soir", "Nord TV", is_choice=True),
        Difference("titles.en", "Editor", "Writer", is_choice=True),
    )
    assert brings_nothing(ANN, theirs) and gained(ANN, theirs) == ANN
    taken = gained(ANN, theirs, {"organisation", "titles.en"})
    assert (taken.organisation, taken.titles) == ("Nord TV", (("en", "Writer"),))
    assert taken.formatted_name == "Ann Roy"


def test_a_title_without_a_language_is_compared_with_ours() -> None:
    assert brings_nothing(ANN, Card(titles=(("", "EDITOR"),)))
    assert differences(ANN, Card(titles=(("", "Writer"),))) == (
        Difference("titles.en", "Editor", "Writer", is_choice=True),
    )
    unsaid = replace(ANN, titles=(("", "Editor"),))
    assert brings_nothing(unsaid, Card(titles=(("en", "Editor"),)))
    more = gained(unsaid, Card(titles=(("fr", "Rédactrice"),)))
    assert more.titles == (("", "Editor"), ("fr", "Rédactrice"))


def test_two_cards_of_one_file_are_read_one_after_the_other() -> None:
    one, other = Card(emails=(Email("ann@soir.be"),)), Card(emails=(Email("ANN@soir.be"),))
    assert differences(ANN, one, other) == (Difference("emails", "", "ann@soir.be"),)


def test_the_date_of_a_file_is_no_news() -> None:
    rev = Property("REV", "20260101T000000Z")
    assert brings_nothing(ANN, Card(kept=(rev,)))
    assert not brings_nothing(ANN, Card(kept=(Property("X-SKYPE", "annroy"),)))


def test_an_outlet_known_with_its_dates_is_no_news_without_them() -> None:
    ann = replace(ANN, affiliations=(Affiliation("Le Soir", "Editor", outlet_id=3),))
    assert brings_nothing(ann, Card(affiliations=(Affiliation("le soir"),)))


def test_a_file_takes_nobody_out_of_the_archive() -> None:
    assert gained(replace(ANN, is_archived=True), Card(nickname="Annie")).is_archived
