"""The page one writes on: chips, headline, subhead, body and what stands below, one scroll."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QImage, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import messages, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorchips import EditorChips
from pressdesk.desktop.releases.editor.editorsection import EditorSection
from pressdesk.desktop.releases.editor.mentions import Mentions
from pressdesk.desktop.releases.writing.bodyedit import BodyEdit
from pressdesk.desktop.releases.writing.editorfield import EditorField
from pressdesk.desktop.widgets.controls import quiet_button
from pressdesk.formats.body import Body, body_text
from pressdesk.releases import boilerplate
from pressdesk.releases.drafts import TextDraft

WIDEST = 780


class _Ground(QWidget):
    """What is under the fields; a click on it goes on writing at the end of the body."""

    clicked = Signal(int)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(event.position().toPoint().y())
        super().mousePressEvent(event)


class EditorPage(QScrollArea):
    """All fields of one language. `edited` follows every change of what they say."""

    edited = Signal()
    left = Signal()
    field_entered = Signal(str)

    def __init__(
        self, clerk: Clerk, image_of: Callable[[str], QImage | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._is_showing = False
        self._build(clerk, image_of)
        self._connect()

    def _build(self, clerk: Clerk, image_of: Callable[[str], QImage | None]) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes would lay a long text out a second time.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chips = EditorChips(clerk)
        self.headline = EditorField("headline")
        self.headline.setFont(theme.font(24, QFont.Weight.Bold))
        self.headline.setPlaceholderText(_("Headline"))
        self.subhead = EditorField("subhead")
        self.subhead.setFont(theme.font(15))
        self.subhead.spelling.ink = "mute"
        self.subhead.setPlaceholderText(_("Subhead: what is new, in a sentence"))
        self.body = BodyEdit("body", image_of)
        self.body.setPlaceholderText(_("Write, paste or drop the text here"))
        self.body.least_height = 120
        for field, name in (
            (self.headline, _("Headline")), (self.subhead, _("Subhead")), (self.body, _("Text")),
        ):  # fmt: skip
            field.setAccessibleName(name)
        self.ed_note = EditorSection(
            "ed_note", _("Notes to editors"), _("What editors should know"), image_of
        )
        self.boilerplate = EditorSection(
            "boilerplate", _("About"), _("Who we are, in a paragraph"), image_of
        )
        self.stored = quiet_button(_("Stored texts…"))
        self.boilerplate.add_button(self.stored)
        self._mentions = Mentions(clerk, [self.subhead, *self.bodies()], self)
        self._ground = _Ground()
        self._ground.setProperty("pane", "pane")
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addSpacing(14)
        column.addWidget(self.headline)
        column.addSpacing(8)
        column.addWidget(self.subhead)
        column.addSpacing(14)
        column.addWidget(self.body)
        column.addSpacing(10)
        column.addWidget(self.ed_note)
        column.addWidget(self.boilerplate)
        column.addStretch(1)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(36, 22, 36, 32)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.setWidget(self._ground)

    def _connect(self) -> None:
        fields = self.fields()
        for field in fields:
            field.left.connect(self.left)
            field.focused.connect(partial(self.field_entered.emit, field.objectName()))
            if isinstance(field, BodyEdit):
                field.edited.connect(self._on_edited)
            else:
                field.textChanged.connect(self._on_edited)
        for above, below in pairwise(fields):
            above.left_downwards.connect(lambda to=below: self._enter(to, at_end=False))
            below.left_upwards.connect(lambda to=above: self._enter(to, at_end=True))
        self.stored.clicked.connect(self.choose_stored)
        self._ground.clicked.connect(self._on_ground_clicked)
        theme.notifier.changed.connect(self._on_theme_changed)

    def fields(self) -> list[EditorField]:
        """The text fields in their order."""
        return [self.headline, self.subhead, *self.bodies()]

    def whole_fields(self) -> list[EditorField]:
        """The text fields, once all of their texts stand in them."""
        for body in self.bodies():
            body.filling.finish()
        return self.fields()

    def bodies(self) -> list[BodyEdit]:
        """The fields that hold blocks."""
        return [self.body, self.ed_note.body, self.boilerplate.body]

    def field(self, name: str) -> EditorField:
        """Return the field of this name, the body where there is none."""
        return next((f for f in self.fields() if f.objectName() == name), self.body)

    def forget(self) -> None:
        """Forget the texts of the release shown and their histories: another one comes."""
        for field in self.fields():
            field.forget()

    def show_text(self, text: TextDraft, *, is_read_only: bool = False) -> None:
        """Show one language version; fields that say the same already keep cursor and history."""
        self._is_showing = True
        self._mentions.turn_to(text.language)
        for field in self.fields():
            field.turn_to(text.language)
            field.setReadOnly(is_read_only)
        self.headline.set_text(text.headline)
        self.subhead.set_text(text.subhead)
        self.body.set_body(text.body)
        self.ed_note.body.set_body(text.ed_note)
        self.boilerplate.body.set_body(text.boilerplate)
        self.ed_note.fold(not text.ed_note)
        self.boilerplate.fold(not text.boilerplate)
        self._is_showing = False

    def text(self, old: TextDraft) -> TextDraft:
        """Return what the fields say now; the place stands in its chip."""
        return TextDraft(
            old.language,
            self.headline.text().strip(" "),
            self.subhead.text().strip(" "),
            old.located,
            self.body.body(),
            self.ed_note.body.body(),
            self.boilerplate.body.body(),
        )

    def choose_stored(self) -> None:
        """Offer the office's stored texts for About; the one chosen takes the place of the old,
        which one undo brings back."""
        menu = self.stored_menu()
        menu.exec(self.stored.mapToGlobal(self.stored.rect().bottomLeft()))
        menu.deleteLater()

    def stored_menu(self) -> QMenu:
        """Return the menu of stored texts: to choose one, to keep the present one, to remove."""
        body = self.boilerplate.body
        menu = QMenu(self)
        known = self._clerk.ask(boilerplate.stored, body.language)
        for label, text in known:
            made = menu.addAction(label or body_text(text)[:40])
            made.triggered.connect(lambda _on=False, text=text: self._put_stored(text))
            made.setEnabled(not body.isReadOnly())
        if not known:
            menu.addAction(_("No text is stored in this language")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(_("Store the text of this release"), self._keep_stored)
        keep.setEnabled(bool(body.body()) and body.body() not in [text for _label, text in known])
        gone = menu.addMenu(_("Remove a stored text"))
        gone.setEnabled(bool(known))
        for label, text in known:
            made = gone.addAction(label or body_text(text)[:40])
            made.triggered.connect(lambda _on=False, text=text: self._remove_stored(text))
        return menu

    def _keep_stored(self) -> None:
        body = self.boilerplate.body
        task = self._clerk.do(boilerplate.keep, body.language, body.body(), datetime.now(UTC))
        said = _("Stored: new releases can take it from here")
        task.then(lambda _label: messages.toast(self, said, _("Undo"), self._clerk.undo))

    def _remove_stored(self, text: Body) -> None:
        task = self._clerk.do(boilerplate.remove, self.boilerplate.body.language, text)
        said = _("Stored text removed")
        task.then(lambda _done: messages.toast(self, said, _("Undo"), self._clerk.undo))

    def _put_stored(self, text: Body) -> None:
        self.boilerplate.fold(False)
        body = self.boilerplate.body
        cursor = body.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        body.setTextCursor(cursor)
        body.insert_body(text)
        cursor.endEditBlock()
        body.setFocus()

    def _enter(self, field: EditorField, *, at_end: bool) -> None:
        section = field.parentWidget()
        if isinstance(section, EditorSection):
            section.fold(False)
        if at_end and isinstance(field, BodyEdit):
            field.filling.finish()
        ends = QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        field.moveCursor(ends)
        field.setFocus()
        field.show_cursor()

    def _on_ground_clicked(self, y: int) -> None:
        below = self.body.mapTo(self._ground, self.body.rect().bottomLeft()).y()
        if y > below:
            self._enter(self.body, at_end=True)

    def _on_edited(self) -> None:
        if not self._is_showing:
            self.edited.emit()

    def _on_theme_changed(self) -> None:
        for field in self.fields():
            field.rehighlight()
