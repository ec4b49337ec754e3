"""Wavy lines under misspelt words, made in slices so that no key waits for them."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import (
    QAction,
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextEdit
from shiboken6 import isValid

from pressdesk.base.i18n import _
from pressdesk.base.paths import config_folder
from pressdesk.base.spelling import NameWords, Speller
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.store.changes import Changes, Kind

LOAD_AFTER = 600  # milliseconds from a text to its dictionary: its pages are made first
NAMES_AFTER = 1500  # milliseconds from a change of a name to the spelling that knows it
_NAMED = (Kind.CONTACT, Kind.OUTLET, Kind.LETTERHEAD, Kind.SETTING)
SLICE = 4  # milliseconds of checking between two looks at the keyboard
_SEEN = 7
Dyes = Callable[[QTextBlock], Iterable[tuple[int, int, str]]]  # start, length, role


class SpellingMarks(QSyntaxHighlighter):
    """Marks what a speller does not know. Without a speller it does nothing."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._speller: Speller | None = None
        self.ink = ""  # The role of the text's colour, where it is not the usual one.
        self.dyes: Dyes = lambda _block: ()  # Stretches of a block in other roles' colours.
        self._place = -1
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @property
    def speller(self) -> Speller | None:
        """The speller in use."""
        return self._speller

    def use(self, speller: Speller | None) -> None:
        """Check with `speller` from now on, the whole text in slices."""
        if speller is not None and speller.is_silent:
            speller = None
        if speller is None and self._speller is None:
            return
        self._speller = speller
        self.check_all()

    def rest(self) -> None:
        """Check nothing until `check_all`: a text is on its way into the document."""
        self._place = 0
        self._timer.stop()

    def check_all(self) -> None:
        """Look at every block again, when the machine has time."""
        self._place = 0
        self._timer.start()

    def _on_slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        block = self.document().findBlockByNumber(self._place)
        while block.isValid() and clock.elapsed() < SLICE:
            block.setUserState(_SEEN)
            if self._has_marks(block) or self._is_wrong_somewhere(block.text()):
                self.rehighlightBlock(block)
            block = block.next()
            self._place += 1
        if not block.isValid():
            self._place = -1
            self._timer.stop()

    def _has_marks(self, block: QTextBlock) -> bool:
        return bool(block.layout().formats())

    def _is_wrong_somewhere(self, text: str) -> bool:
        return self._speller is not None and next(self._speller.wrong(text), None) is not None

    def highlightBlock(self, text: str) -> None:
        if self.ink:
            dyed = QTextCharFormat()
            dyed.setForeground(theme.colour(self.ink))
            self.setFormat(0, len(text), dyed)
        # Colours are put on here and not into the text, where a change of theme would be a step
        # of its history.
        for start, length, role in self.dyes(self.currentBlock()):
            dyed = QTextCharFormat()
            dyed.setForeground(theme.colour(role))
            self.setFormat(start, length, dyed)
        # Blocks not reached by a slice yet keep still: a long text must open at once.
        block = self.currentBlock()
        waits = self._place >= 0 and block.blockNumber() >= self._place
        if self._speller is None or (waits and block.userState() != _SEEN):
            return
        self.setCurrentBlockState(_SEEN)
        for start, end in self._speller.wrong(text):
            # Positions in Qt count UTF-16 units.
            first = len(text[:start].encode("utf-16-le")) // 2
            length = len(text[start:end].encode("utf-16-le")) // 2
            looks = self.format(first)
            looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
            looks.setUnderlineColor(QColor(theme.colour("stop")))
            self.setFormat(first, length, looks)


class Spellers(QObject):
    """The spellers of the languages in use, each loaded once, in a worker, with the names the
    office knows."""

    def __init__(self, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._known: dict[str, Speller] = {}
        self._handed: dict[str, list[SpellingMarks]] = {}
        # Hunspell keeps the interpreter to itself while it reads a dictionary, up to 0.1 s.
        self._wanted = ""
        self._later = QTimer(self, singleShot=True, interval=LOAD_AFTER)
        self._later.timeout.connect(self._load)
        self._soon = QTimer(self, singleShot=True, interval=NAMES_AFTER)
        self._soon.timeout.connect(self._ask_names)
        clerk.changed.connect(self._on_clerk_changed)

    def give(self, language: str, marks: Iterator[SpellingMarks]) -> None:
        """Hand the speller of `language` to the marks, as soon as it is loaded."""
        wanted = self._handed[language] = list(marks)
        if language in self._known:
            for each in wanted:
                each.use(self._known[language])
            return
        for each in wanted:
            each.use(None)
        self._wanted = language
        self._later.start()

    def _load(self) -> None:
        language = self._wanted
        if language not in self._known:
            words = config_folder() / f"words-{language[:2]}.txt"
            task = self._clerk.run(Speller, language, words)
            task.then(lambda speller: self._on_loaded(language, speller))

    def _on_loaded(self, language: str, speller: Speller) -> None:
        self._known.setdefault(language, speller)
        self._ask_names()
        for each in self._handed.get(language, ()):
            if isValid(each):  # Its release may have been left meanwhile.
                each.use(self._known[language])

    def _ask_names(self) -> None:
        if isValid(self) and self._clerk.is_ready:
            self._clerk.run(_words_of_names, self._clerk).then(self._learn_names)

    def _learn_names(self, words: NameWords) -> None:
        for language, speller in self._known.items():
            if speller.take(words):
                for each in self._handed.get(language, ()):
                    if isValid(each):
                        each.check_all()

    def _on_clerk_changed(self, changes: Changes) -> None:
        if self._known and changes.touches(*_NAMED):
            self._soon.start()


def _words_of_names(clerk: Clerk) -> NameWords:
    from pressdesk.releases import names

    found = clerk.ask(names.known)
    return NameWords.of(found.others, found.ours)


def word_at(place: QTextCursor, speller: Speller) -> QTextCursor | None:
    """Return a cursor over the misspelt word at a place, None where none is."""
    text = place.block().text()
    for start, end in speller.wrong(text):
        if start <= place.positionInBlock() <= end:
            found = QTextCursor(place.block())
            found.setPosition(place.block().position() + start)
            found.setPosition(place.block().position() + end, QTextCursor.MoveMode.KeepAnchor)
            return found
    return None


def next_wrong(place: QTextCursor, speller: Speller) -> QTextCursor | None:
    """Return a cursor over the next misspelt word, from the start again behind the last one."""
    document = place.document()
    block, least = document.findBlock(place.selectionEnd()), place.selectionEnd()
    for _round in range(document.blockCount() + 1):
        for start, _end in speller.wrong(block.text()):
            if block.position() + start >= least:
                at = QTextCursor(block)
                at.setPosition(block.position() + start)
                return word_at(at, speller)
        block, least = block.next(), 0
        if not block.isValid():
            block = document.begin()
    return None


def add_suggestions(menu: QMenu, editor: QTextEdit, place: QTextCursor) -> None:
    """Put what may have been meant on top of a menu, and learning the word below it."""
    marks = getattr(editor, "spelling", None)
    speller = marks.speller if isinstance(marks, SpellingMarks) else None
    if speller is None or marks is None:
        return
    found = word_at(place, speller)
    if found is None:
        return
    word = found.selectedText()
    first = menu.actions()[0] if menu.actions() else None
    made: list[QAction] = []
    for meant in speller.suggest(word):
        made.append(QAction(meant, menu))
        made[-1].triggered.connect(lambda _on=False, meant=meant: found.insertText(meant))
        font = made[-1].font()
        font.setBold(True)
        made[-1].setFont(font)
    if not made:
        made.append(QAction(_("No suggestions"), menu))
        made[-1].setEnabled(False)
    learn = QAction(_("Add “{word}” to the dictionary").format(word=word), menu)
    learn.triggered.connect(lambda _on=False: speller.learn(word))
    learn.triggered.connect(marks.check_all)
    for each in (*made, learn):
        menu.insertAction(first, each)  # type: ignore[arg-type]
    menu.insertSeparator(first)  # type: ignore[arg-type]
