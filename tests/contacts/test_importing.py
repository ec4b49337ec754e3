"""An import in its own process is the window's to undo; killed on the way, it never was."""

import subprocess
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.progress import Progress
from pressdesk.contacts import edit, find
from pressdesk.contacts.importing import Importing
from pressdesk.contacts.intake import Ruling
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email
from pressdesk.formats.people import Wish
from pressdesk.store.changes import Changes
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def people(count: int) -> list[Card]:
    return [
        Card(formatted_name=f"Ann{n} Roy{n}", emails=(Email(f"{n}@soir.example"),))
        for n in range(count)
    ]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "people.vcf"
    file.write_text(vcard.write(people(30)), "utf-8", newline="")
    return file


def test_the_window_hears_of_it_and_undoes_it_as_its_own(store: Store, file: Path) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    with closing(Importing(store.path)) as importing:
        assert importing.open([file])[0].cards == 30
        assert importing.plan().new == 30
        assert len(importing.numbers()) == 30
        assert importing.rows([29])[0].name == "Ann29 Roy29"
        assert importing.look(29).row.number == 29
        assert importing.rule([0], Ruling("leave")).taken == 29
        assert importing.rule([0], None) == importing.tally()
        assert importing.foresee() == importing.apply()
    store.look()
    assert heard[-1].is_everything and len(store.ask(find.ids)) == 30
    assert store.can_undo == "Import of contacts"
    store.undo()
    assert not store.ask(find.ids)
    store.redo()
    assert len(store.ask(find.ids)) == 30


def test_what_has_to_be_decided_is_asked_one_after_the_other(store: Store, tmp_path: Path) -> None:
    mail = (Email("ann@soir.example"),)
    store.do(edit.save, Card(formatted_name="Ann Roy", organisation="Le Soir", emails=mail), NOW)
    file = tmp_path / "people.vcf"
    other = Card(formatted_name="Ann Roy", organisation="Le Matin", emails=mail)
    file.write_text(vcard.write([other]), "utf-8", newline="")
    with closing(Importing(store.path)) as importing:
        importing.open([file])
        importing.plan()
        assert importing.choices([0]).ruled == 0
        open_row = importing.undecided(0)
        if open_row >= 0:
            importing.rule([open_row], Ruling("leave"))
        assert importing.undecided(0) == -1
        assert importing.prefer([0], "organisation", is_theirs=True) == importing.tally()


def test_without_an_office_files_can_be_read(file: Path) -> None:
    with closing(Importing(None)) as importing:
        assert importing.open([file])[0].layout == "vCard 3.0"
        assert importing.found()[0].emails == ("0@soir.example",)
        assert importing.unread() == ()
    with pytest.raises(Stopped):
        importing.found()


def test_a_list_can_be_looked_at_and_read_another_way() -> None:
    with closing(Importing(None)) as importing:
        importing.open_text("Name;Mail\nAnn Roy;ann@soir.example\n", "list")
        assert importing.table(0).columns[1].heading == "Mail"
        wish = Wish(delimiter=",", has_header=True)
        assert importing.reread(0, wish).columns[0].heading == "Name;Mail"


def test_a_mishap_is_told_in_words_and_the_next_question_answered(tmp_path: Path) -> None:
    with closing(Importing(None)) as importing:
        importing.open_text(vcard.write(people(1)), "pasted")
        with pytest.raises(DeskError, match="has no columns"):
            importing.table(0)
        assert len(importing.found()) == 1
    with closing(Importing(tmp_path / "No.pressdesk")) as nowhere, pytest.raises(DeskError):
        nowhere.plan()


@pytest.mark.parametrize("when", ["plan", "apply"])
def test_cancelled_on_the_way_nothing_has_happened(store: Store, tmp_path: Path, when: str) -> None:
    file = tmp_path / "many.vcf"
    file.write_text(vcard.write(people(3000)), "utf-8", newline="")
    progress = Progress(lambda _done, _of: progress.cancel())
    with closing(Importing(store.path)) as importing:
        importing.open([file])
        if when == "apply":
            importing.plan()
        with pytest.raises(Stopped):
            importing.plan(progress) if when == "plan" else importing.apply((), progress)
    store.look()
    assert not store.ask(find.ids) and not store.can_undo
    with closing(Importing(store.path)) as importing:
        importing.open([file])
        importing.plan()
        assert importing.apply().new == 3000


def test_taking_in_called_back_leaves_the_plan_as_it_was_ruled(
    store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "many.vcf"
    file.write_text(vcard.write(people(3000)), "utf-8", newline="")
    progress = Progress(lambda _done, _of: progress.cancel())
    with closing(Importing(store.path)) as importing:
        importing.open([file])
        importing.plan()
        importing.rule([5], Ruling("leave"))
        with pytest.raises(Stopped):
            importing.apply((), progress)
        assert not importing.has_ended and not store.ask(find.ids)
        assert importing.tally().taken == 2999
        assert importing.apply().new == 2999
    store.look()
    assert len(store.ask(find.ids)) == 2999


def test_one_that_was_asked_nothing_is_closed_without_a_process(store: Store) -> None:
    importing = Importing(store.path)
    importing.close()
    assert importing.has_ended and importing._process is None


def test_an_import_that_is_gone_is_closed_without_a_word(tmp_path: Path) -> None:
    importing = Importing(None)
    importing.open_text(vcard.write(people(1)), "pasted")
    assert importing._process is not None
    importing._process.kill()
    importing._process.wait()
    with pytest.raises(DeskError, match="ended too early"):
        importing.open_text("x" * 100_000, "pasted")
    importing.close()
    with pytest.raises(Stopped):
        importing.found()


def test_closed_while_its_process_is_being_started_none_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[subprocess.Popen[str]] = []
    importing = Importing(None)
    start = subprocess.Popen
    closing_it = threading.Thread(target=importing.close)

    def slowly(*args: Any, **named: Any) -> "subprocess.Popen[str]":
        begun.append(start(*args, **named))
        closing_it.start()
        closing_it.join(0.2)
        return begun[0]

    monkeypatch.setattr(subprocess, "Popen", slowly)
    with pytest.raises(Stopped):
        importing.found()
    closing_it.join(5)
    assert begun[0].poll() is not None
