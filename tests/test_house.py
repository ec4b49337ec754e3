"""The walls and habits of the house that no linter can hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import catalogue

HOUSE = Path(__file__).resolve().parent.parent
PACKAGE = HOUSE / "pressdesk"
FILES = sorted(PACKAGE.rglob("*.py"))
MAX_FILE, MAX_CLASS, MAX_FUNCTION = 400, 300, 60
# The shape of all data is one file on purpose: reading it is reading the business.
MAY_BE_LONG = {"store/schema.py"}


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def definitions(file: Path) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_import_contracts() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; exit(lint_imports())"],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_classes_and_functions_stay_small() -> None:
    long = []
    for file in FILES:
        lines = len(file.read_text("utf-8").splitlines())
        if lines > MAX_FILE and name_of(file) not in MAY_BE_LONG:
            long.append(f"{name_of(file)}: {lines} lines")
        for node in definitions(file):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            most = MAX_CLASS if isinstance(node, ast.ClassDef) else MAX_FUNCTION
            if size > most:
                long.append(f"{name_of(file)}: {node.name} has {size} lines")
    assert not long, "\n".join(long)


def imported(file: Path) -> Iterator[str]:
    """Return the names of modules a file imports, wherever in it."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


# What only its own rooms may import, each stranger with its reason.
AT_HOME = {
    r"(threading|concurrent|multiprocessing)\b|PySide6\.QtCore\.(QThread|QRunnable)": {
        "desktop/clerk.py": "the workers",
        "store/store.py": "the one writer",
        "base/progress.py": "what tells a worker to stop",
        "contacts/importing.py": "a lock: one question at a time to another process",
        "typeset/pages.py": "a lock: the library that opens pages must not be entered twice",
        "typeset/composing.py": "a lock: fonts are looked up once",
        "typeset/composingapart.py": "a lock: who closes a process sees the one being begun",
        "desktop/releases/preview/pagepress.py": "a lock: a press is never closed while it works",
    },
    r"(sqlite3|sqlalchemy)\b": {
        "store/": "where the file is kept",
        "cli.py": "says its version",
    },
    r"PySide6\.QtWidgets\.QMessageBox$": {"desktop/messages.py": "speaks to the user in a box"},
}


@pytest.mark.parametrize("what", AT_HOME)
def test_imported_only_at_home(what: str) -> None:
    strangers = sorted(
        f"{name_of(file)}: {name}"
        for file in FILES
        if not name_of(file).startswith(tuple(AT_HOME[what]))
        for name in imported(file)
        if re.match(what, name)
    )
    assert not strangers, "\n".join(strangers)


def test_what_is_private_stays_in_its_module() -> None:
    entered = [
        f"{name_of(file)}: {name}"
        for file in FILES
        for name in imported(file)
        if re.match(r"pressdesk\..*\._[a-z]\w*$", name)
    ]
    assert not entered


# Tests that look at more than one module: stories, and what hostile or empty things do to all.
ACROSS = {"contacts/test_empty_office.py", "formats/test_hostile.py", "test_everyscreen.py"}


def test_tests_stand_where_their_modules_do() -> None:
    tests = HOUSE / "tests"
    lost = [
        name
        for name in (file.relative_to(tests).as_posix() for file in tests.rglob("test_*.py"))
        if "/" in name
        and not name.startswith(("stories/", "benchmarks/"))
        and not (PACKAGE / name.replace("test_", "", 1)).exists()
        and name.removeprefix("desktop/") not in ACROSS
    ]
    assert not lost


def test_every_module_says_what_it_is_for() -> None:
    silent = [name_of(f) for f in FILES if not ast.get_docstring(tree_of(f))]
    assert not silent


def test_public_functions_say_what_they_are_for() -> None:
    silent = []
    for file in FILES:
        for node in tree_of(file).body:
            if (
                isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ):
                silent.append(f"{name_of(file)}: {node.name}")
    assert not silent, "\n".join(silent)


def test_names_say_something() -> None:
    nothing = re.compile(r"(^|_)(utils?|helpers?|managers?|misc)($|_)")
    bad = [name_of(f) for f in FILES if any(nothing.search(p) for p in (f.stem, f.parent.name))]
    assert not bad


@pytest.mark.parametrize(
    ("called", "home"),
    [
        ("commit", {"store/store.py", "store/migrate.py", "store/backup.py"}),
        ("rollback", {"store/store.py", "store/migrate.py", "store/backup.py"}),
        ("toHtml", set[str]()),
    ],
)
def test_called_only_at_home(called: str, home: set[str]) -> None:
    strangers = [
        f"{name_of(file)}:{node.lineno}"
        for file in FILES
        if name_of(file) not in home
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == called
    ]
    assert not strangers


def test_network_has_no_door_yet() -> None:
    """Nothing in the product talks to a network; sending will be the one door."""
    door = {
        "smtplib",
        "socket",
        "ssl",
        "PySide6.QtNetwork.QTcpSocket",
        "urllib.request",
        "http.client",
        "requests",
        "httpx",
        "keyring",
    }
    assert not [f"{name_of(f)}: {n}" for f in FILES for n in imported(f) if n in door]


def test_the_top_level_holds_what_it_should() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout: an unpacked source archive")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    allowed = {"pyproject.toml", "pressdesk", "resources", "tests", "README.md", "LICENSE"}
    assert {t for t in tops if not t.startswith(".")} <= allowed | {"CHANGELOG.md"}
    assert "uv.lock" not in tops


def test_french_is_complete() -> None:
    faults = catalogue.gaps(catalogue.french())
    assert not faults, "\n".join(faults)


def test_what_outlives_a_window_calls_its_methods_only() -> None:
    """A lambda stays connected when its window is gone, and the next change of theme crashes."""
    lasting = (
        r"(theme\.notifier\.changed|focusChanged|clipboard\(\)\.dataChanged)\.connect\(\s*lambda"
    )
    bad = [name_of(file) for file in FILES if re.search(lasting, file.read_text("utf-8"))]
    assert not bad, bad


def test_french_is_compiled_as_it_stands() -> None:
    assert catalogue.FRENCH.with_suffix(".mo").read_bytes() == catalogue.compiled(
        catalogue.french()
    )


def test_what_we_ship_has_its_licence() -> None:
    for folder in ("fonts", "icons", "dictionaries"):
        home = HOUSE / "resources" / folder
        if not home.is_dir():
            continue
        lacking = [
            str(part.relative_to(HOUSE))
            for part in [home, *home.iterdir()]
            if part.is_dir()
            and any(p.is_file() and p.suffix != ".md" for p in part.iterdir())
            and not any(re.match(r"(?i)(licen|ofl|copying)", p.name) for p in part.iterdir())
        ]
        assert not lacking
