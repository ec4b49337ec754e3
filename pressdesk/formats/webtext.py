"""Any HTML (a web page, a file, a paste from Word or a browser) to the release's blocks.

The one sanitiser of the house: everything that was ever HTML goes through `_sanitised`, an
allow-list, and then becomes typed blocks; no markup of others is ever kept as markup.
"""

import re

import nh3
from lxml import html as lxml_html

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.base.text import clean
from pressdesk.formats.body import Body
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.textfile import decode
from pressdesk.formats.webarticle import article_of
from pressdesk.formats.webblocks import Reader
from pressdesk.formats.webhints import hints_of, without_templates

_TAGS = {
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form",
    "address", "center", "details", "summary", "fieldset", "pre", "hr", "br", "h1", "h2", "h3",
    "h4", "h5", "h6", "blockquote", "q", "cite", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a",
    "b", "strong", "i", "em", "u", "s", "span", "font", "code", "sub", "sup", "small", "time",
    "abbr", "label", "ins", "big", "tt", "var", "dfn", "mark", "kbd", "samp", "del",
}  # fmt: skip
_DROPPED_WHOLE = {
    "script", "style", "title", "template", "noscript", "object", "xml", "svg", "math", "select",
    "textarea", "button", "iframe", "video", "audio", "canvas", "map", "datalist", "head",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"style", "class", "id", "role", "lang", "hidden", "aria-hidden", "itemprop", "type"},
    "a": {"href"},
    "img": {"src", "alt"},
    "time": {"datetime"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    "figure": {"data-image", "data-credit", "data-rights", "data-alt"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "data"}
_FRAGMENT = re.compile(r"<!--\s{0,9}StartFragment\s{0,9}-->")
_FRAGMENT_END = re.compile(r"<!--\s{0,9}EndFragment\s{0,9}-->")
_NESTING = re.compile(
    r"<(/?)(?:div|span|font|b|i|u|em|strong|a|ul|ol|table|section|blockquote|article|center)\b",
    re.I,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.I)
# As browsers do (WHATWG Encoding): pages that say Latin-1 mean Windows-1252.
_CODECS = {b"iso-8859-1": "cp1252", b"latin1": "cp1252", b"us-ascii": "cp1252", b"ascii": "cp1252"}
DEEPEST = 3000  # of nested tags; the parser takes time with the square of it
MOST_TAGS = 50_000
MOST_ATTRIBUTES = 2_000  # of one tag; the parser takes time with the square of it
_QUOTED = re.compile(r"\"[^\"<>]*\"|'[^'<>]*'")
_WITHIN_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}")


def body_of_html(html: str, keep_images: bool = False) -> Body:
    """Return pasted HTML as blocks, all of it, without looking for a main article.

    `keep_images` keeps the figures of our own editor, which name an image of the store; any
    other picture is left out. Raises DeskError where tags are nested beyond reason.
    """
    root = _tree(_fragment(html))
    reader = Reader(keep_named=keep_images)
    return reader.body(root)


def manuscript_of_paste(html: str) -> Manuscript:
    """Return HTML from the clipboard as a manuscript: what was copied, all of it, with pictures.

    Raises DeskError where tags are nested beyond reason.
    """
    return manuscript_of_html(_fragment(html))


def _fragment(html: str) -> str:
    """Return what was copied out of the page that the clipboard carries."""
    begins = _FRAGMENT.search(html)
    ends = _FRAGMENT_END.search(html, begins.end()) if begins else None
    return html[begins.end() : ends.start()] if begins and ends else html


def decoded(data: bytes) -> str:
    """Return an HTML file's text by its byte order mark, else the charset its head names."""
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        named = _CHARSET.search(data[:4096])
        try:
            # What a page says of itself is often wrong, but UTF-8 is never right by accident.
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        if named:
            try:
                return data.decode(_CODECS.get(named[1].lower(), named[1].decode()), "replace")
            except LookupError:
                pass
    return decode(data)


def manuscript_of_html(html: str, keeps_space: bool = False) -> Manuscript:
    """Return a page or an HTML file as a manuscript: its main article and what its head states.

    With `keeps_space` white space counts as it stands (for HTML of our own readers, where tabs
    align a contact block). Raises DeskError where tags are nested beyond reason.
    """
    refuse_endless(html)
    source = without_templates(html)
    hints = hints_of(html, source)
    root = _tree(source)
    article = root if keeps_space else article_of(root, source)
    reader = Reader(language=hints.language, keep_data=True, keeps_space=keeps_space)
    body = reader.body(article)
    return Manuscript(
        body=body,
        title=reader.title or hints.best_title(reader.headings),
        language=hints.language,
        dated_on=hints.dated_on or reader.dated_on,
        author=hints.author,
        is_titled=hints.is_titled and not reader.title,
        images=tuple(reader.images.values()),
        source="html",
        problems=_problems(reader),
    )


def _problems(reader: Reader) -> tuple[str, ...]:
    count = reader.left_out
    if not count:
        return ()
    message = ngettext(
        "{n} image of the page lies on the web and was left out.",
        "{n} images of the page lie on the web and were left out.",
        count,
    )
    return (message.format(n=count),)


def _tree(html: str) -> lxml_html.HtmlElement:
    html = clean(html)
    refuse_endless(html)
    safe = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WHOLE,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    return lxml_html.fragment_fromstring(safe.encode(), create_parent="div", parser=parser)


def _attribute(tag: str, name: str, value: str) -> str | None:
    if value.lstrip().lower().startswith("data:") and not (
        tag == "img" and name == "src" and value.lstrip().lower().startswith("data:image/")
    ):
        return None
    return value


def refuse_endless(html: str) -> None:
    """Raise DeskError for a page that would hold the parser up: too many tags, or too deep."""
    tags = html.count("<")
    if tags > MOST_TAGS:
        raise DeskError(
            _("The page has {n} tags; PressDesk reads pages of up to {most}.").format(
                n=tags, most=MOST_TAGS
            ),
            hint=_("Copy the text from a browser and paste it here instead."),
        )
    for long in _WITHIN_TAG.finditer(html):
        if len(_QUOTED.sub("", long.group(0)).split()) > MOST_ATTRIBUTES:
            raise _endless()
    depth = 0
    for tag in _NESTING.finditer(html):
        depth += -1 if tag.group(1) else 1
        if depth > DEEPEST:
            raise _endless()
        depth = max(depth, 0)


def _endless() -> DeskError:
    return DeskError(
        _("This page is damaged: its parts are nested without end."),
        hint=_("Copy the text from a browser and paste it here instead."),
    )
