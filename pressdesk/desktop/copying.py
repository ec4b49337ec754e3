"""What the program puts on the clipboard of people: text, formatted text and vCard together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.contacts.handout import Handout
from pressdesk.desktop import dragging, messages
from pressdesk.formats import contactblock, vcard
from pressdesk.formats.card import DO_NOT_CONTACT, Card
from pressdesk.formats.contactblock import Contact

# The registered name, and the one many programs of today still ask for.
VCARD_TYPES = (vcard.MEDIA_TYPE, "text/x-vcard")
_SAID = {
    "telephone": N_("Telephone copied"),
    "email": N_("E-mail address copied"),
    "name": N_("Name copied"),
    "line": N_("Copied as one line"),
    "note": N_("Note copied"),
    "address": N_("Address copied"),
    "link": N_("Link copied"),
    "text": N_("Copied"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """People in every form a program may take: made in a worker where they are many."""

    count: int
    text: str
    html: str
    vcard: bytes
    has_private: bool


def written(cards: Sequence[Contact], language: str) -> Written:
    """Return people as a release in `language` prints them."""
    out = (contactblock.handed_out(c, language) for c in cards)
    return Written(
        len(cards),
        contactblock.text(cards, language),
        # Without the charset, programs on Linux read the accents of pasted HTML as Latin-1.
        f'<meta charset="utf-8">{contactblock.html(cards, language)}',
        vcard.write(out, language).encode(),
        any(_has_private(card) for card in cards),
    )


def mime_of(cards: Sequence[Contact], language: str) -> QMimeData:
    """Return people as a release in `language` prints them, in every form a program may take."""
    return _mime(written(cards, language))


def _mime(made: Written) -> QMimeData:
    mime = QMimeData()
    mime.setText(made.text)
    mime.setHtml(made.html)
    for media_type in VCARD_TYPES:
        mime.setData(media_type, made.vcard)
    return mime


def dragged(cards: Sequence[Card], language: str) -> QMimeData:
    """Return people to be dragged out: a .vcf file for folders and mails, a table, the block."""
    from pressdesk.formats import addresscsv
    from pressdesk.releases.filenames import safe

    mime = mime_of(cards, language)
    if not cards:
        return mime
    dragging.mark(mime, [card.id for card in cards if card.id])
    name = safe(cards[0].formatted_name or cards[0].organisation)[:60] if len(cards) == 1 else ""
    file = _folder() / f"{name or _('Contacts')}.vcf"
    file.write_bytes(mime.data(vcard.MEDIA_TYPE).data())
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    handed_out = (contactblock.handed_out(card, language) for card in cards)
    mime.setData(addresscsv.MEDIA_TYPE, addresscsv.write(handed_out))
    return mime


_folders: list[TemporaryDirectory[str]] = []


def _folder() -> Path:
    """Return a new folder, gone when the program ends: who took a drag may copy late."""
    if not _folders:
        _folders.append(TemporaryDirectory(prefix="pressdesk-drag-", ignore_cleanup_errors=True))
    return Path(mkdtemp(dir=_folders[0].name))


def copy_addresses(handout: Handout, parent: QWidget | None = None) -> None:
    """Copy addresses as mail programs take them into Bcc, and say who is not among them."""
    if handout.addresses:
        QGuiApplication.clipboard().setText(", ".join(handout.addresses))
    _say(_addresses_said(len(handout.addresses), handout.without, handout.barred), parent)


def _addresses_said(copied: int, without: int, barred: int) -> list[str]:
    said = [ngettext("{n} address copied", "{n} addresses copied", copied).format(n=copied)]
    for count, words in (
        (barred, ngettext("{n} must not be contacted", "{n} must not be contacted", barred)),
        (without, ngettext("{n} has no e-mail", "{n} have no e-mail", without)),
    ):
        if count:
            said.append(words.format(n=count))
    return said


def copy_block(cards: Sequence[Contact], language: str, parent: QWidget | None = None) -> None:
    """Copy the contact block of people, in a release's language, and say so."""
    if cards:
        put_block(written(cards, language), parent)


def put_block(made: Written, parent: QWidget | None = None) -> None:
    """Copy people already written, and say so."""
    QGuiApplication.clipboard().setMimeData(_mime(made))
    said = [
        ngettext("Contact block copied", "{n} contacts copied", made.count).format(n=made.count),
        _("text, formatted, vCard"),
    ]
    if made.has_private:
        said.append(_("private lines left out"))
    _say(said, parent)


def copy_line(card: Contact, language: str, parent: QWidget | None = None) -> None:
    """Copy one person as a single line of plain text, and say so."""
    copy_text(contactblock.line(card, language), "line", parent)


def copy_vcard(cards: Sequence[Contact], language: str, parent: QWidget | None = None) -> None:
    """Copy people as vCard alone, its text too, for programs that take only text."""
    if cards:
        put_vcard(written(cards, language), parent)


def put_vcard(made: Written, parent: QWidget | None = None) -> None:
    """Copy the vCards of people already written, and say so."""
    mime = QMimeData()
    mime.setText(made.vcard.decode().replace("\r\n", "\n"))
    for media_type in VCARD_TYPES:
        mime.setData(media_type, made.vcard)
    QGuiApplication.clipboard().setMimeData(mime)
    said = ngettext("vCard copied", "{n} vCards copied", made.count)
    _say([said.format(n=made.count)], parent)


def copy_signature(card: Card, language: str, parent: QWidget | None = None) -> None:
    """Copy one person as the foot of a mail, a line for each thing, and say so."""
    mime = QMimeData()
    mime.setText(contactblock.signature(card, language))
    mime.setHtml(f'<meta charset="utf-8">{contactblock.signature_html(card, language)}')
    QGuiApplication.clipboard().setMimeData(mime)
    _say([_("Signature copied")], parent)


def copy_mailboxes(
    cards: Sequence[Card], parent: QWidget | None = None, barred: Collection[int] = ()
) -> None:
    """Copy people as "Name <address>", the way mail programs take them.

    Of several, those who must not be contacted are left out: by their card, or in `barred`.
    """
    reached = [
        card
        for card in cards
        if len(cards) == 1 or (card.status != DO_NOT_CONTACT and card.id not in barred)
    ]
    known = [box for box in map(contactblock.mailbox, reached) if box]
    if known:
        QGuiApplication.clipboard().setText(", ".join(known))
    counts = (len(known), len(reached) - len(known), len(cards) - len(reached))
    _say(_addresses_said(*counts), parent)


def copy_table(cards: Sequence[Card], language: str, parent: QWidget | None = None) -> None:
    """Copy people as a table, for Excel and for mails: cells parted by tabs, and HTML."""
    from html import escape

    head = (_("Name"), _("Job title"), _("Organisation"), _("Telephones"), _("E-mails"))
    rows = [head, *contactblock.table(cards, language)]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(row) for row in rows))
    # Spreadsheets are told that cells are text, or "+33 1" would be a sum.
    td = """<td style="mso-number-format:'\\@'">{}</td>"""
    cells = ("".join(td.format(escape(cell)) for cell in row) for row in rows)
    html = "".join(f"<tr>{row}</tr>" for row in cells)
    mime.setHtml(f'<meta charset="utf-8"><table>{html}</table>')
    QGuiApplication.clipboard().setMimeData(mime)
    said = ngettext("Table with {n} person copied", "Table with {n} people copied", len(cards))
    _say([said.format(n=len(cards))], parent)


def copy_text(text: str, what: str = "text", parent: QWidget | None = None) -> None:
    """Copy plain text and say what it was: telephone, email, name, line, note or text."""
    if not text:
        return
    QGuiApplication.clipboard().setText(text)
    shown = text if len(text) <= 60 and "\n" not in text else ""
    _say([_(_SAID.get(what, _SAID["text"])), *([shown] if shown else [])], parent)


def _has_private(contact: Contact) -> bool:
    if not isinstance(contact, Card):
        return False
    numbers, emails = contact.telephones, contact.emails
    return any(n.private for n in numbers) or any(e.private for e in emails)


def _say(said: list[str], parent: QWidget | None) -> None:
    messages.toast(parent or QApplication.activeWindow(), "  ·  ".join(said))
