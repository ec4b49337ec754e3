"""The letterheads are edited beside a page, stored by themselves, and none is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.letterheads.letterheaddialog import LetterheadDialog
from pressdesk.desktop.releases.letterheads.logofield import LogoField
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.letterhead import Letterhead
from pressdesk.releases import letterheads
from tests.formats.proofs import LETTERHEAD, png


@pytest.fixture
def dialog(clerk: Clerk, qtbot: QtBot) -> LetterheadDialog:
    clerk.do_now(letterheads.save, LETTERHEAD)
    made = LetterheadDialog(clerk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # qtbot closes it too
    qtbot.addWidget(made)
    made.show()
    return made


def stored(clerk: Clerk) -> tuple[Letterhead, ...]:
    return clerk.ask(letterheads.letterheads)


def type_into(dialog: LetterheadDialog, name: str, text: str) -> None:
    line = dialog._form._names["en"] if name == "organisation" else dialog._form._lines[name]
    line.setText(text)
    line.textEdited.emit(text)


def test_it_opens_with_the_default_and_a_page(dialog: LetterheadDialog) -> None:
    assert dialog._form._names["en"].text() == "Harbour Observatory"
    assert dialog._pages._view.page_count == 1
    assert dialog._list.item(0).text() == "Observatory (default)"


def test_what_is_typed_is_stored_and_shown(
    dialog: LetterheadDialog, clerk: Clerk, qtbot: QtBot
) -> None:
    type_into(dialog, "website", "www.harbour.example")
    dialog._form._measures["margin_side"].setValue(40)
    dialog._form._marks["fr"].setText("Info presse")
    dialog._form._marks["fr"].textEdited.emit("Info presse")
    dialog._form._texts["legal"].setPlainText("Founded 1987")
    qtbot.waitUntil(lambda: stored(clerk)[0].legal == "Founded 1987", timeout=2000)
    kept = stored(clerk)[0]
    assert (kept.website, kept.margin_side) == ("www.harbour.example", 40)
    assert kept.mark("fr") == "Info presse"
    assert kept.logo == LETTERHEAD.logo
    type_into(dialog, "label", "Second name")
    dialog.save()
    assert stored(clerk)[0].label == "Second name"


def test_an_office_has_a_name_in_each_language(dialog: LetterheadDialog, clerk: Clerk) -> None:
    french = dialog._form._names["fr"]
    assert (french.text(), french.placeholderText()) == ("", "Harbour Observatory")
    french.setText("Observatoire du littoral")
    french.textEdited.emit("Observatoire du littoral")
    dialog.save()
    kept = stored(clerk)[0]
    assert (kept.name("en"), kept.name("fr")) == ("Harbour Observatory", "Observatoire du littoral")
    dialog._form.show_letterhead(kept)
    assert french.text() == "Observatoire du littoral"
    french.clear()
    french.textEdited.emit("")
    dialog.save()
    assert stored(clerk)[0].organisations == ()


def test_an_impossible_colour_is_said_and_not_stored(
    dialog: LetterheadDialog, clerk: Clerk
) -> None:
    dialog._form._colour.setText("blue")
    dialog._form._on_colour_edited("blue")
    assert dialog._form._colour_words.text() == "Write it as #2f5bd8."
    dialog._form._colour.setText("#AA0000")
    dialog._form._on_colour_edited("#AA0000")
    dialog.save()
    assert stored(clerk)[0].colour == "#aa0000"
    assert dialog._form._colour_words.text() == ""


def test_bounds_are_written_beside_the_field(dialog: LetterheadDialog) -> None:
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert "12 to 55 mm" in said
    dialog._form._measures["margin_side"].setValue(500)
    assert dialog._form.letterhead.margin_side == 55


def test_copies_and_new_ones_stand_in_the_list(dialog: LetterheadDialog, clerk: Clerk) -> None:
    dialog.copy()
    assert dialog._form.letterhead.label == "Copy of Observatory"
    type_into(dialog, "organisation", "Another house")
    dialog.add()
    assert sorted(one.label for one in stored(clerk)) == [
        "Copy of Observatory", "New letterhead", "Observatory",
    ]  # fmt: skip
    assert {one.organisation for one in stored(clerk)} == {"Harbour Observatory", "Another house"}
    assert [one.is_default for one in stored(clerk)] == [True, False, False]
    dialog.make_default()
    assert [one.label for one in stored(clerk) if one.is_default] == ["New letterhead"]


def test_typing_is_not_lost_when_another_is_chosen(dialog: LetterheadDialog, clerk: Clerk) -> None:
    dialog.copy()
    type_into(dialog, "website", "copy.example")
    other = next(n for n in range(2) if dialog._letterhead_of(n).label == "Observatory")
    dialog._list.setCurrentRow(other)
    assert dialog._form.letterhead.label == "Observatory"
    websites = {one.label: one.website for one in stored(clerk)}
    assert websites == {"Observatory": "harbour.example", "Copy of Observatory": "copy.example"}


def test_a_removed_one_comes_back(dialog: LetterheadDialog, clerk: Clerk) -> None:
    dialog.copy()
    dialog.remove()
    assert len(stored(clerk)) == 1
    Toast.over(dialog).press("Undo")
    assert len(stored(clerk)) == 2
    assert dialog._form.letterhead.label == "Copy of Observatory"


def test_a_logo_is_read_checked_and_removed(
    dialog: LetterheadDialog, clerk: Clerk, tmp_path: Path
) -> None:
    field = dialog.findChild(LogoField)
    assert field is not None
    good, bad = tmp_path / "logo.png", tmp_path / "bad.png"
    good.write_bytes(png(30, 10))
    bad.write_bytes(b"no picture")
    field.read(good)
    dialog.save()
    assert stored(clerk)[0].logo == png(30, 10)
    field.read(bad)
    assert "no image" in field._trouble.text()
    field.read(tmp_path / "gone.png")
    assert "could not be read" in field._trouble.text()
    field._remove.click()
    dialog.save()
    assert stored(clerk)[0].logo == b""


def test_closing_stores_what_was_typed(
    dialog: LetterheadDialog, clerk: Clerk, qtbot: QtBot
) -> None:
    type_into(dialog, "website", "last.example")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert stored(clerk)[0] == replace(stored(clerk)[0], website="last.example")
