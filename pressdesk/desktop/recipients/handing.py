"""Recipients on their way out: looked up afresh, embargo and greetings asked about, remembered.

Nothing leaves but what `recipients.resolve` says at that moment, whatever a window still shows.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.base.user import user
from pressdesk.desktop import filing, messages
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.recipients import reasondialog, recipientwords, takingout
from pressdesk.desktop.recipients.draftsdialog import Drafts, DraftsDialog
from pressdesk.desktop.recipients.found import Found, look, still
from pressdesk.desktop.recipients.greetingrows import Checked, check
from pressdesk.desktop.recipients.greetingsdialog import GreetingsDialog
from pressdesk.desktop.recipients.handoutstrip import HandoutStrip
from pressdesk.desktop.session import Session
from pressdesk.lists.recipients import Recipient

GREETED = ("table", "csv", "xlsx", "eml")  # the forms in which a greeting leaves the house
PORTIONED = ("bcc", "to")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to go out: the form, one language version or all, and why under embargo."""

    form: str
    language: str | None = None
    reason: str = ""


class Reaching(Protocol):
    """What is handed out: lists, for a release or for none."""

    @property
    def lists(self) -> tuple[int, ...]:
        """The lists chosen."""

    @property
    def release(self) -> int:
        """The release, 0 for addresses alone."""


class Handing(QObject):
    """Hands out what a pane shows. `before` saves what is being typed first; False calls it off.

    `card_requested` brings whoever's greeting is to be mended on their card.
    """

    card_requested = Signal(object)

    def __init__(
        self, clerk: Clerk, reaching: Reaching, strip: HandoutStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._clerk, self._reaching = clerk, reaching
        self._strip, self._window = strip, window
        self._waiting: Order | None = None
        self.before: Callable[[], bool] = lambda: True
        self.session: Session | None = None

    def hand_out(self, form: str, language: str | None = None) -> None:
        """Hand out in a form of `lists.handout.FORMS`, to the readers of one language or to all."""
        if self.before():
            self._begin(Order(form, language))

    def follow(self, found: Found) -> None:
        """Say, when the office has changed, whether what waited for a greeting may go on."""
        if self._waiting is None or not self._strip.text:
            return
        task = self._clerk.run(check, found.only(self._waiting.language))
        task.then(partial(self._follow_greetings, self._waiting))

    def _follow_greetings(self, order: Order, checked: Checked) -> None:
        if self._waiting is order:
            # Whoever is typing beside it keeps the pen.
            self._say_waiting(order, checked.faults, takes_focus=False)

    def forget(self) -> None:
        """Let go what is not over: other lists are shown."""
        self._waiting = None
        self._strip.clear()

    # One step after the other

    def _begin(self, order: Order) -> None:
        self.forget()
        lists, release = self._reaching.lists, self._reaching.release
        task = self._clerk.run(look, self._clerk, lists, release)
        messages.wait_for(self._window, _("Looking up who gets it…"), task)
        task.then(lambda found: self._later(lambda: self._ask_all(order, found)))

    def _later(self, act: Callable[[], object]) -> None:
        """Act once the task that is ending has ended, and nothing says it is waited for."""
        QTimer.singleShot(0, self, act)

    def _ask_all(self, order: Order, found: Found) -> None:
        found = found.only(order.language)
        if not found.resolved.recipients:
            messages.toast(self._window, _("Nobody would get it; nothing was handed out"))
            return
        if found.is_embargoed:
            reason = reasondialog.ask(found.embargo, found.going.headline, self._window)
            if reason is None:
                return
            order = replace(order, reason=reason)
        if order.form in GREETED:
            task = self._clerk.run(check, found)
            messages.wait_for(self._window, _("Looking the greetings over…"), task)
            task.then(lambda checked: self._later(lambda: self._greet(order, checked)))
            return
        if order.form == "to" and not self._may_be_seen(len(found.resolved.recipients)):
            return
        if order.form in PORTIONED:
            self._copy_portion(order, found, 0)
        else:
            self._go_out(order, found)

    def _greet(self, order: Order, checked: Checked) -> None:
        """Show all greetings together; go on where none is to be mended first."""
        lists, release = checked.found.lists, self._reaching.release
        again = partial(_look_for, self._clerk, lists, release, order.language)
        dialog = GreetingsDialog(self._clerk, checked, again, self._window)
        dialog.card_requested.connect(partial(self._wait_for_card, order, dialog))
        is_going, found = dialog.exec(), dialog.found
        dialog.deleteLater()
        if is_going:
            self._go_out(order, found)

    def _go_out(self, order: Order, found: Found) -> None:
        if order.form in ("names", "table"):
            self._copy_whole(order, found)
        elif order.form == "eml":
            self._make_drafts(order, found)
        else:
            self._export(order, found)

    def _wait_for_card(self, order: Order, dialog: GreetingsDialog, who: Recipient) -> None:
        self._waiting = order
        self._say_waiting(order, dialog.faults)
        self.card_requested.emit(who)

    def _say_waiting(self, order: Order, faults: int, *, takes_focus: bool = True) -> None:
        if faults:
            waits = ngettext("One greeting is to be put right first",
                             "{n} greetings are to be put right first", faults)  # fmt: skip
            words = waits.format(n=recipientwords.count(faults))
        else:
            words = _("All greetings are right now")
        go_on = partial(self._begin, replace(order, reason=""))
        self._strip.say(words, _("Go on"), go_on, takes_focus=takes_focus)

    def _may_be_seen(self, many: int) -> bool:
        if many < 2:
            return True
        what = _("All {n} will see each other’s addresses.")
        hint = _("In To everybody reads whom else you wrote to. In Bcc nobody does.")
        said = what.format(n=recipientwords.count(many))
        return messages.ask_loss(self._window, said, hint, _("Copy as To"))

    # On the clipboard

    def _copy_portion(self, order: Order, found: Found, at: int) -> None:
        from pressdesk.store.settings import settings

        office = self._clerk.ask(settings)
        people = found.resolved.recipients
        portion = people[at : at + (office.copied_at_once or len(people))]
        part = replace(found, resolved=replace(found.resolved, recipients=portion))
        end, size = at + len(portion), max(len(portion), 1)
        if end < len(people):
            number, of = at // size + 1, -(-len(people) // size)
            self._say_portion(order, found, end, number, of)
        else:
            self._strip.clear()
            self._say_copied(found, len(people))
        if portion:  # nobody is left of it where all have objected since the one before
            mime = QMimeData()
            mime.setText(takingout.addresses(order.form, portion, office.separator))
            self._put(order, part, mime)

    def _say_portion(self, order: Order, found: Found, end: int, number: int, of: int) -> None:
        said = _("Portion {n} of {of} copied").format(n=number, of=of)
        go_on = partial(self._look_for_the_rest, order, found, end)
        self._strip.say(said, _("Copy the next"), go_on)

    def _look_for_the_rest(self, order: Order, found: Found, at: int) -> None:
        """Copy the next portion of those who may still be written to now."""
        task = self._clerk.run(still, self._clerk, found, self._reaching.release, at)
        task.then(lambda rest: self._copy_portion(order, rest, at))

    def _copy_whole(self, order: Order, found: Found) -> None:
        from pressdesk.lists import handout

        people, embargo = found.resolved.recipients, found.embargo
        mime = QMimeData()
        if order.form == "names":
            mime.setText(handout.as_names(people, embargo))
            said = ngettext("{n} name copied", "{n} names copied", len(people))
        else:
            text, html = handout.as_table(people, embargo)
            mime.setText(text)
            # Without the charset, programs on Linux read the accents of pasted HTML as Latin-1.
            mime.setHtml(f'<meta charset="utf-8">{html}')
            said = ngettext("Table with {n} person copied", "Table with {n} people copied",
                            len(people))  # fmt: skip
        self._say(found, said.format(n=recipientwords.count(len(people))))
        self._put(order, found, mime)

    def _put(self, order: Order, found: Found, mime: QMimeData) -> None:
        """Copy at once and write it into the ledger; what can't be written is taken back."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setMimeData(mime)
        text = clipboard.text()
        self._remember(order, found).otherwise(partial(self._take_back, text))

    def _take_back(self, text: str, error: Exception) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:
            clipboard.clear()
        self.forget()
        if isinstance(error, DeskError):
            said = _("Nothing was copied, since the ledger could not be written.")
            messages.explain(self._window, DeskError(error.what, f"{said} {error.hint}".strip()))

    # Into files

    def _export(self, order: Order, found: Found) -> None:
        proposed = self._folder() / takingout.file_name(found, order.form)
        kind = f"{takingout.KINDS[order.form]} (*.{order.form})"
        path = filing.ask_where(self._window, _("Export recipients"), proposed, kind)
        if path is None:
            return
        self._keep_folder(path.parent)
        release = self._reaching.release
        task = self._clerk.run(takingout.write, self._clerk, order.form, release, found, path)
        messages.wait_for(self._window, _("Writing “{name}”…").format(name=path.name), task)
        task.then(partial(self._on_written, order, path))

    def _on_written(self, order: Order, path: Path, written: Found) -> None:
        many = len(written.resolved.recipients)
        if order.form == "eml":
            said = ngettext("{n} draft in “{name}”", "{n} drafts in “{name}”", many)
        else:
            said = ngettext("{n} person saved in “{name}”", "{n} people saved in “{name}”", many)
        words = said.format(n=recipientwords.count(many), name=path.name)
        task = self._remember(order, written)
        task.then(partial(self._say_saved, written, words, path))

    def _make_drafts(self, order: Order, found: Found) -> None:
        dialog = DraftsDialog(found, self._window)
        is_going, wanted = dialog.exec(), dialog.wanted
        dialog.deleteLater()
        path = self._place_of_drafts(found, wanted) if is_going else None
        if path is None:
            return
        release = self._reaching.release
        task = self._clerk.run(takingout.write_drafts, self._clerk, release, found, wanted, path)
        messages.wait_for(self._window, _("Writing mail drafts…"), task)
        task.then(partial(self._on_written, order, path))

    def _place_of_drafts(self, found: Found, wanted: Drafts) -> Path | None:
        """Ask for the zip, or for the folder in which a new one is made."""
        title, folder = _("Where the drafts are to lie"), self._folder()
        if wanted.is_zip:
            proposed = folder / takingout.file_name(found, "zip")
            path = filing.ask_where(self._window, title, proposed, _("Zip file (*.zip)"))
            self._keep_folder(path.parent) if path is not None else None
            return path
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        if not chosen:
            return None
        self._keep_folder(Path(chosen))
        return takingout.free_folder(Path(chosen) / takingout.file_name(found, ""))

    def _folder(self) -> Path:
        return filing.exports_folder(self.session.settings.export_folder if self.session else "")

    def _keep_folder(self, folder: Path) -> None:
        if self.session is not None:
            self.session.change(export_folder=str(folder))

    # Remembered, and said

    def _remember(self, order: Order, found: Found) -> Task[int]:
        """Write it into the ledger."""
        from pressdesk.lists import handout

        return self._clerk.do(
            handout.record, found.resolved, order.form, self._reaching.release,
            datetime.now(UTC), who=user(), override_reason=order.reason,
        )  # fmt: skip

    def _say_copied(self, found: Found, many: int) -> None:
        said = ngettext("{n} address copied", "{n} addresses copied", many)
        self._say(found, said.format(n=recipientwords.count(many)))

    def _say(self, found: Found, said: str) -> None:
        messages.toast(self._window, takingout.told(found, said))

    def _say_saved(self, found: Found, said: str, path: Path, _row: int) -> None:
        filing.say_saved(self._window, takingout.told(found, said), path)


def _look_for(clerk: Clerk, lists: tuple[int, ...], release: int, language: str | None) -> Found:
    return look(clerk, lists, release).only(language)
