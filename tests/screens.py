"""Every screen, dialog and menu of the window, shown one after the other with the example office.

One list for all who go through them: the test of what a screen reader hears and of words that are
cut (`tests/desktop/test_everyscreen.py`), the pictures of the guide and of the README, and the
contact sheet (`tests/pictures`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from pressdesk.base.i18n import _
from pressdesk.contacts import edit
from pressdesk.contacts import find as contacts
from pressdesk.desktop.aboutdialog import AboutDialog
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.exportdialog import ExportDialog
from pressdesk.desktop.contacts.intake.planfoot import PlanFoot
from pressdesk.desktop.copiesdialog import CopiesDialog
from pressdesk.desktop.crash import CrashDialog
from pressdesk.desktop.menus import submenus
from pressdesk.desktop.palette import Palette
from pressdesk.desktop.recipients.draftsdialog import DraftsDialog
from pressdesk.desktop.recipients.found import Found, look
from pressdesk.desktop.recipients.greetingrows import check
from pressdesk.desktop.recipients.greetingsdialog import GreetingsDialog
from pressdesk.desktop.recipients.reasondialog import ReasonDialog
from pressdesk.desktop.releases.letterheads.letterheaddialog import LetterheadDialog
from pressdesk.desktop.session import Session
from pressdesk.desktop.settingsdialog import SECTIONS, SettingsDialog
from pressdesk.desktop.shortcutsdialog import ShortcutsDialog
from pressdesk.desktop.widgets.popover import Popover
from pressdesk.desktop.workplace import Workplace
from pressdesk.example import office as example
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.lists import lists
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.releases import find
from pressdesk.store import backup

PASTED = """PRESS RELEASE

Embargoed until 24 November 2026, 11:00

Harbour opens new tide station

Saint-Malo, 24 November 2026 - The harbour office opens a new station today, its ninth. It
measures the sea every minute and publishes each reading as open data.

Contact:
Jean Dupont, Press Officer
+33 2 98 00 11 22
jean.dupont@harbour.example
"""
# Whom the example knows, whom it half knows, and two it has never heard of.
BROUGHT = (
    Card(formatted_name="Inès Tanguy", organisation="Ouest-Littoral",
         emails=(Email("ines.tanguy@ouest-littoral.example"),),
         telephones=(Telephone("+33 6 39 98 34 57"),)),
    Card(formatted_name="Yann Tanguy", organisation="Marée TV",
         emails=(Email("y.tanguy@maree-tv.example"),)),
    Card(formatted_name="Carla Méndez", organisation="Costa Viva",
         emails=(Email("carla@costa-viva.example"),), languages=("es",)),
    Card(formatted_name="Jonas Petersen", organisation="Hafenblatt",
         telephones=(Telephone("+49 40 555 01 23"),)),
)  # fmt: skip

# Whom the example has under the name of Jörg Brandt.
TWICE = Card(
    formatted_name="Brandt, Joerg",
    organisation="Hafenblatt",
    titles=(("en", "Shipping desk"),),
    telephones=(Telephone("+49 40 555 01 90"),),
)

Widget = TypeVar("Widget", bound=QWidget)
Screen = tuple[str, QWidget]  # its name, the same in every language, and what of it is new


@dataclass(frozen=True)
class Stage:
    """What the screens are shown with. `folder` is for files of their own; `day` is today."""

    workplace: Workplace
    clerk: Clerk
    session: Session
    folder: Path
    now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    @property
    def day(self) -> date:
        return self.now.date()

    def do(self, name: str) -> None:
        """Carry out an action by its name."""
        made = next(a for a in self.workplace.all_actions() if a.objectName() == name)
        made.trigger()


def every(stage: Stage) -> Iterator[Screen]:
    """Show one screen after the other; each is looked at while it is shown."""
    yield "empty-office", stage.workplace
    stage.workplace.go_to("contacts")
    yield "no-contacts", stage.workplace
    stage.workplace.go_to("lists")
    yield "no-lists", stage.workplace
    stage.clerk.do_now(example.fill, stage.day, stage.now)
    yield from of_releases(stage)
    yield from about_a_release(stage)
    yield from of_distribution(stage)
    yield from of_contacts(stage)
    yield from of_outlets_and_doubles(stage)
    yield from of_lists(stage)
    yield from of_menus(stage)
    yield from of_reading(stage)
    yield from of_dialogs(stage)
    yield from of_help(stage)


def of_releases(stage: Stage) -> Iterator[Screen]:
    """Releases in their editor and their preview."""
    work = stage.workplace
    work.go_to("releases")
    for release in list(stage.clerk.ask(find.ids, "all", ""))[:4]:
        work.releases.open(release)
        for written in work.releases.editor.draft.languages:
            work.releases.editor.show_language(written)
            yield f"release-{release}-{written}", work
    for tab in ("mail", "web", "text", "page"):
        work.releases.preview.show_tab(tab)
        yield f"preview-{tab}", work
    work.releases.editor.find_and_replace()
    yield "find-and-replace", work
    work.releases.editor.find_bar.leave()
    for view in ("archived", "missing_fr"):
        work.go_to("releases", view)
        yield f"releases-{view}", work
    work.go_to("releases")


def about_a_release(stage: Stage) -> Iterator[Screen]:
    """What opens beside a release: its properties one by one, its history, its paper."""
    editor = stage.workplace.releases.editor
    stage.workplace.releases.open(fullest(stage))
    for written in ("fr", "en"):
        editor.show_language(written)
        yield f"release-in-{written}", stage.workplace
    chips = editor.page.chips
    for name, way in (
        ("embargo", chips.edit_embargo),
        ("date", chips.edit_date),
        ("place", chips.edit_place),
        ("add-press-contact", editor.contacts.add),
    ):
        way()
        yield from popovers(f"release-{name}")
    stage.do("release.history")
    yield from dialogs("release-history")
    dialog = LetterheadDialog(stage.clerk, "en", stage.workplace.releases)
    yield from shown("letterheads", dialog)


def fullest(stage: Stage) -> int:
    """Return the release of the example that is in draft in both languages, with a quote."""
    rows = stage.clerk.ask(find.rows, stage.clerk.ask(find.ids, "drafts", ""))
    return next(row.id for row in rows if len(row.languages) > 1)


def of_distribution(stage: Stage) -> Iterator[Screen]:
    """Whom a release goes to, and who has it."""
    work, beside = stage.workplace, stage.workplace.releases.beside
    for release in stage.clerk.ask(find.ids, "all", ""):
        work.releases.open(release)
        for way in (beside.distribute, beside.show_holders):
            way()
            yield f"{way.__name__.replace('_', '-')}-{release}", work
    beside.leave()
    work.releases.new_release()
    yield "new-release", work
    stage.do("release.export_pdf")  # of an empty text, which has every fault
    for _turn in range(3):
        QApplication.processEvents()
    yield from dialogs("preflight")


def of_contacts(stage: Stage) -> Iterator[Screen]:
    """People: their cards, forms, and what is asked about them."""
    work = stage.workplace
    work.go_to("contacts")
    area = work.areas.contacts
    yield "contact", work
    for tab in ("releases", "asked", "received"):
        area.people.beside.show_tab(tab)
        yield f"contact-{tab}", work
    for name in ("status", "categories", "organisation", "add_to_list"):
        stage.do(f"contact.{name}")
        for box in opened(QComboBox) if name == "status" else ():
            box.setCurrentIndex(box.findText(_("Do not contact")))
        yield from popovers(f"contact-{name}")
    stage.do("contact.qr_code")
    yield from popovers("contact-qr-code")
    for field in ("beats", "languages"):
        area.list.filter_bar.open_field(field)
        yield from popovers(f"filter-{field}")
    area.action("contact.edit").trigger()
    yield "contact-form", work
    area.action("contact.new").trigger()
    yield "contact-new", work
    for view in ("officers", "to_verify", "archived"):
        work.go_to("contacts", view)
        yield f"contacts-{view}", work
    area.show_view("all")
    area.list.list.selectAll()
    yield "many-contacts", work
    area.list.list.clearSelection()
    chosen = tuple(stage.clerk.ask(contacts.ids, "all", ""))
    yield from shown("export-contacts", ExportDialog(chosen[:2], chosen, work))


def of_outlets_and_doubles(stage: Stage) -> Iterator[Screen]:
    """Outlets, people who may be in the office twice, and an import under way."""
    work = stage.workplace
    work.go_to("contacts", "outlets")
    yield "outlets", work
    stage.do("outlet.edit")
    yield "outlet-form", work
    stage.clerk.do_now(edit.save, TWICE, stage.now)
    work.go_to("contacts", "duplicates")
    yield "duplicates", work
    file = stage.folder / "press trip.vcf"
    file.write_text(vcard.write(BROUGHT), "utf-8", newline="")
    work.bring_people([file])
    yield "import", work
    cancel_import(work)
    (table := stage.folder / "accredited.csv").write_text(
        "Wer;Wo;Draht\nJonas Petersen;Hafenblatt;+49 40 555 01 23\n"
        "Mira Vogt;Küstenfunk;+49 40 555 01 88\n",
        "utf-8",
    )
    work.bring_people([table])
    yield "import-columns", work
    cancel_import(work)


def cancel_import(work: Workplace) -> None:
    """Take nobody in; a list whose columns are asked about is left as well."""
    for foot in work.findChildren(PlanFoot):
        if foot.isVisible():
            foot.cancel.click()
            return
    work.areas.contacts.leave_page()


def of_lists(stage: Stage) -> Iterator[Screen]:
    """Lists of every kind, whom they reach, and what is asked before they are handed out."""
    work, clerk = stage.workplace, stage.clerk
    work.go_to("lists")
    for row in clerk.ask(lists.lists):
        work.areas.lists.open(row.id)
        yield f"list-{row.id}", work
    list_id = clerk.do_now(lists.save, ListCard(label="Space and launches"))
    people = list(clerk.ask(contacts.ids, "all", ""))
    clerk.do_now(lists.add, list_id, PERSON, people, stage.now)
    work.areas.lists.open(list_id)
    for number, tab in enumerate(work.areas.lists.card.tabs):
        tab.click()
        yield f"list-tab-{number}", work
    yield from of_handing_out(stage, list_id)
    stage.do("list.new_rule")
    yield "list-new-rule", work


def of_handing_out(stage: Stage, list_id: int) -> Iterator[Screen]:
    """What tells of recipients and asks before they are handed out."""
    clerk, pane = stage.clerk, stage.workplace.areas.lists.recipients
    release = next(iter(clerk.ask(find.ids, "embargoed", "")))
    pane.show_lists([list_id], release)
    yield "recipients-under-embargo", pane
    pane.show_why(pane.list.rows.ids[0])
    assert pane.telling.popover is not None
    yield "recipients-why-in", pane.telling.popover
    pane.telling.popover.close()
    found = look(clerk, [list_id], release)
    for name, dialog in (
        ("greetings", GreetingsDialog(clerk, check(shouted(found)), lambda: found, pane)),
        ("drafts", DraftsDialog(found, pane)),
        ("embargo-reason", ReasonDialog(found.embargo, found.going.headline, pane)),
    ):
        yield from shown(name, dialog)


def shouted(found: Found) -> Found:
    """Return it with the first greeting in capitals, which is to be put right."""
    first, *others = found.resolved.recipients
    people = (first._replace(salutation="DEAR ANN ROY"), *others)
    return replace(found, resolved=replace(found.resolved, recipients=people))


def of_menus(stage: Stage) -> Iterator[Screen]:
    """The menus of each area, with their submenus, and the palette."""
    work = stage.workplace
    for area, names in (
        ("releases", ("file", "edit", "release", "text", "insert", "view", "help")),
        ("contacts", ("contact",)),
        ("lists", ("list",)),
    ):
        work.go_to(area)
        for name in names:
            menu = work.menus[name]
            yield from menu_shown(f"menu-{area}-{name}", menu, work)
            for inner in submenus(menu):
                yield from menu_shown(f"menu-{area}-{name}-{inner.objectName()}", menu, work, inner)
    work.go_to("releases")
    work.open_palette()
    palette = work.window().findChild(Palette)
    assert palette is not None
    yield "palette", palette
    palette.open("tang")
    yield "palette-found", palette
    palette.close_up()


def menu_shown(
    name: str, menu: QMenu, work: Workplace, inner: QMenu | None = None
) -> Iterator[Screen]:
    """Show a menu where it opens from the bar, and one within it beside its line."""
    frame = work.window()
    assert isinstance(frame, QMainWindow)
    bar = frame.menuBar()
    menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
    if inner is not None:
        menu.setActiveAction(inner.menuAction())
        inner.popup(menu.mapToGlobal(menu.actionGeometry(inner.menuAction()).topRight()))
    yield name, inner or menu
    if inner is not None:
        inner.close()
    menu.close()


def of_reading(stage: Stage) -> Iterator[Screen]:
    """A text that was pasted, and what was found in it."""
    work = stage.workplace
    work.go_to("releases")
    mime = QMimeData()
    mime.setText(PASTED)
    work.releases.read_paste(mime)
    yield "review", work
    work.releases.review.discard()


def of_dialogs(stage: Stage) -> Iterator[Screen]:
    """What concerns the office and the program as a whole."""
    work, clerk = stage.workplace, stage.clerk
    for section, _title, _icon in SECTIONS:
        dialog = SettingsDialog(clerk, stage.session, None, section, work)
        yield from shown(f"settings-{section}", dialog)
    office = stage.folder / "Office.pressdesk"
    backup.daily(office, stage.day)
    yield from shown("copies", CopiesDialog(clerk, office, work))
    yield from shown("crash", CrashDialog("Traceback: nothing, it is only shown", True))


def of_help(stage: Stage) -> Iterator[Screen]:
    """The guide, the shortcuts, what the program is."""
    work = stage.workplace
    yield from shown("shortcuts", ShortcutsDialog(work.help.known(), work))
    yield from shown("about", AboutDialog(work))
    work.help.open_guide("start")
    assert work.help.guide is not None
    yield "guide", work.help.guide
    work.help.guide.contents.search.setText("embargo")
    yield "guide-search", work.help.guide
    work.help.let_go()


def shown(name: str, dialog: QWidget) -> Iterator[Screen]:
    """Show a dialog."""
    dialog.show()
    yield name, dialog
    dialog.close()


def popovers(name: str) -> Iterator[Screen]:
    """Give the popovers that are open, and put them away."""
    for popover in [w for w in QApplication.topLevelWidgets() if isinstance(w, Popover)]:
        if isValid(popover) and popover.isVisible():
            yield name, popover
            popover.close()


def opened(kind: type[Widget]) -> list[Widget]:
    """Return the widgets of a kind in the popovers that are open."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, Popover)]
    return [box for w in found if isValid(w) and w.isVisible() for box in w.findChildren(kind)]


def dialogs(name: str) -> Iterator[Screen]:
    """Give the dialog that was opened over the window, and close it."""
    for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]:
        if isValid(dialog) and dialog.isVisible():
            yield name, dialog
            dialog.close()
