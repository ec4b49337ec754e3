"""The area of releases: list, editor and preview side by side, joined by their signals."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, folders, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.dropping import LEAST_TEXT, files_in
from pressdesk.desktop.releases.listpane import ReleaseListPane
from pressdesk.desktop.releases.sharing import shares
from pressdesk.desktop.releases.welcome import Welcome
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.controls import hairline
from pressdesk.desktop.widgets.layingout import lay_out_now
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

if TYPE_CHECKING:
    from pressdesk.desktop.releases.exportmany import ManyExporter
    from pressdesk.desktop.releases.review.reviewscreen import ReviewScreen


class ReleasesArea(QWidget):
    """Painted with the list alone; `furnish` builds the rest once the window is on the screen."""

    example_requested = Signal()
    place_requested = Signal(str, int)  # a contact, an outlet or a list, and which

    def __init__(self, clerk: Clerk, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._is_furnished = False
        self.furnishing = self._furnish()  # Each step of it builds a part.
        self._wants_preview = True
        self._review: ReviewScreen | None = None
        self._many: ManyExporter | None = None
        self._has_own_widths = False
        self._begun = 0  # the release just asked for, until it is shown
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list = ReleaseListPane(self._clerk)
        self._middle = QStackedWidget()
        self._middle.setMinimumWidth(320)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._beside = _preview_place()
        for number, pane in enumerate((self.list, self._middle, self._beside)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(number, int(pane is self._middle))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        actions.collect(self)
        self._has_own_widths = self._session.restore_splitter("releases", self._splitter)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.list.new_requested.connect(self._begin_new)
        self.list.paste_requested.connect(self.paste)
        self.list.files_requested.connect(self.choose_files)
        self.list.release_chosen.connect(self._on_list_release_chosen)

    # What the main window asks of it

    def furnish(self) -> None:
        """Build what of editor and preview does not stand yet, now."""
        if not self._is_furnished:
            list(self.furnishing)

    def show_view(self, view: str) -> None:
        """Show one of the views in the list."""
        self.list.show_view(view)

    def open(self, release_id: int) -> None:
        """Show a release, and where it stands in the list."""
        self.list.choose(release_id)

    def open_version(self, release_id: int, language: str, number: int) -> None:
        """Show a release in a language, in its history the version of a number, 0 for none."""
        self.furnish()
        self.open(release_id)
        self.beside.show_version(release_id, language, number)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.list.search()

    def show_preview(self, is_shown: bool) -> None:
        """Show or hide the preview, and what stands in its place."""
        self._wants_preview = is_shown
        self._beside.setVisible(is_shown)

    def open_letterheads(self, letterhead_id: int = 0) -> None:
        """Open the letterheads at one of them, at the default where none is named."""
        from pressdesk.desktop.releases.letterheads.letterheaddialog import LetterheadDialog

        self.furnish()
        self.flush()
        LetterheadDialog(self._clerk, self.editor.language, self, letterhead_id).open()

    @property
    def has_preview(self) -> bool:
        """Whether the preview is shown."""
        return self._wants_preview

    def flush(self) -> bool:
        """Save what is being typed, now; True when it is on the disk."""
        return not self._is_furnished or not self.editor.draft.id or self.editor.flush()

    def let_go(self) -> None:
        """Close what is open for the pages; the window goes."""
        if self._is_furnished:
            self.preview.let_go()

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What parts the panes, to be remembered by its name once somebody moved it."""
        return {"releases": self._splitter} if self._has_own_widths else {}

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, from left to right."""
        if self._pages.currentWidget() is not self._splitter:
            return [self.review]
        return [self.list, self._middle, *([self._beside] if self._is_furnished else [])]

    def all_actions(self) -> list[QAction]:
        """What can be done with releases."""
        made = [*actions.collect(self), *actions.collect(self.list)]
        if self._is_furnished:
            made += [*self.editor.all_actions(), *self.beside.all_actions()]
        for one in made:
            one.setProperty("area", "releases")
        return made

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files and show what was found in them, one after the other."""
        self.furnish()
        self.flush()
        self.review.review_files(paths)

    def read_paste(self, mime: QMimeData) -> bool:
        """Read what a clipboard or a drag carries; False where no release can be in it."""
        paths = files_in(mime)
        if paths:
            self.read_files(paths)
        elif len(mime.text().strip()) >= LEAST_TEXT and not mime.hasUrls():
            self.furnish()
            self.flush()
            self.review.review_paste(mime.text(), mime.html())
        else:
            return False
        return True

    # Actions

    @action("release.from_clipboard", N_("New release from the clipboard"), menu="release",
            shortcut="Ctrl+Shift+N | Ctrl+V", icon="clipboard-paste")  # fmt: skip
    def paste(self) -> None:
        if not self.read_paste(QGuiApplication.clipboard().mimeData()):
            messages.toast(self, _("There is no text of a release on the clipboard."))

    @action("release.from_files", N_("New release from a file…"), menu="release",
            shortcut="Ctrl+Shift+O", icon="folder-open")  # fmt: skip
    def choose_files(self) -> None:
        if paths := _chosen_files(self):
            self.read_files(paths)

    @action("release.new", N_("New release"), shortcut="Ctrl+N", menu="release", icon="plus")
    def new_release(self) -> None:
        self._begin_new("")

    # Reactions

    def _begin_new(self, language: str) -> None:
        from pressdesk.releases import edit
        from pressdesk.store.settings import settings

        self.furnish()
        self.flush()
        begun = language or self._clerk.ask(settings).languages[0]
        blank = self.editor.draft
        if blank.id and blank.is_blank and blank.languages == (begun,):
            self._on_begun(blank.id)  # a second click on New is not a second release
            return
        fresh = ReleaseDraft(texts=(TextDraft(begun),))
        self._clerk.do(edit.create, fresh, datetime.now(UTC)).then(self._on_begun)

    def _on_begun(self, release_id: int) -> None:
        self._begun = release_id
        self._on_made(release_id)
        self._take_up_the_pen()

    def _on_made(self, release_id: int) -> None:
        self.list.show_view("all")
        self.list.choose(release_id)

    def _furnish_welcome(self) -> None:
        self._welcome = Welcome()
        self._welcome.new_requested.connect(self._begin_new)
        self._welcome.paste_requested.connect(self.paste)
        self._welcome.files_requested.connect(self.choose_files)
        self._welcome.example_requested.connect(self.example_requested)
        self._middle.addWidget(self._welcome)
        self.list.listed.connect(lambda _count: self._greet())
        self._greet()

    def _furnish(self) -> Iterator[None]:
        from pressdesk.desktop.releases.furniture import Furniture

        made = Furniture(self._clerk, self._session, self, shows_pages=bool(self.list.current_id))
        yield from made.build()
        self.editor, self.preview = made.editor, made.preview
        self.joining, self.exporter, self.beside = made.joining, made.exporter, made.beside
        self._place_furniture()
        self._furnish_welcome()
        self._is_furnished = True
        yield
        if self.list.current_id:
            self._on_list_release_chosen(self.list.current_id)
        yield
        yield from made.begin_more()

    def _place_furniture(self) -> None:
        self.joining.letterhead_requested.connect(self.open_letterheads)
        self.list.export_requested.connect(self._on_list_export_requested)
        self.list.deed_requested.connect(self._on_list_deed_requested)
        self._middle.addWidget(self.editor)
        self._splitter.replaceWidget(2, self.beside)
        self._beside.deleteLater()
        self._beside = self.beside
        self.beside.left.connect(lambda: self.beside.setVisible(self._wants_preview))
        self.beside.place_requested.connect(self.place_requested)
        self._splitter.setStretchFactor(2, 0)
        self.beside.setVisible(self._wants_preview)
        self._share()

    @property
    def review(self) -> "ReviewScreen":
        """The review of what was dropped or pasted, built on first need."""
        if self._review is None:
            from pressdesk.desktop.releases.review.reviewscreen import ReviewScreen

            made = self._review = ReviewScreen(self._clerk)
            made.shown.connect(lambda: self._pages.setCurrentWidget(made))
            made.dismissed.connect(self._on_review_dismissed)
            made.taken.connect(self._on_taken)
            self._pages.addWidget(made)
        return self._review

    def _on_list_export_requested(self, ids: list[int]) -> None:
        """Export the release under the cursor by the one way out, with its checks; or several."""
        if len(ids) > 1:
            from pressdesk.desktop.releases.exportmany import ManyExporter

            self.flush()
            self._many = self._many or ManyExporter(self._clerk, self._session, self)
            self._many.export(ids)
            return
        self.open(ids[0])
        self.preview.export_pdf()

    def _on_list_deed_requested(self, release_id: int, name: str) -> None:
        self.open(release_id)
        next(deed for deed in self.editor.all_actions() if deed.objectName() == name).trigger()

    def _on_taken(self, release_id: int) -> None:
        self._pages.setCurrentWidget(self._splitter)
        self._on_made(release_id)

    def _on_review_dismissed(self) -> None:
        self._pages.setCurrentWidget(self._splitter)
        self.list.focus_list()

    def _greet(self) -> None:
        """Say what to do next: another thing in an office without releases than in a full one."""
        self._welcome.set_office_empty(self.list.is_office_empty)
        if self.list.is_office_empty:
            self._put_away()

    def _put_away(self) -> None:
        """Show no release any more."""
        self.editor.put_away()
        self.joining.clear()
        self.beside.put_away()
        self._middle.setCurrentWidget(self._welcome)

    def _on_list_release_chosen(self, release_id: int) -> None:
        if self._is_furnished:
            if self.editor.draft.id != release_id:
                self.editor.show_release(release_id)
            self._middle.setCurrentWidget(self.editor)
            lay_out_now()
            self._take_up_the_pen()

    def _take_up_the_pen(self) -> None:
        """Put the cursor into the headline of a release just asked for, once it is shown."""
        if self._begun and self._begun == self.editor.draft.id:
            self._begun = 0
            self.editor.go_to("headline")

    def _on_splitter_moved(self) -> None:
        self._has_own_widths = True

    def _share(self) -> None:
        """Give the panes their widths: the user's own ones, else what the window has room for."""
        if not self._has_own_widths:
            least = (self.list.minimumWidth(), max(self._beside.minimumSizeHint().width(), 0))
            self._splitter.setSizes(shares(self._splitter.width(), *least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._has_own_widths:
            self._splitter.resize(event.size())  # It hears of its width after this event only.
            self._share()


def _chosen_files(over: QWidget) -> list[Path]:
    kinds = _("Releases (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.pdf *.eml)")
    kinds += ";;" + _("All files (*)")
    asked = _("Choose releases to read")
    names, _kind = QFileDialog.getOpenFileNames(over, asked, str(folders.documents()), kinds)
    return [Path(name) for name in names]


def _preview_place() -> QWidget:
    """Make what keeps the preview's place until it is built, so that nothing jumps at the start."""
    place = QWidget()
    place.setProperty("pane", "desk")
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return place
