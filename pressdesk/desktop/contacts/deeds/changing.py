"""One field changed for the people chosen, one or ten thousand: each a question and one step."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import dates, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.contacts.deeds.deeds import Chosen, Deeds
from pressdesk.desktop.contacts.questions.fieldquestions import (
    CountryQuestion,
    House,
    OrganisationQuestion,
    Status,
    StatusQuestion,
)
from pressdesk.desktop.contacts.questions.question import Question
from pressdesk.desktop.contacts.questions.tagsquestion import LanguagesQuestion, Tags, TagsQuestion
from pressdesk.formats.card import ACTIVE

CHANGES = (
    "contact.status",
    "contact.organisation",
    "contact.categories",
    "contact.beats",
    "contact.languages",
    "contact.country",
)


class ChangeDeeds(Deeds):
    """Status, organisation, categories, beats, languages, country."""

    in_rows = CHANGES

    @action("contact.status", N_("Status…"), menu="contact", icon="shield-alert", group=4,
            shortcut="Ctrl+Shift+U", words=N_("do not contact left active"))  # fmt: skip
    def change_status(self) -> None:
        from pressdesk.contacts import standing

        ids = self._scene.chosen.ids
        now = self._scene.cards()[0].status if len(ids) == 1 else ACTIVE

        def answered(said: Status) -> None:
            self._do(standing.set_status, ids, said.status, said.reason, said.on)

        self._ask(StatusQuestion(self, len(ids), now), "contact.status", answered)

    @action("contact.organisation", N_("Organisation…"), menu="contact/change", icon="building-2",
            group=4)  # fmt: skip
    def change_organisation(self) -> None:
        from pressdesk.contacts import many, wordsinuse

        ids = self._scene.chosen.ids
        find = partial(self._clerk.ask, wordsinuse.organisations)
        now = self._scene.cards()[0].organisation if len(ids) == 1 else ""

        def answered(said: House) -> None:
            day = dates.today() if said.has_moved else None
            self._do(many.set_organisation, ids, said.name, moved_on=day)

        question = OrganisationQuestion(self, len(ids), find, now)
        self._ask(question, "contact.organisation", answered)

    @action("contact.categories", N_("Categories…"), menu="contact/change", icon="tags", group=4)
    def change_categories(self) -> None:
        self._ask_tags("category", _("Change the categories"), _("Categories"))

    @action("contact.beats", N_("Beats…"), menu="contact/change", icon="hash", group=4)
    def change_beats(self) -> None:
        self._ask_tags("beat", _("Change the beats"), _("Beats"))

    @action("contact.languages", N_("Languages…"), menu="contact/change", icon="languages", group=4)
    def change_languages(self) -> None:
        ids = self._scene.chosen.ids
        question = LanguagesQuestion(self, len(ids), self._theirs("language"))
        self._ask(question, "contact.languages", partial(self._change_tags, "language", ids))

    @action("contact.country", N_("Country…"), menu="contact/change", icon="globe", group=4)
    def change_country(self) -> None:
        from pressdesk.contacts import many

        ids = self._scene.chosen.ids

        def answered(code: str) -> None:
            self._do(many.set_country, ids, code)

        self._ask(CountryQuestion(self, len(ids)), "contact.country", answered)

    def follow(self, chosen: Chosen) -> None:
        """Whoever is in the form is changed there."""
        for name in CHANGES:
            self._of(name).setEnabled(bool(chosen.ids) and not chosen.is_editing)

    def _ask_tags(self, kind: str, title: str, name: str) -> None:
        from pressdesk.contacts import wordsinuse

        ids = self._scene.chosen.ids
        find = partial(self._clerk.ask, wordsinuse.tags, kind)
        question = TagsQuestion(self, title, len(ids), name, find, self._theirs(kind))
        action_name = {"category": "contact.categories", "beat": "contact.beats"}[kind]
        self._ask(question, action_name, partial(self._change_tags, kind, ids))

    def _change_tags(self, kind: str, ids: Sequence[int], said: Tags) -> None:
        from pressdesk.contacts import many

        verb = many.remove_tags if said.is_removal else many.add_tags
        self._do(verb, ids, kind, said.words)

    def _theirs(self, kind: str) -> Callable[[str], Sequence[str]]:
        """Return what offers the tags the people chosen have."""
        from pressdesk.contacts import wordsinuse

        ids = self._scene.chosen.ids
        return partial(self._clerk.ask, wordsinuse.tags_of, ids, kind)

    def _ask(self, question: Question, name: str, answered: Callable[[Any], object]) -> None:
        question.answered.connect(answered)
        question.show_at(self._scene.place_of(name))

    def _do(self, step: Callable[..., Any], ids: Sequence[int], *said: Any, **named: Any) -> None:
        """Change the people and say so; while they are many, say how far it is."""
        count = len(ids)
        done = ngettext("Changed", "{n} people changed", count)
        words = done.format(n=self.locale().toString(count))
        task = self._clerk.do(step, ids, *said, now=datetime.now(UTC), **named)
        messages.wait_for(self, _("Changing {n} people…").format(n=count), task)
        task.then(lambda _done: self._tell(words))
