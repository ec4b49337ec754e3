"""The commands about people: `pressdesk contacts read, import, export, find`, without a window."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, spoken

if TYPE_CHECKING:
    from pressdesk.contacts.intake import Outcome
    from pressdesk.formats.addressbook import AddressBook, Skipped
    from pressdesk.formats.card import Card
    from pressdesk.office import Office

OK, SOME_LEFT = 0, 1
FORMS = ("vcf", "csv", "xlsx")


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the commands under a parser of `contacts`."""
    commands = parser.add_subparsers(
        title=_("commands"), metavar="", required=True, parser_class=type(parser)
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
    from pressdesk.formats import people

    book = people.read(options.file, language=spoken())
    _print_cards(book.cards, as_json=options.json)
    _say_skipped(book.skipped)
    return SOME_LEFT if book.skipped else OK


def _print_cards(cards: Sequence["Card"], *, as_json: bool) -> None:
    if as_json:
        _print_json([_json_of(card) for card in cards])
        return
    for card in cards:
        said = (
            card.formatted_name, card.title(spoken()), card.organisation,
            *(t.number for t in card.telephones), *(e.address for e in card.emails),
        )  # fmt: skip
        print(", ".join(part for part in said if part))


def _json_of(card: "Card") -> dict[str, Any]:
    return {
        "formatted_name": card.formatted_name,
        "family_name": card.family_name,
        "given_name": card.given_name,
        "organisation": card.organisation,
        "title": card.title(spoken()),
        "emails": [email.address for email in card.emails],
        "telephones": [telephone.number for telephone in card.telephones],
    }


# --- taking in --------------------------------------------------------------------------------


def _import(options: argparse.Namespace) -> int:
    from pressdesk.office import Office

    book = _books(options.files)
    if options.dry_run and not options.office.exists():
        with TemporaryDirectory() as folder:
            office = Office.open(Path(folder) / options.office.name, create=True)
            outcome = _taken(office, book, options)
    else:
        office = Office.open(options.office, create=not options.dry_run)
        outcome = _taken(office, book, options)
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
        said = _("{cards} cards: {new} new, {updated} updated, {same} the same, {skipped} skipped")
        print(
            said.format(
                cards=outcome.cards,
                new=outcome.new,
                updated=outcome.updated,
                same=outcome.same,
                skipped=len(outcome.skipped),
            )
        )
        _say_skipped(outcome.skipped)
    return SOME_LEFT if outcome.skipped else OK


def _books(files: Sequence[Path]) -> "AddressBook":
    """Return the people of all files as one book; a file nobody can read is one thing skipped."""
    from pressdesk.formats import people
    from pressdesk.formats.addressbook import AddressBook, Skipped

    cards: list[Card] = []
    skipped: list[Skipped] = []
    for file in files:
        try:
            book = people.read(file, language=spoken())
        except DeskError as error:
            skipped.append(Skipped(file.name, error.what))
            continue
        cards += book.cards
        for left in book.skipped:
            at = f"{file.name}, {left.at}" if len(files) > 1 else left.at
            skipped.append(replace(left, at=at))
    return AddressBook(tuple(cards), tuple(skipped))


def _taken(office: "Office", book: "AddressBook", options: argparse.Namespace) -> "Outcome":
    from pressdesk.contacts import intake, planning

    names = ", ".join(file.name for file in options.files[:3])
    more = "" if len(options.files) <= 3 else ", …"
    try:
        plan = office.store.ask(planning.plan, book, names + more)
        if options.dry_run:
            return office.store.ask(intake.foreseen, plan)
        return office.store.do(intake.apply, plan, {}, datetime.now(UTC))
    finally:
        office.close()


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
    from pressdesk.office import Office

    office = Office.open(options.office)
    try:
        ids = office.store.ask(find.ids, "all", " ".join(options.words))
        found = office.store.ask(find.cards, ids)
    finally:
        office.close()
    _print_cards(found, as_json=options.json)
    return OK if found else SOME_LEFT


def _say_skipped(skipped: Sequence["Skipped"]) -> None:
    for left in skipped:
        print(f"pressdesk: {left.at}: {left.why}", file=sys.stderr)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
