"""Why somebody gets a copy or none: every way they come in, what was chosen for them and why.

`recipients` rules on everybody at once and tells one reason each; here one person is asked about.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from pressdesk.base.i18n import _
from pressdesk.base.worldnames import primary
from pressdesk.formats.mailboxes import address_key
from pressdesk.lists import rules
from pressdesk.lists.gathering import Gatherer
from pressdesk.lists.recipients import LeftOut, Recipient, is_usable
from pressdesk.store.plain import Reader, glance


@dataclass(frozen=True, slots=True)
class Way:
    """One way in or out, in the user's words, and the list at which it can be changed."""

    list: int
    words: str


@dataclass(frozen=True, slots=True)
class Why:
    """All there is to tell of one recipient, or of one left out.

    `ways` bring them in and `keepers` keep them out. `address` is what they are, or would be,
    written to at; the words beside address, language and salutation say why just this one.
    `bounced` are addresses from which mail came back, `note` what the card says of its status.
    """

    organisation: str = ""
    ways: tuple[Way, ...] = ()
    keepers: tuple[Way, ...] = ()
    address: str = ""
    address_words: str = ""
    language_words: str = ""
    salutation_words: str = ""
    bounced: tuple[str, ...] = ()
    note: str = ""


class _Mail(NamedTuple):
    """An address as it counts here; `place` is its place on the card."""

    address: str
    kind: str
    is_bounced: bool
    is_preferred: bool
    place: int


@glance
def organisations(session: Reader, contacts: Sequence[int]) -> dict[int, str]:
    """Return where people work, by the person."""
    return dict(
        session.rows(
            "SELECT id, organisation FROM contacts WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(contacts)),),
        )
    )


@glance
def why(
    session: Reader,
    lists: Sequence[int],
    one: Recipient | LeftOut,
    today: date,
    languages: Sequence[str] = (),
) -> Why:
    """Return why one of those whom `lists` were resolved to gets a copy, or gets none.

    `languages` are those of the release, as they were given to `recipients.resolve`.
    """
    asking = _Asking(session, one.contact, one.outlet, today)
    ways = [way for row in dict.fromkeys(lists) for way in asking.ways(row)]
    wish = asking.wish(list(dict.fromkeys(lists)))
    mails = _mails(session, one.contact, one.outlet)
    usable = [mail for mail in mails if not mail.is_bounced and is_usable(mail.address)]
    usable.sort(
        key=lambda m: (bool(wish.kind) and m.kind != wish.kind, not m.is_preferred, m.place)
    )
    organisation, note = _standing(session, one.contact)
    said = Why(
        organisation=organisation,
        ways=tuple(ways),
        keepers=tuple(dict.fromkeys(asking.keepers)),
        address=usable[0].address.strip() if usable else "",
        address_words=_address_words(usable, wish),
        bounced=tuple(mail.address for mail in mails if mail.is_bounced),
        note=note,
    )
    if isinstance(one, LeftOut):
        return said
    return replace(
        said,
        language_words=_language_words(session, one, wish, languages),
        salutation_words=_salutation_words(session, one),
    )


class _Wish(NamedTuple):
    """What the nearest list with a wish asks for, and what it is called."""

    label: str = ""
    language: str = ""
    kind: str = ""


class _Asking:
    """Asks of list after list how one person, or one desk, comes to be on it."""

    def __init__(self, session: Reader, contact: int, outlet: int, today: date) -> None:
        self._session, self._contact, self._today = session, contact, today
        self._gatherer: Gatherer | None = None
        self._known: dict[int, tuple[Any, ...]] = {
            row[0]: row
            for row in session.rows(
                "SELECT id, label, kind, rule, is_archived, language, address_kind"
                " FROM mailing_lists"
            )
        }
        column, own = ("contact_id", contact) if contact else ("outlet_id", outlet)
        self._own: dict[int, int] = dict(
            session.rows(f"SELECT list_id, is_excluded FROM members WHERE {column} = ?", (own,))
        )
        self._inner: dict[int, list[int]] = {}
        self._kept_out: dict[int, list[int]] = {}
        for row, nested, is_out in session.rows(
            # The index of those that are no plain person answers.
            "SELECT list_id, nested_id, is_excluded FROM members"
            " WHERE (contact_id IS NULL OR is_excluded = 1) AND nested_id IS NOT NULL ORDER BY id"
        ):
            (self._kept_out if is_out else self._inner).setdefault(row, []).append(nested)
        self._asked: set[int] = set()
        self.keepers: list[Way] = []

    def ways(self, row: int) -> list[Way]:
        """Return the ways onto a list, noting in `keepers` what bars them."""
        if row in self._asked or row not in self._known:  # no list leads back to itself
            return []
        self._asked.add(row)
        found = self._brought(row)
        keepers = self._keepers(row) if found else []
        self.keepers += keepers
        self._asked.remove(row)
        return [] if keepers else found

    def _brought(self, row: int) -> list[Way]:
        label = self._known[row][1]
        found = []
        if self._own.get(row) == 0:
            found.append(Way(row, _("on “{name}”").format(name=label)))
        if self._fits(row):
            found.append(Way(row, _("fits the rule of “{name}”").format(name=label)))
        for nested in self._inner.get(row, ()):
            if nested in self._known and not self._known[nested][4]:
                through = _("{way}, which is on “{outer}”")
                found += [
                    Way(way.list, through.format(way=way.words, outer=label))
                    for way in self.ways(nested)
                ]
        return found

    def _keepers(self, row: int) -> list[Way]:
        label = self._known[row][1]
        found = []
        if self._own.get(row) == 1:
            found.append(Way(row, _("kept out of “{name}”").format(name=label)))
        for other in self._kept_out.get(row, ()):
            known = len(self.keepers)
            is_on = self.ways(other)
            del self.keepers[known:]  # what bars them there brings them back here
            if is_on:
                words = _("on “{inner}”, which “{outer}” keeps out")
                inner = self._known[other][1]
                found.append(Way(other, words.format(inner=inner, outer=label)))
        return found

    def _fits(self, row: int) -> bool:
        _id, _label, kind, rule, *_rest = self._known[row]
        if kind != "rule" or not rule or not self._contact:
            return False
        if self._gatherer is None:
            self._gatherer = Gatherer(self._session, self._today)
        sql, values = rules.query(rules.read(rule), self._today, self._gatherer.on_lists)
        return bool(self._session.rows(f"SELECT ? IN ({sql})", (self._contact, *values))[0][0])

    def wish(self, rows: Sequence[int], above: frozenset[int] = frozenset()) -> _Wish:
        """Return the wish that counts: of the first list chosen, the nearest to the person."""
        for row in rows:
            if row in above or row not in self._known or not self._contact:
                continue
            inner = self.wish(self._inner.get(row, []), above | {row})
            if inner.label:
                return inner
            _id, label, _kind, _rule, _archived, language, kind = self._known[row]
            if (language or kind) and self.ways(row):
                return _Wish(label, language, kind)
        return _Wish()


def _mails(session: Reader, contact: int, outlet: int) -> list[_Mail]:
    if contact:
        return [
            _Mail(address, kind, bool(bounced), bool(preferred), n)
            for n, (address, kind, bounced, preferred) in enumerate(
                session.rows(
                    "SELECT address, kind, is_bounced, is_preferred FROM contact_emails"
                    " WHERE contact_id = ? AND is_private = 0 ORDER BY position",
                    (contact,),
                )
            )
        ]
    rows = session.rows("SELECT emails FROM outlets WHERE id = ?", (outlet,))
    kept = [(*mail, *(False,) * (6 - len(mail))) for mail in json.loads(rows[0][0])] if rows else []
    return [
        _Mail(m[0], m[1], bool(m[5]), bool(m[2]), n) for n, m in enumerate(kept) if not m[3]
    ]  # fmt: skip


def _standing(session: Reader, contact: int) -> tuple[str, str]:
    """Return where somebody works, and why and since when their status is what it is."""
    rows = session.rows(
        "SELECT organisation, status_reason, status_on FROM contacts WHERE id = ?", (contact,)
    )
    if not rows:
        return "", ""
    organisation, reason, on = rows[0]
    return organisation, " · ".join(filter(None, (reason, on)))


def _address_words(usable: Sequence[_Mail], wish: _Wish) -> str:
    if not usable:
        return ""
    first = usable[0]
    if wish.kind and first.kind == wish.kind and len(usable) > 1:
        return _("“{list}” asks for this kind of address").format(list=wish.label)
    if len({address_key(mail.address) for mail in usable}) == 1:
        return _("the only address that can be used")
    return _("preferred on the card") if first.is_preferred else _("the first on the card")


def _language_words(session: Reader, one: Recipient, wish: _Wish, languages: Sequence[str]) -> str:
    if not one.language:
        return ""
    if wish.language and primary(wish.language) == primary(one.language):
        return _("“{list}” asks for it").format(list=wish.label)
    if one.contact:
        rows = session.rows(
            "SELECT word FROM contact_tags WHERE kind = 'language' AND contact_id = ?",
            (one.contact,),
        )
        reads = {primary(word) for (word,) in rows}
    else:
        kept = session.rows("SELECT languages FROM outlets WHERE id = ?", (one.outlet,))
        reads = {primary(word) for (said,) in kept for word in json.loads(said)}
    if primary(one.language) in reads:
        return _("read by them, says the card")
    if not reads:
        return _("the release’s first; no language is on the card")
    return _("the release’s first; it is in no language they read")


def _salutation_words(session: Reader, one: Recipient) -> str:
    if not one.contact:
        return _("as a desk is greeted")
    kept = session.rows(
        "SELECT language, words FROM contact_phrases WHERE kind = 'salutation' AND contact_id = ?",
        (one.contact,),
    )
    if any(words == one.salutation for _language, words in kept):
        return _("as it is on the card")
    return _("made of the name; the card has none of its own")
