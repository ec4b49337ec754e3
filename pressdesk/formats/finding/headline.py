"""The headline: chosen from the lines above the running text, helped by the container's title."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass

from pressdesk.base.i18n import _
from pressdesk.base.text import fold
from pressdesk.formats.finding import people, phrases, places
from pressdesk.formats.finding.cells import GAP
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.heads import EVENT_LABEL, Head, has_label, without_label
from pressdesk.formats.finding.lines import Line, bare
from pressdesk.formats.finding.mailheads import bare_subject
from pressdesk.formats.finding.months import weekdays


@dataclass(frozen=True, slots=True)
class FoundHeadline:
    """A headline, the lines that print it, how sure it is, and why."""

    text: str = ""
    lines: tuple[int, ...] = ()
    level: float = 0.0
    why: str = ""
    cut: int = 0  # where it ends in the first running text, when it stands there


_SITE = re.compile(r"(?<!\s)\s{1,4}(?:[|•·»]|[-–—]{1,2}|::)\s{1,4}[^|•·»\d()\-–—,:]{2,40}$")


def find_headline(
    lines: list[Line], head: Head, title: str, is_page: bool, is_titled: bool = False
) -> FoundHeadline:
    """Return the headline of a text; `title` is the container's, "" where there is none.

    `is_page`: of a web page, whose title is worth more than a file's; `is_titled`: the title is
    a field of its own, which the page's template prints above the text.
    """
    title = " ".join(bare_subject(title).split())
    if phrases.pattern(phrases.MARK).fullmatch(phrases.plain(bare(title))):
        title = ""
    title = without_label(title)
    short = _SITE.sub("", title)
    if is_titled and len(title.split()) > 1:
        return _stated(title, lines, head)
    scored = [(_score(lines, head, n, title), -n) for n in head.candidates]
    best = max(scored, default=(-9.0, 0))
    if best[0] > -1.5:
        number = -best[1]
        taken = _whole(lines, head, number)
        text = " ".join(without_label(" ".join(lines[n].text for n in taken)).split())
        text = _unwrapped(text)
        rivals = [_dateless(lines[n].text) for n in head.candidates if n not in taken]
        text = next((r for r in rivals if len(r.split()) > 3 and text.startswith(r)), text)
        text = _dateless(text)
        within = len(text.split()) > 3 and phrases.plain(text) in phrases.plain(title)
        if is_page and not within and _share(title, text) > 0.4 and len(title.split()) > 3:
            return _of_title(title, lines, head, number)
        agrees = title and (_alike(text, title) or _alike(text, short))
        if title and not agrees and best[0] < 0.8 and len(title.split()) >= 3:
            return _of_title(short if len(short.split()) >= 4 else title, lines, head)
        taken += [n for n in head.candidates if n not in taken and _alike(lines[n].text, text)]
        sure = 0.95 if agrees or best[0] >= 4 else 0.85 if best[0] >= 2 else 0.6
        why = _("It stands alone above the text.")
        if agrees:
            why = _("It is also the title of the document.")
        elif sure < 0.7:
            why = _(
                "Several lines above the text could be the headline, or this one is very short."
            )
        return FoundHeadline(text, tuple(taken), sure, why)
    inside = _inside(lines, head)
    if inside:
        return inside
    if title:
        return _of_title(short if len(short.split()) >= 4 else title, lines, head)
    return _first_sentence(lines, head)


def _stated(title: str, lines: list[Line], head: Head) -> FoundHeadline:
    taken = tuple(n for n in head.candidates if _alike(lines[n].text, title))
    text = " ".join(lines[taken[0]].text.split()) if taken else title
    long_one = text if len(text) >= len(title) else title
    return FoundHeadline(long_one, taken, 0.95, _("It is the title of the document."))


def _share(title: str, text: str) -> float:
    """Return how many of a title's words are in a text too, where the two are not the same."""
    words = set(re.findall(r"\w+", phrases.plain(title)))
    others = set(re.findall(r"\w+", phrases.plain(text)))
    return 0.0 if _alike(title, text) else len(words & others) / max(1, len(words))


def _dateless(text: str) -> str:
    """Return a headline without the date, the mark or the dateline that stuck to its end."""
    text = _unled(text)
    for day in dates(text):
        before, behind = text[: day.start], text[day.end :].strip(" ,.-–—|*")
        folded = phrases.plain(behind)
        marks = any(
            m is not None and m.end() == len(folded)
            for m in (phrases.pattern(t).match(folded) for t in (phrases.MARK, phrases.IMMEDIATE))
        )
        city = re.match(r"[A-Z]{4,}", behind) or (places.opens_with_city(behind) or None)
        contact = phrases.pattern(phrases.CONTACT).match(folded)
        words = before.split()
        while words and fold(words[-1]).strip(",.") in weekdays():
            words.pop()
        known = marks or city is not None or contact is not None
        figures = not behind and not re.search(r"[^\W\d_]", text[day.start :])
        loose = (
            known or figures or before.endswith(("  ", ") ")) or len(words) < len(before.split())
        )
        ends = loose and (known or not behind)
        if day.year and not day.is_range and len(words) > 3 and ends:
            return " ".join(words).rstrip(" ,-–—|")
    return text


def _unled(text: str) -> str:
    """Return a headline without the mark and the date that stuck to its beginning."""
    for day in dates(text[:80])[:1]:
        before = phrases.plain(text[: day.start]).strip(" ,.:-–—*|")
        behind = text[day.end :].strip(" ,.:-–—*|")
        led = not before or any(
            phrases.pattern(t).fullmatch(before) for t in (phrases.MARK, phrases.IMMEDIATE)
        )
        if (
            led
            and day.year
            and not day.is_range
            and len(behind.split()) > 3
            and behind[0].isupper()
        ):
            return behind
    return text


def _of_title(title: str, lines: list[Line], head: Head, also: int = -1) -> FoundHeadline:
    taken = tuple(n for n in head.candidates if _alike(lines[n].text, title) or n == also)
    return FoundHeadline(title, taken, 0.8, _("It is the title of the document."))


def _alike(one: str, other: str) -> bool:
    a = re.sub(r"[\W_]+", " ", phrases.plain(one)).strip()
    b = re.sub(r"[\W_]+", " ", phrases.plain(other)).strip()
    return bool(a and b) and (
        a == b or (min(len(a), len(b)) > 15 and (a.startswith(b) or b.startswith(a)))
    )


def _score(lines: list[Line], head: Head, n: int, title: str) -> float:
    line = lines[n]
    text = _unled(without_label(line.text))
    words = len(text.split())
    wide = any(c > "\u2e80" for c in text)
    score = 2.0 if words >= 4 or (wide and len(text) > 8) else 0.0 if words >= 2 else -1.0
    score += 2.0 if line.kind == "heading" else 0.0
    score += 5.0 if has_label(line.text) else 0.0
    if title and _alike(text, title):
        score += 4.0
    elif title and words > 2 and phrases.plain(bare(text)) in phrases.plain(title):
        score += 2.0
    if text.isupper() and words >= 4:
        score += 1.0
    if any(_alike(lines[m].text, text) for m in head.candidates if m != n):
        score += 2.0
    if _is_house(text) and words <= 7:
        score -= 2.0
    elif people.name_likeness(text) >= 1 and words <= 4:
        score -= 1.5
    if EVENT_LABEL.match(phrases.plain(text)):
        score -= 5.0
    if text.endswith((":", "…", ",", "，")) or (text[0] in "[(" and text[-1] in "])"):
        score -= 1.5
    if re.search(r"[^\W\d_]{3,}[.!?]\s+[A-Z]", text):
        score -= 1.5
    if GAP.search(_dateless(line.text)) and len(line.text) < 120:
        score -= 1.5
    if (text.endswith(".") and words > 4) or text.endswith("。"):
        score -= 2.5
    if words > 45 or len(text) > 320:
        score -= 2.0
    if re.match(r"[a-zà-ÿ]", text):
        score -= 2.5 if text.endswith(".") else 0.5
    marks = [m for m in head.marks if m < head.end]
    signs = [m for m in (*marks, *(d[0] for d in head.dated)) if m < head.end]
    above = bool(signs) and n < min(signs) and len(head.candidates) > 1
    # A title may stand above the date, but above the mark stands a letterhead.
    house = words < 3 or people.is_organisation(text) or text.isupper()
    if above and words < 7 and (house or (marks and n < min(marks))):
        score -= 1.0
    if marks and n > max(signs):
        score += 0.5
    if places.is_sure_place(text) and words <= 4 and not text.isupper():
        score -= 4.0
    if places.dateline(text, "") is not None and line.kind != "heading":
        score -= 4.0
    return score - 0.25 * min(head.candidates.index(n), 5)


def _is_house(text: str) -> bool:
    """Whether a line is the name of an organisation: "Department for Rural Transport"."""
    names = all(w[:1].isupper() for w in text.split() if len(w) > 3)
    return people.is_organisation(text) and (places.is_place(text) or names)


def _whole(lines: list[Line], head: Head, n: int) -> list[int]:
    """Return the lines a headline is broken over: neighbours in one block spelt alike."""
    taken = [n]
    for way in (1, -1):
        at = n + way
        while at in head.candidates and lines[at].block == lines[n].block:
            one, other = lines[at], lines[n]
            if has_label(one.text if way > 0 else other.text):
                break
            same = one.text.isupper() == other.text.isupper()
            above, below = (other, one) if way > 0 else (one, other)
            open_end = not above.text.endswith((".", "!", "?", ":")) or other.kind == "heading"
            runs_on = below.text[:1].islower() or one.text.isupper() or other.kind == "heading" or (
                len(above.text) > 40 and below.text[:1].islower()
            )  # fmt: skip
            if not (same and open_end and runs_on) or len(taken) > 3:
                break
            taken.append(at)
            at += way
    # Lines of capitals, each its own block, may be one headline as well.
    at = n + 1
    while (
        at in head.candidates and lines[at].text.isupper() and lines[n].text.isupper() and at not in taken
        and re.search(r"(?:\b(?:OF|THE|AND|FOR|TO|IN|ON|WITH|DE|DU|DES|ET|LA|LE|DER|DIE|UND|DEL|Y|EL|DI|E|VAN|EN)|[,&–-])$", lines[at - 1].text)
    ):  # fmt: skip
        taken.append(at)
        at += 1
    return sorted(taken)


def _unwrapped(text: str) -> str:
    text = text.strip().strip("*_# ").strip()
    if (
        len(text) > 2
        and (text[0], text[-1]) in (('"', '"'), ("“", "”"))
        and text.count(text[0]) < 3
        and (text[1:-1].find(text[-1]) < 0)
    ):
        text = text[1:-1]
    return text


_INSIDE = re.compile(
    r"\s{1,6}(?P<place>(?:WASHINGTON|Washington|New York|NEW YORK|[A-Z][A-Z .]{3,24})(?:,? {1,2}(?:[A-Z][a-z]{1,4}\.|D\.? ?C\.?|[A-Z]{2}))?)\s?,?\s?(?:--+|[–—])\s?"
)


def _inside(lines: list[Line], head: Head) -> FoundHeadline | None:
    """Return a headline that lost its line break before the dateline of the running text."""
    if head.end >= len(lines):
        return None
    text = lines[head.end].text
    day = places.headed(text, "en")
    if day:
        why = _("It stands before the date in the first paragraph.")
        return FoundHeadline(" ".join(text[: day.start].split()), (), 0.65, why, day.start)
    match = _INSIDE.search(text, 0, 280)
    if match is None:
        return None
    title = text[: match.start()].strip()
    if len(title.split()) < 4 or re.search(r"[.!?]\s", title) or title.endswith((".", ",")):
        return None
    why = _("It stands before the place in the first paragraph.")
    return FoundHeadline(title, (), 0.65, why, text.find(match["place"], match.start()))


def _first_sentence(lines: list[Line], head: Head) -> FoundHeadline:
    """Return a first line that ends in a full stop but stands alone above longer text."""
    n = head.end
    if n + 1 < len(lines) and lines[n].kind == "paragraph":
        line, below = lines[n], lines[n + 1]
        alone = below.block != line.block and len(below.text) > 1.3 * len(line.text)
        if (
            alone
            and 20 < len(line.text) <= 170
            and line.text.count(". ") == 0
            and not places.dateline(line.text, "")
        ):
            return FoundHeadline(
                line.text, (n,), 0.5, _("The first line stands alone, but ends like a sentence.")
            )
    return FoundHeadline(why=_("No line above the text looks like a headline."))
