"""The versions offered are those somebody had, and the one chosen stays."""

from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.distribute.holdernarrowing import HolderNarrowing
from pressdesk.lists import ledger
from pressdesk.lists.ledger import Wanted
from tests.desktop.releases.distribute.handingout import Desk


def texts(made: HolderNarrowing) -> list[str]:
    return [made.version.itemText(n) for n in range(made.version.count())]


def test_versions_are_offered_with_how_many_had_them(qtbot: QtBot, desk: Desk) -> None:
    made = HolderNarrowing()
    qtbot.addWidget(made)
    desk.hand_out()
    made.offer(desk.store.ask(ledger.of_release, desk.release))
    assert texts(made) == [
        "Every version", "English", "English, version 1, today’s (2)",
        "French", "French, version 1, today’s (1)",
    ]  # fmt: skip
    made.version.setCurrentIndex(2)
    made.box.setText("ann")
    wanted = Wanted(handout=7, language="en", revision=1, words="ann")
    assert made.wanted(7) == wanted
    desk.rewrite("High tides", 1)
    made.offer(desk.store.ask(ledger.of_release, desk.release))
    assert made.wanted(7) == wanted and texts(made)[1] == "Older than today’s (2)"
