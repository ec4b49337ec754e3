"""The pages of the settings: the interface, what the editor does, the office, and the files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import LANGUAGES, _, ngettext
from pressdesk.base.paths import config_folder
from pressdesk.base.settings import label as label_of
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import label, plain_button
from pressdesk.desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from pressdesk.store.settings import OfficeSettings


class Page(QWidget):
    """A form under a title, with a sentence below that says what else is to know."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(10)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(title, "title"))
        column.addLayout(self.form)
        if hint:
            said = label(hint, "mute")
            said.setWordWrap(True)
            column.addWidget(said)
        column.addStretch(1)

    def add(self, name: str, field: QWidget) -> None:
        """Add a labelled field."""
        field.setAccessibleName(name)
        self.form.addRow(label(name, "mute"), field)


class InterfacePage(Page):
    """Language and appearance, changed at once."""

    language_wished = Signal(str)
    theme_wished = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(_("Interface"))
        settings = session.settings
        languages = {"": _("As the system"), **LANGUAGES}
        self.language = _choice(languages, settings.language, self.language_wished.emit)
        themes = {"system": _("As the system"), "light": _("Light"), "dark": _("Dark")}
        self.theme = _choice(themes, settings.theme, self.theme_wished.emit)
        self.add(_("Language"), self.language)
        self.add(_("Appearance"), self.theme)
        self.form.addRow("", _tick(session, "reopen_last"))


class WritingPage(Page):
    """What the editor does by itself."""

    def __init__(self, session: Session) -> None:
        hint = _(
            "There is no need to save: what you type is on the disk within two seconds, and every "
            "version is kept in the history of its release."
        )
        super().__init__(_("Writing"), hint)
        for name in ("spelling", "typography", "show_spaces"):
            self.form.addRow(_tick(session, name))


class OfficePage(Page):
    """What belongs to the office and travels in its file."""

    named = Signal(str)

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(_("Office"))
        from pressdesk.store.settings import settings

        self._clerk = clerk
        now = clerk.ask(settings)
        self.name = self._line(_("Name"), now.name, "name")
        self.zone = QComboBox()
        self.zone.setEditable(True)
        self.zone.addItems(sorted(z for z in available_timezones() if "/" in z or z == "UTC"))
        self.zone.setCurrentText(now.zone)
        completer = QCompleter(self.zone.model(), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)
        self.zone.currentTextChanged.connect(self._on_zone_changed)
        self.add(_("Time zone"), self.zone)
        self.rule = self._line(_("References"), now.reference_rule, "reference_rule")
        self.example = label("", "meta")
        self.form.addRow("", self.example)
        first = now.languages[0] if now.languages else "en"
        self.language = _choice(LANGUAGES, first, self._on_language_chosen)
        self.add(_("Releases begin in"), self.language)
        self.files = self._line(_("Names of exported files"), now.file_name_rule, "file_name_rule")
        forms = {
            "": _("As typed"),
            "national": _("As dialled at home: 01 44 76 75 39"),
            "international": _("Internationally: +33 1 44 76 75 39"),
        }
        self.telephones = _choice(forms, now.telephones, lambda form: self._keep(telephones=form))
        self.telephones.setToolTip(_("How numbers are shown, copied and printed on releases"))
        self.add(_("Telephones"), self.telephones)
        self._show_example()

    def _line(self, name: str, text: str, setting: str) -> QLineEdit:
        line = QLineEdit(text)
        line.editingFinished.connect(lambda: self._keep(**{setting: line.text().strip()}))
        self.add(name, line)
        return line

    def _keep(self, **values: Any) -> None:
        from pressdesk.store.settings import save_settings, settings

        before: OfficeSettings = self._clerk.ask(settings)
        after = replace(before, **values)
        if after != before:
            self._clerk.do(save_settings, after).then(lambda _done: self._show_example())
        if "name" in values:
            self.named.emit(values["name"])

    def _show_example(self) -> None:
        from pressdesk.releases import edit

        following = self._clerk.ask(edit.next_reference, datetime.now(UTC))
        self.example.setText(_("The next release: {reference}").format(reference=following))

    def _on_zone_changed(self, zone: str) -> None:
        if zone in available_timezones():
            self._keep(zone=zone)

    def _on_language_chosen(self, code: str) -> None:
        from pressdesk.store.settings import settings

        known = self._clerk.ask(settings).languages
        self._keep(languages=(code, *(c for c in known if c != code)))


class ListsPage(Page):
    """How addresses are copied; it travels in the office's file."""

    SIZES = (0, 20, 50, 100, 200, 500)

    def __init__(self, clerk: Clerk) -> None:
        hint = _(
            "How addresses are copied for the Bcc of your mail program. Some servers take only so "
            "many recipients in one mail; the next portion is then a click away."
        )
        super().__init__(_("Lists"), hint)
        from pressdesk.store.settings import settings

        self._clerk = clerk
        now = clerk.ask(settings)
        sizes = {str(n): ngettext("{n} at a time", "{n} at a time", n).format(n=n)
                 for n in sorted({*self.SIZES, now.copied_at_once}) if n}  # fmt: skip
        self.portion = _choice({"0": _("All of them"), **sizes}, str(now.copied_at_once),
                            lambda size: self._keep(copied_at_once=int(size)))  # fmt: skip
        self.add(_("In one mail"), self.portion)
        separators = {",": _("commas"), ";": _("semicolons, as Outlook wants")}
        self.separator = _choice(separators, now.separator, lambda sign: self._keep(separator=sign))
        self.add(_("Parted by"), self.separator)

    def _keep(self, **values: Any) -> None:
        from pressdesk.store.settings import save_settings, settings

        self._clerk.do(save_settings, replace(self._clerk.ask(settings), **values))


class FilesPage(Page):
    """Where everything lies, with a door to each folder."""

    def __init__(self, office: Path | None) -> None:
        hint = _(
            "An office is one file. Copy it to take it elsewhere, or to another computer. "
            "A copy is made every day; the last ten are kept."
        )
        super().__init__(_("Files"), hint)
        if office is not None:
            from pressdesk.store.backup import folder_of

            self._folder(_("Office"), office, office.parent)
            self._folder(_("Daily copies"), folder_of(office), folder_of(office))
        self._folder(_("Settings"), config_folder(), config_folder())

    def _folder(self, name: str, shown: Path, opened: Path) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = ElidedLabel(str(shown))
        show = plain_button(_("Show"))
        show.setAccessibleName(_("Show {what} in its folder").format(what=name))
        show.setEnabled(opened.is_dir())
        url = QUrl.fromLocalFile(str(opened))
        show.clicked.connect(lambda: QDesktopServices.openUrl(url))
        line.addWidget(words, 1)
        line.addWidget(show)
        self.add(name, row)


def _choice(names: dict[str, str], now: str, chosen: Callable[[str], object]) -> QComboBox:
    made = QComboBox()
    for value, name in names.items():
        made.addItem(name, value)
    made.setCurrentIndex(max(0, made.findData(now)))
    made.activated.connect(lambda _index: chosen(made.currentData()))
    return made


def _tick(session: Session, name: str) -> QCheckBox:
    made = QCheckBox(label_of(name))
    made.setChecked(bool(getattr(session.settings, name)))
    made.toggled.connect(lambda on: session.change(**{name: on}))
    return made
