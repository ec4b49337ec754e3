"""A day in the example office: nothing goes to the network, to the logs, or stays behind."""

import json
import logging
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk import cli
from pressdesk.base import i18n
from pressdesk.contacts import find as people
from pressdesk.desktop import copying, theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.example.office import open_example
from pressdesk.releases import edit, find
from pressdesk.releases.exports import written
from pressdesk.releases.proof import proof
from pressdesk.store.store import Store

_heard: list[str] = []
_listens = False


def _hook(event: str, args: tuple[object, ...]) -> None:
    if _listens and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        _heard.append(f"{event} {args[1:]!r}")


sys.addaudithook(_hook)


@contextmanager
def listening() -> Iterator[None]:
    global _listens
    _heard.clear()
    _listens = True
    try:
        yield
    finally:
        _listens = False
    assert not [heard for heard in _heard if "AF_UNIX" not in heard]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return open_example(tmp_path / "examples", date(2026, 11, 23))


def persons(path: Path) -> set[str]:
    """Return what names somebody in the office: names, addresses, the ends of numbers."""
    store = Store(path)
    cards = store.ask(people.cards, store.ask(people.ids, "all", ""))
    store.close()
    words = {card.formatted_name for card in cards}
    words |= {email.address for card in cards for email in card.emails}
    words |= {number.number[-8:] for card in cards for number in card.telephones}
    return {word for word in words if len(word) > 5}


def test_a_day_at_the_desk_is_quiet(
    example: Path,
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    session = Session(tmp_path / "settings.json")
    session.change(theme="light")
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1480, 920)
    window.show()
    hook = sys.excepthook
    with listening():
        desk = Desk(qapp, session, window)
        single = Single(example)
        assert not single.is_taken()
        desk.begin(example, single)
        qtbot.waitUntil(lambda: desk.office is not None and hasattr(
            desk.workplace.releases, "preview"))  # fmt: skip
        area = desk.workplace.releases
        assert desk.office is not None
        for release in desk.office.store.ask(find.ids, "all", "")[:4]:
            area.open(release)
            for tab in ("mail", "web", "text", "page"):
                area.preview.show_tab(tab)
                qtbot.wait(60)
        desk.workplace.view_contacts()
        qtbot.wait(50)
        window.close()
    sys.excepthook = hook
    i18n.speak("en")
    theme.apply(qapp, "light")
    told = caplog.text + (tmp_path / "settings.json").read_text("utf-8")
    assert not [word for word in persons(example) if word in told]


def test_every_export_of_the_example_is_made_without_the_network(example: Path) -> None:
    store = Store(example)
    with listening():
        for release in store.ask(find.ids, "all", "")[:6]:
            for language in store.ask(edit.draft, release).languages:
                ready = store.ask(proof, release, language)
                for form in ("pdf", "html", "txt", "eml"):
                    made = written(ready, form)
                    assert made
                    if form in ("html", "eml"):
                        # Nothing is fetched by whoever looks at it either.
                        assert not re.search(rb"<(?:script|link|iframe)|src=.?https?:", made)
    store.close()


NAME, ADDRESS = "Zofia Kowalczyk", "zofia.kowalczyk@tide.example"
TEXT = f"""24 November 2026

{NAME} opens the hundredth tide gauge

LE HAVRE, 24 November 2026 – The Observatory switched on its hundredth gauge, said {NAME}.

{NAME}    Press Officer    Tel: +33 (0)2 35 01 02 03    {ADDRESS}
"""


def test_import_and_export_log_no_name_and_leave_no_file(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    work, spare = tmp_path / "work", tmp_path / "spare"
    work.mkdir()
    spare.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    for kind, text in (("txt", TEXT), ("html", f"<p>{TEXT}"), ("md", TEXT), ("docx", "PK broken")):
        (work / f"{NAME}.{kind}").write_text(text, "utf-8")
    office = work / "Office.pressdesk"
    files = [str(work / f"{NAME}.{kind}") for kind in ("txt", "html", "md", "docx")]
    assert cli.main(["import", *files, "--office", str(office), "--json"]) == cli.SOME_LEFT
    reference = json.loads(capsys.readouterr().out)["releases"][0]["reference"]
    for kind in ("pdf", "html", "txt"):
        out = str(work / f"out.{kind}")
        assert (
            cli.main(["export", reference, "--to", kind, "-o", out, "--office", str(office)]) == 0
        )
    for word in (NAME, *NAME.split(), ADDRESS, "35 01 02"):
        assert word not in caplog.text
    assert not list(spare.iterdir())
    names = {file.name for file in work.iterdir()}
    assert names == {f"{NAME}.{k}" for k in ("txt", "html", "md", "docx")} | {
        "Office.pressdesk", "out.pdf", "out.html", "out.txt",
    }  # fmt: skip


def test_people_dragged_out_leave_with_the_program(example: Path, qapp: QApplication) -> None:
    store = Store(example)
    cards = store.ask(people.cards, store.ask(people.ids, "all", "")[:1])
    store.close()
    before = set(Path(tempfile.gettempdir()).glob("pressdesk-*"))
    for _drag in range(3):
        (url,) = copying.dragged(cards, "en").urls()
        assert Path(url.toLocalFile()).exists()
    made = set(Path(tempfile.gettempdir()).glob("pressdesk-*")) - before
    assert len(made) <= 1
    while copying._folders:
        copying._folders.pop().cleanup()
    assert not any(folder.exists() for folder in made)
