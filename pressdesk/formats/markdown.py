"""Markdown (CommonMark with tables, and front matter) to a manuscript, by way of HTML."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.webhints import iso_date, tag_of
from pressdesk.formats.webtext import manuscript_of_html

_FRONT = re.compile(r"\A\ufeff?\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(\w[\w -]{0,30}?)\s*[:=]\s*(\S.*?)\s*$", re.M)
_NARROW = 60  # a paragraph none of whose lines is longer was broken on purpose, as a contact is


def manuscript_of_markdown(text: str) -> Manuscript:
    """Return Markdown as a manuscript; title, date and language as its front matter has them.

    Line breaks in paragraphs of short lines are kept, since that is how people write a contact.
    """
    fields: dict[str, str] = {}
    front = _FRONT.match(text)
    if front:
        fields = {k.lower(): v.strip("\"' ") for k, v in _FIELD.findall(front.group(2))}
        text = text[front.end() :]
    read = manuscript_of_html(_html(text))
    stated = fields.get("date") or fields.get("published") or fields.get("pubdate") or ""
    title = fields.get("title") or fields.get("headline") or ""
    return replace(
        read,
        title=title or read.title,
        is_titled=bool(title),
        language=tag_of(fields.get("language") or fields.get("lang") or read.language),
        dated_on=iso_date(stated, loose=True) or read.dated_on,
        author=fields.get("author") or read.author,
        source="markdown",
    )


def _html(text: str) -> str:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    # Text indented by four spaces is no program here, but a line somebody moved to the right.
    reader = MarkdownIt("commonmark", {"html": True}).enable("table").disable("code")

    def softbreak(_self: object, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        longest = max((len(t.content) for t in tokens if t.type == "text"), default=0)
        return "<br>" if longest <= _NARROW else "\n"

    def text_kept(_self: object, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        # Columns of a contact block are set with tabs or spaces; a browser would fold them.
        words = escape(tokens[at].content, quote=False)
        return re.sub(r"\t|\S(?P<gap> {3,})(?=\S)", _gap, words)

    reader.add_render_rule("softbreak", softbreak)
    reader.add_render_rule("text", text_kept)
    return str(reader.render(text))


def _gap(found: re.Match[str]) -> str:
    white = found["gap"] or "\t"
    kept = f'<span style="white-space:pre">{white}</span>'
    return f"{found[0][0]}{kept}" if found["gap"] else kept
