"""The settings of the office, which travel in its file: declared once, read and changed by name."""

import json
from dataclasses import dataclass, fields, replace
from typing import Any
from zoneinfo import ZoneInfo

from pressdesk.base.i18n import N_
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.store import step
from pressdesk.store.values import json_text


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What the office is called and how it works.

    `zone` is an IANA name; `reference_rule` numbers releases, with the fields {year} and {n};
    `languages` are those of its releases, the first one being what a new release begins with.
    `telephones` is how numbers are read, copied and printed: a form of `formats.telephone`, or ""
    for as they were typed. `copied_at_once` is how many addresses are copied for one mail, 0 for
    all; `separator` parts them, "," or ";" as Outlook wants it.
    """

    name: str = ""
    zone: str = "Europe/Paris"
    reference_rule: str = "PR {year}-{n:03}"
    languages: tuple[str, ...] = ("en", "fr")
    file_name_rule: str = "{reference} {headline} {language}"
    telephones: str = ""
    copied_at_once: int = 0
    separator: str = ","

    def zone_info(self) -> ZoneInfo:
        """Return the office's zone; UTC where its name is none we know."""
        try:
            return ZoneInfo(self.zone)
        except (ValueError, KeyError, OSError):
            return ZoneInfo("UTC")


@glance
def settings(session: Reader) -> OfficeSettings:
    """Return the settings of the office, with our defaults where it set nothing."""
    known = {field.name for field in fields(OfficeSettings)}
    kept: dict[str, Any] = {
        key: json.loads(value) for key, value in session.rows("SELECT key, value FROM settings")
    }
    kept = {k: tuple(v) if isinstance(v, list) else v for k, v in kept.items() if k in known}
    return replace(OfficeSettings(), **kept)


@step(N_("Change settings of the office"), plain=True)
def save_settings(session: Writer, wanted: OfficeSettings) -> None:
    """Keep what differs from what is set."""
    now = settings(session)
    for field in fields(OfficeSettings):
        value = getattr(wanted, field.name)
        if value != getattr(now, field.name):
            session.run(
                "INSERT INTO settings (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (field.name, json_text(value)),
            )
