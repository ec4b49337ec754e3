"""The lines above the running text: which is a mark, a date, a headline, which a letterhead."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass, field

from pressdesk.base.text import fold
from pressdesk.formats.finding import people, phrases, places
from pressdesk.formats.finding.cells import GAP
from pressdesk.formats.finding.dates import FoundDate, dates
from pressdesk.formats.finding.lines import PROSE, Line, bare
from pressdesk.formats.finding.months import weekdays
from pressdesk.formats.finding.spots import emails, urls
from pressdesk.formats.finding.telephones import telephones

DATE_LABEL = re.compile(
    r"^(?:(?:date|published|release date|date of release|released|release|issued|posted|date issued|publication date|publish date|last updated|updated"
    r"|date de (?:publication|diffusion|parution)|publie(?:e)?|paru|diffuse|datum|veroffentlicht|veroffentlichungsdatum|erschienen|stand|fecha|fecha de publicacion|publicado"
    r"|data|data di pubblicazione|pubblicato|gepubliceerd|publicatiedatum|data de publicacao|data publikacji|opublikowano|publicerad|publiceringsdatum|dato|publisert|offentliggjort|publiceret"
    r"|julkaistu|paivays|pvm|zverejneno|data publicarii|datum vydani|datum|kelt|ημερομηνια|дата|дата публикации|опубликовано|опубліковано|tarih|yayin tarihi|発表日|配信日|日期|发布日期|發布日期|发布时间|일자|배포일|التاريخ|تاريخ)"
    r"(?: on| le| am| el| il| op| em)?\s?[:：]?)\s"
)
_HEADLINE_LABEL = re.compile(
    r"^\s*\**(?:headline|title|titre|titel|título|titolo|subject|objet|betreff|asunto|oggetto|onderwerp|assunto|tytuł|temat|rubrik|otsikko|nadpis|titlu|cím|τίτλος|заголовок|тема|başlık|konu|tittel)"
    r"\s?[:：]\**\s*(?=\S)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"^(?:(?:press |news )?release(?: (?:no|number|nr))?|ref(?:erence)?|our ref|no|nr|n°|num(?:ero)?|réf(?:érence)?|communiqué (?:n°|no)|pressemitteilung (?:nr)|az|aktenzeichen|expediente|protocollo|prot|comunicado n[.º°]*|medienmitteilung nr|pr|cp|pm|id)"
    r"\.?\s?[:#°º]?\s?([A-Za-z]{0,8}[\-/ ]?\d[\w\-/.]{0,20})$",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"^(?:home|menu|search|skip to|back to|share|print|follow us|log ?in|subscribe|cookies?|navigation|breadcrumb|you are here|this page in|filter by|browse by|contents|accueil|startseite|inicio|current record)\b|>>|\w > \w|\w › \w"
)


MOST = 120  # lines; what stands further down is no head


@dataclass
class Head:
    """What the lines before the running text say, by the number of the line."""

    end: int  # number of the first line of running text
    marks: list[int] = field(default_factory=list)
    immediate: list[int] = field(default_factory=list)
    dated: list[tuple[int, FoundDate, str]] = field(default_factory=list)  # line, day, place
    candidates: list[int] = field(default_factory=list)
    reference: str = ""
    aside: list[int] = field(default_factory=list)  # lines that say nothing of the release


def date_line(line: Line, language: str) -> tuple[FoundDate, str] | None:
    """Return the day and the place of a line that says little else."""
    if len(line.text) > 160 or line.kind == "picture":
        return None
    text = line.text.strip(" *_")
    days = [d for d in dates(text, language) if d.year and not d.is_range]
    if not days:
        return None
    day = days[0]
    rest = bare(f"{text[: day.start]} ~ {text[day.end :]}")
    label = DATE_LABEL.match(phrases.plain(rest) + " ")
    before, behind = (
        text[: day.start].strip(" ,:-–—|/*\xa0("),
        text[day.end :].strip(" ,.:-–—|/*\xa0)"),
    )
    behind = re.sub(
        r"^(?:(?:T|@|at|à|um|kl\.?|klo|-|,)?\s?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]\.?m\.?|Z|Uhr|[+\-]\d\d:?\d\d|[A-Z]{2,5}(?:/[A-Z]\w+)?)?)",
        "",
        behind,
    ).strip(" ,.|-–/)")
    if label and len(behind) < 30:
        return day, ""
    if (
        re.search(r"[^\W\d_]\s?[:：]\s*(?:[^\W\d_]+,?\s+){0,2}$", text[: day.start])
        and not DATE_LABEL.match(phrases.plain(text))
        and not phrases.pattern(phrases.MARK).match(phrases.plain(text))
        and not phrases.pattern(phrases.IMMEDIATE).match(phrases.plain(text))
    ):
        return None  # "When: 8 March 2025" is an event's.
    left = _said(before)
    right = _said(behind)
    if (left is None or right is None) and _is_own_cell(before, behind):
        return day, ""
    if left is None or right is None:
        return None
    capitals = left.isupper() and len(left.split()) > 3 and "," not in left
    if (left and right and len(left.split()) > 3) or capitals:
        return None
    place = left or right
    most = 6 if "," in place or places.is_sure_place(place) else 3 if right else 4
    if place and len(place.split()) > most:
        return None
    return day, place


_CELL = re.compile(r"\s+[|•·]\s+|\t+|\s{3,}")


def _is_own_cell(before: str, behind: str) -> bool:
    """Whether a date and at most a mark stand between the strokes of a letterhead's line."""
    cells = _CELL.split(before)[-1:] + _CELL.split(behind)[:1]
    parted = len(_CELL.split(before)) + len(_CELL.split(behind)) > 2
    return parted and all(_said(cell) == "" for cell in cells)


def _said(text: str) -> str | None:
    """Return what stands beside a date: "" for nothing of its own, a place; None for other words."""
    text = bare(text)
    folded = phrases.plain(text)
    for table in (phrases.IMMEDIATE, phrases.MARK):
        match = phrases.pattern(table).search(folded) if len(folded) < 90 else None
        if match and (match.start() == 0 or match.end() == len(folded)):
            keep = text[match.end() :] if match.start() == 0 else text[: match.start()]
            text = bare(keep) if len(folded) == len(text) else ""
            folded = phrases.plain(text)
    words = [w for w in re.split(r"[\s\xa0]+", text) if w]
    skip = weekdays() | places._FILLER | {"no", "nr", "n", "g", ""}
    while words and fold(words[-1]).strip(",.()/:|-–—*") in skip:
        words.pop()
    while words and not words[0][:1].isupper() and fold(words[0]).strip(",.()/:|-–—*") in skip:
        words.pop(0)
    while words and fold(words[0]).strip(",.") in weekdays():
        words.pop(0)
    if len(words) == 2 and words[0] in ("V", "Ve", "W", "We"):
        words.pop(0)  # "V Brně dne 6. října"
    text = re.split(r"\s+[/|]\s+", " ".join(words))[0].strip(" ,.-–—:/|*()")
    if not text or _REFERENCE.match(text) or re.fullmatch(r"[\w/\-.]*\d[\w/\-.]*", text):
        return ""
    if phrases.pattern(phrases.TODAY).match(phrases.plain(text)):
        return None
    return text if places.is_place(text) and len(text.split()) <= 6 else None


def read_head(lines: list[Line], taken: set[int], stops: set[int], language: str) -> Head:
    """Return what the lines above the running text are; `taken` are contacts and the embargo."""
    signless = _is_signless(lines)
    texts = (
        n for n, x in enumerate(lines[:MOST])
        if n not in taken and (_is_text(x) or (signless and _are_long(lines[n : n + 2])))
    )  # fmt: skip
    end = next(texts, len(lines))
    if end == len(lines):
        end = min((n for n in stops), default=len(lines))
    end = min(end, MOST)
    head = Head(end)
    for n in range(end):
        if n not in taken and lines[n].text:
            _sort(head, n, lines[n], language)
        elif n in taken and lines[n].text:
            _beside(head, n, lines[n], language)
    head.dated = [d for d in head.dated if not is_event(lines, d[0])]
    return head


EVENT_LABEL = re.compile(
    r"(?:time|times|where|location|venue|place|heure|horaires?|lieu|ou|hora|horario|lugar|donde|uhrzeit|zeit|ort|wo|beginn|ora|orario|luogo|dove|tijd|plaats|locatie|waar"
    r"|local|onde|czas|miejsce|godzina|tid|plats|sted|hvor|var|aika|paikka|cas|misto|kde|время|место|где|waktu|tempat|who|what|qui|quoi)\s?[:：]"
)


def is_event(lines: list[Line], n: int) -> bool:
    """Whether a dated line is the "Date:" of an event, with its hour and place below."""
    labelled = re.match(r"[^\W\d_]{2,12}\s?[:：]", lines[n].folded)
    below = [x for x in lines[n + 1 : n + 4] if x.text][:1]
    return bool(labelled and below and EVENT_LABEL.match(below[0].folded))


def _beside(head: Head, n: int, line: Line, language: str) -> None:
    """Note a date that stands in a column beside a contact."""
    cells = GAP.split(line.text)
    for cell in cells if len(cells) > 1 else ():
        for day in dates(cell, language):
            if day.year and not day.is_range and day.end - day.start > 0.7 * len(cell.strip()):
                head.dated.append((n, day, ""))


def _is_signless(lines: list[Line]) -> bool:
    """Whether a text lost its punctuation, so that no full stop tells a sentence from a title."""
    said = [x.text for x in lines[:200] if len(x.text) > 100]
    stops = sum(len(re.findall(r"[.!?](?:\W|$)", text)) for text in said)
    return len(said) > 2 and stops * 3 < len(said)


def _are_long(pair: list[Line]) -> bool:
    """Whether a line and the one below it are running text without signs."""
    return all(
        x.kind == "paragraph" and len(x.text) > 100 and not x.text.isupper()
        and not _title_like(x.text) for x in pair
    )  # fmt: skip


def _is_text(line: Line) -> bool:
    if line.kind in ("item", "picture", "table"):
        return line.kind == "item" and len(line.text) > 60
    if line.kind == "heading":
        return False
    capitals = line.text.isupper() and len(line.text) < 300
    # A long headline has neither a full stop nor a sentence's end inside.
    if (
        len(line.text) <= 250
        and not re.search(r"[.!?。:;,][\"”»’]?$|[.!?]\s+[^\W\d_]", line.text)
        and not (places.dateline(line.text, ""))
    ):
        return False
    return line.is_prose and not capitals and not (len(line.text) < 200 and _title_like(line.text))


def _title_like(text: str) -> bool:
    """Whether a long line is spelt as English headlines are, most words with capitals, no stop."""
    words = [w for w in text.split() if w[:1].isalpha() and len(w) > 3]
    return (
        len(words) > 4
        and sum(w[0].isupper() for w in words) > 0.8 * len(words)
        and not text.rstrip().endswith(".")
    )


def _sort(head: Head, n: int, line: Line, language: str) -> None:
    folded = line.folded
    dated = date_line(line, language)
    if dated is None and len(line.text) < PROSE:
        # "Oakham, United States - 3 December 2024 / Acme Dogs /", with the text below.
        opening = places.dateline(line.text, language)
        if (
            opening
            and opening.place
            and opening.day
            and opening.day.year
            and not opening.day.is_range
        ):
            dated = (opening.day, opening.place)
    immediate = phrases.pattern(phrases.IMMEDIATE).search(folded) if len(folded) < 140 else None
    if immediate and len(folded) - (immediate.end() - immediate.start()) < 50:
        head.immediate.append(n)
        head.marks.append(n)
        if dated:
            head.dated.append((n, *dated))
        return
    if dated:
        head.dated.append((n, *dated))
        if phrases.pattern(phrases.MARK).match(folded):
            head.marks.append(n)
        return
    mark = phrases.pattern(phrases.MARK).match(folded)
    day = _day_of_mark(line.text, language) if mark and len(folded) < 130 else None
    if day:
        head.dated.append((n, day, ""))
        head.marks.append(n)
        return
    if mark and (mark.end() == len(folded) or _numbered(folded[mark.end() :])):
        head.marks.append(n)
        reference = _REFERENCE.match(bare(line.text))
        head.reference = head.reference or (reference[1] if reference else "")
        return
    if mark and len(folded) - mark.end() < 40 and line.kind != "heading" and re.match(
        r"\s?(?:/|\||-|–|und|et|and|e|y)?\s?(?:press|news|communique|comunicado|nota|comunicato|medien|presse)", folded[mark.end() :]
    ):  # fmt: skip
        head.marks.append(n)
        return
    if _closes_with_mark(folded) or (mark and _SENDER.match(folded[mark.end() :])):
        head.marks.append(n)
        return
    reference = _REFERENCE.match(bare(line.text))
    if reference:
        head.reference = head.reference or reference[1]
        head.marks.append(n)
        return
    if _is_aside(line):
        head.aside.append(n)
        return
    head.candidates.append(n)


def _closes_with_mark(folded: str) -> bool:
    """Whether a line is the name of a page: "Senator Jane Doe : Press Room"."""
    closes = phrases.pattern(phrases.MARK).search(folded, max(0, len(folded) - 30))
    if closes is None or closes.end() < len(folded):
        return False
    return len(closes.group().split()) > 1 and len(folded) < 110


# "Pressemeddelelse fra Havmiljøfonden", "Pressemitteilung der Universität Bern": a mark and who sends.
_SENDER = re.compile(
    r" (?:fra|fran|from|der|des|von|vom|van|dell[ao']?|del|du|de la|da|do)\s[^:–—.]{2,36}$"
)
_SALUTATION = re.compile(
    r"(?:dear|to|an|cher|chere|chers|sehr geehrte|liebe|estimad|gentil|spett|beste|geachte|caro|prezad|by|von|par|de|por|di|door)(?:\s\w+)?[:,]"
)


def _is_aside(line: Line) -> bool:
    """Whether a line above the text says nothing of the release: menus, addresses, salutations."""
    folded = line.folded
    # A » without its « leads from page to page; with it, somebody is quoted.
    if "»" in line.text and "«" not in line.text:
        return True
    if _NAVIGATION.search(folded) or urls(line.text) or emails(line.text) or not _worded(line.text):
        return True
    if telephones(line.text) and len(line.text) < 120:
        return True
    small = any(w[:1].islower() and len(w) > 3 for w in line.text.split())
    short = len(line.text.split()) < 7 and line.kind != "heading" and not small
    if short and people.is_address(line.text):
        return True
    return len(line.text) < 60 and _SALUTATION.match(folded) is not None


def _day_of_mark(text: str, language: str) -> FoundDate | None:
    """Return the day a mark closes with: "Comunicato stampa n. 203 del 27/11/2025"."""
    for day in dates(text, language)[:2]:
        before = fold(text[: day.start]).split()
        led = before and before[-1] in (
            "vom",
            "du",
            "del",
            "dd",
            "of",
            "from",
            "fra",
            "z",
            "от",
            "від",
            "den",
            "av",
            "van",
            "de",
        )
        if led and day.year and not day.is_range and not bare(text[day.end :]):
            return day
    return None


def _numbered(rest: str) -> bool:
    return bool(
        re.fullmatch(
            r"[\s:.,#/\-–|]*(?:(?:n\.?o|no|nr|n|num|numero|nomor|ref)[.°º]?)?[\s:.#]*[\w/.\-]{0,12}\d[\w/.\-]{0,12}[\s.]*",
            rest,
        )
    )


def _worded(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return letters >= 3 and letters > 0.4 * len(text.replace(" ", ""))


def without_label(text: str) -> str:
    """Return a headline without "Headline:" or "Titre :" before it, or the mark ("Press release: …")."""
    text = _HEADLINE_LABEL.sub("", text)
    match = re.match(r"\s*([^:–—]{4,40}?)\s?[:：–—]\s+(?=\S{2})", text)
    if match:
        mark = phrases.pattern(phrases.MARK).match(phrases.plain(match[1]))
        words = len(match[1].split())
        if (
            mark
            and mark.end() == len(phrases.plain(match[1]))
            and (words > 1 or len(match[1]) > 9 or text.lower().startswith("news:"))
        ):
            return text[match.end() :]
    return text


def has_label(text: str) -> bool:
    """Whether a line names itself the headline."""
    return bool(_HEADLINE_LABEL.match(text))
