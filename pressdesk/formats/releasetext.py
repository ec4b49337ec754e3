"""A release found in a manuscript: mark, date, headline, embargo, body, boilerplate, contacts.

Nothing is invented: what the text does not say stays empty. Every line of the manuscript goes
somewhere; only signs of the end (ENDS, ###), labels and a mail's header lines are left out.
"""

import re
from dataclasses import replace

from pressdesk.base.i18n import _
from pressdesk.formats.body import Body, Paragraph, body_text, normal
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.columns import columns
from pressdesk.formats.finding.contacts import Contacts, find_contacts, label_end
from pressdesk.formats.finding.dated import FoundDay, find_day
from pressdesk.formats.finding.embargo import FoundEmbargo, embargo_line, find_embargo
from pressdesk.formats.finding.headline import FoundHeadline, find_headline
from pressdesk.formats.finding.heads import Head, read_head
from pressdesk.formats.finding.language import find_language
from pressdesk.formats.finding.lines import Line, after, gather, line, spread
from pressdesk.formats.finding.mailheads import MailHead, read_mail_head
from pressdesk.formats.finding.people import is_address
from pressdesk.formats.finding.sections import about_name, is_end, is_notes, starts_about
from pressdesk.formats.manuscript import FoundRelease, Manuscript, Sureness


class _Finder:
    """Sorts the lines of one manuscript, step by step."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._lines = spread(manuscript.body)
        self._language, self._language_level = find_language(
            body_text(manuscript.body)[:20000] or manuscript.title, manuscript.language
        )
        self._ends = {n for n, x in enumerate(self._lines) if is_end(x)}
        self._about: set[int] = set()
        self._notes: set[int] = set()

    def run(self) -> FoundRelease:
        lines, language = self._lines, self._language
        mail = read_mail_head(lines, language)
        self._sections()
        stops = self._ends | self._about_heads | self._note_heads
        rest = [x if n not in mail.taken | mail.cover else _gone(x) for n, x in enumerate(lines)]
        first = read_head(rest, set(), stops, language).end
        embargoed = {
            n for n, x in enumerate(rest) if n <= first + 12 and embargo_line(x, n <= first)
        }
        two = columns(rest)
        people = find_contacts(two.right, stops | embargoed)
        people.taken -= two.rows
        rest = two.left
        taken = people.taken | mail.taken | mail.cover | self._ends
        head = read_head(rest, taken | embargoed, stops, language)
        title = self._manuscript.title or mail.subject
        hint = self._manuscript.dated_on or mail.dated_on
        hint = hint or (self._manuscript.sent_at.date() if self._manuscript.sent_at else None)
        day = find_day(rest, head, taken | embargoed, hint, self._language_region())
        embargo = find_embargo(rest, max(head.end, first), day.on or hint, language)
        if embargo:
            taken |= embargo.lines if _only_embargo(embargo, rest) else set()
            head = read_head(rest, taken, stops, language)
            day = find_day(rest, head, taken, hint, self._language_region())
        is_page, is_titled = self._manuscript.source == "html", self._manuscript.is_titled
        headline = find_headline(rest, head, title, is_page, is_titled)
        return self._release(mail, head, headline, day, embargo, people)

    def _language_region(self) -> str:
        """Return the language with the region that tells how figures of dates are ordered."""
        if self._language != "en":
            return self._language
        text = body_text(self._manuscript.body)[:20000]
        european = re.search(
            r"\+(?:44|353|61|64|3\d|4\d)[\s(]|£|€|\.uk\b|\b(?:colour|programme|organisation|centre)\b",
            text,
        )
        return "en-GB" if european or self._manuscript.language.lower() == "en-gb" else "en"

    def _sections(self) -> None:
        """Mark where boilerplate and notes begin, and which lines they take."""
        lines = self._lines
        self._about_heads: set[int] = set()
        self._note_heads: set[int] = set()
        size = sum(len(x.text) for x in lines)
        seen = 0
        for n, one in enumerate(lines):
            if seen > 0.3 * size and seen > 150:
                about = about_name(one, self._language)
                if (about is not None and self._is_above_text(n)) or (
                    starts_about(one, self._language) and seen > 0.5 * size
                ):
                    self._about_heads.add(n)
                elif is_notes(one):
                    self._note_heads.add(n)
            seen += len(one.text)

    def _is_above_text(self, n: int) -> bool:
        following = [x for x in self._lines[n + 1 : n + 4] if x.text]
        return bool(following) and (following[0].is_prose or len(following[0].text) > 70)

    def _parted(self, taken: set[int]) -> None:
        """Give the lines after a heading of boilerplate or notes to it, up to the next part."""
        now: set[int] | None = None
        for n, one in enumerate(self._lines):
            if n in self._about_heads:
                now = self._about
            elif n in self._note_heads:
                now = self._notes
            elif n in self._ends or n in taken or (label_end(one) and not one.is_prose):
                if n in taken or n in self._ends:
                    now = None if n in taken else now
                    continue
                now = None
            elif now is self._about and one.kind == "heading":
                now = None
            if now is not None:
                now.add(n)
                if now is self._about and n in self._about_heads and one.is_prose:
                    now = None

    def _release(
        self, mail: MailHead, head: Head, headline: FoundHeadline, day: FoundDay,
        embargo: FoundEmbargo | None, people: Contacts,
    ) -> FoundRelease:  # fmt: skip
        lines, body = self._lines, self._manuscript.body
        taken = set(people.taken) | mail.taken | self._ends
        if embargo:
            taken |= embargo.lines if _only_embargo(embargo, lines) else set()
        printed = set(headline.lines) - taken
        signs = (
            (set(head.marks) | set(head.immediate) | {n for n, *_x in head.dated}) - taken - printed
        )
        used_dates = {n for n, found, _place in head.dated if found.on == day.on or n in head.marks}
        signs -= {n for n, *_x in head.dated if n not in used_dates}
        subhead = self._subhead(head, headline, day, taken | printed | signs)
        above = self._above(head, headline, taken | printed | signs)
        self._parted(taken)
        gone = taken | printed | signs | above | set(subhead) | mail.cover
        gone |= day.lines - set(range(head.end, len(lines)))
        tail = {n for n in day.lines if n not in gone and n >= head.end and day.is_alone}
        gone |= tail
        kept = [n for n in range(len(lines)) if n not in gone | self._about | self._notes]
        kept = _with_pictures(kept, lines, max(headline.lines, default=-1))
        texts = list(lines)
        cut_line = head.end if headline.cut else day.cut_line
        cut = headline.cut or day.cut
        if cut and cut_line is not None and cut_line in kept and (headline.cut or day.is_pure):
            texts[cut_line] = _shortened(lines[cut_line], cut)
        about = sorted(self._about - gone)
        notes = sorted(self._notes - gone)
        foot = _foot(kept, lines, max(people.taken, default=len(lines)))
        kept = [n for n in kept if n not in foot]
        saved = sorted((people.kept & people.taken) | (above - signs) | mail.cover | foot)
        return FoundRelease(
            language=self._language,
            mark=self._mark(head, taken),
            headline=headline.text,
            subhead=" ".join(lines[n].text for n in subhead),
            dated_on=day.on,
            located=day.place,
            is_embargoed=embargo is not None,
            embargoed_until=embargo.until if embargo else None,
            embargo_zone=embargo.zone if embargo else "",
            embargo_text=embargo.text if embargo else "",
            is_immediate=self._is_immediate(head, embargo),
            reference=head.reference,
            contacts=tuple(people.people),
            body=normal(gather([texts[n] for n in kept if _says(texts[n])], body)),
            boilerplate=normal(gather([lines[n] for n in about if lines[n].text], body)),
            ed_note=normal(
                gather([lines[n] for n in [*notes, *saved] if lines[n].text], body)
                + _leftover(people, lines)
            ),
            images=self._manuscript.images,
            sureness=self._sureness(headline, day, embargo, people, bool(about)),
        )

    def _mark(self, head: Head, taken: set[int]) -> str:
        marks = [self._lines[n].text for n in head.marks if n not in taken]
        return " · ".join(dict.fromkeys(" ".join(m.split()) for m in marks))

    def _is_immediate(self, head: Head, embargo: FoundEmbargo | None) -> bool:
        if head.immediate:
            return True
        pattern = phrases.pattern(phrases.IMMEDIATE)
        top = self._lines[: head.end + 1]
        return embargo is None and any(
            pattern.search(x.folded[:200]) for x in top if len(x.text) < 300
        )

    def _subhead(
        self, head: Head, headline: FoundHeadline, day: FoundDay, taken: set[int]
    ) -> list[int]:
        """Return the lines between headline and running text that are a subhead."""
        if not headline.lines:
            return []
        if day.place and day.cut and day.cut_line is not None:
            # A sentence is a subhead too where the dateline only comes after it.
            between = range(max(headline.lines) + 1, day.cut_line)
            said = [n for n in between if self._lines[n].text and n not in taken]
            follows = len(self._lines[day.cut_line].text) - day.cut > 80
            if follows and len(said) == 1 and _is_subhead(self._lines[said[0]]):
                return said
        after_it = [n for n in head.candidates if n > max(headline.lines) and n not in taken]
        kept: list[int] = []
        for n in after_it[:2]:
            text = self._lines[n].text
            sentence = text.endswith(".") and len(text.split()) > 6
            if text.endswith(":") or sentence or len(text) > 300 or len(text.split()) < 3:
                break
            if kept and self._lines[n].block != self._lines[kept[-1]].block:
                break
            kept.append(n)
        return kept

    def _above(self, head: Head, headline: FoundHeadline, taken: set[int]) -> set[int]:
        """Return the lines of a letterhead above the headline, and others that say nothing."""
        top = min(headline.lines, default=0)
        lines = [n for n in (*head.candidates, *head.aside) if n < top]
        gone = {n for n in (*lines, *head.aside) if n not in taken and n < head.end}
        # The picture below a headline is the release's; the one above it is a logo.
        return {n for n in gone if n < top or self._lines[n].kind != "picture"}

    def _sureness(
        self, headline: FoundHeadline, day: FoundDay, embargo: FoundEmbargo | None,
        people: Contacts, has_about: bool,
    ) -> tuple[Sureness, ...]:  # fmt: skip
        made = [
            Sureness("language", self._language_level, _("Read from the words of the text.")),
            Sureness("headline", headline.level, headline.why),
            Sureness("dated_on", day.level, day.why),
        ]
        if day.place:
            made.append(
                Sureness("located", 0.85, _("It stands beside the date or opens the text."))
            )
        if embargo:
            level = 0.4 if embargo.until is None else 0.6 if embargo.why else 0.95
            why = embargo.why or _("The embargo line names day, hour and zone.")
            made.append(Sureness("embargoed_until", level, why))
        if not people.people:
            made.append(Sureness("contacts", 0.0, _("The text names no media contact.")))
        elif any(not c.formatted_name for c in people.people):
            why = _("An address or a number is printed without a person's name.")
            made.append(Sureness("contacts", 0.6, why))
        elif not people.is_labelled:
            made.append(
                Sureness("contacts", 0.75, _("Names with numbers stand together, without a label."))
            )
        else:
            made.append(Sureness("contacts", 0.9, _("They stand under a label for contacts.")))
        if has_about:
            made.append(Sureness("boilerplate", 0.85, _("It stands under a heading that says so.")))
        return tuple(made)


def _is_subhead(one: Line) -> bool:
    if one.kind not in ("paragraph", "heading") or not 20 <= len(one.text) <= 300:
        return False
    return not re.search(r"@|(?:\d[ \xa0.()/-]*){7}|^[\"“„«]", one.text)


def _says(one: Line) -> bool:
    return bool(one.text) or one.kind == "picture"


def _with_pictures(kept: list[int], lines: list[Line], headline: int) -> list[int]:
    """Return the kept lines with only the pictures of the text itself.

    A picture without a caption says nothing, yet belongs to the release; above the headline it is
    a logo, and so it is at the very end, below contacts or boilerplate.
    """
    said = [n for n in kept if lines[n].text]
    end = max(said, default=-1) + 1
    while end < len(lines) and _says(lines[end]) and lines[end].kind == "picture":
        end += 1
    return [n for n in kept if lines[n].kind != "picture" or headline < n < end]


def _foot(kept: list[int], lines: list[Line], contacts: int) -> set[int]:
    """Return the lines of a letterhead's foot: short ones with an address below the contacts."""
    below = [n for n in kept if n > contacts and lines[n].text]
    plain = all(lines[n].kind == "paragraph" and len(lines[n].text) < 160 for n in below)
    said = any(is_address(lines[n].text) for n in below)
    above = sum(len(lines[n].text) for n in kept if n < contacts)
    is_foot = plain and said and above > sum(len(lines[n].text) for n in below)
    return set(below) if is_foot else set()


def _gone(one: Line) -> Line:
    return replace(one, runs=(), text="", folded="")


def _shortened(one: Line, cut: int) -> Line:
    lead = len("".join(r.text for r in one.runs)) - len("".join(r.text for r in one.runs).lstrip())
    return line(after(one.runs, cut + lead), one.block, one.kind)


def _only_embargo(embargo: FoundEmbargo, lines: list[Line]) -> bool:
    """Whether the embargo's lines say nothing else; a paragraph that opens with it stays."""
    return all(len(lines[n].text) < 300 for n in embargo.lines)


_WORD = re.compile(r"[^\W_]{2,}")


def _leftover(people: Contacts, lines: list[Line]) -> Body:
    """Return what contact blocks print besides contacts: addresses, websites, fax numbers."""
    said = phrases.plain(
        " ".join(
            " ".join((c.formatted_name, c.role, c.organisation, *c.telephones, *c.emails))
            for c in people.people
        )
    )
    known = set(_WORD.findall(said))
    label = phrases.pattern(phrases.CONTACT)
    kept = []
    for n in sorted(people.taken - people.kept):
        folded = phrases.plain(lines[n].text)
        words = [w for w in _WORD.findall(folded) if w not in known and not label.fullmatch(w)]
        if sum(len(w) for w in words) > 12 and not (label_end(lines[n]) and len(words) < 5):
            kept.append(Paragraph(lines[n].runs))
    return tuple(kept)


def find(manuscript: Manuscript) -> FoundRelease:
    """Return the release a manuscript holds, with how sure each field is and why."""
    return _Finder(manuscript).run()
