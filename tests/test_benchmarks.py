"""The benchmarks say what they measured, and one command tells whether every goal is met."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks import figures
from tests.benchmarks.measure import (
    HEAD,
    Bench,
    Row,
    Skipped,
    cells,
    is_missed,
    line,
    read,
    written,
)

SLOW = Row("export", 300, floor=500, beside="soffice", most_ratio=0.5, number=13)
FAST = Row("key", 12.34, floor=1.5, beside="bare edit", most=16)
LOOK = Row("opened", 0.256)
ABSENT = Skipped("export", "soffice is not installed", 13)


def test_goals_of_time_and_of_ratio_are_held() -> None:
    assert [is_missed(one) for one in (SLOW, FAST, LOOK, ABSENT)] == [True, False, False, False]
    both = Row("x", 10, floor=4, most=10, most_ratio=2)
    assert (both.goal, both.ratio, both.is_met) == ("≤ 10 ms and ≤ 2 ×", 2.5, False)


def test_a_row_says_figures_as_one_reads_them() -> None:
    assert cells(SLOW) == (
        "13",
        "export",
        "300 ms",
        "500 ms soffice",
        "0.60 ×",
        "≤ 0.5 ×",
        "MISSED",
    )
    assert cells(FAST) == ("", "key", "12.3 ms", "1.50 ms bare edit", "8.23 ×", "≤ 16 ms", "yes")
    assert cells(LOOK) == ("", "opened", "0.26 ms", "", "", "", "")
    assert cells(ABSENT)[-1] == "skipped: soffice is not installed"


def test_columns_stand_under_their_heads() -> None:
    head, row = line(HEAD), line(cells(SLOW))
    assert head.index("goal") == row.index("≤ 0.5 ×")
    assert head.index("ours") + len("ours") == row.index("300 ms") + len("300 ms")


def test_what_a_script_says_comes_through_and_noise_does_not() -> None:
    for found in (SLOW, FAST, LOOK, ABSENT):
        assert read(written(found)) == found
    assert [read(noise) for noise in ("", "a warning", "[1]", "{}", "{")] == [None] * 5


def test_the_readme_says_each_goal_in_order_and_keeps_the_rest_of_its_text() -> None:
    paint = Row("first paint", 120, floor=100, beside="a bare window", most_ratio=1.7, number=1)
    readme = f"Before.\n\n{figures.BEGIN}\nold\n{figures.END}\n\nAfter."
    said = figures.told(readme, (SLOW, FAST, LOOK, ABSENT, paint))
    assert said.startswith("Before.\n") and said.endswith("\n\nAfter.") and "old" not in said
    rows = [one for one in said.splitlines() if one.startswith("| 1")]
    assert rows == [
        "| 1 | first paint | 120 ms | 1.20 × a bare window | ≤ 1.7 × | met |",
        "| 13 | export | 300 ms | 0.60 × soffice | ≤ 0.5 × | **missed** |",
        "| 13 | export | | soffice is not installed | | |",
    ]
    assert figures.told(said, (SLOW, FAST, LOOK, ABSENT, paint)) == said


def test_the_part_of_a_goal_that_is_taken_is_the_larger_of_time_and_ratio() -> None:
    assert figures.share(SLOW) == pytest.approx(1.2)
    both = Row("x", 8, floor=2, most=10, most_ratio=2)
    assert figures.share(both) == pytest.approx(2)
    assert set(figures.GOALS) == set(range(1, 16))


def test_the_readme_has_a_place_for_figures() -> None:
    readme = figures.README.read_text("utf-8")
    assert readme.index(figures.BEGIN) < readme.index(figures.END)


def test_a_quick_run_is_small(tmp_path: Path) -> None:
    quick, whole = Bench(tmp_path, tmp_path, quick=True), Bench(tmp_path, tmp_path)
    assert (quick.rounds(40), quick.size(1_000_000)) == (5, 20_000)
    assert (whole.rounds(40), whole.size(1_000_000)) == (40, 1_000_000)


def test_each_says_what_it_is_for_and_is_begun_the_same_way() -> None:
    for name in benchmarks.names():
        code = (benchmarks.FOLDER / f"{name}.py").read_text("utf-8")
        assert benchmarks.about(name), name
        assert "def measure(bench: Bench) -> Iterator[Found]:" in code, name
        assert code.endswith('\nif __name__ == "__main__":\n    run(measure)\n'), name
    assert {"startup", "preview", "pdf"} <= set(benchmarks.names())


@pytest.mark.parametrize(
    ("measured", "status"), [([FAST, ABSENT], 0), ([FAST, SLOW], 1), (OSError("exit status 3"), 1)]
)
def test_a_miss_or_a_failure_is_told_by_the_exit_status(
    measured: list[Row | Skipped] | OSError,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def run(_name: str, _bench: Bench) -> list[Row | Skipped]:
        if isinstance(measured, OSError):
            raise measured
        return measured

    monkeypatch.setattr(benchmarks, "measured", run)
    monkeypatch.setattr(sys, "argv", ["benchmarks", "pdf", "--quick"])
    assert benchmarks.main() == status
    assert ("FAILED: exit status 3" in capsys.readouterr().out) == isinstance(measured, OSError)


def test_an_unknown_name_is_told_with_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["benchmarks", "zeppelin"])
    assert benchmarks.main() == 2
    assert "startup" in capsys.readouterr().out


@pytest.mark.slow
def test_all_of_them_run() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--quick"],
        cwd=benchmarks.HOUSE,
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "FAILED" not in done.stdout
