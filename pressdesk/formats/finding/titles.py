"""What a part of a contact's line says: a role and a name in one, a unit, a label behind a name."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from collections.abc import Callable

from pressdesk.base.text import fold
from pressdesk.formats.finding import people, phrases
from pressdesk.formats.finding.everyday import LABELS, known

# Words that only introduce a number or an address.
_LABELS = known(LABELS)


def is_mark(folded: str) -> bool:
    """Whether a part is only the mark of a release: "Press release", "Press release no"."""
    folded = re.sub(r" (?:no|nr|number|n°|num)$", "", folded)
    tables = (phrases.MARK, phrases.IMMEDIATE)
    matches = [phrases.pattern(table).match(folded) for table in tables]
    return any(m is not None and m.end() == len(folded) for m in matches)


def after_label(part: str) -> str:
    """Return what follows a mark or a label that opens a part: "CONTACT Michael Ortiz"."""
    words = part.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        head = fold(" ".join(words[:count]))
        label = phrases.pattern(phrases.CONTACT).match(head)
        if is_mark(head) or (label is not None and label.end() == len(head)):
            return " ".join(words[count:])
    return ""


# "Press Office", "Communications Department": units named with the word of a role.
_UNIT = re.compile(
    r"(?:office|department|team|desk|unit|division|directorate|service|bureau|stelle|abteilung|referat|oficina|gabinete|departamento"
    r"|ufficio|direzione|dienst|afdeling|assessoria|biuro|oddeleni|odbor|отдел|служба|centre|center|agency|institute|university|section|branch|relations|newsroom)s?$"
)
_HEADS = re.compile(
    r"^(?:head|director|chief|manager|leiter|chef|jefe|jefa|responsable|responsabile|hoofd|capo|officer|direct|spokes|coord|vice|deputy|secretary|president|addett)"
)


def leads(text: str) -> bool:
    """Whether a text begins with what somebody heads: "Head of Press", "Directeur adjoint"."""
    return _HEADS.match(fold(text)) is not None


def says_unit(folded: str) -> bool:
    """Whether a text with a word of a role is a unit's or a house's name all the same."""
    return not _HEADS.match(folded) and (
        bool(_UNIT.search(folded))
        or bool(
            re.match(
                r"(?:service|office|bureau|departement|direction|ufficio|oficina|gabinete|departamento|pressestelle|referat|biuro|dipartimento|assessoria|press office|press team|media team|media office)\b",
                folded,
            )
        )
        or bool(
            re.search(
                r"\b(?:inc|ltd|llc|gmbh|plc|corp|ag|communications|consulting|partners|associates|attorneys|group|capital|advisory)$",
                folded,
            )
        )
    )


# Label words that also end the name of a house or a unit: "Regional Atlas Office".
_UNITS = ("office", "desk", "company", "organisation", "organization")


def is_label_word(word: str) -> bool:
    """Whether a word only introduces a number or an address, and ends no name of a house."""
    folded = fold(word).strip(" .:")
    return folded in _LABELS and folded not in _UNITS


def without_labels(part: str) -> str:
    """Return a part without label words at its ends ("Tel", "or via e-mail")."""
    words = part.split()
    while words and fold(words[-1]).strip(" .:") in _LABELS and len(words) > 1:
        if fold(words[-1]) in _UNITS and len(words) > 2:
            break  # "Regional Atlas Office"
        words.pop()
    while words and len(words) > 1 and fold(words[0]).strip(" .:") in _LABELS and (
        words[0].endswith((":", ".")) or len(words[0]) > 1
    ) and fold(words[0]) not in ("desk", "office", "web", "direct", "work", "name", "title"):  # fmt: skip
        words = words[1:]
    return " ".join(words)


Likeness = Callable[[str], float]


def name_then_house(part: str, likeness: Likeness) -> tuple[str, str] | None:
    """Return name and organisation of a part that lost the sign between: "Jane Doe Acme Space Ltd"."""
    words = part.split()
    count = 3 if people.has_honorific(part) else 2
    rest = " ".join(words[count:])
    joined = len(words) > count and people.has_joined(rest)
    if len(words) < count + 2 and not joined:
        return None
    capitals = len(words) > 4 and all(w[:1].isupper() for w in words) and not people.is_role(rest)
    if not people.is_organisation(rest) and not capitals and not joined:
        return None
    name = " ".join(words[:count])
    given = people.is_given(words[0]) or people.has_honorific(part)
    sure = likeness(name) >= 1 and (given or people.name_likeness(name) < 1)
    return (name, rest) if sure else None


# Roles that the name of a department follows: "Manager Corporate Affairs".
_LEADS = frozenset(
    [
        "manager",
        "director",
        "head",
        "chief",
        "president",
        "officer",
        "editor",
        "assistant",
        "secretary",
        "producer",
        "specialist",
        "coordinator",
        "leiter",
        "leiterin",
        "directeur",
        "directrice",
        "responsable",
        "jefe",
        "jefa",
        "chef",
        "cheffe",
        "hoofd",
        "direttore",
        "direttrice",
        "responsabile",
        "diretor",
        "diretora",
        "directora",
        "referent",
        "referentin",
        "press",
        "media",
        "communications",
        "communication",
        "presse",
    ]
)


def role_then_name(part: str, likeness: Likeness) -> tuple[str, str] | None:
    """Return the role and the name of "Press officer Jane Doe" or "Jane Doe Press Officer"."""
    words = part.split()
    if not 3 <= len(words) <= 9:
        return None
    for count in (2, 3):
        if len(words) > count:
            head, tail = " ".join(words[:-count]), " ".join(words[-count:])
            if likeness(tail) >= 1 and people.is_role(head) and not people.is_role(tail):
                return head, tail
            head, tail = " ".join(words[:count]), " ".join(words[count:])
            if likeness(head) >= 1 and people.is_role(tail) and not people.is_role(head):
                return tail, head
    # "Kommunikasjonssjef Silje Aasen": one word for the role, and no department behind it.
    head, tail = words[0], " ".join(words[1:])
    lone = len(words) == 3 and people.is_role(head) and fold(head) not in _LEADS
    named = likeness(tail) >= 0.5 and not people.is_role(tail)
    return (head, tail) if lone and named else None


_KOREAN = re.compile(
    r"(?:(\S{1,12}(?:팀|실|과|부|국|처|센터)) )?([가-힣]{2,4}) ?(팀장|과장|부장|대리|매니저|차장|사원|실장|본부장|주무관|연구원|책임|선임|국장)"
)


def korean(part: str) -> tuple[str, str] | None:
    """Return the role and the name of "홍보팀 김하늘 팀장", where a title follows the name."""
    found = _KOREAN.fullmatch(part)
    return (f"{found[1] or ''} {found[3]}".strip(), found[2]) if found else None


def house_then_name(part: str, likeness: Likeness) -> tuple[str, str] | None:
    """Return house and name of a part that lost the sign between: "Acme Space Jane Doe"."""
    words = part.split()
    if len(words) < 4:
        return None
    house, name = " ".join(words[:-2]), " ".join(words[-2:])
    if people.is_organisation(house) and not people.is_role(house):
        # Only an address tells that the last two words are no part of the house's name.
        named = people.name_likeness(name) >= 0.5 and likeness(name) >= 1
        return (house, name) if named and not people.is_given(words[0]) else None
    if len(words) != 4 or any(people.is_given(w) for w in words[:2]):
        return None
    return (house, name) if people.is_given(words[2]) else None
