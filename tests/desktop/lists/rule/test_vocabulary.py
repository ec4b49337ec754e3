"""Values are offered in the words of the office and of the user, never as codes."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from pressdesk.base import i18n
from pressdesk.contacts import edit as people
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.lists.rule.vocabulary import Vocabulary
from pressdesk.formats.card import Card
from pressdesk.lists import lists, naming
from pressdesk.lists.lists import ListCard
from pressdesk.lists.rules import Condition, Rule
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def words(store: Store, clerk: Clerk) -> Vocabulary:
    i18n.speak("en")
    for n in range(3):
        beats = ("space", "Ocean law") if n else ("Space",)
        card = Card(formatted_name=f"P{n}", beats=beats, languages=("it",), organisation="Le Soir",
                    country="BE" if n else "")  # fmt: skip
        store.do(people.save, card, NOW)
    return Vocabulary(clerk, str)


def shown(words: Vocabulary, kind: str, typed: str) -> list[str]:
    return [words.said(kind, value) for value in words.find(kind, typed)]


def test_what_people_have_comes_first(words: Vocabulary) -> None:
    assert shown(words, "beat", "") == ["Space", "Ocean law"]
    assert shown(words, "beat", "law") == ["Ocean law", "law"]  # and what one typed, for later
    aside = words.meaning("beat").aside
    assert aside(words.find("beat", "sp")[0]) == "3" and aside("law") == "nobody yet"
    assert shown(words, "country", "")[0] == "Belgium"
    assert shown(words, "language", "")[0] == "Italian"
    assert shown(words, "outlet", "soir") == ["Le Soir", "soir"]
    assert shown(words, "outlet_kind", "press") == ["Trade press"]
    assert shown(words, "status", "") == ["Active", "Left", "Do not contact"]


def test_typed_words_are_read(words: Vocabulary) -> None:
    meant = words.meant
    assert meant("country", "Allemagne") == meant("country", "germany") == "DE"
    assert meant("language", "French") == meant("language", "fr") == "fr"
    assert meant("outlet_kind", "news agency") == "agency" and meant("status", "left") == "left"
    assert meant("beat", "OCEAN LAW") == "Ocean law" and meant("beat", "new one") == "new one"
    assert meant("language", "Klingonese") == meant("on_list", "nowhere") == meant("beat", "") == ""
    i18n.speak("fr")
    assert meant("language", "français") == "fr"
    i18n.speak("en")


def test_lists_are_found_by_name_and_releases_by_headline(words: Vocabulary, store: Store) -> None:
    rows = {}
    for label in ("Launch guests", "Space, Brittany"):
        rows[label] = store.ask(lists.listed, store.do(lists.save, ListCard(label=label))).uid
    for day, headline in ((1, "Harbour opens, at last"), (2, "Harbour closes")):
        text = TextDraft("en", headline=headline)
        store.do(edit.create, ReleaseDraft(dated_on=date(2026, 11, day), texts=(text,)), NOW)
    assert shown(words, "on_list", "") == ["Launch guests", "Space, Brittany"]
    assert words.meant("on_list", "space, brittany") == rows["Space, Brittany"]
    words.own_uid = rows["Launch guests"]
    assert shown(words, "on_list", "") == ["Space, Brittany"]
    assert shown(words, "received", "harbour") == ["Harbour closes", "Harbour opens, at last"]
    newest = words.find("received", "")[0]
    assert words.meaning("received").aside(newest) == "2 Nov 2026"
    words.know_names(Rule(parts=(Condition("received", (newest,)), Condition("on_list", ("x",)))))
    assert words.names == {newest: "Harbour closes"}
    assert words.said("on_list", "x") == "a list that is gone"


def test_nothing_is_asked_before_the_office_is_open() -> None:
    assert Vocabulary(Clerk(inline=True), str).find("beat", "s") == []


def test_releases_are_looked_for_in_a_worker(
    words: Vocabulary, store: Store, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = TextDraft("en", headline="Harbour opens")
    store.do(edit.create, ReleaseDraft(texts=(text,)), NOW)
    told: list[str] = []
    words.found.connect(told.append)
    waiting: Task[Any] = Task()
    monkeypatch.setattr(clerk, "look_up", lambda *asked: waiting)
    assert words.find("received", "harb") == [] and not told
    monkeypatch.undo()
    waiting._arrive(clerk.ask(naming.releases, "harb"), None)
    assert told == ["harb"] and shown(words, "received", "harb") == ["Harbour opens"]
    words.forget_releases()
    assert shown(words, "received", "opens") == ["Harbour opens"]
