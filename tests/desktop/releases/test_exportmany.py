"""Several releases go out together: looked over, named by the rule, nothing overwritten."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from pressdesk.contacts import edit as people
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.exportmany import ManyExporter, OutgoingDialog
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.card import Card, Telephone
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def ids(clerk: Clerk) -> list[int]:
    card = Card(formatted_name="Maya Okafor", telephones=(Telephone("+33 2 35 01 02 03"),))
    officer = clerk.do_now(people.save, card, NOW)
    body = (Paragraph(runs("The harbour opened at noon.")),)
    made = []
    for texts in (
        (TextDraft("en", "Tides rise", "", "Le Havre", body),
         TextDraft("fr", "La marée monte", "", "Le Havre", body)),
        (TextDraft("en", "", body=body),),
    ):  # fmt: skip
        draft = ReleaseDraft(dated_on=date(2026, 11, 24), contacts=(officer,), texts=texts)
        made.append(clerk.do_now(edit.create, draft, NOW))
    return made


def test_several_go_into_one_folder(
    clerk: Clerk, qtbot: QtBot, ids: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    exporter = ManyExporter(clerk, Session(tmp_path / "s.json"), window)
    for wanted in (2, 4):
        exporter.export(ids)
        QApplication.processEvents()
        dialog = next(d for d in window.findChildren(OutgoingDialog) if d.isVisible())
        assert dialog.list.count() == 3
        assert [e.proof.language for e in dialog._able] == ["en", "fr"]
        with qtbot.waitSignal(exporter.exported):
            qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert len(list(folder.iterdir())) == wanted, "older files stay"
    names = sorted(file.name for file in folder.iterdir())
    assert names[0] == "PR 2026-001 la-maree-monte fr (2).pdf"
    assert all(file.read_bytes().startswith(b"%PDF") for file in folder.iterdir())
    assert "2 PDFs saved in “out”" in Toast.over(window).text
