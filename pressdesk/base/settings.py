"""The program's own settings on this machine, in one JSON file: declared once, passed as values.

What belongs to the office (its name, its zone, how it numbers) travels in the office's file
instead; see `store.settings`.
"""

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.paths import config_folder

log = logging.getLogger(__name__)
RECENT = 8  # offices remembered


def _declared(default: Any, label: str, choices: tuple[str, ...] = ()) -> Any:
    metadata = {"label": label, "choices": choices}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its type, its default and its label for the dialog.

    `layout` holds what windows remember of their places, by name and as text of their own.
    `unknown` keeps what a newer program has set, so that an older one does not lose it.
    """

    language: str = _declared("", N_("Language"), ("", "en", "fr"))
    theme: str = _declared("system", N_("Appearance"), ("system", "light", "dark"))
    last_office: str = _declared("", N_("Office opened last"))
    recent_offices: tuple[str, ...] = _declared((), N_("Recent offices"))
    reopen_last: bool = _declared(True, N_("Open the last office at the start"))
    spelling: bool = _declared(True, N_("Check the spelling while typing"))
    typography: bool = _declared(True, N_("Set quotes, dashes and spaces while typing"))
    show_spaces: bool = _declared(True, N_("Show no-break spaces"))
    zoom: int = _declared(0, N_("Zoom of the preview in per cent"))  # 0 fits the width, -1 the page
    export_folder: str = _declared("", N_("Folder exported to last"))
    layout: Mapping[str, str] = _declared({}, N_("Places of the windows"))
    unknown: Mapping[str, Any] = _declared({}, "")

    def with_office(self, path: Path) -> "Settings":
        """Return the settings with an office as the one opened last."""
        name = str(path.resolve())
        others = tuple(other for other in self.recent_offices if other != name)
        return replace(self, last_office=name, recent_offices=(name, *others)[:RECENT])

    def with_layout(self, name: str, place: str) -> "Settings":
        """Return the settings with the place of one window."""
        return replace(self, layout={**self.layout, name: place})


def label(name: str) -> str:
    """Return how a setting is called in the user's language."""
    return _(next(f.metadata["label"] for f in fields(Settings) if f.name == name))


def file() -> Path:
    """Return where the settings lie."""
    return config_folder() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Return the settings, our defaults where nothing (or nothing possible) is set.

    A file that cannot be understood is set aside beside it, and the defaults are returned.
    """
    path = path or file()
    try:
        kept = json.loads(path.read_text("utf-8"))
        if not isinstance(kept, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings could not be read: %s", type(error).__name__)
        _set_aside(path)
        return Settings()
    defaults = Settings()
    possible: dict[str, Any] = {}
    for declared in fields(Settings):
        if declared.name in kept and declared.name != "unknown":
            value, default = kept.pop(declared.name), getattr(defaults, declared.name)
            if _fits(value, default, declared.metadata["choices"]):
                possible[declared.name] = tuple(value) if isinstance(default, tuple) else value
    return Settings(**possible, unknown=kept)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all. Raises DeskError where that cannot be done."""
    path = path or file()
    values: dict[str, Any] = dict(settings.unknown)
    for declared in fields(Settings):
        value = getattr(settings, declared.name)
        if declared.name != "unknown" and value != getattr(Settings(), declared.name):
            values[declared.name] = value
    text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True)
    half = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        with half.open("w", encoding="utf-8") as out:
            out.write(text + "\n")
            out.flush()
            os.fsync(out.fileno())
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise DeskError(
            _("The settings could not be saved."),
            _("Is there room, and may you write, in {folder}?").format(folder=path.parent),
        ) from error


def _fits(value: Any, default: Any, choices: tuple[str, ...]) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(part, str) for part in value)
    if isinstance(default, Mapping):
        return isinstance(value, dict) and all(isinstance(part, str) for part in value.values())
    return type(value) is type(default) and (not choices or value in choices)


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(path.name + ".broken"))
    except OSError:
        log.warning("the broken settings could not be set aside")
