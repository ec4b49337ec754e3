"""What is amiss with what somebody would get: another language than theirs, a strange greeting."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pressdesk.base.i18n import ngettext, spoken
from pressdesk.desktop import cardwords, dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.ledgerwords import figure
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.plain import Reader, glance

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Gaps:
    """How many would read one language and get another, by both; how many get each; and the
    greetings that should be looked at.
    """

    lists: tuple[int, ...] = ()
    many: Mapping[Pair, int] = field(default_factory=dict)
    gets: Mapping[str, int] = field(default_factory=dict)
    faulty: tuple[str, ...] = ()


def look(clerk: Clerk, lists: Sequence[int], offered: Sequence[str]) -> Gaps:
    """Find who gets another language than they read; it runs in a worker and knows no widget."""
    return clerk.ask(found, tuple(lists), tuple(offered), dates.today())


@glance
def found(session: Reader, lists: Sequence[int], offered: Sequence[str], today: object) -> Gaps:
    """Find who gets another language than they read first, or their list wishes for them.

    Of languages the office does not write in, only those count who read no other one offered.
    """
    from pressdesk.lists import recipients
    from pressdesk.store.settings import settings

    resolved = recipients.resolve(session, lists, today, offered)  # type: ignore[arg-type]
    gets = resolved.languages()
    faulty = tuple(one.words for one in resolved.greetings() if one.fault)
    if not lists or not offered or not _strange(session, offered):
        return Gaps(tuple(lists), {}, gets, faulty)
    wished = recipients.resolve(session, lists, today)  # type: ignore[arg-type]
    ours = {_primary(code) for code in settings(session).languages}
    content = _reading(session, offered)
    pairs = Counter(
        (_primary(wish.language), one.language)
        for wish, one in zip(wished.recipients, resolved.recipients, strict=True)
        if wish.language
        and _primary(wish.language) != _primary(one.language)
        and (_primary(wish.language) in ours or one.contact not in content)
    )
    return Gaps(tuple(lists), dict(pairs.most_common()), gets, faulty)


def _reading(session: Reader, offered: Sequence[str]) -> set[int]:
    """Return the people who read one of the languages offered."""
    known = {_primary(code) for code in offered}
    return {
        contact
        for contact, word in session.rows(
            "SELECT contact_id, word FROM contact_tags WHERE kind = 'language'"
        )
        if _primary(word) in known
    }


def _strange(session: Reader, offered: Sequence[str]) -> bool:
    """Whether anybody could read a language the release is not in."""
    known = session.rows(
        "SELECT DISTINCT word FROM contact_tags WHERE kind = 'language'"
        " UNION SELECT DISTINCT language FROM mailing_lists WHERE language <> ''"
        " UNION SELECT DISTINCT value FROM outlets, json_each(outlets.languages)"
    )
    return bool({_primary(code) for (code,) in known} - {_primary(code) for code in offered})


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


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()
