"""Imports begun, cancelled and left again and again, in every state: no widget dies in a worker.

The program was once ended without a word after Cancel on a plan. Here every widget of every plan
says in which thread it is taken apart, while real workers are busy with it.
"""

import gc
import threading
import weakref
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intake.planscreen import PlanScreen
from pressdesk.desktop.rubbish import Rubbish
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email
from pressdesk.store.store import Store

ROUNDS = 12
PEOPLE = [
    Card(formatted_name=f"Ann Roy {n}", emails=(Email(f"a{n}@x.example"),)) for n in range(40)
]


@pytest.fixture
def area(qtbot: QtBot, store: Store) -> Iterator[ContactsArea]:
    for card in PEOPLE[:10]:
        store.do(edit.save, card, datetime(2026, 11, 24, tzinfo=UTC))
    clerk = Clerk(store)
    made = ContactsArea(clerk)
    rubbish = Rubbish(made)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    rubbish.stop()
    made.let_go()
    clerk.close()
    made.close()


def test_plans_that_are_left_at_any_moment_die_where_they_were_made(
    area: ContactsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "trip.vcf"
    file.write_text(vcard.write(PEOPLE), "utf-8", newline="")
    died: list[threading.Thread] = []

    def watch(widget: QWidget) -> None:
        weakref.finalize(widget, lambda: died.append(threading.current_thread()))

    for turn in range(ROUNDS):
        area.bring([file])
        if turn % 4:  # else it is left at once, before anything was read
            qtbot.waitUntil(lambda: bool(area.findChildren(PlanScreen)), timeout=20_000)
        for screen in area.findChildren(PlanScreen):
            for widget in (screen, *screen.findChildren(QWidget)):
                watch(widget)
            if turn % 4 == 2:
                screen.side.list.selectAll()
            if turn % 4 == 3:
                screen.take.click()
            screen.foot.cancel.click()
            screen = widget = None  # type: ignore[assignment]
        qtbot.wait(turn * 7 % 40)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.wait(300)
    gc.collect()
    assert died, "plans were seen, and went"
    assert set(died) == {threading.main_thread()}
