"""The lists of the example office, and what was handed out to them, as its file writes it down."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pressdesk.lists import handout, lists, recipients, rules
from pressdesk.lists.lists import DESK, FIXED, LIST, PERSON, RULE, ListCard
from pressdesk.releases import corrections, edit
from pressdesk.store.plain import Writer

Data = Mapping[str, Any]
Ids = Mapping[str, int]


def put_lists(session: Writer, found: Data, people: Ids, media: Ids, now: datetime) -> Ids:
    """Write the lists, and return their ids by their names in the file.

    A list that holds others comes after them.
    """
    made: dict[str, int] = {}
    for name, said in found.items():
        asked = tuple(
            rules.Condition(kind, tuple(said["rule"][kind])) for kind in said.get("rule", ())
        )
        row = made[name] = lists.save(
            session,
            ListCard(
                label=said["label"],
                note=said.get("note", ""),
                kind=RULE if asked else FIXED,
                rule=rules.Rule(rules.ALL, asked),
                language=said.get("language", ""),
                owner=said.get("owner", ""),
                colour=said.get("colour", ""),
            ),
        )
        for what, among, key in (
            (PERSON, people, "members"), (DESK, media, "desks"), (LIST, made, "lists"),
        ):  # fmt: skip
            if some := [among[one] for one in said.get(key, ())]:
                lists.add(session, row, what, some, now)
    return made


def hand_out(
    session: Writer, said: Data, release: int, mailing: Ids, day: date, zone: ZoneInfo
) -> None:
    """Write down that a release went out on its day, as one hand-out of the file says.

    Where the file names the headlines of then, it went out under these, and was corrected after.
    """
    at = datetime.combine(day, time.fromisoformat(said["at"]), zone)
    at += timedelta(days=said.get("days", 0))
    draft = edit.draft(session, release)
    texts, languages = draft.texts, draft.languages
    then = said.get("headline", {})
    if then:
        older = tuple(replace(one, headline=then.get(one.language, one.headline)) for one in texts)
        edit.save_draft(session, replace(draft, texts=older), at)
    chosen = [mailing[name] for name in said["lists"]]
    found = recipients.resolve(session, chosen, at.date(), languages)
    reason = said.get("why", "")
    handout.record(
        session, found, said["form"], release, at, who=said["who"], override_reason=reason
    )
    if then:
        words, later = tuple(said["correction"].items()), at + timedelta(hours=1)
        edit.set_status(session, release, "issued", at)
        corrections.correct(session, release, words, at + timedelta(minutes=40))
        edit.save_draft(session, replace(edit.draft(session, release), texts=texts), later)
        edit.set_status(session, release, "issued", later)
