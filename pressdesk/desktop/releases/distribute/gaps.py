"""What is amiss with what somebody would get: another language than theirs, a strange greeting."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pressdesk.base.i18n import ngettext, spoken
from pressdesk.base.worldnames import primary
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.lists.recipients import Resolved
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.plain import Reader, glance

Pair = tuple[str, str]
Whose = tuple[int, int]  # a contact and an outlet, of which one is 0


@dataclass(frozen=True, slots=True)
class Gaps:
    """How many would read one language and get another, by both; how many get each; and the
    greetings that should be looked at.
    """

    lists: tuple[int, ...] = ()
    many: Mapping[Pair, int] = field(default_factory=dict)
    gets: Mapping[str, int] = field(default_factory=dict)
    faulty: tuple[str, ...] = ()


def look(clerk: Clerk, resolved: Resolved, lists: Sequence[int], offered: Sequence[str]) -> Gaps:
    """Find what is amiss for recipients; it runs in a worker and knows no widget."""
    return clerk.ask(found, resolved, tuple(lists), tuple(offered), dates.today())


@glance
def found(
    session: Reader, resolved: Resolved, lists: Sequence[int], offered: Sequence[str], today: date
) -> Gaps:
    """Find who gets another language than they read first, or their list wishes for them.

    Of languages the office does not write in, only those count who read no other one offered.
    """
    from pressdesk.store.settings import settings

    gets = resolved.languages()
    faulty = tuple(one.words for one in resolved.greetings() if one.fault)
    if not lists or not offered:
        return Gaps(tuple(lists), {}, gets, faulty)
    there = {primary(code) for code in offered}
    ours = {primary(code) for code in settings(session).languages}
    reads = _reads(session, resolved)
    wished = _wished(session, lists, there, today)
    pairs: Counter[Pair] = Counter()
    for one in resolved.recipients:
        known = reads.get((one.contact, one.outlet), [])
        wish = wished.get((one.contact, one.outlet)) or (known[0] if known else "")
        if not wish or wish == primary(one.language):
            continue
        if wish in ours or not there.intersection(known):
            pairs[wish, one.language] += 1
    return Gaps(tuple(lists), dict(pairs.most_common()), gets, faulty)


def _reads(session: Reader, resolved: Resolved) -> dict[Whose, list[str]]:
    """Return what languages the recipients read, the first one first."""
    made: dict[Whose, list[str]] = {}
    people = json.dumps([one.contact for one in resolved.recipients if one.contact])
    for contact, word in session.rows(
        "SELECT contact_id, word FROM contact_tags WHERE kind = 'language' AND contact_id IN"
        " (SELECT value FROM json_each(?)) ORDER BY contact_id, position",
        (people,),
    ):
        made.setdefault((contact, 0), []).append(primary(word))
    desks = json.dumps([one.outlet for one in resolved.recipients if one.outlet])
    for outlet, said in session.rows(
        "SELECT id, languages FROM outlets WHERE id IN (SELECT value FROM json_each(?))", (desks,)
    ):
        made[0, outlet] = [primary(code) for code in json.loads(said)]
    return made


def _wished(
    session: Reader, lists: Sequence[int], there: Collection[str], today: date
) -> dict[Whose, str]:
    """Return what lists wish for their people, where some list wishes what is not there."""
    from pressdesk.lists import recipients

    wishes = session.rows("SELECT DISTINCT language FROM mailing_lists WHERE language <> ''")
    if {primary(code) for (code,) in wishes} <= set(there):
        return {}
    found = recipients.resolve(session, lists, today).recipients
    return {(one.contact, one.outlet): primary(one.language) for one in found}


def said(gaps: Gaps, draft: ReleaseDraft) -> str:
    """Return what is to be known before a release goes out, a line for each; "" for nothing."""
    lines = [*_empty_said(gaps, draft), *map(_missing_said, gaps.many.items())]
    if gaps.faulty:
        many = len(gaps.faulty)
        words = ngettext(
            "{n} greeting is to be looked at, such as “{words}”.",
            "{n} greetings are to be looked at, such as “{words}”.",
            many,
        )
        lines.append(words.format(n=figure(many), words=gaps.faulty[0]))
    return "\n".join(lines)


def _missing_said(gap: tuple[Pair, int]) -> str:
    (wanted, got), many = gap
    words = ngettext(
        "{n} reads {wanted}; there is no {wanted} version, and they get {got}.",
        "{n} read {wanted}; there is no {wanted} version, and they get {got}.",
        many,
    )
    return words.format(n=figure(many), wanted=_language(wanted), got=_language(got))


def _empty_said(gaps: Gaps, draft: ReleaseDraft) -> list[str]:
    """Return what is said of versions begun and not written that somebody would get."""
    made = []
    for text in draft.texts:
        many = gaps.gets.get(text.language, 0)
        if many and (text == TextDraft(text.language) or not text.headline.strip()):
            words = ngettext(
                "{n} gets {language}, and that version has no headline yet.",
                "{n} get {language}, and that version has no headline yet.",
                many,
            )
            made.append(words.format(n=figure(many), language=_language(text.language)))
    return made


def _language(code: str) -> str:
    """Return a language's name within a sentence, which French writes small."""
    name = cardwords.language(code)
    return name[:1].lower() + name[1:] if spoken() == "fr" else name
