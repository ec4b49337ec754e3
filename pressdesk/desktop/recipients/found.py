"""Recipients and those left out as a list shows them: numbered, looked up, searched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from pressdesk.base.text import fold
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.lists.handout import Going
from pressdesk.lists.recipients import LeftOut, Recipient, Resolved

One = Recipient | LeftOut


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a recipient or one left out, and where they work.

    `id` stays that of the person, or the desk, however often the lists are resolved.
    """

    id: int
    one: One
    organisation: str = ""

    @property
    def is_out(self) -> bool:
        """Whether they get nothing."""
        return isinstance(self.one, LeftOut)

    @property
    def address(self) -> str:
        """Where they are written to, "" for nowhere."""
        return self.one.address if isinstance(self.one, Recipient) else ""

    @property
    def because(self) -> str:
        """Why in, or why out."""
        return self.one.because if isinstance(self.one, Recipient) else self.one.words


@dataclass(frozen=True, slots=True)
class Found:
    """What was resolved for which lists and release, made ready in a worker."""

    lists: tuple[int, ...] = ()
    resolved: Resolved = field(default_factory=Resolved)
    going: Going = field(default_factory=Going)
    by_id: Mapping[int, One] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    folded: Sequence[str] = ()  # what is searched, in the order of `by_id`

    def ids(self, reason: str = "") -> Sequence[int]:
        """Return those left out for a reason, or the recipients where none is given."""
        if not reason:
            return [id_of(one) for one in self.resolved.recipients]
        return [id_of(one) for one in self.resolved.left_out if one.reason == reason]

    def named(self, words: str) -> Sequence[int]:
        """Return whose name or address has all the words in it: recipients first.

        Before it is `searchable` nobody is found.
        """
        wanted = fold(words).split()
        return [
            row
            for row, text in zip(self.by_id, self.folded, strict=False)
            if all(word in text for word in wanted)
        ]

    def only(self, language: str | None) -> "Found":
        """Return it with the recipients of one language version alone, all for None."""
        if language is None:
            return self
        some = tuple(one for one in self.resolved.recipients if one.language == language)
        return replace(self, resolved=replace(self.resolved, recipients=some),
                       languages={language: len(some)})  # fmt: skip

    @property
    def embargo(self) -> str:
        """What is said of the embargo, "" where there is none any more."""
        return self.going.embargo_words() if self.is_embargoed else ""

    @property
    def is_embargoed(self) -> bool:
        """Whether the release may not be published yet."""
        return self.going.is_embargoed(datetime.now(UTC))


def id_of(one: One) -> int:
    """Return the number of somebody's row: even for people, odd for desks."""
    return one.contact * 2 or one.outlet * 2 + 1


def look(clerk: Clerk, lists: Sequence[int], release: int) -> Found:
    """Resolve lists for a release, 0 for none; it runs in a worker and knows no widget."""
    from pressdesk.lists import handout, recipients

    going = clerk.ask(handout.going, release)
    resolved = clerk.ask(recipients.resolve, lists, dates.today(), going.languages)
    by_id: dict[int, One] = {id_of(one): one for one in resolved.recipients}
    by_id |= {id_of(one): one for one in resolved.left_out}
    return Found(
        tuple(lists),
        resolved,
        going,
        by_id,
        resolved.reasons(),
        resolved.languages(),
    )


def searchable(found: Found) -> Found:
    """Return it with what is searched made ready, which nobody waits for to see who gets it."""
    said = (f"{one.formatted_name} {getattr(one, 'address', '')}" for one in found.by_id.values())
    return replace(found, folded=list(map(fold, said)))


def still(clerk: Clerk, found: Found, release: int, past: int = 0) -> Found:
    """Return those found, but for whom the office has said otherwise since.

    A dialog may have stood open for an hour while somebody objected. The first `past` have it.
    """
    reached = {
        (one.contact, one.outlet, one.address)
        for one in look(clerk, found.lists, release).resolved.recipients
    }
    people = found.resolved.recipients
    rest = (p for p in people[past:] if (p.contact, p.outlet, p.address) in reached)
    return replace(found, resolved=replace(found.resolved, recipients=(*people[:past], *rest)))
