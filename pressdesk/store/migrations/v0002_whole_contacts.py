"""People with all their fields: addresses, links, status, absence, history, what is kept apart."""

import secrets
import sqlite3

_WORDS = "TEXT NOT NULL DEFAULT ''"
_LISTING = "TEXT NOT NULL DEFAULT '[]'"
_CONTACTS = {
    "additional_names": _WORDS,
    "honorific_suffix": _WORDS,
    "nickname": _WORDS,
    "organisation_key": _WORDS,
    "department": _WORDS,
    "role": _WORDS,
    "country": _WORDS,
    "status_reason": _WORDS,
    "status_on": "DATE",
    "verified_on": "DATE",
    "source": _WORDS,
    "sourced_on": "DATE",
    "lawful_basis": _WORDS,
    "duty_hours": _WORDS,
    "absent_from": "DATE",
    "absent_until": "DATE",
    "photo_id": "INTEGER REFERENCES images (id) ON DELETE SET NULL",
    "addresses": _LISTING,
    "links": _LISTING,
    "custom": _LISTING,
    "kept": _LISTING,
}
ADDED = {
    "contacts": _CONTACTS,
    "contact_telephones": {"label": _WORDS},
    "contact_emails": {"label": _WORDS, "is_bounced": "BOOLEAN NOT NULL DEFAULT 0"},
    "outlets": dict.fromkeys(("languages", "telephones", "emails", "addresses"), _LISTING),
}

TABLES = """
CREATE INDEX ix_contacts_organisation_key ON contacts (organisation_key);
CREATE INDEX ix_contacts_verified_on ON contacts (verified_on);
CREATE INDEX ix_contacts_status ON contacts (status, id) WHERE status <> 'active';
CREATE INDEX ix_contacts_photo_id ON contacts (photo_id) WHERE photo_id IS NOT NULL;
CREATE TABLE contact_entries (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    happened_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    release_id INTEGER,
    CONSTRAINT pk_contact_entries PRIMARY KEY (id),
    CONSTRAINT fk_contact_entries_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE,
    CONSTRAINT fk_contact_entries_release_id FOREIGN KEY(release_id)
        REFERENCES releases (id) ON DELETE SET NULL
);
CREATE INDEX ix_contact_entries_contact_id ON contact_entries (contact_id);
CREATE INDEX ix_contact_entries_release_id ON contact_entries (release_id);
CREATE TABLE contact_changes (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    label TEXT NOT NULL,
    differences TEXT NOT NULL,
    CONSTRAINT pk_contact_changes PRIMARY KEY (id),
    CONSTRAINT fk_contact_changes_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_changes_contact_id ON contact_changes (contact_id);
CREATE TABLE distinctions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    one_uid TEXT NOT NULL,
    other_uid TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CONSTRAINT uq_distinctions_one_uid_other_uid UNIQUE (one_uid, other_uid),
    CONSTRAINT uq_distinctions_uid UNIQUE (uid)
);
CREATE INDEX ix_distinctions_other_uid ON distinctions (other_uid);
CREATE TABLE suppressions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_on DATE NOT NULL,
    CONSTRAINT uq_suppressions_digest UNIQUE (digest),
    CONSTRAINT uq_suppressions_uid UNIQUE (uid)
);
CREATE TABLE saved_views (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    area TEXT NOT NULL,
    label TEXT NOT NULL,
    position INTEGER NOT NULL,
    filters TEXT NOT NULL,
    CONSTRAINT uq_saved_views_uid UNIQUE (uid)
);
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Add the columns and tables, within the caller's transaction.

    A person's organisation is folded here as it was folded then: case and accents.
    """
    for table, columns in ADDED.items():
        for name, kind in columns.items():
            connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    connection.create_function("folded_then", 1, _folded, deterministic=True)
    connection.execute("UPDATE contacts SET organisation_key = folded_then(organisation)")
    for statement in TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    # Made once for an office and never changed: its copies know whom it has forgotten.
    connection.execute(
        "INSERT INTO settings (key, value) VALUES ('suppression_key', ?)",
        (f'"{secrets.token_hex(32)}"',),
    )


def _folded(words: str) -> str:
    # The program's own folding may change one day; a migration never does.
    import unicodedata

    letters: dict[str, str | int | None] = {
        "ß": "ss",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "’": "'",
    }
    plain = unicodedata.normalize("NFKD", words).casefold().translate(str.maketrans(letters))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
