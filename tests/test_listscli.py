"""`pressdesk lists` fills lists, says who gets a release and who does not, and hands it out."""

import email
import email.policy
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressdesk import cli
from pressdesk.contacts import find
from pressdesk.lists import ledger
from pressdesk.office import Office
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Office.pressdesk"


def run(path: Path, *words: str) -> int:
    return cli.main(["lists", *words, "--office", str(path)])


def released(path: Path, **said: object) -> str:
    office = Office.open(path)
    texts = (TextDraft("en", "Tides"), TextDraft("fr", "Marées"))
    row = office.store.do(edit.create, ReleaseDraft(texts=texts, **said), NOW)  # type: ignore[arg-type]
    reference = office.store.ask(edit.draft, row).reference
    office.close()
    return reference


def test_addresses_make_a_list_and_people(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "add", "Science", "Ann Roy <ann@example.org>", "bob@example.org") == 0
    assert run(path, "add", "science", "ANN@example.org") == 0
    assert run(path, "remove", "Science", "bob@example.org") == 0
    assert run(path, "remove", "Science", "nobody@example.org") == 1
    capsys.readouterr()
    assert run(path) == 0
    assert capsys.readouterr().out == "Science  1\n"
    assert run(path, "show", "SCIENCE", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["members"] == [{"kind": "person", "name": "Ann Roy"}] and shown["count"] == 1
    assert run(path, "show", "Other") == 3


def test_recipients_in_every_form(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(path, "add", "A", "Ann Roy <ann@example.org>", "Zoë Ωmega <zoe@example.org>")
    run(path, "add", "B", "Ann Roy <Ann@Example.org>")
    capsys.readouterr()
    assert run(path, "recipients", "A", "B", "--to", "json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["recipients"][0] == {
        "formatted_name": "Zoë Ωmega", "email": "zoe@example.org", "language": "",
        "salutation": "Dear Zoë Ωmega", "because": "on “A”",
    } or said["recipients"][1]["formatted_name"] == "Zoë Ωmega"  # fmt: skip
    assert len(said["recipients"]) == 2 and said["left_out"] == []
    assert run(path, "recipients", "A", "B", "--to", "bcc") == 0
    out = capsys.readouterr().out.strip()
    assert sorted(out.split(", ")) == ["ann@example.org", "zoe@example.org"]
    reference = released(path)
    for form in ("table", "csv"):
        target = tmp_path / form
        assert (
            run(path, "recipients", "A", "--release", reference, "--to", form, "-o", str(target))
            == 0
        )
        assert "zoe@example.org" in target.read_text("utf-8")
    packed = tmp_path / "drafts.zip"
    assert (
        run(path, "recipients", "A", "--release", reference, "--to", "eml", "-o", str(packed)) == 0
    )
    with zipfile.ZipFile(packed) as archive:
        mails = [
            email.message_from_bytes(archive.read(name), policy=email.policy.default)
            for name in archive.namelist()
        ]
    assert sorted(str(mail["To"].addresses[0].display_name) for mail in mails) == [
        "Ann Roy", "Zoë Ωmega",
    ]  # fmt: skip
    assert all(mail["X-Unsent"] == "1" and not mail["Cc"] for mail in mails)
    office = Office.open(path)
    ann = office.store.ask(find.ids, "all", "ann")[0]
    assert {one.form for one in office.store.ask(ledger.received, ann)} == {"table", "csv", "eml"}
    office.close()


def test_an_embargo_needs_a_reason(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(path, "add", "A", "ann@example.org")
    reference = released(path, embargo_note="until the launch")
    words = ("recipients", "A", "--release", reference, "--to", "bcc")
    assert run(path, *words) == 3
    told = capsys.readouterr()
    assert "embargo" in told.err and "ann@" not in told.out
    assert run(path, *words, "--under-embargo", "agreed") == 0
    told = capsys.readouterr()
    assert "embargo" in told.err and "ann@example.org" in told.out
