"""Categories, beats and languages added to people, or taken from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from pressdesk.base import worldnames
from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.desktop.contacts.questions.question import Question
from pressdesk.desktop.widgets.tokenfield import TokenField

Find = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Tags:
    """Words to be added to people, or to be taken from them."""

    words: tuple[str, ...]
    is_removal: bool


class TagsQuestion(Question):
    """`find` offers what is in use, `find_theirs` what these people have."""

    def __init__(
        self, parent: QWidget, title: str, count: int, name: str, find: Find, find_theirs: Find
    ) -> None:
        super().__init__(parent, title, count)
        self._find, self._find_theirs = find, find_theirs
        self.add, self.remove = self.choices(_("Add"), _("Remove"))
        self.field = TokenField(name, self._offered, name)
        self.column.addWidget(self.field)
        self.field.edited.connect(self.follow)
        self.add.toggled.connect(lambda _on: self.field.show_words(()))
        self.add.toggled.connect(lambda _on: self.follow())
        self.finish(self.field)

    @property
    def answer(self) -> Tags | None:
        """The words, and what is to become of them."""
        words = self._words()
        return Tags(words, self.remove.isChecked()) if words else None

    @property
    def is_begun(self) -> bool:
        """Words that became tokens were typed as well."""
        return bool(self.field.words) or super().is_begun

    def _words(self) -> tuple[str, ...]:
        return self.field.words

    def _offered(self, typed: str) -> Sequence[str]:
        return self._find(typed) if self.add.isChecked() else self._find_theirs(typed)


class LanguagesQuestion(TagsQuestion):
    """The same for languages, which are known by their names and kept by their codes."""

    def __init__(self, parent: QWidget, count: int, find_theirs: Find) -> None:
        super().__init__(
            parent,
            _("Change the languages"),
            count,
            _("Languages"),
            _languages_named,
            lambda typed: _named(typed, find_theirs("")),
        )

    def _words(self) -> tuple[str, ...]:
        codes = {fold(name): code for code, name in worldnames.languages()}
        found = (codes.get(fold(word), "") for word in self.field.words)
        return tuple(code for code in found if code)


def _languages_named(typed: str) -> list[str]:
    return _named(typed, [code for code, _name in worldnames.languages()])


def _named(typed: str, codes: Sequence[str]) -> list[str]:
    names = [worldnames.language(code) for code in codes]
    return [name for name in names if fold(name).startswith(fold(typed))][:8]
