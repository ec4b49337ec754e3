"""How conditions are put into words: what they are called, how they ask, whole rules in a line."""

from collections.abc import Iterable, Mapping

from pressdesk.base.i18n import N_, _, ngettext, pgettext
from pressdesk.desktop import cardwords
from pressdesk.lists.rules import ALL, ANY, KINDS, NOTHING, Condition, Group, Rule

# In the order they are offered in, with what each is called in the menu where the word of its row
# would not say enough there.
MENU = {
    "beat": "",
    "outlet": "",
    "outlet_kind": "",
    "language": "",
    "country": "",
    "category": "",
    "status": "",
    "verified_within": N_("Verified lately"),
    "on_list": N_("On another list"),
    "received": N_("Received a release"),
}
ICONS = {
    "beat": "megaphone",
    "outlet": "building-2",
    "outlet_kind": "newspaper",
    "language": "languages",
    "country": "globe",
    "category": "tag",
    "status": "circle-dot",
    "verified_within": "calendar-clock",
    "on_list": "list",
    "received": "send",
}
HINTS = {
    "beat": N_("Which beats?"),
    "outlet": N_("Which outlets?"),
    "outlet_kind": N_("Which kinds?"),
    "language": N_("Which languages?"),
    "country": N_("Which countries?"),
    "category": N_("Which categories?"),
    "status": N_("Which status?"),
    "on_list": N_("Which lists?"),
    "received": N_("Which releases?"),
}
NONE, NOT_ALL = "none", "not all"  # groups turned round
MANY = 5  # values a line names before it counts the others


def row_name(kind: str) -> str:
    """Return what stands before a condition in its row."""
    return _("verified") if kind == "verified_within" else _(KINDS[kind])


def menu_name(kind: str) -> str:
    """Return what a condition is called among others to choose from."""
    return _(MENU[kind]) or _capital(row_name(kind))


def begun(kind: str, how: str, *, is_first: bool) -> str:
    """Return how the row of a condition begins: "Beat", or further down "and beat"."""
    name = row_name(kind)
    if is_first:
        return _capital(name)
    return (_("and {kind}") if how == ALL else _("or {kind}")).format(kind=name)


def ways(kind: str) -> tuple[str, str]:
    """Return how a condition asks, and how it does turned round."""
    match kind:
        case "verified_within":
            return _("in the last"), _("not in the last")
        case "on_list":
            return pgettext("lists", "any of"), pgettext("lists", "none of")
        case "received":
            return pgettext("releases", "any of"), pgettext("releases", "none of")
    return _("is any of"), _("is none of")


def group_ways() -> dict[str, str]:
    """Return what a group may ask of its conditions; the last is kept, not offered."""
    return {
        ANY: _("any of these"),
        ALL: _("all of these"),
        NONE: _("none of these"),
        NOT_ALL: _("not all of these"),
    }


def days(count: str) -> str:
    """Return a number of days as it is read: "90 days"."""
    said = int(count) if count.isdecimal() else 0
    return ngettext("{n} day", "{n} days", said).format(n=said)


def value(kind: str, said: str, names: Mapping[str, str]) -> str:
    """Return a value as it is shown; `names` tells what lists and releases are called."""
    match kind:
        case "language":
            return cardwords.language(said)
        case "country":
            return cardwords.country(said)
        case "status":
            return cardwords.status(said)
        case "outlet_kind":
            return cardwords.outlet_kind(said)
        case "verified_within":
            return days(said)
        case "on_list":
            return names.get(said) or _("a list that is gone")
        case "received":
            return names.get(said) or _("a release that is gone")
    return said


def summary(rule: Rule, names: Mapping[str, str]) -> str:
    """Return a rule as one sentence, "" where it asks nothing.

    `names` tells what the lists and releases `named_in` it are called.
    """
    said = _joined(rule.how, (_part(part, names) for part in rule.parts))
    return _capital(said) if rule != NOTHING else ""


def _part(part: Condition | Group, names: Mapping[str, str]) -> str:
    if isinstance(part, Condition):
        return _condition(part, names) if part.values else ""
    inner = [said for each in part.parts if (said := _part(each, names))]
    if not inner:
        return ""
    said = _joined(part.how, inner)
    if part.is_not:
        return _("not ({conditions})").format(conditions=said)
    return f"({said})" if len(inner) > 1 else said


def _condition(asked: Condition, names: Mapping[str, str]) -> str:
    said = _values(asked, names)
    match asked.kind, asked.is_not:
        case "verified_within", False:
            return _("verified in the last {days}").format(days=days(asked.values[0]))
        case "verified_within", True:
            return _("not verified in the last {days}").format(days=days(asked.values[0]))
        case "on_list", False:
            return _("on {lists}").format(lists=said)
        case "on_list", True:
            return _("not on {lists}").format(lists=said)
        case "received", False:
            return _("received {releases}").format(releases=said)
        case "received", True:
            return _("did not receive {releases}").format(releases=said)
    words = _("{kind} is not {values}") if asked.is_not else _("{kind} is {values}")
    return words.format(kind=row_name(asked.kind), values=said)


def _values(asked: Condition, names: Mapping[str, str]) -> str:
    is_quoted = asked.kind in ("on_list", "received")
    said = [" ".join(value(asked.kind, each, names).split()) for each in asked.values]
    if is_quoted:
        said = [
            _("“{name}”").format(name=word) if each in names else word
            for each, word in zip(asked.values, said, strict=True)
        ]
    elif asked.kind in ("status", "outlet_kind"):
        said = [word[:1].lower() + word[1:] for word in said]
    if len(said) > MANY:
        more = len(said) - MANY + 1
        said = [*said[: MANY - 1], ngettext("{n} more", "{n} more", more).format(n=more)]
    return _either(said)


def _either(said: list[str]) -> str:
    """Return "a, b or c"."""
    if len(said) < 2:
        return "".join(said)
    return _("{some} or {last}").format(some=", ".join(said[:-1]), last=said[-1])


def _joined(how: str, said: Iterable[str]) -> str:
    return (_(", and ") if how == ALL else _(", or ")).join(each for each in said if each)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
