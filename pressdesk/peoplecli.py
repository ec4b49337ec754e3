"""The commands about people: `pressdesk contacts read, import, export, find`, without a window."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext, spoken

if TYPE_CHECKING:
    from pressdesk.contacts.intake import Outcome
    from pressdesk.contacts.intakeviews import Found
    from pressdesk.formats.addressbook import Skipped

OK, SOME_LEFT = 0, 1
FORMS = ("vcf", "csv", "xlsx")


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the commands under a parser of `contacts`."""
    commands = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), required=True, parser_class=type(parser)
    )
    read = _add(commands, "read", _read, _("print the people in a file, without an office"))
    read.add_argument("file", type=Path, metavar="FILE", help=_("vCard, CSV, LDIF, XLSX, …"))
    read.add_argument("--json", action="store_true", help=_("print them as JSON"))
    taken = _add(commands, "import", _import, _("take people from files into an office"))
    taken.add_argument("files", type=Path, nargs="+", metavar="FILE", help=_("files of people"))
    taken.add_argument("--office", type=Path, required=True, metavar="OFFICE",
                       help=_("the office; it is made when it isn't there"))  # fmt: skip
    taken.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))
    taken.add_argument("--json", action="store_true", help=_("print what was done as JSON"))
    taken.epilog = _(
        "Who may be somebody in the office is taken as new, and found as a possible duplicate"
        " later. Nobody who asked not to be contacted comes in again."
    )
    out = _add(commands, "export", _export, _("write the people of an office to a file"))
    out.add_argument("--to", choices=FORMS, default="vcf", help=_("the format"))
    out.add_argument("-o", "--output", type=Path, required=True, metavar="PATH",
                     help=_("the file to write; - for the standard output"))  # fmt: skip
    _of_office(out)
    found = _add(commands, "find", _find, _("search the people of an office"))
    found.add_argument("words", nargs="+", metavar="WORDS", help=_("of names, numbers, outlets …"))
    found.add_argument("--json", action="store_true", help=_("print them as JSON"))
    _of_office(found)


def _of_office(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--office", type=Path, required=True, metavar="OFFICE", help=_("the office")
    )


def _add(commands: Any, name: str, run: Callable[[argparse.Namespace], int], what: str) -> Any:
    parser = commands.add_parser(name, help=what, description=what)
    parser.set_defaults(run=run)
    return parser


# --- reading ----------------------------------------------------------------------------------


def _read(options: argparse.Namespace) -> int:
    from pressdesk.contacts.importing import Importing

    with closing(Importing(None)) as importing:
        (view,) = importing.open([options.file])
        if view.problem:
            raise DeskError(view.problem, view.hint)
        found, skipped = importing.found(), importing.unread()
    _print_found(found, as_json=options.json)
    _say_skipped(skipped)
    return SOME_LEFT if skipped else OK


def _print_found(found: Sequence["Found"], *, as_json: bool) -> None:
    if as_json:
        _print_json([asdict(one) for one in found])
        return
    for one in found:
        said = (one.formatted_name, one.title, one.organisation, *one.telephones, *one.emails)
        print(", ".join(part for part in said if part))


# --- taking in --------------------------------------------------------------------------------


def _import(options: argparse.Namespace) -> int:
    if options.dry_run and not options.office.exists():
        with TemporaryDirectory() as folder:
            outcome = _taken(Path(folder) / options.office.name, options)
    else:
        outcome = _taken(options.office, options)
    if options.json:
        _print_json(
            {
                "cards": outcome.cards,
                "new": outcome.new,
                "updated": outcome.updated,
                "same": outcome.same,
                "skipped": [{"at": left.at, "why": left.why} for left in outcome.skipped],
            }
        )
    else:
        print(_counted(outcome))
        _say_skipped(outcome.skipped)
    return SOME_LEFT if outcome.skipped else OK


def _counted(outcome: "Outcome") -> str:
    """Return how many cards there were and what became of them, each number in its own words."""
    parts = (
        ngettext("{n} card", "{n} cards", outcome.cards).format(n=outcome.cards),
        ngettext("{n} new", "{n} new", outcome.new).format(n=outcome.new),
        ngettext("{n} updated", "{n} updated", outcome.updated).format(n=outcome.updated),
        ngettext("{n} the same", "{n} the same", outcome.same).format(n=outcome.same),
        ngettext("{n} skipped", "{n} skipped", len(outcome.skipped)).format(n=len(outcome.skipped)),
    )
    return _("{cards}: {new}, {updated}, {same}, {skipped}").format(
        **dict(zip(("cards", "new", "updated", "same", "skipped"), parts, strict=True))
    )


def _taken(path: Path, options: argparse.Namespace) -> "Outcome":
    """Read, plan and take in, all in a process of its own; a file nobody can read is skipped."""
    from pressdesk.contacts.importing import Importing
    from pressdesk.formats.addressbook import Skipped
    from pressdesk.office import Office

    if not path.exists():
        Office.open(path, create=True).close()
    with closing(Importing(path)) as importing:
        views = importing.open(options.files)
        importing.plan()
        outcome = importing.foresee() if options.dry_run else importing.apply()
    unread = (Skipped(view.name, view.problem) for view in views if view.problem)
    return replace(outcome, skipped=(*outcome.skipped, *unread))


# --- giving out -------------------------------------------------------------------------------


def _export(options: argparse.Namespace) -> int:
    from pressdesk.base.files import put
    from pressdesk.contacts import exports, find
    from pressdesk.office import Office

    office = Office.open(options.office)
    try:
        people = office.store.ask(exports.people, office.store.ask(find.ids))
        day = datetime.now(UTC).astimezone().date()
        made = exports.written(people, options.to, day, language=spoken(), title=_("Contacts"))
    finally:
        office.close()
    if str(options.output) == "-":
        sys.stdout.buffer.write(made)
    else:
        put(options.output, made)
    return OK


def _find(options: argparse.Namespace) -> int:
    from pressdesk.contacts import find
    from pressdesk.contacts.intakeviews import found_of
    from pressdesk.office import Office

    office = Office.open(options.office)
    try:
        ids = office.store.ask(find.ids, "all", " ".join(options.words))
        found = [found_of(card, spoken()) for card in office.store.ask(find.cards, ids)]
    finally:
        office.close()
    _print_found(found, as_json=options.json)
    return OK if found else SOME_LEFT


def _say_skipped(skipped: Sequence["Skipped"]) -> None:
    for left in skipped:
        print(f"pressdesk: {left.at}: {left.why}", file=sys.stderr)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
