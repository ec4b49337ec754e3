"""Every fault in its short form: a little real damage of each kind, and nothing is lost."""

import sys
from importlib import import_module
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.faults import __main__ as faults
from tests.faults.counting import HEAD, Count, Counted, Ground, Skipped, cells, is_lost, line, read
from tests.faults.counting import written as as_written

HELD = Counted("kill", 200, 0, "12 words")
LOST = Counted("kill", 200, 1, "12 words", "kill 7: word 3 is lost")
UNTRIED = Counted("kill", 0, 0)
ABSENT = Skipped("full disk", "only root may mount one")


@pytest.mark.parametrize("name", faults.names())
def test_a_little_of_the_damage_loses_nothing(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    harm = import_module(f"tests.faults.{name}").harm
    found = list(harm(Ground(tmp_path, quick=True)))
    assert found
    assert not [cells(one) for one in found if is_lost(one)]


def test_a_loss_is_told_with_its_place_and_what_follows_is_tried() -> None:
    count = Count("kill")
    for number in range(3):
        with count.attempt(f"kill {number}"):
            assert number != 1, "a hole"
    found = count.result("3 words")
    assert (found.tried, found.lost, found.seen) == (3, 1, "3 words")
    assert found.why.startswith("kill 1: a hole") and "test_faults.py" in found.why


def test_only_what_was_tried_and_held_is_no_loss() -> None:
    assert [is_lost(one) for one in (HELD, LOST, UNTRIED, ABSENT)] == [False, True, True, False]


def test_a_row_says_what_was_tried_survived_and_lost() -> None:
    assert cells(HELD) == ("kill", "200", "200", "0", "12 words")
    assert cells(LOST) == ("kill", "200", "199", "1", "LOST kill 7: word 3 is lost")
    assert cells(ABSENT) == ("full disk", "", "", "", "skipped: only root may mount one")
    assert line(HEAD).index("tried") + 5 == line(cells(HELD)).index("200") + 3


def test_what_a_script_says_comes_through_and_noise_does_not() -> None:
    for found in (HELD, LOST, ABSENT):
        assert read(as_written(found)) == found
    assert [read(noise) for noise in ("", "a warning", "[1]", "{}", "{")] == [None] * 5


def test_each_says_what_it_does() -> None:
    assert all(faults.about(name) for name in faults.names())
    assert "killed_typing" in faults.names() and "counting" not in faults.names()


@pytest.mark.parametrize(
    ("found", "status"), [([HELD, ABSENT], 0), ([HELD, LOST], 1), (OSError("exit status 3"), 1)]
)
def test_a_loss_or_a_failure_is_told_by_the_exit_status(
    found: list[Counted | Skipped] | OSError,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def run(_name: str, *_words: str) -> list[Counted | Skipped]:
        if isinstance(found, OSError):
            raise found
        return found

    monkeypatch.setattr(faults, "counted", run)
    monkeypatch.setattr(sys, "argv", ["faults", "killed_typing", "--quick"])
    assert faults.main() == status
    assert ("FAILED: exit status 3" in capsys.readouterr().out) == isinstance(found, OSError)


def test_an_unknown_name_is_told_with_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["faults", "zeppelin"])
    assert faults.main() == 2
    assert "killed_typing" in capsys.readouterr().out
