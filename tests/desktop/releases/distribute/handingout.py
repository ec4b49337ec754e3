"""An office with two lists, a release in two languages, and a way to hand it out."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from pressdesk.contacts import edit as people
from pressdesk.contacts import outlets
from pressdesk.contacts.outlets import OutletCard
from pressdesk.formats.card import Card, Email
from pressdesk.lists import handout, lists, recipients
from pressdesk.lists.lists import DESK, PERSON, ListCard
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass
class Desk:
    """What stands in the office, and what happens to the release."""

    store: Store
    release: int
    science: int
    regional: int
    people: dict[str, int]
    outlet: int

    def hand_out(self, form: str = "bcc", minutes: int = 0, *, lists: tuple[int, ...] = ()) -> int:
        """Hand the release out, so many minutes after it was written."""
        draft = self.store.ask(edit.draft, self.release)
        args = (lists or (self.science,), date(2026, 11, 24), draft.languages)
        found = self.store.ask(recipients.resolve, *args)
        at = NOW + timedelta(minutes=minutes)
        return self.store.do(handout.record, found, form, self.release, at, who="Maya")

    def rewrite(self, headline: str, minutes: int, language: str = "en") -> None:
        """Change the headline of the release."""
        draft = self.store.ask(edit.draft, self.release)
        draft = draft.with_text(replace(draft.text(language), headline=headline))
        self.store.do(edit.save_draft, draft, NOW + timedelta(minutes=minutes))


def furnished(store: Store) -> Desk:
    """Fill an empty office."""
    known = {}
    for name, tongue in (("Ann", "en"), ("Émile", "fr"), ("Zoe", "en")):
        card = Card(formatted_name=name, emails=(Email(f"{name[0]}@example.org"),))
        known[name] = store.do(people.save, replace(card, languages=(tongue,)), NOW)
    outlet = store.do(
        outlets.save, OutletCard(name="Le Soir", emails=(Email("d@soir.example"),)), NOW
    )
    science = store.do(lists.save, ListCard(label="Science"))
    store.do(lists.add, science, PERSON, [known["Ann"], known["Émile"]], NOW)
    store.do(lists.add, science, DESK, [outlet], NOW)
    regional = store.do(lists.save, ListCard(label="Regional"))
    store.do(lists.add, regional, PERSON, [known["Zoe"]], NOW)
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    release = store.do(edit.create, ReleaseDraft(texts=texts), NOW)
    return Desk(store, release, science, regional, known, outlet)
