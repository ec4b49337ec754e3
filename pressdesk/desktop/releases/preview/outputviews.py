"""What the mail, the web page and the plain text of a release look like, each with its Copy."""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import messages, theme
from pressdesk.desktop.releases.preview.closedview import PICTURE, ClosedView
from pressdesk.desktop.widgets.controls import label, quiet_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.formats import eml, html, plaintext
from pressdesk.formats.article import page_title
from pressdesk.formats.proof import Image, Proof

WIDEST = 340  # pixels of a picture in a preview, which is 440 wide in a window of 1480
_MARGIN = 18
# Qt's documents know a part of CSS; these rules show the page's article by that part.
_BLOCKS = """
header, section, footer, figure, figcaption, address { display: block; }
ul, ol { margin: 0 0 12px 0; }
div.figure, div.quote { margin: 12px 0 14px 0; }
"""
_WEB_STYLE = (
    _BLOCKS
    + """
body { color: #1b1f27; font-size: 15px; }
p { margin: 0 0 12px 0; }
h1 { font-size: 25px; font-weight: 700; margin: 16px 0 10px 0; }
h2 { font-size: 18px; font-weight: 600; margin: 20px 0 6px 0; }
h3 { font-size: 16px; font-weight: 600; margin: 16px 0 4px 0; }
a { color: #2f5bd8; }
p.organisation { font-weight: 700; margin-bottom: 2px; }
p.mark, p.reference, p.ends { color: #545c69; font-size: 13px; margin-bottom: 4px; }
p.embargo { color: #9b1c13; margin-top: 8px; }
p.subhead { color: #545c69; font-size: 17px; }
p.quoted { font-style: italic; margin-bottom: 2px; }
p.person { font-style: normal; margin-bottom: 8px; }
p.foot { color: #545c69; font-size: 12px; margin: 0; }
figcaption { color: #545c69; font-size: 13px; }
th { text-align: left; padding: 3px 14px 3px 0; }
td { padding: 3px 14px 3px 0; }
"""
)


class EmptyView(QWidget):
    """What stands in the preview while there is no release to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = label(_("The pages appear here as you write."), "mute")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addWidget(words)


class OutputView(QWidget):
    """A sheet in a calm frame, and a strip under it with what to copy."""

    def __init__(self, name: str, copy: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._proof: Proof | None = None
        self._key: object = None
        self._build(copy)

    def _build(self, copy: str) -> None:
        self.setProperty("pane", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = ClosedView(self._name)
        self.view.document().setDocumentMargin(_MARGIN)
        sheet = QFrame()
        sheet.setProperty("kind", "sheet")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self._sheet.setSpacing(0)
        self._sheet.addWidget(self.view, 1)
        self._copy = quiet_button(copy, "copy")
        self._copy.clicked.connect(self.copy)
        self._said = ElidedLabel()
        self._said.setProperty("kind", "mute")
        strip = QFrame()
        strip.setProperty("kind", "strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self._said, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        around.addWidget(sheet)
        column.addLayout(around, 1)
        column.addWidget(strip)

    def show_proof(self, proof: Proof) -> None:
        """Show a release; what is the same already is left alone, a selection with it."""
        key = (proof, theme.is_dark())
        if key == self._key:
            return
        self._key, self._proof = key, proof
        self._show(proof)

    def copy(self) -> None:
        """Copy the whole of it, and say so."""
        if self._proof is None:
            return
        QGuiApplication.clipboard().setMimeData(self._mime(self._proof))
        messages.toast(self, self._copied_words())

    def _show(self, proof: Proof) -> None:
        """Fill the view."""

    def _mime(self, proof: Proof) -> QMimeData:
        mime = QMimeData()
        mime.setText(plaintext.write(proof))
        return mime

    def _copied_words(self) -> str:
        return _("Copied")

    def _show_paper(self, written: str, proof: Proof, style: str) -> None:
        """Show HTML as on paper: dark on white in every theme, as its readers will see it."""
        paper = self.view.palette()
        paper.setColor(paper.ColorRole.Base, Qt.GlobalColor.white)
        paper.setColor(paper.ColorRole.Text, html.INK)
        paper.setColor(paper.ColorRole.Link, html.DEFAULT_COLOUR)
        self.view.setPalette(paper)
        self.view.setStyleSheet("QTextBrowser { background: #ffffff; color: #1b1f27; }")
        # Qt's documents do not know a figure: it would run on in the quotation above it.
        known = written.replace("<figure", "<div").replace("</figure>", "</div>")
        self.view.show_html(known, pictures_of(proof), style)


class MailView(OutputView):
    """The mail: its subject, and its HTML as mail programs show it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("E-mail"), _("Copy e-mail"), parent)
        self._subject = QLabel()
        self._subject.setTextFormat(Qt.TextFormat.PlainText)
        self._subject.setWordWrap(True)
        self._subject.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QFrame()
        head.setProperty("kind", "sheethead")
        row = QHBoxLayout(head)
        row.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        row.setSpacing(10)
        said = label(_("Subject"), "mute")
        row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._subject, 1)
        self._sheet.insertWidget(0, head)
        self._said.setText(_("With plain text beside it"))

    def _show(self, proof: Proof) -> None:
        self._subject.setText(eml.subject(proof))
        from pressdesk.typeset.mailable import mailable

        sent = mailable(proof)
        written = eml.mail_html(sent, _inside).replace(eml.FACE, "font-family:Inter")
        self._show_paper(written, sent, _BLOCKS)

    def _mime(self, proof: Proof) -> QMimeData:
        mime = super()._mime(proof)
        mime.setHtml(eml.mail_html(proof))
        return mime

    def _copied_words(self) -> str:
        return _("E-mail copied  ·  formatted and plain text")


class WebView(OutputView):
    """The web page's article; copied, it is a fragment for a website's system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Web page"), _("Copy HTML"), parent)

    def _show(self, proof: Proof) -> None:
        self._said.setText(page_title(proof))
        self._show_paper(f"<body>{html.classed(proof, _address)}</body>", proof, _WEB_STYLE)

    def _mime(self, proof: Proof) -> QMimeData:
        mime = QMimeData()
        written = html.fragment(proof)
        mime.setHtml(f'<meta charset="utf-8"/>{written}')
        mime.setText(written)
        return mime

    def _copied_words(self) -> str:
        return _("HTML copied")


class TextView(OutputView):
    """The plain text, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Plain text"), _("Copy text"), parent)
        self.view.setFont(theme.font(14))

    def _show(self, proof: Proof) -> None:
        written = plaintext.write(proof)
        self._said.setText(_("{n} characters").format(n=f"{len(written):,}".replace(",", "\u202f")))
        self.view.show_text(written)
        at = self.view.verticalScrollBar().value()
        cursor = QTextCursor(self.view.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)
        self.view.verticalScrollBar().setValue(at)

    def _copied_words(self) -> str:
        return _("Text copied")


def pictures_of(proof: Proof) -> Mapping[str, QImage]:
    """Return the pictures of a proof by name, none wider than a preview is."""
    sources = [(image.uid, image.data) for image in proof.images]
    if proof.letterhead.logo:
        sources.append(("logo", proof.letterhead.logo))
    pictures = {}
    for name, data in sources:
        image = QImage.fromData(data)
        if image.width() > WIDEST:
            image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
        pictures[name] = image
    return pictures


def _inside(image: Image) -> str:
    return _address(image) if eml.goes_inside(image.media_type) else eml.no_picture(image)


def _address(image: Image) -> str:
    return f"{PICTURE}{image.uid}"
