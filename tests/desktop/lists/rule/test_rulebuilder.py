"""A rule is built by menus and keys, counted while one does, and kept as it was shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.lists.rule.conditionrow import ConditionRow
from pressdesk.desktop.lists.rule.daysfield import DaysField
from pressdesk.desktop.lists.rule.parts import AddCondition, GroupRow
from pressdesk.desktop.lists.rule.rulebuilder import RuleBuilder
from pressdesk.desktop.widgets.taborder import follow_eye
from pressdesk.desktop.widgets.tokenfield import TokenField
from pressdesk.formats.card import Card
from pressdesk.lists import lists, rules
from pressdesk.lists.lists import PERSON, RULE, ListCard
from pressdesk.lists.rules import ALL, ANY, KINDS, Condition, Group, Rule
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PEOPLE = (
    Card(formatted_name="Ann Roy", organisation="Le Soir", beats=("space",), languages=("fr",)),
    Card(formatted_name="Ben Lee", organisation="Le Soir", beats=("climate",), country="FR"),
    Card(formatted_name="Eva Solo", organisation="Die Zeit", beats=("space",), country="DE"),
)


@pytest.fixture
def people(store: Store) -> list[int]:
    return [store.do(edit.save, card, NOW) for card in PEOPLE]


@pytest.fixture
def builder(qtbot: QtBot, clerk: Clerk, people: list[int]) -> Iterator[RuleBuilder]:
    i18n.speak("en")
    made = RuleBuilder(clerk)
    made.fit._pause.setInterval(0)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup.isVisible() and popup is not made:
            popup.hide()


def focused() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def row(builder: RuleBuilder, at: int = 0) -> ConditionRow:
    found = builder.parts.rows[at]
    assert isinstance(found, ConditionRow)
    return found


def choose(add: AddCondition, kind: str) -> None:
    at = list(builder_kinds(add))
    add.menu_of_kinds.actions()[at.index(kind)].trigger()


def builder_kinds(add: AddCondition) -> Iterator[str]:
    from pressdesk.desktop.lists.rule import conditionwords

    assert len(add.menu_of_kinds.actions()) == len(conditionwords.MENU) == len(KINDS)
    yield from conditionwords.MENU


def type_value(qtbot: QtBot, row: ConditionRow, words: str) -> None:
    assert isinstance(row.values, TokenField)
    row.values.field.setFocus()
    qtbot.keyClicks(row.values.field, words)
    row.values._offers.hide()
    qtbot.keyClick(row.values.field, Qt.Key.Key_Return)


def test_a_rule_is_built_in_words_and_counted(builder: RuleBuilder, qtbot: QtBot) -> None:
    assert builder.fit.figure.text() == "Nobody fits yet" and builder.starters.isVisible()
    told: list[Rule] = []
    builder.rule_edited.connect(lambda: told.append(builder.rule))
    choose(builder.add, "beat")
    assert not builder.starters.isVisible()
    assert focused() is row(builder).values.field  # type: ignore[union-attr]
    qtbot.keyClicks(focused(), "spa")
    assert told == [Rule(parts=(Condition("beat"),))]  # half a word is no edit
    type_value(qtbot, row(builder), "ce")
    assert told[-1] == Rule(parts=(Condition("beat", ("space",)),))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "2 people fit")
    assert builder.fit.names.text() == "Ann Roy, Le Soir · Eva Solo, Die Zeit"
    choose(builder.add, "country")
    type_value(qtbot, row(builder, 1), "germany")
    assert told[-1].parts[1] == Condition("country", ("DE",))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "1 person fits")
    row(builder, 1).way.setCurrentIndex(1)
    row(builder, 1).way.activated.emit(1)
    assert told[-1].parts[1] == Condition("country", ("DE",), is_not=True)
    qtbot.waitUntil(lambda: builder.fit.names.text() == "Ann Roy, Le Soir")
    assert row(builder, 1).condition.is_not and rules.written(builder.rule)


def test_each_condition_says_how_many_it_fits_alone(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.show_rule(Rule(parts=(Condition("beat", ("space",)), Condition("country", ("FR",)))))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "Nobody fits")
    assert [r._figure.text() for r in builder.parts.conditions] == ["2", "1"]


def test_everybody_is_called_so(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.show_rule(Rule(parts=(Condition("status", ("active",)),)))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "Everybody: 3 people")


def test_people_who_change_are_counted_again(
    builder: RuleBuilder, qtbot: QtBot, store: Store
) -> None:
    builder.show_rule(Rule(parts=(Condition("beat", ("space",)),)))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "2 people fit")
    store.do(edit.save, Card(formatted_name="Zoe", beats=("Space",)), NOW)
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "3 people fit")


def test_a_group_is_nested_once(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.add_group.click()
    group = builder.parts.rows[0]
    assert isinstance(group, GroupRow) and focused() is group.add
    choose(group.add, "language")
    inner = group.inner.rows[0]
    assert isinstance(inner, ConditionRow)
    type_value(qtbot, inner, "french")
    assert builder.rule == Rule(parts=(Group(ANY, (Condition("language", ("fr",)),)),))
    group.how.setCurrentIndex(group.how.findText("none of these"))
    group.how.activated.emit(0)
    assert builder.rule.parts == (Group(ANY, (Condition("language", ("fr",)),), is_not=True),)
    assert not hasattr(group, "add_group") and group.how.count() == 3
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "2 people fit")


def test_the_focus_is_never_lost(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.show_rule(Rule(parts=tuple(Condition("beat", (w,)) for w in ("a", "b", "c"))))
    row(builder, 1).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert [part.values for part in builder.rule.parts] == [("a",), ("c",)]  # type: ignore[union-attr]
    assert row(builder, 1).isAncestorOf(focused())
    row(builder, 1).remove.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert row(builder).isAncestorOf(focused())
    row(builder).remove.click()
    assert builder.rule == Rule() and focused() is builder.add


def test_backspace_takes_the_last_value_out(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.show_rule(Rule(parts=(Condition("beat", ("space", "climate")),)))
    row(builder).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert builder.rule.parts == (Condition("beat", ("space",)),)


def test_days_are_usual_ones_or_ones_own(builder: RuleBuilder, qtbot: QtBot) -> None:
    choose(builder.add, "verified_within")
    days = row(builder).values
    assert isinstance(days, DaysField) and builder.rule.parts == (Condition("verified_within"),)
    days.choice.setCurrentIndex(days.choice.findText("90 days"))
    days.choice.activated.emit(1)
    assert builder.rule.parts == (Condition("verified_within", ("90",)),)
    assert not days.number.isVisible()
    days.choice.setCurrentIndex(days.choice.count() - 1)
    days.choice.activated.emit(days.choice.count() - 1)
    assert focused() is days.number
    days.number.setValue(45)
    assert days.number.text() == "45 days"
    assert builder.rule.parts == (Condition("verified_within", ("45",)),)


def test_a_starter_begins_a_rule(builder: RuleBuilder, qtbot: QtBot) -> None:
    starters = {b.text(): b for b in builder.starters.findChildren(QPushButton)}
    starters["Not verified lately"].click()
    assert builder.rule == Rule(parts=(Condition("verified_within", ("365",), is_not=True),))
    qtbot.waitUntil(lambda: builder.fit.figure.text() == "Everybody: 3 people")


def test_the_same_rule_leaves_what_is_typed(builder: RuleBuilder, qtbot: QtBot) -> None:
    rule = Rule(parts=(Condition("beat", ("space",)),))
    builder.show_rule(rule)
    row(builder).setFocus()
    qtbot.keyClicks(focused(), "cli")
    builder.show_rule(rule)
    assert row(builder).values.field.text() == "cli"  # type: ignore[union-attr]
    assert builder.settled == rule
    builder.show_rule(Rule(parts=(Condition("beat", ("climate",)),)))
    assert row(builder).isAncestorOf(focused())  # another one, as after Undo


def test_what_is_typed_last_is_kept_too(builder: RuleBuilder, qtbot: QtBot) -> None:
    builder.begin()
    assert builder.starters.isAncestorOf(focused())
    builder.show_rule(Rule(parts=(Condition("beat", ("space",)),)))
    builder.begin()
    assert focused() is builder.add
    choose(builder.add, "language")
    qtbot.keyClicks(focused(), "fren")
    builder.begin()
    with qtbot.waitSignal(builder.rule_edited):
        builder.settle()
    assert builder.settled.parts[1] == Condition("language", ("fr",))


@pytest.fixture
def desks(store: Store, people: list[int]) -> tuple[ListCard, ListCard]:
    one = store.do(lists.save, ListCard(label="Space desk", kind=RULE))
    two = store.do(lists.save, ListCard(label="Launch guests"))
    store.do(lists.add, two, PERSON, people[:1], NOW)
    return store.ask(lists.listed, one), store.ask(lists.listed, two)


def test_lists_are_named_and_a_circle_is_shown_where_it_is(
    builder: RuleBuilder, qtbot: QtBot, store: Store, desks: tuple[ListCard, ListCard]
) -> None:
    from dataclasses import replace

    own, other = desks
    asked = Condition("on_list", (own.uid,))
    store.do(lists.save, replace(other, kind=RULE, rule=Rule(parts=(asked,))))
    builder.show_rule(Rule(), own.uid)
    choose(builder.add, "beat")
    choose(builder.add, "on_list")
    values = row(builder, 1).values
    assert isinstance(values, TokenField)
    qtbot.waitUntil(lambda: values._offers.words == ["Launch guests"])  # not the list itself
    type_value(qtbot, row(builder, 1), "launch g")
    assert builder.rule.parts[1] == Condition("on_list", (other.uid,))
    with pytest.raises(DeskError) as error:
        store.do(lists.save, replace(own, rule=builder.rule))
    builder.refuse(str(error.value))
    assert row(builder, 1)._refusal.isVisible() and "“Launch guests”" in str(error.value)
    assert not row(builder)._refusal.isVisible() and not builder._refusal.isVisible()
    qtbot.keyClick(values.field, Qt.Key.Key_Backspace)
    assert not row(builder, 1)._refusal.isVisible()
    builder.refuse("The disk is full.")
    assert builder._refusal.isVisible() and builder._refusal.text() == "The disk is full."


def test_lists_and_releases_that_are_gone_are_kept(builder: RuleBuilder) -> None:
    gone = Rule(parts=(Condition("on_list", ("x", "y"), True), Condition("received", ("z",))))
    builder.show_rule(gone)
    said = [b.text() for b in builder.findChildren(TokenField)[0].findChildren(QPushButton)]
    assert said == ["a list that is gone", "a list that is gone"]
    assert builder.rule == gone


words = st.lists(st.text(min_size=1, max_size=6), max_size=3).map(tuple)
asked = st.builds(
    Condition,
    st.sampled_from([kind for kind in KINDS if kind != "verified_within"]),
    words,
    st.booleans(),
) | st.builds(
    Condition,
    st.just("verified_within"),
    st.sampled_from([(), ("365",), ("45",), ("00090",), ("30", "60")]),
    st.booleans(),
)
hows = st.sampled_from([ALL, ANY])
groups = st.builds(Group, hows, st.lists(asked, max_size=2).map(tuple), st.booleans())
some_rules = st.builds(Rule, hows, st.lists(asked | groups, max_size=3).map(tuple))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some_rules)
def test_what_is_shown_is_what_is_kept(builder: RuleBuilder, rule: Rule) -> None:
    builder.show_rule(rule)
    assert builder.rule == builder.settled == rule
    if rule.parts:
        assert rules.read(rules.written(builder.rule)) == rule


def test_every_control_has_a_name_of_its_own(builder: RuleBuilder) -> None:
    inner = (Condition("language", ("fr",)), Condition("verified_within", ("45",)))
    builder.show_rule(Rule(parts=(Condition("beat", ("space",)), Group(ANY, inner))))
    follow_eye(builder)
    names: list[str] = []
    here: Any = builder.how
    while here.nextInFocusChain() is not builder.how:
        is_stop = bool(here.focusPolicy() & Qt.FocusPolicy.TabFocus) and not here.focusProxy()
        if here.isVisible() and is_stop:
            names.append(here.accessibleName() or here.text())
        here = here.nextInFocusChain()
    assert names == [
        "How many of the conditions must hold",
        "Condition 1: beat",
        "Remove space",
        "Condition 1: beat is any of",
        "Remove condition 1: beat",
        "Group 2",
        "Remove group 2",
        "Group 2, condition 1: language",
        "Remove French",
        "Group 2, condition 1: language is any of",
        "Remove group 2, condition 1: language",
        "Group 2, condition 2: verified",
        "Group 2, condition 2: verified in the last",
        "Group 2, condition 2: verified in the last: days",
        "Remove group 2, condition 2: verified",
        "Group 2: Add a condition",
        "Add a condition",
        "Add a group",
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [400, 420, 600, 880])
def test_nothing_is_cut_off(qtbot: QtBot, clerk: Clerk, language: str, width: int) -> None:
    i18n.speak(language)
    made = RuleBuilder(clerk)
    qtbot.addWidget(made)
    every = tuple(Condition(kind, ("30",)) for kind in KINDS)
    made.show_rule(Rule(parts=(*every, Group(ANY, every))))
    made.resize(width, made.heightForWidth(width))
    made.show()
    qtbot.waitExposed(made)
    i18n.speak("en")
    assert made.minimumSizeHint().width() <= 400
    for part in made.findChildren(QWidget):
        if part.isVisible() and not part.isWindow():
            right = part.mapTo(made, part.rect().topRight()).x()
            assert right < width, f"{part} {right}"
    for one in made.parts.conditions:
        room = one.first_line
        assert room.fontMetrics().horizontalAdvance(room.text()) <= room.width(), room.text()


def test_figures_that_come_late_move_nothing(
    builder: RuleBuilder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabulary = builder._vocabulary
    late: list[Any] = []
    monkeypatch.setattr(vocabulary, "_count", lambda kind, choices: late.append(choices))
    choose(builder.add, "beat")
    values = row(builder).values
    assert isinstance(values, TokenField)
    offered = values._offers
    assert offered.words == ["climate", "space"]  # by alphabet, while nobody has counted yet
    qtbot.keyClick(offered._list, Qt.Key.Key_Down)
    monkeypatch.undo()
    vocabulary._count("beat", late[0])
    row(builder)._offer_known()
    assert offered.words == ["climate", "space"] and offered._list.currentIndex().row() == 1
    qtbot.keyClick(offered._list, Qt.Key.Key_Return)
    assert builder.rule.parts == (Condition("beat", ("space",)),)
    assert vocabulary.find("beat", "") == ["space", "climate"]
