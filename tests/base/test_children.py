"""Processes of our own find this package wherever it lies, and keep within their limits."""

import subprocess
import sys
from pathlib import Path

import pytest

from pressdesk.base import children


def run(tmp_path: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = children.command("pressdesk.base.children")
    command[command.index("-m") :] = ["-c", code]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, check=False, **children.options()
    )


def test_a_child_finds_this_package(tmp_path: Path) -> None:
    done = run(tmp_path, "import pressdesk; print(pressdesk.__file__)")
    assert Path(done.stdout.strip()).parent == Path(children.__file__).parents[1]


def test_a_child_gets_no_more_memory_than_it_is_given(tmp_path: Path) -> None:
    code = (
        "from pressdesk.base.children import hold_back; hold_back(300_000_000, 60);"
        " bytes(400_000_000)"
    )
    done = run(tmp_path, code)
    assert done.returncode == 1 and "MemoryError" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limits")
def test_one_that_is_asked_again_and_again_may_work_as_long_as_it_lives(tmp_path: Path) -> None:
    code = (
        "import resource; from pressdesk.base.children import hold_back; hold_back(1_000_000_000);"
        " print(resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY)"
    )
    assert run(tmp_path, code).stdout == "True\n"
