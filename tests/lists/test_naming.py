"""Lists and releases have names while they are there, and releases as long as one remembers."""

from datetime import UTC, date, datetime

from pressdesk.contacts import edit as people
from pressdesk.formats.card import Card, Email
from pressdesk.lists import handout, lists, naming, recipients
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def release(store: Store, headline: str, day: int) -> int:
    text = TextDraft("en", headline=headline)
    draft = ReleaseDraft(dated_on=date(2026, 11, day), texts=(text,))
    return int(store.do(edit.create, draft, NOW))


def test_lists_and_releases_are_called_by_their_names(store: Store) -> None:
    row = store.do(lists.save, ListCard(label="Space desk"))
    uid = store.ask(lists.listed, row).uid
    release(store, "Harbour opens", 1)
    (found,) = store.ask(naming.releases, "opens")
    assert (found.name, found.on) == ("Harbour opens", date(2026, 11, 1))
    assert store.ask(naming.names, (uid, found.uid, "gone", uid)) == {
        uid: "Space desk",
        found.uid: "Harbour opens",
    }
    store.do(lists.archive, [row])
    assert store.ask(naming.names, (uid,)) == {uid: "Space desk"}
    assert store.ask(naming.lists, "") == () and store.ask(naming.names, ()) == {}


def test_lists_are_found_by_any_word(store: Store) -> None:
    rows = [store.do(lists.save, ListCard(label=said)) for said in ("Élus", "Space desk", "Agen")]
    assert [found.name for found in store.ask(naming.lists, "")] == ["Agen", "Élus", "Space desk"]
    assert [found.name for found in store.ask(naming.lists, "des")] == ["Space desk"]
    assert [found.name for found in store.ask(naming.lists, "elu")] == ["Élus"]
    own = store.ask(lists.listed, rows[0]).uid
    assert store.ask(naming.lists, "el", own) == ()


def test_what_was_handed_out_is_offered_first(store: Store) -> None:
    old = release(store, "Old but handed out", 1)
    release(store, "New", 20)
    row = store.do(lists.save, ListCard(label="Desk"))
    card = Card(formatted_name="Ann", emails=(Email("ann@soir.example"),))
    store.do(lists.add, row, PERSON, [store.do(people.save, card, NOW)], NOW)
    found = store.ask(recipients.resolve, [row], TODAY)
    store.do(handout.record, found, "bcc", old, NOW)
    said = [each.name for each in store.ask(naming.releases, "")]
    assert said == ["Old but handed out", "New"]
