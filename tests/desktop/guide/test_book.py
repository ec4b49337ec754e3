"""The guide's text: whole and alike in both languages, and it names only what there is."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from pressdesk.base import i18n, typography
from pressdesk.desktop.guide.book import CHAPTERS, Book, home
from pressdesk.desktop.guide.marks import MARK, Labels
from pressdesk.desktop.workplace import Workplace
from tests import catalogue

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
ANCHOR = re.compile(r"^#{2,3} .*\{#([a-z0-9-]+)\}$", re.M)
MOST_BYTES = 4_000_000


def text(language: str, chapter: str) -> str:
    return (home() / language / f"{chapter}.md").read_text("utf-8")


def bare(language: str, chapter: str) -> str:
    """The words of a chapter, a plain word in the place of each mark and address."""
    return re.sub(r"\]\([^)]*\)", "]", MARK.sub("Mark", text(language, chapter)))


@pytest.fixture
def book(language: str, workplace: Workplace) -> Book:
    return Book(language, Labels(workplace.help.known()))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_the_same_in_both_languages(chapter: str) -> None:
    english, french = text("en", chapter), text("fr", chapter)
    assert ANCHOR.findall(english) == ANCHOR.findall(french)
    pictures = [[name for _alt, name in PICTURE.findall(one)] for one in (english, french)]
    assert pictures[0] == pictures[1]
    assert LINK.findall(english) == LINK.findall(french)
    marks = [Counter(mark[0] for mark in MARK.finditer(one)) for one in (english, french)]
    assert marks[0] == marks[1]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_there_is_no_chapter_that_is_not_in_the_contents(language: str) -> None:
    assert {file.stem for file in (home() / language).glob("*.md")} == set(CHAPTERS)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_links_and_pictures_lead_somewhere(language: str, chapter: str) -> None:
    said = text(language, chapter)
    for link in LINK.findall(said):
        file, _hash, anchor = link.partition("#")
        named = file.removesuffix(".md") or chapter
        assert named in CHAPTERS, link
        assert not anchor or anchor in ANCHOR.findall(text(language, named)), link
    for alt, name in PICTURE.findall(said):
        assert len(alt) > 20, f"{name} says nothing to those who do not see it"
        assert not QImage(str(home() / language / name)).isNull(), name
    headings = re.findall(r"^#{2,3} .*$", said, re.M)
    assert all(ANCHOR.match(heading) for heading in headings), headings
    assert re.match(r"# \S", said)


def test_no_picture_is_shipped_that_no_chapter_shows_and_all_are_small() -> None:
    shown = {
        (home() / language / name).resolve()
        for language in i18n.LANGUAGES
        for chapter in CHAPTERS
        for _alt, name in PICTURE.findall(text(language, chapter))
    }
    kept = set(home().rglob("*.png"))
    assert {dark_of(file) for file in kept} <= shown
    assert sum(file.stat().st_size for file in kept) < MOST_BYTES


def dark_of(file: Path) -> Path:
    """The picture that one in the dark stands for; another is its own."""
    is_dark = file.parent.name == "dark"
    return (file.parent.parent / file.name if is_dark else file).resolve()


def test_every_command_word_and_key_named_is_there(book: Book) -> None:
    for chapter in CHAPTERS:
        assert "{" not in re.sub(r"<[^>]*>", "", book.html(chapter)), chapter
        for mark in MARK.finditer(text(book.language, chapter)):
            if mark[1] == "word":
                assert mark[2] in messages(), f"{chapter}: no message {mark[2]!r}"


@cache
def messages() -> set[str]:
    return {m if isinstance(m, str) else m[0] for m, _context in catalogue.said()}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_key_is_written_by_hand(chapter: str) -> None:
    """It would stay when the program's key changes."""
    for language in i18n.LANGUAGES:
        assert not re.search(r"\b(Ctrl|Alt|Shift|Maj)\+|\bF\d", bare(language, chapter))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_its_typography_is_that_of_its_language(language: str, chapter: str) -> None:
    said = bare(language, chapter)
    assert typography.correct(said, language) == said


def test_labels_are_those_of_the_language(book: Book) -> None:
    said = book.html("first-release")
    assert {"en": "Create release", "fr": "Créer le communiqué"}[book.language] in said


def test_a_search_finds_sections_without_case_and_accents(book: Book) -> None:
    words = {"en": "SAVE button", "fr": "ENREGISTRER bouton"}[book.language]
    first = book.find(words)[0]
    assert (first.section.chapter, first.section.anchor) == ("start", "saved")
    assert book.find("") == () or not book.find("")
