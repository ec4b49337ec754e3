"""The ledger of hand-outs: what somebody received, who has a release, and in which version."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from pressdesk.base.i18n import N_
from pressdesk.base.text import fold
from pressdesk.lists import lists, members
from pressdesk.lists.lists import DESK, PERSON
from pressdesk.releases import notices, revisions
from pressdesk.releases.drafts import ReleaseNotice
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step
from pressdesk.store.values import moment_of, moment_text

Key = int | str


@dataclass(frozen=True, slots=True)
class HandoutRow:
    """One hand-out of a release: when, in which form, by whom, to which lists, to how many."""

    id: int
    handed_at: datetime
    form: str
    who: str
    lists: tuple[str, ...]
    recipients: int
    left_out: int
    override_reason: str


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """That somebody had a release: when, in which form, language and version, at which address.

    `headline` is that of the very version; `release` is 0 for addresses alone, and where the
    release is gone; `contact` and `outlet` are 0 where they are. `revision` is 0 where there was
    no text in the language, `today` the number of the text as it is now.
    """

    id: int
    handout: int
    handed_at: datetime
    form: str
    who: str
    release: int
    headline: str
    contact: int
    outlet: int
    formatted_name: str
    address: str
    language: str
    revision: int
    because: str
    today: int = 0
    since: str = ""

    @property
    def is_older(self) -> bool:
        """Whether the text was changed after this version went out."""
        return _is_older(self.revision, self.today)


class Line(NamedTuple):
    """A line of a release's ledger, as light as can be: a hundred thousand are read at once."""

    id: int
    handout: int
    whose: Key
    name: str
    address: str
    language: str
    revision: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom one looks for in a release's ledger; nothing said is everybody.

    `is_older` asks for those whose newest version is older than today's.
    """

    handout: int = 0
    language: str = ""
    revision: int = 0
    is_older: bool = False
    words: str = ""


@dataclass(frozen=True)
class Ledger:
    """The ledger of one release: its hand-outs, the newest first, and its lines, the oldest first.

    `today` has the number of the text as it is now, by language; `notice` is that it is corrected
    or withdrawn.
    """

    release: int = 0
    handouts: tuple[HandoutRow, ...] = ()
    today: Mapping[str, int] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    notice: ReleaseNotice | None = None

    @cached_property
    def newest(self) -> dict[Key, Line]:
        """The newest line of each person and desk."""
        return {line.whose: line for line in self.lines}

    @cached_property
    def _by_id(self) -> dict[int, Line]:
        return {line.id: line for line in self.lines}

    @cached_property
    def _sought(self) -> dict[int, str]:
        # Whoever had it five times is folded once.
        said = {f"{line.name} {line.address}" for line in self.lines}
        folded = dict(zip(said, map(fold, said), strict=True))
        return {line.id: folded[f"{line.name} {line.address}"] for line in self.lines}

    @cached_property
    def _places(self) -> dict[Key, int]:
        # Folding takes longer than all the rest: each name once, and not at every letter typed.
        folded = {one: fold(one) for one in {line.name for line in self.newest.values()}}
        ordered = sorted(self.newest.values(), key=lambda line: (folded[line.name], line.id))
        return {line.whose: place for place, line in enumerate(ordered)}

    def work_out(self) -> "Ledger":
        """Work out now all that is asked later, in a worker that keeps no window waiting."""
        _all = self.newest, self._by_id, self._places, self.versions, self.older, self.owed
        return self

    def newest_of(self, row: int) -> Line:
        """Return the newest line of whoever a line is about."""
        return self.newest[self._by_id[row].whose]

    def is_older(self, line: Line) -> bool:
        """Whether the text was changed after this version went out."""
        return _is_older(line.revision, self.today.get(line.language, 0))

    def those(self, wanted: Wanted) -> list[int]:
        """Return whom one looks for by name, each by the newest line that fits."""
        words = fold(wanted.words).split()
        found: dict[Key, int] = {}
        for line in self.lines:
            if wanted.handout and line.handout != wanted.handout:
                continue
            if wanted.language and line.language != wanted.language:
                continue
            if wanted.revision and line.revision != wanted.revision:
                continue
            if wanted.is_older and not self.is_older(self.newest[line.whose]):
                continue
            if words and not all(word in self._sought[line.id] for word in words):
                continue
            found[line.whose] = line.id
        return [found[whose] for whose in sorted(found, key=self._places.__getitem__)]

    @cached_property
    def owed(self) -> list[int]:
        """Those by name who had it before it was corrected or withdrawn, and nothing since."""
        at = self.notice.ended_at if self.notice is not None else None
        if at is None:
            return []
        before = {one.id for one in self.handouts if one.handed_at < at}
        return [
            line.id
            for line in sorted(self.newest.values(), key=lambda line: self._places[line.whose])
            if line.handout in before
        ]

    @cached_property
    def versions(self) -> dict[tuple[str, int], int]:
        """How many ever had each version, by language and number, the newest first."""
        had = {(line.whose, line.language, line.revision) for line in self.lines}
        counted = Counter((language, number) for _whose, language, number in had)
        return {one: counted[one] for one in sorted(counted, key=lambda one: (one[0], -one[1]))}

    @cached_property
    def older(self) -> int:
        """How many have nothing newer than a version older than today's."""
        return sum(map(self.is_older, self.newest.values()))


def _is_older(revision: int, today: int) -> bool:
    # One that was put back has an older number than what was tried in between.
    return revision > 0 and today not in (0, revision)


@dataclass(frozen=True, slots=True)
class MadeList:
    """A list made of past recipients, and how many of them the office does not know any more.

    `is_new` is False where a list of the same name with just these on it stood already.
    """

    row: int
    label: str
    members: int
    gone: int
    is_new: bool = True


# --- looking ----------------------------------------------------------------------------------

_RECEIPTS = (
    "SELECT p.id, h.id, h.handed_at, h.form, h.who, coalesce(h.release_id, 0),"
    " coalesce((SELECT nullif(v.headline, '') FROM revisions v WHERE v.release_uid = h.release_uid"
    " AND v.language = p.language AND v.number = p.revision), h.headline),"
    " coalesce(p.contact_id, 0), coalesce(p.outlet_id, 0), p.formatted_name, p.address,"
    " p.language, coalesce(p.revision, 0), p.because"
    " FROM handout_recipients p JOIN handouts h ON h.id = p.handout_id"
)

_OWNED = {PERSON: "p.contact_id = ?", DESK: "p.outlet_id = ?"}  # whose a line of the ledger is


@glance
def received(session: Reader, row: int, what: str = PERSON) -> tuple[ReceiptRow, ...]:
    """Return what a person received, or with `what` an outlet's `DESK`, the newest first."""
    sql = f"{_RECEIPTS} WHERE {_OWNED[what]} ORDER BY h.handed_at DESC, p.id DESC"
    return _receipts(session, sql, (row,))


@glance
def count(session: Reader, row: int, what: str = PERSON) -> int:
    """Return how often a person, or an outlet's desk, received something."""
    sql = f"SELECT count(*) FROM handout_recipients p WHERE {_OWNED[what]}"
    return int(session.rows(sql, (row,))[0][0])


@glance
def receipts(session: Reader, rows: Sequence[int]) -> tuple[ReceiptRow, ...]:
    """Return some lines of the ledger, in any order."""
    wanted = json.dumps(list(rows))
    sql = f"{_RECEIPTS} WHERE p.id IN (SELECT value FROM json_each(?))"
    return _receipts(session, sql, (wanted,))


def _receipts(session: Reader, sql: str, values: Sequence[object]) -> tuple[ReceiptRow, ...]:
    today: dict[int, Mapping[str, int]] = {0: {}}
    said: dict[int, ReleaseNotice | None] = {0: None}
    made = []
    for row, handout, at, *rest in session.rows(sql, values):
        release, language = rest[2], rest[8]
        if release not in today:
            today[release] = revisions.todays(session, release)
            said[release] = notices.since(session, release)
        number, notice = today[release].get(language, 0), said[release]
        receipt = ReceiptRow(row, handout, moment_of(at), *rest)
        ended_at = notice.ended_at if notice is not None else None
        since = notice.kind if notice and ended_at and receipt.handed_at < ended_at else ""
        made.append(replace(receipt, today=number, since=since))
    return tuple(made)


@glance
def of_release(session: Reader, release: int) -> Ledger:
    """Return the whole ledger of a release."""
    handed = handouts(session, release)
    if not handed:
        return Ledger(release)
    lines = session.rows(
        "SELECT p.id, p.handout_id, coalesce(p.contact_id, -p.outlet_id, nullif(p.address, ''),"
        " 'line ' || p.id), p.formatted_name, p.address, p.language, coalesce(p.revision, 0)"
        " FROM handouts h JOIN handout_recipients p ON p.handout_id = h.id WHERE h.release_id = ?"
        " ORDER BY h.handed_at, p.id",
        (release,),
    )
    today, notice = revisions.todays(session, release), notices.since(session, release)
    return Ledger(release, handed, today, tuple(map(Line._make, lines)), notice)


@glance
def handouts(session: Reader, release: int) -> tuple[HandoutRow, ...]:
    """Return the hand-outs of a release, the newest first."""
    return tuple(
        HandoutRow(
            row, moment_of(at), form, who, _names(named), many,
            sum(left for _reason, left in json.loads(out)), reason,
        )
        for row, at, form, who, named, out, reason, many in session.rows(
            "SELECT id, handed_at, form, who, lists, left_out, override_reason, (SELECT count(*)"
            " FROM handout_recipients WHERE handout_id = handouts.id) FROM handouts"
            " WHERE release_id = ? ORDER BY handed_at DESC, id DESC",
            (release,),
        )
    )  # fmt: skip


@glance
def lists_of(session: Reader, handout: int) -> tuple[str, ...]:
    """Return the names of the lists a hand-out went to, as they were called then."""
    found = session.rows("SELECT lists FROM handouts WHERE id = ?", (handout,))
    return _names(found[0][0]) if found else ()


@glance
def lists_before(session: Reader, release: int) -> tuple[int, ...]:
    """Return the lists a release was handed out to last, those of them that still stand.

    A correction or a withdrawal is for those who had it before, and not for a whole list again.
    """
    notice = notices.since(session, release)
    after = moment_text(notice.ended_at) if notice is not None and notice.ended_at else ""
    for (said,) in session.rows(
        "SELECT lists FROM handouts WHERE release_id = ? AND lists <> '[]' AND handed_at >= ?"
        " ORDER BY handed_at DESC, id DESC LIMIT 1",
        (release, after),
    ):
        known: dict[str, int] = dict(
            session.rows("SELECT uid, id FROM mailing_lists WHERE is_archived = 0")
        )
        return tuple(known[uid] for uid, _label in json.loads(said) if uid in known)
    return ()


def _names(said: str) -> tuple[str, ...]:
    return tuple(label for _uid, label in json.loads(said))


# --- past recipients --------------------------------------------------------------------------


@step(N_("List of past recipients"), plain=True)
def make_list(session: Writer, label: str, lines: Iterable[int], now: datetime) -> MadeList:
    """Put those of some lines of the ledger on a new fixed list, under a name that is free.

    Whoever is not in the office any more cannot be on it; no address comes back by a list.
    """
    found = session.rows(
        "SELECT coalesce(contact_id, 0), coalesce(outlet_id, 0) FROM handout_recipients"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(lines)),),
    )
    people = list(dict.fromkeys(contact for contact, _outlet in found if contact))
    desks = list(dict.fromkeys(outlet for contact, outlet in found if outlet and not contact))
    many, gone = len(people) + len(desks), sum(not any(one) for one in found)
    known = lists.named(session, label)
    if known and _has_just(session, known, people, desks):
        return MadeList(known, label, many, gone, is_new=False)
    label = lists.free_label(session, label, "{label} ({n})")
    row = lists.save(session, lists.ListCard(label=label))
    if people:
        lists.add(session, row, lists.PERSON, people, now)
    if desks:
        lists.add(session, row, lists.DESK, desks, now)
    session.info["label"] = N_("List of past recipients")
    return MadeList(row, label, many, gone)


def _has_just(session: Reader, row: int, people: Sequence[int], desks: Sequence[int]) -> bool:
    """Return whether a fixed list that is in use has these on it and nobody else."""
    card = lists.listed(session, row)
    on = {(one.what, one.row, one.is_excluded) for one in members.everybody(session, row)}
    wanted = {(lists.PERSON, one, False) for one in people}
    wanted |= {(lists.DESK, one, False) for one in desks}
    is_plain = card.kind == lists.FIXED and not card.is_archived
    return is_plain and not card.language and not card.address_kind and on == wanted
