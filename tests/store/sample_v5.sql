-- An office as version 5 kept it, shape and content; made once, kept for ever.
PRAGMA application_id=1347568709;
PRAGMA user_version=5;
PRAGMA foreign_keys=OFF;
BEGIN;
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
CREATE TABLE mailing_lists (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    version INTEGER NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    is_archived BOOLEAN NOT NULL, kind TEXT NOT NULL DEFAULT 'fixed', rule TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', address_kind TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '', colour TEXT NOT NULL DEFAULT '',
    CONSTRAINT uq_mailing_lists_uid UNIQUE (uid)
);
CREATE TABLE "members" (
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
CREATE TABLE release_words (
    id INTEGER NOT NULL,
    release_id INTEGER NOT NULL,
    folded_headline TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_release_words PRIMARY KEY (id)
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
CREATE TABLE settings (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (id),
    CONSTRAINT uq_settings_key UNIQUE ("key")
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
INSERT INTO affiliations VALUES(1,1,1,0,'Reporter',NULL,NULL);
INSERT INTO affiliations VALUES(2,1,2,1,'',NULL,'2020-01-01');
INSERT INTO affiliations VALUES(3,2,2,0,'Editor',NULL,NULL);
INSERT INTO contact_emails VALUES(1,1,0,'anne@soir.example','anne@soir.example','work',0,0,'',0);
INSERT INTO contact_emails VALUES(2,1,1,'anne@home.example','anne@home.example','home',0,1,'',0);
INSERT INTO contact_emails VALUES(3,2,0,'ben@muster.example','ben@muster.example','work',0,0,'',1);
INSERT INTO contact_emails VALUES(4,2,1,'b.muster@desk.example','b.muster@desk.example','desk',0,0,'',0);
INSERT INTO contact_emails VALUES(5,3,0,'cid@modele.example','cid@modele.example','',0,0,'',0);
INSERT INTO contact_emails VALUES(6,4,0,'dee@archive.example','dee@archive.example','',0,0,'',0);
INSERT INTO contact_phrases VALUES(1,1,0,'salutation','fr','Chère Anne');
INSERT INTO contact_tags VALUES(1,1,0,'language','fr','fr');
INSERT INTO contact_tags VALUES(2,1,1,'language','en','en');
INSERT INTO contact_tags VALUES(3,1,2,'beat','Space','space');
INSERT INTO contact_tags VALUES(4,2,0,'language','de','de');
INSERT INTO contact_tags VALUES(5,2,1,'category','VIP','vip');
INSERT INTO contact_telephones VALUES(1,1,0,'+32 2 741 31 11','27413111','work',0,0,'');
INSERT INTO contacts VALUES(1,'3a4a550f-8671-4d77-bf55-74f9a03f9acb',1,'Anne Exemple','Exemple','Anne','','Le Soir d’Exemple','exemple anne','anne exemple',0,0,'active','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','["+32 2 741 31 11","anne@soir.example",[]]','anne exemple le soir d''exemple le soir d''exemple space anne@soir.example anne@home.example 3227413111 027413111','','','','le soir d''exemple','','','BE','',NULL,'2026-03-01','',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO contacts VALUES(2,'d569af2a-a6a3-4f53-92d9-da33993481d3',1,'Ben Muster','Muster','Ben','','Freelance','muster ben','ben muster',0,0,'active','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','["","ben@muster.example",[]]','ben muster freelance die beispielzeit vip ben@muster.example b.muster@desk.example','','','','freelance','','','DE','',NULL,NULL,'',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO contacts VALUES(3,'e8b45885-393f-4798-b03d-c97daf1c9431',1,'Cid Modèle','Modèle','Cid','','','modele cid','cid modele',0,0,'left','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','["","cid@modele.example",[]]','cid modele cid@modele.example','','','','','','','BE','','2026-01-05',NULL,'',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO contacts VALUES(4,'35b56890-9ab6-4adb-8de5-194a63a64cd1',1,'Dee Archive','','','','','archive dee archive','archive dee',0,1,'active','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','["","dee@archive.example",[]]','dee archive dee@archive.example zzarchived','','','','','','','BE','',NULL,NULL,'',NULL,'','',NULL,NULL,NULL,'[]','[]','[]','[]');
INSERT INTO handout_recipients VALUES(1,1,1,NULL,'Anne Exemple','anne@soir.example','fr',1,'on “Science desks”');
INSERT INTO handout_recipients VALUES(2,1,2,NULL,'Ben Muster','b.muster@desk.example','en',1,'on “Science desks”');
INSERT INTO handout_recipients VALUES(3,1,NULL,1,'Le Soir d’Exemple','redaction@soir.example','fr',1,'on “Science desks”');
INSERT INTO handouts VALUES(1,'e1ad9bfe-0da4-4fd5-98d3-13496065be43',1,'2026-11-24T09:05:00.000000Z','bcc','Cid',1,'ec28d3ac-34a3-4686-a248-70470f9bbb3b','Éole reaches its orbit','[["64da85c1-b401-4d63-83c7-100eb5f0a61f","Science desks"]]','[["left",1]]','');
INSERT INTO mailing_lists VALUES(1,'64da85c1-b401-4d63-83c7-100eb5f0a61f',3,'Science desks','',0,'fixed','','','','','');
INSERT INTO mailing_lists VALUES(2,'a8308677-3f8e-47b4-b6b9-f61cba6386aa',1,'Belgium','',0,'rule','{"how":"all","parts":[{"kind":"country","values":["BE"]}]}','','','','');
INSERT INTO mailing_lists VALUES(3,'e342fbc1-d854-4f97-87e6-61df6b8a6e92',3,'Both','',0,'fixed','','','','','');
INSERT INTO members VALUES(1,1,1,'2026-11-24T09:00:00.000000Z',NULL,NULL,0);
INSERT INTO members VALUES(2,1,2,'2026-11-24T09:00:00.000000Z',NULL,NULL,0);
INSERT INTO members VALUES(3,1,3,'2026-11-24T09:00:00.000000Z',NULL,NULL,0);
INSERT INTO members VALUES(4,1,NULL,'2026-11-24T09:00:00.000000Z',1,NULL,0);
INSERT INTO members VALUES(5,3,NULL,'2026-11-24T09:00:00.000000Z',NULL,1,0);
INSERT INTO members VALUES(6,3,NULL,'2026-11-24T09:00:00.000000Z',NULL,2,0);
INSERT INTO members VALUES(7,3,2,'2026-11-24T09:00:00.000000Z',NULL,NULL,1);
INSERT INTO outlets VALUES(1,'313afa7f-c757-4b4d-9124-430eac8d9ea1',1,'Le Soir d’Exemple','daily','fr','BE','','',0,'le soir d''exemple','["fr"]','[]','[["redaction@soir.example","",false,false,"",false]]','[]');
INSERT INTO outlets VALUES(2,'5d64cd49-0a14-4ff4-be8f-50f4071fecfe',1,'Die Beispielzeit','agency','','DE','','',0,'die beispielzeit','[]','[]','[]','[]');
INSERT INTO release_contacts VALUES(1,1,1,0,'Anne Exemple','','[["en","Reporter"]]','["+32 2 741 31 11"]','[]');
INSERT INTO release_texts VALUES(1,'7ba3e8d2-e61c-4ee6-b03a-94084c4bd573',1,1,'en',0,'Éole reaches its orbit','','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','','','');
INSERT INTO release_texts VALUES(2,'7f34c1e7-f369-4040-875d-94dde0158f3f',1,1,'fr',1,'Éole est en orbite','','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','','','');
INSERT INTO release_texts VALUES(3,'5b0be0b4-8a0a-4b43-93e1-2f1c7a0a2222',1,2,'en',0,'Taken back','','','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','','','');
INSERT INTO release_words VALUES(8030962671647981632,1,'eole reaches its orbit','pr 2026-007 []');
INSERT INTO release_words VALUES(8030962671647981633,1,'eole est en orbite','pr 2026-007 []');
INSERT INTO release_words VALUES(8030962671647981635,2,'taken back','pr 2026-008 []');
INSERT INTO releases VALUES(1,'ec28d3ac-34a3-4686-a248-70470f9bbb3b',2,'PR 2026-007','issued',0,'9999-12-31',NULL,NULL,'','',0,'[]','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','2026-11-24T10:00:00.000000Z',NULL);
INSERT INTO releases VALUES(2,'0b2d7f0e-4f0a-4c7e-9a51-d2f0c2f5a111',2,'PR 2026-008','withdrawn',0,'9999-12-31',NULL,NULL,'','',0,'[]','2026-11-24T09:00:00.000000Z','2026-11-24T09:00:00.000000Z','2026-11-24T10:00:00.000000Z',NULL);
INSERT INTO revisions VALUES(1,'ec28d3ac-34a3-4686-a248-70470f9bbb3b','en',1,'2026-11-24T09:00:00.000000Z','Éole reaches its orbit',0,1,X'78DA8B563ADC999F93AA50949A989C915AAC905952AC905F949459A2A4A3848262013B1B0C64');
INSERT INTO revisions VALUES(2,'ec28d3ac-34a3-4686-a248-70470f9bbb3b','fr',1,'2026-11-24T09:00:00.000000Z','Éole est en orbite',0,1,X'78DA8B563ADC999F93AA905A5CA2909AA7905F94945992AAA4A384826201F90A0ABD');
INSERT INTO settings VALUES(1,'suppression_key','"abababababababababababababababababababababababababababababababab"');
INSERT INTO sqlite_sequence VALUES('contacts',4);
INSERT INTO sqlite_sequence VALUES('handouts',1);
INSERT INTO sqlite_sequence VALUES('mailing_lists',3);
INSERT INTO sqlite_sequence VALUES('outlets',2);
INSERT INTO sqlite_sequence VALUES('release_texts',3);
INSERT INTO sqlite_sequence VALUES('releases',2);
CREATE INDEX ix_affiliations_contact_id ON affiliations (contact_id);
CREATE INDEX ix_affiliations_outlet_id ON affiliations (outlet_id, ended_on, contact_id);
CREATE INDEX ix_contact_changes_contact_id ON contact_changes (contact_id);
CREATE INDEX ix_contact_emails_contact_id ON contact_emails
    (contact_id, is_private, is_preferred, position, address, kind, is_bounced);
CREATE INDEX ix_contact_emails_folded ON contact_emails (folded);
CREATE INDEX ix_contact_entries_contact_id ON contact_entries (contact_id);
CREATE INDEX ix_contact_entries_release_id ON contact_entries (release_id);
CREATE INDEX ix_contact_phrases_contact_id ON contact_phrases (contact_id);
CREATE INDEX ix_contact_phrases_salutation ON contact_phrases (contact_id, position)
    WHERE kind = 'salutation';
CREATE INDEX ix_contact_tags_contact_id ON contact_tags (contact_id);
CREATE INDEX ix_contact_tags_language ON contact_tags (contact_id, position, word)
    WHERE kind = 'language';
CREATE INDEX ix_contact_tags_word ON contact_tags (kind, folded, contact_id);
CREATE INDEX ix_contact_telephones_contact_id ON contact_telephones (contact_id);
CREATE INDEX ix_contact_telephones_digits ON contact_telephones (digits);
CREATE INDEX ix_contacts_country ON contacts (country, is_archived);
CREATE INDEX ix_contacts_name_key ON contacts (name_key);
CREATE INDEX ix_contacts_officers ON contacts (is_archived, sort_name, id) WHERE is_officer = 1;
CREATE INDEX ix_contacts_organisation_key ON contacts (organisation_key, is_archived);
CREATE INDEX ix_contacts_photo_id ON contacts (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX ix_contacts_sorted ON contacts (is_archived, sort_name, id);
CREATE INDEX ix_contacts_status ON contacts (status, id) WHERE status <> 'active';
CREATE INDEX ix_contacts_verified_on ON contacts (verified_on, is_archived, status);
CREATE INDEX ix_distinctions_other_uid ON distinctions (other_uid);
CREATE INDEX ix_handout_recipients_contact_id ON handout_recipients (contact_id);
CREATE INDEX ix_handout_recipients_handout_id ON handout_recipients (handout_id);
CREATE INDEX ix_handout_recipients_outlet_id ON handout_recipients (outlet_id)
    WHERE outlet_id IS NOT NULL;
CREATE INDEX ix_handouts_handed_at ON handouts (handed_at);
CREATE INDEX ix_handouts_release_id ON handouts (release_id);
CREATE INDEX ix_letterheads_logo_id ON letterheads (logo_id);
CREATE INDEX ix_members_contact_id ON members (contact_id);
CREATE UNIQUE INDEX ix_members_nested_id ON members (nested_id, list_id)
    WHERE nested_id IS NOT NULL;
CREATE INDEX ix_members_others ON members (list_id)
    WHERE contact_id IS NULL OR is_excluded = 1;
CREATE UNIQUE INDEX ix_members_outlet_id ON members (outlet_id, list_id)
    WHERE outlet_id IS NOT NULL;
CREATE INDEX ix_outlets_sorted ON outlets (is_archived, folded, id);
CREATE INDEX ix_release_contacts_contact_id ON release_contacts (contact_id);
CREATE INDEX ix_release_contacts_release_id ON release_contacts (release_id);
CREATE INDEX ix_release_texts_said ON release_texts (release_id, language) WHERE headline <> '';
CREATE INDEX ix_release_words_release_id ON release_words (release_id);
CREATE INDEX ix_releases_embargoed ON releases (is_archived, embargoed_until)
    WHERE embargoed_until IS NOT NULL;
CREATE INDEX ix_releases_letterhead_id ON releases (letterhead_id);
CREATE INDEX ix_releases_listed ON releases (is_archived, listed_on, id);
CREATE INDEX ix_releases_status ON releases (status, is_archived, listed_on, id);
CREATE INDEX ix_text_blocks_kind ON text_blocks (kind, language);
CREATE VIRTUAL TABLE contacts_found USING fts5(
    folded, content='contacts', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0", detail=none, prefix='1 2 3 4 5'
);
CREATE VIRTUAL TABLE releases_found USING fts5(
    folded_headline, folded, content='release_words', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0", detail=column, prefix='2 3 4 5'
);
CREATE VIRTUAL TABLE contacts_instances USING fts5vocab('contacts_found', 'instance');
CREATE VIRTUAL TABLE contacts_vocabulary USING fts5vocab('contacts_found', 'row');
CREATE VIRTUAL TABLE releases_instances USING fts5vocab('releases_found', 'instance');
CREATE VIRTUAL TABLE releases_vocabulary USING fts5vocab('releases_found', 'row');
INSERT INTO contacts_found(contacts_found) VALUES('rebuild');
INSERT INTO releases_found(releases_found) VALUES('rebuild');
COMMIT;
