"""What the styles of an HTML element mean: bold, italic, hidden, a list of Word, mere layout."""

import re
from dataclasses import replace

from lxml import html as lxml_html

from pressdesk.formats.body import Run

_WORD_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d+)", re.I)
_ORDINAL = re.compile(r"^\W?(?:\d{1,3}|[ivxlc]{1,5}|[a-z])[.)°]", re.I)
_HIDDEN = re.compile(r"display:none|visibility:hidden|mso-hide:all|mso-list:ignore")
_QUOTES = {
    "fr": ("«\u00a0", "\u00a0»"), "it": ("«", "»"), "es": ("«", "»"), "pt": ("«", "»"),
    "ru": ("«", "»"), "uk": ("«", "»"), "el": ("«", "»"), "de": ("„", "“"), "nl": ("‘", "’"),
    "sv": ("”", "”"), "da": ("»", "«"), "pl": ("„", "”"), "ja": ("「", "」"),
}  # fmt: skip


def styled(element: lxml_html.HtmlElement, style: Run) -> Run:
    """Return the style of text in `element`, by its tag and its inline style sheet."""
    match element.tag:
        case "b" | "strong":
            style = replace(style, bold=True)
        case "i" | "em" | "cite" | "dfn":
            style = replace(style, italic=True)
        case "a" if href := element.get("href"):
            style = replace(style, link=href.strip())
    sheet = _sheet(element)
    if "font-weight:" in sheet:
        style = replace(style, bold=_is_bold(sheet))
    if "font-style:" in sheet:
        style = replace(style, italic="font-style:italic" in sheet or "oblique" in sheet)
    return style


def _is_bold(sheet: str) -> bool:
    weight = sheet.split("font-weight:", 1)[1].split(";", 1)[0]
    return weight.startswith("bold") or (weight[:3].isdecimal() and int(weight[:3]) >= 600)


def _sheet(element: lxml_html.HtmlElement) -> str:
    sheet = element.get("style")
    return "".join(sheet.lower().split()) if sheet else ""


def is_hidden(element: lxml_html.HtmlElement) -> bool:
    """Whether a reader of the page does not see the element."""
    if element.tag == "del" or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" and len(element.text_content()) < 40:
        return True
    sheet = _sheet(element)
    return bool(sheet and _HIDDEN.search(sheet))


def is_preformatted(element: lxml_html.HtmlElement, pre: bool) -> bool:
    """Whether white space counts in the element; `pre` is what holds around it."""
    if element.tag == "pre":
        return True
    sheet = _sheet(element)
    if "white-space:" not in sheet:
        return "mso-tab-count:" in sheet or pre
    return "white-space:pre" in sheet or "white-space:break-spaces" in sheet


def word_list(element: lxml_html.HtmlElement) -> tuple[int, bool] | None:
    """Return level and whether numbered of a paragraph that is a list item of Word."""
    level = _WORD_LEVEL.search(element.get("style") or "")
    if level is None:
        return None
    for span in element.iter("span"):
        if "mso-list:ignore" in _sheet(span):
            mark = span.text_content().strip()
            # Word's hollow bullet is the letter o in another font.
            return int(level.group(1)[:1]), mark != "o" and bool(_ORDINAL.match(mark))
    return int(level.group(1)[:1]), False


def is_line_divs(element: lxml_html.HtmlElement) -> bool:
    """Whether an element's divisions are lines, as mail programs write them: an empty one,
    with nothing but a break in it, then parts two paragraphs."""
    has_empty = False
    for child in element:
        if child.tag != "div":
            if child.tag not in ("br", "ul", "ol", "blockquote", "table"):
                return False
            continue
        if any(inner.tag in ("div", "p", "ul", "ol", "table", "h1", "h2", "h3") for inner in child):
            return False
        if len(child) and child[0].tag == "br" and not child.text_content().strip():
            has_empty = True
    return has_empty


def is_layout(table: lxml_html.HtmlElement) -> bool:
    """Whether a table only places things on a page, and holds no data."""
    if table.get("role") in ("presentation", "none"):
        return True
    cells = 0
    widest = 0
    for element in table.iter():
        if element is not table and element.tag in ("table", "h1", "h2", "h3"):
            return True
        if element.tag == "tr":
            widest = max(widest, sum(1 for cell in element if cell.tag in ("td", "th")))
        if element.tag in ("td", "th"):
            cells += 1
            if len(element.text_content()) > 600:
                return True
    return cells < 2 or widest < 2


def quotation_marks(language: str) -> tuple[str, str]:
    """Return the marks a browser sets around `<q>` in a page of this language."""
    return _QUOTES.get(language[:2].lower(), ("“", "”"))
