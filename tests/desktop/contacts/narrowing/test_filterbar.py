"""The list is narrowed by chips, by mouse and by keyboard, and the narrowing gets a name."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit, filters, standing
from pressdesk.contacts.filters import Filters
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.listpane import ContactListPane
from pressdesk.desktop.contacts.narrowing import filterpopover
from pressdesk.desktop.contacts.narrowing.filterpopover import VALUE, FilterPopover
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.formats.card import Card, Email
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PEOPLE = (
    Card(formatted_name="Ann Roy", organisation="Le Soir", beats=("space",), languages=("fr",)),
    Card(formatted_name="Ben Lee", organisation="Le Soir", beats=("climate",),
         emails=(Email("ben@soir.example"),)),
    Card(formatted_name="Eva Solo", organisation="Die Zeit", beats=("space",), languages=("de",)),
)  # fmt: skip


@pytest.fixture
def pane(qtbot: QtBot, store: Store, clerk: Clerk) -> Iterator[ContactListPane]:
    i18n.speak("en")
    for card in PEOPLE:
        store.do(edit.save, card, NOW)
    made = ContactListPane(clerk)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made


def shown(pane: ContactListPane) -> list[str]:
    return [row.formatted_name for row in pane._fetch(pane.list.rows.ids)]


def popover(kind: type[Popover] = FilterPopover) -> Popover:
    (open_one,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()
    ]
    return open_one


def test_a_value_ticked_by_key_narrows_at_once(pane: ContactListPane, qtbot: QtBot) -> None:
    pane.filter_bar.open_field("beats")
    made = popover()
    assert isinstance(made, FilterPopover)
    assert [made.list.item(n).text() for n in range(2)] == ["space  2", "climate  1"]
    qtbot.keyClick(made.list, Qt.Key.Key_Space)
    assert shown(pane) == ["Ann Roy", "Eva Solo"]
    assert pane.filter_bar.chips["beats"].text() == "Beat: space"
    qtbot.keyClick(made.list, Qt.Key.Key_Down)
    qtbot.keyClick(made.list, Qt.Key.Key_Space)
    assert pane.filter_bar.filters == Filters(beats=("space", "climate"))
    made.close()
    qtbot.keyClick(pane.filter_bar.chips["beats"], Qt.Key.Key_Delete)
    assert len(shown(pane)) == 3 and not pane.filter_bar.chips


def test_a_value_beyond_the_commonest_is_found_by_its_words(
    pane: ContactListPane, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(12):
        store.do(edit.save, Card(formatted_name=f"A{n}", organisation=f"Nord {n % 6}"), NOW)
    store.do(edit.save, Card(formatted_name="Zoe", organisation="Zebra TV"), NOW)
    monkeypatch.setattr(filters, "MOST_CHOICES", 7)
    monkeypatch.setattr(filterpopover, "MOST_CHOICES", 7)
    monkeypatch.setattr(filterpopover, "MANY", 5)
    pane.filter_bar.open_field("outlets")
    made = popover()
    assert isinstance(made, FilterPopover)
    assert "Zebra TV" not in [made.list.item(n).data(VALUE) for n in range(made.list.count())]
    qtbot.keyClicks(made._search, "zebra")
    seen = [made.list.item(n) for n in range(made.list.count())]
    (zebra,) = [item for item in seen if not item.isHidden()]
    zebra.setCheckState(Qt.CheckState.Checked)
    assert shown(pane) == ["Zoe"]
    made.close()


def test_filters_and_words_work_together(pane: ContactListPane, qtbot: QtBot) -> None:
    pane.filter_bar.open_field("outlets")
    made = popover()
    assert isinstance(made, FilterPopover)
    made.list.item(0).setCheckState(Qt.CheckState.Checked)
    made.close()
    qtbot.keyClicks(pane._search, "ben")
    assert shown(pane) == ["Ben Lee"]
    pane.filter_bar.open_field("lacks")
    made = popover()
    assert isinstance(made, FilterPopover)
    made.list.item(0).setCheckState(Qt.CheckState.Checked)
    made.close()
    assert shown(pane) == [] and pane._empty.title == "Nobody fits these filters"


def test_one_age_at_a_time(pane: ContactListPane) -> None:
    pane.filter_bar.open_field("unverified_since")
    made = popover()
    assert isinstance(made, FilterPopover)
    for n in (1, 2):
        made.list.item(n).setCheckState(Qt.CheckState.Checked)
    made.close()
    since = pane.filter_bar.filters.unverified_since
    assert since is not None and since.isoformat() == made.list.item(2).data(VALUE)
    assert made.list.item(2).text() == "A year ago"


def test_a_view_is_saved_shown_changed_and_removed(
    pane: ContactListPane, store: Store, qtbot: QtBot
) -> None:
    pane.filter_bar.open_field("beats")
    made = popover()
    assert isinstance(made, FilterPopover)
    made.list.item(0).setCheckState(Qt.CheckState.Checked)
    made.close()
    pane.filter_bar._save.click()
    asked = popover(Popover)
    name = asked.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText("Space desk")
    with qtbot.waitSignal(pane.view_kept) as kept:
        qtbot.keyClick(name, Qt.Key.Key_Return)
    (view,) = store.ask(filters.views)
    assert kept.args == [f"saved:{view.id}"] and view.filters == Filters(beats=("space",))
    pane.show_view("all")
    assert len(shown(pane)) == 3
    pane.show_view(f"saved:{view.id}")
    assert pane._title.text() == "Space desk" and shown(pane) == ["Ann Roy", "Eva Solo"]
    pane.filter_bar._save.click()
    asked = popover(Popover)
    remove = next(b for b in asked.findChildren(QPushButton) if b.text() == "Remove view")
    with qtbot.waitSignal(pane.view_kept):
        remove.click()
    assert store.ask(filters.views) == ()


def test_whom_nobody_verified_for_a_year_waits_to_be(pane: ContactListPane, store: Store) -> None:
    pane.show_view("to_verify")
    assert pane._title.text() == "To verify" and len(shown(pane)) == 3
    ann = pane.list.rows.ids[0]
    store.do(standing.verify, [ann], dates.today(), NOW)
    assert len(shown(pane)) == 2 and ann not in list(pane.list.rows.ids)
    assert pane.filter_bar.chips["unverified_since"].text().startswith("Not verified since")
    pane.show_view("all")
    assert len(shown(pane)) == 3 and not pane.filter_bar.chips
