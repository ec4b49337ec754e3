"""Lists of people, desks and lists, fixed or by rule; hand-outs remembered; embargoes counted."""

import sqlite3

_WORDS = "TEXT NOT NULL DEFAULT ''"
ADDED = {
    "kind": "TEXT NOT NULL DEFAULT 'fixed'",
    "rule": _WORDS,
    "language": _WORDS,
    "address_kind": _WORDS,
    "owner": _WORDS,
    "colour": _WORDS,
}

# A member was a person always: SQLite lifts that only by making the table anew.
MEMBERS = """
CREATE TABLE members_then (
    id INTEGER NOT NULL,
    list_id INTEGER NOT NULL,
    contact_id INTEGER,
    added_at TEXT NOT NULL,
    outlet_id INTEGER,
    nested_id INTEGER,
    is_excluded BOOLEAN NOT NULL DEFAULT 0,
    CONSTRAINT pk_members PRIMARY KEY (id),
    CONSTRAINT uq_members_list_id_contact_id UNIQUE (list_id, contact_id),
    CONSTRAINT fk_members_list_id FOREIGN KEY(list_id)
        REFERENCES mailing_lists (id) ON DELETE CASCADE,
    CONSTRAINT fk_members_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE,
    CONSTRAINT fk_members_outlet_id FOREIGN KEY(outlet_id)
        REFERENCES outlets (id) ON DELETE CASCADE,
    CONSTRAINT fk_members_nested_id FOREIGN KEY(nested_id)
        REFERENCES mailing_lists (id) ON DELETE CASCADE
);
INSERT INTO members_then (id, list_id, contact_id, added_at)
    SELECT id, list_id, contact_id, added_at FROM members;
DROP TABLE members;
ALTER TABLE members_then RENAME TO members;
CREATE INDEX ix_members_contact_id ON members (contact_id);
CREATE UNIQUE INDEX ix_members_outlet_id ON members (outlet_id, list_id)
    WHERE outlet_id IS NOT NULL;
CREATE UNIQUE INDEX ix_members_nested_id ON members (nested_id, list_id)
    WHERE nested_id IS NOT NULL;
CREATE INDEX ix_members_others ON members (list_id)
    WHERE contact_id IS NULL OR is_excluded = 1
"""

TABLES = """
CREATE TABLE handouts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    handed_at TEXT NOT NULL,
    form TEXT NOT NULL,
    who TEXT NOT NULL,
    release_id INTEGER,
    release_uid TEXT NOT NULL,
    headline TEXT NOT NULL,
    lists TEXT NOT NULL,
    left_out TEXT NOT NULL,
    override_reason TEXT NOT NULL,
    CONSTRAINT uq_handouts_uid UNIQUE (uid),
    CONSTRAINT fk_handouts_release_id FOREIGN KEY(release_id)
        REFERENCES releases (id) ON DELETE SET NULL
);
CREATE INDEX ix_handouts_release_id ON handouts (release_id);
CREATE INDEX ix_handouts_handed_at ON handouts (handed_at);
CREATE TABLE handout_recipients (
    id INTEGER NOT NULL,
    handout_id INTEGER NOT NULL,
    contact_id INTEGER,
    outlet_id INTEGER,
    formatted_name TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER,
    because TEXT NOT NULL,
    CONSTRAINT pk_handout_recipients PRIMARY KEY (id),
    CONSTRAINT fk_handout_recipients_handout_id FOREIGN KEY(handout_id)
        REFERENCES handouts (id) ON DELETE CASCADE,
    CONSTRAINT fk_handout_recipients_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE SET NULL,
    CONSTRAINT fk_handout_recipients_outlet_id FOREIGN KEY(outlet_id)
        REFERENCES outlets (id) ON DELETE SET NULL
);
CREATE INDEX ix_handout_recipients_handout_id ON handout_recipients (handout_id);
CREATE INDEX ix_handout_recipients_contact_id ON handout_recipients (contact_id);
CREATE INDEX ix_handout_recipients_outlet_id ON handout_recipients (outlet_id)
    WHERE outlet_id IS NOT NULL;
CREATE INDEX ix_releases_embargoed ON releases (is_archived, embargoed_until)
    WHERE embargoed_until IS NOT NULL
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Add the columns and tables, within the caller's transaction; foreign keys are off in it."""
    for name, kind in ADDED.items():
        connection.execute(f"ALTER TABLE mailing_lists ADD COLUMN {name} {kind}")
    for statement in (MEMBERS + ";\n" + TABLES).split(";\n"):
        if statement.strip():
            connection.execute(statement)
