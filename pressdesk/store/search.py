"""Full-text search: the indexes kept right step by step, and the user's words made a query."""

import re
import sqlite3
from collections.abc import Callable, Sequence

from pressdesk.base.text import fold
from pressdesk.store.plain import Reader

# Which index holds which columns of which table.
INDEXES = {
    "contacts": ("contacts_found", ("folded",)),
    "release_texts": ("releases_found", ("folded_headline", "folded")),
}
MOST = 1000  # hits of contacts ranked
FEW = 5  # hits below which a typo is supposed
SHORTEST = 4  # letters of a word that may be misspelt
_WORD = re.compile(r"[^\W_]+")


def refresh(connection: sqlite3.Connection, columns: dict[str, list[str]]) -> None:
    """Bring the indexes up to date with the rows of this step, taken from the journal's scratch.

    Set by set and not by trigger: FTS5 flushes at every statement of a trigger, which costs
    twenty times as much for an import. It also makes undo and cascades nothing special. A verb
    that searches what it has just written in the same step does not find it yet.
    """
    for table, (index, indexed) in INDEXES.items():
        at = [columns[table].index(name) for name in indexed]
        was = [f"json_extract(s.old, '$[{n}]')" for n in at]
        names = ", ".join(indexed)
        # Only where the words changed: archiving a thousand contacts leaves the index alone.
        changed = " OR ".join(
            f"{old} IS NOT t.{name}" for old, name in zip(was, indexed, strict=True)
        )
        connection.execute(
            f"INSERT INTO {index}({index}, rowid, {names}) "
            f"SELECT 'delete', s.row, {', '.join(was)} FROM journal_scratch s "
            f"LEFT JOIN {table} t ON t.id = s.row "
            f"WHERE s.tbl = '{table}' AND s.old IS NOT NULL AND (t.id IS NULL OR {changed})"
        )
        connection.execute(
            f"INSERT INTO {index}(rowid, {names})"
            f" SELECT t.id, {', '.join('t.' + name for name in indexed)}"
            f" FROM journal_scratch s JOIN {table} t ON t.id = s.row "
            f"WHERE s.tbl = '{table}' AND (s.old IS NULL OR {changed})"
        )


def words_of(words: str) -> list[str]:
    """Return what the user typed as folded words, cut where the index cuts them."""
    return _WORD.findall(fold(words))


def query(words: list[str]) -> str:
    """Return an FTS5 query: every word in any order, the last one perhaps not typed to its end."""
    quoted = [f'"{word}"' for word in words]
    return " ".join([*quoted[:-1], quoted[-1] + "*"]) if quoted else ""


def releases(
    session: Reader, words: list[str], condition: str, values: Sequence[object]
) -> list[int]:
    """Return the ids of releases that say all of `words`, the newest date first.

    `condition` is what else is asked of `releases r`.
    """

    def hits(asked: list[str]) -> list[int]:
        found = session.rows(
            "SELECT r.id FROM releases r WHERE r.id IN (SELECT t.release_id FROM release_texts t"
            " WHERE t.id IN (SELECT rowid FROM releases_found WHERE releases_found MATCH ?))"
            f" AND {condition} ORDER BY r.listed_on DESC, r.id DESC",
            (query(asked), *values),
        )
        return [row[0] for row in found]

    return tolerant(session, "releases_vocabulary", words, hits)


def contacts(session: Reader, words: list[str], condition: str) -> list[int]:
    """Return the ids of contacts with all of `words`: first those whose name begins so.

    At most `MOST` hits are looked at: whoever typed one letter goes on typing.
    """

    def hits(asked: list[str]) -> list[int]:
        # A short last word after a longer one is cheaper looked for in what that one finds.
        is_late = len(asked) > 1 and len(asked[-1]) <= 2 < len(asked[-2])
        sought = " ".join(f'"{word}"' for word in asked[:-1]) if is_late else query(asked)
        late = " AND instr(' ' || c.folded, ?)" if is_late else ""
        found = session.rows(
            "SELECT c.id, c.folded, c.sort_name FROM contacts_found f"
            " JOIN contacts c ON c.id = f.rowid"
            f" WHERE contacts_found MATCH ? AND {condition}{late} LIMIT {MOST}",
            (sought, " " + asked[-1]) if is_late else (sought,),
        )
        begins = " ".join(asked)
        found.sort(key=lambda row: (not row[1].startswith(begins), row[2], row[0]))
        return [row[0] for row in found]

    return tolerant(session, "contacts_vocabulary", words, hits)


def tolerant(
    session: Reader, vocabulary: str, words: list[str], hits: Callable[[list[str]], list[int]]
) -> list[int]:
    """Return the hits for `words`, and if there are few also those for what may have been meant."""
    found = hits(words)
    if len(found) >= FEW:
        return found
    meant = [_meant(session, vocabulary, word, n == len(words) - 1) for n, word in enumerate(words)]
    if meant == words:
        return found
    known = set(found)
    return found + [row for row in hits(meant) if row not in known]


def _meant(session: Reader, vocabulary: str, word: str, is_last: bool) -> str:
    """Return the word of the vocabulary that is likeliest meant; `word` itself when it is known.

    A typo is hardly ever in the first letter, so only words with the same one are compared.
    """
    if len(word) < SHORTEST or word.isdigit():
        return word
    end = word + "\U0010ffff" if is_last else word + "\0"
    known = f"SELECT 1 FROM {vocabulary} WHERE term >= ? AND term < ? LIMIT 1"
    if session.rows(known, (word, end)):
        return word
    near = session.rows(
        f"SELECT term, doc FROM {vocabulary} WHERE term >= ? AND term < ?"
        " AND length(term) BETWEEN ? AND ?",
        (word[0], word[0] + "\U0010ffff", len(word) - 2, len(word) + (6 if is_last else 2)),
    )
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    # The word being typed is compared with the beginnings of words.
    begun = [term[: len(word)] if is_last else term for term, _doc in near]
    allowed = 1 if len(word) < 7 else 2
    best = process.extract(word, begun, scorer=OSA.distance, score_cutoff=allowed, limit=20)
    if not best:
        return word
    _said, _distance, at = min(best, key=lambda hit: (hit[1], -near[hit[2]][1]))
    return str(begun[at])
