"""Rules by which a list builds itself: plain data, kept as JSON, asked as one SQL query.

A rule joins conditions, and groups of conditions, with "all" or "any"; each may be turned round.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.contacts import filters
from pressdesk.contacts.filters import Filters, Part
from pressdesk.store.plain import marks
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


def _refuse_unknown(asked: Condition) -> None:
    if asked.kind not in KINDS:
        raise DeskError(
            _("A list cannot ask for “{kind}”.").format(kind=asked.kind),
            _("It can ask for: {kinds}.").format(kinds=", ".join(map(_, KINDS.values()))),
        )
    if asked.kind == "verified_within" and asked.values:
        said = asked.values[0]
        if not (said.isdecimal() and len(said) < 6 and 0 < int(said) <= LONGEST):
            raise DeskError(_("“{words}” is no number of days.").format(words=said))


# --- as it is asked ---------------------------------------------------------------------------

# From the uids of lists to the people on them.
OnLists = Callable[[tuple[str, ...]], Part]
Asked = tuple[str, list[Any], str]


def query(rule: Rule, today: date, on_lists: OnLists) -> tuple[str, list[Any]]:
    """Return the SELECT of the ids of all people a rule fits, and its values.

    People in the archive are left out.
    """
    joined = _joined(rule.how, rule.parts, today, on_lists)
    if joined is None:
        return "SELECT id FROM contacts WHERE 0", []
    each, values, source = joined
    if source:
        return (
            f"SELECT c.id FROM contacts c WHERE c.is_archived = 0 AND c.id IN ({source})",
            values,
        )
    return f"SELECT c.id FROM contacts c WHERE c.is_archived = 0 AND {each}", values


def _joined(
    how: str, parts: tuple[Condition | Group, ...], today: date, on_lists: OnLists
) -> Asked | None:
    """Return SQL over `contacts c`, its values, and the SELECT of the same people if there is one.

    Nothing where nothing is asked.
    """
    asked: list[Asked] = []
    for part in parts:
        if isinstance(part, Group):
            inner = _joined(part.how, part.parts, today, on_lists)
            if inner is None:
                continue
            each, values, source = inner
        elif part.values:
            found = _asked(part, today, on_lists)
            values, source = list(found.values), found.source
            each = f"c.id IN ({source})" if source else found.each
        else:
            continue
        # Who is not in a set has no index of their own.
        asked.append((f"NOT ({each})", values, "") if part.is_not else (each, values, source))
    if not asked:
        return None
    values = [value for _each, said, _source in asked for value in said]
    sql = "(" + (" AND " if how == ALL else " OR ").join(each for each, _v, _s in asked) + ")"
    sources = [f"SELECT * FROM ({source})" for _each, _values, source in asked if source]
    if len(sources) < len(asked):
        return sql, values, ""
    return sql, values, (" INTERSECT " if how == ALL else " UNION ").join(sources)


def _asked(asked: Condition, today: date, on_lists: OnLists) -> Part:
    _refuse_unknown(asked)
    match asked.kind:
        case "outlet_kind":
            at = marks(asked.values)
            source = (
                "SELECT a.contact_id FROM outlets o JOIN affiliations a ON a.outlet_id = o.id"
                f" WHERE o.kind IN ({at}) AND a.ended_on IS NULL UNION"
                " SELECT p.id FROM outlets o JOIN contacts p ON p.organisation_key = o.folded"
                f" WHERE o.kind IN ({at}) AND o.folded <> ''"
            )
            return Part("", (*asked.values, *asked.values), source)
        case "verified_within":
            since = today - timedelta(days=int(asked.values[0]))
            source = "SELECT id FROM contacts WHERE verified_on >= ?"
            return Part("", (since.isoformat(),), source)
        case "received":
            source = (
                "SELECT p.contact_id FROM handouts h"
                " JOIN handout_recipients p ON p.handout_id = h.id"
                f" WHERE h.release_uid IN ({marks(asked.values)}) AND p.contact_id IS NOT NULL"
            )
            return Part("", asked.values, source)
        case "on_list":
            return on_lists(asked.values)
    wanted: dict[str, Any] = {_FILTERED[asked.kind]: asked.values}
    (part,) = filters.parts(Filters(**wanted))
    return part
