"""A found release becomes one of the office's, its people known again, in one step."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people_edit
from pressdesk.contacts import find as people
from pressdesk.formats.body import Paragraph, Picture, runs
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.manuscript import FoundContact, FoundRelease
from pressdesk.formats.pictures import picture
from pressdesk.releases import edit, find, intake
from pressdesk.releases.intake import LEFT_OUT, NEW, Choices
from pressdesk.store.store import Store
from tests.formats import samples

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FOUND = FoundRelease(
    language="en",
    headline="Tide gauge network reaches its hundredth station",
    dated_on=date(2026, 11, 24),
    located="Le Havre",
    contacts=(
        FoundContact("Luc Bérard", "Press Officer", telephones=("+33 (0)2 35 01 02 04",)),
        FoundContact("Maya Okafor", "Press Officer", emails=("maya@harbour.example",)),
    ),
    body=(Paragraph(runs("The network is complete.")),),
)
LUC = Card(
    formatted_name="BERARD Luc",
    titles=(("fr", "Attaché de presse"),),
    telephones=(Telephone("02 35 01 02 04"),),
    is_officer=True,
)


@pytest.fixture
def luc(store: Store) -> int:
    return store.do(people_edit.save, LUC, NOW)


def test_a_new_release_with_new_officers(store: Store) -> None:
    release = store.do(intake.take_in, FOUND, Choices(), NOW)
    draft = store.ask(edit.draft, release)
    assert draft.reference
    assert draft.dated_on == date(2026, 11, 24)
    text = draft.text("en")
    assert (text.headline, text.located, text.body) == (FOUND.headline, "Le Havre", FOUND.body)
    cards = store.ask(people.cards, draft.contacts)
    assert [card.formatted_name for card in cards] == ["Luc Bérard", "Maya Okafor"]
    assert all(card.is_officer for card in cards)
    assert cards[0].title("en") == "Press Officer"


@pytest.mark.parametrize("lacking", [{"dated_on": None}, {"language": ""}])
def test_what_has_no_date_or_no_language_is_no_other_release_s_version(
    store: Store, lacking: dict[str, object]
) -> None:
    store.do(intake.take_in, FOUND, Choices(), NOW)
    french = replace(FOUND, language="fr", headline="Centième station")
    assert store.ask(intake.counterparts, french)
    assert store.ask(intake.counterparts, replace(french, **lacking)) == ()  # type: ignore[arg-type]


def test_all_of_it_is_one_undo_step(store: Store) -> None:
    store.do(intake.take_in, FOUND, Choices(), NOW)
    assert store.can_undo == "Import release"
    store.undo()
    assert len(store.ask(find.ids)) == 0
    assert len(store.ask(people.ids)) == 0


def test_an_officer_is_known_again_by_name_and_number(store: Store, luc: int) -> None:
    first, second = store.ask(intake.match, FOUND)
    assert first.choice == luc
    assert [known.id for known in first.known] == [luc]
    assert first.known[0].why == "same name, same telephone"
    assert first.news == ()
    assert (second.choice, second.known) == (NEW, ())
    release = store.do(intake.take_in, FOUND, Choices(), NOW)
    card = store.ask(people.card, luc)
    assert store.ask(edit.draft, release).contacts[0] == luc
    assert card.titles == (("fr", "Attaché de presse"), ("en", "Press Officer"))


def test_a_shared_number_alone_is_only_a_proposal(store: Store, luc: int) -> None:
    contact = FoundContact("Inès Tanguy", telephones=("+33 2 35 01 02 04",))
    (match,) = store.ask(intake.match, replace(FOUND, contacts=(contact,)))
    assert match.choice == NEW
    assert [known.id for known in match.known] == [luc]


def test_what_the_text_prints_anew_is_said(store: Store, luc: int) -> None:
    contact = FoundContact("Luc Bérard", telephones=("+33 6 12 34 56 78",))
    (match,) = store.ask(intake.match, replace(FOUND, contacts=(contact,)))
    assert (match.choice, match.news) == (luc, ("+33 6 12 34 56 78",))


def test_an_address_knows_its_owner(store: Store) -> None:
    maya = Card(formatted_name="M. Okafor", emails=(Email("MAYA@harbour.example"),))
    known = store.do(people_edit.save, maya, NOW)
    assert store.ask(intake.match, FOUND)[1].choice == known


def test_the_users_choice_counts(store: Store, luc: int) -> None:
    release = store.do(intake.take_in, FOUND, Choices((NEW, LEFT_OUT)), NOW)
    contacts = store.ask(edit.draft, release).contacts
    assert len(contacts) == 1
    assert contacts[0] != luc


def test_the_second_language_joins_its_release(store: Store) -> None:
    release = store.do(intake.take_in, FOUND, Choices(), NOW)
    french = replace(FOUND, language="fr", headline="Cent stations", dated_on=date(2026, 11, 25))
    (counterpart,) = store.ask(intake.counterparts, french)
    assert (counterpart.id, counterpart.headline) == (release, FOUND.headline)
    assert store.ask(intake.counterparts, FOUND) == ()
    assert store.do(intake.take_in, french, Choices(into=release), NOW) == release
    draft = store.ask(edit.draft, release)
    assert draft.languages == ("en", "fr")
    assert len(draft.contacts) == 2
    with pytest.raises(DeskError):
        store.do(intake.take_in, french, Choices(into=release), NOW)


def test_an_embargo_keeps_its_hour_and_its_zone(store: Store) -> None:
    until = datetime(2026, 11, 24, 11, tzinfo=timezone(timedelta(hours=1)))
    found = replace(FOUND, is_embargoed=True, embargoed_until=until, embargo_zone="Europe/Paris")
    draft = store.ask(edit.draft, store.do(intake.take_in, found, Choices(), NOW))
    assert draft.embargoed_until == until
    assert draft.embargo_zone == "Europe/Paris"
    vague = replace(FOUND, is_embargoed=True, embargo_text="EMBARGO until launch")
    draft = store.ask(edit.draft, store.do(intake.take_in, vague, Choices(), NOW))
    assert (draft.embargoed_until, draft.embargo_note) == (None, "EMBARGO until launch")


def test_a_reference_that_is_taken_is_not_taken_twice(store: Store) -> None:
    found = replace(FOUND, reference="PR 2026-118")
    references = [
        store.ask(edit.draft, store.do(intake.take_in, found, Choices(), NOW)).reference
        for _ in range(2)
    ]
    assert references[0] == "PR 2026-118"
    assert references[1] not in ("", "PR 2026-118")


def test_pictures_come_along(store: Store) -> None:
    image = picture(samples.png())
    assert image is not None
    found = replace(FOUND, body=(Picture(image.uid, "A buoy"), Picture("gone")), images=(image,))
    draft = store.ask(edit.draft, store.do(intake.take_in, found, Choices(), NOW))
    (shown,) = draft.text("en").body
    assert isinstance(shown, Picture)
    from pressdesk.releases import attachments

    assert store.ask(attachments.image, shown.image).data == samples.png()


def test_someone_without_a_name_is_called_by_what_there_is(store: Store) -> None:
    found = replace(FOUND, contacts=(FoundContact("", emails=("press@harbour.example",)),))
    draft = store.ask(edit.draft, store.do(intake.take_in, found, Choices(), NOW))
    (card,) = store.ask(people.cards, draft.contacts)
    assert card.formatted_name == "press@harbour.example"
