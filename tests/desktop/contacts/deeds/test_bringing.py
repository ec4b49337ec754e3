"""An address book is chosen, looked at, taken in, and taken back in one click."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.contacts import find
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.contacts.intakedialog import IntakeDialog
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email

PEOPLE = (
    Card(formatted_name="Ann Roy", organisation="Le Soir", emails=(Email("ann@soir.example"),)),
    Card(formatted_name="Ann Roy", organisation="Nord TV"),
)


@pytest.fixture
def dialog(
    qtbot: QtBot, clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> IntakeDialog:
    file = tmp_path / "trip.vcf"
    file.write_text(vcard.write(PEOPLE), "utf-8", newline="")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(file)], ""))
    area = ContactsArea(clerk)
    qtbot.addWidget(area)
    area.show()
    area.action("contact.import").trigger()
    dialog = area.findChild(IntakeDialog)
    assert isinstance(dialog, IntakeDialog)
    return dialog


def test_what_would_come_is_said_first_and_then_it_comes(
    dialog: IntakeDialog, clerk: Clerk
) -> None:
    assert dialog.counts.text() == "1 new, 1 to look at"
    assert dialog.list.item(0).text() == "Ann Roy: may be twice among these"
    assert dialog.go.text() == "Import 2 contacts"
    assert not clerk.ask(find.ids)
    dialog.go.click()
    assert len(clerk.ask(find.ids)) == 2
    clerk.undo()
    assert not clerk.ask(find.ids)


def test_cancelled_nothing_comes(dialog: IntakeDialog, clerk: Clerk) -> None:
    dialog.reject()
    assert not clerk.ask(find.ids) and not clerk.can_undo
