"""Plain text to a manuscript: the right charset, wrapped lines joined, blocks recognised."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pressdesk.base.text import clean
from pressdesk.formats.body import Block, Heading, Item, Paragraph, Quote, Table, normal, plain
from pressdesk.formats.finding.spots import linked
from pressdesk.formats.manuscript import Manuscript

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Charsets that no Western text is mistaken for; the others are told apart badly by statistics.
FAR = ("cp1251", "koi8", "cp1253", "iso8859_7", "iso8859_5", "cp1255", "cp1256", "big5", "gb",
       "euc_", "shift_jis", "cp932", "cp949", "iso2022", "johab", "cp1250", "iso8859_2", "cp866",
       "cp874", "tis_620")  # fmt: skip
LONG = 120  # A physical line of more is a paragraph that was never wrapped.


def decode(data: bytes) -> str:
    """Return the text in `data`: by its byte order mark, else UTF-8, else the likeliest charset."""
    for mark, codec in BOMS:
        if data.startswith(mark):
            return data.decode(codec, "replace").lstrip("\ufeff")
    # Before UTF-8: UTF-16 of mere English is valid UTF-8, full of zeros.
    sample = data[:4000]
    if sample.count(0) > len(sample) // 4:
        return data.decode("utf-16-le" if sample[1::2].count(0) > len(sample) // 4 else "utf-16-be",
                           "replace")  # fmt: skip
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for codec in ("cp1252", "mac_roman"):
        western = _western(data, codec)
        if western is not None:
            return western
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:200_000]).best()
    codec = guess.encoding if guess is not None and guess.encoding.startswith(FAR) else "cp1252"
    return data.decode(codec, "replace")


# Signs that stand inside a word only where another charset was read as Windows-1252.
_ODD_IN_WORD = re.compile(r"[^\W\d_][¹³²¿£¥¤¦§¨©ª«¬®¯°±µ¶¸º»¼½¾¡¢÷×†‡‰Œ][^\W\d_]")


_ODD_CAPITAL = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŒŸ]")


def _western(data: bytes, codec: str) -> str | None:
    """Return `data` read by `codec` where its accents look like a Western language's."""
    text = data.decode(codec, "replace")
    high = [c for c in text if c > "\x7f"]
    odd = len(_ODD_IN_WORD.findall(text)) + text.count("\ufffd")
    odd += len(_ODD_CAPITAL.findall(text))
    letters = [c for c in high if c.isalpha()]
    usual = sum(c in "éèêëàâäáãåçñíìîïóòôöõøúùûüÿæœßÉÈÀÂÄÅÇÑÍÓÖØÕÚÜÎÔŒÆ" for c in letters)
    # A text in another script has hardly anything but high letters.
    crowded = len(letters) > 0.25 * max(1, sum(c.isalpha() for c in text))
    if crowded or odd * 10 > len(high) or usual < 0.9 * len(letters):
        return None
    return text


def manuscript_of(text: str) -> Manuscript:
    """Return plain text as a manuscript: paragraphs, headings, lists, quotes; addresses as links.

    Wrapped lines are joined; a line that was broken on purpose keeps its break ("\\n" in a run),
    and tabs and runs of spaces inside a line stay, since contact blocks are aligned with them.
    """
    text = re.sub("[\f\v\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    lines = _unquoted([line.rstrip() for line in _spread(clean(text).split("\n"))])
    width = _width(lines)
    blocks: list[Block] = []
    groups = list(_groups(lines))
    for group in groups:
        blocks += _blocks(group, width)
    return Manuscript(body=normal(tuple(_headed(_attributed(blocks)))), source="text")


def _spread(lines: list[str]) -> Iterator[str]:
    """Yield lines, a very long one broken where four spaces or more show that breaks were lost."""
    for line in lines:
        if len(line) > 300 and "    " in line.strip():
            for part in re.split(r"[ \t\xa0]{4,}", line):
                if part.strip():
                    yield part.strip()
                    yield ""
        else:
            yield line


def _unquoted(lines: list[str]) -> list[str]:
    """Return the lines of a mail that is quoted nearly whole without its ">"."""
    for _ in range(3):
        full = [line for line in lines if line.strip()]
        if len(full) < 5 or sum(line.startswith(">") for line in full) < 0.6 * len(full):
            break
        lines = [re.sub(r"^>[ \xa0]?", "", line) for line in lines]
    return lines


def _width(lines: list[str]) -> int:
    """Return the width at which the text was wrapped by hand, 0 where it was not."""
    pairs = [
        len(a)
        for a, b in pairwise(lines)
        if a.strip() and b.strip() and len(a) <= LONG and "@" not in a
    ]
    if sum(len(line) > LONG for line in lines) > len(pairs):
        return 0  # Paragraphs in one line each were not wrapped; a contact block is no measure.
    pairs = sorted(n for n in pairs if n >= 40)
    return pairs[int(len(pairs) * 0.95)] if len(pairs) >= 2 else 0


_RULE = re.compile(r"[\-=_~*·•.─━—–]{3,}")


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Yield the stretches of lines between empty ones; rules are empty, underlines are kept."""
    group: list[str] = []
    for line in lines:
        bare = line.strip()
        is_rule = bool(_RULE.fullmatch(bare)) and bare not in ("***", "...")
        if not bare or (is_rule and not _underlines(group, bare)):
            if group:
                yield group
            group = []
        elif is_rule:
            yield [*group, bare]
            group = []
        else:
            group.append(line)
    if group:
        yield group


def _underlines(group: list[str], rule: str) -> bool:
    if len(group) != 1 or rule[0] not in "=-~*─━" or len(set(rule)) > 1:
        return False
    title = group[0].strip()
    return len(title) <= 100 and abs(len(title) - len(rule)) <= max(4, len(title) // 3)


_BULLET = re.compile(r"\s*(?:[•●▪■◦‣▶►✔✓➢➤·∙*]|[-–—o](?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)]\s+(?=\S)")
_ALIGNED = re.compile(r"\S(?:\t|[ \xa0\u2002\u2003\u202f]{3,})\S")
_COLUMNS = re.compile(r"\s*[-=─]{2,}(?:\s+[-=─]{2,})+\s*")
_LABEL = re.compile(r"\s*[^\W\d_][\w.\-/ ]{0,24}\s?:(?:\s|$)")


def _blocks(group: list[str], width: int) -> list[Block]:
    """Return the blocks one stretch of lines makes."""
    if len(group) == 2 and _RULE.fullmatch(group[1]):
        return [Heading(linked(group[0].strip()))]
    if len(group) > 1 and all(line.lstrip().startswith(">") for line in group):
        return [Quote(linked(" ".join(line.lstrip("> ").strip() for line in group)))]
    if len(group) > 2 and _COLUMNS.fullmatch(group[1]):
        return [_table(group)]
    items = _items(group, width)
    if items:
        return items
    blocks: list[Block] = []
    short: list[str] = []

    def close() -> None:
        if short:
            blocks.append(Paragraph(linked("\n".join(short))))
            short.clear()

    for text, count in _joined(group, width):
        if len(text) > LONG or count > 1:
            close()
            blocks.append(Paragraph(linked(text)))
        else:
            short.append(text)
    close()
    return blocks


def _table(group: list[str]) -> Table:
    """Return the table a stretch of lines is whose second one rules its columns with dashes."""
    starts = [0, *(m.start() for m in re.finditer(r"(?<=\s)[-=─]", group[1]))][:30]
    if not group[1][:1].strip():
        starts = starts[1:]
    ends = [*starts[1:], 10_000]
    lines = [group[0], *group[2:]]
    rows = [
        tuple(linked(line[a:b].strip()) for a, b in zip(starts, ends, strict=True))
        for line in lines
        if not _COLUMNS.fullmatch(line)
    ]
    return Table(tuple(rows), header=True)


def _joined(group: list[str], width: int) -> list[tuple[str, int]]:
    """Return the lines of a stretch with wrapped ones joined, and of how many each was made."""
    made: list[tuple[str, int]] = []
    before = ""
    for n, line in enumerate(group):
        parts = _is_heading_between(before, line, group[n + 1 : n + 2], width)
        if made and not parts and _continues(before, line, width):
            text, count = made[-1]
            made[-1] = (f"{text} {line.strip()}", count + 1)
        else:
            made.append((line.strip(), 1))
        before = line
    return made


def _is_heading_between(before: str, line: str, after: list[str], width: int) -> bool:
    """Whether a short line between a full stop and a new sentence is a heading, though the line
    above it is full. What follows it never continues it, since it has room for more."""
    ended = before.rstrip().endswith((".", "!", "?", "”", '."', ".»"))
    short = 0 < len(line.strip()) < 0.6 * width and not line.rstrip().endswith((".", "!", "?", ","))
    follows = bool(after) and after[0][:1].isupper() and len(after[0]) > 0.7 * width
    return ended and short and follows and line[:1].isupper()


_MAIL_ENDS = re.compile(r"\S@[^\s@]{1,253}\.\w{2,63}[>)]?$")
# What begins a line of its own in a contact, though it is spelt small.
_ABBREVIATED = re.compile(
    r"\s*(?:(?:dott|dott\.?ssa|prof|dr|mgr|ing|inż|sig|tel|tél|tlf|mob|cell?|fax|kom|puh|gsm|poste|тел|моб|τηλ)[.:]"
    r"|[temwfp][.:]?\s+(?=[+(\d]|\S+@|www|https?:)|(?:e-?mail|mailto|www\.|https?:|correo|courriel|mobile?|telefon\w?|téléphone|fax)\b)",
    re.I,
)


def _continues(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines is only the wrapping of one paragraph."""
    first, indent = following.split()[0], _indent(following)
    bare = line.strip()
    if _ABBREVIATED.match(following):
        return False
    if _ALIGNED.search(bare) or _ALIGNED.search(following.strip()):
        return False
    if _BULLET.match(following) and indent:
        return False
    if indent >= _indent(line) + 2 and _indent(line) < 8:
        return False
    if _LABEL.match(following) and re.search(r"@|\d{2}[\s.\-]?\d{2}", following[:60]):
        return False
    ended = bare.endswith((".", "!", "?", "”", '"'))
    if _LABEL.match(following) and (len(bare) < 0.8 * width or ended):
        return False
    if _MAIL_ENDS.search(bare) and not first[0].islower():
        return False
    goes_on = first[0].islower() and not bare.endswith((".", ":", "!", "?"))
    if len(line) > LONG:
        return goes_on
    if width and len(line) >= 0.55 * width and len(line) + 1 + len(first) > width:
        return not (bare.isupper() and not following.strip().isupper())
    return goes_on and len(bare) > 30 and "@" not in bare and not _LABEL.match(following)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _items(group: list[str], width: int) -> list[Block]:
    """Return the list a stretch of lines is, with a paragraph that leads it in; [] if none."""
    marks = _marks(group)
    starts = list(marks)
    strong = [n for n in starts if group[n].lstrip()[0] in "•●▪■◦‣▶►✔✓➢➤*"]
    if not starts or (len(starts) < 2 and not strong):
        return []
    blocks: list[Block] = []
    if starts[0]:
        blocks += [Paragraph(linked(t)) for t, _ in _joined(group[: starts[0]], width)]
    indents = sorted({_indent(group[n]) for n in starts})
    for n, end in zip(starts, [*starts[1:], len(group)], strict=True):
        size, ordered = marks[n]
        text = group[n][size:]
        after: list[str] = []
        before = group[n]
        for line in group[n + 1 : end]:
            if after or (end == len(group) and _ends_list(text, before, line, width)):
                after.append(line)
            else:
                text += " " + line.strip()
            before = line
        blocks.append(Item(linked(text.strip()), ordered, indents.index(_indent(group[n])) + 1))
        blocks += _blocks(after, width) if after else []
    return blocks


def _marks(group: list[str]) -> dict[int, tuple[int, bool]]:
    """Return which lines begin an item, how long its mark is, and whether it is a number.

    Numbers are of a list where they count from one; within it there may be bullets, deeper.
    """
    counted = {n: m for n, line in enumerate(group) if (m := _NUMBER.match(line))}
    by_indent: dict[int, list[int]] = {}
    for n, mark in counted.items():
        by_indent.setdefault(_indent(group[n]), []).append(int(mark[1]))
    runs = [v for v in by_indent.values() if len(v) > 1 and v[0] == 1 and _counts(v)]
    ordered = bool(runs)
    marks = {}
    for n, line in enumerate(group):
        bullet = _BULLET.match(line)
        if ordered and n in counted:
            marks[n] = (len(counted[n][0]), True)
        elif bullet and (not ordered or _indent(line)):
            marks[n] = (len(bullet[0]), False)
    return marks


def _counts(numbers: list[int]) -> bool:
    """Whether numbers rise by one, or begin again at one."""
    return all(b == a + 1 or b == 1 for a, b in pairwise(numbers))


def _ends_list(text: str, before: str, line: str, width: int) -> bool:
    """Whether a line below the last item of a list, moved to the left, is no part of it."""
    if _indent(line) or not (line[:1].isupper() or line[:1].isdigit()):
        return False
    return text.endswith((".", "!", "?")) or (width > 0 and not _continues(before, line, width))


_SAID = re.compile(r"[“«„»\"].+[”»“«\"][.,]?", re.S)
_BY = re.compile(r"[—–―]\s?(?=[^\W\d_])")


def _attributed(blocks: list[Block]) -> list[Block]:
    """Return the blocks, a quotation and the line "— who said it" below it as one."""
    made: list[Block] = []
    for block in blocks:
        said, by = _quotation(block)
        before = made[-1] if made else None
        if said and by:
            made.append(Quote(linked(said), linked(by)))
        elif by and isinstance(before, Paragraph) and _SAID.fullmatch(plain(before.runs)):
            made[-1] = Quote(before.runs, linked(by))
        else:
            made.append(block)
    return made


def _quotation(block: Block) -> tuple[str, str]:
    """Return what a paragraph quotes and who said so, each "" where it does not say."""
    said, _, last = (
        plain(block.runs).rpartition("\n") if isinstance(block, Paragraph) else ("",) * 3
    )
    dash = _BY.match(last)
    if dash is None or len(last) > 160 or (said and not _SAID.fullmatch(said)):
        return "", ""
    return said, last[dash.end() :]


_NO_HEADING = re.compile(r"[@|\t]|https?:|www\.|\d{3}[\s.\-/]\d{2}|[.,;:…”»\"]$|[ \xa0]{3}")


def _headed(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with a short line that stands alone above running text as a heading."""
    seen_prose = False
    for n, block in enumerate(blocks):
        following = blocks[n + 1] if n + 1 < len(blocks) else None
        text = "".join(run.text for run in block.runs) if isinstance(block, Paragraph) else ""
        is_heading = (
            seen_prose
            and 2 < len(text) <= 90
            and "\n" not in text
            and not _NO_HEADING.search(text)
            and (text[0].isupper() or text[0].isdigit() or not text[0].isascii())
            and any(c.isalpha() for c in text)
            and (
                isinstance(following, Item)
                or (isinstance(following, Paragraph) and _size(following) >= LONG)
            )
        )
        if isinstance(block, Paragraph) and (_size(block) > 200 or _is_sentence(text)):
            seen_prose = True
        if is_heading and isinstance(block, Paragraph):
            yield Heading(block.runs)
        else:
            yield block


def _is_sentence(text: str) -> bool:
    return len(text) >= LONG and "\n" not in text and text.endswith((".", "!", "?", "”", '"', "»"))


def _size(block: Paragraph) -> int:
    return sum(len(run.text) for run in block.runs)
