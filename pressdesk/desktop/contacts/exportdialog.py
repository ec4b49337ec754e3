"""People on their way out: whom, in which form, with what; then where to, and it is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.files import put
from pressdesk.base.i18n import _, ngettext, spoken
from pressdesk.base.progress import Progress
from pressdesk.contacts import exports
from pressdesk.contacts.exports import FORMS, Form
from pressdesk.contacts.exports import form as form_of
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.filing import ask_where, exports_folder, say_saved
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import (
    label,
    lay_out_asking,
    primary_button,
)
from pressdesk.store.plain import Reader, glance


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to go out: whom, in which form, and whether whole, for our own use."""

    ids: tuple[int, ...]
    form: Form
    is_ours: bool


class ExportDialog(QDialog):
    """Asks what is to go out."""

    def __init__(
        self, chosen: Sequence[int], listed: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export contacts"))
        self._chosen, self._listed = tuple(chosen), tuple(listed)
        self._build()

    def _build(self) -> None:
        self._whom, self._forms = QButtonGroup(self), QButtonGroup(self)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(_("Export contacts"), "title"))
        many = ngettext("The person chosen", "The {n} people chosen", len(self._chosen))
        everybody = ngettext("The person in the list", "All {n} people in the list",
                             len(self._listed))  # fmt: skip
        for n, (said, ids) in enumerate(((many, self._chosen), (everybody, self._listed))):
            made = QRadioButton(said.format(n=self.locale().toString(len(ids))))
            made.setVisible(bool(ids))  # nobody chosen is nothing to choose
            self._whom.addButton(made, n)
            column.addWidget(made)
        whom = self._whom.button(0 if len(self._chosen) > 1 else 1)
        whom.setChecked(True)
        column.addSpacing(8)
        column.addWidget(label(_("As"), "mute"))
        for n, form in enumerate(FORMS):
            made = QRadioButton(_(form.label))
            self._forms.addButton(made, n)
            column.addWidget(made)
        self._forms.button(0).setChecked(True)
        column.addSpacing(8)
        self._is_ours = QCheckBox(_("With notes, private numbers and what else stays in the house"))
        column.addWidget(self._is_ours)
        self._forms.idToggled.connect(self._follow)
        self._whom.idToggled.connect(self._follow)
        self._follow()
        lay_out_asking(self, column, primary_button(_("Choose the file…")))
        whom.setFocus()  # or the first would have it, and look chosen

    @property
    def wanted(self) -> Wanted:
        """What was chosen."""
        ids = self._chosen if self._whom.checkedId() == 0 else self._listed
        form = FORMS[self._forms.checkedId()]
        return Wanted(ids, form, self._is_ours.isChecked() and form.key != "pdf")

    def _follow(self) -> None:
        # Outlook takes the first card of a file and no other; for many it takes a table.
        alone = FORMS.index(form_of("outlook_vcf"))
        ids = self._chosen if self._whom.checkedId() == 0 else self._listed
        self._forms.button(alone).setEnabled(len(ids) == 1)
        if len(ids) != 1 and self._forms.checkedId() == alone:
            self._forms.button(FORMS.index(form_of("outlook_csv"))).setChecked(True)
        # What is printed is seen by whoever passes the desk.
        self._is_ours.setEnabled(FORMS[self._forms.checkedId()].key != "pdf")


def export(
    clerk: Clerk,
    chosen: Sequence[int],
    listed: Sequence[int],
    language: str,
    parent: QWidget,
    session: Session | None = None,
) -> None:
    """Ask what goes out and where to, write it in a worker, and say where it is.

    The folder is the one exported to last, as `session` remembers it.
    """
    dialog = ExportDialog(chosen, listed, parent)
    if not dialog.exec():
        return
    wanted = dialog.wanted
    path = _file(wanted, parent, session)
    if path is not None:
        if session is not None:
            session.change(export_folder=str(path.parent))
        task = clerk.run(write, clerk, wanted, path, language)
        messages.wait_for(parent, _("Writing “{name}”…").format(name=path.name), task)
        task.then(lambda lost: _say(path, len(wanted.ids), lost, parent))


def write(
    clerk: Clerk, wanted: Wanted, path: Path, language: str, progress: Progress | None = None
) -> tuple[str, ...]:
    """Write people to a file, whole or not at all; return the names that could not be printed."""
    if progress is not None:
        progress.step(0, len(wanted.ids))
    cards = clerk.ask(exports.people, wanted.ids, is_ours=wanted.is_ours)
    title, day = _("Press directory"), datetime.now(UTC).astimezone().date()
    made = exports.written(
        cards,
        wanted.form.key,
        day,
        language=spoken() if wanted.form.suffix == "csv" else language,
        title=title if wanted.form.key == "pdf" else _("Contacts"),
        organisation=clerk.ask(_office_name),
    )
    put(path, made)
    if wanted.form.key != "pdf":
        return ()
    from pressdesk.typeset.directory import unprintable

    return unprintable(cards)


def _file(wanted: Wanted, parent: QWidget, session: Session | None) -> Path | None:
    kind = f"{_(wanted.form.label)} (*.{wanted.form.suffix})"
    folder = exports_folder(session.settings.export_folder if session is not None else "")
    proposed = folder / f"{_('Contacts')}.{wanted.form.suffix}"
    return ask_where(parent, _("Export contacts"), proposed, kind)


def _say(path: Path, count: int, lost: Sequence[str], parent: QWidget) -> None:
    said = ngettext("{n} person saved in “{name}”", "{n} people saved in “{name}”", count)
    words = said.format(n=count, name=path.name)
    if lost:
        more = ngettext("The name {names} could not be printed whole.",
                        "{n} names could not be printed whole: {names}", len(lost))  # fmt: skip
        names = ", ".join(lost[:3]) + (" …" if len(lost) > 3 else "")
        words += "\n" + more.format(n=len(lost), names=names)
    say_saved(parent, words, path)


@glance
def _office_name(session: Reader) -> str:
    from pressdesk.store.settings import settings

    return settings(session).name
