"""What people copied are on the clipboard, and what is said of it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop import copying
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.proof import PrintedContact

LUC = Card(
    uid="luc-1",
    formatted_name="Luc Bérard",
    titles=(("en", "Press Officer"), ("fr", "Attaché de presse")),
    telephones=(
        Telephone("+33 1 99 00 02 04", "work"),
        Telephone("06 39 98 01 01", "cell", private=True),
    ),
    emails=(Email("luc.berard@harbour.example"),),
    note="Never on Mondays.",
    is_officer=True,
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def said(window: QWidget) -> str:
    return Toast.over(window).text


def test_one_copy_is_text_html_and_vcard(window: QWidget) -> None:
    copying.copy_block((LUC,), "fr", window)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == (
        "Luc Bérard    Attaché de presse    Tél.\u00a0: +33 1 99 00 02 04"
        "    luc.berard@harbour.example"
    )
    assert 'href="tel:+33199000204"' in mime.html()
    for media_type in ("text/vcard", "text/x-vcard"):
        written = mime.data(media_type).data().decode()
        assert "TITLE;LANGUAGE=fr:Attaché de presse\r\n" in written
        assert "06 39" not in written and "Mondays" not in written
    assert said(window) == (
        "Contact block copied  ·  text, formatted, vCard  ·  private lines left out"
    )


def test_several_are_one_block(window: QWidget) -> None:
    printed = PrintedContact("Ada", "Press Officer", "", ("1",))
    copying.copy_block((LUC, printed), "en", window)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines()[1] == "Ada    Press Officer    Tel: 1"
    assert mime.data("text/vcard").data().count(b"BEGIN:VCARD") == 2
    assert said(window).startswith("2 contacts copied")


def test_a_telephone_alone(window: QWidget) -> None:
    copying.copy_text("+33 1 99 00 02 04", "telephone", window)
    assert QGuiApplication.clipboard().text() == "+33 1 99 00 02 04"
    assert said(window) == "Telephone copied  ·  +33 1 99 00 02 04"


def test_one_line_and_vcard_alone(window: QWidget) -> None:
    copying.copy_line(LUC, "en", window)
    assert QGuiApplication.clipboard().text().startswith("Luc Bérard, Press Officer, +33")
    copying.copy_vcard((LUC,), "en", window)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith("BEGIN:VCARD\nVERSION:3.0\n") and not mime.hasHtml()
    assert said(window) == "vCard copied"


def test_nothing_to_copy_leaves_the_clipboard_alone(window: QWidget) -> None:
    QGuiApplication.clipboard().setText("kept")
    copying.copy_block((), "en", window)
    copying.copy_vcard((), "en", window)
    copying.copy_text("", "telephone", window)
    assert QGuiApplication.clipboard().text() == "kept"
