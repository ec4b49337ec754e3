"""The window goes where one wants, names what can be undone, and folds when it is narrow."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as contacts
from pressdesk.contacts import outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import actions, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.contactsarea import ContactsArea
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.navigation import Place
from pressdesk.desktop.palette import Palette
from pressdesk.desktop.releases.letterheads.letterheaddialog import LetterheadDialog
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.desktop.workplace import Workplace
from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.card import Card
from pressdesk.formats.letterhead import Letterhead
from pressdesk.lists import lists
from pressdesk.lists.lists import ListCard
from pressdesk.releases import edit, find, letterheads
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path / "settings.json")


@pytest.fixture
def frame(qtbot: QtBot, session: Session) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.resize(1480, 900)
    return made


@pytest.fixture
def workplace(frame: MainWindow, clerk: Clerk, session: Session) -> Iterator[Workplace]:
    for headline in ("Tide gauges", "Storm radar"):
        text = TextDraft("en", headline)
        clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), NOW)
    made = Workplace(clerk, session, frame)
    frame.setCentralWidget(made)
    made.furnish()
    frame.show()
    yield made
    made.let_go()
    frame.close()


def counts(workplace: Workplace) -> dict[str, int | None]:
    items = (*workplace.navigation._areas.values(), *workplace.navigation._views.values())
    return {item.place.name: item.count for item in items}


def test_views_have_their_counts_and_follow_the_store(workplace: Workplace, clerk: Clerk) -> None:
    workplace.go_to("releases")
    assert counts(workplace)["releases"] == 2
    assert counts(workplace)["drafts"] == 2
    clerk.do_now(edit.archive, (1,))
    assert counts(workplace)["releases"] == 1
    assert counts(workplace)["archived"] == 1


def test_whom_to_verify_and_doubles_that_were_looked_for_are_counted(
    workplace: Workplace, clerk: Clerk
) -> None:
    for title in ("Editor", "Head of desk"):
        card = Card(formatted_name="Ann Roy", organisation="Le Soir", titles=(("en", title),))
        clerk.do_now(contacts.save, card, NOW)
    workplace.go_to("contacts")
    before = counts(workplace)["to_verify"]
    assert before and counts(workplace)["duplicates"] is None
    workplace.go_to("contacts", "duplicates")
    assert counts(workplace)["duplicates"] == 1
    workplace.go_to("contacts")
    assert counts(workplace)["duplicates"] == 1
    clerk.do_now(contacts.save, Card(formatted_name="Ben Lee", verified_on=NOW.date()), NOW)
    assert counts(workplace)["duplicates"] is None, "nobody knows any more"
    assert counts(workplace)["to_verify"] == before


def test_a_click_on_a_view_shows_it(workplace: Workplace, qtbot: QtBot) -> None:
    qtbot.mouseClick(workplace.navigation._views["missing_fr"], Qt.MouseButton.LeftButton)
    assert workplace.releases.list.view == "missing_fr"
    assert workplace.navigation.place == ("releases", "missing_fr")


def test_undo_names_the_step_and_takes_it_back(workplace: Workplace, clerk: Clerk) -> None:
    clerk.do_now(edit.archive, (1,))
    workplace.menus["edit"].aboutToShow.emit()
    undo = actions.of(workplace, "edit.undo")
    assert undo.text() == "Undo Archive"
    undo.trigger()
    assert counts(workplace)["archived"] == 0
    assert "Archive" in Toast.over(workplace.window()).text
    workplace.menus["edit"].aboutToShow.emit()
    assert actions.of(workplace, "edit.redo").text() == "Redo Archive"


def test_what_is_opened_from_elsewhere_has_the_keyboard(workplace: Workplace, clerk: Clerk) -> None:
    made = clerk.do_now(lists.save, ListCard(label="Science"))
    outlet = clerk.do_now(outlets.save, OutletCard(name="Le Soir"), NOW)
    person = clerk.do_now(contacts.save, Card(formatted_name="Ann Roy"), NOW)
    for show, row in (
        (workplace.open_list, made),
        (workplace.open_contact, person),
        (workplace.open_outlet, outlet),
        (workplace.open_list, made),
        (workplace.open_release, 1),
    ):
        show(row)
        here = QApplication.focusWidget()
        shown = workplace.areas.shown
        assert here is not None and isinstance(shown, QWidget) and shown.isAncestorOf(here), show


def test_undo_and_redo_look_able_only_where_there_is_something(
    workplace: Workplace, clerk: Clerk
) -> None:
    workplace.releases.list.focus_list()
    menu = workplace.menus["edit"]
    undo, redo = (actions.of(workplace, f"edit.{name}") for name in ("undo", "redo"))
    menu.aboutToShow.emit()
    assert undo.isEnabled() and not redo.isEnabled()
    menu.aboutToHide.emit()
    assert redo.isEnabled()  # its keys must go on working once there is something
    undo.trigger()
    menu.aboutToShow.emit()
    assert redo.isEnabled()


def test_undo_in_a_field_is_the_fields(workplace: Workplace, clerk: Clerk, qtbot: QtBot) -> None:
    workplace.releases.list.search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "tide")
    workplace.menus["edit"].aboutToShow.emit()
    assert actions.of(workplace, "edit.undo").text() == "Undo typing"
    actions.of(workplace, "edit.undo").trigger()
    assert field.text() == ""
    assert counts(workplace)["releases"] == 2


def test_new_release_is_listed_and_chosen(workplace: Workplace) -> None:
    actions.of(workplace.releases, "release.new").trigger()
    assert counts(workplace)["releases"] == 3
    assert workplace.releases.list.current_id == 3


def test_navigation_folds_in_a_narrow_window_and_comes_back(
    workplace: Workplace, frame: MainWindow
) -> None:
    frame.resize(840, 700)
    assert workplace.navigation.is_narrow
    frame.resize(1480, 900)
    assert not workplace.navigation.is_narrow


def test_del_archives_in_the_list_and_only_there(
    workplace: Workplace, clerk: Clerk, qtbot: QtBot
) -> None:
    frame = workplace.window()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    workplace.releases.open(1)
    for field in (workplace.releases.editor.page.headline, workplace.releases.list._search):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert clerk.ask(find.counts)["archived"] == 0
    workplace.releases.list.focus_list()
    qtbot.keyClick(workplace.releases.list.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: clerk.ask(find.counts)["archived"] == 1)
    assert "archived" in Toast.over(frame).text


def test_f6_goes_round_the_panes(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.releases.list.focus_list()
    start = QApplication.focusWidget()
    seen: list[QWidget | None] = []
    for _ in range(4):
        actions.of(workplace, "view.next_pane").trigger()
        seen.append(QApplication.focusWidget())
    assert start in seen, "round and back"
    assert len(set(map(id, seen))) > 1


def test_f6_comes_to_where_one_is_in_the_navigation(workplace: Workplace) -> None:
    workplace.go_to("releases", "drafts")
    workplace.releases.list.focus_list()
    actions.of(workplace, "view.previous_pane").trigger()
    there = QApplication.focusWidget()
    assert there is workplace.navigation._views["drafts"]


def test_the_palette_finds_actions_and_releases(workplace: Workplace, qtbot: QtBot) -> None:
    actions.of(workplace, "help.palette").trigger()
    palette = workplace.window().findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.field, "dark")
    assert palette.titles[0] == "Dark or light"
    palette.field.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(palette.field, "radar")
    assert palette.titles[0] == "Storm radar"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert workplace.releases.list.current_id == 2


def test_the_palette_puts_what_is_named_so_first_and_says_when_nothing_is(
    workplace: Workplace, clerk: Clerk, qtbot: QtBot
) -> None:
    body = (Paragraph(runs("A radar is not enough.")),)
    text = TextDraft("en", "Buoys return", body=body)
    clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), NOW)
    actions.of(workplace, "help.palette").trigger()
    palette = workplace.window().findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.field, "radar")
    assert palette.titles[:2] == ["Storm radar", "Buoys return"]
    qtbot.keyClicks(palette.field, "zzzz")
    assert palette.titles == ["Nothing found"]


def test_the_palette_closes_by_escape_and_gives_the_focus_back(
    workplace: Workplace, qtbot: QtBot
) -> None:
    workplace.releases.list.focus_list()
    before = QApplication.focusWidget()
    actions.of(workplace, "help.palette").trigger()
    palette = workplace.window().findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_no_two_actions_share_a_shortcut(workplace: Workplace) -> None:
    taken: dict[tuple[str, str], str] = {}
    for made in workplace.all_actions():
        menu = made.property("menu")
        area = {"contact": "contacts"}.get(menu, "releases")
        for keys in made.shortcuts():
            where = (area, keys.toString())
            assert where not in taken, f"{taken[where]} and {made.objectName()}: {keys.toString()}"
            taken[where] = made.objectName()


def test_every_control_has_a_name_to_be_read_out(workplace: Workplace) -> None:
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractItemView,
        QAbstractSpinBox,
        QComboBox,
        QPlainTextEdit,
        QTextEdit,
    )

    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit)
    nameless = [
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for w in workplace.findChildren(QWidget)
        if isinstance(w, kinds)
        and not w.isHidden()
        and w.window() is workplace.window()
        and not isinstance(w.parent(), QAbstractSpinBox | QComboBox)  # named as a whole
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
    ]
    assert nameless == []


def test_dark_and_light_are_both_painted(
    workplace: Workplace, qapp: QApplication, inks: Callable[[QWidget], int]
) -> None:
    light = workplace.grab().toImage().pixelColor(600, 860)
    try:
        theme.apply(qapp, "dark")
        dark = workplace.grab().toImage().pixelColor(600, 860)
        assert dark.lightness() < 60 < 200 < light.lightness()
        assert inks(workplace) > 30
    finally:
        theme.apply(qapp, "light")


def test_contacts_have_their_place_counts_and_keys(workplace: Workplace, clerk: Clerk) -> None:
    from pressdesk.contacts import edit as people
    from pressdesk.formats.card import Card

    row = clerk.do_now(people.save, Card(formatted_name="Maya Okafor", is_officer=True), NOW)
    workplace.view_contacts()
    assert counts(workplace)["contacts"] == 1 and counts(workplace)["officers"] == 1
    assert workplace.areas.contacts.list.list.current_id == row
    assert workplace.areas.contacts.list.list.hasFocus()


def test_no_two_lines_of_the_menus_show_the_same_keys(workplace: Workplace) -> None:
    shown = [made.shortcut().toString() for made in workplace.menus.all_actions()]
    shown = [keys for keys in shown if keys]
    assert len(shown) == len(set(shown)), sorted(shown)


@pytest.mark.parametrize("area", ["releases", "contacts", "lists"])
def test_no_key_means_two_things_in_one_area(workplace: Workplace, area: str) -> None:
    workplace.go_to(area)
    shown = [m.menu() for m in workplace.menus._bar.actions() if m.isVisible()]
    keys = [
        key.toString()
        for menu in shown
        for made in menu.actions()
        if made.isVisible()
        # Those of fields are shown in the menu and taken by the field alone.
        if made.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
        for key in made.shortcuts()
    ]
    assert len(keys) == len(set(keys)), sorted(keys)


def test_the_palette_knows_views_and_what_was_used_last(workplace: Workplace, qtbot: QtBot) -> None:
    actions.of(workplace, "help.palette").trigger()
    palette = workplace.window().findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.field, "under emb")
    assert palette.titles[0] == "Under embargo"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert workplace.navigation.place == ("releases", "embargoed")
    palette.open()
    assert palette.titles[0] == "Under embargo"


@pytest.fixture
def palette(workplace: Workplace) -> Palette:
    actions.of(workplace, "help.palette").trigger()
    found = workplace.window().findChild(Palette)
    assert isinstance(found, Palette)
    return found


def test_the_palette_opens_a_letterhead_by_its_name(
    workplace: Workplace, palette: Palette, clerk: Clerk, qtbot: QtBot
) -> None:
    clerk.do_now(letterheads.save, Letterhead(label="Plain", organisation="Harbour Observatory"))
    wanted = clerk.do_now(letterheads.save, Letterhead(label="Joint with the port"))
    workplace.view_contacts()
    palette.open()
    qtbot.keyClicks(palette.field, "letterheads")
    assert palette.titles[0] == "Letterheads"
    palette.open()
    qtbot.keyClicks(palette.field, "port joint")
    assert palette.titles[0] == "Joint with the port"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    dialog = workplace.findChild(LetterheadDialog)
    assert dialog is not None and dialog.isVisible() and dialog.letterhead.id == wanted
    dialog.close()


def test_what_is_called_so_goes_before_what_holds_the_word(
    workplace: Workplace, palette: Palette, clerk: Clerk, qtbot: QtBot
) -> None:
    body = (Paragraph(runs("The harbour was closed.")),)
    for n in range(3):
        text = TextDraft("en", f"Release {n}", body=body)
        clerk.do_now(edit.create, ReleaseDraft(texts=(text,)), NOW)
    clerk.do_now(letterheads.save, Letterhead(label="Harbour paper"))
    qtbot.keyClicks(palette.field, "harbour")
    assert palette.titles[0] == "Harbour paper"
    assert len(palette.titles) == 4


def test_what_belongs_to_another_area_is_done_there(
    workplace: Workplace, palette: Palette, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "our officers")
    assert palette.titles[0] == "Our officers"
    palette.open()
    qtbot.keyClicks(palette.field, "new contact")
    assert palette.titles[0] == "New contact"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert workplace.navigation.place[0] == "contacts"
    palette.open()
    qtbot.keyClicks(palette.field, "new release")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert workplace.navigation.place[0] == "releases"
    assert workplace.releases.list.current_id == 3


def test_the_palette_finds_views_somebody_saved(
    workplace: Workplace, palette: Palette, qtbot: QtBot
) -> None:
    workplace.navigation.show_saved({"contacts": (Place("saved:1", "Sea desks", "filter"),)})
    palette.open()
    qtbot.keyClicks(palette.field, "sea des")
    assert palette.titles[0] == "Sea desks"


def test_the_palette_opens_a_section_of_the_settings(
    workplace: Workplace, palette: Palette, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "settings off")
    assert palette.titles[0] == "Office"
    with qtbot.waitSignal(workplace.wishes.settings_wished) as wished:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert wished.args == ["office"]


def test_files_dropped_anywhere_are_taken_where_they_belong(
    workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[object] = []
    monkeypatch.setattr(ContactsArea, "bring", lambda _area, paths: taken.append(paths))
    monkeypatch.setattr(ReleasesArea, "read_files", lambda _area, paths: taken.append(paths))
    people, release = tmp_path / "trip.vcf", tmp_path / "news.txt"
    workplace.drops.people_dropped.emit([people])
    assert workplace.navigation.place == ("contacts", "")
    workplace.drops.releases_dropped.emit([release])
    assert workplace.navigation.place[0] == "releases"
    assert taken == [[people], [release]]


@pytest.mark.parametrize("parts", [0, 5, 8, 11, 50])
def test_contacts_wanted_before_they_are_built_are_there_whole_and_once(
    workplace: Workplace, parts: int
) -> None:
    building = workplace.furnishing_more
    for _part, _number in zip(building, range(parts), strict=False):
        pass
    workplace.view_contacts()
    area = workplace.findChild(ContactsArea)
    assert isinstance(area, ContactsArea) and area.isVisible()
    assert len(workplace.findChildren(ContactsArea)) == 1
    area.action("contact.new").trigger()
    assert area.people.middle.form.isVisible()
    list(building)
    assert len(workplace.findChildren(ContactsArea)) == 1
    menu = [a.objectName() for a in workplace.menus["contact"].actions()]
    assert menu.count("contact.new") == 1


def test_an_import_under_way_is_found_back_from_anywhere_and_ends_with_the_office(
    workplace: Workplace, tmp_path: Path
) -> None:
    from pressdesk.desktop.contacts.intake.planscreen import PlanScreen

    file = tmp_path / "trip.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Roy\nEND:VCARD\n", "utf-8")
    workplace.bring_people([file])
    (screen,) = workplace.findChildren(PlanScreen)
    assert screen.isVisible() and workplace.navigation.place == ("contacts", "import")
    workplace.go_to("releases")
    assert not screen.isVisible()
    workplace.go_to("contacts")
    assert not screen.isVisible()
    workplace.navigation._views["import"].click()
    assert screen.isVisible() and screen.take.text() == "Import 1 contact"
    screen.take.click()
    assert "import" not in workplace.navigation._views
    assert workplace.navigation.place == ("contacts", "")
    workplace.bring_people([file])
    (screen,) = [one for one in workplace.findChildren(PlanScreen) if one.isVisible()]
    workplace.let_go()
    assert screen.importing.has_ended
