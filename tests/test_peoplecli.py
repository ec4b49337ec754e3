"""The commands about people: what they print, how they end, and that they need no screen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pressdesk import cli
from pressdesk.base import i18n

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ann Roy
N:Roy;Ann;;;
ORG:Le Soir
TITLE:Editor
TEL;TYPE=WORK:+33 1 44 55 66 77
EMAIL:ann@soir.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ben Lee
EMAIL:ben@nord.example
END:VCARD
"""
TABLE = (
    "Name;E-Mail;Telefon\nÉva Szűcs;eva@nord.example;01 02 03 04 05\nBen Lee;ben@nord.example;\n"
)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    i18n.speak("en")


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "people.vcf"
    file.write_text(CARDS, "utf-8")
    return file


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "Harbour.pressdesk"


def said(capsys: pytest.CaptureFixture[str], *words: object) -> object:
    cli.main([str(word) for word in ("contacts", *words)])
    return json.loads(capsys.readouterr().out)


def test_read_prints_the_cards_found(capsys: pytest.CaptureFixture[str], cards: Path) -> None:
    found = said(capsys, "read", cards, "--json")
    assert found == [
        {
            "formatted_name": "Ann Roy",
            "family_name": "Roy",
            "given_name": "Ann",
            "organisation": "Le Soir",
            "title": "Editor",
            "emails": ["ann@soir.example"],
            "telephones": ["+33 1 44 55 66 77"],
        },
        {
            "formatted_name": "Ben Lee",
            "family_name": "",
            "given_name": "",
            "organisation": "",
            "title": "",
            "emails": ["ben@nord.example"],
            "telephones": [],
        },
    ]


def test_several_files_count_together_and_twice_adds_nothing(
    capsys: pytest.CaptureFixture[str], cards: Path, office: Path, tmp_path: Path
) -> None:
    table = tmp_path / "liste.csv"
    table.write_text(TABLE, "utf-8")
    words = ("import", cards, table, "--office", office, "--json")
    dry = said(capsys, *words, "--dry-run")
    assert not office.exists()
    first = said(capsys, *words)
    assert dry == first == {"cards": 4, "new": 3, "updated": 0, "same": 1, "skipped": []}
    assert said(capsys, *words) == {"cards": 4, "new": 0, "updated": 0, "same": 4, "skipped": []}
    assert said(capsys, *words, "--dry-run") == said(capsys, *words)


def test_what_cannot_be_read_is_skipped_with_its_reason(
    capsys: pytest.CaptureFixture[str], cards: Path, office: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.vcf"
    broken.write_text(CARDS + "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", "utf-8")
    empty = tmp_path / "empty.csv"
    empty.touch()
    done = said(capsys, "import", broken, empty, "--office", office, "--json")
    assert isinstance(done, dict)
    assert done["new"] == 2 and len(done["skipped"]) == 2
    counted = done["new"] + done["updated"] + done["same"] + len(done["skipped"])
    assert done["cards"] == counted
    assert done["skipped"][-1]["at"] == "empty.csv" or "empty" in str(done["skipped"])


@pytest.mark.parametrize("form", ["vcf", "csv", "xlsx"])
def test_what_goes_out_comes_in_again(
    capsys: pytest.CaptureFixture[str], cards: Path, office: Path, tmp_path: Path, form: str
) -> None:
    said(capsys, "import", cards, "--office", office, "--json")
    out = tmp_path / f"out.{form}"
    assert (
        cli.main(["contacts", "export", "--to", form, "-o", str(out), "--office", str(office)]) == 0
    )
    assert said(capsys, "import", out, "--office", office, "--json") == {
        "cards": 2, "new": 0, "updated": 0, "same": 2, "skipped": [],
    }  # fmt: skip


def test_find_forgives(capsys: pytest.CaptureFixture[str], cards: Path, office: Path) -> None:
    said(capsys, "import", cards, "--office", office, "--json")
    found = said(capsys, "find", "ROY", "soir", "--json", "--office", office)
    assert isinstance(found, list) and [c["formatted_name"] for c in found] == ["Ann Roy"]
    assert cli.main(["contacts", "find", "nobody", "--office", str(office)]) == 1


def test_no_qt_and_no_screen(cards: Path, office: Path) -> None:
    code = (
        "import sys; from pressdesk import cli;"
        f"cli.main(['contacts', 'import', {str(cards)!r}, '--office', {str(office)!r}]);"
        "print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(__file__).resolve().parent.parent,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "1 card: 1 new, 0 updated, 0 the same, 0 skipped"),
        ("fr", "1 fiche\u00a0: 1 nouvelle, 0 mise à jour, 0 identique, 0 ignorée"),
    ],
)
def test_one_card_is_counted_in_the_singular(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, office: Path,
    tmp_path: Path, language: str, line: str,
) -> None:  # fmt: skip
    file = tmp_path / "one.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Roy\r\nEND:VCARD\r\n", "utf-8")
    monkeypatch.setenv("LANGUAGE", language)
    cli.main(["contacts", "import", str(file), "--office", str(office)])
    assert capsys.readouterr().out.splitlines()[0] == line
