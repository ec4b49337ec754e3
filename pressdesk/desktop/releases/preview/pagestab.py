"""The Page tab: the pages, how many there are, their zoom, and a calm line when they fail."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.releases.preview.pagepress import Made, PagePress, Wish
from pressdesk.desktop.releases.preview.pagesview import PagesView
from pressdesk.desktop.releases.preview.throttle import Throttle
from pressdesk.desktop.widgets.controls import label, quiet_button, tool_button
from pressdesk.formats.proof import Proof

LATE = 700  # milliseconds until it is said that pages are on their way
ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)


class PagesTab(QWidget):
    """Typesets each proof it is shown, soon and never twice at a time; the newest one wins."""

    place_clicked = Signal(str, int)
    pages_counted = Signal(int)
    zoomed = Signal(int)  # per cent; 0 where it fits the width, -1 the whole page

    def __init__(
        self, clerk: Clerk, press: PagePress | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._press = press or PagePress()
        self._shown: Proof | None = None
        self._under_way = ("", "")
        self._are_others = False  # Whether the pages in view are another text's.
        self._late = QTimer(self, singleShot=True, interval=LATE)
        self._late.timeout.connect(self._on_late)
        self._build()
        self._throttle: Throttle[Wish, Made | DeskError] = Throttle(
            self._start, self._on_made, self
        )
        self._view.place_clicked.connect(self.place_clicked)
        self._view.page_changed.connect(self._say_pages)
        self._view.zoom_changed.connect(self._say_zoom)
        # Whichever comes first: the press has a folder to remove, and pages to close.
        self.destroyed.connect(self._press.close)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.let_go)

    def _build(self) -> None:
        self._trouble = label("", "warn")
        self._trouble.setWordWrap(True)
        self._trouble.setContentsMargins(14, 8, 14, 8)
        self._trouble.hide()
        self._view = PagesView(self._clerk)
        self.setFocusProxy(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._trouble)
        column.addWidget(self._view, 1)
        column.addWidget(self._build_strip())

    def _build_strip(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("kind", "strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(2)
        self._count = label("", "mute")
        smaller = tool_button("zoom-out", _("Zoom out"))
        larger = tool_button("zoom-in", _("Zoom in"))
        smaller.clicked.connect(lambda: self.zoom_step(False))
        larger.clicked.connect(lambda: self.zoom_step(True))
        self._percent = quiet_button(_percent(1.0))
        self._percent.setMinimumWidth(64)
        self._percent.setToolTip(_("Zoom"))
        self._percent.clicked.connect(self._offer_zooms)
        row.addWidget(self._count, 1)
        for button in (smaller, self._percent, larger):
            row.addWidget(button)
        return strip

    # --- public ---

    def show_proof(self, proof: Proof) -> None:
        """Show the pages of a proof, as soon as they can be made."""
        if proof is self._shown:
            return
        if self._shown is not None and _text_of(proof) != _text_of(self._shown):
            self._are_others = True
            self._throttle.hurry()
            self._late.start()
        self._shown = proof
        pages, scale = self._view.wanted()
        self._throttle.ask(Wish(proof, pages, scale))

    def clear(self) -> None:
        """Show no pages."""
        self._shown = None
        self._are_others = False
        self._late.stop()
        self._throttle.drop()
        self._trouble.hide()
        self._view.clear()

    def let_go(self) -> None:
        """Show nothing and close the press; it opens again when there is something to show."""
        self.clear()
        self._press.close()

    def reveal(self, field: str, block: int) -> None:
        """Bring a block into sight and mark it."""
        self._view.reveal(field, block)

    def zoom_step(self, larger: bool) -> None:
        """Zoom one step."""
        self._view.zoom_step(larger)

    def zoom_as(self, percent: int) -> None:
        """Zoom as `zoomed` said once."""
        if percent > 0:
            self._view.zoom_to(percent / 100)
        else:
            self._view.fit_to("page" if percent else "width")

    def fit_to(self, what: str) -> None:
        """Fit the width or the whole page."""
        self._view.fit_to(what)

    # --- slots ---

    def _start(self, wish: Wish) -> Task[Made | DeskError]:
        self._under_way = _text_of(wish.proof)
        self._late.start()
        return self._clerk.run(self._press.make, wish, self._press.turn)

    def _on_late(self) -> None:
        """Say that long pages are on their way; those of another text do not stay meanwhile."""
        if self._are_others:
            self._view.clear()
        self._count.setText(_("Setting the pages…"))

    def _on_made(self, made: Made | DeskError) -> None:
        is_other = self._shown is None or _text_of(self._shown) != self._under_way
        if is_other and isinstance(made, Made):  # Cleared, or another one opened, meanwhile.
            self._clerk.run(made.pages.close)
        if is_other:
            return
        self._late.stop()
        self._are_others = False
        if isinstance(made, DeskError):
            self._trouble.setText(made.what)
            self._trouble.setToolTip(made.hint)
            self._trouble.show()
            self._say_pages()
            return
        self._trouble.hide()
        self._view.show_pages(made)
        self._say_pages()
        self._say_zoom()
        self.pages_counted.emit(self._view.page_count)

    def _offer_zooms(self) -> None:
        menu = self.zoom_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._percent.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def zoom_menu(self) -> QMenu:
        """Return the menu of zooms, what is in use ticked."""
        menu = QMenu(self)
        for words, what in ((_("Fit width"), "width"), (_("Fit page"), "page")):
            fit = menu.addAction(words)
            fit.setCheckable(True)
            fit.setChecked(self._view.fit == what)
            fit.triggered.connect(lambda _on=False, what=what: self.fit_to(what))
        menu.addSeparator()
        for zoom in ZOOMS:
            chosen = menu.addAction(_percent(zoom))
            chosen.setCheckable(True)
            chosen.setChecked(not self._view.fit and abs(self._view.zoom - zoom) < 0.005)
            chosen.triggered.connect(lambda _on=False, zoom=zoom: self._view.zoom_to(zoom))
        return menu

    def _say_pages(self) -> None:
        count = self._view.page_count
        if count == 0:
            self._count.setText("")
        elif count == 1:
            self._count.setText(_("1 page"))
        else:
            here = self._view.current_page + 1
            self._count.setText(_("Page {n} of {count}").format(n=here, count=count))

    def _say_zoom(self) -> None:
        self._percent.setText(_percent(self._view.zoom))
        fits = {"width": 0, "page": -1}
        self.zoomed.emit(fits.get(self._view.fit, round(self._view.zoom * 100)))


def _text_of(proof: Proof) -> tuple[str, str]:
    """Return by what a text is known from another: its release, and its language."""
    return proof.reference, proof.language


def _percent(zoom: float) -> str:
    # A no-break space, as French wants it; English shows the same number either way.
    return f"{round(zoom * 100)}\u00a0%"
