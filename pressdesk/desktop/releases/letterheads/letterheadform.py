"""The form of one letterhead; every change is told at once, impossible values are held off."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from pressdesk.base.i18n import N_, _
from pressdesk.desktop.releases.letterheads.logofield import LogoField
from pressdesk.desktop.widgets.controls import label
from pressdesk.formats.letterhead import FONT_PAIRS, PAPERS, Letterhead
from pressdesk.formats.phrases import phrases
from pressdesk.typeset.letterhead import BOUNDS

_PAPERS = {"a4": N_("A4"), "us-letter": N_("US Letter")}
_FONTS = {
    "mixed": N_("Serif text, sans-serif headings"),
    "serif": N_("Serif"),
    "sans": N_("Sans-serif"),
}
_LINES = (
    ("label", N_("Name"), N_("Main letterhead")),
    ("logo_alt", N_("Logo described"), N_("What one sees, for those who cannot")),
    ("website", N_("Website"), "www.example.org"),
)
_MEASURES = (
    ("logo_height", N_("Logo’s height")),
    ("margin_top", N_("Top margin")),
    ("margin_bottom", N_("Bottom margin")),
    ("margin_side", N_("Side margins")),
)
_LANGUAGES = {"en": N_("English"), "fr": N_("French")}


class LetterheadForm(QScrollArea):
    """Shows a letterhead; `edited` brings it as it is now, only with values that can be printed."""

    edited = Signal(object)

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letterhead = Letterhead()
        self._is_filling = False
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self._names: dict[str, QLineEdit] = {}
        self._marks: dict[str, QLineEdit] = {}
        self._measures: dict[str, QDoubleSpinBox] = {}
        self._build(languages or ("en",))

    def _build(self, languages: Sequence[str]) -> None:
        inside = self._inside = QWidget()
        inside.setProperty("pane", "pane")
        self._form = QFormLayout(inside)
        self._form.setContentsMargins(20, 16, 20, 20)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(9)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._add_line(*map(_, _LINES[0]))
        self._build_spoken(languages)
        self._logo = LogoField()
        self._logo.changed.connect(self._on_edited)
        self._add(_("Logo"), self._logo)
        self._add_line(*map(_, _LINES[1]))
        self._add_measure(*_MEASURES[0])
        self._build_colour()
        self._add_text("address", _("Address"))
        self._add_text("legal", _("Legal lines"))
        self._add_line(*map(_, _LINES[2]))
        self._paper = self._add_choice(_("Paper"), PAPERS, _PAPERS)
        self._fonts = self._add_choice(_("Fonts"), FONT_PAIRS, _FONTS)
        for name, said in _MEASURES[1:]:
            self._add_measure(name, said)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusProxy(self._lines["label"])
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _add(self, name: str, field: QWidget, named: QWidget | None = None) -> None:
        said = label(name, "mute")
        said.setBuddy(named or field)
        (named or field).setAccessibleName(name)
        self._form.addRow(said, field)

    def _add_line(self, name: str, said: str, hint: str) -> None:
        line = self._lines[name] = QLineEdit()
        line.setPlaceholderText(hint)
        line.textEdited.connect(self._on_edited)
        self._add(said, line)

    def _build_spoken(self, languages: Sequence[str]) -> None:
        """Ask what is said in each language of the office; the first name serves all others."""
        names = {one: _(_LANGUAGES[one]) if one in _LANGUAGES else one for one in languages}
        for language, shown in names.items():
            line = self._names[language] = QLineEdit()
            line.textEdited.connect(self._on_edited)
            said = _("Organisation, {language}") if len(names) > 1 else _("Organisation")
            self._add(said.format(language=shown), line)
        for language, shown in names.items():
            line = self._marks[language] = QLineEdit()
            line.setPlaceholderText(phrases(language).mark)
            line.textEdited.connect(self._on_edited)
            self._add(_("Mark, {language}").format(language=shown), line)

    def _add_text(self, name: str, said: str) -> None:
        text = self._texts[name] = QPlainTextEdit()
        text.setProperty("kind", "form")
        text.setTabChangesFocus(True)
        text.setFixedHeight(62)
        text.textChanged.connect(self._on_edited)
        self._add(said, text)

    def _add_measure(self, name: str, said: str) -> None:
        least, most = BOUNDS[name]
        box = self._measures[name] = QDoubleSpinBox()
        box.setRange(least, most)
        box.setDecimals(1)
        box.setSuffix("\u00a0mm")
        box.setFixedWidth(104)
        box.lineEdit().setTextMargins(7, 0, 0, 0)
        box.valueChanged.connect(self._on_edited)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(box)
        words = _("{least} to {most} mm").format(least=f"{least:g}", most=f"{most:g}")
        line.addWidget(label(words, "mute"), 1)
        box.setAccessibleDescription(words)
        self._add(_(said), row, box)

    def _add_choice(self, said: str, values: Sequence[str], names: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        for value in values:
            box.addItem(_(names[value]), value)
        box.activated.connect(self._on_edited)
        self._add(said, box)
        return box

    def _build_colour(self) -> None:
        self._colour = QLineEdit()
        self._colour.setFixedWidth(104)
        self._colour.textEdited.connect(self._on_colour_edited)
        self._swatch = QToolButton()
        self._swatch.setAccessibleName(_("Choose a colour"))
        self._swatch.setToolTip(_("Choose a colour"))
        self._swatch.setFixedSize(30, 28)
        self._swatch.clicked.connect(self._on_swatch_clicked)
        self._colour_words = label("", "stop")
        self._colour_words.setWordWrap(True)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._colour)
        line.addWidget(self._swatch)
        line.addWidget(self._colour_words, 1)
        self._add(_("Colour"), row, self._colour)

    # --- public ---

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead as it stands in the form."""
        return self._letterhead

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Fill the form without saying that anything changed."""
        self._is_filling = True
        self._letterhead = letterhead
        for name, line in self._lines.items():
            line.setText(getattr(letterhead, name))
            line.setCursorPosition(0)
        for name, text in self._texts.items():
            text.setPlainText(getattr(letterhead, name))
        self._show_names()
        for language, mark in self._marks.items():
            mark.setText(letterhead.mark(language))
        for name, box in self._measures.items():
            box.setValue(getattr(letterhead, name))
        self._logo.show_data(letterhead.logo)
        self._paper.setCurrentIndex(max(0, self._paper.findData(letterhead.paper)))
        self._fonts.setCurrentIndex(max(0, self._fonts.findData(letterhead.font_pair)))
        self._show_colour(letterhead.colour)
        self._colour.setText(letterhead.colour)
        self._is_filling = False

    def take_stored(self, letterhead: Letterhead) -> None:
        """Take key and version of what was stored; what stands in the fields stays."""
        self._letterhead = replace(
            self._letterhead,
            id=letterhead.id,
            uid=letterhead.uid,
            version=letterhead.version,
            is_default=letterhead.is_default,
        )

    # --- slots ---

    def _on_edited(self) -> None:
        if self._is_filling:
            return
        typed = self._colour.text().strip().lower()
        values: dict[str, Any] = {name: line.text() for name, line in self._lines.items()}
        values |= {name: text.toPlainText() for name, text in self._texts.items()}
        values |= {name: box.value() for name, box in self._measures.items()}
        self._letterhead = replace(
            self._letterhead,
            **values,
            **self._named(),
            marks=_spoken(self._marks, self._letterhead.marks),
            logo=self._logo.data,
            paper=self._paper.currentData(),
            font_pair=self._fonts.currentData(),
            colour=typed if _is_colour(typed) else self._letterhead.colour,
        )
        self.edited.emit(self._letterhead)

    def _show_names(self) -> None:
        usual = self._letterhead.name(next(iter(self._names), ""))
        for at, (language, line) in enumerate(self._names.items()):
            name = self._letterhead.name(language)
            line.setText("" if at and name == usual else name)
            line.setCursorPosition(0)
            line.setPlaceholderText(usual if at else "")

    def _named(self) -> dict[str, Any]:
        """Return the names typed: the first for all languages, beside it those that differ."""
        first, *others = self._names
        usual = self._names[first].text()
        for language in others:
            self._names[language].setPlaceholderText(usual)
        known = tuple(n for n in self._letterhead.organisations if n[0] != first)
        differing = {language: self._names[language] for language in others}
        return {"organisation": usual, "organisations": _spoken(differing, known)}

    def _on_colour_edited(self, text: str) -> None:
        self._show_colour(text.strip())
        if _is_colour(text.strip()):
            self._on_edited()

    def _show_colour(self, colour: str) -> None:
        right = _is_colour(colour)
        self._colour_words.setText("" if right else _("Write it as #2f5bd8."))
        if right:
            self._swatch.setStyleSheet(f"background: {colour}; border-radius: 6px;")

    def _on_swatch_clicked(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._letterhead.colour), self)
        if chosen.isValid():
            self._colour.setText(chosen.name())
            self._on_colour_edited(chosen.name())

    # --- Qt ---

    def showEvent(self, event: QShowEvent) -> None:
        # Nothing is cut off at the right, where no bar would reach it; how wide the words are is
        # only known once they are dressed.
        self.setMinimumWidth(self._inside.minimumSizeHint().width() + 16)
        super().showEvent(event)


def _spoken(
    lines: Mapping[str, QLineEdit], kept: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return what was typed in each language, and what is `kept` in those nobody is asked for."""
    typed = ((language, line.text().strip()) for language, line in lines.items())
    others = (pair for pair in kept if pair[0] not in lines)
    return (*(pair for pair in typed if pair[1]), *others)


def _is_colour(text: str) -> bool:
    return re.fullmatch(r"#[0-9A-Fa-f]{6}", text) is not None
