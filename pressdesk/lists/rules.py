"""Rules by which a list builds itself: plain data, kept as JSON, asked as one SQL query.

A rule joins conditions, and groups of conditions, with "all" or "any"; each may be turned round.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.contacts import filters
from pressdesk.contacts.filters import Filters, Part
from pressdesk.store.plain import Reader, marks
from pressdesk.store.values import json_text

ALL, ANY = "all", "any"
# What can be asked, in the words of the menu. Those of `_FILTERED` mean what the filters mean.
KINDS = {
    "beat": N_("beat"),
    "outlet": N_("outlet"),
    "outlet_kind": N_("kind of outlet"),
    "language": N_("language"),
    "country": N_("country"),
    "category": N_("category"),
    "status": N_("status"),
    "verified_within": N_("verified within (days)"),
    "received": N_("received release"),
    "on_list": N_("on list"),
}
_FILTERED = {
    "beat": "beats", "outlet": "outlets", "language": "languages", "country": "countries",
    "category": "categories", "status": "statuses",
}  # fmt: skip
LONGEST = 36500  # days; a century is for ever


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked: any of `values`, or with `is_not` none of them.

    Lists and releases are named by uid, days for "verified_within" by one number as text.
    """

    kind: str
    values: tuple[str, ...] = ()
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions of which `ALL` or `ANY` must hold, or with `is_not` must not."""

    how: str = ALL
    parts: tuple[Condition, ...] = ()
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked of everybody; one that asks nothing fits nobody."""

    how: str = ALL
    parts: tuple[Condition | Group, ...] = ()


NOTHING = Rule()


def conditions(rule: Rule) -> Iterator[Condition]:
    """Yield all conditions of a rule that ask for something."""
    for part in rule.parts:
        for each in part.parts if isinstance(part, Group) else (part,):
            if each.values:
                yield each


def lists_in(rule: Rule) -> tuple[str, ...]:
    """Return the uids of the lists a rule asks about."""
    return tuple(uid for each in conditions(rule) if each.kind == "on_list" for uid in each.values)


def named_in(rule: Rule) -> tuple[str, ...]:
    """Return the uids of the lists and releases a rule speaks of, whose names are to be known."""
    asked = (each for each in conditions(rule) if each.kind in ("on_list", "received"))
    return tuple(uid for each in asked for uid in each.values)


# --- as it is kept ----------------------------------------------------------------------------


def written(rule: Rule) -> str:
    """Return a rule as JSON, "" for one that asks nothing; DeskError for what cannot be asked."""
    if not rule.parts:
        return ""
    for each in conditions(rule):
        _refuse_unknown(each)
    return json_text({"how": rule.how, "parts": [_kept(part) for part in rule.parts]})


def _kept(part: Condition | Group) -> dict[str, Any]:
    turned = {"not": True} if part.is_not else {}
    if isinstance(part, Group):
        return {"how": part.how, "parts": [_kept(each) for each in part.parts], **turned}
    return {"kind": part.kind, "values": list(part.values), **turned}


def read(text: str) -> Rule:
    """Return the rule that `written` kept.

    DeskError where a later version asks what this one does not know: fewer or more people than
    were meant must not get anything.
    """
    if not text:
        return NOTHING
    try:
        kept = json.loads(text)
        return Rule(_how(kept), tuple(_part(each, is_inner=False) for each in kept["parts"]))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DeskError(
            _("The rule of this list cannot be read."), _("Build it again, or undo the change.")
        ) from error


def _part(kept: Mapping[str, Any], *, is_inner: bool) -> Condition | Group:
    is_not = bool(kept.get("not"))
    if "parts" in kept:
        if is_inner:
            raise ValueError("groups are nested once")
        inner = [_part(each, is_inner=True) for each in kept["parts"]]
        return Group(_how(kept), tuple(p for p in inner if isinstance(p, Condition)), is_not)
    found = Condition(str(kept["kind"]), tuple(str(value) for value in kept["values"]), is_not)
    _refuse_unknown(found)
    return found


def _how(kept: Mapping[str, Any]) -> str:
    if kept["how"] not in (ALL, ANY):
        raise ValueError("neither all nor any")
    return str(kept["how"])


def _refuse_unknown(condition: Condition) -> None:
    if condition.kind not in KINDS:
        raise DeskError(
            _("A list cannot ask for “{kind}”.").format(kind=condition.kind),
            _("It can ask for: {kinds}.").format(kinds=", ".join(map(_, KINDS.values()))),
        )
    if condition.kind == "verified_within" and condition.values:
        said = condition.values[0]
        if not (said.isdecimal() and len(said) < 6 and 0 < int(said) <= LONGEST):
            raise DeskError(_("“{words}” is no number of days.").format(words=said))


def as_far_as_known(text: str) -> Rule:
    """Return the rule that `written` kept to be shown, nothing where it cannot be read."""
    try:
        return read(text)
    except DeskError:
        return NOTHING


# --- as it is asked ---------------------------------------------------------------------------

# From the uids of lists to the people on them.
OnLists = Callable[[tuple[str, ...]], Part]


@dataclass(frozen=True, slots=True)
class Asked:
    """The people a SELECT of ids finds, or with `is_rest` everybody but them.

    "Not" is kept as the rest, since whom something does not fit no index knows: sets are taken
    from each other as long as they are known, and only what is left in the end may be the rest.
    `is_plain` is a SELECT of contacts alone, whose index knows the archive too.
    """

    sql: str
    values: tuple[Any, ...]
    is_rest: bool = False
    is_plain: bool = False

    @property
    def known(self) -> tuple[str, list[Any]]:
        """The SELECT of those found, people in the archive left out, each once."""
        # A set is made of all found to take others from it: half a second for half a million.
        besides = " AND is_archived = 0" if self.is_plain else f" EXCEPT {_ARCHIVED}"
        return f"{self.sql}{besides}", list(self.values)


_ARCHIVED = "SELECT id FROM contacts WHERE is_archived = 1"
_NOBODY = Asked("SELECT id FROM contacts WHERE 0", ())


def query(rule: Rule, today: date, on_lists: OnLists) -> tuple[str, list[Any]]:
    """Return the SELECT of the ids of all people a rule fits, each once, and its values.

    People in the archive are left out.
    """
    return selected(asked(rule, today, on_lists))


def selected(found: Asked) -> tuple[str, list[Any]]:
    """Return the SELECT of the ids of the people found, and its values."""
    if not found.is_rest:
        return found.known
    sql = f"SELECT id FROM contacts WHERE is_archived = 0 AND id NOT IN ({found.sql})"
    return sql, list(found.values)


def counted(session: Reader, found: Asked) -> int:
    """Return how many people are found, those in the archive left out.

    Of those who are the rest the others are counted: they are found far sooner.
    """
    sql, values = found.known
    known = int(session.rows(f"SELECT count(*) FROM ({sql})", values)[0][0])
    return everybody(session) - known if found.is_rest else known


def everybody(session: Reader) -> int:
    """Return how many people there are, those in the archive left out."""
    return int(session.rows("SELECT count(*) FROM contacts WHERE is_archived = 0")[0][0])


def asked(rule: Rule, today: date, on_lists: OnLists) -> Asked:
    """Return whom a rule asks for; one that asks nothing fits nobody."""
    return _joined(rule.how, rule.parts, today, on_lists) or _NOBODY


def _joined(
    how: str, parts: tuple[Condition | Group, ...], today: date, on_lists: OnLists
) -> Asked | None:
    """Return whom all or any of the parts find; nothing where nothing is asked."""
    found: list[Asked] = []
    for part in parts:
        if isinstance(part, Group):
            inner = _joined(part.how, part.parts, today, on_lists)
        else:
            inner = _found(part, today, on_lists) if part.values else None
        if inner is not None:
            found.append(replace(inner, is_rest=inner.is_rest != part.is_not))
    if len(found) < 2:
        return found[0] if found else None
    # Any of them holds for everybody but those for whom none does: "any" is "all" turned round.
    is_any = how == ANY
    held = [each for each in found if each.is_rest == is_any]
    taken = [each for each in found if each.is_rest != is_any]
    if held:
        return _set(held, taken, " INTERSECT ", is_rest=is_any)
    return _set(taken, [], " UNION ", is_rest=not is_any)


def _set(first: list[Asked], without: list[Asked], joint: str, *, is_rest: bool) -> Asked:
    """Return the people of some SELECTs joined, less those of others."""
    sql = joint.join(f"SELECT * FROM ({each.sql})" for each in first)
    sql += "".join(f" EXCEPT SELECT * FROM ({each.sql})" for each in without)
    return Asked(sql, tuple(v for each in (*first, *without) for v in each.values), is_rest)


def _found(condition: Condition, today: date, on_lists: OnLists) -> Asked:
    """Return whom a condition finds, whether it is turned round or not."""
    _refuse_unknown(condition)
    said = condition.values
    match condition.kind:
        case "outlet_kind":
            at = marks(said)
            source = (
                "SELECT a.contact_id FROM outlets o JOIN affiliations a ON a.outlet_id = o.id"
                f" WHERE o.kind IN ({at}) AND a.ended_on IS NULL UNION"
                " SELECT p.id FROM outlets o JOIN contacts p ON p.organisation_key = o.folded"
                f" WHERE o.kind IN ({at}) AND o.folded <> ''"
            )
            return Asked(source, (*said, *said))
        case "verified_within":
            since = today - timedelta(days=int(said[0]))
            source = "SELECT id FROM contacts WHERE verified_on >= ?"
            return Asked(source, (since.isoformat(),), is_plain=True)
        case "received":
            source = (
                "SELECT p.contact_id FROM handouts h"
                " JOIN handout_recipients p ON p.handout_id = h.id"
                f" WHERE h.release_uid IN ({marks(said)}) AND p.contact_id IS NOT NULL"
            )
            return Asked(source, said)
        case "on_list":
            part = on_lists(said)
            return Asked(part.source, part.values)
    wanted: dict[str, Any] = {_FILTERED[condition.kind]: said}
    (part,) = filters.parts(Filters(**wanted))
    return Asked(part.source, part.values, part.is_rest, is_plain=condition.kind == "country")
