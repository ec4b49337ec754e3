"""Keeps the French catalogue: `python tests/catalogue.py` gathers the messages and compiles.

Every string of the program is looked up; new ones come in empty, for a person to translate, and
those no longer said go. The compiled `.mo` lies beside the `.po` since a fresh machine has no
compiler for it. `tests/test_house.py` holds the catalogue complete.
"""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HOUSE = Path(__file__).resolve().parent.parent
FRENCH = HOUSE / "resources" / "locale" / "fr" / "LC_MESSAGES" / "pressdesk.po"
KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
FIELD = re.compile(r"\{[a-z_]*(?:[:!][^}]*)?\}")

Message = str | tuple[str, str]


def said() -> dict[tuple[Message, str | None], list[str]]:
    """Return every message of the program with its context, and the files that say it."""
    found: dict[tuple[Message, str | None], list[str]] = {}
    for name, _line, message, _comments, context in extract_from_dir(
        HOUSE / "pressdesk", keywords=KEYWORDS, comment_tags=(), strip_comment_tags=False
    ):
        if message and message != ("",):
            found.setdefault((message, context), []).append(str(name))
    return found


def french() -> Catalog:
    """Return the catalogue as it is kept."""
    if not FRENCH.exists():
        return Catalog(locale="fr", project="PressDesk", charset="utf-8")
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr")


def compiled(catalogue: Catalog) -> bytes:
    """Return the catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def gaps(catalogue: Catalog) -> list[str]:
    """Return what is missing, stale or broken in the catalogue, one sentence each."""
    wanted = said()
    kept = {(m.id, m.context): m for m in catalogue if m.id}
    ids = {(m[0] if isinstance(m, tuple) else m, c) for m, c in wanted}
    faults = []
    for (message, context), files in wanted.items():
        entry = kept.get((message, context)) or catalogue.get(
            message[0] if isinstance(message, tuple) else message, context
        )
        strings = [] if entry is None else entry.string
        forms = [strings] if isinstance(strings, str) else list(strings)
        if not forms or not all(forms) or (entry and entry.fuzzy):
            faults.append(f"not in French: {message!r} ({files[0]})")
        elif isinstance(message, str) and sorted(FIELD.findall(message)) != sorted(
            FIELD.findall(forms[0])
        ):
            faults.append(f"other fields in French: {message!r}")
    faults += [
        f"no longer said: {m!r}"
        for m, c in kept
        if (m[0] if isinstance(m, tuple) else m, c) not in ids
    ]
    return faults


def gather() -> None:
    """Bring the catalogue up to date with the program and compile it."""
    old = french()
    new = Catalog(locale="fr", project="PressDesk", charset="utf-8", fuzzy=False)
    for (message, context), files in sorted(said().items(), key=lambda item: (item[1], str(item))):
        single = message[0] if isinstance(message, tuple) else message
        entry = old.get(single, context)
        string = entry.string if entry is not None else None
        if isinstance(message, tuple) and isinstance(string, str):
            string = None
        if isinstance(message, str) and isinstance(string, tuple):
            string = string[0]
        flags = ["python-brace-format"] if FIELD.search(single) else []
        where = sorted({(f"pressdesk/{name}", 0) for name in files})
        new.add(message, string, locations=where, flags=flags, context=context)
    FRENCH.parent.mkdir(parents=True, exist_ok=True)
    with FRENCH.open("wb") as file:
        write_po(file, new, width=100, include_lineno=False, omit_header=False)
    compile_it()


def compile_it() -> None:
    """Write the `.mo` beside the `.po`."""
    FRENCH.with_suffix(".mo").write_bytes(compiled(french()))


if __name__ == "__main__":
    gather()
    for fault in gaps(french()):
        print(fault)
