"""Lists are made, named, filled and put away on one screen, and every step can be undone."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit, outlets, standing
from pressdesk.contacts.outlets import OutletCard
from pressdesk.desktop import dragging
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.lists.listsarea import ListsArea
from pressdesk.desktop.widgets.tokenfield import TokenField
from pressdesk.formats.card import DO_NOT_CONTACT, Card, Email
from pressdesk.lists import lists, members
from pressdesk.lists.lists import LIST, PERSON, ListCard
from pressdesk.lists.rules import ALL, Condition, Rule

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def people(clerk: Clerk) -> dict[str, int]:
    made = {}
    for name, status in (("Ann Roy", ""), ("Bob Soir", ""), ("Cid Non", DO_NOT_CONTACT)):
        mail = Email(f"{name.split()[0].lower()}@example.org")
        card = Card(formatted_name=name, emails=(mail,), organisation="Radio Nord")
        made[name] = clerk.do_now(edit.save, card, NOW)
        if status:
            clerk.do_now(standing.set_status, (made[name],), status, "asked", NOW.date(), NOW)
    return made


@pytest.fixture
def area(qtbot: QtBot, clerk: Clerk, people: dict[str, int]) -> Iterator[ListsArea]:
    made = ListsArea(clerk)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()


def names(area: ListsArea) -> list[str]:
    pane = area.card.shown_members
    assert pane is not None
    return [one.name for one in pane._fetch(pane.list.rows.ids)]


def act(area: ListsArea, name: str) -> None:
    (made,) = [one for one in area.all_actions() if one.objectName() == f"list.{name}"]
    assert made.isEnabled(), name
    made.trigger()


def begun(area: ListsArea, qtbot: QtBot, name: str = "Science") -> int:
    act(area, "new")
    assert area.card.name.hasSelectedText() and area.card.name.hasFocus()
    qtbot.keyClicks(area.card.name, name)
    area.flush()
    return area.list.list.current_id


def test_a_list_is_made_and_named_and_a_name_taken_is_told(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    row = begun(area, qtbot)
    assert clerk.ask(lists.listed, row).label == "Science"
    assert area.card._saved.text() == "Saved"
    other = begun(area, qtbot, "science")
    assert other != row and clerk.ask(lists.listed, other).label == "New list"
    assert "There is a list" in area.card._trouble.text() and area.card.name.text() == "science"
    qtbot.keyClicks(area.card.name, "s")
    area.flush()
    assert clerk.ask(lists.listed, other).label == "sciences"
    assert area.card._trouble.isHidden()


def test_people_are_added_by_name_and_found_again(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    begun(area, qtbot)
    act(area, "add")
    line = area.card.members.field.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "ann")
    assert area.card.members.field.offered == ["Ann Roy · Radio Nord · ann@example.org"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert names(area) == ["Ann Roy"] and line.text() == "" and line.hasFocus()
    qtbot.keyClicks(line, "ann")
    assert area.card.members.field.offered == [] and names(area) == ["Ann Roy"]
    qtbot.keyClicks(line, "x")
    assert area.card.members._empty.title == "No member with “annx”"
    assert area.card.tabs[0].text() == "Members  1"


def test_enter_takes_whom_the_arrow_went_to_and_leaves_the_field_empty(
    area: ListsArea, qtbot: QtBot
) -> None:
    begun(area, qtbot)
    act(area, "add")
    field = area.card.members.field
    qtbot.keyClicks(field.line, "radio")
    offered = [said.split(" · ")[0] for said in field.offered]
    assert len(offered) == 3
    popup = field._offers._list
    popup.setCurrentIndex(popup.model().index(1, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert names(area) == [offered[1]]
    assert field.line.text() == "" and field._strip.isHidden()


def test_pasted_addresses_are_known_or_new_and_who_must_not_be_is_left_out(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    row = begun(area, qtbot)
    QGuiApplication.clipboard().setText(
        "ANN@example.org; New One <new@example.org>\ncid@example.org"
    )
    act(area, "paste")
    field = area.card.members.field
    assert field._said.text() == ("1 is known, 1 becomes a new contact, 1 must not be contacted")
    assert field._take.text() == "Add 2"
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert sorted(names(area)) == ["Ann Roy", "New One"]
    assert clerk.ask(members.counts, row).people == 2
    clerk.undo()
    assert names(area) == []
    QGuiApplication.clipboard().setText("cid@example.org")
    act(area, "paste")
    assert not field._take.isEnabled()


def test_members_are_taken_off_and_kept_out_and_let_in(
    area: ListsArea, clerk: Clerk, qtbot: QtBot, people: dict[str, int]
) -> None:
    row = begun(area, qtbot)
    soir = clerk.do_now(outlets.save, OutletCard(name="Le Soir"), NOW)
    clerk.do_now(lists.add, row, PERSON, list(people.values()), NOW)
    clerk.do_now(lists.add, row, lists.DESK, [soir], NOW)
    assert names(area) == ["Le Soir", "Cid Non", "Ann Roy", "Bob Soir"]
    view = area.card.members.list
    view.selectAll()
    act(area, "keep_out")
    assert names(area) == []
    area.card.tabs[1].click()
    assert len(names(area)) == 4
    area.card.kept_out.list.choose(area.card.kept_out.list.rows.ids[0])
    act(area, "let_in")
    assert len(names(area)) == 3 and clerk.ask(members.counts, row).desks == 1
    area.card.kept_out.list.selectAll()
    area.card.kept_out.list.setFocus()
    qtbot.keyClick(area.card.kept_out.list, Qt.Key.Key_Delete)
    assert names(area) == []
    clerk.undo()
    assert len(names(area)) == 3


def test_the_cursor_goes_to_the_next_when_a_member_is_taken_off(
    area: ListsArea, clerk: Clerk, qtbot: QtBot, people: dict[str, int]
) -> None:
    row = begun(area, qtbot)
    clerk.do_now(lists.add, row, PERSON, list(people.values()), NOW)
    pane = area.card.members
    assert names(area) == ["Cid Non", "Ann Roy", "Bob Soir"]
    pane.list.setFocus()
    pane.list.choose(pane.list.rows.ids[1])
    for left, under in ((2, "Bob Soir"), (1, "Cid Non")):
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
        assert len(names(area)) == left
        assert [one.name for one in pane.chosen] == [under]
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert names(area) == [] and pane.field.line.hasFocus()


def test_what_is_offered_does_not_cover_the_members_found(area: ListsArea, qtbot: QtBot) -> None:
    begun(area, qtbot)
    act(area, "add")
    field = area.card.members.field
    before = field.height()
    qtbot.keyClicks(field.line, "radio")
    popup = field._offers._list
    assert popup.isVisible()
    end = popup.mapToGlobal(QPoint(0, popup.height())).y()
    assert field.mapToGlobal(QPoint(0, field.sizeHint().height())).y() >= end
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible() and field.sizeHint().height() == before


def drop(over: QWidget, place: QPoint, mime: QMimeData) -> bool:
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(over, QDragEnterEvent(place, copy, mime, LEFT, none))
    event = QDropEvent(QPointF(place), copy, mime, LEFT, none)
    QApplication.sendEvent(over, event)
    return event.isAccepted()


def test_people_are_dropped_on_a_list_and_among_its_members(
    area: ListsArea, clerk: Clerk, qtbot: QtBot, people: dict[str, int]
) -> None:
    row = begun(area, qtbot)
    mime = QMimeData()
    dragging.mark(mime, [people["Ann Roy"], people["Bob Soir"]])
    view = area.list.list
    place = view.visualRect(view.rows.index_of(row)).center()
    assert drop(view.viewport(), place, mime)
    assert names(area) == ["Ann Roy", "Bob Soir"]
    mime = QMimeData()
    dragging.mark(mime, [people["Cid Non"]])
    assert drop(area.card.members.list.viewport(), QPoint(5, 5), mime)
    assert len(names(area)) == 3
    assert not drop(view.viewport(), QPoint(20, view.viewport().height() - 5), mime)


def test_several_lists_become_members_of_one_and_a_circle_is_told(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    a, b = begun(area, qtbot, "Coast"), begun(area, qtbot, "Space")
    area.list.list.select({a, b}, b)
    assert area._several.title == "2 lists together"
    act(area, "unite")
    made = area.list.list.current_id
    assert names(area) == ["Coast", "Space"]
    told: list[str] = []
    task = clerk.do(lists.add, a, LIST, [made], NOW)
    task.otherwise(lambda error: told.append(str(error)))
    assert "cannot contain itself" in told[0]
    area.open(a)
    assert area.card.name.text() == "Coast"


def test_a_list_is_copied_archived_and_brought_back(
    area: ListsArea, clerk: Clerk, qtbot: QtBot, people: dict[str, int]
) -> None:
    row = begun(area, qtbot)
    clerk.do_now(lists.add, row, PERSON, [people["Ann Roy"]], NOW)
    act(area, "copy")
    assert area.card.name.text() == "Science, copy" and names(area) == ["Ann Roy"]
    act(area, "archive")
    assert area.list.list.rows.ids == (row,)
    area.show_view("archived")
    assert len(area.list.list.rows.ids) == 1
    act(area, "restore")
    assert area.list._empty.title == "No archived lists"
    area.open(row)
    assert area.list.view == "all" and area.card.name.text() == "Science"


def test_what_holds_for_a_list_is_chosen_from_its_chips(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    row = begun(area, qtbot)
    area.card._change(language="fr", address_kind="work", colour="green", owner="Maya")
    card = clerk.ask(lists.listed, row)
    assert (card.language, card.address_kind, card.colour, card.owner) == (
        "fr", "work", "green", "Maya",
    )  # fmt: skip
    assert area.card._language.text() == "French"
    qtbot.keyClicks(area.card.note, "For launches")
    area.flush()
    assert clerk.ask(lists.listed, row).note == "For launches"
    clerk.do_now(lists.save, ListCard(label="Other"))
    area.open(row)
    assert area.card.note.toPlainText() == "For launches"


def test_a_rule_is_built_kept_and_frozen(area: ListsArea, clerk: Clerk, qtbot: QtBot) -> None:
    act(area, "new_rule")
    qtbot.keyClicks(area.card.name, "Radio")
    area.flush()
    row = area.list.list.current_id
    rule = Rule(ALL, (Condition("outlet", ("Radio Nord",)),))
    area.card.builder.show_rule(rule)
    area.card.builder.rule_edited.emit()
    area.flush()
    card = clerk.ask(lists.listed, row)
    assert card.rule == rule and card.label == "Radio"
    assert len(area.recipients.resolved.recipients) == 2
    assert len(area.recipients.resolved.left_out) == 1
    act(area, "freeze")
    assert names(area) == ["Ann Roy", "Bob Soir"]
    assert clerk.ask(lists.listed, area.list.list.current_id).kind == "fixed"
    area.open(row)
    assert area.card.tabs[0].text() == "Rule" and area.card.shown_members is None


def test_a_rule_that_leads_back_is_refused_and_what_was_built_stays(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    row = begun(area, qtbot, "Coast")
    act(area, "new_rule")
    other = area.list.list.current_id
    clerk.do_now(lists.add, row, LIST, [other], NOW)
    uid = clerk.ask(lists.listed, row).uid
    area.card.builder.show_rule(Rule(ALL, (Condition("on_list", (uid,)),)))
    area.card.builder.rule_edited.emit()
    area.flush()
    assert clerk.ask(lists.listed, other).rule.parts == ()
    assert area.card._saved.text() == "Not saved"
    assert area.card.builder.rule.parts != ()


def test_a_value_still_being_typed_is_saved_too(
    area: ListsArea, clerk: Clerk, qtbot: QtBot
) -> None:
    act(area, "new_rule")
    area.card.builder.add.chosen.emit("language")
    (row,) = area.card.builder.parts.conditions
    assert isinstance(row.values, TokenField)
    qtbot.keyClicks(row.values.field, "fren")
    area.flush()  # as when the window is closed
    kept = clerk.ask(lists.listed, area.list.list.current_id).rule
    assert kept == Rule(ALL, (Condition("language", ("fr",)),))
    row.values._offers.hide()
