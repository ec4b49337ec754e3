"""An export is looked over, written whole, and said; nothing is overwritten in silence."""

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from pressdesk.base import files
from pressdesk.base.errors import DeskError
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.export import Exporter, write
from pressdesk.desktop.releases.preflightdialog import PreflightDialog
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.body import Paragraph, Picture, runs
from pressdesk.formats.proof import Proof
from pressdesk.releases.preflight import check
from tests.formats.proofs import FULL

FINE = replace(FULL, embargo=None)
NOBODY = replace(FINE, contacts=())
HEADLESS = replace(FINE, headline="")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def exporter(window: QMainWindow, tmp_path: Path) -> Iterator[Exporter]:
    clerk = Clerk(inline=True)
    session = Session(tmp_path / "settings.json")
    session.change(export_folder=str(tmp_path))
    yield Exporter(clerk, session, window)
    clerk.close()


def answer(monkeypatch: pytest.MonkeyPatch, name: str | None) -> list[str]:
    """Answer the file dialog with a name in the proposed folder; None cancels."""
    proposed: list[str] = []

    def asked(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        chosen = "" if name is None else str(Path(path).parent / (name or Path(path).name))
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return proposed


def export(exporter: Exporter, proof: Proof, form: str) -> None:
    exporter.export(proof, form)
    QApplication.processEvents()


def dialog(window: QMainWindow) -> PreflightDialog:
    found = window.findChild(PreflightDialog)
    assert found is not None
    return found


def press(dialog: PreflightDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_a_sound_release_is_asked_only_where_to(
    exporter: Exporter, window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not check(FINE)
    proposed = answer(monkeypatch, "")
    export(exporter, FINE, "pdf")
    name = "PR 2026-118 tide-gauge-network-reaches-its-hundredth-station en.pdf"
    assert proposed == [name]
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    assert not list(tmp_path.glob(".*.part"))
    assert Toast.over(window).text == f"Saved “{name}”"


@pytest.mark.parametrize(
    ("form", "begins"), [("html", b"<!DOCTYPE"), ("txt", b"Harbour"), ("eml", b"Subject: Tide")]
)
def test_every_form_is_written_and_its_ending_added(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, begins: bytes
) -> None:
    answer(monkeypatch, "mine.v2")
    export(exporter, FINE, form)
    assert (tmp_path / f"mine.v2.{form}").read_bytes().startswith(begins)


def test_warnings_are_shown_and_can_be_passed(
    exporter: Exporter, window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "x.pdf")
    export(exporter, NOBODY, "pdf")
    assert not (tmp_path / "x.pdf").exists()
    press(dialog(window), "Export anyway")
    assert (tmp_path / "x.pdf").exists()


def test_what_stops_the_pdf_leads_to_its_place(
    exporter: Exporter, window: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "x.pdf")
    undescribed = replace(FINE, body=(Paragraph(runs("Words.")), Picture("pic-1", "A gauge")))
    export(exporter, undescribed, "pdf")
    texts = [b.text() for b in dialog(window).findChildren(QPushButton)]
    assert "Export anyway" not in texts
    with qtbot.waitSignal(exporter.place_requested) as gone:
        press(dialog(window), "Go there")
    assert gone.args == ["body", 1]


def test_nothing_is_replaced_without_asking(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "x.txt"
    kept.write_text("mine")
    answer(monkeypatch, "x")
    monkeypatch.setattr(messages, "ask_loss", lambda *_: False)
    export(exporter, FINE, "txt")
    assert kept.read_text() == "mine"
    monkeypatch.setattr(messages, "ask_loss", lambda *_: True)
    export(exporter, FINE, "txt")
    assert kept.read_text("utf-8").startswith("Harbour")


def test_no_file_chosen_is_no_export(
    exporter: Exporter, window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, None)
    export(exporter, FINE, "txt")
    assert not list(tmp_path.glob("*.txt"))
    assert Toast.over(window).text == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "no room left"), (errno.EACCES, "cannot be written"), (errno.EROFS, "cannot")],
)
def test_a_full_or_locked_folder_is_said_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(number, "said by the system")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(DeskError) as told:
        write(FINE, "txt", path)
    assert words in told.value.hint and str(tmp_path) in told.value.hint
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.glob("*") if p.is_file()] == ["x.txt"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as told:
        write(Proof("en"), "txt", tmp_path / "gone" / "x.txt")
    assert "no folder" in told.value.hint
