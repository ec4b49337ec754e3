"""An import under way: files read, looked at, ruled over, and taken in as ruled."""

from array import array
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressdesk.base.progress import Progress
from pressdesk.contacts import edit, find, layouts
from pressdesk.contacts.intake import Outcome, Ruling
from pressdesk.contacts.planning import Verdict
from pressdesk.contacts.takingin import TakingIn, rulings_of
from pressdesk.formats import addresscsv, vcard
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email, Telephone
from pressdesk.formats.people import Wish
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    organisation="Le Soir",
    titles=(("en", "Editor"),),
    emails=(Email("ann@soir.example"),),
    telephones=(Telephone("+33 1 44 55 66 77"),),
)
BEN = Card(formatted_name="Ben Lee", organisation="Nord TV", emails=(Email("ben@nord.example"),))
STRANGE = "wer,wohin,was\nAnn Roy,ann@soir.example,x\nBen Lee,ben@nord.example,y\n"


@pytest.fixture
def taking(store: Store) -> TakingIn:
    return TakingIn(store, "en")


def opened(taking: TakingIn, folder: Path, *cards: Card) -> None:
    file = folder / "trip.vcf"
    file.write_text(vcard.write(cards), "utf-8", newline="")
    (view,) = taking.open([str(file)], Progress())
    assert (view.name, view.cards, view.has_columns, view.problem) == (
        "trip.vcf", len(cards), False, "",
    )  # fmt: skip


def test_a_file_is_planned_looked_at_and_taken_in(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    ann = store.do(edit.save, replace(ANN, uid="u"), NOW)
    opened(taking, tmp_path, replace(ANN, nickname="Annie", titles=(("en", "Writer"),)), BEN)
    tally = taking.plan(Progress())
    assert (tally.cards, tally.new, tally.update, tally.taken) == (2, 1, 1, 2)
    assert array("i", taking.numbers("update")).tolist() == [0]
    first, second = taking.rows([0, 1])
    assert (first.name, first.changes, first.choices, first.ruling) == ("Ann Roy", 1, 1, "update")
    assert (second.verdict, second.ruling, second.is_ruled) == (Verdict.NEW, "new", False)
    detail = taking.look(0)
    assert detail.ours is not None and detail.ours.id == ann
    assert detail.result.nickname == "Annie" and detail.result.titles == ANN.titles
    assert detail.rulings == ("update", "new", "leave") and detail.places == ("card 1",)
    taking.rule([0], Ruling("update", ann, frozenset({"titles.en"})))
    assert taking.look(0).result.titles == (("en", "Writer"),)
    assert taking.rule([1], Ruling("leave")).taken == 1
    assert taking.foresee().updated == 1
    outcome = taking.apply((), Progress())
    assert outcome.updated == 1 and [gone.why for gone in outcome.skipped] == ["left out"]
    assert store.ask(find.card, ann).titles == (("en", "Writer"),)


def test_a_ruling_can_be_taken_back_and_none_goes_beyond_what_may_be(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    store.do(edit.save, replace(ANN, status=DO_NOT_CONTACT), NOW)
    opened(taking, tmp_path, replace(ANN, nickname="Annie"), BEN)
    assert taking.plan(Progress()).taken == 1
    assert taking.rule([0, 1], Ruling("new")).taken == 1
    assert taking.rule([1], Ruling("leave")).taken == 0
    assert taking.rule([0, 1], None).taken == 1
    assert taking.rule([0], Ruling("update")).taken == 2


def test_whom_a_row_may_be_is_shown_and_chosen(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    ann = store.do(edit.save, ANN, NOW)
    stranger = Card(formatted_name="Cleo Marsh", telephones=ANN.telephones)
    opened(taking, tmp_path, stranger, replace(stranger, formatted_name="Dan Marsh"))
    assert taking.plan(Progress()).look == 2
    detail = taking.look(1)
    assert [(one.contact, one.twin) for one in detail.candidates] == [(ann, -1), (0, 0)]
    assert set(detail.rulings) == {"new", "update", "join", "leave"}
    taking.rule([1], Ruling("join"))
    assert taking.apply((), Progress()) == Outcome(new=1, same=1)


def test_what_is_the_same_is_not_counted_as_taken(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    store.do(edit.save, ANN, NOW)
    opened(taking, tmp_path, ANN)
    tally = taking.plan(Progress())
    assert (tally.same, tally.taken) == (1, 0)
    assert set(rulings_of(taking._plan.rows[0])) == {"leave", "update"}


def test_a_list_nobody_knows_is_to_be_looked_at_and_remembered(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    file = tmp_path / "liste.csv"
    file.write_text(STRANGE, "utf-8")
    (view,) = taking.open([str(file)], Progress())
    assert view.has_columns and view.is_unsure
    table = taking.table(0)
    assert [column.heading for column in table.columns] == ["wer", "wohin", "was"]
    assert table.rows[0] == ("Ann Roy", "ann@soir.example", "x") and table.delimiter == ","
    table = taking.reread(0, Wish(fields=("name", "email", "beats")))
    assert table.cards == 2
    taking.plan(Progress())
    taking.apply(("Trip",), Progress())
    ann = store.ask(find.cards, store.ask(find.ids, "all", "ann roy"))[0]
    assert ann.beats == ("x",) and ann.categories == ("Trip",)
    again = TakingIn(store, "en")
    (view,) = again.open([str(file)], Progress())
    assert not view.is_unsure and again.table(0).columns[2].field == "beats"
    assert again.plan(Progress()).same == 2
    store.undo()
    assert not store.ask(layouts.layouts)


def test_a_list_is_read_as_the_user_says(taking: TakingIn, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes("Name;E-mail\nÉva Szűcs;eva@nord.example\n".encode("cp1250"))
    taking.open([str(file)], Progress())
    assert taking.reread(0, Wish(charset="windows-1252")).rows[0][0] == "Éva Szûcs"
    table = taking.reread(0, Wish(charset="windows-1250", delimiter=",", has_header=True))
    assert table.rows[0][0] == "Éva Szűcs;eva@nord.example"
    table = taking.reread(0, Wish(has_header=False))
    assert not table.has_header and table.count == 2


def test_a_list_of_a_program_is_known(taking: TakingIn, tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_bytes(addresscsv.write_outlook([ANN, BEN]))
    (view,) = taking.open([str(file)], Progress())
    assert view.has_columns and not view.is_unsure and "Outlook" in view.layout


def test_one_file_that_cannot_be_read_keeps_none_of_the_others(
    taking: TakingIn, tmp_path: Path
) -> None:
    good, bad = tmp_path / "a.vcf", tmp_path / "b.pdf"
    good.write_text(vcard.write([ANN]), "utf-8", newline="")
    bad.write_bytes(b"%PDF-1.4")
    views = taking.open([str(bad), str(good)], Progress())
    assert [bool(view.problem) for view in views] == [True, False]
    assert [one.formatted_name for one in taking.found()] == ["Ann Roy"]
    assert taking.plan(Progress()).new == 1


def test_what_was_pasted_is_a_file_too(taking: TakingIn) -> None:
    (view,) = taking.open_text(vcard.write([ANN, BEN]), "Pasted text")
    assert (view.name, view.cards) == ("Pasted text", 2)


def test_rows_are_found_by_words_however_they_are_typed(taking: TakingIn, tmp_path: Path) -> None:
    opened(taking, tmp_path, replace(ANN, formatted_name="Zoë Müller"), BEN)
    taking.plan(Progress())
    assert array("i", taking.numbers("", "zoe mull")).tolist() == [0]
    assert array("i", taking.numbers("new", "NORD ben@")).tolist() == [1]
    assert not taking.numbers("look", "ben") and not taking.numbers("", "ben zoe")


def test_in_a_field_the_files_are_right_for_all_who_have_it_to_choose(
    store: Store, taking: TakingIn, tmp_path: Path
) -> None:
    ann = store.do(edit.save, replace(ANN, uid="a"), NOW)
    ben = store.do(edit.save, replace(BEN, uid="b"), NOW)
    house = "Le Monde"
    opened(
        taking,
        tmp_path,
        replace(ANN, uid="a", organisation=house),
        replace(BEN, uid="b", organisation=house),
        Card(formatted_name="Eva Solo"),
    )
    assert taking.plan(Progress()).taken == 1
    choices = taking.choices([0, 1, 2])
    assert choices.fields == {"organisation": 2} and choices.count == 3
    assert choices.rulings == {"update": 2, "new": 3, "leave": 3}
    assert taking.prefer([0, 1, 2], "organisation", is_theirs=True).taken == 3
    assert taking.look(1).result.organisation == house
    assert taking.choices([0, 1]).ruled == 2
    assert taking.prefer([1], "organisation", is_theirs=False).taken == 2
    assert not taking.rows([1])[0].is_ruled
    taking.apply((), Progress())
    assert [card.organisation for card in store.ask(find.cards, (ann, ben))] == [house, "Nord TV"]


def test_another_of_the_file_is_looked_at_like_one_of_the_office(
    taking: TakingIn, tmp_path: Path
) -> None:
    opened(taking, tmp_path, ANN, replace(ANN, organisation="Nord TV", emails=(), telephones=()))
    assert taking.plan(Progress()).look == 1
    assert taking.look(1).ours is None
    detail = taking.look(1, -1)
    assert detail.ours is not None and detail.ours.organisation == "Le Soir"
    assert [one.field for one in detail.differences if one.is_choice] == ["organisation"]
    taking.rule([1], Ruling("join", theirs=frozenset({"organisation"})))
    assert taking.look(1).result.organisation == "Nord TV"
    assert taking.rule([0], Ruling("leave")).left == 1


def test_whoever_joins_another_of_the_file_is_no_further_person(
    taking: TakingIn, tmp_path: Path
) -> None:
    opened(taking, tmp_path, ANN, replace(ANN, titles=(("en", "Writer"),)))
    assert taking.plan(Progress()).taken == 1
    assert taking.rule([0], Ruling("leave")).taken == 1
    assert taking.rule([1], Ruling("leave")).taken == 0
