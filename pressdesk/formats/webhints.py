"""What a page's head states of it: title, language, date, author; and the templates around it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import html as lxml_html

from pressdesk.base.text import clean, fold

_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_LOOSE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
# Website Meta Language, in which Debian and Tor keep their news: directives and comments are
# lines that begin with a hash, and the head is written in define-tag.
_WML = re.compile(r"^[ \t]*#[ \t]*(?:use|include)\b|<define-tag\b|^##? ?translation metadata", re.M)
_WML_LINE = re.compile(r"^[ \t]*#.*(?:\\\n.*)*$", re.M)
_WML_TAG = re.compile(
    r"<define-tag\s+(\w+)[^<>]*>((?:(?!<define-tag).)*?)</define-tag>", re.S | re.I
)
_WML_TITLE = re.compile(r"^#include\b[^\n]*\bTITLE=\"([^\"\n]+)\"", re.M)
_WML_MAIL = re.compile(r"<email\s+[\"']?([\w.+-]{1,64}@[\w.-]{1,255})[\"']?\s*/?>", re.I)
_WML_SLICE_END = re.compile(r"^[ \t]*</?(?:protect|ignore)[^>]*>", re.M)
# Jinja and Django templates, in which PostgreSQL keeps its press kits.
_BLOCK_TITLE = re.compile(r"\{%-?\s*block title\s*-?%\}((?:(?!\{%).)*)\{%-?\s*endblock", re.S)
_DIRECTIVE = re.compile(r"\{%[^%]*%\}|\{#[^#]*#\}")
_TAG = re.compile(r"<[^<>]*>")
_SITE = re.compile(r"(?<!\s)\s+[|·»—–-]\s+|(?<!\s)\s*[|]\s*|[|]\s*")
_DATE_METAS = (
    "article:published_time", "datepublished", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "publication_date", "pubdate",
    "publishdate", "date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hints:
    """What a page states of itself; `stated` is a title given as such, `title` that of its tab."""

    stated: str = ""
    title: str = ""
    language: str = ""
    dated_on: date | None = None
    author: str = ""
    is_titled: bool = False  # the title is a field of the page's own, which its template prints

    def best_title(self, headings: list[str]) -> str:
        """Return the title, as the page prints it in one of its first-level `headings`."""
        claimed = self.stated or self.title
        known = fold(claimed)
        for heading in headings:
            words = fold(heading)
            if words and known and (words in known or known in words):
                return heading
        if self.stated:
            return self.stated
        if len(headings) == 1:
            return headings[0]
        return _without_site(self.title)


def hints_of(html: str, source: str) -> Hints:
    """Return the hints of `html`; `source` is the same without its templates."""
    tags = {name.lower(): _text(words) for name, words in _WML_TAG.findall(html)}
    named = _WML_TITLE.search(html) or _BLOCK_TITLE.search(html)
    parser = lxml_html.HTMLParser(no_network=True, encoding="utf-8")
    try:
        root = lxml_html.document_fromstring(clean(source).encode() or b"<p></p>", parser=parser)
    except (lxml_html.etree.ParserError, ValueError):  # nothing but comments
        return Hints()
    metas = _metas(root)
    linked = _linked(root)
    stated = tags.get("pagetitle") or (_text(named.group(1)) if named else "")
    dated = iso_date(tags.get("release_date", ""), loose=True) or iso_date(
        linked.get("datePublished", "")
    )
    for name in _DATE_METAS:
        dated = dated or iso_date(metas.get(name, ""))
    return Hints(
        stated=stated or _line(linked.get("headline", "")) or _line(metas.get("og:title", "")),
        title=_line(root.findtext(".//title") or ""),
        language=_language(root, metas, linked),
        dated_on=dated,
        author=_line(metas.get("author", "")),
        is_titled=bool(tags.get("pagetitle")),
    )


def without_templates(html: str) -> str:
    """Return `html` without the directives of a site's generator (WML, Jinja)."""
    if _WML.search(html):
        html = _WML_MAIL.sub(r"\1", html)
        html = _WML_SLICE_END.sub("", _WML_TAG.sub("", _WML_LINE.sub("", html)))
    if "{%" in html:
        html = _DIRECTIVE.sub("", _BLOCK_TITLE.sub("{% endblock", html))
    return html


def iso_date(text: str, *, loose: bool = False) -> date | None:
    """Return the day an ISO 8601 date or time names where it was written, None where none.

    `loose` takes figures without their zero as well ("2001-8-1"), as people write them.
    """
    found = (_LOOSE_DATE if loose else _ISO_DATE).search(text)
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def _metas(root: lxml_html.HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        name = name or meta.get("http-equiv")
        if name and meta.get("content"):
            metas.setdefault(name.lower(), meta.get("content"))
    return metas


def _linked(root: lxml_html.HtmlElement) -> dict[str, str]:
    """Return the words of the first article in the page's JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            if "datePublished" in thing or "headline" in thing:
                return {k: v for k, v in thing.items() if isinstance(v, str)}
    return {}


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, dict):
        yield data
        yield from _things(data.get("@graph"), depth + 1)
        yield from _things(data.get("mainEntity"), depth + 1)
    elif isinstance(data, list):
        for thing in data[:50]:
            yield from _things(thing, depth + 1)


def _language(root: lxml_html.HtmlElement, metas: dict[str, str], linked: dict[str, str]) -> str:
    stated = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or metas.get("content-language") or linked.get("inLanguage") or metas.get("og:locale")
    )  # fmt: skip
    return tag_of(stated or "")


def tag_of(stated: str) -> str:
    """Return a language as a BCP 47 tag ("fr_FR" is "fr-FR"), "" where it is none."""
    found = re.match(r"\s*([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?\b", stated)
    if not found:
        return ""
    language, region = found.group(1).lower(), found.group(2)
    return f"{language}-{region.upper()}" if region else language


def _without_site(title: str) -> str:
    """Return a tab's title without the site's name at its end or beginning, the shorter part."""
    parts = [part for part in _SITE.split(title) if part.strip()]
    return max(parts, key=len).strip() if len(parts) > 1 else title


def _text(markup: str) -> str:
    from html import unescape

    return _line(unescape(_TAG.sub("", markup)))


def _line(text: str) -> str:
    return " ".join(clean(text).split())
