"""A release that is out is corrected, withdrawn, and put back as it was printed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.card import Card, Telephone
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Notice
from pressdesk.releases import corrections, edit, notices, preflight, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.releases.find import rows
from pressdesk.releases.proof import proof
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ANN = Card(formatted_name="Ann Roy", is_officer=True, telephones=(Telephone("+33 1 44 55 66 77"),))
SAID = (("en", "The launch is on 12 March, not 11 March."), ("fr", " Le lancement : 12 mars "))
EN = TextDraft("en", "Launch on 11 March", body=(Paragraph(runs("It flies.")),))
FR = TextDraft("fr", "Lancement le 11 mars", body=(Paragraph(runs("Elle vole.")),))


@pytest.fixture
def ann(store: Store) -> int:
    return store.do(people.save, ANN, NOW)


@pytest.fixture
def release(store: Store, ann: int) -> int:
    draft = ReleaseDraft(dated_on=date(2026, 11, 24), contacts=(ann,), texts=(EN, FR))
    made = store.do(edit.create, draft, NOW)
    store.do(edit.set_status, made, "issued", NOW)
    return made


def mend(store: Store, release: int, headline: str = "Launch on 12 March") -> None:
    draft = store.ask(edit.draft, release)
    text = replace(draft.text("en"), headline=headline)
    store.do(edit.save_draft, draft.with_text(text), LATER)


def codes(store: Store, release: int, language: str = "en") -> set[str]:
    found = preflight.check(store.ask(proof, release, language), LATER)
    return {finding.code for finding in found if finding.code.startswith("notice")}


def test_a_correction_is_written_issued_and_printed_in_each_language(
    store: Store, release: int
) -> None:
    store.do(corrections.correct, release, SAID, LATER)
    draft = store.ask(edit.draft, release)
    assert (draft.status, draft.is_correcting) == ("draft", True)
    assert draft.notice is not None and draft.notice.issued_at == NOW
    assert store.ask(rows, [release])[0].is_correcting
    mend(store, release)
    store.do(edit.set_status, release, "approved", LATER)
    store.do(edit.set_status, release, "issued", LATER)
    draft = store.ask(edit.draft, release)
    assert (draft.status, draft.is_correcting) == ("corrected", False)
    assert not store.ask(rows, [release])[0].is_correcting
    assert store.ask(edit.issued_at, release) == LATER
    assert store.ask(proof, release, "en").notice == Notice(CORRECTION, SAID[0][1])
    # Set as French is: a no-break space before the colon.
    assert store.ask(proof, release, "fr").notice == Notice(
        CORRECTION, "Le lancement\u00a0: 12 mars"
    )


def test_a_second_correction_is_printed_and_the_first_is_kept(store: Store, release: int) -> None:
    for words, day in (("The 12th", 1), ("The 13th", 2)):
        at = NOW + timedelta(days=day)
        store.do(corrections.correct, release, (("en", words),), at)
        mend(store, release, words)
        store.do(edit.set_status, release, "issued", at)
    printed = store.ask(proof, release, "en").notice
    assert printed is not None and printed.words == "The 13th"
    kept = store.ask(notices.all_of, release)
    assert [one.said("en") for one in kept] == ["The 12th", "The 13th"]
    assert [dict(one.numbers)["en"] for one in kept] == [1, 2]
    assert [one.issued_at for one in kept] == [NOW, LATER]


def test_given_up_the_release_is_as_it_was_printed(store: Store, release: int, ann: int) -> None:
    before = store.ask(edit.draft, release)
    printed = [store.ask(proof, release, language) for language in ("en", "fr")]
    store.do(corrections.correct, release, SAID, LATER)
    moved = replace(store.ask(find.card, ann), telephones=(Telephone("01 99 88 77 66"),))
    store.do(people.save, moved, LATER)
    draft = store.ask(edit.draft, release)
    changed = replace(
        draft, dated_on=None, contacts=(), texts=(replace(EN, headline="Other"),), reference="X 1"
    )
    store.do(edit.save_draft, changed, LATER)
    store.do(corrections.give_up, release, LATER + timedelta(hours=1))
    after = store.ask(edit.draft, release)
    assert replace(after, version=0) == replace(before, version=0)
    assert [store.ask(proof, release, language) for language in ("en", "fr")] == printed
    assert store.ask(edit.issued_at, release) == NOW
    # Whoever has the first version has the one that stands; what was tried is in the history.
    assert store.ask(revisions.todays, release) == {"en": 1, "fr": 1}
    kept = store.ask(revisions.revisions, release, "en")
    assert [one.headline for one in kept] == ["Other", "Launch on 11 March"]


def test_every_step_can_be_taken_back(store: Store, release: int) -> None:
    steps = (
        lambda: store.do(corrections.correct, release, SAID, LATER),
        lambda: store.do(corrections.reword, release, (("en", "Other words"),), LATER),
        lambda: mend(store, release),
        lambda: store.do(edit.set_status, release, "issued", LATER),
        lambda: store.do(corrections.withdraw, release, (("en", "A mistake"),), LATER),
    )
    stood = []
    for step in steps:
        stood.append(replace(store.ask(edit.draft, release), version=0))
        step()
    for before in reversed(stood):
        store.undo()
        assert replace(store.ask(edit.draft, release), version=0) == before


def test_giving_up_is_one_step_that_can_be_taken_back(store: Store, release: int) -> None:
    store.do(corrections.correct, release, SAID, LATER)
    mend(store, release)
    before = replace(store.ask(edit.draft, release), version=0)
    store.do(corrections.give_up, release, LATER)
    store.undo()
    assert replace(store.ask(edit.draft, release), version=0) == before


def test_withdrawn_it_says_so_and_stands_fast(store: Store, release: int) -> None:
    store.do(corrections.withdraw, release, (("en", "The mission was cancelled."),), LATER)
    draft = store.ask(edit.draft, release)
    assert draft.status == "withdrawn"
    assert store.ask(proof, release, "en").notice == Notice(
        WITHDRAWAL, "The mission was cancelled."
    )
    assert store.ask(proof, release, "fr").notice == Notice(WITHDRAWAL)
    assert codes(store, release) == {"notice.withdrawn"}
    with pytest.raises(DeskError):
        store.do(edit.save_draft, draft, LATER)
    store.do(edit.reopen, release, LATER)
    assert store.ask(edit.draft, release).notice is None
    store.do(edit.set_status, release, "issued", LATER)
    assert store.ask(edit.draft, release).status == "issued"


def test_withdrawn_while_it_is_corrected_it_is_withdrawn_as_it_was_printed(
    store: Store, release: int
) -> None:
    store.do(corrections.correct, release, SAID, LATER)
    mend(store, release)
    store.do(corrections.withdraw, release, (), LATER)
    draft = store.ask(edit.draft, release)
    assert (draft.status, draft.text("en")) == ("withdrawn", EN)
    assert store.can_undo == "Withdraw release"


def test_what_makes_no_sense_is_refused_in_words(store: Store, release: int) -> None:
    with pytest.raises(DeskError, match="what is corrected"):
        store.do(corrections.correct, release, (("en", "  "),), LATER)
    with pytest.raises(DeskError, match="not being corrected"):
        store.do(corrections.give_up, release, LATER)
    with pytest.raises(DeskError, match="not being corrected"):
        store.do(corrections.reword, release, SAID, LATER)
    store.do(edit.reopen, release, LATER)
    for verb in (corrections.correct, corrections.withdraw):
        with pytest.raises(DeskError, match="is out"):
            store.do(verb, release, SAID, LATER)


def test_preflight_looks_at_the_words_and_at_what_was_changed(store: Store, release: int) -> None:
    store.do(corrections.correct, release, SAID[:1], LATER)
    assert codes(store, release) == {"notice.unchanged"}
    assert codes(store, release, "fr") == {"notice.wordless", "notice.unchanged"}
    mend(store, release)
    assert codes(store, release) == set()


def test_a_copy_corrects_nothing(store: Store, release: int) -> None:
    store.do(corrections.correct, release, SAID, LATER)
    copied = store.do(edit.copy, release, LATER)
    assert store.ask(edit.draft, copied).notice is None


def test_an_approval_falls_with_other_words(store: Store, release: int) -> None:
    store.do(corrections.correct, release, SAID, LATER)
    store.do(edit.set_status, release, "approved", LATER)
    store.do(corrections.reword, release, (("en", "Other words"),), LATER)
    assert store.ask(edit.draft, release).status == "draft"
