"""Addresses and links inside a line of text: where they stand and what they lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.formats.body import Run, Runs
from pressdesk.formats.finding.glue import own_local, whole_domain


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch `start:end` of a text and the value read from it."""

    start: int
    end: int
    value: str


_LOCAL = re.compile(r"[\w.+\-'’&%=~]{1,64}\Z")
_DOMAIN = re.compile(r"[^\W_](?:[\w\-]{0,62})(?:\.[\w\-]{1,63}){1,8}")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»|]{2,2000}", re.IGNORECASE)
# "name (at) org.example", "name [at] org [dot] example": without its brackets "at" is a word.
_HIDDEN = re.compile(
    r"(?P<local>(?<![\w.+\-])[\w.+\-]{1,64})"
    r"(?: ?[(\[{<] ?(?:at|arobase|arroba|chiocciola|@|ät|kukac|zavináč|małpa) ?[)\]}>] ?)"
    r"(?P<domain>[\w\-]{1,63}(?:(?:\.| ?[(\[{<] ?(?:dot|point|punkt|punto|\.) ?[)\]}>] ?)"
    r"[\w\-]{1,63}){1,6})",
    re.IGNORECASE,
)
_DOT = re.compile(r" ?[(\[{<] ?(?:dot|point|punkt|punto|\.) ?[)\]}>] ?", re.IGNORECASE)


def emails(text: str) -> list[Spot]:
    """Return the e-mail addresses in `text`, spelt-out ones ("x (at) y.org") as real addresses."""
    found = list(_plain_emails(text))
    if "(" in text or "[" in text or "{" in text or "<" in text:
        for match in _HIDDEN.finditer(text):
            if not any(s.start < match.end() and match.start() < s.end for s in found):
                domain = _DOT.sub(".", match["domain"])
                found.append(Spot(match.start(), match.end(), f"{match['local']}@{domain}"))
    return sorted(found, key=lambda s: s.start)


def _plain_emails(text: str) -> Iterator[Spot]:
    least = 0
    at = text.find("@")
    while at >= 0:
        local = _LOCAL.search(text, max(least, at - 64), at)
        domain = _DOMAIN.match(text, at + 1)
        if local and domain:
            name = own_local(local.group().lstrip(".-'’&%=~"), text, local.start())
            end = at + 1 + len(whole_domain(domain.group()).rstrip("-"))
            if name and not domain.group().split(".")[-1].isdigit():
                yield Spot(at - len(name), end, text[at - len(name) : end])
                least = end
        at = text.find("@", at + 1)


def urls(text: str) -> list[Spot]:
    """Return the web addresses in `text` without the punctuation of the sentence around them."""
    found = []
    for match in _URL.finditer(text):
        url = match.group().rstrip(".,;:!?'’*…")
        while url.endswith((")", "]")) and url.count("(") + url.count("[") < (
            url.count(")") + url.count("]")
        ):
            url = url[:-1].rstrip(".,;:!?'’*")
        if "." in url:
            found.append(Spot(match.start(), match.start() + len(url), url))
    return found


def linked(text: str) -> Runs:
    """Return `text` as runs in which web and e-mail addresses are links."""
    spots = [(s, s.value) for s in urls(text)]
    taken = [(s.start, s.end) for s, _ in spots]
    for spot in _plain_emails(text):
        if not any(start < spot.end and spot.start < end for start, end in taken):
            spots.append((spot, f"mailto:{spot.value}"))
    parts: list[Run] = []
    done = 0
    for spot, target in sorted(spots, key=lambda pair: pair[0].start):
        if spot.start > done:
            parts.append(Run(text[done : spot.start]))
        link = target if ":" in target else f"https://{target}"
        parts.append(Run(text[spot.start : spot.end], link=link))
        done = spot.end
    if done < len(text):
        parts.append(Run(text[done:]))
    return tuple(parts)
