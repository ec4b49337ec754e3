"""What is typed is kept without a button, one save at a time, the newest words last."""

from dataclasses import dataclass, replace

from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.keeper import Keeper


@dataclass(frozen=True)
class Note:
    id: int = 0
    uid: str = ""
    version: int = 0
    words: str = ""


def test_only_what_is_said_and_new_is_saved_and_a_refusal_is_told(
    qtbot: QtBot, clerk: Clerk
) -> None:
    kept: list[Note] = []

    def put(note: Note) -> int:
        if note.words == "bad":
            raise DeskError("No.")
        kept.append(note)
        return 7

    def save(note: Note) -> Task[int]:
        return clerk.run(put, note)

    keeper = Keeper(Note(), save, lambda note: bool(note.words))
    refused: list[DeskError] = []
    keeper.refused.connect(refused.append)
    keeper.keep(Note())
    keeper.flush()
    assert kept == [] and not keeper.is_busy
    keeper.keep(Note(words="one"))
    assert keeper.is_busy
    keeper.flush()
    assert keeper.stored == Note(7, "", 1, "one")
    keeper.keep(replace(keeper.stored))
    keeper.flush()
    assert len(kept) == 1
    keeper.keep(Note(words="two"))
    keeper.start(Note(9, "other", 3, "other"))
    assert [note.words for note in kept] == ["one", "two"] and keeper.stored.id == 9
    keeper.keep(Note(words="bad"))
    keeper.flush()
    assert [error.what for error in refused] == ["No."] and keeper.stored.words == "other"
