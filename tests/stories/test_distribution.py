"""A release is handed out from end to end, and who objected gets nothing whatever is tried.

The first story is played in the real window on a real office, with its worker threads.
"""

import contextlib
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk import cli
from pressdesk.base import i18n
from pressdesk.base.progress import Progress
from pressdesk.contacts import find, privacy, standing
from pressdesk.desktop import actions, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.recipients import takingout
from pressdesk.desktop.recipients.draftsdialog import Drafts
from pressdesk.desktop.recipients.found import look
from pressdesk.desktop.releases.distribute.listpicker import ListPicker
from pressdesk.desktop.releases.editor.historydialog import HistoryDialog
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import DO_NOT_CONTACT
from pressdesk.lists import lists, members, pasting
from pressdesk.office import Office
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PATIENCE = 15_000  # ms, for a machine that has much else to do
PEOPLE = """BEGIN:VCARD
VERSION:4.0
FN:Ann Roy
EMAIL:ann@nord.example
LANG:en
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Émile Zorn
EMAIL:emile@zorn.example
LANG:fr
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Olga Non
EMAIL:olga@non.example
LANG:en
END:VCARD
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    i18n.speak("en")
    file, path = tmp_path / "people.vcf", tmp_path / "Office.pressdesk"
    file.write_text(PEOPLE, "utf-8")
    assert cli.main(["contacts", "import", str(file), "--office", str(path)]) == 0
    made = Office.open(path)
    olga = next(c.id for c in everybody(made.store) if c.formatted_name == "Olga Non")
    made.store.do(standing.set_status, (olga,), DO_NOT_CONTACT, "by mail", date(2026, 11, 1), NOW)
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    made.store.do(edit.create, ReleaseDraft(texts=texts), NOW)
    made.close()
    return path


def everybody(store: Store) -> Any:
    return store.ask(find.cards, store.ask(find.ids))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, office: Path, tmp_path: Path) -> Iterator[Desk]:
    session = Session(tmp_path / "settings.json")
    session.change(theme="light", export_folder=str(tmp_path))
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1480, 900)
    window.show()
    made = Desk(qapp, session, window)
    single = Single(office)
    assert single.take()
    made.begin(office, single)
    qtbot.waitUntil(lambda: hasattr(made.workplace.releases, "editor"), timeout=PATIENCE)
    yield made
    window.close()
    qapp.clipboard().clear()
    i18n.speak("en")
    theme.apply(qapp, "light")


def test_from_a_pasted_list_to_the_ledger(desk: Desk, qtbot: QtBot) -> None:
    def until(holds: Callable[[], Any]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    clipboard = QGuiApplication.clipboard()
    place = desk.workplace
    assert desk.office is not None
    store = desk.office.store

    # A list is made, and filled by a paste: Olga is not let on.
    place.go_to("lists")
    area = place.areas.lists
    act = {one.objectName(): one for one in area.all_actions()}
    act["list.new"].trigger()
    until(area.card.name.hasSelectedText)
    qtbot.keyClicks(area.card.name, "Science")
    area.flush()
    clipboard.setText("Ann <ann@nord.example>, EMILE@zorn.example, olga@non.example")
    act["list.paste"].trigger()
    field = area.card.members.field
    until(lambda: field._take.text() == "Add 2")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    science = area.list.list.current_id
    until(lambda: len(store.ask(members.everybody, science)) == 2)

    # The release: its headline is typed, and before it is saved the panel is opened.
    place.go_to("releases")
    releases = place.releases
    until(lambda: releases.editor.draft.id)
    headline = releases.editor.page.headline
    releases.editor.show_language("en")
    headline.setFocus()
    headline.selectAll()
    qtbot.keyClicks(headline, "High tides")
    actions.of(releases.beside, "release.distribute").trigger()
    panel = releases.beside.panel
    until(panel.isVisible)
    panel.lists.pick()
    picker = panel.lists.findChild(ListPicker)
    assert picker is not None
    qtbot.keyClicks(picker.box, "science")
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    picker.close()
    until(lambda: len(panel.recipients.resolved.recipients) == 2)

    # It goes out, each in their language, in the version that was just typed.
    actions.of(panel.recipients, "recipients.copy_bcc").trigger()
    until(lambda: clipboard.text() == "ann@nord.example, emile@zorn.example")
    until(lambda: panel._tabs["holders"].text() == "Who has it  2")
    panel.show_tab("holders")
    until(lambda: len(panel.holders.list.rows.ids) == 2)
    said = [panel.holders._rows.index(n, 0).data() for n in range(2)]
    # Version 1 is the one of yesterday, kept when she began to type.
    assert "English, version 2" in said[0] and "French, version 1" in said[1]
    assert "today’s is" not in "".join(said)

    # It is changed: Ann has an older one now, and a correction goes to her alone.
    releases.beside.leave()
    headline.setFocus()
    headline.selectAll()
    qtbot.keyClicks(headline, "Higher tides")
    actions.of(releases.beside, "release.holders").trigger()
    choice = panel.holders.narrowing.version
    until(lambda: choice.itemText(1) == "Older than today’s (1)")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    until(lambda: len(panel.holders.list.rows.ids) == 1)
    clipboard.clear()
    panel.holders.again.click()
    until(lambda: clipboard.text() == "ann@nord.example")
    until(lambda: panel.holders._ledger.older == 0)

    # On her card stands what she received; the version of then opens in the history.
    ann = next(c.id for c in everybody(store) if c.formatted_name == "Ann Roy")
    place.open_contact(ann)
    beside = place.areas.contacts.people.beside
    beside.show_tab("received")
    until(lambda: len(beside.received.words) == 2)
    assert beside.received.words[0].startswith("Higher tides. English, version 3")
    assert beside.received.words[1].startswith("High tides. English, version 2. today’s is 3")
    rows = beside.received._list
    rows.choose(rows.rows.ids[1])
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    until(lambda: releases.findChild(HistoryDialog) is not None)
    dialog = releases.findChild(HistoryDialog)
    assert dialog is not None and "Version 2" in dialog.versions.selectedItems()[0].text()
    dialog.reject()
    Toast.over(place.window()).hide()


# --- who objected ---------------------------------------------------------------------------------


def nothing_for_olga(path: Path, tmp_path: Path) -> None:
    """Hand the release out in every form there is; her address is in none of them."""
    told = io.StringIO()
    for form in ("bcc", "table", "csv", "json"):
        with contextlib.redirect_stdout(told):
            cli.main(["lists", "recipients", "All", "--to", form, "--office", str(path)])
    out = told.getvalue().split('"left_out"')[0]
    office = Office.open(path)
    clerk = Clerk(office.store, inline=True)
    try:
        (row,) = [one.id for one in office.store.ask(lists.lists) if one.label == "All"]
        release = 1
        found = look(clerk, (row,), release)
        for form in ("csv", "xlsx", "vcf"):
            file = tmp_path / f"out.{form}"
            takingout.write(clerk, form, release, found, file, Progress())
            data = file.read_bytes()
            if form == "xlsx":
                with zipfile.ZipFile(file) as book:
                    data = b"".join(map(book.read, book.namelist()))
            out += data.decode("utf-8", "replace")
        drafts = tmp_path / "out.zip"
        wanted = Drafts(pdf=False, link="", is_zip=True)
        takingout.write_drafts(clerk, release, found, wanted, drafts, Progress())
        with zipfile.ZipFile(drafts) as made:
            out += "".join(made.read(name).decode("utf-8", "replace") for name in made.namelist())
            assert len(made.namelist()) == 2
        drafts.unlink()
        out += takingout.addresses("bcc", found.resolved.recipients, ",")
        out += takingout.addresses("to", found.resolved.recipients, ",")
    finally:
        clerk.close()
        office.close()
    assert "ann@nord.example" in out, "the others get it"
    assert "olga" not in out.casefold(), "she has objected"


def test_who_objected_gets_nothing_by_any_way(office: Path, tmp_path: Path) -> None:
    store = Store(office)
    (olga,) = [c.id for c in everybody(store) if c.formatted_name == "Olga Non"]
    row = store.do(lists.save, lists.ListCard(label="All"))
    store.do(lists.add, row, lists.PERSON, [c.id for c in everybody(store)], NOW)
    store.close()
    nothing_for_olga(office, tmp_path)

    # Erased, and everything undone that can be.
    store = Store(office)
    store.do(privacy.erase, [olga], date(2026, 11, 24))
    while store.can_undo:
        store.undo()
    store.close()
    nothing_for_olga(office, tmp_path)

    # Imported again, as another file writes her.
    again = tmp_path / "again.vcf"
    again.write_text(PEOPLE.replace("olga@non", "OLGA@Non"), "utf-8")
    cli.main(["contacts", "import", str(again), "--office", str(office)])
    store = Store(office)
    store.do(lists.add, row, lists.PERSON, [c.id for c in everybody(store)], NOW)
    store.close()
    nothing_for_olga(office, tmp_path)

    # Pasted onto a list, typed as a new person, called active by hand.
    cli.main(["lists", "add", "All", "Olga <olga@non.example>", "--office", str(office)])
    store = Store(office)
    text = "olga@non.example"
    store.do(pasting.put_on, row, store.ask(pasting.matched, text), NOW)
    for one in [c for c in everybody(store) if "olga" in c.formatted_name.casefold()]:
        store.do(lists.add, row, lists.PERSON, [one.id], NOW)
    store.close()
    nothing_for_olga(office, tmp_path)
