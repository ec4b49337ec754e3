"""The command line: what it prints, how it ends, and what it does not load."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressdesk import cli
from pressdesk.formats.body import body_text, from_html
from pressdesk.office import Office
from pressdesk.releases import corrections, edit, find
from tests.formats import samples

RELEASE = """PRESS RELEASE

24 November 2026

Tide gauge network reaches its hundredth station

LE HAVRE, 24 November 2026 – The Observatory switched on its hundredth tide gauge, six months
ahead of the schedule agreed with the municipalities along the coast. Readings are published every
minute on the open data portal.

“A hundred stations is more than a round number,” said Amélie Tanguy, the Observatory’s director.

Maya Okafor    Press Officer    Tel: +33 (0)2 35 01 02 03
Luc Bérard    Press Officer    Tel: +33 (0)2 35 01 02 04
"""
HEADLINE = "Tide gauge network reaches its hundredth station"
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def release(tmp_path: Path) -> Path:
    file = tmp_path / "release.txt"
    file.write_text(RELEASE, "utf-8")
    return file


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "Harbour.pressdesk"


def started(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as the user does, in a bare locale and without a screen."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LANGUAGE")
    }
    return subprocess.run(
        [sys.executable, "-m", "pressdesk", *words],
        capture_output=True,
        cwd=ROOT,
        env=kept | {"LC_ALL": "C", "PYTHONUTF8": "0"} | environment,
        timeout=60,
        check=False,
    )


def test_read_prints_what_was_found(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(release)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert list(said) == [
        "language", "headline", "subhead", "date", "place", "embargoed_until",
        "immediate_release", "contacts", "body", "boilerplate", "unsure",
    ]  # fmt: skip
    assert (said["language"], said["headline"]) == ("en", HEADLINE)
    assert (said["date"], said["place"]) == ("2026-11-24", "LE HAVRE")
    assert said["embargoed_until"] is None
    assert said["boilerplate"] is None
    assert [(c["formatted_name"], c["role"], c["telephones"]) for c in said["contacts"]] == [
        ("Maya Okafor", "Press Officer", ["+33 (0)2 35 01 02 03"]),
        ("Luc Bérard", "Press Officer", ["+33 (0)2 35 01 02 04"]),
    ]
    assert "Amélie Tanguy" in body_text(from_html(said["body"]))


def test_read_speaks_utf8_and_loads_neither_qt_nor_the_database(release: Path) -> None:
    done = started("read", str(release), PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    assert "Luc Bérard" in done.stdout.decode("utf-8")
    loaded = done.stderr.decode()
    assert "pressdesk.formats.releasetext" in loaded
    for heavy in ("PySide6", "sqlalchemy", "typst", "mammoth"):
        assert heavy not in loaded


def test_a_start_without_a_screen_names_the_commands() -> None:
    done = started()
    assert done.returncode == cli.MISHAP
    assert b"pressdesk read" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_wrong_command_line_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["read"], ["export", "x", "--to", "docx"], ["--nonsense"]):
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        assert ended.value.code == cli.WRONG_COMMAND
    assert "usage" in capsys.readouterr().err


def test_what_cannot_be_read_ends_with_three(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["read", str(tmp_path / "nothing.txt")]) == cli.MISHAP
    assert "There is no file “nothing.txt”." in capsys.readouterr().err


def test_versions(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("PressDesk ")
    assert "SQLAlchemy" in said


def test_help_says_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("read", "import", "export", "check", "Exit status"))


def test_help_has_no_blank_command_and_no_bare_colon_in_french(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    for words in (["--help"], ["contacts", "--help"]):
        with pytest.raises(SystemExit):
            cli.main(words)
        said = capsys.readouterr().out
        assert "commandes\u00a0:\n" in said and "\n  COMMANDE\n" in said
        assert "options\u00a0:" in said


def test_import_makes_the_office_and_says_what_it_did(
    release: Path, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "buoy.png"
    picture.write_bytes(samples.png())
    words = ["import", str(release), str(picture), "--office", str(office), "--json"]
    assert cli.main(words) == cli.SOME_LEFT
    said = json.loads(capsys.readouterr().out)
    (taken,) = said["releases"]
    assert (taken["headline"], taken["language"], taken["unsure"]) == (HEADLINE, "en", [])
    assert taken["reference"]
    (skipped,) = said["skipped"]
    assert skipped["file"] == str(picture)
    assert "no text that could be a release" in skipped["why"]


def test_export_writes_each_format(
    release: Path, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["import", str(release), "--office", str(office), "--json"])
    reference = json.loads(capsys.readouterr().out)["releases"][0]["reference"]
    begins = {"pdf": b"%PDF-", "html": b"<!", "txt": b""}
    for kind, beginning in begins.items():
        file = tmp_path / f"out.{kind}"
        words = ["export", reference, "--to", kind, "-o", str(file), "--office", str(office)]
        assert cli.main(words) == 0
        assert file.read_bytes().lstrip().startswith(beginning)
    text = (tmp_path / "out.txt").read_text("utf-8")
    assert "Luc Bérard" in text
    assert HEADLINE in text


def test_export_says_what_there_is_not(
    release: Path, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["-o", str(tmp_path / "x.pdf"), "--office", str(office)]
    assert cli.main(["export", "PR 1", *out]) == cli.MISHAP
    cli.main(["import", str(release), "--office", str(office), "--json"])
    reference = json.loads(capsys.readouterr().out)["releases"][0]["reference"]
    assert cli.main(["export", "PR 1", *out]) == cli.MISHAP
    assert cli.main(["export", reference, "--language", "fr", *out]) == cli.MISHAP
    said = capsys.readouterr().err
    assert "There is no release PR 1" in said
    assert "has no text in “fr”" in said
    assert not (tmp_path / "x.pdf").exists()


def test_check_finds_a_damaged_page(
    release: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["import", str(release), "--office", str(office)])
    assert cli.main(["check", "--office", str(office)]) == 0
    data = bytearray(office.read_bytes())
    data[8192:20480] = b"\xa5" * 12288
    office.write_bytes(data)
    assert cli.main(["check", "--office", str(office)]) == cli.SOME_LEFT
    assert "damaged" in "".join(capsys.readouterr())
    assert cli.main(["check", "--office", str(office.with_name("none"))]) == cli.MISHAP


def test_a_reader_that_has_seen_enough_is_no_error(release: Path) -> None:
    command = f"'{sys.executable}' -m pressdesk read '{release}' | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, check=False)
    assert b"Traceback" not in done.stderr


def test_export_says_what_would_embarrass(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "short.txt"
    file.write_text("24 November 2026\n\nA headline\n\nSome text without a contact.\n", "utf-8")
    cli.main(["import", str(file), "--office", str(office), "--json"])
    reference = json.loads(capsys.readouterr().out)["releases"][0]["reference"]
    words = ["export", reference, "-o", str(tmp_path / "x.pdf"), "--office", str(office)]
    assert cli.main(words) == 0
    assert "contact" in capsys.readouterr().err


def test_files_beside_an_office_are_brought_into_it(tmp_path: Path) -> None:
    office, people, release = (tmp_path / n for n in ("A.pressdesk", "a.vcf", "b.docx"))
    for path in (office, people, release):
        path.write_bytes(b"")
    assert cli._parted((people, office, release)) == ([office], [people, release])
    missing = tmp_path / "gone.vcf"
    assert cli._parted((missing,)) == ([missing], [])


def test_export_says_first_what_is_corrected_and_import_makes_no_correction_of_it(
    release: Path, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["import", str(release), "--office", str(office), "--json"])
    reference = json.loads(capsys.readouterr().out)["releases"][0]["reference"]
    opened = Office.open(office)
    key, now = opened.store.ask(find.by_reference, reference), datetime(2026, 11, 24, tzinfo=UTC)
    opened.store.do(edit.set_status, key, "issued", now)
    opened.store.do(corrections.correct, key, (("en", "It is the 12th, not the 11th."),), now)
    opened.close()
    file = tmp_path / "out.txt"
    words = ["export", reference, "--to", "txt", "-o", str(file), "--office", str(office)]
    assert cli.main(words) == 0
    assert file.read_text("utf-8").startswith("Correction: It is the 12th, not the 11th.\n")
    assert "still the one that was issued" in capsys.readouterr().err
    cli.main(["import", str(file), "--office", str(office), "--json"])
    taken = json.loads(capsys.readouterr().out)["releases"][0]
    assert taken["headline"] == HEADLINE
    opened = Office.open(office)
    draft = opened.store.ask(edit.draft, opened.store.ask(find.by_reference, taken["reference"]))
    opened.close()
    assert (draft.status, draft.notice) == ("draft", None)
