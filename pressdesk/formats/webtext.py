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
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.S)
_NESTING = re.compile(
    r"<(/?)(?:div|span|font|b|i|u|em|strong|a|ul|ol|table|section|blockquote|article|center)\b",
    re.I,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.I)
# As browsers do (WHATWG Encoding): pages that say Latin-1 mean Windows-1252.
_CODECS = {b"iso-8859-1": "cp1252", b"latin1": "cp1252", b"us-ascii": "cp1252", b"ascii": "cp1252"}
DEEPEST = 3000  # of nested tags; the parser takes time with the square of it


def body_of_html(html: str, keep_images: bool = False) -> Body:
    """Return pasted HTML as blocks, all of it, without looking for a main article.

    `keep_images` keeps the figures of our own editor, which name an image of the store; any
    other picture is left out. Raises DeskError where tags are nested beyond reason.
    """
    fragment = _FRAGMENT.search(html)
    root = _tree(fragment.group(1) if fragment else html)
    reader = Reader(keep_named=keep_images)
    return reader.body(root)


def manuscript_of_paste(html: str) -> Manuscript:
    """Return HTML from the clipboard as a manuscript: what was copied, all of it, with pictures.

    Raises DeskError where tags are nested beyond reason.
    """
    fragment = _FRAGMENT.search(html)
    return manuscript_of_html(fragment.group(1) if fragment else html)


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
        "{n} picture of the page lies on the web and was left out.",
        "{n} pictures of the page lie on the web and were left out.",
        count,
    )
    return (message.format(n=count),)


def _tree(html: str) -> lxml_html.HtmlElement:
    html = clean(html)
    _refuse_abyss(html)
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


def _refuse_abyss(html: str) -> None:
    depth = 0
    for tag in _NESTING.finditer(html):
        depth += -1 if tag.group(1) else 1
        if depth > DEEPEST:
            raise DeskError(
                _("This page is damaged: its parts are nested without end."),
                hint=_("Copy the text from a browser and paste it here instead."),
            )
        depth = max(depth, 0)
