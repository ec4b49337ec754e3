"""Full-text search: the indexes kept right step by step, and the user's words made a query."""

import re
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape
from itertools import islice, product
from typing import Any

from pressdesk.base.text import fold
from pressdesk.store.plain import Reader, Row, marks

MOST = 1000  # hits returned: whoever gets more goes on typing
RANKED = 200  # hits of contacts put in order; more than these are not read to the end anyway
FEW = 5  # hits below which a typo is supposed
BEGUN = 2  # letters of a word that may be all that was typed of it
SHORTEST = 4  # letters of a word that may be misspelt
CHANGES = 3  # words looked for in the place of one that is known, where nobody has all of them
LONGEST_PREFIX = 5  # what the index of contacts keeps at hand
ARCHIVED, OFFICER = "zzarchived", "zzofficer"  # words the index itself adds to a person's
_WORD = re.compile(r"[^\W_]+")
_TOUCHED = "SELECT owner FROM journal_scratch WHERE tbl IN ('releases', 'release_texts')"
_INLINE = re.compile(r"</?(?:b|i|a)(?:\s[^<>]*)?>")
_TAG = re.compile(r"<[^>]+>")


# --- keeping the indexes ----------------------------------------------------------------------


def refresh(
    connection: sqlite3.Connection, columns: dict[str, list[str]], *, is_typing: bool
) -> None:
    """Bring the indexes up to date with the rows of this step, taken from the journal's scratch.

    Set by set and not by trigger: FTS5 flushes at every statement of a trigger, which costs
    twenty times as much for an import. It also makes undo and cascades nothing special. A verb
    that searches what it has just written in the same step does not find it yet. While the user
    `is_typing`, folding what is typed at waits for the end of the spell: it would be half of every
    autosave.
    """
    _refresh_contacts(connection, columns["contacts"].index("folded"))
    if is_typing:
        fold_releases(connection, besides=_TOUCHED)
    connection.execute(
        f"INSERT INTO unfolded_releases SELECT DISTINCT owner FROM ({_TOUCHED})"
        " WHERE owner NOT IN (SELECT release_id FROM unfolded_releases)"
    )
    if not is_typing:
        fold_releases(connection)


def _refresh_contacts(connection: sqlite3.Connection, at: int) -> None:
    was = f"json_extract(s.old, '$[{at}]')"
    # Only where the words changed: a thousand other changes leave the index alone.
    connection.execute(
        "INSERT INTO contacts_found(contacts_found, rowid, folded)"
        f" SELECT 'delete', s.row, {was} FROM journal_scratch s"
        " LEFT JOIN contacts t ON t.id = s.row WHERE s.tbl = 'contacts' AND s.old IS NOT NULL"
        f" AND (t.id IS NULL OR {was} IS NOT t.folded)"
    )
    connection.execute(
        "INSERT INTO contacts_found(rowid, folded)"
        " SELECT t.id, t.folded FROM journal_scratch s JOIN contacts t ON t.id = s.row"
        f" WHERE s.tbl = 'contacts' AND (s.old IS NULL OR {was} IS NOT t.folded)"
    )


def leave_no_trace(connection: sqlite3.Connection) -> None:
    """Rewrite the index of contacts whole: an FTS5 index only marks as deleted what it forgets."""
    connection.execute("INSERT INTO contacts_found(contacts_found) VALUES ('rebuild')")


def unfolded(session: Reader) -> list[int]:
    """Return the releases typed at since their words were folded."""
    return [row[0] for row in session.rows("SELECT release_id FROM unfolded_releases")]


def fold_releases(connection: sqlite3.Connection, *, besides: str = "SELECT NULL WHERE 0") -> None:
    """Fold the words of all releases that wait for it, and put them in the index.

    `besides` is a query for those that go on waiting.
    """
    waiting = f"SELECT release_id FROM unfolded_releases WHERE release_id NOT IN ({besides})"
    wanted = [row[0] for row in connection.execute(waiting)]
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        at = marks(some)
        old = "SELECT id, folded_headline, folded FROM release_words WHERE release_id"
        connection.execute(
            "INSERT INTO releases_found(releases_found, rowid, folded_headline, folded)"
            f" SELECT 'delete', id, folded_headline, folded FROM ({old} IN ({at}))",
            some,
        )
        connection.execute(f"DELETE FROM release_words WHERE release_id IN ({at})", some)
        rows = [_words_row(row) for row in connection.execute(_texts(at), some)]
        connection.executemany("INSERT OR REPLACE INTO release_words VALUES (?, ?, ?, ?)", rows)
        connection.execute(
            f"INSERT INTO releases_found(rowid, folded_headline, folded) {old} IN ({at})", some
        )
        connection.execute(f"DELETE FROM unfolded_releases WHERE release_id IN ({at})", some)


def _texts(at: str) -> str:
    return (
        "SELECT r.listed_on, r.id, t.position, t.headline, r.reference, r.keywords, t.subhead,"
        " t.located, t.body, t.ed_note, t.boilerplate FROM release_texts t"
        f" JOIN releases r ON r.id = t.release_id WHERE r.id IN ({at})"
    )


def _words_row(row: Row) -> Row:
    listed_on, release, position, headline, *words = row
    # 22 bits of the day, 35 of the release, 6 of the text: sorted as the list is, and unique.
    order = (date.fromisoformat(listed_on).toordinal() << 41) | (release << 6) | (position & 63)
    # Block by block: folding a long text in one go would keep the interpreter from the window.
    blocks = (line for html in words[-3:] for line in html.split("\n"))
    pieces = [
        *filter(None, words[:-3]),
        *(unescape(_TAG.sub(" ", _INLINE.sub("", b))) for b in blocks),
    ]
    return (order, release, fold(headline), " ".join(filter(None, map(fold, pieces))))


# --- searching --------------------------------------------------------------------------------


def words_of(words: str) -> list[str]:
    """Return what the user typed as folded words, cut where the index cuts them."""
    return _WORD.findall(fold(words))


def query(words: Sequence[str]) -> str:
    """Return an FTS5 query: every word in any order, the last one perhaps not typed to its end.

    Another that may only be begun has a "*" at its end.
    """
    return " ".join(
        f'"{word.rstrip("*")}"{"*" if word.endswith("*") else ""}' for word in _begun(words)
    )


def _begun(words: Sequence[str]) -> list[str]:
    """Return words with a "*" behind the last one too, which may be all that was typed of it."""
    return [*words[:-1], *(f"{word}*" for word in words[-1:])]


def releases(
    session: Reader, words: list[str], condition: str, values: Sequence[object], most: int
) -> "array[int]":
    """Return the ids of the newest releases that say all of `words`, `most` of them at most.

    `condition` is what else is asked of `releases r`.
    """

    def hits(asked: list[str]) -> list[int]:
        found = session.rows(
            "SELECT r.listed_on, r.id FROM releases_found f"
            " CROSS JOIN releases r ON r.id = (f.rowid >> 6) & 0x7FFFFFFFF"
            f" WHERE releases_found MATCH ? AND {condition} ORDER BY f.rowid DESC LIMIT ?",
            (query(asked), *values, most),
        )
        waiting = unfolded(session)
        if waiting:
            late = [row for row in found if row[1] not in set(waiting)]
            late += _typed_at(session, asked, waiting, condition, values)
            found = sorted(late, reverse=True)
        return list(dict.fromkeys(row[1] for row in found))

    return array("q", tolerant(session, "releases", words, hits))


def _typed_at(
    session: Reader,
    asked: list[str],
    waiting: list[int],
    condition: str,
    values: Sequence[object],
) -> list[Row]:
    """Return which of the few releases not yet folded say all the words."""
    hits = {
        row[1]: row[0]
        for row in session.rows(_texts(marks(waiting)), waiting)
        if says(" ".join(map(str, _words_row(row)[2:])), asked)
    }
    shown = session.rows(
        f"SELECT r.id FROM releases r WHERE r.id IN ({marks(list(hits))}) AND {condition}",
        (*hits, *values),
    )
    return [(hits[row[0]], row[0]) for row in shown]


def says(folded: str, asked: Sequence[str]) -> bool:
    """Return whether a folded text has all the words, the last one perhaps only begun."""
    known = set(_WORD.findall(folded))
    return all(
        any(said.startswith(word[:-1]) for said in known) if word.endswith("*") else word in known
        for word in _begun(asked)
    )


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which contacts a search is about; `condition` is what else is asked of `contacts c`."""

    archived: bool = False
    officers: bool = False
    condition: str = ""
    values: Sequence[Any] = ()


def contacts(
    session: Reader,
    words: list[str],
    wanted: Narrowed,
    *,
    most: int,
    ways: Sequence[list[str]] = (),
) -> "array[int]":
    """Return the ids of contacts with all of `words`, `most` of them at most.

    First those whose name begins so, by name; then the others, by name as long as they are few.
    `ways` are other ways to write the same words, asked when hardly anybody is found.
    """
    more = f" AND {wanted.condition}" if wanted.condition else ""

    def hits(asked: list[str]) -> list[int]:
        begins = " ".join(asked)
        named = session.numbers(
            "SELECT c.id FROM contacts c WHERE c.is_archived = ? AND c.sort_name >= ?"
            f" AND c.sort_name < ?{' AND c.is_officer = 1' if wanted.officers else ''}{more}"
            " ORDER BY c.sort_name, c.id LIMIT ?",
            (wanted.archived, begins, begins + "\U0010ffff", *wanted.values, most),
        )
        if len(named) >= most:
            return list(named)
        others = _others(session, asked, wanted, most)
        return list(dict.fromkeys([*named, *others]))

    if ways:
        found = hits(words)
        for way in ways if len(found) < FEW else ():
            found = list(dict.fromkeys([*found, *hits(way)]))
        if found:
            return array("q", found[:most])
    return array("q", tolerant(session, "contacts", words, hits)[:most])


def _others(session: Reader, asked: list[str], wanted: Narrowed, most: int) -> Iterable[int]:
    only = f" {OFFICER}" if wanted.officers else ""
    only = f"({{}}{only} {ARCHIVED})" if wanted.archived else f"({{}}{only}) NOT {ARCHIVED}"
    source, more = "contacts_found f", ""
    if wanted.condition:
        source += " CROSS JOIN contacts c ON c.id = f.rowid"
        more = f" AND {wanted.condition}"

    def found(sought: str, limit: int) -> "array[int]":
        return session.numbers(
            f"SELECT f.rowid FROM {source} WHERE contacts_found MATCH ?{more} LIMIT ?",
            (only.format(sought), *wanted.values, limit),
        )

    # A long beginning of a common word, beside other words, is looked up by its first letters
    # and looked at again: FTS5 would gather every person with that word before it starts.
    is_long = len(asked) > 1 and len(asked[-1]) > LONGEST_PREFIX
    is_cut = is_long and _said(session, "contacts", asked[-1], MOST, is_begun=True) == MOST
    hits = found(query([*asked[:-1], asked[-1][:LONGEST_PREFIX]] if is_cut else asked),
                 MOST if is_cut else most)  # fmt: skip
    if is_cut and len(hits) == MOST:  # others may stand before whoever is meant
        hits, is_cut = found(query(asked), most), False
    if len(hits) > RANKED and not is_cut:
        return hits
    rows = session.rows(
        f"SELECT sort_name, id, folded FROM contacts WHERE id IN ({marks(hits)})", hits
    )
    if is_cut:
        rows = [row for row in rows if f" {asked[-1]}" in " " + " ".join(_WORD.findall(row[2]))]
    return [row[1] for row in sorted(rows)]


# --- typos ------------------------------------------------------------------------------------


def tolerant(
    session: Reader, index: str, words: list[str], hits: Callable[[list[str]], list[int]]
) -> list[int]:
    """Return the hits for `words`, and if there are few also those for what may have been meant.

    First that none of the words may be typed to its end, then that some may be mistyped. `index`
    is "contacts" or "releases".
    """
    found = hits(words)
    is_known = bool(found)  # Whoever has all the words proves that none of them is mistyped.
    begun = [f"{word}*" if len(word) >= BEGUN else word for word in words[:-1]] + words[-1:]
    if len(found) < FEW and begun != words:
        found = list(dict.fromkeys([*found, *hits(begun)]))
    if is_known or len(found) >= FEW:
        return found
    near = [_near(session, index, word, n == len(words) - 1) for n, word in enumerate(words)]
    meant = [others[0] if others else word for word, others in zip(words, near, strict=True)]
    known = set(found)
    found += [row for row in hits(meant) if row not in known] if meant != words else []
    # A name that is somebody's own may be another's mistyped: those come last of all.
    return found or _anybody(session, index, words, hits)


def _anybody(
    session: Reader, index: str, words: list[str], hits: Callable[[list[str]], list[int]]
) -> list[int]:
    """Return the hits for the fewest words changed, those that are known among them."""
    choices = []
    for n, word in enumerate(words):
        near = _near(session, index, word, n == len(words) - 1, is_sure=False)
        choices.append(list(dict.fromkeys([word, *near]))[: 1 + CHANGES])
    ways = list(islice(product(*choices), (1 + CHANGES) ** 3))
    ways.sort(key=lambda way: sum(a != b for a, b in zip(way, words, strict=True)))
    for way in ways[1:]:
        if found := hits(list(way)):
            return found
    return []


def _said(session: Reader, index: str, word: str, most: int, *, is_begun: bool) -> int:
    """Return how often a word is said, or one that begins so, counted up to `most` times.

    Every place has a row of its own here; the vocabulary reads all of a word's before it answers.
    """
    end = word + ("\U0010ffff" if is_begun else "\0")
    places = f"SELECT 1 FROM {index}_instances WHERE term >= ? AND term < ? LIMIT {most}"
    return int(session.rows(f"SELECT count(*) FROM ({places})", (word, end))[0][0])


def _near(
    session: Reader, index: str, word: str, is_last: bool, *, is_sure: bool = True
) -> list[str]:
    """Return the words of the vocabulary that may be meant, the likeliest first.

    None where the word is known, unless one is not sure of it (`is_sure`). A typo is hardly ever
    in the first letter, so only words with the same one are compared.
    """
    if len(word) < SHORTEST or word.isdigit():
        return []
    if is_sure and _said(session, index, word, 1, is_begun=is_last):
        return []
    near = session.rows(
        f"SELECT term, doc FROM {index}_vocabulary WHERE term >= ? AND term < ?"
        " AND length(term) BETWEEN ? AND ?",
        (word[0], word[0] + "\U0010ffff", len(word) - 2, len(word) + (6 if is_last else 2)),
    )
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    said = [(term, many) for term, many in near if len(term) <= len(word) + 2]
    if is_last:  # it may be all of a word, and only the beginning of another
        said += [(term[: len(word)], many) for term, many in near if len(term) > len(word)]
    allowed = 1 if len(word) < 7 else 2
    terms = [term for term, _many in said]
    best = process.extract(word, terms, scorer=OSA.distance, score_cutoff=allowed, limit=20)
    best.sort(key=lambda hit: (hit[1], -said[hit[2]][1]))
    return list(dict.fromkeys(str(term) for term, _distance, _at in best))
