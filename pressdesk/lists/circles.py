"""That no list comes to contain itself, whether by its members or by its rule."""

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.lists import rules
from pressdesk.store.plain import Reader


def refuse(session: Reader, row: int) -> None:
    """Raise DeskError where a list leads back to itself, naming every list on the way."""
    found = session.rows("SELECT id, uid, label, rule FROM mailing_lists")
    labels = {each: label for each, _uid, label, _rule in found}
    known = {uid: each for each, uid, _label, _rule in found}
    leads: dict[int, list[int]] = {
        each: [known[uid] for uid in rules.lists_in(rules.read(rule)) if uid in known]
        for each, _uid, _label, rule in found
    }
    for each, nested in session.rows(
        "SELECT list_id, nested_id FROM members"
        " WHERE (contact_id IS NULL OR is_excluded = 1) AND nested_id IS NOT NULL"
    ):
        leads[each].append(nested)
    way = _way_back(row, leads)
    if way:
        names = _(" contains ").join(_("“{name}”").format(name=labels[each]) for each in way)
        raise DeskError(
            _("A list cannot contain itself: {names}.").format(names=names),
            _("Take one of them off the other first."),
        )


def _way_back(start: int, leads: dict[int, list[int]]) -> list[int]:
    """Return the way from a list back to it, both ends named; nothing where there is none."""
    before: dict[int, int] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for there in leads[here]:
            if there == start:
                way = [start, here]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1] if here != start else [start, start]
            if there not in before:
                before[there] = here
                waiting.append(there)
    return []
