"""The release as plain text: for a mail's first part, a chat, a form that takes no formatting.

No line is wrapped: mail programs and forms do that to their own width. Telephones stand as
typed, a link's target in angle brackets (RFC 3986, appendix C), tables as aligned columns.
"""

import unicodedata
from collections.abc import Iterator

from pressdesk.base.text import clean
from pressdesk.formats import contactblock
from pressdesk.formats.article import has_title, one_line
from pressdesk.formats.body import (
    Block,
    Body,
    Item,
    Paragraph,
    Picture,
    Quote,
    Runs,
    Table,
    normal,
    plain,
    runs,
)
from pressdesk.formats.noticewords import notice_line
from pressdesk.formats.phrases import dateline, embargo_line, phrases, written_date
from pressdesk.formats.proof import PrintedContact, Proof


def write(proof: Proof) -> str:
    """Return the whole release as text, one empty line between its parts, a newline at its end."""
    said = phrases(proof.language)
    notes = "" if has_title(normal(proof.ed_note)) else said.notes
    after = [_contacts(proof), _section(notes, proof.ed_note, proof)]
    about = _about(proof)
    after = [about, *after] if said.about_first else [*after, about]
    parts = [
        *_head(proof),
        *body_parts(_opened(proof), proof),
        said.ends if proof.body else "",
        *after,
        _foot(proof),
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _head(proof: Proof) -> list[str]:
    said = phrases(proof.language)
    head = proof.letterhead
    day = written_date(proof.dated_on, proof.language) if proof.dated_on else ""
    return [
        clean(notice_line(proof.notice, proof.language)) if proof.notice else "",
        clean(embargo_line(proof.embargo, proof.language)) if proof.embargo else "",
        _lines(
            one_line(head.organisation),
            one_line(head.mark(proof.language) or said.mark),
            " · ".join(part for part in (one_line(proof.reference), day) if part),
        ),
        said.immediate if proof.is_immediate else "",
        clean(proof.headline),
        clean(proof.subhead),
    ]


def _opened(proof: Proof) -> Body:
    """Return the body with place and date run into its first paragraph."""
    line = clean(dateline(proof.located, proof.dated_on, proof.language))
    body = normal(proof.body)
    if not line:
        return body
    if body and isinstance(body[0], Paragraph) and body[0].runs:
        return (Paragraph((*runs(f"{line} "), *body[0].runs)), *body[1:])
    return (Paragraph(runs(line)), *body)


def _contacts(proof: Proof) -> str:
    if not proof.contacts:
        return ""
    said = phrases(proof.language)
    heading = said.contact if len(proof.contacts) == 1 else said.contacts
    people = [_tidy(contact) for contact in proof.contacts]
    return f"{heading}\n\n{contactblock.text(people, proof.language)}"


def _tidy(contact: PrintedContact) -> PrintedContact:
    return PrintedContact(
        one_line(contact.formatted_name),
        one_line(contact.title),
        one_line(contact.organisation),
        tuple(one_line(number) for number in contact.telephones),
        tuple(one_line(address) for address in contact.emails),
    )


def _section(heading: str, body: Body, proof: Proof) -> str:
    parts = [part for part in body_parts(normal(body), proof) if part.strip()]
    return "\n\n".join([heading, *parts] if heading else parts) if parts else ""


def _about(proof: Proof) -> str:
    organisation = one_line(proof.letterhead.organisation)
    about = phrases(proof.language).about.format(organisation=organisation)
    is_said = not organisation or has_title(normal(proof.boilerplate))
    return _section("" if is_said else about, proof.boilerplate, proof)


def _foot(proof: Proof) -> str:
    head = proof.letterhead
    return _lines(clean(head.address), clean(head.legal), one_line(head.website))


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


# --- blocks ----------------------------------------------------------------------------------


def body_parts(body: Body, proof: Proof) -> Iterator[str]:
    """Yield the blocks of a normalised body as text; a whole list is one part."""
    position = 0
    while position < len(body):
        block = body[position]
        if isinstance(block, Item):
            end = position
            while end < len(body) and isinstance(body[end], Item):
                end += 1
            yield _list([b for b in body[position:end] if isinstance(b, Item)])
            position = end
            continue
        yield _block(block, proof)
        position += 1


def _block(block: Block, proof: Proof) -> str:
    match block:
        case Quote():
            by = linked(block.attribution)
            return _lines(linked(block.runs), f"— {by}" if by else "")
        case Picture():
            said = phrases(proof.language)
            credit = said.credit.format(credit=block.credit) if block.credit else ""
            alt = f"[{clean(block.alt)}]" if block.alt else ""
            return _lines(alt, clean(block.caption), clean(credit), clean(block.rights))
        case Table():
            return _table(block)
        case _:
            return linked(block.runs)


def linked(parts: Runs) -> str:
    """Return the text of runs, each link's target behind it unless the text says it already."""
    pieces = []
    for number, run in enumerate(parts):
        pieces.append(run.text)
        following = parts[number + 1].link if number + 1 < len(parts) else ""
        if run.link and run.link != following and not _says(parts, number):
            pieces.append(f" <{run.link}>")
    return "".join(pieces)


def _says(parts: Runs, last: int) -> bool:
    """Return whether the linked text that ends with run `last` is the target itself."""
    first = last
    while first and parts[first - 1].link == parts[last].link:
        first -= 1
    text = _bare("".join(run.text for run in parts[first : last + 1]))
    target = parts[last].link
    if target.lower().startswith("tel:"):
        return [c for c in text if c.isdigit()] != [] or text == _bare(target[4:])
    return text == _bare(target)


def _bare(address: str) -> str:
    address = address.strip().casefold()
    for scheme in ("https://", "http://", "mailto:", "tel:"):
        address = address.removeprefix(scheme)
    return address.removeprefix("www.").rstrip("/")


def _list(items: list[Item]) -> str:
    lines = []
    counts: dict[int, int] = {}
    before: Item | None = None
    for item in items:
        for deeper in [level for level in counts if level > item.level]:
            del counts[deeper]
        if before and before.level == item.level and before.ordered != item.ordered:
            counts.pop(item.level, None)
        counts[item.level] = counts.get(item.level, 0) + 1
        mark = f"{counts[item.level]}." if item.ordered else "-"
        indent = "   " * (item.level - 1)
        text = linked(item.runs).replace("\n", f"\n{indent}   ")
        lines.append(f"{indent}{mark} {text}".rstrip())
        before = item
    return "\n".join(lines)


def _table(block: Table) -> str:
    rows = [[linked(cell).replace("\n", " ") for cell in row] for row in block.rows]
    widths = [max(_width(row[n]) for row in rows) for n in range(len(rows[0]))] if rows else []
    lines = []
    for number, row in enumerate(rows):
        cells = (
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        lines.append("   ".join(cells).rstrip())
        if block.header and number == 0 and len(rows) > 1 and plain(block.rows[0][0]):
            lines.append("   ".join("-" * width for width in widths))
    return "\n".join(lines)


def _width(text: str) -> int:
    """Return how many columns a text takes in an evenly spaced font."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
