"""A proof as one HTML article, which the web page, the fragment and the mail put in their frames.

All is well-formed XML too, nothing is fetched from anywhere, every text is escaped. What a part
looks like is not said here: a `Dress` gives each role its attributes (a class, a style, nothing).
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import assert_never

from pressdesk.base.text import clean
from pressdesk.formats import contactblock, telephone
from pressdesk.formats.body import (
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Runs,
    Table,
    normal,
    plain,
    runs_html,
)
from pressdesk.formats.noticewords import heralded, notice_line
from pressdesk.formats.phrases import dateline, embargo_line, phrases, written_date
from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.proof import Image, PrintedContact, Proof

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi"}


def data_uri(image: Image) -> str:
    """Return an image as a `data:` address, so that a page needs no file beside it (RFC 2397)."""
    media_type = image.media_type if re.fullmatch(r"image/[a-z0-9.+-]+", image.media_type) else ""
    return f"data:{media_type or 'image/png'};base64,{b64encode(image.data).decode()}"


@dataclass(frozen=True)
class Dress:
    """How the article's parts are dressed: attributes for each role, and an image's address.

    `source` answers "" for an image the frame cannot show: its words stand alone then.
    """

    attributes: Mapping[str, str] = field(default_factory=dict)
    source: Callable[[Image], str] = data_uri

    def tag(self, name: str, role: str = "", more: str = "") -> str:
        """Return a start tag with the attributes of `role`, by default the name itself."""
        return f"<{name}{self.attributes.get(role or name, '')}{more}>"

    def wrap(self, name: str, inner: str, role: str = "", more: str = "") -> str:
        """Return an element around `inner`, which is HTML already; "" around nothing."""
        return f"{self.tag(name, role, more)}{inner}</{name}>" if inner else ""


def text_html(text: str) -> str:
    """Return a text escaped, its line breaks kept."""
    return escape(clean(text), quote=False).replace("\n", "<br/>")


def attribute(text: str) -> str:
    """Return a text on one line, escaped to stand between double quotes."""
    return escape(one_line(text))


def one_line(text: str) -> str:
    """Return a text cleaned, without line breaks and tabs; no-break spaces stay."""
    return re.sub(r"[\n\t\u2028\u2029]+", " ", clean(text)).strip()


def language_attributes(language: str) -> str:
    """Return `lang`, and `dir` for a language written from right to left; "" for a bad tag."""
    if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", language):
        return ""
    toward = ' dir="rtl"' if language[:2].lower() in RIGHT_TO_LEFT else ""
    return f' lang="{language}"{toward}'


def website_link(website: str) -> str:
    """Return the letterhead's website as a full address, "" for what is none."""
    website = one_line(website)
    if website.lower().startswith(("https://", "http://")):
        return website
    return f"https://{website}" if re.fullmatch(r"[^\s/:@]+\.[^\s/:@]+(/\S*)?", website) else ""


def article(proof: Proof, dress: Dress) -> str:
    """Return the whole release as the inside of an `article`, in the order a release follows."""
    said = phrases(proof.language)
    about = _about(proof, dress)
    after = [_contacts(proof, dress), _notes(proof, dress)]
    after = [about, *after] if said.about_first else [*after, about]
    parts = [
        _head(proof, dress),
        *blocks_html(_opened(proof), proof, dress, _dateline_html(proof)),
        dress.wrap("p", escape(said.ends), "ends") if proof.body else "",
        *after,
        _foot(proof, dress),
    ]
    return "\n".join(part for part in parts if part)


def _opened(proof: Proof) -> Body:
    """Return the body so that it begins with the paragraph which place and date run into."""
    body = normal(proof.body)
    if not proof.located or (body and isinstance(body[0], Paragraph)):
        return body
    return (Paragraph(), *body)


def _dateline_html(proof: Proof) -> str:
    line = text_html(dateline(proof.located, proof.dated_on, proof.language))
    return f"<b>{line}</b>" if line else ""


def _head(proof: Proof, dress: Dress) -> str:
    head = proof.letterhead
    said = phrases(proof.language)
    embargo = embargo_line(proof.embargo, proof.language) if proof.embargo else ""
    day = proof.dated_on
    date = (
        f'<time datetime="{day.isoformat()}">{text_html(written_date(day, proof.language))}</time>'
        if day
        else ""
    )
    logo = _logo(proof, dress)
    notice = notice_line(proof.notice, proof.language) if proof.notice else ""
    parts = [
        dress.wrap("p", f"<b>{text_html(notice)}</b>" if notice else "", "notice"),
        dress.wrap("p", logo, "logo"),
        dress.wrap("p", text_html(head.organisation), "organisation"),
        dress.wrap("p", text_html(head.mark(proof.language) or said.mark), "mark"),
        dress.wrap(
            "p", " · ".join(p for p in (text_html(proof.reference), date) if p), "reference"
        ),
        dress.wrap("p", f"<b>{text_html(embargo)}</b>" if embargo else "", "embargo"),
        dress.wrap("p", escape(said.immediate) if proof.is_immediate else "", "immediate"),
        dress.wrap("h1", text_html(proof.headline)),
        dress.wrap("p", text_html(proof.subhead), "subhead"),
    ]
    return dress.wrap("header", "\n".join(part for part in parts if part))


def _logo(proof: Proof, dress: Dress) -> str:
    head = proof.letterhead
    kind = media_type_of(head.logo)
    if not kind:
        return ""
    source = dress.source(Image("logo", head.logo, kind))
    height = round(head.logo_height * 96 / 25.4)
    if not source:
        return ""
    return f'<img src="{escape(source)}" alt="{attribute(head.logo_alt)}" height="{height}"/>'


def _contacts(proof: Proof, dress: Dress) -> str:
    if not proof.contacts:
        return ""
    said = phrases(proof.language)
    heading = said.contact if len(proof.contacts) == 1 else said.contacts
    people = [
        dress.wrap("address", dress.wrap("p", _person(c, proof, dress), "person"))
        for c in proof.contacts
    ]
    return dress.wrap(
        "section", dress.wrap("h2", escape(heading), "contacts-heading") + "".join(people),
        "contacts",
    )  # fmt: skip


def _person(contact: PrintedContact, proof: Proof, dress: Dress) -> str:
    numbers = " / ".join(
        _linked(telephone.shown(number), telephone.uri(number), dress)
        for number in contact.telephones
    )
    role = ", ".join(part for part in (contact.title, contact.organisation) if part)
    lines = [
        dress.wrap("b", text_html(contact.formatted_name), "name"),
        text_html(role),
        phrases(proof.language).telephone.format(number=numbers) if numbers else "",
        *(_linked(address, contactblock.mail_uri(address), dress) for address in contact.emails),
    ]
    return "<br/>".join(line for line in lines if line)


def _linked(text: str, target: str, dress: Dress) -> str:
    if not target:
        return text_html(text)
    return dress.wrap("a", text_html(text), more=f' href="{escape(target)}"')


def _notes(proof: Proof, dress: Dress) -> str:
    inner = "\n".join(blocks_html(normal(proof.ed_note), proof, dress))
    title = "" if has_title(normal(proof.ed_note)) else escape(phrases(proof.language).notes)
    heading = dress.wrap("h2", title, "section-heading")
    return dress.wrap("section", heading + inner, "notes") if inner else ""


def _about(proof: Proof, dress: Dress) -> str:
    boilerplate = normal(proof.boilerplate)
    inner = "\n".join(blocks_html(boilerplate, proof, dress))
    if not inner:
        return ""
    organisation = proof.letterhead.organisation
    heading = ""
    if organisation and not has_title(boilerplate):
        said = phrases(proof.language).about.format(organisation=organisation)
        heading = dress.wrap("h2", text_html(said), "section-heading")
    return dress.wrap("section", heading + inner, "about")


def has_title(body: Body) -> bool:
    """Whether a text begins with a title of its own: a heading, or a short line all in bold."""
    first = body[0] if body else Paragraph()
    if not isinstance(first, Paragraph):
        return isinstance(first, Heading)
    is_short = 0 < len(plain(first.runs)) <= 80
    return is_short and all(run.bold for run in first.runs if run.text.strip())


def _foot(proof: Proof, dress: Dress) -> str:
    head = proof.letterhead
    lines = [
        text_html(head.organisation) if head.address or head.legal else "",
        text_html(head.address),
        text_html(head.legal),
        _linked(head.website, website_link(head.website), dress) if head.website else "",
    ]
    inner = "".join(dress.wrap("p", line, "foot") for line in lines)
    return dress.wrap("footer", inner)


# --- blocks ----------------------------------------------------------------------------------


def blocks_html(body: Body, proof: Proof, dress: Dress, opening: str = "") -> Iterator[str]:
    """Yield the blocks of a normalised body; `opening` (HTML) runs into the first paragraph."""
    position = 0
    while position < len(body):
        block = body[position]
        if isinstance(block, Item):
            end = position
            while end < len(body) and isinstance(body[end], Item):
                end += 1
            yield _list([b for b in body[position:end] if isinstance(b, Item)], dress)
            position = end
            continue
        piece = _block(block, proof, dress, opening if position == 0 else "")
        if piece:
            yield piece
        position += 1


def _runs(parts: Runs, dress: Dress) -> str:
    dressed = dress.attributes.get("a", "")
    inner = runs_html(parts)
    # The only "<a " there can be is our own: text is escaped.
    return inner.replace("<a ", f"<a{dressed} ") if dressed else inner


def _block(
    block: Paragraph | Heading | Quote | Picture | Table, proof: Proof, dress: Dress, opening: str
) -> str:
    match block:
        case Paragraph():
            inner = " ".join(part for part in (opening, _runs(block.runs, dress)) if part)
            return dress.wrap("p", inner)
        case Heading():
            return dress.wrap(f"h{block.level}", _runs(block.runs, dress))
        case Quote():
            return _quote(block, dress)
        case Picture():
            return _figure(block, proof, dress)
        case Table():
            return _table(block, dress)
        case _:
            assert_never(block)


def _quote(block: Quote, dress: Dress) -> str:
    said = dress.wrap("p", _runs(block.runs, dress), "quoted")
    by = _runs(block.attribution, dress)
    if not by:
        return dress.wrap("blockquote", said)
    caption = dress.wrap("figcaption", f"— {by}", "attribution")
    if not said:
        return dress.wrap("p", by)
    return dress.wrap("figure", dress.wrap("blockquote", said) + caption, "quote")


def _figure(block: Picture, proof: Proof, dress: Dress) -> str:
    found = next((image for image in proof.images if image.uid == block.image), None)
    source = dress.source(found) if found is not None else ""
    alt = attribute(block.alt)
    image = dress.tag("img", more=f' src="{escape(source)}" alt="{alt}"/') if source else ""
    credit = phrases(proof.language).credit.format(credit=block.credit) if block.credit else ""
    origin = " · ".join(text_html(part) for part in (credit, block.rights) if part)
    lines = ("" if image else text_html(block.alt), text_html(block.caption), origin)
    caption = "<br/>".join(line for line in lines if line)
    return dress.wrap("figure", image + dress.wrap("figcaption", caption), "figure")


def _table(block: Table, dress: Dress) -> str:
    rows = []
    for number, row in enumerate(block.rows):
        is_head = block.header and number == 0
        name, more = ("th", ' scope="col"') if is_head else ("td", "")
        cells = (f"{dress.tag(name, more=more)}{_runs(cell, dress)}</{name}>" for cell in row)
        rows.append(f"<tr>{''.join(cells)}</tr>")
    head = f"<thead>{rows.pop(0)}</thead>" if block.header and rows else ""
    body = f"<tbody>{''.join(rows)}</tbody>" if rows else ""
    return dress.wrap("table", head + body)


def _list(items: list[Item], dress: Dress) -> str:
    """Write items as nested lists; a change of kind at one level closes and opens a list."""
    out: list[str] = []
    open_tags: list[str] = []
    for item in items:
        tag = "ol" if item.ordered else "ul"
        while len(open_tags) > item.level:
            out.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) == item.level:
            if open_tags[-1] == tag:
                out.append("</li>")
            else:
                out.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) < item.level:
            open_tags.append(tag)
            out.append(dress.tag(tag))
        out.append(f"{dress.tag('li')}{_runs(item.runs, dress)}")
    while open_tags:
        out.append(f"</li></{open_tags.pop()}>")
    return "".join(out)


def page_title(proof: Proof) -> str:
    """Return the title of a page or a window's tab: the headline and who says it."""
    headline = heralded(one_line(proof.headline), proof.notice, proof.language)
    parts = (headline, one_line(proof.letterhead.organisation))
    return " – ".join(part for part in parts if part) or phrases(proof.language).mark
