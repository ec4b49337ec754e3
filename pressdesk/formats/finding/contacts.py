"""Where a release prints its media contacts: labelled blocks, blocks without a label, sentences."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass, field

from pressdesk.base.text import fold
from pressdesk.formats.body import Run
from pressdesk.formats.finding import people, phrases
from pressdesk.formats.finding.blocks import contacts_in, is_person
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.everyday import EVERYDAY, known
from pressdesk.formats.finding.glue import unglued
from pressdesk.formats.finding.lines import Line
from pressdesk.formats.finding.lines import line as made_line
from pressdesk.formats.finding.sentences import VERB, sentence_contacts
from pressdesk.formats.finding.spots import emails
from pressdesk.formats.finding.telephones import telephones
from pressdesk.formats.manuscript import FoundContact

# Labels that are everyday words as well: they need a colon, or to stand alone.
_EVERYDAY = known(EVERYDAY)
_MEDIA = re.compile(
    r"(?<!\w)(?:media|press|presse|medien|prensa|medios|stampa|pers|imprensa|journalist\w*|reporters?|medias?|redaktion\w*|premsa|prasow\w*"
    r"|mediow|medi[oe]w|presa|sajto\w*|τυπου|сми|прессы|преси|змі|basin|medya|novinar\w*|tiskov\w*|lehdist\w*|toimittaj\w*|interviews?)(?!\w)|報道|媒体|媒體|언론|صحف"
)
_PUBLIC = re.compile(
    r"^(?:for )?(?:public|general|customers?|consumers?|sales|customer service|tickets?|patients?|membership|support|ticketing|bookings?)"
    r"(?: (?:inquir|enquir|contact|information|service|line|calls)\w*)"
)
# Beginnings of addresses that are a press office's in whatever language the text is.
_DESK = re.compile(r"^(?:pr|news|newsroom)$|press|media|medien|prensa|stampa|imprensa|premsa|pers$")


@dataclass
class Contacts:
    """The contacts found, the lines that only print them, and what else these lines say."""

    people: list[FoundContact] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)  # lines of contact blocks that say more
    is_labelled: bool = False


def label_end(line: Line) -> int:
    """Return where a contact label that opens a line ends in its folded text, 0 without one."""
    folded = line.folded
    if not folded or line.kind == "picture":
        return 0
    if unglued(line.text[:40]) != line.text[:40]:
        folded = phrases.plain(unglued(line.text[:400]))
    match = phrases.pattern(phrases.CONTACT).match(folded)
    if match is None and _is_regards(line):
        return len(folded)
    if match is None:
        return _inner_label(line)
    rest = folded[match.end() :].lstrip(" )/")
    if match.group() == "source" and len(rest) > 50:
        return 0
    if not rest:
        return match.end() if len(line.text) < 90 else 0
    if rest[0] in ":：-|" or (match.group() not in _EVERYDAY and len(line.text) < 100):
        return match.end()
    if folded.rstrip(" *").endswith(":") or line.text.rstrip(" *").endswith((":", "：")):
        return len(folded) if len(folded) < 120 else 0
    if line.kind == "heading":
        return match.end() if len(folded) < 60 else 0
    # "Contact Jane Doe 202…" and "CONTACT  Michael Ortiz": a name follows at once.
    after = re.sub(r"^\W*\w+(?:\s+\w+){0,2}?\s+", "", line.text[:120], count=1)
    short = len(line.text) < 120 and bool(_reaches(line.text))
    return match.end() if short and after[:1].isupper() else 0


def _is_regards(line: Line) -> bool:
    """Whether a line is how a letter ends: "Kind regards,"."""
    return phrases.pattern(phrases.REGARDS).fullmatch(line.folded.strip(" ,.!")) is not None


_STRONG = re.compile(
    r"(?<!\w)(?:(?:media|press|news|pr) (?:contacts?|enquiries|inquiries|relations)|contacts? (?:presse|medias?|de prensa|stampa|pers)|pressekontakte?|perscontact\w*|medienkontakte?"
    r"|contactos? de prensa|contatti stampa|contatos? (?:para a|para|de) imprensa|kontakt dla mediow|presskontakt\w*)(?!\w)"
)


_ASKS = re.compile(
    r"(?<!\w)(?:contacts?|kontakt\w{0,4}|contatt[oi]|contactos?|contatos?|ansprechpartner\w*|ansprechperson\w*|enquiries|inquiries|queries|ruckfragen|auskunft\w*|contactperso\w+|yhteyshenkilo\w*|lisatiet\w+"
    r"|informace|informacji|kapcsolat|επικοινωνια\w*|контакт\w*|narahubung|iletisim\w*|renseignements|interlocuteurs?)(?!\w)"
)


def _inner_label(line: Line) -> int:
    """ "NASA media contacts:", "ESA Media Relations": a short line with a sure label inside."""
    if len(line.text) < 80 and line.text.rstrip().endswith((":", "：")) and not line.is_prose:
        asks = _ASKS.search(line.folded)
        if asks and len(line.text.split()) < 10:
            return len(line.folded)
    if len(line.text) > 70 or _reaches(line.text) or line.text.endswith((".", "!", "?")):
        return 0
    match = _STRONG.search(line.folded)
    if match and (match.end() >= len(line.folded) - 2 or line.text.endswith(":")):
        return len(line.folded)
    return 0


def _reaches(text: str) -> bool:
    return bool(emails(text) or telephones(text))


class _Search:
    """Looks for contacts in the lines of a text, from the labelled blocks to mere sentences."""

    def __init__(self, lines: list[Line], stops: set[int]) -> None:
        self._lines = lines
        self._stops = stops  # headings of other parts: boilerplate, notes, ends
        self._reach = [len(x.text) < 3000 and _reaches(x.text) for x in lines]
        self.found = Contacts()
        prose = [n for n, x in enumerate(lines) if len(x.text) > 200 or x.is_prose]
        self._first = prose[0] if prose else len(lines)
        self._last = prose[-1] if prose else -1

    def run(self) -> Contacts:
        """Return all contacts, each once, in the order of the text."""
        n = 0
        blocks: list[tuple[int, list[FoundContact]]] = []
        while n < len(self._lines):
            end = n + 1
            if n not in self._stops and label_end(self._lines[n]):
                end = self._extent(n)
                persons = self._labelled(n, end)
                if persons:
                    self.found.is_labelled = True
                    blocks.append((n, persons))
            n = end
        blocks += self._unlabelled()
        if not blocks or not any(is_person(c) for _, people_ in blocks for c in people_):
            blocks += self._sentences()
        for _, persons in sorted(blocks, key=lambda pair: pair[0]):
            self.found.people += persons
        self.found.people = _unique(self.found.people)
        return self.found

    def _extent(self, start: int) -> int:
        """Return the end of the contact block whose label is at `start`."""
        end = start + 1
        quiet = 0
        while end < len(self._lines) and end - start < 60:
            line = self._lines[end]
            if not line.text:
                end += 1
                continue
            if end in self._stops or self._is_other_part(end, start):
                break
            if line.block != self._lines[end - 1].block and not self._goes_on(end, start):
                break
            quiet = 0 if self._reach[end] else quiet + 1
            if quiet > (14 if self._lines[start].kind == "heading" else 8):
                break
            end += 1
        return end

    def _is_other_part(self, n: int, start: int) -> bool:
        line = self._lines[n]
        if line.kind == "picture":
            return True
        if label_end(line) and n > start:
            return False
        if line.is_prose and not self._reach[n]:
            return True
        if line.is_prose and len(line.text) > 500:
            return True
        if _is_date(line) and not self._reach[n]:
            return True
        if re.match(r"(?:#|\*\s|-\s?)*(?:30|ends|end|fin|ende)?(?:\s?-|#|\*)*$", fold(line.text)):
            return True
        return line.kind == "heading" and not self._reach[n] and people.name_likeness(line.text) < 1

    def _goes_on(self, n: int, start: int) -> bool:
        """Whether a new block still belongs: it or the few short lines after it reach somebody."""
        if any(self._reach[start:n]) and self._lines[n].is_prose and not self._reach[n]:
            return False
        # Under a heading of its own a contact may stand below links and the names of countries.
        headed = self._lines[start].kind == "heading"
        for ahead in range(n, min(n + (14 if headed else 6), len(self._lines))):
            line = self._lines[ahead]
            if headed and line.kind == "heading":
                return False
            if self._reach[ahead] and (ahead <= n + 3 or headed):
                in_head = n < self._first
                return not (in_head and line.is_prose)
            if line.is_prose or ahead in self._stops:
                return False
        return False

    def _labelled(self, start: int, end: int) -> list[FoundContact]:
        lines = self._lines[start:end]
        cut = label_end(lines[0])
        is_media = (
            bool(_MEDIA.search(lines[0].folded))
            or cut == len(lines[0].folded)
            or start < self._first
        )
        persons: list[FoundContact] = []
        short: list[str] = []
        nearest = next((n for n in range(start, end) if self._reach[n]), start)
        for number, line in enumerate(lines, start):
            far = start < number < nearest - 3 and lines[0].kind == "heading"
            if far and people.name_likeness(line.text) < 1:
                continue
            if _is_sentence(line) and line.text.count("|") < 2:
                persons += _in_block(short)
                short = []
                persons += sentence_contacts(unglued(line.text), True)
                self.found.kept.add(number)
            else:
                if number > start and not self._reach[number] and _is_link(line):
                    continue
                if number == start and _only_asks(line):
                    continue
                short.append(line.text)
                if _PUBLIC.match(line.folded):
                    short.pop()
                    self.found.kept.add(number)
        persons += _in_block(short)
        reached = any(self._reach[start:end]) or _is_regards(lines[0])
        persons = [
            c
            for c in persons
            if c.emails
            or (c.telephones and (c.formatted_name or c.organisation or is_media))
            or (is_person(c) and not (reached and start > self._last and not c.role))
        ]
        persons = [c for c in persons if c.emails or c.telephones or not _is_regards(lines[0])]
        if persons:
            self.found.taken.update(range(start, end))
        return persons

    def _unlabelled(self) -> list[tuple[int, list[FoundContact]]]:
        """Return the contacts of blocks without a label, above or below the running text."""
        blocks = []
        n = 0
        while n < len(self._lines):
            line = self._lines[n]
            outside = n < self._first or n > self._last or (len(self._lines) - n) < 12
            plain = self._reach[n] and not line.is_prose and n not in self.found.taken
            if not (plain and outside and len(line.text) < 160):
                n += 1
                continue
            start, end = self._cluster(n)
            persons = list(_in_block([x.text for x in self._lines[start:end]]))
            if any(is_person(c) for c in persons) and not _PUBLIC.match(line.folded):
                persons = [c for c in persons if c.formatted_name and (c.telephones or c.emails)]
                self.found.taken.update(range(start, end))
                blocks.append((start, persons))
            n = end
        return blocks

    def _cluster(self, n: int) -> tuple[int, int]:
        """Return the lines around a number that are one block with it."""
        start, end = n, n + 1
        while start > 0 and n - start < 8 and self._joins(start - 1, start):
            start -= 1
        while end < len(self._lines) and end - n < 30 and self._joins(end, end - 1):
            end += 1
        return start, end

    def _joins(self, n: int, neighbour: int) -> bool:
        line, beside = self._lines[n], self._lines[neighbour]
        if n in self._stops or n in self.found.taken or line.is_prose or line.kind == "picture":
            return False
        if not line.text or len(line.text) > 120:
            return not line.text
        same = line.block == beside.block
        if n < neighbour:
            # Above a number stand a name or a role; a headline does not.
            said = people.name_likeness(_first_cell(line.text)) >= 1 or people.is_role(line.text)
            above = said or people.is_organisation(line.text) or people.is_address(line.text)
            tiny = same and len(line.text.split()) <= 3
            return (above and len(line.text) < (110 if same else 70)) or tiny
        return (
            same
            or self._reach[n]
            or (people.name_likeness(_first_cell(line.text)) >= 1 and any(self._reach[n : n + 4]))
        )

    def _sentences(self) -> list[tuple[int, list[FoundContact]]]:
        """Return the contacts that sentences near the end (or the beginning) name."""
        blocks = []
        for n, line in enumerate(self._lines):
            if not self._reach[n] or n in self.found.taken or len(line.text) > 1200:
                continue
            late = n >= len(self._lines) * 0.5 or n >= len(self._lines) - 12
            desk = any(_DESK.search(fold(s.value.split("@")[0])) for s in emails(line.text))
            if late and (desk or VERB.search(fold(line.text))):
                named = desk or bool(_MEDIA.search(fold(line.text)))
                persons = sentence_contacts(line.text, named)
                if persons:
                    blocks.append((n, persons))
        return blocks


def _only_asks(line: Line) -> bool:
    """Whether a label names nobody: "For further inquiries:", and no "ESA media relations:"."""
    words = line.text.split()[1:]
    asks = line.text.rstrip().endswith(":") and _ASKS.search(line.folded)
    return bool(asks) and not _reaches(line.text) and not any(w[:1].isupper() for w in words)


def _is_sentence(line: Line) -> bool:
    """Whether a line of a contact block tells in words whom to ask, and is no row of cells."""
    words = line.text.split()
    small = sum(w[:1].islower() and "@" not in w for w in words)
    cells = len(re.findall(r"\b(?:tel|phone|e-?mail|mob|tél|tlf|puh)\w*\.?\s?:", line.text.lower()))
    if line.is_prose and len(line.text) > 110:
        return not (cells > 1 and small < 5)
    asks = len(words) > 7 and "\t" not in line.text and VERB.search(fold(line.text))
    return bool(asks) and small > 3 and _reaches(line.text)


def _is_link(line: Line) -> bool:
    """Whether a whole line leads to a page of the web."""
    return bool(line.runs) and all(
        r.link.startswith("http") or not r.text.strip() for r in line.runs
    )


def _mailed(line: Line) -> Line:
    """Return a line in which addresses that only its links hold are said: "write to us <…>"."""
    hidden = [
        r for r in line.runs
        if r.link.lower().startswith("mailto:") and not emails(r.text) and emails(r.link[7:])
    ]  # fmt: skip
    if not hidden or len(line.text) > 3000:
        return line
    runs = []
    for run in line.runs:
        address = run.link[7:].split("?")[0]
        runs.append(Run(f"{run.text} <{address}>") if run in hidden else run)
    return made_line(tuple(runs), line.block, line.kind)


def _is_date(line: Line) -> bool:
    days = [d for d in dates(line.text[:120]) if d.year] if len(line.text) < 60 else []
    return bool(days) and (days[0].end - days[0].start) > 0.4 * len(line.text)


def _first_cell(text: str) -> str:
    return re.split(r"\t|[ \xa0]{2,}|,|\s[–—-]\s|\(", text.strip(), maxsplit=1)[0]


def _in_block(texts: list[str]) -> list[FoundContact]:
    return [c for c in contacts_in(texts) if any((c.formatted_name, c.telephones, c.emails))]


def _unique(found: list[FoundContact]) -> list[FoundContact]:
    """Return contacts with those of the same name, or without a name the same address, as one."""
    kept: list[FoundContact] = []
    for one in found:
        for n, other in enumerate(kept):
            same = (
                fold(one.formatted_name) == fold(other.formatted_name)
                if one.formatted_name and other.formatted_name
                else bool(set(one.emails) & set(other.emails))
                or bool(set(one.telephones) & set(other.telephones) and not one.emails)
            )
            if same:
                kept[n] = FoundContact(
                    other.formatted_name or one.formatted_name,
                    other.role or one.role,
                    other.organisation or one.organisation,
                    tuple(dict.fromkeys((*other.telephones, *one.telephones))),
                    tuple(dict.fromkeys((*other.emails, *one.emails))),
                )
                break
        else:
            kept.append(one)
    return kept


def find_contacts(lines: list[Line], stops: set[int]) -> Contacts:
    """Return the media contacts of a text; `stops` are lines at which another part begins."""
    return _Search([_mailed(x) for x in lines], stops).run()
