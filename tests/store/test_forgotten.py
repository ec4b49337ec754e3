"""Whom an office has erased is noted beside its copies, each once, and survives a broken list."""

from pathlib import Path

from pressdesk.store import forgotten
from pressdesk.store.backup import ERASED, folder_of

ANN, BOB = "a" * 64, "b" * 64


def test_each_one_is_noted_once(tmp_path: Path) -> None:
    office = tmp_path / "Office.pressdesk"
    assert forgotten.noted(office) == frozenset()
    forgotten.note(office, [])
    assert not folder_of(office).exists()
    forgotten.note(office, [ANN])
    forgotten.note(office, [ANN, BOB])
    forgotten.note(office, [BOB])
    assert forgotten.noted(office) == {ANN, BOB}
    assert (folder_of(office) / ERASED).read_text("ascii").split() == [ANN, BOB]


def test_what_is_no_digest_in_the_list_is_passed_over(tmp_path: Path) -> None:
    office = tmp_path / "Office.pressdesk"
    forgotten.note(office, [ANN])
    with (folder_of(office) / ERASED).open("ab") as file:
        file.write(b"\xff\xfe half a line\n" + BOB.encode() + b"\n")
    assert forgotten.noted(office) == {ANN, BOB}
