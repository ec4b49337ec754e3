"""Releases are made, changed and numbered as an office does it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.contacts import edit as people
from pressdesk.formats.body import Heading, Item, Paragraph, Quote, runs
from pressdesk.formats.card import Card, Telephone
from pressdesk.releases import edit, find, proof, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEXT = TextDraft(
    "en",
    headline="Satellite reaches its orbit",
    subhead="All systems are well",
    located="PARIS",
    body=(
        Paragraph(runs("The satellite reached its orbit this morning.")),
        Heading(runs("What comes next")),
        Quote(runs("A good day"), runs("Anna Berg")),
        Item(runs("first"), True),
    ),
    boilerplate=(Paragraph(runs("About us")),),
)


def made(store: Store, **fields: object) -> int:
    return store.do(edit.create, replace(ReleaseDraft(texts=(TEXT,)), **fields), NOW)  # type: ignore[arg-type]


def test_what_goes_in_comes_out(store: Store) -> None:
    anna = store.do(people.save, Card(formatted_name="Anna Berg"), NOW)
    draft = ReleaseDraft(
        dated_on=date(2026, 11, 23),
        embargoed_until=NOW + timedelta(days=1),
        embargo_zone="Europe/Paris",
        keywords=("space", "Éole"),
        contacts=(anna,),
        texts=(TEXT, TextDraft("fr", headline="Le satellite est en orbite")),
    )
    release = store.do(edit.create, draft, NOW)
    kept = store.ask(edit.draft, release)
    assert replace(kept, id=0, uid="", version=0, reference="") == draft
    assert kept.reference == "PR 2026-001"


def test_a_naive_embargo_stays_naive(store: Store) -> None:
    release = made(store, embargoed_until=datetime.fromisoformat("2026-12-01T18:00"))
    assert store.ask(edit.draft, release).embargoed_until == datetime.fromisoformat(
        "2026-12-01T18:00"
    )


def test_references_count_by_year(store: Store) -> None:
    made(store)
    made(store, reference="PR 2026-007")
    assert store.ask(edit.next_reference, NOW) == "PR 2026-008"
    # New year comes earlier in Paris than in UTC.
    assert store.ask(edit.next_reference, datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == (
        "PR 2027-001"
    )


def test_references_follow_the_office(store: Store) -> None:
    store.do(save_settings, OfficeSettings(reference_rule="CP-{n}/{year}"))
    assert [made(store), made(store)] and store.ask(edit.next_reference, NOW) == "CP-3/2026"
    store.do(save_settings, OfficeSettings(reference_rule="broken {"))
    assert store.ask(edit.next_reference, NOW) == "PR 2026-001"


def test_a_reference_is_nobody_elses(store: Store) -> None:
    made(store, reference="PR 1")
    with pytest.raises(DeskError, match="PR 1"):
        made(store, reference="PR 1")


def test_a_new_release_is_blank_until_something_is_said_of_it(store: Store) -> None:
    texts = (TextDraft("en"), TextDraft("fr"))
    release = store.do(edit.create, ReleaseDraft(texts=texts), NOW)
    draft = store.ask(edit.draft, release)
    assert draft.is_blank
    assert not replace(draft, keywords=("space",)).is_blank
    assert not draft.with_text(TextDraft("fr", located="Paris")).is_blank


def test_saving_changes_the_version_only_when_something_is_new(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release)
    assert store.do(edit.save_draft, draft, NOW) == draft.version
    longer = draft.with_text(replace(draft.text("en"), headline="Satellite is in orbit"))
    version = store.do(edit.save_draft, longer, NOW)
    assert version == draft.version + 1
    assert store.ask(edit.draft, release) == replace(longer, version=version)
    with pytest.raises(StaleError):
        store.do(edit.save_draft, draft, NOW)


def test_languages_come_and_go(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release).with_text(TextDraft("fr", headline="Bonjour"))
    store.do(edit.save_draft, draft, NOW)
    both = store.ask(edit.draft, release)
    assert both.languages == ("en", "fr")
    store.do(edit.save_draft, replace(both, texts=both.texts[1:]), NOW)
    assert store.ask(edit.draft, release).languages == ("fr",)


def test_a_language_is_taken_out_but_never_the_last_one(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release).with_text(TextDraft("fr", headline="Bonjour"))
    store.do(edit.save_draft, draft, NOW)
    store.do(edit.remove_text, release, "en", NOW)
    assert store.ask(edit.draft, release).languages == ("fr",)
    with pytest.raises(DeskError, match="at least"):
        store.do(edit.remove_text, release, "fr", NOW)
    assert store.undo() == "Remove a language"
    assert store.ask(edit.draft, release).text("en") == TEXT


def test_a_reference_and_people_are_changed_and_a_taken_reference_is_refused(store: Store) -> None:
    made(store, reference="PR 7")
    release = made(store)
    ann, bob = (store.do(people.save, Card(formatted_name=name), NOW) for name in ("Ann", "Bob"))
    draft = replace(store.ask(edit.draft, release), reference=" PR 8 ", contacts=(bob, ann))
    store.do(edit.save_draft, draft, NOW)
    kept = store.ask(edit.draft, release)
    assert (kept.reference, kept.contacts) == ("PR 8", (bob, ann))
    with pytest.raises(DeskError, match="PR 7"):
        store.do(edit.save_draft, replace(kept, reference="PR 7", contacts=()), NOW)
    assert store.ask(edit.draft, release) == kept


def test_a_version_of_before_comes_back_and_the_present_one_is_kept(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release)
    text = replace(TEXT, headline="Satellite is lost")
    store.do(edit.save_draft, draft.with_text(text), NOW + timedelta(minutes=10))
    (first,) = store.ask(revisions.revisions, release, "en")
    store.do(edit.restore, release, first.id, NOW + timedelta(minutes=20))
    assert store.ask(edit.draft, release).text("en") == TEXT
    kept = [row.headline for row in store.ask(revisions.revisions, release, "en")]
    assert "Satellite is lost" in kept
    assert store.undo() == "Restore version"
    assert store.ask(edit.draft, release).text("en") == text


def test_a_release_or_a_version_that_is_gone_is_said_to_be(store: Store) -> None:
    release = made(store)
    store.undo()
    for deed in (
        lambda: store.ask(edit.draft, release),
        lambda: store.do(edit.set_status, release, "issued", NOW),
        lambda: store.ask(revisions.revision, 999),
    ):
        with pytest.raises(DeskError, match="does not exist any more"):
            deed()
    assert store.ask(edit.version, release) == 0
    assert store.ask(edit.issued_at, release) is None


def test_several_releases_are_issued_at_once_and_each_knows_when(store: Store) -> None:
    releases = [made(store), made(store)]
    assert [store.ask(edit.issued_at, one) for one in releases] == [None, None]
    before = [store.ask(edit.version, one) for one in releases]
    store.do(edit.set_statuses, releases, "issued", NOW)
    assert [store.ask(edit.issued_at, one) for one in releases] == [NOW, NOW]
    assert [store.ask(edit.version, one) for one in releases] == [n + 1 for n in before]
    store.do(edit.set_statuses, releases, "issued", NOW + timedelta(days=1))
    assert store.ask(edit.issued_at, releases[0]) == NOW, "it was issued already"
    with pytest.raises(DeskError, match="no status “sent”"):
        store.do(edit.set_status, releases[0], "sent", NOW)


def test_a_correction_prints_the_people_of_the_day_it_was_issued(store: Store) -> None:
    card = Card(formatted_name="Anna Berg")
    anna = store.do(people.save, card, NOW)
    release = made(store, contacts=(anna,))
    store.do(edit.set_status, release, "issued", NOW)
    store.do(people.save, replace(card, id=anna, version=1, formatted_name="Anna Tal"), NOW)
    store.do(edit.set_status, release, "corrected", NOW + timedelta(days=1))
    assert store.ask(proof.proof, release, "en").contacts[0].formatted_name == "Anna Berg"
    assert store.ask(edit.issued_at, release) == NOW


def test_approval_falls_with_the_text(store: Store) -> None:
    release = made(store)
    store.do(edit.set_status, release, "approved", NOW)
    draft = store.ask(edit.draft, release)
    store.do(edit.save_draft, draft, NOW)
    assert store.ask(edit.draft, release).status == "approved"
    store.do(edit.save_draft, replace(draft, keywords=("new",)), NOW)
    assert store.ask(edit.draft, release).status == "draft"


def test_issued_is_issued(store: Store) -> None:
    number = Telephone("+33 (0)1 44 55 66 77")
    card = Card(formatted_name="Anna Berg", titles=(("en", "Officer"),), telephones=(number,))
    anna = store.do(people.save, card, NOW)
    release = made(store, contacts=(anna,))
    store.do(edit.set_status, release, "issued", NOW)
    draft = store.ask(edit.draft, release)
    with pytest.raises(DeskError, match="issued"):
        store.do(edit.save_draft, replace(draft, keywords=("new",)), NOW)
    store.do(people.save, replace(card, id=anna, version=1, formatted_name="Anna Tal"), NOW)
    assert store.ask(proof.proof, release, "en").contacts[0].formatted_name == "Anna Berg"
    store.do(edit.reopen, release, NOW)
    printed = store.ask(proof.proof, release, "en").contacts[0]
    assert (printed.formatted_name, printed.title) == ("Anna Tal", "Officer")


def test_a_copy_has_the_text_and_none_of_the_dates(store: Store) -> None:
    release = made(store, dated_on=date(2026, 11, 1), keywords=("space",))
    copied = store.ask(edit.draft, store.do(edit.copy, release, NOW))
    assert copied.texts == store.ask(edit.draft, release).texts
    assert (copied.reference, copied.dated_on, copied.keywords) == ("PR 2026-002", None, ("space",))


def test_archived_releases_leave_the_list(store: Store) -> None:
    release, other = made(store), made(store)
    store.do(edit.archive, [release])
    assert list(store.ask(find.ids, "all", "")) == [other]
    assert list(store.ask(find.ids, "archived", "")) == [release]
    store.do(edit.unarchive, [release])
    assert list(store.ask(find.ids, "all", "")) == [other, release]


def test_autosaves_of_a_spell_are_one_undo(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release)
    for words in ("S", "Sa", "Sat"):
        draft = draft.with_text(replace(draft.text("en"), headline=words))
        draft = replace(draft, version=store.do(edit.save_draft, draft, NOW))
    assert store.can_undo == "Edit release"
    store.undo()
    assert store.ask(edit.draft, release).text("en").headline == TEXT.headline
    assert store.can_undo == "New release"
    store.redo()
    assert store.ask(edit.draft, release).text("en").headline == "Sat"


def test_every_spell_keeps_a_revision(store: Store) -> None:
    release = made(store)
    draft = store.ask(edit.draft, release)
    for n in range(120):
        at = NOW + timedelta(minutes=10 * (n // 2 + 1), seconds=n % 2)
        draft = draft.with_text(replace(draft.text("en"), headline=f"Headline {n}"))
        draft = replace(draft, version=store.do(edit.save_draft, draft, at))
    history = store.ask(revisions.revisions, release, "en")
    assert [row.headline for row in history] == [
        *(f"Headline {n}" for n in range(117, 0, -2)), TEXT.headline,
    ]  # fmt: skip
    assert store.ask(revisions.revision, history[-1].id) == TEXT
    assert store.ask(revisions.revision, history[0].id) == replace(TEXT, headline="Headline 117")


def test_what_is_written_after_an_undo_is_a_step_of_its_own(store: Store) -> None:
    key = store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", "One"),)), NOW)

    def write(headline: str) -> None:
        draft = store.ask(edit.draft, key)
        text = replace(draft.text("en"), headline=headline)
        store.do(edit.save_draft, draft.with_text(text), NOW)

    write("Two")
    store.undo()
    write("Three")
    assert store.undo() == "Edit release"
    assert store.ask(edit.draft, key).text("en").headline == "One"
    store.undo()
    assert not store.can_undo
