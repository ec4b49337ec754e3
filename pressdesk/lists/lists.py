"""Lists of people, desks and other lists: made, named, filled, put away and brought back."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import clean, fold
from pressdesk.lists import circles, naming, rules
from pressdesk.store.faults import stale
from pressdesk.store.plain import Reader, Writer, glance, insert, insert_many, marks, update
from pressdesk.store.store import step
from pressdesk.store.values import moment_text, new_uid

FIXED, RULE = "fixed", "rule"
PERSON, DESK, LIST = "contact_id", "outlet_id", "nested_id"  # what a member can be, by its column
_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class ListCard:
    """A list with what is said of it; `rule` is for one of kind `RULE`.

    `language` and `address_kind` ("work", "desk", "home") hold for those who come by this list.
    """

    id: int = 0
    uid: str = ""
    version: int = 0
    label: str = ""
    note: str = ""
    kind: str = FIXED
    rule: rules.Rule = rules.NOTHING
    language: str = ""
    address_kind: str = ""
    owner: str = ""
    colour: str = ""
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list among others; `members` are those put on it by hand, `excluded` those kept out.

    `names` tells what the lists and releases its rule speaks of are called, by uid.
    """

    id: int
    uid: str
    label: str
    kind: str
    language: str
    owner: str
    colour: str
    note: str
    members: int
    excluded: int
    is_archived: bool = False
    rule: rules.Rule = rules.NOTHING
    names: Mapping[str, str] = field(default_factory=dict)


class ListName(NamedTuple):
    """A list by its name, where its members need not be counted."""

    id: int
    label: str
    is_archived: bool = False
    note: str = ""


class Size(NamedTuple):
    """How many were put on a list by hand, and how many are kept out of it."""

    members: int = 0
    excluded: int = 0


_COLUMNS = (
    "id, uid, version, label, note, kind, rule, language, address_kind, owner, colour, is_archived"
)


# --- looking ----------------------------------------------------------------------------------


@glance
def lists(session: Reader, *, archived: bool = False) -> tuple[ListRow, ...]:
    """Return the lists by name, with how many members each has."""
    return rows(session, ids(session, archived=archived))


@glance
def ids(session: Reader, words: str = "", *, archived: bool = False) -> tuple[int, ...]:
    """Return the lists by name; with `words` those whose name, note or owner hold all of them."""
    asked = fold(words).split()
    found = []
    for row, label, note, owner in session.rows(
        "SELECT id, label, note, owner FROM mailing_lists WHERE is_archived = ?", (archived,)
    ):
        said = fold(f"{label} {note} {owner}") if asked else ""
        if all(word in said for word in asked):
            found.append((fold(label), row))
    return tuple(row for _label, row in sorted(found))


@glance
def rows(
    session: Reader, ids: Sequence[int], known: Mapping[int, Size] | None = None
) -> tuple[ListRow, ...]:
    """Return lists in the order asked for, without those gone, each with its members counted.

    Whoever has counted before gives the sizes as `known`: two hundred lists may hold a million.
    """
    known = known or {}
    counted = {**sizes(session, [row for row in ids if row not in known]), **known}
    found = {}
    kept = session.rows(
        "SELECT id, uid, label, kind, language, owner, colour, note, is_archived, rule"
        f" FROM mailing_lists WHERE id IN ({marks(ids)})",
        ids,
    )
    asked = {row[0]: rules.as_far_as_known(row[9] if row[3] == RULE else "") for row in kept}
    uids = [uid for rule in asked.values() for uid in rules.named_in(rule)]
    called = naming.names(session, uids) if uids else {}
    for row in kept:
        rule = asked[row[0]]
        said = {uid: called[uid] for uid in rules.named_in(rule) if uid in called}
        values = (*row[:8], *counted.get(row[0], Size()), bool(row[8]), rule, said)
        found[row[0]] = ListRow(*values)
    return tuple(found[row] for row in ids if row in found)


@glance
def sizes(session: Reader, ids: Sequence[int]) -> dict[int, Size]:
    """Return how many are on each of some lists by hand, and kept out; none for one without."""
    if not ids:
        return {}
    # Two indexes answer: one counts all members, the other knows the few that are no plain person.
    excluded: dict[int, int] = dict(
        session.rows(
            "SELECT list_id, count(*) FROM members"
            " WHERE (contact_id IS NULL OR is_excluded = 1) AND is_excluded = 1 GROUP BY list_id"
        )
    )
    counted = session.rows(
        f"SELECT list_id, count(*) FROM members WHERE list_id IN ({marks(ids)}) GROUP BY list_id",
        ids,
    )
    return {row: Size(many - excluded.get(row, 0), excluded.get(row, 0)) for row, many in counted}


@glance
def names(session: Reader, ids: Sequence[int]) -> tuple[ListName, ...]:
    """Return what lists are called, in the order asked for, without those gone."""
    found = {
        row: ListName(row, label, bool(is_archived), note)
        for row, label, is_archived, note in session.rows(
            f"SELECT id, label, is_archived, note FROM mailing_lists WHERE id IN ({marks(ids)})",
            ids,
        )
    }
    return tuple(found[row] for row in ids if row in found)


@glance
def listed(session: Reader, row: int) -> ListCard:
    """Return one list; DeskError where there is none any more."""
    found = session.rows(f"SELECT {_COLUMNS} FROM mailing_lists WHERE id = ?", (row,))
    if not found:
        raise DeskError(_("This list does not exist any more."))
    each: dict[str, Any] = dict(zip(_COLUMNS.split(", "), found[0], strict=True))
    each |= {"rule": rules.read(each["rule"]), "is_archived": bool(each["is_archived"])}
    return ListCard(**each)


@glance
def named(session: Reader, label: str) -> int:
    """Return the list of a name, however case and accents are typed; 0 for none."""
    wanted = fold(label)
    found = session.rows("SELECT id, label FROM mailing_lists ORDER BY is_archived, id")
    return next((row for row, said in found if fold(said) == wanted), 0)


@glance
def of_contact(session: Reader, contact: int) -> tuple[ListName, ...]:
    """Return the lists a person was put on by hand, by name, archived ones last."""
    found = [
        ListName(row, label, bool(is_archived))
        for row, label, is_archived in session.rows(
            "SELECT l.id, l.label, l.is_archived FROM members m"
            " JOIN mailing_lists l ON l.id = m.list_id"
            " WHERE m.contact_id = ? AND m.is_excluded = 0",
            (contact,),
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.is_archived, fold(one.label), one.id)))


# --- a list itself ----------------------------------------------------------------------------


def _spell(card: ListCard) -> str:
    """Return what joins saves to one step of Undo: a change of the rule is one by itself."""
    rule = zlib.crc32(repr(card.rule).encode(errors="replace"))
    return f"{card.id} {rule:08x}" if card.id else ""


@step(N_("Save list"), spell=_spell, plain=True)
def save(session: Writer, card: ListCard) -> int:
    """Store a list, new or changed, and return its id.

    Raises StaleError when it was changed since it was read, DeskError without a name, with the
    name of another list, or with a rule that leads back to itself.
    """
    label = _label(session, card.label, card.id)
    values = {
        "label": label, "note": clean(card.note), "kind": card.kind,
        "rule": rules.written(card.rule), "language": card.language,
        "address_kind": card.address_kind, "owner": clean(card.owner), "colour": card.colour,
        "is_archived": card.is_archived,
    }  # fmt: skip
    if not card.id:
        session.info["label"] = N_("New list")
        return insert(session, "mailing_lists", {"uid": new_uid(), "version": 1, **values})
    found = session.rows("SELECT version FROM mailing_lists WHERE id = ?", (card.id,))
    if not found:
        raise DeskError(_("This list does not exist any more."))
    if found[0][0] != card.version:
        raise stale()
    update(session, "mailing_lists", card.id, values)
    circles.refuse(session, card.id)
    return card.id


@step(N_("Rename list"), plain=True)
def rename(session: Writer, row: int, label: str) -> None:
    """Give a list another name; DeskError where it is empty or another list has it."""
    update(session, "mailing_lists", row, {"label": _label(session, label, row)})


@step(N_("Copy list"), plain=True)
def copy(session: Writer, row: int, label: str) -> int:
    """Make a list like another one, with its rule and its members; return its id."""
    card = listed(session, row)
    made = save(session, replace(card, id=0, version=0, label=label, is_archived=False))
    columns = "contact_id, outlet_id, nested_id, added_at, is_excluded"
    session.run(
        f"INSERT INTO members (list_id, {columns}) SELECT ?, {columns} FROM members"
        " WHERE list_id = ?",
        (made, row),
    )
    session.info["label"] = N_("Copy list")
    return made


@step(N_("New list"), plain=True)
def save_with(
    session: Writer, card: ListCard, what: str, rows: Sequence[int], now: datetime
) -> int:
    """Make a list with people, desks or lists on it from the first, and return its id."""
    made = save(session, card)
    add(session, made, what, rows, now)
    session.info["label"] = N_("New list")
    return made


@glance
def free_label(session: Reader, label: str, numbered: str = "{label} {n}") -> str:
    """Return a name no list has yet: the one wished for, or that with a number behind it."""
    number, said = 2, label
    while named(session, said):
        said, number = numbered.format(label=label, n=number), number + 1
    return said


@step(N_("Archive lists"), plain=True)
def archive(session: Writer, rows: Sequence[int]) -> None:
    """Put lists away with all they hold; nobody is reached through them until they are back."""
    for row in rows:
        update(session, "mailing_lists", row, {"is_archived": True})


@step(N_("Restore lists"), plain=True)
def restore(session: Writer, rows: Sequence[int]) -> None:
    """Bring lists back from the archive."""
    for row in rows:
        update(session, "mailing_lists", row, {"is_archived": False})


def _label(session: Reader, said: str, row: int) -> str:
    label = " ".join(clean(said).split())
    if not label:
        raise DeskError(_("A list needs a name."))
    if named(session, label) not in (0, row):
        raise DeskError(
            _("There is a list “{name}” already.").format(name=label),
            _("It may be in the archive."),
        )
    return label


# --- its members ------------------------------------------------------------------------------


@step(N_("Add to list"), plain=True)
def add(
    session: Writer,
    row: int,
    what: str,
    members: Sequence[int],
    now: datetime,
    *,
    is_excluded: bool = False,
) -> int:
    """Put people, desks or lists on a list, or keep them out; return how many were not so yet.

    DeskError where a list would come to contain itself, saying which way round.
    """
    wanted = list(dict.fromkeys(members))
    known: dict[int, int] = dict(
        session.rows(
            f"SELECT {what}, is_excluded FROM members WHERE list_id = ? AND {what} IS NOT NULL",
            (row,),
        )
    )
    turned = [one for one in wanted if one in known and known[one] != is_excluded]
    fresh = [one for one in wanted if one not in known]
    session.run_many(
        f"UPDATE members SET is_excluded = ? WHERE list_id = ? AND {what} = ?",
        [(is_excluded, row, one) for one in turned],
    )
    at = moment_text(now)
    columns = ("list_id", what, "added_at", "is_excluded")
    if fresh:
        insert_many(session, "members", columns, [(row, one, at, is_excluded) for one in fresh])
    if what == LIST:
        circles.refuse(session, row)
    _touched(session, row, len(turned) + len(fresh))
    if is_excluded:
        session.info["label"] = N_("Keep out of list")
    return len(turned) + len(fresh)


@step(N_("Remove from list"), plain=True)
def remove(session: Writer, row: int, what: str, members: Sequence[int]) -> int:
    """Take people, desks or lists off a list, kept out or not; return how many there were."""
    gone = 0
    for start in range(0, len(members), _CHUNK):
        some = members[start : start + _CHUNK]
        where = f"WHERE list_id = ? AND {what} IN ({marks(some)})"
        gone += session.rows(f"SELECT count(*) FROM members {where}", (row, *some))[0][0]
        session.run(f"DELETE FROM members {where}", (row, *some))
    _touched(session, row, gone)
    return gone


def _touched(session: Writer, row: int, changed: int) -> None:
    # A form that has the list open is told that it has changed.
    if changed:
        session.run("UPDATE mailing_lists SET version = version + 1 WHERE id = ?", (row,))
