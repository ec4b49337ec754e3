"""The guide as a book: its chapters in order, each as HTML, and what is found where in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape
from itertools import pairwise
from pathlib import Path

from pressdesk.base.i18n import LANGUAGES, N_
from pressdesk.base.paths import resources
from pressdesk.base.text import fold
from pressdesk.desktop.guide.marks import Labels, filled

# What stands together in the contents, in the order one meets it.
CONTENTS = (
    (N_("To begin"), ("start", "first-release")),
    (N_("Releases"),
     ("writing", "pdf", "officers", "languages", "embargo", "approval")),
    (N_("Contacts"), ("address-book", "people", "duplicates", "copying")),
    (N_("Lists"), ("lists", "recipients", "handing-out")),
    (N_("The office"), ("search", "copies", "privacy", "trouble")),
)  # fmt: skip
CHAPTERS = tuple(name for _title, names in CONTENTS for name in names)
AROUND = 60  # signs shown on either side of what was found

_ANCHOR = re.compile(r"(?<!\s)\s*\{#([a-z0-9-]+)\}\s*$")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; the first of a chapter has no anchor."""

    chapter: str
    anchor: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which all words that were looked for stand, and the words around the first."""

    section: Section
    around: str


class Book:
    """The guide in one language, naming things as `labels` says they are called."""

    def __init__(self, language: str, labels: Labels) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._labels = labels
        self._html: dict[str, str] = {}

    def picture(self, name: str, dark: bool = False) -> Path:
        """Return the file of a picture that a chapter names, the dark one where that is wanted."""
        file = home() / self.language / name
        night = file.parent / "dark" / file.name
        return night if dark and night.exists() else file

    def title(self, chapter: str) -> str:
        """Return what a chapter is called."""
        return self._text(chapter).split("\n", 1)[0].removeprefix("# ").strip()

    def html(self, chapter: str) -> str:
        """Return a chapter as HTML that a text document can show."""
        if chapter not in self._html:
            self._html[chapter] = _written(self._text(chapter), self._labels)
        return self._html[chapter]

    def find(self, words: str) -> Sequence[Hit]:
        """Return the sections in which all of the words stand, those with them in the title first.

        A word is found where one begins so, without its case and accents.
        """
        wanted = [re.compile(rf"\b{re.escape(word)}") for word in fold(words).split()]
        found: list[tuple[int, Hit]] = []
        for section in self._sections if wanted else ():
            title, whole = fold(section.title), fold(f"{section.title} {section.words}")
            if all(word.search(whole) for word in wanted):
                rank = 0 if all(word.search(title) for word in wanted) else 1
                found.append((rank, Hit(section, _around(section.words, wanted[0]))))
        return [hit for _rank, hit in sorted(found, key=lambda one: one[0])]

    @cached_property
    def _sections(self) -> Sequence[Section]:
        return [part for chapter in CHAPTERS for part in self._parts(chapter)]

    def _parts(self, chapter: str) -> Iterator[Section]:
        anchor, title, html = "", self.title(chapter), self.html(chapter)
        for part in re.split(r'(?=<h2><a name=")', html):
            if head := re.match(r'<h2><a name="([^"]+)"></a>(.*?)</h2>', part, re.S):
                anchor, title, part = head[1], _bare(head[2]), part[head.end() :]
            else:
                part = re.sub(r"<h1>.*?</h1>", "", part, flags=re.S)
            yield Section(chapter, anchor, title, _bare(part))

    def _text(self, chapter: str) -> str:
        return (home() / self.language / f"{chapter}.md").read_text("utf-8")


def home() -> Path:
    """Return the folder that holds the guide, one folder within for each language."""
    return resources() / "guide"


def _bare(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _around(words: str, wanted: re.Pattern[str]) -> str:
    """Return the words around the first place, cut between words."""
    # Folding may change the length: what is found is looked for word by word in the text itself.
    parts = words.split(" ")
    at = next((n for n, part in enumerate(parts) if wanted.search(fold(part))), 0)
    first = last = at
    while first > 0 and sum(map(len, parts[first:at])) < AROUND // 2:
        first -= 1
    while last < len(parts) - 1 and sum(map(len, parts[at:last])) < AROUND:
        last += 1
    return ("… " if first else "") + " ".join(parts[first : last + 1])


def _written(text: str, labels: Labels) -> str:
    """Return Markdown as the HTML a `QTextDocument` reads, which knows less than a browser."""
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")

    def words(_self: RendererHTML, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        return filled(tokens[at].content, labels)

    def picture(_self: RendererHTML, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        # What an image says to those who do not see it is its caption: a text document has no
        # other place a screen reader would find it in.
        source, said = tokens[at].attrs["src"], escape(tokens[at].content)
        return f'<img src="{source}"><br><span class="caption">{said}</span>'

    def heading(_self: RendererHTML, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        anchor = tokens[at].attrs.get("id", "")
        name = f'<a name="{anchor}"></a>' if anchor else ""
        return f"<{tokens[at].tag}>{name}"

    rules: Mapping[str, str] = {
        "blockquote_open": '<table class="tip" width="100%" cellpadding="12"><tr><td>',
        "blockquote_close": "</td></tr></table>",
        "table_open": '<table class="grid" cellpadding="6" cellspacing="0" width="100%">',
    }
    for name, html in rules.items():
        reader.add_render_rule(name, lambda *_args, html=html: html)
    reader.add_render_rule("text", words)
    reader.add_render_rule("image", picture)
    reader.add_render_rule("heading_open", heading)
    tokens = reader.parse(text)
    for token, inner in pairwise(tokens):
        if token.type == "heading_open" and inner.children:
            last = inner.children[-1]
            if anchor := _ANCHOR.search(last.content):
                token.attrs["id"] = anchor[1]
                last.content = last.content[: anchor.start()]
        if inner.type == "inline" and inner.children and inner.children[0].type == "image":
            token.attrs["class"] = "picture"
    return str(reader.renderer.render(tokens, reader.options, {}))
