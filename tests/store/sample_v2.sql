-- An office as version 2 kept it, shape and content; made once, kept for ever.
PRAGMA application_id=1347568709;
PRAGMA user_version=2;
PRAGMA foreign_keys=OFF;
BEGIN;
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
    folded TEXT NOT NULL, additional_names TEXT NOT NULL DEFAULT '', honorific_suffix TEXT NOT NULL DEFAULT '', nickname TEXT NOT NULL DEFAULT '', organisation_key TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', status_reason TEXT NOT NULL DEFAULT '', status_on DATE, verified_on DATE, source TEXT NOT NULL DEFAULT '', sourced_on DATE, lawful_basis TEXT NOT NULL DEFAULT '', duty_hours TEXT NOT NULL DEFAULT '', absent_from DATE, absent_until DATE, photo_id INTEGER REFERENCES images (id) ON DELETE SET NULL, addresses TEXT NOT NULL DEFAULT '[]', links TEXT NOT NULL DEFAULT '[]', custom TEXT NOT NULL DEFAULT '[]', kept TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT uq_contacts_uid UNIQUE (uid)
);
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
    folded TEXT NOT NULL, languages TEXT NOT NULL DEFAULT '[]', telephones TEXT NOT NULL DEFAULT '[]', emails TEXT NOT NULL DEFAULT '[]', addresses TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT uq_outlets_uid UNIQUE (uid)
);
CREATE TABLE release_words (
    id INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    folded_headline TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_release_words PRIMARY KEY (id)
);
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
CREATE TABLE contact_emails (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_preferred BOOLEAN NOT NULL,
    is_private BOOLEAN NOT NULL, label TEXT NOT NULL DEFAULT '', is_bounced BOOLEAN NOT NULL DEFAULT 0,
    CONSTRAINT pk_contact_emails PRIMARY KEY (id),
    CONSTRAINT fk_contact_emails_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
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
CREATE TABLE contact_telephones (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    digits TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_preferred BOOLEAN NOT NULL,
    is_private BOOLEAN NOT NULL, label TEXT NOT NULL DEFAULT '',
    CONSTRAINT pk_contact_telephones PRIMARY KEY (id),
    CONSTRAINT fk_contact_telephones_contact_id FOREIGN KEY(contact_id)
        REFERENCES contacts (id) ON DELETE CASCADE
);
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
CREATE INDEX ix_contacts_name_key ON contacts (name_key);
CREATE INDEX ix_contacts_officers ON contacts (is_archived, sort_name, id) WHERE is_officer = 1;
CREATE INDEX ix_contacts_sorted ON contacts (is_archived, sort_name, id);
CREATE INDEX ix_outlets_sorted ON outlets (is_archived, folded, id);
CREATE INDEX ix_release_words_release_id ON release_words (release_id);
CREATE INDEX ix_text_blocks_kind ON text_blocks (kind, language);
CREATE INDEX ix_affiliations_contact_id ON affiliations (contact_id);
CREATE INDEX ix_affiliations_outlet_id ON affiliations (outlet_id);
CREATE INDEX ix_contact_emails_contact_id ON contact_emails (contact_id);
CREATE INDEX ix_contact_emails_folded ON contact_emails (folded);
CREATE INDEX ix_contact_phrases_contact_id ON contact_phrases (contact_id);
CREATE INDEX ix_contact_tags_contact_id ON contact_tags (contact_id);
CREATE INDEX ix_contact_tags_word ON contact_tags (kind, folded, contact_id);
CREATE INDEX ix_contact_telephones_contact_id ON contact_telephones (contact_id);
CREATE INDEX ix_contact_telephones_digits ON contact_telephones (digits);
CREATE INDEX ix_letterheads_logo_id ON letterheads (logo_id);
CREATE INDEX ix_members_contact_id ON members (contact_id);
CREATE INDEX ix_releases_letterhead_id ON releases (letterhead_id);
CREATE INDEX ix_releases_listed ON releases (is_archived, listed_on, id);
CREATE INDEX ix_releases_status ON releases (status, is_archived, listed_on, id);
CREATE INDEX ix_release_contacts_contact_id ON release_contacts (contact_id);
CREATE INDEX ix_release_contacts_release_id ON release_contacts (release_id);
CREATE INDEX ix_release_texts_said ON release_texts (release_id, language) WHERE headline <> '';
CREATE INDEX ix_contacts_organisation_key ON contacts (organisation_key);
CREATE INDEX ix_contacts_verified_on ON contacts (verified_on);
CREATE INDEX ix_contacts_status ON contacts (status, id) WHERE status <> 'active';
CREATE INDEX ix_contacts_photo_id ON contacts (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX ix_contact_entries_contact_id ON contact_entries (contact_id);
CREATE INDEX ix_contact_entries_release_id ON contact_entries (release_id);
CREATE INDEX ix_contact_changes_contact_id ON contact_changes (contact_id);
CREATE INDEX ix_distinctions_other_uid ON distinctions (other_uid);
INSERT INTO contacts VALUES(1,'ea33783c-f731-4fd2-aa64-69017d41ef50',2,'Anne Exemple','Exemple','Anne','','Centre spatial','exemple anne','anne exemple',1,0,'active','','2026-11-23T09:00:00.000000Z','2026-11-23T09:00:00.000000Z','["+33 (0)1 00 00 00 01","anne@example.org",[["en","Press Officer"],["fr","Attachée de presse"]]]','anne exemple centre spatial press officer attachee de presse anne@example.org 33100000001 0100000001 zzofficer','','','','centre spatial','','','','',NULL,NULL,'',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO contacts VALUES(2,'5d9c5c1b-6f0f-4a0e-b1ba-3f6f4f5b1f20',2,'Bruno Modèle','Modèle','Bruno','','','modele bruno','bruno modele',0,0,'active','','2026-11-23T09:00:00.000000Z','2026-11-23T09:00:00.000000Z','[]','bruno modele','','','','','','','','',NULL,NULL,'',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO images VALUES(1,'06be0629-9e30-4aa9-81fa-136937da1dbc',1,'logo','image/svg+xml','a87cba1d08bc5397e7f459b9339b2427c42d824e223839840731f0a2cdd42f69',X'3C73766720786D6C6E733D27687474703A2F2F7777772E77332E6F72672F323030302F737667272F3E');
INSERT INTO mailing_lists VALUES(1,'0c7e1c5f-5d53-4f0a-9a43-1f6f6a0c7a10',1,'Science desks','Called first',0);
INSERT INTO mailing_lists VALUES(2,'3a5b2f0e-6a3b-4a38-8f0e-8d7a2f5b9c11',1,'Old friends','',1);
INSERT INTO outlets VALUES(1,'93d7ff01-4eb5-4c2c-b0dd-3b921d5f6846',1,'Le Journal d’Exemple','paper','','','','',0,'le journal d''exemple','[]','[]','[]','[]');
INSERT INTO release_words VALUES(1627151864782913600,1,'eole reaches its orbit','pr 2026-001 ["space","orbit"] all is well paris the satellite is well. one');
INSERT INTO release_words VALUES(1627151864782913601,1,'eole est en orbite','pr 2026-001 ["space","orbit"] le satellite va bien.');
INSERT INTO revisions VALUES(1,'33321c0e-d542-4c31-89c9-4d3755251d3d','en',1,'2026-11-23T09:00:00.000000Z','Éole reaches its orbit',5,1,X'78DA8B563ADC999F93AA50949A989C915AAC905952AC905F949459A2A4A30444018E419EC140DAA6C02E242355A138B124352727B3245521B358A11CC8D4B3D12FB08BC9B329CDB1B3C9C9B4CBCF4BB5D107D236FA400188094AB1007E651FAA');
INSERT INTO settings VALUES(1,'name','"Centre spatial de démonstration"');
INSERT INTO settings VALUES(2,'suppression_key','"abababababababababababababababababababababababababababababababab"');
INSERT INTO affiliations VALUES(1,1,1,0,'Guest',NULL,NULL);
INSERT INTO contact_emails VALUES(1,1,0,'anne@example.org','anne@example.org','',0,0,'',0);
INSERT INTO contact_phrases VALUES(1,1,0,'title','en','Press Officer');
INSERT INTO contact_phrases VALUES(2,1,1,'title','fr','Attachée de presse');
INSERT INTO contact_tags VALUES(1,1,0,'language','fr','fr');
INSERT INTO contact_telephones VALUES(1,1,0,'+33 (0)1 00 00 00 01','100000001','work',0,0,'');
INSERT INTO letterheads VALUES(1,'3f18d515-dac2-47b2-94f6-481fc2469e90',1,'Main','Centre spatial','[]','[["fr","Communiqué de presse"]]',1,'',14.0,'#2f5bd8','','','','a4','mixed',24.0,22.0,28.0,1);
INSERT INTO members VALUES(1,1,1,'2026-11-23T09:00:00.000000Z');
INSERT INTO members VALUES(2,1,2,'2026-11-23T09:00:00.000000Z');
INSERT INTO members VALUES(5,2,2,'2026-11-23T09:00:00.000000Z');
INSERT INTO releases VALUES(1,'33321c0e-d542-4c31-89c9-4d3755251d3d',3,'PR 2026-001','draft',0,'2026-11-23','2026-11-23',NULL,'','',0,'["space","orbit"]','2026-11-23T09:00:00.000000Z','2026-11-23T11:00:00.000000Z',NULL,1);
INSERT INTO release_contacts VALUES(1,1,1,0,'','','[]','[]','[]');
INSERT INTO release_texts VALUES(1,'75456e85-6e3b-46ac-b7eb-6b5329d7759f',2,1,'en',0,'Éole reaches its orbit','All is well','PARIS','2026-11-23T11:00:00.000000Z','2026-11-23T11:00:00.000000Z','<p>The satellite is well.</p>
<ul><li>one</li></ul>','','');
INSERT INTO release_texts VALUES(2,'0d63de95-5c30-4e6e-9f1e-8da9d41b0116',1,1,'fr',1,'Éole est en orbite','','','2026-11-23T09:00:00.000000Z','2026-11-23T09:00:00.000000Z','<p>Le satellite va bien.</p>','','');
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
INSERT INTO contacts_found(contacts_found) VALUES('rebuild');
INSERT INTO releases_found(releases_found) VALUES('rebuild');
COMMIT;
