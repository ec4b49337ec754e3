"""From lists to recipients: one copy for each person and each mailbox, and why others get none.

The rows are tuples with names: a hundred thousand are made for one look, and a frozen dataclass
takes four times as long.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from pressdesk.base.i18n import N_, _
from pressdesk.base.rubbish import undisturbed
from pressdesk.base.worldnames import primary
from pressdesk.contacts import digests
from pressdesk.contacts.keys import name_key
from pressdesk.formats import salutation
from pressdesk.formats.card import DO_NOT_CONTACT, LEFT
from pressdesk.formats.mailboxes import address_key
from pressdesk.lists.gathering import Gathered, Gatherer
from pressdesk.store.plain import Reader, Row, glance

# Why somebody gets nothing, in the order it is looked at; {detail} is a list, or whose copy it is.
REASONS = {
    "excluded": N_("kept out by “{detail}”"),
    "do_not_contact": N_("must not be contacted"),
    "objected": N_("has objected"),
    "left": N_("has left"),
    "archived": N_("is in the archive"),
    "no_address": N_("has no usable address"),
    "bounced": N_("mail came back"),
    "duplicate": N_("has the same address as {detail}"),
}
# What is usable for sure and is its own key: nearly every address there is; and then those with
# accents, where nothing is to be composed or made small.
_PLAIN = re.compile(r"[a-z0-9._+\-]{1,64}@[a-z0-9.\-]{1,253}")
_ACCENTED = re.compile(r"[\w.+\-]{1,64}@[a-z0-9.\-]{1,253}")
_NO_WISH = ("", "")
_USABLE = re.compile(r" {0,9}[^\s@,;<>\"()]{1,64}@[^\s@,;<>\"()]{1,253} {0,9}")


class Recipient(NamedTuple):
    """Somebody who gets one copy: a person by `contact`, or a desk by `outlet`; the other is 0.

    `language` is that of the version they get, `because` why they are on, in the user's words.
    """

    contact: int
    outlet: int
    formatted_name: str
    address: str
    language: str
    salutation: str
    because: str


class LeftOut(NamedTuple):
    """Somebody who gets nothing: why (of `REASONS`), and which list or whose copy it is."""

    contact: int
    outlet: int
    formatted_name: str
    reason: str
    detail: str

    @property
    def words(self) -> str:
        """Why, in the user's words."""
        return _(REASONS[self.reason]).format(detail=self.detail)


class Greeting(NamedTuple):
    """One greeting, how many get it, what is wrong with it ("" for nothing), and the first."""

    words: str
    language: str
    many: int
    fault: str
    first: Recipient


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom lists reach and whom not, each by name; `labels` are the lists asked for."""

    recipients: tuple[Recipient, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    lists: tuple[tuple[str, str], ...] = ()

    def reasons(self) -> dict[str, int]:
        """Return how many are left out for each reason there is, in the order of `REASONS`."""
        counted = Counter(one.reason for one in self.left_out)
        return {reason: counted[reason] for reason in REASONS if counted[reason]}

    def languages(self) -> dict[str, int]:
        """Return how many get each language version, the commonest first."""
        return dict(Counter(one.language for one in self.recipients).most_common())

    def greetings(self) -> tuple[Greeting, ...]:
        """Return the distinct greetings: those with a fault first, then the commonest."""
        first: dict[tuple[str, str], Recipient] = {}
        for one in reversed(self.recipients):
            first[one.salutation, one.language] = one
        counted = Counter((one.salutation, one.language) for one in self.recipients)
        made = [
            Greeting(words, language, many, salutation.fault_of(words), first[words, language])
            for (words, language), many in counted.most_common()
        ]
        return tuple(sorted(made, key=lambda one: not one.fault))


@glance
def resolve(
    session: Reader, lists: Sequence[int], today: date, languages: Sequence[str] = ()
) -> Resolved:
    """Return whom lists reach, everybody once, and everybody else with the reason.

    `languages` are those a release can be had in, the first one for whoever reads none of them;
    without any, each recipient has the list's language or the first one they read.
    """
    chosen = list(dict.fromkeys(lists))
    gatherer = Gatherer(session, today)
    found = gatherer.united(chosen)
    resolving = _Resolving(session, gatherer, chosen, languages)
    with undisturbed():
        resolving.people(found)
        resolving.desks(found)
    labels = {row: (known.uid, known.label) for row, known in gatherer.known.items()}
    named = tuple(labels[row] for row in chosen if row in labels)
    return Resolved(tuple(resolving.reached), tuple(resolving.left_out), named)


class _Resolving:
    """One resolution: who is on, ruled on one after the other by name.

    An address is a row that ends in it, its kind, and whether mail to it came back.
    """

    def __init__(
        self, session: Reader, gatherer: Gatherer, chosen: Sequence[int], languages: Sequence[str]
    ) -> None:
        self._session = session
        self._offered = tuple(languages)
        self._wishes = _wishes(gatherer, chosen)
        self._taken: dict[str, str] = {}
        self._objected = digests.objected(session)
        self._barred = _barred(session)
        self.reached: list[Recipient] = []
        self.left_out: list[LeftOut] = []

    def people(self, found: Gathered) -> None:
        """Rule on all people gathered."""
        on, made = found.people, []
        rows = self._load([*on, *found.people_out])
        several, taken, reads, said = _several(rows), self._taken, self._reads, self._said
        objected, anybodys = self._objected, _version(self._offered, "", ())
        has_more = bool(self._wishes or self._barred)
        for row in rows:
            person, name, state, prefix, family, address, _kind, has_bounced = row
            # The short way for nearly everybody: one address, and nothing to be thought of it.
            if (
                address
                and not (state or has_bounced or has_more or person in several)
                and person in on
                and (key := _mailbox(address))
                and key not in taken
                and not (objected and objected(address))
            ):
                taken[key] = name
            else:
                address = self._ruled(row, several.get(person, (row,)), found)
                if not address:
                    continue
            language = anybodys
            if has_more or person in reads:
                wish, _its = self._wishes.get(person, _NO_WISH)
                language = _version(self._offered, wish, reads.get(person, ()))
            words = _words(said[person], language) if person in said else ""
            words = words or salutation.greeting(language, name, family or "", prefix or "")
            made.append((person, 0, name, address.strip(), language, words, on[person]))
        self.reached += map(Recipient._make, made)

    def _ruled(self, row: Row, mails: Sequence[Row], found: Gathered) -> str:
        """Return the address of somebody with all that is to be thought of, or note why not."""
        person, name, reason = row[:3]
        if mails[0] is not row or not (person in found.people or person in found.people_out):
            return ""  # already ruled on, or nobody of these lists
        if person in found.people_out:
            reason = "excluded"
        elif reason != DO_NOT_CONTACT and self._is_barred(name, mails):
            reason = "objected"
        if not reason:
            kind = self._wishes.get(person, _NO_WISH)[1]
            return self._address(person, 0, name, mails, kind)
        self.left_out.append(LeftOut(person, 0, name, reason, found.people_out.get(person, "")))
        return ""

    def desks(self, found: Gathered) -> None:
        """Rule on all desks gathered."""
        for row, name, languages, emails, is_archived in self._session.rows(
            "SELECT id, name, languages, emails, is_archived FROM outlets"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY folded, id",
            (json.dumps([*found.desks, *found.desks_out]),),
        ):
            # As `contacts.outlets` keeps them: address, kind, preferred, private, label, bounced.
            kept = [(*mail, *(False,) * (6 - len(mail))) for mail in json.loads(emails)]
            kept.sort(key=lambda mail: not mail[2])
            mails: list[Row] = [(mail[0], mail[1], mail[5]) for mail in kept if not mail[3]]
            reason = "archived" if is_archived else ""
            if row in found.desks_out:
                reason = "excluded"
            elif self._has_objected(mails):
                reason = "objected"
            if reason:
                detail = found.desks_out.get(row, "")
                self.left_out.append(LeftOut(0, row, name, reason, detail))
                continue
            address = self._address(0, row, name, mails, "")
            if address:
                language = _version(self._offered, "", tuple(json.loads(languages)))
                words = salutation.desk_greeting(language)
                self.reached.append(
                    Recipient(0, row, name, address, language, words, found.desks[row])
                )

    # --- who may have it, and where -----------------------------------------------------------

    def _address(
        self, contact: int, outlet: int, name: str, mails: Sequence[Row], kind: str
    ) -> str:
        """Return the address to write to, the first that can be used, or note why there is none."""
        reason, detail = "no_address", ""
        for mail in _first_of(kind, mails) if kind else mails:
            said, _kind, is_bounced = mail[-3:]
            if is_bounced:
                reason = "bounced"
            elif key := said and _mailbox(said):
                if key not in self._taken:
                    self._taken[key] = name
                    return str(said).strip()
                reason, detail = "duplicate", self._taken[key]
                break
        self.left_out.append(LeftOut(contact, outlet, name, reason, detail))
        return ""

    def _has_objected(self, mails: Iterable[Row]) -> bool:
        return self._objected is not None and any(
            self._objected(mail[-3]) for mail in mails if mail[-3]
        )

    def _is_barred(self, name: str, mails: Iterable[Row]) -> bool:
        """Return whether one has objected, or must not be contacted as another card says."""
        return self._has_objected(mails) or any(
            name_key(name) in self._barred[address_key(mail[-3])]
            for mail in mails
            if mail[-3] and address_key(mail[-3]) in self._barred
        )

    # --- looking up ---------------------------------------------------------------------------

    def _load(self, people: list[int]) -> list[Row]:
        """Return people by name, each once for every address that is not private, the best first.

        Of a hundred thousand people every value read counts: what is as usual comes as None.
        """
        some, values = "", []
        # Where a good part of the office is meant, one walk is quicker than a look-up for each.
        if len(people) * 3 < self._session.rows("SELECT coalesce(max(id), 0) FROM contacts")[0][0]:
            some = " AND contact_id IN (SELECT value FROM json_each(?))"
            values = [json.dumps(people)]
        self._reads = _by_person(
            self._session.rows(
                "SELECT contact_id, word FROM contact_tags INDEXED BY ix_contact_tags_language"
                " WHERE kind = 'language'"
                f"{some} ORDER BY contact_id, position", values,
            )
        )  # fmt: skip
        self._said = _by_person(
            self._session.rows(
                "SELECT contact_id, language, words FROM contact_phrases"
                " INDEXED BY ix_contact_phrases_salutation"
                f" WHERE kind = 'salutation'{some} ORDER BY contact_id, position", values,
            )
        )  # fmt: skip
        return self._session.rows(
            "SELECT c.id, c.formatted_name,"
            f" CASE WHEN c.status IN ('{DO_NOT_CONTACT}', '{LEFT}') THEN c.status"
            " WHEN c.is_archived THEN 'archived' END,"
            " nullif(c.honorific_prefix, ''), iif(c.honorific_prefix = '', NULL, c.family_name),"
            f" e.address, {'e.kind' if self._wishes else 'NULL'}, e.is_bounced"
            # Left to itself SQLite walks all people by some index, and looks each row up.
            " FROM contacts c NOT INDEXED"
            " LEFT JOIN contact_emails e ON e.contact_id = c.id AND e.is_private = 0"
            f" WHERE 1{some.replace('contact_id', 'c.id')}"
            " ORDER BY c.sort_name, c.id, e.is_preferred DESC, e.position",
            values,
        )


def _by_person(rows: Iterable[Row]) -> dict[int, tuple[Any, ...]]:
    """Return what rows say besides a person's id, which stands first in each: by that id."""
    return {
        person: tuple(row[1] if len(row) == 2 else row[1:] for row in its)
        for person, its in groupby(rows, itemgetter(0))
    }


def _several(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """Return the rows of those who have more than one, by their id, which stands first."""
    found: dict[int, list[Row]] = {}
    for row, following in pairwise(rows):
        if row[0] == following[0]:
            found.setdefault(row[0], [row]).append(following)
    return found


def _barred(session: Reader) -> dict[str, set[str]]:
    """Return the mailboxes of those who must not be contacted, each with whose it is."""
    found: dict[str, set[str]] = {}
    for address, key in session.rows(
        "SELECT e.address, c.name_key FROM contacts c JOIN contact_emails e ON e.contact_id = c.id"
        f" WHERE c.status <> 'active' AND c.status = '{DO_NOT_CONTACT}'"
    ):
        found.setdefault(address_key(address), set()).add(key)
    return found


def _first_of(kind: str, mails: Iterable[Row]) -> list[Row]:
    """Return addresses with those of a kind first."""
    return sorted(mails, key=lambda mail: mail[-2] != kind)


@lru_cache(maxsize=1000)
def _version(offered: tuple[str, ...], wish: str, reads: tuple[str, ...]) -> str:
    """Return the language version: the list's wish, else what they read, else the first."""
    known = (wish, *reads) if wish else reads
    if not offered:
        return known[0] if known else ""
    for code in known:
        for one in offered:
            if primary(code) == primary(one):
                return one
    return offered[0]


def _words(said: Iterable[Row], language: str) -> str:
    """Return the greeting a card has in a language, in any where no language is known."""
    for code, words in said:
        if not language or primary(code) == primary(language):
            return str(words)
    return ""


def is_usable(address: str) -> bool:
    """Return whether mail can be addressed so: one @ with something on both sides, on one line."""
    return bool(_USABLE.fullmatch(address)) and address.isprintable()


def _mailbox(address: str) -> str:
    """Return what an address has in common with its other spellings, "" where it is of no use."""
    if _PLAIN.fullmatch(address):
        if "xn--" not in address:
            return address
    elif (
        _ACCENTED.fullmatch(address)
        and "xn--" not in address
        and unicodedata.is_normalized("NFKC", address)
        and address == address.casefold()
    ):
        return address
    return address_key(address) if is_usable(address) else ""


def _wishes(gatherer: Gatherer, chosen: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return the language and kind of address that lists wish for the people on them.

    Of several lists the first chosen counts, and before it the one that is nearest to the person.
    """
    if not any(known.language or known.address_kind for known in gatherer.known.values()):
        return {}
    wishes: dict[int, tuple[str, str]] = {}
    for row in reversed(chosen):
        known = gatherer.known.get(row)
        if known is None:
            continue
        inner = _wishes(gatherer, known.lists)
        if known.language or known.address_kind:
            own = (known.language, known.address_kind)
            wishes.update(dict.fromkeys(gatherer.gather(row).people, own))
        wishes.update(inner)
    return wishes
