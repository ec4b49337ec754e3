"""The head of the editor: the languages, and what one does to the text."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.desktop import actions, folders, messages, theme
from pressdesk.desktop.actions import action
from pressdesk.desktop.releases.editor.linkpopover import LinkPopover
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit, fill_table_menu
from pressdesk.desktop.releases.writing.bodypaste import IMAGES
from pressdesk.desktop.releases.writing.bodystyle import BOLD, ITALIC, Kind
from pressdesk.desktop.tongues import KNOWN, name_of
from pressdesk.desktop.widgets.controls import (
    action_button,
    tab_button,
    tool_button,
)

_SHOWN = (
    "text.heading2", "text.bold", "text.italic", "insert.link", "text.quote", "text.bulleted",
    "text.numbered", "insert.image", "insert.table",
)  # fmt: skip
_CORE = 5  # tools that stay before the languages are shortened to their codes
_GAP = 1


class EditorTools(QWidget):
    """Languages and tools. `body` gives the body that has, or had last, the pen."""

    language_chosen = Signal(str)
    language_added = Signal(str)
    image_chosen = Signal(bytes, str)

    def __init__(self, body: Callable[[], BodyEdit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._tabs: dict[str, QPushButton] = {}
        self._languages: tuple[str, ...] = ()
        self._is_fitting = False
        self._office: tuple[str, ...] = tuple(KNOWN)  # The languages the office works in.
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 8, 10)
        row.setSpacing(_GAP)
        # What does not fit goes into a menu; the pane may be narrower than all of it.
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._tab_row = QHBoxLayout()
        self._tab_row.setContentsMargins(0, 0, 8, 0)
        self._tab_row.setSpacing(_GAP)
        self._add = tool_button("plus", _("Add a language"))
        self._add.clicked.connect(self._offer_languages)
        self._tab_row.addWidget(self._add)
        row.addLayout(self._tab_row)
        self.buttons: dict[str, QToolButton] = {}
        for name in _SHOWN:
            self.buttons[name] = action_button(actions.of(self, name))
            self.buttons[name].setProperty("kind", "tight")
            row.addWidget(self.buttons[name])
        self._more = tool_button("ellipsis", _("More tools"))
        self._more.clicked.connect(self._offer_tools)
        row.addWidget(self._more)
        row.addStretch(1)

    # --- languages -----------------------------------------------------------------------

    def show_languages(self, languages: Sequence[str], current: str) -> None:
        """Show a tab for each language there is a text in."""
        if tuple(languages) != self._languages:
            for tab in self._tabs.values():
                tab.hide()
                tab.deleteLater()
            self._tabs = {}
            self._languages = tuple(languages)
            for number, language in enumerate(languages):
                tab = tab_button(name_of(language))
                tab.setAccessibleName(_("Text in {language}").format(language=name_of(language)))
                tab.clicked.connect(lambda _on=False, key=language: self.language_chosen.emit(key))
                self._tab_row.insertWidget(number, tab)
                tab.ensurePolished()  # Before, it asks for less room than it will take.
                self._tabs[language] = tab
            self._fit()
        for language, shown in self._tabs.items():
            shown.setChecked(language == current)

    def mark_behind(self, behind: Mapping[str, str]) -> None:
        """Mark the tabs of these languages; why is said by their tooltip and description."""
        for language, tab in self._tabs.items():
            why = behind.get(language, "")
            if why == tab.toolTip():
                continue
            if why:
                theme.set_icon(tab, "triangle-alert", "warn", 13)
            else:
                tab.setIcon(QIcon())
            tab.setToolTip(why)
            tab.setAccessibleDescription(why)
            self._fit()

    def offer(self, languages: Sequence[str]) -> None:
        """Say which languages the office works in, offered first."""
        self._office = tuple(languages)
        self._fit()

    def _offer_languages(self) -> None:
        menu = QMenu(self)
        self._fill_languages(menu)
        menu.exec(self._add.mapToGlobal(self._add.rect().bottomLeft()))
        menu.deleteLater()

    def _fill_languages(self, menu: QMenu) -> None:
        for language in dict.fromkeys((*self._office, *KNOWN)):
            if language not in self._languages:
                made = menu.addAction(name_of(language))
                made.triggered.connect(
                    lambda _on=False, key=language: self.language_added.emit(key)
                )

    def set_read_only(self, is_read_only: bool) -> None:
        """Leave only the way from language to language where nothing may be written."""
        self._add.setEnabled(not is_read_only)
        for made in actions.collect(self):
            made.setEnabled(not is_read_only)

    # --- one row ---------------------------------------------------------------------------

    def _fit(self) -> None:
        """Keep to one row, whatever width the others in it leave while this one gives way."""
        if self._is_fitting:
            return
        self._is_fitting = True
        for _turn in range(3):
            width = self.width()
            self._fit_into(width - 20)
            if self.width() == width:
                break
        self._is_fitting = False

    def _fit_into(self, room: int) -> None:
        """Share out some pixels. What is wanted least goes into the menu first: more languages than
        the office works in, then the last tools. If that is no help, the languages go by codes."""
        wants_more = any(language not in self._languages for language in self._office)
        tools = [_width(button) for button in self.buttons.values()]
        for name in (name_of, str.upper):
            for language, tab in self._tabs.items():
                tab.setText(name(language))
            left = room - sum(map(_width, self._tabs.values())) - 8
            left -= _width(self._add) if wants_more else 0
            if left - _width(self._more) >= sum(tools[:_CORE]):
                break
        is_whole = wants_more and left >= sum(tools)
        left -= 0 if is_whole else _width(self._more)
        for button, width in zip(self.buttons.values(), tools, strict=True):
            left -= width
            button.setVisible(left >= 0)
        self._add.setVisible(wants_more)
        self._more.setVisible(not is_whole)

    def _offer_tools(self) -> None:
        menu = QMenu(self)
        hidden = (name for name, button in self.buttons.items() if button.isHidden())
        menu.addActions([actions.of(self, name) for name in hidden])
        if self._add.isHidden() and self._add.isEnabled():
            menu.addSeparator()
            self._fill_languages(menu.addMenu(_("Add a language")))
        menu.exec(self._more.mapToGlobal(QPoint(0, self._more.height())))
        menu.deleteLater()

    # --- state ---------------------------------------------------------------------------

    def show_shape(self) -> None:
        """Show on the buttons what the cursor stands in."""
        body = self._body()
        shape, looks = body.shape(), body.currentCharFormat()
        for name, on in {
            "text.heading2": shape.kind == Kind.HEADING and shape.level == 2,
            "text.heading3": shape.kind == Kind.HEADING and shape.level == 3,
            "text.quote": shape.kind in (Kind.QUOTE, Kind.ATTRIBUTION),
            "text.bulleted": shape.kind == Kind.ITEM and not shape.ordered,
            "text.numbered": shape.kind == Kind.ITEM and shape.ordered,
            "text.bold": looks.boolProperty(BOLD),
            "text.italic": looks.boolProperty(ITALIC),
            "insert.link": looks.isAnchor(),
        }.items():
            made = actions.of(self, name)
            if made.isCheckable() and made.isChecked() != on:
                made.blockSignals(True)
                made.setChecked(on)
                made.blockSignals(False)
            button = self.buttons.get(name)
            if button is not None:
                button.setDown(on)

    # --- what one does -------------------------------------------------------------------

    def _whole(self) -> BodyEdit:
        """Return the body once all of it stands there."""
        body = self._body()
        body.filling.finish()
        return body

    @action("text.heading2", N_("Heading"), shortcut="Ctrl+Alt+2", menu="text", icon="heading-2")
    def heading2(self) -> None:
        self._whole().toggle_shape(Kind.HEADING, 2)

    @action("text.heading3", N_("Small heading"), shortcut="Ctrl+Alt+3", menu="text",
            icon="heading-3")  # fmt: skip
    def heading3(self) -> None:
        self._whole().toggle_shape(Kind.HEADING, 3)

    @action("text.paragraph", N_("Paragraph"), shortcut="Ctrl+Alt+0", menu="text", icon="pilcrow")
    def paragraph(self) -> None:
        self._whole().toggle_shape(Kind.PARAGRAPH)

    @action("text.bold", N_("Bold"), shortcut="Ctrl+B", menu="text", icon="bold", group=1)
    def bold(self) -> None:
        self._whole().toggle_run(BOLD)

    @action("text.italic", N_("Italic"), shortcut="Ctrl+I", menu="text", icon="italic", group=1)
    def italic(self) -> None:
        self._whole().toggle_run(ITALIC)

    @action("text.quote", N_("Quote"), shortcut="Ctrl+Shift+.", menu="text", icon="quote", group=2)
    def quote(self) -> None:
        self._whole().toggle_shape(Kind.QUOTE)

    @action("text.bulleted", N_("Bulleted list"), shortcut="Ctrl+Shift+8", menu="text",
            icon="list", group=2)  # fmt: skip
    def bulleted(self) -> None:
        self._whole().toggle_shape(Kind.ITEM, 1)

    @action("text.numbered", N_("Numbered list"), shortcut="Ctrl+Shift+7", menu="text",
            icon="list-ordered", group=2)  # fmt: skip
    def numbered(self) -> None:
        self._whole().toggle_shape(Kind.ITEM, 1, True)

    @action("text.next_misspelling", N_("Next misspelt word"), shortcut="F7", menu="text", group=3,
            icon="spell-check")  # fmt: skip
    def next_misspelling(self) -> None:
        if not self._whole().to_next_misspelling():
            messages.toast(self, _("No misspelt word"))

    @action("text.correct", N_("Put the typography right"), menu="text", group=3,
            icon="sparkles")  # fmt: skip
    def correct(self) -> None:
        changed = self._whole().correct_typography()
        said = _("Typography put right") if changed else _("The typography is right already")
        messages.toast(self, said, *((_("Undo"), self._whole().undo) if changed else ()))

    @action("insert.link", N_("Link…"), shortcut="Ctrl+L", menu="insert", icon="link")
    def link(self) -> None:
        body = self._whole()
        popover = LinkPopover(body, self)
        place = body.cursorRect()
        place.moveTopLeft(body.viewport().mapToGlobal(place.topLeft()))
        popover.show_at(place)

    @action("insert.image", N_("Image…"), menu="insert", icon="image")
    def image(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in IMAGES)
        path, _kind = QFileDialog.getOpenFileName(
            self, _("Choose an image"), str(folders.pictures()),
            _("Images ({kinds})").format(kinds=kinds),
        )  # fmt: skip
        if path:
            self.read_image(Path(path))

    def read_image(self, path: Path) -> None:
        """Put an image file into the text, or say why it cannot be read."""
        try:
            self.image_chosen.emit(path.read_bytes(), path.name)
        except OSError as error:
            what = _("“{name}” could not be read.").format(name=path.name)
            messages.explain(self, DeskError(what, str(error.strerror or "")))

    @action("insert.table", N_("Table"), menu="insert", icon="table")
    def table(self) -> None:
        body = self._whole()
        if body.textCursor().currentTable() is None:
            body.insert_table()
            return
        menu = QMenu(self)
        fill_table_menu(menu, body)
        place = body.cursorRect().bottomLeft()
        menu.exec(body.viewport().mapToGlobal(place))
        menu.deleteLater()

    def all_actions(self) -> list[QAction]:
        """What can be done to the text, for menus and palette."""
        return actions.collect(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + _GAP
