"""Finds the main article of a web page, and leaves out what stands around it on every page."""

import re

from lxml import html as lxml_html

_PAGE = re.compile(r"<(?:html|body|main|article|nav)\b", re.I)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|share|sharing|social|"
    r"sidebar|related|skip|skiplink|pagination|pager|comments?|newsletter|advert|ads|banner-ad|"
    r"toolbar|search|login|signup|subscribe|popup|modal|tags|sr-only|visually-hidden|"
    r"screen-reader-text|noprint|site-header|site-footer|global-header|global-footer|"
    r"page-footer)(?:$|[\s_-])",
    re.I,
)
_CONTACT = re.compile(r"contact|(?:mailto|tel):|@\w", re.I)


def article_of(root: lxml_html.HtmlElement, source: str) -> lxml_html.HtmlElement:
    """Return the element with the release in it; `root` loses its menus, forms and footers.

    A mere fragment is taken whole, but for its menus.
    """
    total = _length(root)
    if not _PAGE.search(source):
        _drop(root, "nav")
        _drop_furniture(root, total)
        return root
    for tag in ("nav", "form"):
        _drop(root, tag, but_longer_than=total // 2)
    scope = _scope(root, total)
    for tag in ("header", "footer", "aside"):
        for element in list(scope.iter(tag)):
            if not _belongs(element, scope):
                element.drop_tree()
    _drop_furniture(scope, total)
    return scope


def _drop_furniture(scope: lxml_html.HtmlElement, total: int) -> None:
    for element in list(scope.iter("div", "ul", "section", "p", "span", "ol")):
        if element is not scope and _is_furniture(element, total):
            element.drop_tree()


def _scope(root: lxml_html.HtmlElement, total: int) -> lxml_html.HtmlElement:
    """Return the page's main part: a `main`, else the article that holds most of the text."""
    mains = [e for e in root.iter() if e.tag == "main" or e.get("role") == "main"]
    for main in mains:
        if _length(main) * 4 > total:
            return main
    articles = sorted(root.iter("article"), key=_length, reverse=True)
    if articles and _length(articles[0]) * 2 > total:
        # Contacts often stand beside the article, so that its neighbours are read as well.
        parent = articles[0].getparent()
        beside = "" if parent is None else parent.text_content().replace("\n", " ")
        if parent is not None and _CONTACT.search(beside) and parent.find("article") is not None:
            return parent if len(parent.findall("article")) == 1 else articles[0]
        return articles[0]
    return root


def _belongs(element: lxml_html.HtmlElement, scope: lxml_html.HtmlElement) -> bool:
    """Whether a header, footer or aside is the article's own: its headline, or its contacts."""
    if any(True for _ in element.iter("h1")):
        return True
    if element.tag == "footer" and any(a.tag == "blockquote" for a in element.iterancestors()):
        return True
    text = element.text_content()
    if element.tag == "header":
        inside = any(a.tag in ("article", "main") for a in element.iterancestors())
        return inside or scope.tag in ("article", "main")
    links = sum(len(a.text_content()) for a in element.iter("a"))
    return bool(_CONTACT.search(text)) and links * 2 < len(text) and len(text) < 1500


def _is_furniture(element: lxml_html.HtmlElement, total: int) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    role = element.get("role") or ""
    if role not in ("navigation", "search", "banner", "complementary", "contentinfo") and not (
        names.strip() and _FURNITURE.search(names)
    ):
        return False
    if element.getparent() is None or _length(element) * 3 > total:
        return False
    return not any(True for _ in element.iter("h1"))


def _drop(root: lxml_html.HtmlElement, tag: str, but_longer_than: int = 0) -> None:
    for element in list(root.iter(tag)):
        if element.getparent() is not None and (
            not but_longer_than or _length(element) <= but_longer_than
        ):
            element.drop_tree()


def _length(element: lxml_html.HtmlElement) -> int:
    return sum(len(text) for text in element.itertext())
