"""Numbers are read, copied and printed as the office writes them, and stay stored as typed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.contacts import edit, find, numbers
from pressdesk.formats.card import Card, Telephone
from pressdesk.releases import proof
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.releases.edit import create
from pressdesk.store.settings import save_settings, settings
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TYPED = "+33 (0)1 44 76 75 39"


def write(store: Store, form: str) -> None:
    store.do(save_settings, replace(store.ask(settings), telephones=form))


@pytest.mark.parametrize(
    ("form", "said"),
    [("", TYPED), ("national", "01 44 76 75 39"), ("international", "+33 1 44 76 75 39")],
)
def test_a_number_is_written_as_the_office_wants_it(store: Store, form: str, said: str) -> None:
    ann = store.do(
        edit.save, Card(formatted_name="Ann Lee", telephones=(Telephone(TYPED, "work"),)), NOW
    )
    write(store, form)
    assert store.ask(numbers.cards, (ann,))[0].telephones[0].number == said
    assert store.ask(find.rows, (ann,))[0].telephone == said
    assert store.ask(find.card, ann).telephones[0].number == TYPED
    draft = ReleaseDraft(contacts=(ann,), texts=(TextDraft("en", headline="News"),))
    release = store.do(create, draft, NOW)
    assert store.ask(proof.proof, release, "en").contacts[0].telephones == (said,)
