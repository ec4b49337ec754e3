"""The form of a contact: everything can be changed, and what nobody touched stays as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.base import i18n
from pressdesk.contacts import edit
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.form.cardform import CardForm
from pressdesk.desktop.contacts.form.part import Part
from pressdesk.desktop.contacts.form.parts import Parts
from pressdesk.formats.card import (
    DO_NOT_CONTACT,
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = date(2026, 11, 24)


def picture(side: int = 900) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image


def bytes_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


WHOLE = Card(
    id=3,
    uid="u",
    version=4,
    formatted_name="Inès  de  Tanguy",
    family_name="de Tanguy",
    given_name="Inès",
    additional_names="Anne",
    honorific_prefix="Dr",
    honorific_suffix="PhD",
    nickname="Inouk",
    organisation=" Ouest-Littoral",
    department="Sea",
    role="Deputy",
    country="XX",
    titles=(("de", "Redakteurin"), ("en", "Correspondent")),
    salutations=(("fr", "Chère Madame"),),
    telephones=(Telephone("02 98", "pager", True, True, "Hut"),),
    emails=(Email("a@b.example", "work", bounced=True),),
    addresses=(Address("12 quai\nB", "Brest", "", "29200", "France", "pier", True, "Shed"),),
    links=(Link("https://b.example", "other", "Blog"),),
    affiliations=(
        Affiliation("Le Large", "Reporter", date(2016, 3, 1), date(2020, 5, 31), 7),
        Affiliation("Ouest-Littoral", "", outlet_id=2),
    ),
    languages=("fr", "pl"),
    categories=("Sea board",),
    beats=("ocean", "Ocean"),
    custom=(("Diet", "no\nfish"),),
    kept=(Property("X-A", "1"),),
    photo=Photo("image/png", b"unreadable", 9),
    note="  kept as it is ",
    is_officer=True,
    duty_hours="8–18",
    absent_from=DAY,
    absent_until=DAY,
    status=DO_NOT_CONTACT,
    status_reason="asked",
    status_on=DAY,
    verified_on=DAY,
    source="October.vcf",
    sourced_on=DAY,
    lawful_basis="our own ground",
)


@pytest.fixture
def form(qtbot: QtBot, clerk: Clerk) -> Iterator[CardForm]:
    i18n.speak("en")
    made = CardForm(Parts(clerk, ("en", "fr")))
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made


def part(form: CardForm, name: str) -> Part:
    return next(one for one in form.parts.in_order if one.name == name)


def line(holder: QWidget, name: str) -> QLineEdit:
    return next(
        f for f in holder.findChildren(QLineEdit) if f.accessibleName() == name and not f.isHidden()
    )


def button(holder: QWidget, words: str) -> QPushButton:
    return next(b for b in holder.findChildren(QPushButton) if b.text() == words)


def seen(form: CardForm) -> set[str]:
    return {one.name for one in form.parts.in_order if one.isVisible()}


def test_what_nobody_touched_stays_as_it_was(form: CardForm) -> None:
    form.edit(WHOLE)
    assert form.card == WHOLE


def test_each_part_gives_back_what_it_shows(form: CardForm) -> None:
    card = replace(
        WHOLE,
        organisation="Ouest-Littoral",
        formatted_name="Inès de Tanguy",
        beats=("ocean",),
        country="FR",
        telephones=(Telephone("02 98", "work", True, True, "Hut"),),
        addresses=(Address("12 quai\nB", "Brest", "", "29200", "France", "home", True, "Shed"),),
        links=(Link("https://b.example", "web", "Blog"),),
    )
    form.edit(card)
    for one in form.parts.in_order:
        one.is_touched = True
    assert form.card == card


def test_only_what_is_usual_or_said_is_shown(form: CardForm) -> None:
    form.edit(Card(formatted_name="Ben", languages=("fr",)))
    usual = {"Name", "Organisation", "Job title", "Telephones", "E-mails", "Writes in",
             "Greeting", "Beats", "Categories", "Note", ""}  # fmt: skip
    assert seen(form) == usual
    form.edit(WHOLE)
    assert seen(form) - usual >= {"Photo", "Addresses", "Links", "Status", "Absence", "Source"}


def test_an_officer_is_asked_for_duty_and_absence(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(formatted_name="Maya Okafor", telephones=(Telephone("+33 2"),)))
    form.parts.officer.chip.click()
    assert {"Duty hours", "Absence"} <= seen(form)
    assert form.parts.officer.printed == "A release prints: Maya Okafor · Tel: +33 2"
    qtbot.keyClicks(line(part(form, "Duty hours"), "Duty hours"), "8 to 6")
    assert form.card.duty_hours == "8 to 6" and form.card.is_officer


def test_a_part_is_added_and_takes_the_cursor(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben"))
    form.add(part(form, "Addresses"))
    street = part(form, "Addresses")
    qtbot.waitUntil(lambda: form.focusWidget() is not None and street.isVisible())
    town = line(street, "Town")
    qtbot.keyClicks(town, "Brest")
    assert form.card.addresses == (Address(locality="Brest", kind="work"),)
    town.clear()
    qtbot.keyClicks(town, " ")
    assert form.card.addresses == ()


def test_a_job_title_in_no_known_language_is_seen_and_can_be_changed(
    form: CardForm, qtbot: QtBot
) -> None:
    form.edit(Card(id=1, formatted_name="Ben", titles=(("", "Redaktör"), ("fr", "Rédacteur"))))
    untold = line(part(form, "Job title"), "Job title, language not known")
    assert untold.text() == "Redaktör" and "Job title" in seen(form)
    untold.selectAll()
    qtbot.keyClick(untold, Qt.Key.Key_Delete)
    assert form.card.titles == (("fr", "Rédacteur"),)
    form.show_again(form.card)
    assert not untold.isHidden(), "one may be typing in it"
    qtbot.keyClicks(untold, "Editor")
    assert dict(form.card.titles) == {"": "Editor", "fr": "Rédacteur"}
    form.edit(Card(id=2, formatted_name="Ann"))
    assert [one.accessibleName() for one in part(form, "Job title").findChildren(QLineEdit)
            if not one.isHidden()] == ["Job title, English", "Job title, French"]  # fmt: skip


def test_who_moves_keeps_a_past(form: CardForm, qtbot: QtBot, store: Store) -> None:
    store.do(edit.save, Card(formatted_name="Cleo", organisation="Gazette du Cap"), NOW)
    card = Card(id=1, formatted_name="Ben", organisation="Le Soir", titles=(("en", "Editor"),))
    form.edit(card)
    place = form.parts.organisation.line
    place.setFocus()
    place.selectAll()
    qtbot.keyClicks(place, "gaz")
    assert form.card.organisation == "gaz" and form.card.affiliations == ()
    qtbot.keyClicks(place, "ette du Cap")
    qtbot.keyClick(place, Qt.Key.Key_Return)
    assert form.parts.organisation.asks
    assert form.parts.organisation._question.text() == "Moved from Le Soir to gazette du Cap?"
    button(form, "Moved today").click()
    assert form.card.affiliations == (
        Affiliation("gazette du Cap", began_on=dates.today()),
        Affiliation("Le Soir", "Editor", ended_on=dates.today()),
    )
    assert "Outlets" in seen(form) and not form.parts.organisation.asks


def test_a_correction_moves_nobody(form: CardForm, qtbot: QtBot) -> None:
    works = (Affiliation("Le Soire", "Editor", outlet_id=5),)
    form.edit(Card(id=1, formatted_name="Ben", organisation="Le Soire", affiliations=works))
    place = form.parts.organisation.line
    place.setFocus()
    place.end(False)
    qtbot.keyClick(place, Qt.Key.Key_Backspace)
    qtbot.keyClick(place, Qt.Key.Key_Return)
    assert form.card.affiliations == (Affiliation("Le Soir", "Editor"),)
    button(form, "Only corrected").click()
    assert form.card.organisation == "Le Soir" and not form.parts.organisation.asks


def test_half_an_outlet_s_name_is_no_outlet(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben"))
    form.add(part(form, "Outlets"))
    place = line(part(form, "Outlets"), "Outlet")
    place.setFocus()
    qtbot.keyClicks(place, "Le So")
    assert form.card.affiliations == ()
    qtbot.keyClicks(place, "ir")
    form.settle()
    assert form.card.affiliations == (Affiliation("Le Soir"),)


def test_a_number_may_have_a_name_of_its_own(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben", telephones=(Telephone("02", "cell"),)))
    kind = form.parts.telephones.rows._rows[0]._kind
    kind.setCurrentIndex(kind.count() - 1)
    kind.activated.emit(kind.count() - 1)
    field = kind.lineEdit()
    assert field is not None
    qtbot.keyClicks(field, "Boat")
    assert form.card.telephones == (Telephone("02", "cell", label="Boat"),)


def test_another_address_has_not_come_back(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben", emails=(Email("a@b.example", bounced=True),)))
    qtbot.keyClicks(line(form.parts.emails, "E-mail"), "x")
    assert form.card.emails[0].bounced is False


def test_a_picture_dropped_becomes_a_small_photo(form: CardForm) -> None:
    form.edit(Card(id=1, formatted_name="Ben"))
    mime = QMimeData()
    mime.setImageData(picture())
    assert form.parts.photo.take(mime)
    photo = form.card.photo
    assert photo is not None and photo.media_type == "image/jpeg" and photo.image_id == 0
    assert QImage.fromData(photo.data).width() == 640
    form.parts.photo._remove.click()
    assert form.card.photo is None


def test_what_is_no_photo_is_refused(form: CardForm, tmp_path: object) -> None:
    from pathlib import Path

    form.edit(Card(id=1, formatted_name="Ben"))
    file = Path(str(tmp_path)) / "a.png"
    file.write_bytes(b"<svg/>")
    form.parts.photo.read(file)
    assert form.card.photo is None and "no photo" in form.parts.photo._trouble.text()
    file.write_bytes(bytes_of(picture(100)))
    form.parts.photo.read(file)
    assert form.card.photo is not None


def test_a_status_has_a_day(form: CardForm) -> None:
    form.edit(Card(id=1, formatted_name="Ben"))
    status = part(form, "Status")
    form.add(status)
    choice = status._choice  # type: ignore[attr-defined]
    choice.setCurrentIndex(choice.findData(DO_NOT_CONTACT))
    choice.activated.emit(2)
    assert (form.card.status, form.card.status_on) == (DO_NOT_CONTACT, dates.today())
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert (form.card.status, form.card.status_on) == ("active", None)


def test_a_country_is_known_by_its_name(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben", country="FR"))
    place = line(part(form, "Country"), "Country")
    place.selectAll()
    qtbot.keyClicks(place, "Belg")
    assert form.card.country == "FR"
    qtbot.keyClicks(place, "ium")
    assert form.card.country == "BE"


def test_another_name_forgets_the_parts_of_the_old_one(form: CardForm, qtbot: QtBot) -> None:
    form.edit(Card(id=1, formatted_name="Ben Berg", family_name="Berg", given_name="Ben"))
    qtbot.keyClicks(form.parts.name.line, "er")
    assert (form.card.formatted_name, form.card.family_name) == ("Ben Berger", "")


def test_only_pictures_are_taken_from_a_drag(tmp_path: object) -> None:
    from pathlib import Path

    from PySide6.QtCore import QUrl

    from pressdesk.desktop.contacts.form.photopart import is_picture

    for name, fits in (("me.JPG", True), ("people.vcf", False)):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(Path(str(tmp_path)) / name))])
        assert is_picture(mime) is fits
