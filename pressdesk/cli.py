"""The command line: opens the window, and does the same work without one."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pressdesk import __version__
from pressdesk.base import settings
from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _, speak, wanted_language

if TYPE_CHECKING:
    from pressdesk.formats.proof import Proof

OK, SOME_LEFT, WRONG_COMMAND, MISHAP, INTERRUPTED = 0, 1, 2, 3, 130
COMMANDS = ("read", "import", "export", "check", "contacts", "lists")
_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "typst", "pypdfium2", "nh3", "lxml")

# What argparse says by itself, so that the catalogue has it.
_ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("%(prog)s: error: %(message)s\n"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without a command open the window."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    speak(wanted_language(settings.load().language))
    try:
        options = _parsed(words)
        status: int = options.run(options)
        sys.stdout.flush()
    except DeskError as error:
        return _explained(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output (`head`, a pager) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return status


# --- commands --------------------------------------------------------------------------------


def _read(options: argparse.Namespace) -> int:
    from pressdesk.formats.foundjson import found_json
    from pressdesk.formats.reading import read
    from pressdesk.formats.releasetext import find

    _print_json(found_json(find(read(options.file))))
    return OK


def _import(options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from pressdesk.formats.foundjson import unsure_json
    from pressdesk.formats.reading import read
    from pressdesk.formats.releasetext import find
    from pressdesk.office import Office
    from pressdesk.releases import edit, intake

    taken: list[dict[str, Any]] = []
    skipped: list[dict[str, str]] = []
    office = Office.open(options.office, create=True)
    try:
        for file in options.files:
            try:
                found = find(read(file))
                release = office.store.do(
                    intake.take_in, found, intake.Choices(), datetime.now(UTC)
                )
            except DeskError as error:
                skipped.append({"file": str(file), "why": error.what})
                continue
            draft = office.store.ask(edit.draft, release)
            text = draft.texts[0]
            taken.append(
                {
                    "reference": draft.reference,
                    "headline": text.headline,
                    "language": text.language,
                    "unsure": unsure_json(found),
                }
            )
    finally:
        office.close()
    _report_import(taken, skipped, as_json=options.json)
    return SOME_LEFT if skipped else OK


def _report_import(
    taken: list[dict[str, Any]], skipped: list[dict[str, str]], *, as_json: bool
) -> None:
    if as_json:
        _print_json({"releases": taken, "skipped": skipped})
        return
    for release in taken:
        print(f"{release['reference']}  {release['headline']} ({release['language']})")
        for doubt in release["unsure"]:
            print(f"    {doubt['field']}: {doubt['why']}")
    for file in skipped:
        said = _("{file} was skipped: {why}").format(**file)
        print(f"pressdesk: {said}", file=sys.stderr)


def _export(options: argparse.Namespace) -> int:
    from pressdesk.base.files import put
    from pressdesk.office import Office
    from pressdesk.releases import edit, exports, find, proof

    office = Office.open(options.office)
    try:
        release = office.store.ask(find.by_reference, options.reference)
        if not release:
            raise DeskError(
                _("There is no release {reference} in this office.").format(
                    reference=options.reference
                )
            )
        languages = office.store.ask(edit.draft, release).languages
        language = options.language or (languages[0] if languages else "")
        if language not in languages:
            raise DeskError(
                _("{reference} has no text in “{language}”.").format(
                    reference=options.reference, language=language
                ),
                hint=_("It has: {languages}").format(languages=", ".join(languages)),
            )
        ready = office.store.ask(proof.proof, release, language)
    finally:
        office.close()
    _warn_of(ready, options.to)
    made = exports.written(ready, options.to)
    if str(options.output) == "-":
        sys.stdout.buffer.write(made)
    else:
        put(options.output, made)
    return OK


def _warn_of(ready: "Proof", kind: str) -> None:
    """Say what would embarrass the office; raise DeskError for what keeps a PDF from being made."""
    from pressdesk.releases import preflight

    findings = preflight.check(ready)
    for finding in findings:
        print(f"pressdesk: {finding.message}", file=sys.stderr)
    if kind == "pdf" and preflight.stops(findings):
        raise DeskError(
            _("No valid PDF can be made of it as it stands."),
            hint=_("Put right what is said above, or write it as HTML or text."),
        )


def _check(options: argparse.Namespace) -> int:
    from pressdesk.store import backup, migrate
    from pressdesk.store.faults import DamagedError

    path: Path = options.office
    if not path.exists():
        raise DeskError(_("There is no office at {path}.").format(path=path))
    try:
        migrate.look(path)
        fault = backup.fault_of(path)
    except DamagedError as error:
        _explained(error)
        return SOME_LEFT
    if not fault:
        print(_("“{name}” is whole.").format(name=path.name))
        return OK
    print(_("“{name}” is damaged: {fault}").format(name=path.name, fault=fault))
    copy = backup.newest_good(path)
    if copy is not None:
        print(_("The newest good copy is {path}.").format(path=copy))
    return SOME_LEFT


def _open(options: argparse.Namespace) -> int:
    is_bare_linux = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if is_bare_linux:
        raise DeskError(
            _("There is no screen to open a window on."),
            hint=_(
                "Without one these commands work: pressdesk read, pressdesk import, "
                "pressdesk export, pressdesk check, pressdesk contacts. See pressdesk --help."
            ),
        )
    from pressdesk.desktop.application import run

    offices, files = _parted(options.paths)
    if len(offices) > 1:
        print(_("A window shows one office, not {n}.").format(n=len(offices)), file=sys.stderr)
        return WRONG_COMMAND
    return run(offices[0] if offices else None, files)


def _parted(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Part what the window is opened on into offices, and files to be brought into one."""
    if not paths:
        return [], []
    from pressdesk.formats.filekind import PEOPLE, RELEASES

    files = [p for p in paths if p.suffix.lower() in PEOPLE | RELEASES and p.is_file()]
    return [path for path in paths if path not in files], files


def _version(_options: argparse.Namespace) -> int:
    import platform
    import sqlite3
    from importlib.metadata import PackageNotFoundError, version

    print(f"PressDesk {__version__}")
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    for name in _LIBRARIES:
        try:
            print(f"{name} {version(name)}")
        except PackageNotFoundError:
            print(name, _("not installed"))
    return OK


# --- the words of the command line -----------------------------------------------------------


def _parsed(words: list[str]) -> argparse.Namespace:
    # argparse asks the gettext of the process, which knows no catalogue of ours.
    setattr(argparse, "_", _)  # noqa: B010
    if not words or (words[0] not in COMMANDS and not words[0].startswith("-")):
        return _window_parser().parse_args(words)
    return _parser().parse_args(words)


class _Parser(argparse.ArgumentParser):
    """Ends with our exit code and the user's words where the command line is wrong."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_COMMAND, f"pressdesk: {message}\n")


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="pressdesk", add_help=False)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.set_defaults(run=_open)
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="pressdesk",
        usage=f"pressdesk [OFFICE] [FILE…]\n       pressdesk {{{','.join(COMMANDS)}}} …",
        description=_("Write press releases, keep the press office's people, and hand both out."),
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", dest="run", action="store_const", const=_version, default=_open,
        help=_("print the versions of PressDesk and its libraries"),
    )  # fmt: skip
    parser.set_defaults(paths=())
    commands = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), prog="pressdesk", parser_class=_Parser
    )
    _add_read(commands)
    _add_import(commands)
    _add_export(commands)
    _add_check(commands)
    _add_contacts(commands)
    _add_lists(commands)
    return parser


def _epilog() -> str:
    return "\n".join(
        (
            _("Without a command PressDesk opens its window, on OFFICE or on the last one."),
            _("A FILE with people or a release is read there, and shown before anything is kept."),
            "",
            _("Exit status:"),
            "  0  " + _("done"),
            "  1  " + _("done, but some files were skipped, or the check found something"),
            "  2  " + _("the command line is wrong"),
            "  3  " + _("it could not be done; the reason is printed"),
        )
    )


def _add(commands: Any, name: str, run: Callable[[argparse.Namespace], int], what: str) -> Any:
    parser = commands.add_parser(name, help=what, description=what)
    parser.set_defaults(run=run)
    return parser


def _add_read(commands: Any) -> None:
    parser = _add(commands, "read", _read, _("print as JSON what is found in a release"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("text, Markdown, HTML, DOCX, …"))


def _add_import(commands: Any) -> None:
    parser = _add(commands, "import", _import, _("take releases from files into an office"))
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=_("files with releases")
    )
    _add_office(parser, _("the office; it is made when it isn't there"))
    parser.add_argument("--json", action="store_true", help=_("print what was done as JSON"))


def _add_export(commands: Any) -> None:
    parser = _add(commands, "export", _export, _("write a release of an office to a file"))
    parser.add_argument("reference", metavar="REFERENCE", help=_("its number, such as PR 2026-118"))
    parser.add_argument("--to", choices=("pdf", "html", "txt"), default="pdf", help=_("the format"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PATH",
        help=_("the file to write; - for the standard output"),
    )  # fmt: skip
    _add_office(parser, _("the office"))
    parser.add_argument("--language", default="", help=_("of several languages, such as fr"))


def _add_check(commands: Any) -> None:
    parser = _add(commands, "check", _check, _("look whether an office's file is whole"))
    _add_office(parser, _("the office"))


def _add_contacts(commands: Any) -> None:
    from pressdesk import peoplecli

    what = _("read, take in, give out and find people")
    peoplecli.add_to(commands.add_parser("contacts", help=what, description=what))


def _add_lists(commands: Any) -> None:
    from pressdesk import listscli

    what = _("fill mailing lists, see who gets a release, hand it out")
    listscli.add_to(commands.add_parser("lists", help=what, description=what))


def _add_office(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--office", type=Path, required=True, metavar="OFFICE", help=what)


# --- speaking --------------------------------------------------------------------------------


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a name that is none shows as a JSON escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _explained(error: DeskError) -> int:
    print(f"pressdesk: {error.what}", file=sys.stderr)
    if error.hint:
        print(f"           {error.hint}", file=sys.stderr)
    return MISHAP
