"""The child that imports answers one question a line, in words where something is wrong."""

import json
import subprocess
from pathlib import Path

from pressdesk.base import children
from pressdesk.contacts import find
from pressdesk.formats import vcard
from pressdesk.formats.card import Card, Email
from pressdesk.store.store import Store


def asked(
    office: Path | None, *questions: object, language: str = "en"
) -> tuple[list[list[object]], "subprocess.CompletedProcess[str]"]:
    done = subprocess.run(
        children.command("pressdesk.contacts.intakechild", str(office) if office else "", language),
        input="".join(json.dumps(one) + "\n" for one in questions),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        **children.options(),
    )
    said = [json.loads(line) for line in done.stdout.splitlines()]
    return [one for one in said if one[0] != "progress"], done


def people(*names: str) -> str:
    return vcard.write([Card(formatted_name=n, emails=(Email(f"{n[:3]}@a.be"),)) for n in names])


def test_a_whole_import_is_a_step_of_the_office(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(people("Ann Roy", "Bob Lee", "Eve Nord"), "utf-8", newline="")
    stop = str(tmp_path / "stop")
    said, done = asked(
        store.path, ["open", [str(file)]], ["open_text", "Name;Mail\nCid;c@a.be\n", "pasted"],
        ["table", 1], ["found"], ["unread"], ["plan"], ["tally"], ["numbers", "", ""],
        ["rows", [0]], ["look", 0, 0], ["choices", [0, 1]], ["undecided", 0],
        ["rule", [1], ["leave", 0, []]], ["prefer", [0], "titles", True],
        ["rule", [1], None], ["foresee"], ["apply", ["Imported"], stop],
    )  # fmt: skip
    assert [what for what, *_rest in said] == ["answer"] * 17, said
    assert done.returncode == 0
    store.look()
    assert len(store.ask(find.ids)) == 4
    assert store.can_undo == "Import of contacts"


def test_stopped_before_it_begins_nothing_has_happened(store: Store, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    stop.touch()
    text = people(*(f"Person {n}" for n in range(600)))
    said, _done = asked(
        store.path, ["open_text", text, "pasted"], ["plan"], ["apply", [], str(stop)], ["tally"]
    )
    assert [what for what, *_rest in said] == ["answer", "answer", "stopped", "answer"]
    assert not store.ask(find.ids)


def test_a_mishap_is_told_in_the_user_s_language_and_the_next_question_answered() -> None:
    said, _done = asked(
        None, ["open_text", people("Ann"), "pasted"], ["table", 0], ["found"], language="fr"
    )
    assert [what for what, *_rest in said] == ["answer", "error", "answer"]
    assert "colonne" in str(said[1][1])


def test_an_office_that_is_none_is_told_and_never_made(tmp_path: Path) -> None:
    said, done = asked(tmp_path / "No.pressdesk", ["plan"])
    assert [what for what, *_rest in said] == ["error"] and done.returncode == 0
    assert not list(tmp_path.iterdir())


def test_a_question_nobody_knows_is_a_bug_and_no_answer() -> None:
    said, done = asked(None, ["guess"], ["found"])
    assert said == [] and done.returncode
    assert "nobody knows what ['guess'] is" in done.stderr


def test_a_reading_is_done_anew_as_one_wishes() -> None:
    wish = [None] * 9
    said, _done = asked(
        None, ["open_text", "Name;Mail\nAnn Roy;ann@soir.example\n", "list"], ["reread", 0, wish]
    )
    assert said[0][0] == "answer" and len(said) <= 2
