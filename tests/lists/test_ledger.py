"""Who had a release, in which version, and what somebody received, is known exactly."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people
from pressdesk.contacts import outlets, privacy
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import handout, ledger, lists, recipients
from pressdesk.lists.ledger import Wanted
from pressdesk.lists.lists import DESK, PERSON, ListCard
from pressdesk.releases import edit, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
Hand = Callable[..., int]


@pytest.fixture
def science(store: Store) -> int:
    row = store.do(lists.save, ListCard(label="Science"))
    for name, tongue in (("Ann", "en"), ("Émile", "fr"), ("Zoe", "en")):
        card = Card(formatted_name=name, emails=(Email(f"{name[0]}@example.org"),))
        made = store.do(people.save, replace(card, languages=(tongue,)), NOW)
        store.do(lists.add, row, PERSON, [made], NOW)
    desk = store.do(
        outlets.save, OutletCard(name="Le Soir", emails=(Email("d@soir.example"),)), NOW
    )
    store.do(lists.add, row, DESK, [desk], NOW)
    return row


@pytest.fixture
def release(store: Store) -> int:
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    return store.do(edit.create, ReleaseDraft(texts=texts), NOW)


@pytest.fixture
def hand(store: Store, science: int, release: int) -> Hand:
    """Hand the release out to the first some of the list, so many minutes after it was written."""

    def out(form: str, minutes: int, many: int = 9) -> int:
        found = store.ask(recipients.resolve, [science], TODAY, ("en", "fr"))
        found = replace(found, recipients=found.recipients[:many])
        at = NOW + timedelta(minutes=minutes)
        return store.do(handout.record, found, form, release, at, who="Cid")

    return out


def change(store: Store, release: int, headline: str, minutes: int) -> None:
    draft = store.ask(edit.draft, release)
    draft = draft.with_text(replace(draft.text("en"), headline=headline))
    store.do(edit.save_draft, draft, NOW + timedelta(minutes=minutes))


def names(store: Store, found: ledger.Ledger, **wanted: object) -> list[str]:
    ids = found.those(Wanted(**wanted))  # type: ignore[arg-type]
    by_id = {row.id: row.formatted_name for row in store.ask(ledger.receipts, ids)}
    return [by_id[row] for row in ids]


def test_who_had_which_version_is_known(store: Store, hand: Hand, release: int) -> None:
    hand("bcc", 0)
    change(store, release, "High tides", 1)
    hand("eml", 2, many=1)
    found = store.ask(ledger.of_release, release)
    assert found.today == {"en": 2, "fr": 1}
    assert names(store, found) == ["Ann", "Émile", "Le Soir", "Zoe"]
    assert names(store, found, language="en", revision=1) == ["Ann", "Le Soir", "Zoe"]
    assert names(store, found, language="en", revision=2) == ["Ann"]
    assert names(store, found, is_older=True) == ["Le Soir", "Zoe"] and found.older == 2
    assert found.versions == {("en", 2): 1, ("en", 1): 3, ("fr", 1): 1}
    assert names(store, found, handout=found.handouts[0].id) == ["Ann"]
    assert names(store, found, words="EMILE") == ["Émile"]
    assert names(store, found, words="soir.example") == ["Le Soir"]
    had_first = found.those(Wanted(language="en", revision=1))[0]
    assert found.newest_of(had_first).revision == 2
    assert [(one.form, one.recipients, one.lists, one.who) for one in found.handouts] == [
        ("eml", 1, ("Science",), "Cid"), ("bcc", 4, ("Science",), "Cid"),
    ]  # fmt: skip


def test_what_somebody_received_names_the_version_of_then_and_of_today(
    store: Store, hand: Hand, release: int
) -> None:
    hand("bcc", 0)
    change(store, release, "High tides", 1)
    hand("eml", 2, many=1)
    ann = store.ask(ledger.of_release, release).lines[0].whose
    had = store.ask(ledger.received, ann)
    assert [(one.form, one.headline, one.revision, one.is_older) for one in had] == [
        ("eml", "High tides", 2, False), ("bcc", "Tides", 1, True),
    ]  # fmt: skip
    assert store.ask(ledger.count, ann) == 2
    assert store.ask(ledger.lists_of, had[0].handout) == ("Science",)
    (second, first) = store.ask(revisions.revisions, release, "en")
    assert (first.headline, second.headline) == ("Tides", "High tides")


def test_undo_goes_past_a_hand_out_and_leaves_whom_it_knows(
    store: Store, hand: Hand, release: int
) -> None:
    change(store, release, "High tides", 1)
    hand("bcc", 0)
    ann = store.ask(ledger.of_release, release).lines[0].whose
    assert store.undo() == "Edit release", "a copy that left cannot be called back"
    assert store.can_redo and len(store.ask(ledger.received, ann)) == 1
    store.redo()
    store.undo()
    with pytest.raises(DeskError, match="changed since"):
        while store.can_undo:  # neither the release nor the people are unmade
            store.undo()
    assert len(store.ask(ledger.received, ann)) == 1


def test_the_number_of_today_is_the_one_the_text_would_be_kept_under(
    store: Store, hand: Hand, release: int
) -> None:
    assert store.ask(revisions.todays, release) == {"en": 1, "fr": 1}
    hand("bcc", 0)
    change(store, release, "High tides", 1)
    assert store.ask(revisions.todays, release)["en"] == 2
    change(store, release, "Tides", 2)
    assert store.ask(revisions.todays, release)["en"] == 1, "it says again what went out"
    assert store.ask(revisions.numbered, release, "en", 1)
    assert not store.ask(revisions.numbered, release, "en", 2)


def test_those_who_had_it_become_a_list(
    store: Store, hand: Hand, release: int, science: int
) -> None:
    hand("bcc", 0)
    found = store.ask(ledger.of_release, release)
    ann = found.lines[0].whose
    store.do(privacy.erase, [ann], TODAY)
    found = store.ask(ledger.of_release, release)
    made = store.do(ledger.make_list, "Had it", found.those(Wanted()), NOW)
    assert (made.label, made.members, made.gone) == ("Had it", 3, 1)
    on = store.ask(recipients.resolve, [made.row], TODAY, ("en",)).recipients
    assert [one.formatted_name for one in on] == ["Émile", "Zoe", "Le Soir"]
    same = store.do(ledger.make_list, "Had it", found.those(Wanted()), NOW)
    assert (same.row, same.is_new) == (made.row, False), "it stands already"
    other = store.do(ledger.make_list, "Had it", found.those(Wanted(words="zoe")), NOW)
    assert (other.label, other.members) == ("Had it (2)", 1)
    store.undo()
    store.undo()
    assert [row.id for row in store.ask(lists.lists)] == [science]


def test_desks_alone_become_a_list_too(store: Store, hand: Hand, release: int) -> None:
    hand("bcc", 0)
    found = store.ask(ledger.of_release, release)
    made = store.do(ledger.make_list, "Desks", found.those(Wanted(words="soir")), NOW)
    assert made.members == 1
    on = store.ask(recipients.resolve, [made.row], TODAY, ("en",)).recipients
    assert [one.formatted_name for one in on] == ["Le Soir"]


def test_what_a_worker_worked_out_ahead_is_the_same(store: Store, hand: Hand, release: int) -> None:
    hand("bcc", 0)
    change(store, release, "High tides", 1)
    hand("eml", 2, many=1)
    ahead, plain = (store.ask(ledger.of_release, release) for _ in range(2))
    assert ahead.work_out() is ahead
    for wanted in (Wanted(), Wanted(words="ann")):
        assert ahead.those(wanted) == plain.those(wanted)
    newest = [ahead.newest_of(line.id) for line in ahead.lines]
    assert newest == [plain.newest_of(line.id) for line in plain.lines]


def test_the_lists_of_last_time_are_known_by_what_they_are_not_by_their_names(
    store: Store, hand: Hand, release: int, science: int
) -> None:
    assert store.ask(ledger.lists_before, release) == ()
    hand("bcc", 0)
    store.do(lists.rename, science, "Research")
    assert store.ask(ledger.lists_before, release) == (science,)
    store.do(lists.archive, [science])
    assert store.ask(ledger.lists_before, release) == ()


def test_who_was_erased_stands_there_without_a_name(store: Store, hand: Hand, release: int) -> None:
    hand("bcc", 0)
    (ann, *_others) = (line.whose for line in store.ask(ledger.of_release, release).lines)
    store.do(privacy.erase, [ann], TODAY)
    found = store.ask(ledger.of_release, release)
    assert sorted(line.name for line in found.lines) == ["", "Le Soir", "Zoe", "Émile"]
    assert len(found.those(Wanted())) == 4
    (row,) = store.ask(ledger.receipts, found.those(Wanted())[:1])
    assert (row.formatted_name, row.address, row.contact) == ("", "", 0)


def test_a_desk_has_its_own_lines_and_none_of_its_people(
    store: Store, hand: Hand, release: int
) -> None:
    hand("bcc", 1)
    hand("csv", 2)
    (desk,) = store.ask(outlets.ids, "all", "")
    rows = store.ask(ledger.received, desk, DESK)
    assert [row.form for row in rows] == ["csv", "bcc"]
    assert {(row.release, row.formatted_name, row.address) for row in rows} == {
        (release, "Le Soir", "d@soir.example")
    }
    assert store.ask(ledger.count, desk, DESK) == 2
    assert store.ask(ledger.count, 999, DESK) == 0
