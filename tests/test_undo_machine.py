"""Whatever an office does, undoing it all is the start again, and redoing it all is the end."""

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people
from pressdesk.contacts import entries, many, outletmerge, outlets, standing
from pressdesk.contacts import find as people_find
from pressdesk.contacts.entries import ContactEntry
from pressdesk.formats.body import Paragraph, Picture, runs
from pressdesk.formats.card import Affiliation, Card, Email, Telephone
from pressdesk.formats.letterhead import Letterhead
from pressdesk.lists import lists, members
from pressdesk.lists.rules import NOTHING, Condition, Rule
from pressdesk.releases import attachments, corrections, edit, find, letterheads
from pressdesk.releases.drafts import STATUSES, ReleaseDraft, TextDraft
from pressdesk.store import search
from pressdesk.store.journal import UNTOUCHED
from pressdesk.store.plain import Writer
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store, step

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
words = st.sampled_from(["", "Éole", "a \"b\" 'c'", "one\ntwo", "Ω → ∞", "orbit", "\\u0000"])
pick = st.integers(0, 10**6)


@step("Delete contacts", plain=True)
def delete_contacts(session: Writer, least: int) -> None:
    """In bulk and with cascades, as erasing and merging do."""
    session.run("DELETE FROM contacts WHERE id >= ?", (least,))


@step("Fall over", plain=True)
def fall_over(session: Writer, contact: int) -> None:
    """Nothing of this may stay."""
    delete_contacts(session, contact)
    raise ZeroDivisionError


@step("Merge contacts", plain=True)
def merge(session: Writer, keep: int, drop: int) -> None:
    """Parts change hands before one owner goes."""
    session.run("UPDATE contact_emails SET contact_id = ? WHERE contact_id = ?", (keep, drop))
    session.run("UPDATE release_contacts SET contact_id = ? WHERE contact_id = ?", (keep, drop))
    session.run("DELETE FROM contacts WHERE id = ?", (drop,))
    session.run("UPDATE contacts SET version = version + 1 WHERE id = ?", (keep,))


@step("Swap references", plain=True)
def swap(session: Writer, one: int, two: int) -> None:
    """A unique value changes places within one step."""
    names = dict(session.rows("SELECT id, reference FROM releases WHERE id IN (?, ?)", (one, two)))
    session.run("UPDATE releases SET reference = NULL WHERE id = ?", (one,))
    for row, name in ((two, names[one]), (one, names[two])):
        session.run("UPDATE releases SET reference = ?, version = version + 1 WHERE id = ?",
                    (name, row))  # fmt: skip


def snapshot(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, but for the counts of versions."""
    tables = {}
    with closing(sqlite3.connect(store.path)) as db:
        for (name,) in db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchall():
            if name in UNTOUCHED:
                continue
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            kept = ", ".join(column for column in columns if column != "version")
            tables[name] = db.execute(f"SELECT {kept} FROM {name} ORDER BY id").fetchall()
    return tables


def check(store: Store) -> None:
    """The search indexes say what the tables say, and nothing points to nowhere."""
    with closing(sqlite3.connect(store.path)) as db:
        for index in ("contacts_found", "releases_found"):
            db.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        is_typing = db.execute("SELECT count(*) FROM unfolded_releases").fetchone()[0]
        words = db.execute("SELECT * FROM release_words ORDER BY id").fetchall()
        db.execute("INSERT OR IGNORE INTO unfolded_releases SELECT id FROM releases")
        search.fold_releases(db)
        if not is_typing:
            assert db.execute("SELECT * FROM release_words ORDER BY id").fetchall() == words


class Office(RuleBasedStateMachine):
    """An office at work, undoing and redoing as it goes."""

    empty: Path | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "Office.pressdesk"
        if Office.empty is None or not Office.empty.exists():
            Office.empty = Path(tempfile.mkdtemp()) / "Empty.pressdesk"
            Store(Office.empty).close()
        shutil.copy(Office.empty, path)
        self.store = Store(path)
        # Nothing is cut off from power here.
        self.store._writer.execute("PRAGMA synchronous=OFF")

    @initialize(people_before=st.integers(0, 3))
    def something_is_there(self, people_before: int) -> None:
        for n in range(people_before):
            self.store.do(people.save, Card(formatted_name=f"Person {n}"), NOW)
        self.store.close()
        self.store = Store(self.store.path)
        self.store._writer.execute("PRAGMA synchronous=OFF")
        assert not self.store.can_undo
        self.start = snapshot(self.store)

    def rows(self, table: str) -> list[int]:
        return [row[0] for row in self.store.ask(lambda s: s.rows(f"SELECT id FROM {table}"))]

    def one(self, table: str, pick: int) -> int:
        rows = self.rows(table)
        return rows[pick % len(rows)] if rows else 0

    # --- releases ---

    @rule(headline=words, dated=st.booleans(), contact=pick)
    def new_release(self, headline: str, dated: bool, contact: int) -> None:
        someone = self.one("contacts", contact)
        draft = ReleaseDraft(
            dated_on=date(2026, 11, 23) if dated else None,
            contacts=(someone,) if someone else (),
            texts=(TextDraft("en", headline=headline, body=(Paragraph(runs("Body")),)),),
        )
        self.store.do(edit.create, draft, NOW)

    @rule(which=pick, headline=words, language=st.sampled_from(["en", "fr"]), keyword=words)
    def edit_release(self, which: int, headline: str, language: str, keyword: str) -> None:
        release = self.one("releases", which)
        draft = self.store.ask(edit.draft, release) if release else ReleaseDraft()
        if draft.status in edit.EDITABLE and release:
            draft = draft.with_text(replace(draft.text(language), headline=headline))
            self.store.do(edit.save_draft, replace(draft, keywords=(keyword,)), NOW)

    @rule(which=pick, status=st.sampled_from(STATUSES))
    def set_status(self, which: int, status: str) -> None:
        if release := self.one("releases", which):
            self.store.do(edit.set_status, release, status, NOW)

    @rule(which=pick, said=words, verb=st.sampled_from(["correct", "reword", "withdraw"]))
    def say_of_what_is_out(self, which: int, said: str, verb: str) -> None:
        if release := self.one("releases", which):
            with suppress(DeskError):  # it is not out, or there is nothing said
                self.store.do(getattr(corrections, verb), release, (("en", said),), NOW)

    @rule(which=pick)
    def give_up_correction(self, which: int) -> None:
        if release := self.one("releases", which):
            with suppress(DeskError):
                self.store.do(corrections.give_up, release, NOW)

    @rule(which=pick)
    def copy_and_archive(self, which: int) -> None:
        if release := self.one("releases", which):
            self.store.do(edit.copy, release, NOW)
            self.store.do(edit.archive, [release])

    @rule(one=pick, two=pick)
    def swap_references(self, one: int, two: int) -> None:
        first, second = self.one("releases", one), self.one("releases", two)
        if first != second:
            self.store.do(swap, first, second)

    # --- people ---

    @rule(which=pick, name=words, mail=words, title=words)
    def save_contact(self, which: int, name: str, mail: str, title: str) -> None:
        contact = self.one("contacts", which) if which % 2 else 0
        card = self.store.ask(people_find.card, contact) if contact else Card()
        card = replace(
            card,
            formatted_name=name or "Someone",
            titles=(("fr", title),),
            emails=(Email(mail), Email("x@example.org")),
            telephones=(Telephone("+33 1 02 03 04 05"),),
        )
        self.store.do(people.save, card, NOW)

    @rule(which=pick)
    def delete_some(self, which: int) -> None:
        if contact := self.one("contacts", which):
            self.store.do(delete_contacts, contact)

    @rule(one=pick, two=pick)
    def merge_two(self, one: int, two: int) -> None:
        first, second = self.one("contacts", one), self.one("contacts", two)
        if first != second:
            self.store.do(merge, first, second)

    @rule(which=pick, name=words)
    def join_outlet(self, which: int, name: str) -> None:
        outlet = self.store.do(outlets.save, outlets.OutletCard(name=name or "Le Soir"), NOW)
        if contact := self.one("contacts", which):
            card = self.store.ask(people_find.card, contact)
            works = Affiliation(name, role="Editor", began_on=date(2020, 1, 1), outlet_id=outlet)
            self.store.do(people.save, replace(card, affiliations=(works,)), NOW)

    @rule(word=words, moved=st.booleans(), removed=st.booleans())
    def change_all_people(self, word: str, moved: bool, removed: bool) -> None:
        everybody = self.rows("contacts")
        day = date(2026, 11, 24)
        with suppress(DeskError):  # somebody without a name keeps the organisation
            self.store.do(many.set_organisation, everybody, word, NOW, day if moved else None)
        tagging = many.remove_tags if removed else many.add_tags
        self.store.do(tagging, everybody, "category", [word, "Coast"], NOW)
        self.store.do(standing.verify, everybody, day, NOW)

    @rule(which=pick, status=st.sampled_from(["active", "left", "do_not_contact"]), why=words)
    def stand_so(self, which: int, status: str, why: str) -> None:
        if contact := self.one("contacts", which):
            self.store.do(standing.set_status, [contact], status, why, None, NOW)
            self.store.do(people.archive if which % 2 else people.unarchive, [contact], NOW)

    @rule(which=pick, said=words)
    def note_what_was_asked(self, which: int, said: str) -> None:
        if contact := self.one("contacts", which):
            self.store.do(entries.add, ContactEntry(contact, NOW, said or "When?"))
        if which % 3 == 0 and (entry := self.one("contact_entries", which)):
            self.store.do(entries.remove, entry)

    @rule(one=pick, two=pick, name=words)
    def rename_or_merge_outlets(self, one: int, two: int, name: str) -> None:
        first, second = self.one("outlets", one), self.one("outlets", two)
        if first and first != second:
            self.store.do(outletmerge.merge, first, [second], NOW)
        elif first:
            card = self.store.ask(outlets.outlet, first)
            with suppress(DeskError):
                self.store.do(outlets.save, replace(card, name=name or "Le Matin"), NOW)
        if one % 4 == 0:
            self.store.do(outlets.make_of_organisations)

    # --- lists ---

    @rule(which=pick, label=words, beat=words, by_rule=st.booleans())
    def save_list(self, which: int, label: str, beat: str, by_rule: bool) -> None:
        row = self.one("mailing_lists", which) if which % 2 else 0
        card = self.store.ask(lists.listed, row) if row else lists.ListCard()
        asked = Rule(parts=(Condition("beat", (beat,)),)) if by_rule else NOTHING
        kind = lists.RULE if by_rule else lists.FIXED
        label = self.store.ask(lists.free_label, f"List {label}")
        self.store.do(lists.save, replace(card, label=label, kind=kind, rule=asked))

    @rule(which=pick, member=pick, is_out=st.booleans(),
          kind=st.sampled_from([(lists.PERSON, "contacts"), (lists.DESK, "outlets"),
                                (lists.LIST, "mailing_lists")]))  # fmt: skip
    def put_on_list(self, which: int, member: int, is_out: bool, kind: tuple[str, str]) -> None:
        row, one = self.one("mailing_lists", which), self.one(kind[1], member)
        if row and one:
            with suppress(DeskError):  # a list that would contain itself
                self.store.do(lists.add, row, kind[0], [one], NOW, is_excluded=is_out)

    @rule(which=pick, member=pick)
    def take_off_or_put_away(self, which: int, member: int) -> None:
        if row := self.one("mailing_lists", which):
            chosen = self.store.ask(members.ids, row)[: member % 4]
            self.store.do(members.take_off, row, chosen)
            label = self.store.ask(lists.free_label, "Copy")
            self.store.do(lists.copy, row, label)
            self.store.do(lists.archive if member % 2 else lists.restore, [row])

    # --- the office ---

    @rule(which=pick, margin=st.floats(0, 50), logo=st.booleans(), mark=words)
    def save_letterhead(self, which: int, margin: float, logo: bool, mark: str) -> None:
        row = self.one("letterheads", which) if which % 2 else 0
        head = self.store.ask(letterheads.letterhead, row) if row else Letterhead()
        head = replace(head, margin_top=margin, marks=(("fr", mark),), is_default=which % 3 == 0)
        self.store.do(letterheads.save, replace(head, logo=b"<svg/>" if logo else b""))

    @rule(which=pick, release=pick)
    def remove_letterhead(self, which: int, release: int) -> None:
        if row := self.one("letterheads", which):
            self.store.do(letterheads.remove, row)

    @rule(n=st.integers(0, 255))
    def add_image(self, n: int) -> None:
        data = b"\x89PNG\r\n\x1a\n\x00" + bytes([n, 255])
        uid = self.store.do(attachments.add_image, data, "x.png")
        assert self.store.ask(attachments.image, uid).data == data
        assert self.store.ask(attachments.images_of, (Picture(uid),))

    @rule(name=words)
    def rename_office(self, name: str) -> None:
        self.store.do(save_settings, OfficeSettings(name=name))

    @rule(which=pick)
    def fail(self, which: int) -> None:
        before, label = snapshot(self.store), self.store.can_redo
        with suppress(ZeroDivisionError):
            self.store.do(fall_over, self.one("contacts", which))
        assert snapshot(self.store) == before and self.store.can_redo == label

    # --- back and forth ---

    @precondition(lambda self: self.store.can_undo)
    @rule()
    def undo(self) -> None:
        before = snapshot(self.store)
        self.store.undo()
        after = snapshot(self.store)
        self.store.redo()
        assert snapshot(self.store) == before
        self.store.undo()
        assert snapshot(self.store) == after

    @precondition(lambda self: self.store.can_redo)
    @rule()
    def redo(self) -> None:
        self.store.redo()

    @invariant()
    def lists_can_be_read(self) -> None:
        ids = self.store.ask(find.ids)
        assert len(self.store.ask(find.rows, ids)) == len(ids)

    def teardown(self) -> None:
        if hasattr(self, "start"):
            check(self.store)
            while self.store.can_redo:
                self.store.redo()
            end = snapshot(self.store)
            while self.store.can_undo:
                self.store.undo()
            assert snapshot(self.store) == self.start
            check(self.store)
            while self.store.can_redo:
                self.store.redo()
            assert snapshot(self.store) == end
            check(self.store)
        self.store.close()
        shutil.rmtree(self.folder)


Office.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestUndo = Office.TestCase
