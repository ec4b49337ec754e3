"""How drafts are wanted is asked in one look."""

from pytestqt.qtbot import QtBot

from pressdesk.desktop.recipients.draftsdialog import (
    ATTACHED,
    LINKED,
    NEITHER,
    Drafts,
    DraftsDialog,
)
from pressdesk.desktop.recipients.found import Found


def test_a_link_must_be_one_before_one_goes_on(qtbot: QtBot) -> None:
    dialog = DraftsDialog(Found())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.wanted == Drafts(pdf=True) and dialog.go.isEnabled()
    dialog.choose(LINKED, link="ftp://x")
    assert dialog.link.isVisible() and not dialog.go.isEnabled()
    dialog.choose(LINKED, link="https://x.example/a.pdf", is_zip=True)
    assert dialog.go.isEnabled()
    assert dialog.wanted == Drafts(False, "https://x.example/a.pdf", True)
    dialog.choose(NEITHER)
    assert dialog.link.isHidden() and dialog.wanted == Drafts(False)
    dialog.choose(ATTACHED)
    assert dialog.wanted.pdf
    dialog.close()
