"""How a plan is put into words: verdicts, what becomes of a row, why, and what it changes."""

from collections.abc import Mapping, Sequence

from pressdesk.base.i18n import _, ngettext, pgettext
from pressdesk.contacts.intakeviews import Candidate, Detail, FileView, RowView, Tally
from pressdesk.contacts.planning import WHYS, Verdict
from pressdesk.formats.card import Card

# The colours of the pills that mean something like it.
TONES = {
    Verdict.NEW: "approved",
    Verdict.UPDATE: "issued",
    Verdict.SAME: "draft",
    Verdict.LOOK: "in_review",
}
# What is chosen by which key, in the order of the buttons.
KEYS: Mapping[str, str] = {"update": "U", "join": "J", "new": "N", "leave": "L"}
BACK, OURS, THEIRS = "B", "O", "T"  # as proposed, all ours, all the file's


def verdict(row: RowView) -> str:
    """Return what a row is, in the word of its pill."""
    return {
        Verdict.NEW: pgettext("verdict", "New"),
        Verdict.UPDATE: pgettext("verdict", "Update"),
        Verdict.SAME: pgettext("verdict", "The same"),
        Verdict.LOOK: pgettext("verdict", "To look at"),
    }[row.verdict]


def name(row: RowView) -> str:
    """Return what a row is called."""
    return row.name or row.organisation or _("Without a name")


def work(row: RowView) -> str:
    """Return what a row works as, and for whom."""
    organisation = row.organisation if row.name else ""
    return " · ".join(part for part in (row.title, organisation) if part)


def called(card: Card) -> str:
    """Return what a card is called."""
    return card.formatted_name or card.organisation or _("Without a name")


def why(row: RowView) -> str:
    """Return why a row is to be looked at, "" where it is not."""
    return _(WHYS[row.why]) if row.why else ""


def changes(row: RowView) -> str:
    """Return how many fields a row changes, and how many are to be chosen in."""
    said = []
    if row.changes:
        found = ngettext("{n} field changes", "{n} fields change", row.changes)
        said.append(found.format(n=row.changes))
    if row.choices:
        said.append(ngettext("{n} to choose", "{n} to choose", row.choices).format(n=row.choices))
    return ", ".join(said)


def ruling(row: RowView) -> str:
    """Return what becomes of a row, where its verdict does not say it already."""
    usual = {Verdict.NEW: "new", Verdict.UPDATE: "update", Verdict.SAME: "leave"}
    if row.ruling == usual.get(row.verdict):
        return ""
    return {
        "new": _("comes in as new"),
        "update": _("updates a contact"),
        "join": _("joined with another"),
        "leave": _("left out"),
    }[row.ruling]


def reason(row: RowView) -> str:
    """Return the row's third line: why it is to be looked at, or what it changes."""
    return why(row) or changes(row)


def spoken(row: RowView) -> str:
    """Return a row as a screen reader says it."""
    said = (name(row), work(row), verdict(row), reason(row), ruling(row))
    return ", ".join(part for part in said if part)


def deed(what: str, detail: Detail) -> str:
    """Return what a button says that rules over one row."""
    ours = detail.ours
    match what:
        case "update":
            known = ours if ours is not None and ours.id else None
            first = next((c.card for c in detail.candidates if c.twin < 0), None)
            one = known or first
            return _("Update {name}").format(name=called(one)) if one else _("Update")
        case "join":
            return _("The same as the other of the files")
        case "new":
            return _("Take in as new")
    return _("Leave out")


def deed_for(what: str, count: int) -> str:
    """Return what a button says that rules over so many rows."""
    said = {
        "update": ngettext("Update {n}", "Update {n}", count),
        "join": ngettext("Join {n} with another", "Join {n} with another", count),
        "new": ngettext("Take {n} in as new", "Take {n} in as new", count),
        "leave": ngettext("Leave {n} out", "Leave {n} out", count),
    }[what]
    return said.format(n=count)


def selected(count: int) -> str:
    """Return how many rows are selected."""
    return ngettext("{n} person selected", "{n} people selected", count).format(n=count)


def shown(count: int) -> str:
    """Return how many rows are in the list, over what can be decided for all of them."""
    return ngettext("For the {n} person shown", "For the {n} people shown", count).format(n=count)


def keep_ours(count: int) -> str:
    """Return what keeps what the office says, of so many."""
    return ngettext("Keep ours ({n})", "Keep ours ({n})", count).format(n=count)


def take_theirs(count: int) -> str:
    """Return what takes what the file says, of so many."""
    return ngettext("Take the file’s ({n})", "Take the file’s ({n})", count).format(n=count)


def candidate(one: Candidate) -> str:
    """Return whom a row may be, told apart by the organisation."""
    said = ", ".join(part for part in (called(one.card), one.card.organisation) if part)
    return _("{name} (in the files)").format(name=said) if one.twin >= 0 else said


def about(files: Sequence[FileView], tally: Tally) -> str:
    """Return what the files are and how many people are in them."""
    found = ngettext("{n} contact", "{n} contacts", tally.cards).format(n=tally.cards)
    if len(files) > 1:
        return ", ".join((found, *(file.name for file in files[:4]))) + (
            " …" if len(files) > 4 else ""
        )
    kind = files[0].layout if files else ""
    charset = files[0].charset if files else ""
    return " · ".join(part for part in (found, kind, charset) if part)


def left_out(tally: Tally) -> str:
    """Return how many would be left out, who are not the same as in the office."""
    if not tally.left:
        return _("Take them in; one undo takes it all back")
    said = ngettext("{n} is left out", "{n} are left out", tally.left)
    return said.format(n=tally.left)
