"""The child that composes answers one question a line, and ends when nobody asks any more."""

import json
import subprocess
from pathlib import Path

from pressdesk.base import children
from pressdesk.typeset.document import document
from tests.typeset.samples import ENGLISH


def asked(tmp_path: Path, *questions: list[object]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        children.command("pressdesk.typeset.composingchild", str(tmp_path), "release.typ"),
        input="".join(json.dumps(one) + "\n" for one in questions).encode(),
        capture_output=True,
        timeout=60,
        check=False,
        **children.options(),
    )


def test_it_answers_and_ends(tmp_path: Path) -> None:
    inputs = json.dumps(document(ENGLISH, lambda _uid: "", ""))
    done = asked(
        tmp_path, ["pdf", inputs, [], 0], ["places"], ["pdf", "{}", [], 0], ["draws", "none.png", 0]
    )
    assert done.returncode == 0
    said, answers = done.stdout, []
    while said:
        head, _end, said = said.partition(b"\n")
        what, length = json.loads(head)
        answers.append((what, said[:length]))
        said = said[length:]
    assert [what for what, _said in answers] == ["answer", "answer", "unprintable", "answer"]
    assert answers[0][1].startswith(b"%PDF")
    assert json.loads(answers[1][1])
    assert answers[3][1] == b""


def test_a_question_nobody_knows_is_a_bug_and_no_answer(tmp_path: Path) -> None:
    done = asked(tmp_path, ["places", 1])
    assert done.returncode and done.stdout == b""
    assert b"nobody knows what ['places'] is" in done.stderr
