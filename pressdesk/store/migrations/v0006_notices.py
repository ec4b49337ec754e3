"""What was said of a release that was out: its corrections, and that it is withdrawn."""

import sqlite3

_TABLE = """
CREATE TABLE release_notices (
    id INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    numbers TEXT NOT NULL,
    issued_at TEXT,
    began_at TEXT NOT NULL,
    ended_at TEXT,
    before TEXT NOT NULL,
    CONSTRAINT pk_release_notices PRIMARY KEY (id),
    CONSTRAINT fk_release_notices_release_id FOREIGN KEY(release_id)
        REFERENCES releases (id) ON DELETE CASCADE
)
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Add the table, within the caller's transaction."""
    connection.execute(_TABLE)
    connection.execute("CREATE INDEX ix_release_notices_release_id ON release_notices (release_id)")
