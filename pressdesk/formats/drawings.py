"""Looks into an SVG drawing before anything paints it: no entities, no other files, an end."""

from typing import Any

MOST_DRAWN = 100_000  # elements, those drawn again by `use` counted each time
_PICTURES = ("data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "#")


def is_harmless(svg: bytes) -> bool:
    """Whether a drawing stands alone and is drawn in reasonable time (SVG 2, section 5.6)."""
    from lxml import etree

    if b"<!ENTITY" in svg:
        return False
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(svg, parser)
    except (etree.XMLSyntaxError, ValueError):
        return False
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    for element in root.iter():
        name = _name(element)
        link = _link(element).strip().lower()
        if name == "script" or (link and name != "a" and not link.startswith(_PICTURES)):
            return False
    return _drawn(root, named, {}) <= MOST_DRAWN


def _drawn(element: Any, named: dict[str, Any], known: dict[Any, int]) -> int:
    """Return how many elements are drawn; more than the most where it goes round in a circle."""
    if element in known:
        return known[element]
    known[element] = MOST_DRAWN + 1  # until it is known: what comes back here draws itself
    count = 1 + sum(_drawn(child, named, known) for child in element)
    target = named.get(_link(element).strip().removeprefix("#"))
    if _name(element) == "use" and target is not None:
        count += _drawn(target, named, known)
    known[element] = min(count, MOST_DRAWN + 1)
    return known[element]


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _link(element: Any) -> str:
    found = (v for k, v in element.attrib.items() if k.rpartition("}")[2] == "href")
    return next(found, "")
