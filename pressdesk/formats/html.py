"""The release on the web: a page that stands alone, and a fragment for another system's page."""

import re
from collections.abc import Callable
from html import escape

from pressdesk.formats.article import (
    Dress,
    article,
    attribute,
    data_uri,
    language_attributes,
    page_title,
)
from pressdesk.formats.proof import WITHDRAWAL, Image, Proof

_CLASSES = {
    role: f' class="{role}"'
    for role in (
        "logo", "organisation", "mark", "reference", "notice", "embargo", "immediate", "subhead",
        "ends", "contacts", "person", "notes", "about", "foot", "quote", "quoted", "attribution",
    )
}  # fmt: skip

_STYLE = """
html { font: 17px/1.6 Georgia, "Source Serif 4", "Times New Roman", serif; color: #1b1f27;
  background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
article { box-sizing: border-box; max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1, h2, h3, header p, section.contacts, footer, figcaption, table {
  font-family: system-ui, "Segoe UI", Roboto, "Source Sans 3", Arial, sans-serif; }
header { margin-bottom: 1.75rem; }
header p { margin: 0 0 .5rem; font-size: .85rem; color: #545c69; }
header p.logo img { display: block; max-width: 100%; margin-bottom: .75rem; }
header p.organisation { font-weight: 700; font-size: 1rem; color: #1b1f27; }
header p.mark { border-top: 2px solid COLOUR; padding-top: .6rem; letter-spacing: .04em; }
header p.notice, header p.embargo { color: #1b1f27; font-size: 1rem; border: 2px solid #b3261e;
  border-radius: 4px; padding: .5rem .75rem; margin: 1rem 0; }
header p.notice { margin-top: 0; }
header p.immediate { color: #1b1f27; font-weight: 700; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.25rem 0 .75rem; }
header p.subhead { font-size: 1.15rem; line-height: 1.45; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1.02rem; line-height: 1.3; margin: 1.5rem 0 .4rem; }
p { margin: 0 0 1rem; }
p, li, h1, h2, h3, td, th { overflow-wrap: break-word; }
a { color: LINK; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid LINK; outline-offset: 2px; }
blockquote { margin: 1.25rem 0; padding: 0 0 0 1.1rem; border-left: 3px solid COLOUR; }
blockquote p { font-style: italic; margin: 0; }
figure { margin: 1.5rem 0; }
figure.quote blockquote { margin: 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { font-size: .85rem; color: #545c69; margin-top: .4rem; }
figcaption.attribution { margin: .3rem 0 0 1.25rem; }
table { border-collapse: collapse; margin: 1.5rem 0; font-size: .9rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .9rem .35rem 0;
  border-bottom: 1px solid #d9dde4; }
p.ends { letter-spacing: .06em; color: #545c69; }
section.contacts { background: #f3f5f8; padding: 1rem 1.25rem; margin: 2rem 0; border-radius: 6px; }
section.contacts h2 { margin: 0 0 .5rem; font-size: 1rem; }
section.contacts p { margin: 0; }
section.contacts address { font-style: normal; font-size: .95rem; line-height: 1.5;
  display: inline-block; vertical-align: top; min-width: 15rem; margin: 0 1rem .5rem 0; }
section.notes, section.about { font-size: .92rem; }
footer { border-top: 1px solid #d9dde4; margin-top: 2.5rem; padding-top: .9rem; }
footer p { font-size: .82rem; line-height: 1.45; color: #545c69; margin: 0 0 .2rem; }
@media print {
  @page { margin: 20mm 22mm; }
  html { font-size: 10.5pt; }
  article { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  figure, table, blockquote, section.contacts, header p.notice, header p.embargo {
    break-inside: avoid; }
  section.contacts { border: 1px solid #d9dde4; }
  p { orphans: 2; widows: 2; }
  a { color: inherit; }
}
"""
DEFAULT_COLOUR = "#2f5bd8"
INK = "#1b1f27"
_CLOSED = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def page(proof: Proof) -> str:
    """Return a whole HTML page: one file, nothing fetched, made for reading aloud and printing."""
    language = language_attributes(proof.language)
    metas = [("viewport", "width=device-width, initial-scale=1")]
    if proof.subhead:
        metas.append(("description", proof.subhead))
    if proof.keywords:
        metas.append(("keywords", ", ".join(proof.keywords)))
    is_withdrawn = proof.notice is not None and proof.notice.kind == WITHDRAWAL
    if proof.embargo is not None or is_withdrawn:
        # Whoever puts this page on a server early, or leaves it there, does not want it found.
        metas.append(("robots", "noindex"))
    meta = "\n".join(f'<meta name="{n}" content="{attribute(c)}"/>' for n, c in metas)
    inner = classed(proof, data_uri)
    return (
        f"<!DOCTYPE html>\n"
        f'<html{language} xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_CLOSED}"/>\n'
        f"{meta}\n<title>{escape(page_title(proof), quote=False)}</title>\n"
        f"<style>{_styled(proof.letterhead.colour)}</style>\n</head>\n"
        f"<body>\n<main>\n<article>\n{inner}\n</article>\n</main>\n</body>\n</html>\n"
    )


def fragment(proof: Proof) -> str:
    """Return the release as an `article` without any style, to paste into a website's system."""
    inner = article(proof, Dress({}, data_uri))
    return f"<article{language_attributes(proof.language)}>\n{inner}\n</article>\n"


def classed(proof: Proof, source: Callable[[Image], str]) -> str:
    """Return the article of the page alone, for a view that brings its own style and pictures."""
    return article(proof, Dress(_CLASSES, source))


def _styled(colour: str) -> str:
    own = own_colour(colour)
    return _STYLE.replace("COLOUR", own).replace("LINK", readable(own))


def own_colour(colour: str) -> str:
    """Return the letterhead's colour, the usual one where it is not "#rrggbb"."""
    return colour if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour) else DEFAULT_COLOUR


def readable(colour: str) -> str:
    """Return "#rrggbb" where text in it reads on white (4.5:1, WCAG 1.4.3), else near black."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[n : n + 2], 16)) for n in (1, 3, 5))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return colour if 1.05 / (luminance + 0.05) >= 4.5 else INK
