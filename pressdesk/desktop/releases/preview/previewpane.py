"""The preview beside the editor: the very pages, the mail, the web page and the text, live."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import theme
from pressdesk.desktop.actions import action, of, with_shortcut
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview.outputviews import (
    EmptyView,
    MailView,
    OutputView,
    TextView,
    WebView,
)
from pressdesk.desktop.releases.preview.pagepress import PagePress
from pressdesk.desktop.releases.preview.pagestab import PagesTab
from pressdesk.desktop.widgets.controls import (
    hairline,
    primary_button,
    tab_button,
    tool_button,
)
from pressdesk.formats.proof import Proof

TWIN = "twin"
TABS = ("page", "mail", "web", "text", TWIN)
SIGN = 19  # pixels of the sign of a difference, with the room behind it
HEAD_MARGIN = 34  # pixels of the head that no button takes
CALM = 120  # milliseconds: mail, web and text follow the typing at this pace


class PreviewPane(QWidget):
    """Shows a proof as it leaves the house. `export_requested` names pdf, html, txt or eml."""

    place_clicked = Signal(str, int)
    export_requested = Signal(str)
    letterhead_requested = Signal()
    pages_counted = Signal(int)
    zoomed = Signal(int)
    tab_shown = Signal(str)

    def __init__(
        self, clerk: Clerk, press: PagePress | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._proof: Proof | None = None
        self._pages = PagesTab(clerk, press)
        self._build()
        self._connect()
        self._set_ready(False)

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self._pages.zoomed.connect(self.zoomed)
        self._mail, self._web, self._text = MailView(), WebView(), TextView()
        self._empty = EmptyView()
        self._views: dict[str, QWidget] = {
            "page": self._pages, "mail": self._mail, "web": self._web, "text": self._text,
            TWIN: QWidget(),
        }  # fmt: skip
        self._stack = QStackedWidget()
        for view in (self._empty, *self._views.values()):
            self._stack.addWidget(view)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        names = {"page": _("Page"), "mail": _("E-mail"), "web": _("Web"), "text": _("Text")}
        names[TWIN] = ""
        self._tabs = {}
        for tab in TABS:
            button = tab_button(names[tab])
            button.setAccessibleDescription(_("Preview"))
            self._group.addButton(button)
            self._tabs[tab] = button
            row.addWidget(button)
        self._tabs["page"].setChecked(True)
        self._tabs[TWIN].hide()
        row.addStretch(1)
        self._more = tool_button("ellipsis", _("Export in other forms"))
        self._more.setPopupMode(self._more.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._build_menu())
        self._export = primary_button(_("Export PDF"), "file-down")
        export = of(self, "release.export_pdf")
        self._export.setToolTip(with_shortcut(_("Export PDF"), export))
        self._export.clicked.connect(export.trigger)
        row.addWidget(self._more)
        row.addSpacing(4)
        row.addWidget(self._export)
        return row

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in ("release.export_html", "release.export_text", "release.export_mail"):
            menu.addAction(of(self, name))
        menu.addSeparator()
        menu.addAction(of(self, "release.letterheads"))
        return menu

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _button: self._on_tab_chosen())
        self._calm.timeout.connect(self._show_quiet)
        self._pages.place_clicked.connect(self.place_clicked)
        self._pages.pages_counted.connect(self.pages_counted)
        theme.notifier.changed.connect(self._show_quiet)

        self._fit_head()

    # --- public ---

    @property
    def tab(self) -> str:
        """What is looked at: page, mail, web, text, or the other language."""
        return next(tab for tab, button in self._tabs.items() if button.isChecked())

    def show_tab(self, tab: str) -> None:
        """Look at the page, the mail, the web page or the text."""
        self._tabs[tab].setChecked(True)
        self._on_tab_chosen()

    def offer_twin(self, name: str, spoken: str, *, is_odd: bool = False) -> None:
        """Offer the release in its other language under a short name; "" for there is none."""
        tab = self._tabs[TWIN]
        if (name, spoken) == (tab.text(), tab.toolTip()):
            return  # it is offered at every key
        if not name and tab.isChecked():
            self.show_tab("page")
        if is_odd:
            theme.set_icon(tab, "triangle-alert", "warn", 13)
        else:
            tab.setIcon(QIcon())
        tab.setText(name)
        tab.setProperty("odd", is_odd)
        tab.setToolTip(spoken)
        tab.setAccessibleName(spoken)
        tab.setVisible(bool(name))
        self._fit_head()

    def put_twin(self, view: QWidget) -> None:
        """Show this for the other language."""
        self._stack.removeWidget(self._views[TWIN])
        self._views[TWIN].deleteLater()
        self._views[TWIN] = view
        self._stack.addWidget(view)
        self._set_ready(self._proof is not None)

    def zoom_as(self, percent: int) -> None:
        """Zoom the pages as `zoomed` said once: per cent, 0 to fit the width, -1 the page."""
        self._pages.zoom_as(percent)

    def show_proof(self, proof: Proof | None) -> None:
        """Show this proof, None for no release; called at every key, it answers when it can."""
        self._proof = proof
        self._set_ready(proof is not None)
        if proof is None:
            self._calm.stop()
            self._pages.clear()
            return
        if self.tab == "page":
            self._pages.show_proof(proof)
        elif self.tab != TWIN and not self._calm.isActive():
            self._calm.start()

    def let_go(self) -> None:
        """Close what is open for the pages: when the office is closed."""
        self.show_proof(None)
        self._pages.let_go()

    def reveal(self, field: str, block: int) -> None:
        """Bring a block of the release into sight on the pages."""
        self._pages.reveal(field, block)

    # --- actions ---

    @action(
        "release.export_pdf", N_("Export PDF…"), shortcut="Ctrl+E", menu="release",
        icon="file-down", group=5,
    )  # fmt: skip
    def export_pdf(self) -> None:
        """Ask for the PDF of the release."""
        self._ask_export("pdf")

    @action("release.export_html", N_("Export web page…"), menu="release", icon="globe", group=5)
    def export_html(self) -> None:
        """Ask for the web page of the release."""
        self._ask_export("html")

    @action("release.export_text", N_("Export text…"), menu="release", icon="file-text", group=5)
    def export_text(self) -> None:
        """Ask for the plain text of the release."""
        self._ask_export("txt")

    @action("release.export_mail", N_("Export e-mail…"), menu="release", icon="mail", group=5)
    def export_mail(self) -> None:
        """Ask for a mail draft of the release."""
        self._ask_export("eml")

    @action("release.letterheads", N_("Letterheads…"), menu="release", icon="stamp", group=6)
    def edit_letterheads(self) -> None:
        """Ask for the form of the letterheads."""
        self.letterhead_requested.emit()

    @action("preview.zoom_in", N_("Zoom in"), shortcut="Ctrl++ | Ctrl+=", in_pane=True)
    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._pages.zoom_step(True)

    @action("preview.zoom_out", N_("Zoom out"), shortcut="Ctrl+-", in_pane=True)
    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._pages.zoom_step(False)

    @action("preview.fit_width", N_("Fit width"), shortcut="Ctrl+0", in_pane=True)
    def fit_width(self) -> None:
        """Let the page fill the pane's width."""
        self._pages.fit_to("width")

    # --- slots ---

    def _ask_export(self, form: str) -> None:
        if self._proof is not None:
            self.export_requested.emit(form)

    def _set_ready(self, ready: bool) -> None:
        for name in ("pdf", "html", "text", "mail"):
            of(self, f"release.export_{name}").setEnabled(ready)
        self._export.setEnabled(ready)
        view = self._views[self.tab] if ready else self._empty
        self._stack.setCurrentWidget(view)

    def _on_tab_chosen(self) -> None:
        self._set_ready(self._proof is not None)
        self.tab_shown.emit(self.tab)
        if self._proof is None:
            return
        if self.tab == "page":
            self._pages.show_proof(self._proof)
        else:
            self._show_quiet()

    def _fit_head(self) -> None:
        """Let the primary button say less where the pane is too narrow for all it says."""
        shown = [tab for tab in self._tabs.values() if not tab.isHidden()]
        others = [*shown, self._more]
        needed = sum(one.sizeHint().width() + 2 for one in others) + HEAD_MARGIN
        if not self._tabs[TWIN].isHidden() and not self._tabs[TWIN].property("odd"):
            needed += SIGN  # whose coming must not make the pane wider
        self._export.setText("PDF")
        self.setMinimumWidth(needed + self._export.sizeHint().width())
        self._export.setText(_("Export PDF"))
        if needed + self._export.sizeHint().width() > self.width():
            self._export.setText("PDF")
        self._export.setAccessibleName(_("Export PDF"))

    def _show_quiet(self) -> None:
        view = self._views[self.tab]
        if self._proof is not None and isinstance(view, OutputView):
            view.show_proof(self._proof)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
