"""Names and addresses in files, offices and mishaps: none of them in a log or a report."""

import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from pressdesk import cli
from pressdesk.base.errors import DeskError
from pressdesk.base.paths import state_folder
from pressdesk.contacts import edit, find
from pressdesk.contacts.importing import Importing
from pressdesk.desktop import crash
from pressdesk.desktop.crash import report
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.office import Office, erase
from pressdesk.store import backup
from tests.faults.counting import Count, Found, Ground, run

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
NAME, ADDRESS, NUMBER = "Zofia Kowalczyk", "zofia.k@tide.example", "+33 2 35 01 02 03"
PERSON = Card(formatted_name=NAME, emails=(Email(ADDRESS),), telephones=(Telephone(NUMBER),))
TEXT = f"""24 November 2026

{NAME} opens the hundredth tide gauge

LE HAVRE, 24 November 2026 – The Observatory switched on its hundredth gauge, said {NAME}.

{NAME}    Press Officer    Tel: {NUMBER}    {ADDRESS}
"""


class Listener(logging.Handler):
    """Keeps all that is logged, with its traces."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(self.format(record))


def harm(ground: Ground) -> Iterator[Found]:
    """Work with somebody at every level of logging, and fail with them in every way."""
    count = Count("logs and reports at any level: no name, no address, no number")
    folder = ground.room(NAME)
    root, heard = logging.getLogger(), Listener()
    level = root.level
    root.addHandler(heard)
    root.setLevel(logging.DEBUG)
    try:
        for name, work in _works(folder).items():
            heard.said.clear()
            with count.attempt(name):
                with (
                    suppress(DeskError),
                    redirect_stdout(io.StringIO()),
                    redirect_stderr(io.StringIO()),
                ):
                    work()
                _look("log", "\n".join(heard.said))
        for name, fail in _mistakes(folder).items():
            with count.attempt(f"report of {name}"):
                try:
                    fail()
                except Exception as error:
                    _look("report", report(type(error), error, error.__traceback__))
                    crash._keep(report(type(error), error, error.__traceback__))
        with count.attempt("reports kept"):
            for file in state_folder().rglob("*"):
                if file.is_file():
                    _look(file.name, file.read_text("utf-8"))
    finally:
        root.removeHandler(heard)
        root.setLevel(level)
    yield count.result()


def _look(where: str, said: str) -> None:
    for word in (*NAME.split(), ADDRESS, "tide.example", "35 01 02", "235010203"):
        assert word.lower() not in said.lower(), f"{word} stands in the {where}"
    home = os.environ.get("HOME", "")
    assert len(home) < 6 or home not in said or where == "log", f"the home stands in the {where}"


def _works(folder: Path) -> dict[str, Callable[[], object]]:
    """Return what is done, with somebody in every file's name and content."""
    office, vcf, text = folder / "Office.pressdesk", folder / f"{NAME}.vcf", folder / f"{NAME}.txt"
    vcf.write_text(vcard.write([PERSON]), "utf-8", newline="")
    text.write_text(TEXT, "utf-8")
    for kind in ("docx", "pdf", "xlsx", "odt", "rtf"):
        (folder / f"{NAME}.{kind}").write_bytes(b"PK broken " + TEXT.encode())
    broken = [str(folder / f"{NAME}.{kind}") for kind in ("docx", "pdf", "odt", "rtf")]
    where = ("--office", str(office))
    return {
        "import of a release": lambda: cli.main(["import", str(text), *where]),
        "import of broken files": lambda: cli.main(["import", *broken, *where]),
        "import of people": lambda: cli.main(["contacts", "import", str(vcf), *where]),
        "a broken workbook": lambda: _open(folder / f"{NAME}.xlsx"),
        "search": lambda: cli.main(["contacts", "find", NAME, *where]),
        "export": lambda: cli.main(
            ["contacts", "export", "--to", "csv", "-o", str(folder / "o.csv"), *where]
        ),
        "export to nowhere": lambda: cli.main(
            ["contacts", "export", "--to", "vcf", "-o", f"/nowhere/{NAME}/o.vcf", *where]
        ),
        "a copy": lambda: backup.daily(office, date(2026, 11, 24)),
        "erasure": lambda: _erase(office),
        "a damaged office": lambda: _damage(office),
    }


def _open(file: Path) -> None:
    importing = Importing(None)
    try:
        importing.open([file])
    finally:
        importing.close()


def _erase(path: Path) -> None:
    office = Office.open(path)
    try:
        office.store.do(edit.save, PERSON, NOW)
        erase(office.store, list(office.store.ask(find.ids)), date(2026, 11, 24))
    finally:
        office.close()


def _damage(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(NAME.encode(), b"\xff" * len(NAME)))
    office = Office.open(path)
    try:
        office.store.ask(find.cards, office.store.ask(find.ids))
    finally:
        office.close()


def _mistakes(folder: Path) -> dict[str, Callable[[], object]]:
    """Return mistakes of ours, whose messages hold what they were about."""
    office = Office.open(folder / "Mistakes.pressdesk", create=True)
    office.store.do(edit.save, PERSON, NOW)

    nobody: dict[str, str] = {}

    def chained() -> None:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise RuntimeError(f"{ADDRESS} of {NAME}") from error

    def in_a_verb() -> None:
        office.store.ask(lambda _session: nobody[NAME])

    return {
        "a missing key": lambda: nobody[NAME],
        "a wrong number": lambda: int(ADDRESS),
        "a chain of two": chained,
        "bad JSON": lambda: json.loads(NAME),
        "bad bytes": lambda: (NAME + "\udcff").encode(),
        "a verb": in_a_verb,
        "a file": lambda: (folder / f"{NAME}.gone").read_text(),
        "an argument": lambda: sys.exc_info(NAME),  # type: ignore[call-arg]
    }


if __name__ == "__main__":
    run(harm)
