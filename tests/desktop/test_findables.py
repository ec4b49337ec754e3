"""What the palette finds in the office, and what it says of it."""

from datetime import UTC, datetime

from pressdesk.base import i18n
from pressdesk.contacts import edit
from pressdesk.desktop.findables import _contacts_named
from pressdesk.desktop.palette import Hit
from pressdesk.formats.card import DO_NOT_CONTACT, Card
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_who_must_not_be_contacted_is_found_with_a_warning(store: Store) -> None:
    i18n.speak("en")
    anna = store.do(edit.save, Card(formatted_name="Anna Berg", organisation="Le Soir"), NOW)
    barred = Card(formatted_name="Ben Berg", organisation="Le Soir", status=DO_NOT_CONTACT)
    ben = store.do(edit.save, barred, NOW)
    assert store.ask(_contacts_named, "berg") == [
        Hit(anna, "Anna Berg", "Le Soir"),
        Hit(ben, "Ben Berg", "do not contact", warns=True),
    ]
