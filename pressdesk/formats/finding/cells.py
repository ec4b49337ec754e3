"""The lines of a contact block as tokens: names, roles, organisations, numbers, addresses."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.base.text import fold
from pressdesk.formats.finding import people, phrases
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.everyday import LABELS, known
from pressdesk.formats.finding.spots import emails, urls
from pressdesk.formats.finding.telephones import telephones


@dataclass(frozen=True, slots=True)
class Token:
    """One thing a contact block says. `kind`: name, role, organisation, telephone, email, label, other.

    `surely` is how likely a name is one; `line` tells which tokens stand on one line, and `joined`
    that "and" or "&" stands before it.
    """

    kind: str
    text: str
    line: int
    surely: float = 1.0
    joined: bool = False


GAP = re.compile(r"\t+|[ \xa0\u2002\u2003\u202f]{3,}|(?:\xa0| \xa0|\xa0 ){2,}")
_PARTS = re.compile(
    r"[【】（）『』]|\s*(?:[;|•●·∙‧*<>\t]|\s[–—―\-‐~/]+\s|[–—]|\s{3,}|^[–—\-]\s|、|，|／)\s*|\s*(?<!\d),\s*|,\s+|\s*[()\[\]{}]\s*|\s*[:：]\s*"
)
_AND = re.compile(
    r"\s+(?:and|et|und|y|e|i|en|og|och|ja|und|&|\+|a|és|ve|и|та|και|or|ou|oder|o|of)\s+(?=[^\W\d_])"
)
# Words that only introduce a number or an address.
_LABELS = known(LABELS)
_FOR_PRESS = re.compile(
    r"(?: (?:fur|for|the|al|alla|agli|ai|con|com|aos|ao|a la|i|die|der|das|pour|la|les|para|los|per|i|voor|de|dla|pro|til|och|und|and|et|y|e|a|&|/))*"
    r"(?: (?:presse|press|media|medien|medias|prensa|medios|stampa|pers|imprensa|journalisten|journalistes|journalists|pressen|medier|media))+"
)
_NAME_LABEL = re.compile(
    r"^(?:name|nom|nombre|nome|naam|imie i nazwisko|navn|namn|nimi|jmeno|nev|фио|имя|名前|氏名|姓名|이름)$"
)


_NOISE = re.compile(r"\s*(?:Email Us Here|Visit Our Website|Click here)\s*", re.IGNORECASE)
# What the forms of some wires make of a contact: "ContactJane Doe Acme Email Us Here".
_SITE_FORM = re.compile(
    r"^Contact:?\s?((?:Dr\.? )?\S+ \S+) (\S.{1,80}) Email Us Here", re.IGNORECASE
)
_GLUED = re.compile(
    r"((?<!\w)(?:Media |Press |PR )?[Cc]ontacts?(?: Details(?=[A-Z])| Information| Info)?)(?=[A-ZÀ-Þ][a-zA-Z])"
    r"|(?<=[a-z]{2})(?=\+?1?[-. (]{0,2}\d{3}\)?[-. ]\d{3}[-. ]\d{4})|(?<=[-. ]\d{4})(?=[A-Za-z][\w.\-]*@)"
    r"|(?<=\d)(?=(?:E-?mail|Tel|Phone|Office|Fax|Mobile)(?!\w))|(?<=\.com)(?=\d{3}[-. ]\d{3})"
    r"|(?<=[a-z])(?=(?:E-?[Mm]ail|CEO|CTO|CFO|COO|Dr\.|E:|P:|T:|Tel|Phone|Email|About|Twitter|President|Director)(?!\w))"
)


def unglued(text: str) -> str:
    """Return a line of a contact block with the spaces that a web page's text lost put back."""
    text = _SITE_FORM.sub(r"Contact: \1, \2", text)
    return _GLUED.sub(lambda m: f"{m[1]}: " if m[1] else " ", _NOISE.sub(" ", text))


def tokens(text: str, number: int) -> list[Token]:
    """Return what one line of a contact block says, in order."""
    text = unglued(text)
    if people.is_town(text):
        return [Token("address", text.strip(), number)]
    spots = [(s.start, s.end, "email", s.value) for s in emails(text)]
    spots += [(s.start, s.end, "url", s.value) for s in urls(text)]
    free = [(s.start, s.end, "telephone", s.value) for s in telephones(text)]
    spots += [f for f in free if not any(a < f[1] and f[0] < b for a, b, _, _ in spots)]
    spots += [
        (d.start, d.end, "date", text[d.start : d.end])
        for d in dates(text)
        if d.year and not any(a < d.end and d.start < b for a, b, _, _ in spots)
    ]
    spots.sort()
    reaches = any(kind in ("email", "telephone") for _s, _e, kind, _v in spots)
    if not reaches and people.is_address(text) and people.name_likeness(_first(text)) < 1:
        return [Token("address", text.strip(), number)]
    made: list[Token] = []
    done = 0
    for start, end, kind, value in spots:
        if start < done:
            continue
        made += _words(text[done:start], number)
        made.append(Token(kind, value, number))
        done = end
    made += _words(text[done:], number)
    return made


def _first(text: str) -> str:
    return re.split(r",|\s[–—|-]\s|\t", text.strip(), maxsplit=1)[0]


def _words(text: str, number: int) -> Iterator[Token]:
    pair = re.split(r"\s/\s", text.strip(" ,;:\t"))
    likeness = [people.name_likeness(p) for p in pair] if len(pair) == 2 else []
    if likeness and max(likeness) >= 1 and min(likeness) >= 0.5:
        # "Jane Doe / Ann Roe": two who share what follows.
        yield Token("name", people.bare_name(pair[0]), number)
        yield Token("name", people.bare_name(pair[1]), number, joined=True)
        return
    for part in _PARTS.split(text):
        part = part.strip(" \t\xa0.:;,-–—*•|\"'“”«»")
        if not part or not any(c.isalnum() for c in part):
            continue
        yield from _part(part, number)


def _part(part: str, number: int) -> Iterator[Token]:
    folded = fold(part).strip(" .")
    if (
        folded in _LABELS
        or _NAME_LABEL.match(folded)
        or re.fullmatch(r"jr|sr|esq|ph ?d|m ?d|mba|apr|cpa|iii?", folded.replace(".", ""))
    ):
        return
    if "\u3000" in part and people.is_organisation(part.split("\u3000")[0]):
        for piece in part.split("\u3000"):
            yield from _part(piece.strip(), number)
        return
    label = phrases.pattern(phrases.CONTACT).match(folded)
    last = folded.split()[-1] if 1 < len(folded.split()) < 4 else ""
    if last.startswith(("ansprechpartner", "kontaktperson", "contactperso")):
        yield Token("label", part, number)  # "Wissenschaftliche Ansprechpartnerin"
        return
    if label and (label.end() == len(folded) or _FOR_PRESS.fullmatch(folded[label.end() :])):
        yield Token("label", part, number)
        return
    if _is_mark(folded):
        return
    rest = _after_label(part)
    if rest and people.name_likeness(rest) >= 0.5:
        yield from _part(rest, number)
        return
    words = part.split()
    while len(words) > 2 and len(words[-1]) > 2 and fold(words[-1]).strip(" .:") in _LABELS:
        words.pop()
    if people.name_likeness(" ".join(words)) >= 1:
        part = " ".join(words)  # "Jane Doe Tél"
    likeness = people.name_likeness(part)
    if likeness >= 1:
        yield Token("name", people.bare_name(part), number)
        return
    pieces = _AND.split(part)
    if len(pieces) == 2 and all(people.name_likeness(p) >= 1 for p in pieces):
        yield Token("name", people.bare_name(pieces[0]), number)
        yield Token("name", people.bare_name(pieces[1]), number, joined=True)
        return
    trimmed = _without_labels(part)
    if trimmed != part:
        if trimmed:
            yield from _part(trimmed, number)
        return
    both = _name_then_house(part)
    if both and _HEADS.match(fold(both[1])):
        yield from split_tokens((both[1], both[0]), number)
        return
    if both:
        yield Token("name", people.bare_name(both[0]), number)
        yield Token("organisation", both[1], number)
        return
    whole = people.is_organisation(part) and _says_unit(folded)
    split = None if whole else _role_then_name(part)
    if split:
        yield from split_tokens(split, number)
        return
    yield _kind(part, folded, likeness, number)


def _kind(part: str, folded: str, likeness: float, number: int) -> Token:
    """Return the one token that a part without signs inside is."""
    if re.match(r"(?:is|es|est|ist|e|war|was|sono|sind|are)\s", folded):
        return Token("other", part, number)
    if people.is_role(part) and not (people.is_organisation(part) and _says_unit(folded)):
        return Token("role", part, number)
    if people.is_address(part):
        return Token("address", part, number)
    if people.is_organisation(part) or people.ends_with_country(part):
        return Token("organisation", part, number)
    if likeness >= 0.5:
        return Token("name", people.bare_name(part), number, likeness)
    if people.is_lone_name(part):
        return Token("name", part, number, 0.7)
    return Token("other", part, number)


def _is_mark(folded: str) -> bool:
    folded = re.sub(r" (?:no|nr|number|n°|num)$", "", folded)
    tables = (phrases.MARK, phrases.IMMEDIATE)
    matches = [phrases.pattern(table).match(folded) for table in tables]
    return any(m is not None and m.end() == len(folded) for m in matches)


def _after_label(part: str) -> str:
    """Return what follows a mark or a label that opens a part: "CONTACT Michael Ortiz"."""
    words = part.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        head = fold(" ".join(words[:count]))
        label = phrases.pattern(phrases.CONTACT).match(head)
        if _is_mark(head) or (label is not None and label.end() == len(head)):
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


def _says_unit(folded: str) -> bool:
    return not _HEADS.match(folded) and (
        bool(_UNIT.search(folded))
        or bool(
            re.match(
                r"(?:service|office|bureau|departement|direction|ufficio|oficina|gabinete|departamento|pressestelle|referat|biuro|dipartimento|assessoria|press office|press team|media team|media office)\b",
                folded,
            )
        )
        or bool(re.search(r"\b(?:inc|ltd|llc|gmbh|plc|corp|ag|communications|consulting)$", folded))
    )


def _without_labels(part: str) -> str:
    """Return a part without label words at its ends ("Tel", "or via e-mail")."""
    words = part.split()
    units = ("office", "desk", "company", "organisation", "organization")
    while words and fold(words[-1]).strip(" .:") in _LABELS and len(words) > 1:
        if fold(words[-1]) in units and len(words) > 2:
            break  # "Regional Atlas Office"
        words.pop()
    while words and len(words) > 1 and fold(words[0]).strip(" .:") in _LABELS and (
        words[0].endswith((":", ".")) or len(words[0]) > 1
    ) and fold(words[0]) not in ("desk", "office", "web", "direct", "work", "name", "title"):  # fmt: skip
        words = words[1:]
    return " ".join(words)


def _name_then_house(part: str) -> tuple[str, str] | None:
    """Return name and organisation of a part that lost the sign between: "Jane Doe Acme Space Ltd"."""
    words = part.split()
    count = 3 if people.has_honorific(part) else 2
    rest = " ".join(words[count:])
    if len(words) < count + 2:
        return None
    capitals = len(words) > 4 and all(w[:1].isupper() for w in words) and not people.is_role(rest)
    if not people.is_organisation(rest) and not capitals:
        return None
    name = " ".join(words[:count])
    return (name, " ".join(words[count:])) if people.name_likeness(name) >= 1 else None


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


def _role_then_name(part: str) -> tuple[str, str] | None:
    """Return the role and the name of "Press officer Jane Doe" or "Jane Doe Press Officer"."""
    words = part.split()
    if not 3 <= len(words) <= 9:
        return None
    for count in (2, 3):
        if len(words) > count:
            head, tail = " ".join(words[:-count]), " ".join(words[-count:])
            if (
                people.name_likeness(tail) >= 1
                and people.is_role(head)
                and not people.is_role(tail)
            ):
                return head, tail
            head, tail = " ".join(words[:count]), " ".join(words[count:])
            if (
                people.name_likeness(head) >= 1
                and people.is_role(tail)
                and not people.is_role(head)
            ):
                return tail, head
    # "Kommunikasjonssjef Silje Aasen": one word for the role, and no department behind it.
    head, tail = words[0], " ".join(words[1:])
    lone = len(words) == 3 and people.is_role(head) and fold(head) not in _LEADS
    named = people.name_likeness(tail) >= 0.5 and not people.is_role(tail)
    return (head, tail) if lone and named else None


def split_tokens(pair: tuple[str, str], number: int) -> Iterator[Token]:
    """Yield the role and the name found in one part."""
    yield Token("name", people.bare_name(pair[1]), number)
    yield Token("role", pair[0], number)
