"""From lists to recipients: one copy for each person and each mailbox, and why others get none.

The rows are tuples with names: a hundred thousand are made for one look, and a frozen dataclass
takes four times as long.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from pressdesk.base.i18n import N_, _
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
    resolving.people(found)
    resolving.desks(found)
    labels = {row: (known.uid, known.label) for row, known in gatherer.known.items()}
    named = tuple(labels[row] for row in chosen if row in labels)
    return Resolved(tuple(resolving.reached), tuple(resolving.left_out), named)


class _Resolving:
    """One resolution: who is on, ruled on one after the other by name."""

    def __init__(
        self, session: Reader, gatherer: Gatherer, chosen: Sequence[int], languages: Sequence[str]
    ) -> None:
        self._session = session
        self._offered = tuple(languages)
        self._wishes = _wishes(gatherer, chosen)
        self._taken: dict[str, str] = {}
        self._objected = digests.objected(session)
        self.reached: list[Recipient] = []
        self.left_out: list[LeftOut] = []

    def people(self, found: Gathered) -> None:
        """Rule on all people gathered."""
        everybody = _among(self._session, [*found.people, *found.people_out])
        self._reads = self._many(
            "SELECT contact_id, word FROM contact_tags WHERE kind = 'language'"
            f"{everybody.parts} ORDER BY contact_id, position", everybody.values,
        )  # fmt: skip
        self._said = self._many(
            "SELECT contact_id, language, words FROM contact_phrases WHERE kind = 'salutation'"
            f"{everybody.parts}", everybody.values,
        )  # fmt: skip
        emails = self._many(
            "SELECT contact_id, address, kind, is_bounced, is_preferred, position"
            f" FROM contact_emails WHERE is_private = 0{everybody.parts}", everybody.values,
        )  # fmt: skip
        barred = self._barred()
        rows = self._session.rows(
            "SELECT id, formatted_name, family_name, honorific_prefix, status, is_archived,"
            f" sort_name FROM contacts WHERE 1{everybody.people}",
            everybody.values,
        )
        if not everybody.values:
            rows = [row for row in rows if row[0] in found.people or row[0] in found.people_out]
        rows.sort(key=itemgetter(6))
        nothing: list[Row] = []
        for row in rows:
            person, name, family, prefix, status, is_archived, _sort = row
            mails = emails.get(person, nothing)
            reason, detail = "", ""
            if person in found.people_out:
                reason, detail = "excluded", found.people_out[person]
            elif status == DO_NOT_CONTACT:
                reason = "do_not_contact"
            elif self._has_objected(mails) or (barred and _is_barred(barred, name, mails)):
                reason = "objected"
            elif status == LEFT:
                reason = "left"
            elif is_archived:
                reason = "archived"
            if reason:
                self.left_out.append(LeftOut(person, 0, name, reason, detail))
                continue
            language, kind = self._wishes.get(person, ("", ""))
            address = self._address(person, 0, name, mails, kind)
            if not address:
                continue
            language = self._language(language, self._reads.get(person))
            words = self._words(person, language) or salutation.greeting(
                language, name, family, prefix
            )
            self.reached.append(
                Recipient(person, 0, name, address, language, words, found.people[person])
            )

    def desks(self, found: Gathered) -> None:
        """Rule on all desks gathered."""
        for row, name, languages, emails, is_archived in self._session.rows(
            "SELECT id, name, languages, emails, is_archived FROM outlets"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY folded, id",
            (json.dumps([*found.desks, *found.desks_out]),),
        ):
            # As `contacts.outlets` keeps them: address, kind, preferred, private, label, bounced.
            kept = [(*mail, *(False,) * (6 - len(mail))) for mail in json.loads(emails)]
            mails: list[Row] = [
                (row, m[0], m[1], m[5], m[2], n) for n, m in enumerate(kept) if not m[3]
            ]
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
                language = self._language("", [(row, one) for one in json.loads(languages)])
                words = salutation.desk_greeting(language)
                self.reached.append(
                    Recipient(0, row, name, address, language, words, found.desks[row])
                )

    # --- what each one gets -------------------------------------------------------------------

    def _address(
        self, contact: int, outlet: int, name: str, mails: Iterable[Row], kind: str
    ) -> str:
        """Return the address to write to, or note why there is none."""
        best: Any = None
        has_bounced = False
        for mail in mails:
            _person, said, its, bounced, preferred, position = mail
            if bounced:
                has_bounced = True
                continue
            if not is_usable(said):
                continue
            rank = (bool(kind) and its != kind, not preferred, position)
            if best is None or rank < best[0]:
                best = (rank, said.strip())
        if best is None:
            reason = "bounced" if has_bounced else "no_address"
            self.left_out.append(LeftOut(contact, outlet, name, reason, ""))
            return ""
        key = address_key(best[1])
        if key in self._taken:
            whose = self._taken[key]
            self.left_out.append(LeftOut(contact, outlet, name, "duplicate", whose))
            return ""
        self._taken[key] = name
        return str(best[1])

    def _language(self, wish: str, reads: Sequence[Row] | None) -> str:
        """Return the language version: the list's wish, else what they read, else the first."""
        known = [wish] if wish else []
        if reads:
            known += [row[1] for row in reads]
        if not self._offered:
            return str(known[0]) if known else ""
        for code in known:
            for offered in self._offered:
                if _primary(code) == _primary(offered):
                    return offered
        return self._offered[0]

    def _words(self, person: int, language: str) -> str:
        """Return the greeting the card has in a language, in any where no language is known."""
        for _person, code, words in self._said.get(person, ()):
            if not language or _primary(code) == _primary(language):
                return str(words)
        return ""

    # --- looking up ---------------------------------------------------------------------------

    def _many(self, sql: str, values: Sequence[Any]) -> dict[int, list[Row]]:
        """Return rows by the person whose id stands first in each."""
        found: dict[int, list[Row]] = {}
        for row in self._session.rows(sql, values):
            if row[0] in found:
                found[row[0]].append(row)
            else:
                found[row[0]] = [row]
        return found

    def _barred(self) -> set[tuple[str, str]]:
        """Return the mailboxes of those who must not be contacted, each with whose it is."""
        return {
            (address_key(address), key)
            for address, key in self._session.rows(
                "SELECT e.address, c.name_key FROM contacts c"
                " JOIN contact_emails e ON e.contact_id = c.id"
                f" WHERE c.status <> 'active' AND c.status = '{DO_NOT_CONTACT}'"
            )
        }

    def _has_objected(self, mails: Iterable[Row]) -> bool:
        return self._objected is not None and any(self._objected(mail[1]) for mail in mails)


class _Among(NamedTuple):
    """How to ask for some people and their parts only; without values everybody is asked for."""

    people: str = ""
    parts: str = ""
    values: tuple[str, ...] = ()


def _among(session: Reader, people: Sequence[int]) -> _Among:
    # Where a good part of the office is meant, one walk is quicker than a look-up for each.
    if len(people) * 4 > session.rows("SELECT coalesce(max(id), 0) FROM contacts")[0][0]:
        return _Among()
    some = "IN (SELECT value FROM json_each(?))"
    return _Among(f" AND id {some}", f" AND contact_id {some}", (json.dumps(people),))


def _is_barred(barred: set[tuple[str, str]], name: str, mails: Iterable[Row]) -> bool:
    """Return whether somebody is one who must not be contacted, on a second card."""
    return any((address_key(mail[1]), name_key(name)) in barred for mail in mails)


def is_usable(address: str) -> bool:
    """Return whether mail can be addressed so: one @ with something on both sides, on one line."""
    return bool(_USABLE.fullmatch(address)) and address.isprintable()


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()


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
