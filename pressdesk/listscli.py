"""The commands about mailing lists: `pressdesk lists`, show, recipients, add and remove."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _, ngettext
from pressdesk.base.user import user

if TYPE_CHECKING:
    from pressdesk.lists.recipients import Resolved
    from pressdesk.office import Office

OK, SOME_LEFT = 0, 1
FORMS = ("bcc", "table", "csv", "eml", "json")


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the commands under a parser of `lists`, which alone prints all lists."""
    parser.set_defaults(run=_lists)
    _of_office(parser, is_required=False)
    commands = parser.add_subparsers(title=_("commands"), metavar="", parser_class=type(parser))
    show = _add(commands, "show", _show, _("print what is on a list"))
    show.add_argument("name", metavar="NAME", help=_("the name of a list"))
    show.add_argument("--json", action="store_true", help=_("print it as JSON"))
    out = _add(commands, "recipients", _recipients, _("say who gets a release, and who does not"))
    out.add_argument("names", nargs="+", metavar="NAME", help=_("the names of lists"))
    out.add_argument("--release", metavar="REFERENCE", default="", help=_("the release to send"))
    out.add_argument("--to", choices=FORMS, default="table", help=_("the form"))
    out.add_argument("--pdf", action="store_true", help=_("attach the PDF to each draft"))
    out.add_argument("--under-embargo", metavar="WHY", default="",
                     help=_("hand out a release under embargo, for this reason"))  # fmt: skip
    out.add_argument("-o", "--output", type=Path, metavar="PATH",
                     help=_("the file, or the folder or .zip of drafts, to write"))  # fmt: skip
    for name, run, what in (
        ("add", _put_on, _("put addresses on a list, which is made when it isn't there")),
        ("remove", _take_off, _("take addresses off a list")),
    ):
        parts = _add(commands, name, run, what)
        parts.add_argument("name", metavar="NAME", help=_("the name of a list"))
        parts.add_argument("addresses", nargs="+", metavar="ADDRESS",
                           help=_("addresses, also as “Name <address>”"))  # fmt: skip


def _add(commands: Any, name: str, run: Callable[[argparse.Namespace], int], what: str) -> Any:
    parser = commands.add_parser(name, help=what, description=what)
    parser.set_defaults(run=run)
    _of_office(parser)
    return parser


def _of_office(parser: argparse.ArgumentParser, *, is_required: bool = True) -> None:
    # Given before the command or after it: the inner parser must not forget what the outer read.
    default = argparse.SUPPRESS if is_required else None
    parser.add_argument("--office", type=Path, default=default, metavar="OFFICE",
                        help=_("the office"))  # fmt: skip


def _opened(options: argparse.Namespace, *, create: bool = False) -> "Office":
    from pressdesk.office import Office

    if options.office is None:
        raise DeskError(_("Say which office is meant, with --office."))
    return Office.open(options.office, create=create)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


# --- looking ----------------------------------------------------------------------------------


def _lists(options: argparse.Namespace) -> int:
    from pressdesk.lists import gathering, lists

    office = _opened(options)
    try:
        for row in office.store.ask(lists.lists):
            many = office.store.ask(gathering.count, [row.id], _today())
            print(f"{row.label}  {many}")
    finally:
        office.close()
    return OK


def _show(options: argparse.Namespace) -> int:
    from pressdesk.lists import gathering, lists, members, pasting, rules

    office = _opened(options)
    try:
        row = office.store.ask(pasting.wanted, options.name)
        card = office.store.ask(lists.listed, row)
        everybody = office.store.ask(members.everybody, row)
        many = office.store.ask(gathering.count, [row], _today())
    finally:
        office.close()
    if not options.json:
        print(f"{card.label}  {many}")
        for one in everybody:
            print(f"  {'-' if one.is_excluded else '+'} {one.name}")
        return OK
    kinds = {lists.PERSON: "person", lists.DESK: "outlet", lists.LIST: "list"}
    said: dict[str, Any] = {
        "name": card.label, "kind": card.kind, "note": card.note, "language": card.language,
        "owner": card.owner, "archived": card.is_archived, "count": many,
        "rule": json.loads(rules.written(card.rule) or "null"),
    }  # fmt: skip
    for key, is_out in (("members", False), ("kept_out", True)):
        said[key] = [
            {"kind": kinds[one.what], "name": one.name}
            for one in everybody
            if one.is_excluded == is_out
        ]
    _print_json(said)
    return OK


# --- handing out ------------------------------------------------------------------------------


def _recipients(options: argparse.Namespace) -> int:
    from pressdesk.formats import mailboxes
    from pressdesk.lists import handout, pasting, recipients
    from pressdesk.releases import find

    now = datetime.now(UTC)
    office = _opened(options)
    try:
        ask = office.store.ask
        chosen = [ask(pasting.wanted, name) for name in options.names]
        release = ask(find.by_reference, options.release) if options.release else 0
        if options.release and not release:
            said = _("There is no release {reference} in this office.")
            raise DeskError(said.format(reference=options.release))
        going = ask(handout.going, release)
        found = ask(recipients.resolve, chosen, _today(), going.languages)
        if options.to == "json":  # a look, by which nothing leaves the house
            _put(options.output, _as_json(found))
            return OK
        going.refuse_embargoed(now, options.under_embargo)
        embargo = going.embargo_words() if going.is_embargoed(now) else ""
        _tell(found, embargo)
        if options.to == "eml":
            _drafts(office, options, found, release)
        elif options.to == "bcc":
            _put(options.output, mailboxes.bcc(found.recipients))
        elif options.to == "csv":
            _put(options.output, handout.as_csv(found.recipients, embargo=embargo))
        else:
            _put(options.output, handout.as_table(found.recipients, embargo)[0])
        if release:
            office.store.do(
                handout.record, found, options.to, release, now, who=user(),
                override_reason=options.under_embargo,
            )  # fmt: skip
    finally:
        office.close()
    return SOME_LEFT if found.left_out else OK


def _drafts(office: "Office", options: argparse.Namespace, found: "Resolved", release: int) -> None:
    from pressdesk.base.progress import Progress
    from pressdesk.releases import letters, proof

    if not release or options.output is None:
        raise DeskError(_("Drafts need a release (--release) and a place (-o)."))
    ask, many = office.store.ask, len(found.recipients)
    proofs = {language: ask(proof.proof, release, language) for language in found.languages()}
    files = letters.drafts(proofs, found.recipients, pdf=options.pdf)
    if options.output.suffix.lower() == ".zip":
        letters.into_zip(files, options.output, many, Progress())
    else:
        options.output.mkdir(parents=True, exist_ok=True)
        letters.into_folder(files, options.output, many, Progress())


def _as_json(found: "Resolved") -> str:
    said = {
        "recipients": [
            {
                "formatted_name": one.formatted_name,
                "email": one.address,
                "language": one.language,
                "salutation": one.salutation,
                "because": one.because,
            }
            for one in found.recipients
        ],
        "left_out": [
            {"formatted_name": one.formatted_name, "reason": one.words} for one in found.left_out
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _tell(found: "Resolved", embargo: str) -> None:
    """Say beside the form what it cannot say itself: the embargo, and who is left out."""
    if embargo:
        print(f"pressdesk: {embargo}", file=sys.stderr)
    for one in found.left_out:
        print(f"pressdesk: {one.formatted_name}: {one.words}", file=sys.stderr)
    for greeting in found.greetings():
        if greeting.fault:
            said = _("check the salutation “{words}” of {name}").format(
                words=greeting.words, name=greeting.first.formatted_name
            )
            print(f"pressdesk: {said}", file=sys.stderr)


def _put(path: Path | None, text: str) -> None:
    from pressdesk.base.files import put

    if path is None or str(path) == "-":
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    else:
        put(path, text.encode())


# --- members ----------------------------------------------------------------------------------


def _put_on(options: argparse.Namespace) -> int:
    from pressdesk.lists import lists, pasting

    office = _opened(options, create=True)
    try:
        pasted = office.store.ask(pasting.matched, _text(options.addresses))
        row = office.store.ask(lists.named, options.name)
        if not row:
            row = office.store.do(lists.save, lists.ListCard(label=options.name))
        many = office.store.do(pasting.put_on, row, pasted, datetime.now(UTC))
    finally:
        office.close()
    print(ngettext("{count} added", "{count} added", many).format(count=many))
    barred = [one for one in pasted if one.what == pasting.BARRED]
    for one in barred:
        said = _("{address} must not be contacted.").format(address=one.address)
        print(f"pressdesk: {said}", file=sys.stderr)
    return SOME_LEFT if barred or not pasted else OK


def _take_off(options: argparse.Namespace) -> int:
    from pressdesk.lists import pasting

    office = _opened(options)
    try:
        row = office.store.ask(pasting.wanted, options.name)
        pasted = office.store.ask(pasting.matched, _text(options.addresses))
        many = office.store.do(pasting.take_off, row, pasted)
    finally:
        office.close()
    print(ngettext("{count} removed", "{count} removed", many).format(count=many))
    return OK if many else SOME_LEFT


def _text(addresses: Sequence[str]) -> str:
    return "\n".join(addresses)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
