"""What an issued release printed stays, and is told when a person's number is another by now."""

from dataclasses import replace
from datetime import UTC, datetime

from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.formats.card import Card, Telephone
from pressdesk.releases import edit, printed
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.releases.printed import Outdated
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANN = Card(formatted_name="Ann Roy", is_officer=True, telephones=(Telephone("+33 1 44 55 66 77"),))


@step("Issue", plain=True)
def issue(session: Writer, release: int) -> None:
    session.run("UPDATE releases SET status = 'issued' WHERE id = ?", (release,))
    printed.freeze(session, release)


def test_releases_that_show_an_old_number_are_counted(store: Store) -> None:
    ann = store.do(people.save, ANN, NOW)
    made = [
        store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", f"R{n}"),), contacts=(ann,)), NOW)
        for n in range(3)
    ]
    for release in made[:2]:
        store.do(issue, release)
    assert store.ask(printed.outdated, ann) == Outdated()
    card = store.ask(find.card, ann)
    typed_otherwise = replace(card, telephones=(Telephone("01.44.55.66.77"),))
    store.do(people.save, typed_otherwise, NOW)
    assert store.ask(printed.outdated, ann) == Outdated()
    moved = replace(store.ask(find.card, ann), telephones=(Telephone("01 99 88 77 66"),))
    store.do(people.save, moved, NOW)
    assert store.ask(printed.outdated, ann) == Outdated(2, ("+33 1 44 55 66 77",))
