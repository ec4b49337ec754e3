"""The first shape of an office: releases, people, lists, images, letterheads, and their search."""

import sqlite3

RECORDS = """
CREATE TABLE contacts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    formatted_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    honorific_prefix TEXT NOT NULL,
    organisation TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    is_officer BOOLEAN NOT NULL,
    is_archived BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    first_created_at TEXT NOT NULL,
    edited_at TEXT NOT NULL,
    listed TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT uq_contacts_uid UNIQUE (uid)
);
CREATE INDEX ix_contacts_name_key ON contacts (name_key);
CREATE INDEX ix_contacts_officers ON contacts (is_archived, sort_name, id) WHERE is_officer = 1;
CREATE INDEX ix_contacts_sorted ON contacts (is_archived, sort_name, id);
CREATE TABLE images (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT uq_images_uid UNIQUE (uid),
    CONSTRAINT uq_images_sha256 UNIQUE (sha256)
);
CREATE TABLE journal_rows (
    step INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    owner INTEGER,
    "after" INTEGER,
    old TEXT,
    CONSTRAINT pk_journal_rows PRIMARY KEY (step, tbl, "row")
)
 WITHOUT ROWID;
CREATE TABLE journal_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    spell TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    is_undone BOOLEAN NOT NULL
);
CREATE TABLE mailing_lists (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    is_archived BOOLEAN NOT NULL,
    CONSTRAINT uq_mailing_lists_uid UNIQUE (uid)
);
CREATE TABLE outlets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    website TEXT NOT NULL,
    note TEXT NOT NULL,
    is_archived BOOLEAN NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT uq_outlets_uid UNIQUE (uid)
);
CREATE INDEX ix_outlets_sorted ON outlets (is_archived, folded, id);
CREATE TABLE release_words (
    id INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    folded_headline TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_release_words PRIMARY KEY (id)
);
CREATE INDEX ix_release_words_release_id ON release_words (release_id);
CREATE TABLE revisions (
    id INTEGER NOT NULL,
    release_uid TEXT NOT NULL,
    language TEXT NOT NULL,
    number INTEGER NOT NULL,
    edited_at TEXT NOT NULL,
    headline TEXT NOT NULL,
    words INTEGER NOT NULL,
    is_whole BOOLEAN NOT NULL,
    packed BLOB NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT uq_revisions_release_uid_language_number UNIQUE (release_uid, language, number)
);
CREATE TABLE settings (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (id),
    CONSTRAINT uq_settings_key UNIQUE ("key")
);
CREATE TABLE text_blocks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    label TEXT NOT NULL,
    html TEXT NOT NULL,
    is_default BOOLEAN NOT NULL,
    edited_at TEXT NOT NULL,
    CONSTRAINT uq_text_blocks_uid UNIQUE (uid)
);
CREATE INDEX ix_text_blocks_kind ON text_blocks (kind, language);
CREATE TABLE unfolded_releases (
    release_id INTEGER NOT NULL,
    CONSTRAINT pk_unfolded_releases PRIMARY KEY (release_id)
);
CREATE TABLE affiliations (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    outlet_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    began_on DATE,
    ended_on DATE,
    CONSTRAINT pk_affiliations PRIMARY KEY (id),
    CONSTRAINT fk_affiliations_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE,
    CONSTRAINT fk_affiliations_outlet_id FOREIGN KEY(outlet_id)
        REFERENCES outlets (id) ON DELETE CASCADE
);
CREATE INDEX ix_affiliations_contact_id ON affiliations (contact_id);
CREATE INDEX ix_affiliations_outlet_id ON affiliations (outlet_id);
CREATE TABLE contact_emails (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_preferred BOOLEAN NOT NULL,
    is_private BOOLEAN NOT NULL,
    CONSTRAINT pk_contact_emails PRIMARY KEY (id),
    CONSTRAINT fk_contact_emails_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_emails_contact_id ON contact_emails (contact_id);
CREATE INDEX ix_contact_emails_folded ON contact_emails (folded);
CREATE TABLE contact_phrases (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_contact_phrases PRIMARY KEY (id),
    CONSTRAINT fk_contact_phrases_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_phrases_contact_id ON contact_phrases (contact_id);
CREATE TABLE contact_tags (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_contact_tags PRIMARY KEY (id),
    CONSTRAINT fk_contact_tags_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_tags_contact_id ON contact_tags (contact_id);
CREATE INDEX ix_contact_tags_word ON contact_tags (kind, folded, contact_id);
CREATE TABLE contact_telephones (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    digits TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_preferred BOOLEAN NOT NULL,
    is_private BOOLEAN NOT NULL,
    CONSTRAINT pk_contact_telephones PRIMARY KEY (id),
    CONSTRAINT fk_contact_telephones_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_telephones_contact_id ON contact_telephones (contact_id);
CREATE INDEX ix_contact_telephones_digits ON contact_telephones (digits);
CREATE TABLE letterheads (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    label TEXT NOT NULL,
    organisation TEXT NOT NULL,
    organisations TEXT NOT NULL,
    marks TEXT NOT NULL,
    logo_id INTEGER,
    logo_alt TEXT NOT NULL,
    logo_height DOUBLE NOT NULL,
    colour TEXT NOT NULL,
    address TEXT NOT NULL,
    legal TEXT NOT NULL,
    website TEXT NOT NULL,
    paper TEXT NOT NULL,
    font_pair TEXT NOT NULL,
    margin_top DOUBLE NOT NULL,
    margin_bottom DOUBLE NOT NULL,
    margin_side DOUBLE NOT NULL,
    is_default BOOLEAN NOT NULL,
    CONSTRAINT uq_letterheads_uid UNIQUE (uid),
    CONSTRAINT fk_letterheads_logo_id FOREIGN KEY(logo_id)
        REFERENCES images (id) ON DELETE SET NULL
);
CREATE INDEX ix_letterheads_logo_id ON letterheads (logo_id);
CREATE TABLE members (
    id INTEGER NOT NULL,
    list_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_members PRIMARY KEY (id),
    CONSTRAINT uq_members_list_id_contact_id UNIQUE (list_id, contact_id),
    CONSTRAINT fk_members_list_id FOREIGN KEY(list_id)
        REFERENCES mailing_lists (id) ON DELETE CASCADE,
    CONSTRAINT fk_members_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
CREATE INDEX ix_members_contact_id ON members (contact_id);
CREATE TABLE releases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    reference TEXT,
    status TEXT NOT NULL,
    is_archived BOOLEAN NOT NULL,
    listed_on TEXT NOT NULL,
    dated_on DATE,
    embargoed_until TEXT,
    embargo_zone TEXT NOT NULL,
    embargo_note TEXT NOT NULL,
    is_immediate BOOLEAN NOT NULL,
    keywords TEXT NOT NULL,
    first_created_at TEXT NOT NULL,
    version_created_at TEXT NOT NULL,
    issued_at TEXT,
    letterhead_id INTEGER,
    CONSTRAINT uq_releases_uid UNIQUE (uid),
    CONSTRAINT uq_releases_reference UNIQUE (reference),
    CONSTRAINT fk_releases_letterhead_id FOREIGN KEY(letterhead_id)
        REFERENCES letterheads (id) ON DELETE SET NULL
);
CREATE INDEX ix_releases_letterhead_id ON releases (letterhead_id);
CREATE INDEX ix_releases_listed ON releases (is_archived, listed_on, id);
CREATE INDEX ix_releases_status ON releases (status, is_archived, listed_on, id);
CREATE TABLE release_contacts (
    id INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    contact_id INTEGER,
    position INTEGER NOT NULL,
    printed_name TEXT NOT NULL,
    printed_organisation TEXT NOT NULL,
    printed_titles TEXT NOT NULL,
    printed_telephones TEXT NOT NULL,
    printed_emails TEXT NOT NULL,
    CONSTRAINT pk_release_contacts PRIMARY KEY (id),
    CONSTRAINT fk_release_contacts_release_id FOREIGN KEY(release_id)
        REFERENCES releases (id) ON DELETE CASCADE,
    CONSTRAINT fk_release_contacts_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE SET NULL
);
CREATE INDEX ix_release_contacts_contact_id ON release_contacts (contact_id);
CREATE INDEX ix_release_contacts_release_id ON release_contacts (release_id);
CREATE TABLE release_texts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    headline TEXT NOT NULL,
    subhead TEXT NOT NULL,
    located TEXT NOT NULL,
    edited_at TEXT NOT NULL,
    spell_began_at TEXT NOT NULL,
    body TEXT NOT NULL,
    ed_note TEXT NOT NULL,
    boilerplate TEXT NOT NULL,
    CONSTRAINT uq_release_texts_release_id_language UNIQUE (release_id, language),
    CONSTRAINT uq_release_texts_uid UNIQUE (uid),
    CONSTRAINT fk_release_texts_release_id FOREIGN KEY(release_id)
        REFERENCES releases (id) ON DELETE CASCADE
);
CREATE INDEX ix_release_texts_said ON release_texts (release_id, language) WHERE headline <> '';
"""

# Text is folded before it comes here, so the tokenizer has nothing more to take off. The indexes
# keep no text of their own (external content), and are filled step by step by `store.search`.
SEARCH = """
CREATE VIRTUAL TABLE contacts_found USING fts5(
    folded, content='contacts', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0", detail=none, prefix='1 2 3 4 5'
);
CREATE VIRTUAL TABLE releases_found USING fts5(
    folded_headline, folded, content='release_words', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0", detail=column, prefix='2 3 4 5'
);
CREATE VIRTUAL TABLE contacts_vocabulary USING fts5vocab('contacts_found', 'row');
CREATE VIRTUAL TABLE releases_vocabulary USING fts5vocab('releases_found', 'row');
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Make every table in an empty file, within the caller's transaction."""
    for statement in (RECORDS + SEARCH).split(";\n"):
        if statement.strip():
            connection.execute(statement)
