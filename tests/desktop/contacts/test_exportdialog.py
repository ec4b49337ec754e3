"""People go out as files that other programs read, whole or without what stays in the house."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit
from pressdesk.contacts.exports import FORMS, form
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts import exportdialog
from pressdesk.desktop.contacts.exportdialog import ExportDialog, Wanted
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANN = Card(
    formatted_name="Ann Roy",
    organisation="Le Soir",
    telephones=(Telephone("+33 1 44 55 66 77"), Telephone("06 01 02 03 04", private=True)),
    emails=(Email("ann@soir.example"),),
    note="prefers calls",
)


@pytest.fixture
def ann(store: Store) -> Iterator[int]:
    i18n.speak("en")
    yield store.do(edit.save, ANN, NOW)


@pytest.mark.parametrize("key", [one.key for one in FORMS])
@pytest.mark.parametrize("is_ours", [True, False])
def test_every_form_is_written(
    clerk: Clerk, ann: int, tmp_path: Path, key: str, is_ours: bool
) -> None:
    path = tmp_path / f"people.{form(key).suffix}"
    exportdialog.write(clerk, Wanted((ann,), form(key), is_ours), path, "en")
    written = path.read_bytes()
    if key in ("xlsx", "pdf"):
        assert written.startswith(b"PK" if key == "xlsx" else b"%PDF")
        return
    assert b"Roy" in written and b"ann@soir.example" in written
    assert (b"prefers calls" in written) is is_ours
    assert (b"06 01 02 03 04" in written) is is_ours


def test_nobody_is_told(clerk: Clerk, ann: int, tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    with pytest.raises(DeskError, match="nobody"):
        exportdialog.write(clerk, Wanted((ann + 5,), form("pdf"), False), path, "en")
    assert not path.exists()


def test_asked_and_said(
    qtbot: QtBot, clerk: Clerk, ann: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QWidget

    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    path = tmp_path / "Everybody"
    monkeypatch.setattr(ExportDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    exportdialog.export(clerk, (), (ann,), "en", over)
    assert path.with_suffix(".vcf").exists()
    assert Toast.over(over).text == "1 person saved in “Everybody.vcf”"


def test_the_folder_exported_to_last_is_proposed(
    qtbot: QtBot, clerk: Clerk, ann: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QWidget

    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    session = Session(tmp_path / "settings.json")
    session.change(export_folder=str(tmp_path))
    proposed, elsewhere = [], tmp_path / "elsewhere"
    elsewhere.mkdir()

    def ask(_over: object, _title: str, path: str, _kind: str) -> tuple[str, str]:
        proposed.append(path)
        return str(elsewhere / "All.vcf"), ""

    monkeypatch.setattr(ExportDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    exportdialog.export(clerk, (), (ann,), "en", over, session)
    exportdialog.export(clerk, (), (ann,), "en", over, session)
    assert proposed == [str(tmp_path / "Contacts.vcf"), str(elsewhere / "Contacts.vcf")]


def test_the_keyboard_begins_at_what_is_chosen(qtbot: QtBot) -> None:
    dialog = ExportDialog((1,), (1, 2, 3))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog._whom.button(1)


def test_nobody_chosen_is_not_offered(qtbot: QtBot) -> None:
    dialog = ExportDialog((), (1, 2, 3))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._whom.button(0).isVisible() and dialog._whom.button(1).isVisible()


def test_the_dialog_offers_whom_and_how(qtbot: QtBot) -> None:
    dialog = ExportDialog((1, 2), (1, 2, 3))
    qtbot.addWidget(dialog)
    dialog._is_ours.setChecked(True)
    assert dialog.wanted == Wanted((1, 2), form("vcf"), True)
    dialog._whom.button(1).setChecked(True)
    dialog._forms.button([one.key for one in FORMS].index("pdf")).setChecked(True)
    assert dialog.wanted == Wanted((1, 2, 3), form("pdf"), False)
    assert not dialog._is_ours.isEnabled()
    one = ExportDialog((1,), (1, 2, 3))
    qtbot.addWidget(one)
    assert one.wanted.ids == (1, 2, 3)


def test_outlook_is_given_a_card_alone_and_many_as_a_table(qtbot: QtBot) -> None:
    dialog = ExportDialog((1,), (1, 2, 3))
    qtbot.addWidget(dialog)
    alone = dialog._forms.button([one.key for one in FORMS].index("outlook_vcf"))
    assert not alone.isEnabled()
    dialog._whom.button(0).setChecked(True)
    alone.setChecked(True)
    assert dialog.wanted == Wanted((1,), form("outlook_vcf"), False)
    dialog._whom.button(1).setChecked(True)
    assert dialog.wanted.form == form("outlook_csv")
