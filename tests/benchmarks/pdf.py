"""A strict PDF of one page, warm in process; and a whole export process against LibreOffice's.

    python tests/benchmarks/pdf.py [ROUNDS]

Goal: 25 ms warm; the process at most half of `soffice --convert-to pdf` for the same text. Where
LibreOffice is not installed, the floor alone is told: a process that typesets one word.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressdesk.formats.body import Paragraph, body_text, runs
from pressdesk.typeset.pdf import Press
from tests.typeset.samples import ENGLISH

HOUSE = Path(__file__).resolve().parents[2]
WARM, SHARE = 25.0, 0.5
FLOOR = "import typst; typst.compile(b'Hello', format='pdf')"


def warm(rounds: int) -> float:
    """Return the median milliseconds of one strict PDF, another text each time."""
    press, taken = Press(), []
    for number in range(rounds + 3):
        words = Paragraph(runs(f"It is the release of day {number}."))
        proof = replace(ENGLISH, body=(*ENGLISH.body, words))
        began = time.perf_counter()
        press.pdf(proof)
        if number >= 3:
            taken.append(1000 * (time.perf_counter() - began))
    press.close()
    return statistics.median(taken)


def process(*command: str) -> float:
    """Return the milliseconds a command takes from its start to its end."""
    began = time.perf_counter()
    subprocess.run(command, cwd=HOUSE, check=True, capture_output=True)
    return 1000 * (time.perf_counter() - began)


def office(folder: Path) -> tuple[Path, str]:
    """Make an office with our release in it; return it and the release's reference."""
    source, path = folder / "release.txt", folder / "Office.pressdesk"
    source.write_text(f"{ENGLISH.headline}\n\n{body_text(ENGLISH.body)}\n", "utf-8")
    done = subprocess.run(
        (sys.executable, "-m", "pressdesk", "import", str(source), "--office", str(path), "--json"),
        cwd=HOUSE,
        check=True,
        capture_output=True,
        text=True,
    )
    return path, json.loads(done.stdout)["releases"][0]["reference"]


def main() -> None:
    """Print the warm time and the processes', in turns, with their ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    one = warm(rounds)
    print(f"one page, warm: {one:.1f} ms, goal {WARM:.0f} ms, {one / WARM:.2f} of it")
    soffice = shutil.which("soffice")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, reference = office(folder)
        export = (sys.executable, "-m", "pressdesk", "export", reference, "--to", "pdf")
        out = ("-o", str(folder / "release.pdf"), "--office", str(path))
        turns: dict[str, Callable[[], float]] = {
            "export": lambda: process(*export, *out),
            "floor": lambda: process(sys.executable, "-c", FLOOR),
        }
        if soffice:
            convert = (soffice, "--headless", "--convert-to", "pdf", "--outdir", name)
            turns["soffice"] = lambda: process(*convert, str(folder / "release.txt"))
        taken: dict[str, list[float]] = {turn: [] for turn in turns}
        for _ in range(max(3, rounds // 5)):
            (folder / "release.pdf").unlink(missing_ok=True)
            for turn, run in turns.items():
                taken[turn].append(run())
    medians = {turn: statistics.median(times) for turn, times in taken.items()}
    for turn, median in medians.items():
        print(f"{turn}: {median:.0f} ms, export is {medians['export'] / median:.2f} times that")
    if soffice:
        share = medians["export"] / medians["soffice"]
        print(f"of LibreOffice: {share:.2f}, goal {SHARE}")


if __name__ == "__main__":
    main()
