"""Whatever the form, nobody gets anything who must not, and what went out is remembered."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit, find, privacy
from pressdesk.desktop import actions, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients import reasondialog
from pressdesk.desktop.recipients.draftsdialog import ATTACHED, NEITHER, DraftsDialog
from pressdesk.desktop.recipients.greetingsdialog import GreetingsDialog
from pressdesk.desktop.recipients.recipientspane import RecipientsPane
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.formats.card import Card, Email
from pressdesk.lists import ledger, lists
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.settings import save_settings, settings
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def pane(qtbot: QtBot, clerk: Clerk, space: Any) -> Iterator[RecipientsPane]:
    made = RecipientsPane(clerk)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.show_lists([space.row])
    yield made


def released(store: Store, **said: object) -> int:
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    draft = replace(ReleaseDraft(texts=texts), **said)  # type: ignore[arg-type]
    return store.do(releases.create, draft, NOW)


def out(pane: RecipientsPane, form: str, qtbot: QtBot) -> str:
    """Hand out in a form, and return what is said."""
    names = {"csv": "export_csv", "xlsx": "export_xlsx", "vcf": "export_vcf", "eml": "drafts"}
    made = actions.of(pane, f"recipients.{names.get(form, f'copy_{form}')}")
    made.trigger() if pane.isVisible() else pane.handing.hand_out(form)
    for _step in range(4):  # each step begins once the one before has ended, however long it took
        qtbot.wait(5)
    return Toast.over(pane).text


def clipboard() -> str:
    return QApplication.clipboard().text()


def forms(store: Store, contact: int) -> list[str]:
    return [row.form for row in store.ask(ledger.received, contact)]


def test_bcc_is_the_addresses_alone_and_is_remembered(
    pane: RecipientsPane, store: Store, space: Any, qtbot: QtBot
) -> None:
    said = out(pane, "bcc", qtbot)
    assert clipboard() == "eva@example.org, ann@example.org"
    assert said == (
        "2 addresses copied; 1 kept out, 1 must not be contacted, 1 has no usable address, "
        "1 whose mail came back, 1 at the same address"
    )
    assert forms(store, space.ann) == ["bcc"] and forms(store, space.dee) == []


def test_an_objection_since_the_last_look_counts(
    pane: RecipientsPane, store: Store, space: Any, qtbot: QtBot
) -> None:
    pane.hide()  # what is not seen does not follow
    store.do(privacy.suppress, [space.eva], "asked", date(2026, 11, 23), NOW)
    out(pane, "bcc", qtbot)
    assert clipboard() == "ann@example.org"


def test_one_language_can_be_copied_by_itself(
    pane: RecipientsPane, store: Store, qtbot: QtBot
) -> None:
    pane.show_lists(pane.lists, released(store))
    pane._split.menu.aboutToShow.emit()
    words = [one.text() for one in pane._split.menu.actions()]
    assert "Copy as Bcc: French (1)" in words
    pane._split.menu.actions()[words.index("Copy as Bcc: French (1)")].trigger()
    qtbot.wait(20)
    assert clipboard() == "eva@example.org"


@pytest.mark.parametrize("is_sure", [True, False])
def test_to_asks_first_since_all_see_all(
    pane: RecipientsPane, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, is_sure: bool
) -> None:
    asked = []
    monkeypatch.setattr(messages, "ask_loss", lambda *said: asked.append(said[1]) or is_sure)
    QApplication.clipboard().setText("before")
    out(pane, "to", qtbot)
    assert asked == ["All 2 will see each other’s addresses."]
    expected = "Éva Nagy <eva@example.org>, Ann Roy <ann@example.org>"
    assert clipboard() == (expected if is_sure else "before")


def test_names_are_copied_one_a_line(pane: RecipientsPane, qtbot: QtBot) -> None:
    assert out(pane, "names", qtbot).startswith("2 names copied")
    assert clipboard().splitlines() == ["Éva Nagy", "Ann Roy"]


def test_portions_go_out_one_after_the_other(
    pane: RecipientsPane, store: Store, space: Any, qtbot: QtBot
) -> None:
    store.do(save_settings, replace(store.ask(settings), copied_at_once=1, separator=";"))
    out(pane, "bcc", qtbot)
    assert clipboard() == "eva@example.org" and pane._strip.text == "Portion 1 of 2 copied"
    assert forms(store, space.ann) == []  # not yet
    pane._strip.press()
    assert clipboard() == "ann@example.org" and pane._strip.text == ""
    assert Toast.over(pane).text.startswith("2 addresses copied")
    assert forms(store, space.ann) == ["bcc"]


def test_who_objects_between_two_portions_gets_nothing(
    pane: RecipientsPane, store: Store, space: Any, qtbot: QtBot
) -> None:
    store.do(save_settings, replace(store.ask(settings), copied_at_once=1))
    out(pane, "bcc", qtbot)
    store.do(privacy.suppress, [space.ann], "asked", date(2026, 11, 23), NOW)
    pane._strip.press()
    assert "ann@" not in clipboard().lower() and forms(store, space.ann) == []


def test_a_release_under_embargo_asks_why_and_says_so(
    pane: RecipientsPane, store: Store, space: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    until = datetime.now(UTC) + timedelta(days=2)
    pane.show_lists([space.row], released(store, embargoed_until=until))
    assert "Under embargo until" in pane._embargo.text
    QApplication.clipboard().setText("before")
    monkeypatch.setattr(reasondialog, "ask", lambda *_said: None)
    out(pane, "bcc", qtbot)
    assert clipboard() == "before" and forms(store, space.ann) == []
    monkeypatch.setattr(reasondialog, "ask", lambda *_said: "agreed")
    said = out(pane, "bcc", qtbot)
    assert "Under embargo until" in said and "ann@example.org" in clipboard()
    out(pane, "names", qtbot)
    assert clipboard().startswith("Under embargo until")


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Greetings are looked at, and one goes on where one may, or else to the card."""
    seen: list[int] = []

    def look(dialog: GreetingsDialog) -> int:
        seen.append(dialog.faults)
        if dialog.faults:
            dialog._card.click()
        return int(not dialog.faults)

    monkeypatch.setattr(GreetingsDialog, "exec", look)
    return seen


def test_a_table_carries_greetings_which_are_looked_at_first(
    pane: RecipientsPane, qtbot: QtBot, goes_on: list[int]
) -> None:
    assert out(pane, "table", qtbot).startswith("Table with 2 people copied")
    assert len(goes_on) == 1
    assert "ann@example.org\ten\tDear Ann Roy" in clipboard()
    html = QApplication.clipboard().mimeData().html()
    assert "<td>Éva Nagy</td>" in html


def test_a_faulty_greeting_stops_and_goes_on_once_it_is_mended(
    pane: RecipientsPane,
    store: Store,
    space: Any,
    qtbot: QtBot,
    goes_on: list[int],
) -> None:
    (card,) = store.ask(find.cards, [space.ann])
    store.do(edit.save, replace(card, salutations=(("en", "Dear {Name}"),)), NOW)
    QApplication.clipboard().setText("before")
    with qtbot.waitSignal(pane.contact_requested) as asked:
        out(pane, "table", qtbot)
    assert clipboard() == "before" and goes_on == [1]
    assert asked.args == [space.ann]
    assert pane._strip.text == "One greeting is to be put right first"
    (card,) = store.ask(find.cards, [space.ann])
    store.do(edit.save, replace(card, salutations=(("en", "Dear Ann"),)), NOW)
    assert pane._strip.text == "All greetings are right now"
    pane._strip.press()
    qtbot.wait(20)
    assert "Dear Ann" in clipboard() and forms(store, space.ann) == ["table"]


@pytest.mark.parametrize("form", ["csv", "xlsx", "vcf"])
def test_files_are_written_and_remembered(
    pane: RecipientsPane,
    store: Store,
    space: Any,
    qtbot: QtBot,
    goes_on: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
) -> None:
    path = tmp_path / f"Out.{form}"
    proposed = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *said: proposed.append(said[2]) or (str(path), "")
    )
    said = out(pane, form, qtbot)
    assert said.startswith(f"2 people saved in “Out.{form}”")
    assert Path(proposed[0]).name == f"Space.{form}"
    assert len(goes_on) == (form != "vcf")
    assert path.read_bytes() and forms(store, space.ann) == [form]


def drafts(monkeypatch: pytest.MonkeyPatch, pdf: int, place: Path) -> None:
    def choose(dialog: DraftsDialog) -> int:
        dialog.choose(pdf, is_zip=place.suffix == ".zip")
        return 1

    monkeypatch.setattr(DraftsDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(place))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(place), ""))


def test_drafts_lie_in_a_folder_of_their_own_each_to_one_person(
    pane: RecipientsPane,
    store: Store,
    space: Any,
    qtbot: QtBot,
    goes_on: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not actions.of(pane, "recipients.drafts").isEnabled()
    pane.show_lists([space.row], released(store))
    drafts(monkeypatch, NEITHER, tmp_path)
    assert out(pane, "eml", qtbot).startswith("2 drafts in “Tides”")
    made = {path.name: message_from_bytes(path.read_bytes(), policy=default)
            for path in (tmp_path / "Tides").iterdir()}  # fmt: skip
    assert sorted(made) == ["Ann Roy en.eml", "Éva Nagy fr.eml"]
    mail = made["Éva Nagy fr.eml"]
    assert mail["Subject"] == "Marées" and mail["To"] == "Éva Nagy <eva@example.org>"
    assert forms(store, space.eva) == ["eml"]
    out(pane, "eml", qtbot)
    assert (tmp_path / "Tides (2)").is_dir()


def test_drafts_under_embargo_say_so_in_name_and_subject(
    pane: RecipientsPane,
    store: Store,
    space: Any,
    qtbot: QtBot,
    goes_on: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    until = datetime.now(UTC) + timedelta(days=2)
    pane.show_lists([space.row], released(store, embargoed_until=until))
    monkeypatch.setattr(reasondialog, "ask", lambda *_said: "agreed")
    drafts(monkeypatch, ATTACHED, tmp_path / "Drafts.zip")
    out(pane, "eml", qtbot)
    with zipfile.ZipFile(tmp_path / "Drafts.zip") as archive:
        mails = [message_from_bytes(archive.read(n), policy=default) for n in archive.namelist()]
    assert len(mails) == 2
    for mail in mails:
        assert mail["Subject"].upper().startswith(("EMBARGO", "SOUS EMBARGO"))
        assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf"]


def test_nobody_to_hand_out_to_is_said(pane: RecipientsPane, store: Store, qtbot: QtBot) -> None:
    row = store.do(lists.save, ListCard(label="New"))
    bad = store.do(edit.save, Card(formatted_name="X", emails=(Email("x@x.example"),)), NOW)
    store.do(lists.add, row, PERSON, [bad], NOW)
    pane.show_lists([row])
    pane.hide()
    store.do(privacy.suppress, [bad], "asked", date(2026, 11, 23), NOW)
    assert out(pane, "bcc", qtbot) == "Nobody would get it; nothing was handed out"


def test_what_is_not_seen_offers_nothing(pane: RecipientsPane) -> None:
    assert actions.of(pane, "recipients.copy_bcc").isEnabled()
    pane.hide()  # the recipients of another area are, with commands of the same name
    assert not any(one.isEnabled() for one in actions.collect(pane))
    pane.show()
    assert actions.of(pane, "recipients.copy_bcc").isEnabled()


def test_what_is_typed_is_saved_first_or_nothing_goes_out(
    pane: RecipientsPane, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("before")
    pane.handing.before = lambda: False
    out(pane, "bcc", qtbot)
    assert clipboard() == "before"


def test_what_the_ledger_cannot_keep_is_not_copied(
    pane: RecipientsPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clerk: Clerk
) -> None:
    def refuse(*_said: object, **_named: object) -> int:
        raise DeskError("There is no room left.", "Free some space.")

    monkeypatch.setattr(clerk.store, "do", refuse)
    assert out(pane, "bcc", qtbot) == "There is no room left."
    assert clipboard() == ""
    assert "Nothing was copied" in Toast.over(pane).hint
