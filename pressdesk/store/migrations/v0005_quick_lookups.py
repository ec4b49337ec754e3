"""Indexes that answer without the rows: countries, standing, recipients, words that are known."""

import sqlite3

# Three know more than before, so that whoever asks them need not look a row up for it.
INDEXES = """
CREATE INDEX ix_contacts_country ON contacts (country, is_archived);
DROP INDEX ix_contacts_organisation_key;
CREATE INDEX ix_contacts_organisation_key ON contacts (organisation_key, is_archived);
DROP INDEX ix_contacts_verified_on;
CREATE INDEX ix_contacts_verified_on ON contacts (verified_on, is_archived, status);
DROP INDEX ix_affiliations_outlet_id;
CREATE INDEX ix_affiliations_outlet_id ON affiliations (outlet_id, ended_on, contact_id);
DROP INDEX ix_contact_emails_contact_id;
CREATE INDEX ix_contact_emails_contact_id ON contact_emails
    (contact_id, is_private, is_preferred, position, address, kind, is_bounced);
CREATE INDEX ix_contact_tags_language ON contact_tags (contact_id, position, word)
    WHERE kind = 'language';
CREATE INDEX ix_contact_phrases_salutation ON contact_phrases (contact_id, position)
    WHERE kind = 'salutation';
CREATE VIRTUAL TABLE contacts_instances USING fts5vocab('contacts_found', 'instance');
CREATE VIRTUAL TABLE releases_instances USING fts5vocab('releases_found', 'instance')
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Make the indexes, within the caller's transaction; for a million people it takes seconds."""
    for statement in INDEXES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
