"""What a person or an outlet is known by on lists and in hand-outs, when two become one or go."""

from pressdesk.base.text import fold
from pressdesk.store.plain import Reader, Writer


def hand_over(session: Writer, column: str, gone: int, kept: int) -> None:
    """Put `kept` wherever `gone` stands, within a step; `column` is "contact_id" or "outlet_id".

    Whoever stands as both on a list stands there once, and is kept out where one of them was.
    """
    session.run(
        f"UPDATE members SET is_excluded = 1 WHERE {column} = ?2 AND list_id IN"
        f" (SELECT list_id FROM members WHERE {column} = ?1 AND is_excluded = 1)",
        (gone, kept),
    )
    session.run(
        f"DELETE FROM members WHERE {column} = ?1 AND list_id IN"
        f" (SELECT list_id FROM members WHERE {column} = ?2)",
        (gone, kept),
    )
    for table in ("members", "handout_recipients"):
        session.run(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (kept, gone))


def erase(session: Writer, contact: int) -> None:
    """Leave of a person's hand-outs only that somebody had them, within the step that erases.

    A desk's address that others share stays with the others.
    """
    session.run(
        "UPDATE handout_recipients SET formatted_name = '', address = '', because = ''"
        " WHERE contact_id = ?",
        (contact,),
    )
    theirs = _own_addresses(session, contact)
    # Also where she was taken from the office before, and known again by her address.
    forgotten = [
        (row,)
        for row, address in session.rows(
            "SELECT id, address FROM handout_recipients"
            " WHERE contact_id IS NULL AND outlet_id IS NULL AND address <> ''"
        )
        if fold(address) in theirs
    ]
    session.run_many(
        "UPDATE handout_recipients SET formatted_name = '', address = '', because = ''"
        " WHERE id = ?",
        forgotten,
    )


def _own_addresses(session: Reader, contact: int) -> set[str]:
    return {
        folded
        for (folded,) in session.rows(
            "SELECT e.folded FROM contact_emails e WHERE e.contact_id = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM contact_emails o WHERE o.folded = e.folded AND o.contact_id <> ?1)",
            (contact,),
        )
    }
