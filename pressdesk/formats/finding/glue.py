"""Words that lost the space between them, as contacts of web pages do with their line breaks.

"Jane DoePress OfficerPhone: 020 7946 0018jane@acme.example" reads as it once stood in five lines.
"""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re

from pressdesk.base.text import fold
from pressdesk.formats.finding import people

# Words that begin what follows a name, a house or a number.
_STARTERS = frozenset((
    "email", "e-mail", "mail", "tel", "telephone", "phone", "mobile", "cell", "fax", "office", "direct", "website", "web", "position", "title",
    "role", "company", "contact", "contacts", "media", "press", "investor", "public", "communications", "communication", "marketing", "president",
    "vice", "director", "manager", "head", "chief", "ceo", "cfo", "cto", "coo", "cmo", "board", "senior", "executive", "editor", "spokesperson",
    "twitter", "facebook", "linkedin", "instagram", "city", "country", "address", "name", "location", "source", "about", "tél", "courriel",
    "téléphone", "telefon", "telefono", "teléfono", "correo", "site",
))  # fmt: skip
# Words that end a house's name or a role, behind which a new line began.
_ENDERS = frozenset((
    "inc", "llc", "ltd", "corp", "corporation", "gmbh", "plc", "co", "group", "relations", "media", "advisory", "communications", "office",
    "services", "partners", "association", "capital", "manager", "director", "officer", "president", "ceo", "cfo", "cto", "coo", "chairman",
    "founder", "america", "international", "network", "company", "team", "desk", "pr", "contact", "contacts", "email", "phone", "website", "agency",
    "consulting", "holdings", "foundation", "institute", "university", "specialist", "lead",
))  # fmt: skip
_DESK = re.compile(
    r"(?:media|press|presse|pr|info|contact|news|newsroom|editor|communications|comms|investors?|ir|hello|office|mail)$"
)
_NOISE = re.compile(
    r"\s{0,4}(?:Email Us Here|Visit Our Website|Click here|\[email[ \xa0]protected\])\s{0,4}",
    re.IGNORECASE,
)
# What the forms of some wires make of a contact: "ContactJane Doe Acme Email Us Here".
_SITE_FORM = re.compile(
    r"^Contact:?\s?((?:Dr\.? )?\S+ \S+) (\S.{1,80}) Email Us Here", re.IGNORECASE
)
_LABELLED = re.compile(
    r"((?<!\w)(?:Media |Press |PR )?[Cc]ontacts?(?: Details(?=[A-Z])| Information| Info)?)(?=[A-ZÀ-Þ][a-zA-Z])"
)
_DASHED = re.compile(r"((?<!\w)(?:Name|E-?mail|Phone|Tel|Company|Website))\s?-\s+(?=\S)")
# Between a letter and a number, a number and a letter, a link and what follows.
_EDGES = re.compile(
    r"(?<=[a-z]{2})(?=\+?1?[-( ]{0,2}\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4})|(?<=[A-Za-z])(?=\(\d{3}\) ?\d)|(?<=[a-z]\.)(?=\(?\d{3}\)?[-. ])|(?<=[A-Za-z])(?=\+\d{1,3}[ (]\d)"
    r"|(?<=[-. ]\d{4})(?=[A-Za-z][\w.\-]*@)|(?<=\d{2})(?=[A-Za-z][\w.\-]{0,40}@)|(?<=\d{2})(?=[A-Z][a-z]{2})|(?<=\d)(?=(?:E-?mail|Tel|Phone|Office|Fax|Mobile)(?!\w))"
    r"|(?<=\.com)(?=\d{3}[-. ]\d{3})|(?<=[a-z])(?=(?:E|P|T|M):\s?[\w+(])|(?<=[A-Z]{2})(?=[TPEM]:\s?[(+\d])|(?<=[a-z])(?=Dr\.)|(?<=[a-z])(?=https?://|www\.)|(?<=\bC[EFTO]O)(?=[A-Z]{2})"
)
_CAMEL = re.compile(
    r"(?<=[a-zß-öø-ÿ.)’'])(?=[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
)
# Names that have a capital inside and are one word.
_INSIDE = re.compile(r"(?:mc|mac|de|di|da|du|la|le|van|von|o'|d'|l'|fitz|st\.?)$", re.IGNORECASE)
_SPLIT_EDGE = re.compile(r"(\s+)")
_MAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w.\-]{1,200}")


def unglued(text: str) -> str:
    """Return a line of a contact block with the spaces that a web page's text lost put back."""
    text = _SITE_FORM.sub(r"Contact: \1, \2", text)
    text = _LABELLED.sub(r"\1: ", _NOISE.sub(" ", text))
    text = _DASHED.sub(r"\1: ", text)
    if len(text) > 1500:
        return text
    made = _EDGES.sub(" ", text)
    for _ in range(2):
        # What was parted once shows that more is glued, and whose address it is.
        made = _mailed(made)
        if not _CAMEL.search(made):
            break
        made = _parted(made, made != text)
    return _mailed(made)


def _mailed(text: str) -> str:
    return _MAIL.sub(lambda m: _own_mail(m, text), text)


def _own_mail(found: re.Match[str], text: str) -> str:
    local, _, domain = found.group().partition("@")
    own = own_local(local, text, found.start())
    end = whole_domain(domain)
    front = f"{local[: len(local) - len(own)]} " if len(own) < len(local) else ""
    back = f" {domain[len(end) :]}" if len(end) < len(domain) else ""
    return f"{front}{own}@{end}{back}"


def whole_domain(domain: str) -> str:
    """Return a domain without what lost the space before it: "example.comTel", ".com555-0100"."""
    twice = re.search(r"\.[a-z]{2,4}(?=(?:www|https?)\.)", domain)
    if twice:
        return domain[: twice.end()]
    inside = re.match(r"(?:[\w\-]+\.)+?(?:com|org|net|edu|gov|co|[a-z]{2})(?=[A-Z])", domain)
    if inside:
        return inside.group()
    last = domain.rsplit(".", 1)[-1]
    glued = re.match(r"([a-z]{2,8})(?:[A-Z]|(?<=com|org|net|edu|gov)\d|\d{3})", last)
    return domain[: len(domain) - len(last) + len(glued[1])] if glued else domain


_GLUED_LOCAL = re.compile(
    r"(?:(?:Ltd|Inc|LLC|Corp|GmbH)\.?(?=[a-z])|(?:Office|Phone|Direct|Mobile|Website|Contacts?|Email)(?=[A-Z]|info|media|press|news)"
    r"|[A-Za-z]{0,40}\d?-?\d{3}-\d{3}-\d{4}(?=[A-Za-z]))"
)


def own_local(local: str, text: str, start: int) -> str:
    """Return what stands before "@" without the word glued to it; `start` is where it stands."""
    glued = _GLUED_LOCAL.match(local)
    if glued:
        return local[glued.end() :]
    if not local[:1].isupper() or not local.replace(".", "").isalpha() or len(local) < 4:
        return local
    before = text[max(0, start - 200) : start]
    if re.search(r"[:：<(|/\[]\s?$", before) or not before.strip():
        # "Email: JaneDoe@": what stands alone behind its label is whole.
        return local
    words = re.findall(r"[^\W\d_]+", before)
    return _own_by_names(local, words)


def _own_by_names(local: str, words: list[str]) -> str:
    """Return the end of a local part that the names on the line explain, else all of it."""
    names = {fold(w) for w in words if len(w) > 2}
    last = words[-1] if words else ""
    for at in range(2, len(local) - 1):
        head, tail = local[:at], local[at:]
        lower = tail.lower()
        if (
            not (head[-1].islower() or head[-2:].isupper() or head[-1] == ".")
            or head.lower() == lower
            or (tail[0].islower() and tail[1].isupper())  # the s of "WorksAda" is no initial
        ):
            continue
        starts = re.match(r"[a-z]+", lower)
        first = starts.group() if starts else ""
        named = first in names or any(
            len(n) > 2 and first.endswith(n) and first[:-len(n)] and len(first) - len(n) == 1
            and any(w[:1].lower() == first[0] for w in words) for n in names
        )  # fmt: skip
        initials = tail.islower() and len(tail) == 2 and _has_initials(tail, words)
        ended = fold(head).strip(".") in _ENDERS | _STARTERS or head in words
        continues = last[:1].isupper() and head[:1].isupper() and head.isalpha()
        if (named and (ended or continues)) or (ended and (initials or _DESK.match(lower))):
            return tail
        if tail[:1].isupper() and people.is_given(tail) and continues:
            return tail
        if _DESK.fullmatch(lower) and tail.islower() and head.isalpha() and head[1:].islower():
            return tail
    return local


def _has_initials(pair: str, words: list[str]) -> bool:
    capitals = [w[0].lower() for w in words if w[:1].isupper()]
    return any(a == pair[0] and pair[1] in capitals[n + 1 : n + 4] for n, a in enumerate(capitals))


def _parted(text: str, is_glued: bool) -> str:
    """Return a line with words parted where one line ended and the next began."""
    pieces = _SPLIT_EDGE.split(text)
    mails = [m.group().lower() for m in _MAIL.finditer(text)]
    made: list[str] = []
    for n, piece in enumerate(pieces):
        if "@" in piece or "://" in piece or "www." in piece or not _CAMEL.search(piece):
            made.append(piece)
            continue
        before = re.split(r"[\s:：(]+", "".join(made).strip())[-2:]
        after = next((w for w in pieces[n + 1 :] if w.strip()), "")
        made.append(_split(piece, before, after, mails, is_glued))
    return "".join(made)


def _split(piece: str, before: list[str], after: str, mails: list[str], is_glued: bool) -> str:
    for edge in _CAMEL.finditer(piece):
        left, right = piece[: edge.start()], piece[edge.start() :]
        word = re.search(r"[^\W\d_]+\.?$", left)
        head = word.group().strip(".") if word else ""
        if head and _apart(head, right, before, after, mails, is_glued):
            rest = _split(right, [*before, left][-2:], after, mails, is_glued)
            one_name = people.is_given(head) and after[:1].isupper() and len(left) == len(head)
            return f"{left}{' ' if one_name else chr(9)}{rest}"
    return piece


def _apart(
    left: str, right: str, before: list[str], after: str, mails: list[str], is_glued: bool
) -> bool:
    """Whether `left` ends a line and `right` begins one."""
    one = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)?", right)
    begins, ends = fold(one.group()) if one else "", fold(left)
    if _INSIDE.fullmatch(left) or any(ends + begins in mail for mail in mails):
        return False  # "RapidFire", whose address is at rapidfire.example, is one word.
    if begins in _STARTERS and len(ends) > 1:
        return ends not in ("linked", "face", "you")
    follows = before[-1].strip(".,:") if before else ""
    if follows[:1].isupper() and len(left) > 1 and not _is_whole_name(before):
        initial = len(follows) == 1 and len(before) > 1 and people.is_given(before[-2])
        mailed = any(len(ends) > 2 and ends in mail.split("@")[0] for mail in mails)
        if (people.is_given(follows) or initial or mailed) and ends not in _STARTERS:
            return True
    person = one is not None and people.is_given(one.group()) and after[:1].isupper()
    if person and (ends in _ENDERS or is_glued):
        return True
    return ends in _ENDERS and is_glued and ends not in ("co", "media")


def _is_whole_name(before: list[str]) -> bool:
    """Whether the two words before are a given name and a surname already."""
    return len(before) > 1 and people.is_given(before[-2].strip(",:")) and len(before[-1]) > 2
