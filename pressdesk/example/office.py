"""The example office: a press office of our own invention, to try things on and throw away."""

import re
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pressdesk.base.i18n import N_
from pressdesk.base.paths import data_folder, resources
from pressdesk.example import distribution, people
from pressdesk.formats.body import Body, Picture, from_html
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.phrases import phrases, written_date
from pressdesk.releases import attachments, corrections, edit, letterheads
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.plain import Writer, insert
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store, step
from pressdesk.store.values import moment_text, new_uid

Data = Mapping[str, Any]
Ids = dict[str, int]

FILE = "Example office.pressdesk"
KEPT = timedelta(days=7)  # an example of an earlier day may still be open somewhere
_DAY = re.compile(r"\{(date|month):([+-]\d+)\}")


def open_example(folder: Path | None = None, today: date | None = None) -> Path:
    """Return the day's example office, made where there is none yet; older ones are thrown away.

    Its dates are counted from today, so that drafts, embargoes and "this month" have something to
    show. What one tries in it stays until tomorrow.
    """
    home = folder or data_folder() / "examples"
    day = today or datetime.now().astimezone().date()
    path = home / day.isoformat() / FILE
    _throw_away(home, day)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        store = Store(making)
        try:
            store.do(fill, day, datetime.now(UTC))
        finally:
            store.close()
        making.replace(path)
    return path


def is_example(path: Path) -> bool:
    """Return whether an office is the example, so that the window can say so."""
    return path.name == FILE


@step(N_("Fill the example office"), plain=True)
def fill(session: Writer, today: date, now: datetime) -> None:
    """Write the whole example into an empty office."""
    office = _read("office.toml")
    zone = ZoneInfo(office["zone"])
    wanted = OfficeSettings(
        name=office["title"], zone=office["zone"], languages=tuple(office["languages"])
    )
    save_settings(session, wanted)
    heads = _put_letterheads(session, office["letterheads"])
    for language, block in office["boilerplate"].items():
        _put_boilerplate(session, language, block["html"], office["title"], now)
    media = people.put_outlets(session, office["outlets"], now)
    contacts = people.put_people(session, office["people"], media, today, now)
    desks = {name: outlet.id for name, outlet in media.items()}
    mailing = distribution.put_lists(session, office["lists"], contacts, desks, now)
    about = {code: from_html(block["html"]) for code, block in office["boilerplate"].items()}
    for file in sorted((_home() / "releases").iterdir(), key=lambda file: int(file.stem)):
        release = tomllib.loads(file.read_text("utf-8"))
        day = today + timedelta(days=release["days"])
        drafted = _draft(session, release, day, zone, about)
        drafted = replace(
            drafted,
            letterhead=heads[release.get("letterhead", "harbour")],
            contacts=tuple(contacts[name] for name in release["contacts"]),
        )
        at = _written_at(day, zone, now)
        row = edit.create(session, drafted, at)
        for handed in release.get("handed_out", ()):
            distribution.hand_out(session, handed, row, mailing, day, zone)
        if words := tuple(release.get("withdrawn", {}).items()):
            edit.set_status(session, row, "issued", at)
            corrections.withdraw(session, row, words, at + timedelta(days=1))
        edit.set_status(session, row, release["status"], at)
        if release.get("is_archived"):
            edit.archive(session, (row,))


# --- the office ------------------------------------------------------------------------------


def _put_letterheads(session: Writer, heads: Data) -> Ids:
    made = {}
    for name, head in heads.items():
        values = dict(head) | {
            "organisations": tuple(head["organisations"].items()),
            "marks": tuple(head["marks"].items()),
            "logo": (_home() / "images" / head["logo"]).read_bytes(),
        }
        made[name] = letterheads.save(session, Letterhead(**values))
    return made


def _put_boilerplate(session: Writer, language: str, html: str, label: str, now: datetime) -> None:
    values = {
        "uid": new_uid(), "version": 1, "kind": "boilerplate", "language": language,
        "label": label, "html": html.strip(), "is_default": True, "edited_at": moment_text(now),
    }  # fmt: skip
    insert(session, "text_blocks", values)


# --- the releases ----------------------------------------------------------------------------


def _draft(
    session: Writer, release: Data, day: date, zone: ZoneInfo, about: Mapping[str, Body]
) -> ReleaseDraft:
    until, embargo = None, release.get("embargo")
    if embargo:
        at = time.fromisoformat(embargo["at"])
        until = datetime.combine(day, at, ZoneInfo(embargo["zone"])).astimezone(UTC)
    return ReleaseDraft(
        reference=f"PR {day.year}-{release['reference']:03}",
        dated_on=day,
        embargoed_until=until,
        embargo_zone=embargo["zone"] if embargo else "",
        is_immediate=release.get("is_immediate", False),
        keywords=tuple(release["keywords"]),
        texts=tuple(
            _text(session, code, release[code], day, about[code])
            for code in about
            if code in release
        ),
    )


def _text(session: Writer, code: str, said: Data, day: date, about: Body) -> TextDraft:
    def dated(words: str) -> str:
        return _DAY.sub(lambda m: _written(m[1], day + timedelta(int(m[2])), code), words)

    return TextDraft(
        code,
        headline=dated(said["headline"]),
        subhead=dated(said["subhead"]),
        located=said["located"],
        body=_with_images(session, from_html(dated(said["body"]))),
        ed_note=from_html(dated(said.get("ed_note", ""))),
        boilerplate=about,
    )


def _written(what: str, day: date, code: str) -> str:
    if what == "date":
        return written_date(day, code)
    return f"{phrases(code).months[day.month - 1]} {day.year}"


def _with_images(session: Writer, body: Body) -> Body:
    """Put the store's own names in the place of the file names that pictures bear."""
    return tuple(
        replace(block, image=_image(session, block.image)) if isinstance(block, Picture) else block
        for block in body
    )


def _image(session: Writer, name: str) -> str:
    file = next((_home() / "images").glob(f"{name}.*"))
    return attachments.add_image(session, file.read_bytes(), file.name)


def _written_at(day: date, zone: ZoneInfo, now: datetime) -> datetime:
    """Return when a release was last worked on: on its day before lunch, today at the latest."""
    return min(
        datetime.combine(day, time(10, 40), zone).astimezone(UTC), now - timedelta(minutes=2)
    )


# --- files -----------------------------------------------------------------------------------


def _home() -> Path:
    return resources() / "samples"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_home() / name).read_text("utf-8"))


def _throw_away(home: Path, today: date) -> None:
    for old in home.glob("????-??-??"):
        try:
            if date.fromisoformat(old.name) < today - KEPT:
                shutil.rmtree(old, ignore_errors=True)
        except ValueError:
            continue
