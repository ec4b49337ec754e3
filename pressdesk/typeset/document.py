"""A proof as the plain data the template reads: nothing in it is markup."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from pressdesk.base.text import clean
from pressdesk.formats.body import (
    SCHEMES,
    Block,
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    block_text,
    normal,
    plain,
)
from pressdesk.formats.noticewords import heralded, notice_line
from pressdesk.formats.phrases import Phrases, dateline, embargo_line, phrases, written_date
from pressdesk.formats.proof import PrintedContact, Proof
from pressdesk.typeset.letterhead import config, one_line

# Above these, in characters, each line is broken when it is full. The best fit of all lines of a
# paragraph grows faster than the text: 10,000 characters took 0.3 s, with 4,000 it is 0.05 s.
LONG_PARAGRAPH = 4_000
LONG_RELEASE = 60_000
# A "word" longer than this holds no place to break a line, and is given some.
LONG_WORD = 60
# Readers of PDF follow no longer address, and typst writes none.
LONG_LINK = 2_000
LONG_HEADER = 200
_UNSEEN = ("Cc", "Cf", "Mn", "Me", "Zl", "Zp", "Zs")

Data = dict[str, Any]
ImagePath = Callable[[str], str]


def document(proof: Proof, image: ImagePath, logo: str = "") -> Data:
    """Return the proof for the template.

    `image` gives the path of an image in the template's root for its uid, "" where it cannot be
    shown; `logo` is the path of the letterhead's logo or "".
    """
    words = phrases(proof.language)
    language, region = language_of(proof.language)
    letterhead = config(proof.letterhead, proof.language, logo)
    body = normal(proof.body)
    writer = _Writer(proof.language, image)
    parts = [writer.text(body, dateline(one_line(proof.located), proof.dated_on, proof.language))]
    if body:
        parts.append({"kind": "ends", "words": words.ends})
    contacts = _contacts(proof.contacts, words)
    notes = writer.aside("ed_note", proof.ed_note, words.notes)
    organisation = letterhead["organisation"]
    title = words.about.format(organisation=organisation) if organisation else ""
    about = writer.aside("boilerplate", proof.boilerplate, title)
    order = (about, contacts, notes) if words.about_first else (contacts, notes, about)
    parts += [part for part in order if part]
    headline = clean(proof.headline).strip()[:LONG_PARAGRAPH]
    return {
        "lang": language,
        "region": region,
        "title": heralded(
            one_line(headline) or one_line(proof.reference) or letterhead["mark"],
            proof.notice,
            proof.language,
        ),
        "author": organisation,
        "keywords": [one_line(word) for word in proof.keywords if word.strip()],
        "date": list(proof.dated_on.timetuple()[:3]) if proof.dated_on else None,
        "letterhead": letterhead,
        "reference": one_line(proof.reference),
        "date_words": written_date(proof.dated_on, proof.language) if proof.dated_on else "",
        "notice": breakable(one_line(notice_line(proof.notice, proof.language)))
        if proof.notice
        else "",
        "notice_brief": _brief(proof),
        "embargo": one_line(embargo_line(proof.embargo, proof.language)) if proof.embargo else "",
        "immediate": words.immediate if proof.is_immediate else "",
        "headline": breakable(headline),
        "subhead": breakable(clean(proof.subhead).strip()[:LONG_PARAGRAPH]),
        "parts": parts,
        "long": sum(len(block_text(block)) for block in body) > LONG_RELEASE,
    }


def _brief(proof: Proof) -> str:
    """Return the notice as the head of each further page says it: without its own words."""
    if proof.notice is None:
        return ""
    return one_line(notice_line(replace(proof.notice, words=""), proof.language))


def breakable(text: str) -> str:
    """Return `text` with unseen places to break a line in words no line can hold.

    Addresses are left alone: typst breaks them where a reader expects it.
    """
    if len(text) <= LONG_WORD:
        return text
    return re.sub(rf"\S{{{LONG_WORD},}}", _broken, text)


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    if "://" in word[:12] or word.startswith("www."):
        return word
    pieces, piece = [], ""
    for letter in word:
        # A mark stays with the letter it stands on.
        if len(piece) >= LONG_WORD // 2 and not unicodedata.combining(letter):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\u200b".join([*pieces, piece])


def language_of(tag: str) -> tuple[str, str | None]:
    """Return the language and region of a BCP 47 tag as typst takes them."""
    parts = re.split(r"[-_]", tag.lower())
    language = parts[0] if re.fullmatch(r"[a-z]{2,3}", parts[0]) else "en"
    region = next((p.upper() for p in parts[1:] if re.fullmatch(r"[a-z]{2}", p)), None)
    return language, region


def is_visible(text: str) -> bool:
    """Whether anything of the text leaves a mark: not only spaces, soft hyphens and joiners."""
    return any(unicodedata.category(letter) not in _UNSEEN for letter in text)


# Of a long text one block is new at each key; the others were made ready before.
@lru_cache(maxsize=8192)
def _runs(parts: Runs) -> tuple[tuple[str, bool, bool, str], ...]:
    return tuple(
        # A link of which nothing is seen has no place in the tags, and typst stops at it.
        (
            breakable(run.text),
            run.bold,
            run.italic,
            _target(run.link) if is_visible(run.text) else "",
        )
        for run in parts
        if run.text
    )


def _target(link: str) -> str:
    """Return the link where its scheme is one we print, else "": only these leave the page."""
    link = link.strip()
    if not link.lower().startswith(SCHEMES) or len(link) > LONG_LINK:
        return ""
    return link


def _contacts(people: Iterable[PrintedContact], words: Phrases) -> Data | None:
    printed = [
        {
            "name": breakable(one_line(person.formatted_name)),
            "lines": [
                breakable(w) for w in map(one_line, (person.title, person.organisation)) if w
            ],
            "telephones": [(breakable(n), _tel(n)) for n in map(one_line, person.telephones) if n],
            "emails": [(breakable(e), _mailto(e)) for e in map(one_line, person.emails) if e],
        }
        for person in people
    ]
    if not printed:
        return None
    return {
        "kind": "contacts",
        "title": words.contacts if len(printed) > 1 else words.contact,
        "columns": 2 if len(printed) in (1, 2, 4) else 3,
        # The words around the numbers are those of the copied contact block: "Tel: …".
        "telephone": words.telephone.split("{number}"),
        "people": printed,
    }


def _tel(number: str) -> str:
    """Return a telephone number as an address (RFC 3966), "" where it holds no digit."""
    number = number.replace("(0)", "") if "+" in number else number
    digits = re.sub(r"[^0-9+]", "", number)
    return f"tel:{digits}" if any(c.isdigit() for c in digits) and len(digits) < 40 else ""


def _mailto(address: str) -> str:
    return f"mailto:{address}" if "@" in address and len(address) < 320 else ""


class _Writer:
    """Turns blocks into data, in one language, with the images that can be shown."""

    def __init__(self, language: str, image: ImagePath) -> None:
        self._words = phrases(language)
        self._image = image

    def text(self, body: Body, run_in: str) -> Data:
        """Return the body, with place and date running in before its first paragraph."""
        blocks = list(self._blocks(body))
        if run_in:
            first = blocks[0] if blocks else {}
            if first.get("kind") != "paragraph":
                blocks.insert(0, _paragraph(None, Paragraph()))
            blocks[0]["run_in"] = run_in
        return {"kind": "text", "field": "body", "blocks": blocks}

    def aside(self, field: str, body: Body, title: str) -> Data | None:
        """Return notes or the boilerplate under a title, unless they bring their own."""
        body = normal(body)
        if not any(block_text(block).strip() or isinstance(block, Picture) for block in body):
            return None
        own = _is_title(body[0])
        blocks = list(self._blocks(body))
        return {"kind": "aside", "field": field, "title": "" if own else title, "blocks": blocks}

    def _blocks(self, body: Body) -> Iterator[Data]:
        level = 1
        at = 0
        while at < len(body):
            block = body[at]
            if isinstance(block, Item):
                end = at
                while end < len(body) and isinstance(body[end], Item):
                    end += 1
                items = [(n, b) for n, b in enumerate(body[at:end], at) if isinstance(b, Item)]
                yield from _lists(items)
                at = end
                continue
            if isinstance(block, Heading):
                # A level that is jumped over would be an error of PDF/UA (ISO 14289-1, 7.4.2).
                level = min(block.level, level + 1)
                block = Heading(block.runs, level)
            if isinstance(block, Picture) or block_text(block).strip():
                yield self._one(at, block)
            at += 1

    def _one(self, at: int, block: Block) -> Data:
        match block:
            case Heading():
                return {
                    "kind": "heading",
                    "at": at,
                    "level": block.level,
                    "runs": _runs(block.runs),
                }
            case Quote():
                data = {"kind": "quote", "at": at, "runs": _runs(block.runs), "long": _long(block)}
                return data | {"by": _runs(block.attribution)}
            case Picture():
                return self._picture(at, block)
            case Table():
                return _table(at, block)
            case _:
                return _paragraph(at, block)

    def _picture(self, at: int, block: Picture) -> Data:
        credit = one_line(block.credit)
        said = (self._words.credit.format(credit=credit) if credit else "", one_line(block.rights))
        caption, alt = breakable(block.caption.strip()), one_line(block.alt)
        path = self._image(block.image)
        if not path:
            return {"kind": "absent", "at": at, "words": caption or alt or "…"}
        words = {"caption": caption, "credit": " · ".join(w for w in said if w), "alt": alt}
        return {"kind": "picture", "at": at, "file": path} | words


def _is_title(block: Block) -> bool:
    """Whether a block is a title of its own: a heading, or a short line all in bold."""
    if isinstance(block, Heading):
        return True
    if not isinstance(block, Paragraph) or len(plain(block.runs)) > 80:
        return False
    return all(run.bold for run in block.runs if run.text.strip())


def _long(block: Block) -> bool:
    return len(block_text(block)) > LONG_PARAGRAPH


def _paragraph(at: int | None, block: Block) -> Data:
    runs = _runs(block.runs) if isinstance(block, Paragraph) else ()
    return {"kind": "paragraph", "at": at, "runs": runs, "long": _long(block), "run_in": ""}


def _lists(items: list[tuple[int, Item]], level: int = 1) -> Iterator[Data]:
    """Return items of one stretch as lists within lists, each of one kind."""
    made: Data | None = None
    position = 0
    while position < len(items):
        at, item = items[position]
        position += 1
        inner = position
        while inner < len(items) and items[inner][1].level > level:
            inner += 1
        entry = {"at": at, "runs": _runs(item.runs)}
        entry["inner"] = list(_lists(items[position:inner], level + 1))
        position = inner
        if made is None or made["ordered"] != item.ordered:
            if made is not None:
                yield made
            made = {"kind": "list", "ordered": item.ordered, "items": []}
        made["items"].append(entry)
    if made is not None:
        yield made


_NUMBER = re.compile(r"[+−–-]?(?=[\s.,'’]*+\d)[\d\s.,'’]*+[%€$£‰]?|[–—-]?")


def _table(at: int, block: Table) -> Data:
    columns = list(zip(*block.rows, strict=True))
    body = [column[1 if block.header else 0 :] for column in columns]
    return {
        "kind": "table",
        "at": at,
        "header": block.header,
        # A header as tall as a page, repeated on each, would never come to an end.
        "repeats": max(len(plain(cell)) for cell in block.rows[0]) < LONG_HEADER,
        "rows": [[_runs(cell) for cell in row] for row in block.rows],
        # A small table stays on one page.
        "whole": len(block.rows) <= 12 and len(block_text(block)) < 1_000,
        # As wide as what stands in it, within reason: one long cell leaves room for the others.
        "widths": [min(max(6, *(_width(cell) for cell in c)), 36) for c in columns],
        "numeric": [bool(c) and all(_is_number(cell) for cell in c) for c in body],
    }


def _width(cell: Runs) -> int:
    return max(len(line) for line in plain(cell).split("\n"))


def _is_number(cell: Runs) -> bool:
    return _NUMBER.fullmatch(plain(cell).strip()) is not None


def text_runs(block: Block) -> Iterator[Run]:
    """Return every run of a block, wherever it stands in it, as it is printed."""
    match block:
        case Quote():
            yield from (*block.runs, *block.attribution)
        case Picture():
            yield from (Run(words) for words in (block.caption, block.credit, block.rights))
        case Table():
            for row in block.rows:
                for cell in row:
                    yield from cell
        case _:
            yield from block.runs
