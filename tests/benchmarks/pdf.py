"""A strict PDF of one page, warm in process; and a whole export process against LibreOffice's."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pressdesk.formats.body import Paragraph, body_text, runs
from pressdesk.typeset.pdf import Press
from tests.benchmarks.measure import HOUSE, Bench, Found, Row, Skipped, median, run, timed
from tests.typeset.samples import ENGLISH

ROUNDS, PROCESSES = 40, 9
FLOOR = "import typst; typst.compile(b'Hello', format='pdf')"


def warm(rounds: int) -> list[float]:
    """Return the seconds of strict PDFs, another text each time."""
    press, taken = Press(), []
    for number in range(rounds + 3):
        words = Paragraph(runs(f"It is the release of day {number}."))
        proof = replace(ENGLISH, body=(*ENGLISH.body, words))
        began = time.perf_counter()
        press.pdf(proof)
        taken.append(time.perf_counter() - began)
    press.close()
    return taken[3:]


def process(*command: str) -> None:
    """Run a command to its end."""
    subprocess.run(command, cwd=HOUSE, check=True, capture_output=True)


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


def measure(bench: Bench) -> Iterator[Found]:
    """Time the warm PDF, then the processes in turns."""
    one = median(warm(bench.rounds(ROUNDS)))
    yield Row("PDF of one page, strict, warm", one, most=25, number=13)
    path, reference = office(bench.folder)
    made = bench.folder / "release.pdf"
    turns: dict[str, Callable[[], None]] = {
        "export": lambda: process(
            *(sys.executable, "-m", "pressdesk", "export", reference, "--to", "pdf"),
            *("-o", str(made), "--office", str(path)),
        ),
        "typst": lambda: process(sys.executable, "-c", FLOOR),
    }
    soffice = shutil.which("soffice")
    if soffice:
        own = f"-env:UserInstallation={(bench.folder / 'soffice').as_uri()}"
        turns["soffice"] = lambda: process(
            *(soffice, own, "--headless", "--convert-to", "pdf"),
            *("--outdir", str(bench.folder / "theirs"), str(bench.folder / "release.txt")),
        )
    taken: dict[str, list[float]] = {turn: [] for turn in turns}
    for number in range(bench.rounds(PROCESSES) + 1):
        made.unlink(missing_ok=True)
        for turn, go in turns.items():
            seconds = timed(go)
            if number:  # The first one of each warms the disk, and makes LibreOffice's profile.
                taken[turn].append(seconds)
    export = median(taken["export"])
    what = "pressdesk export --to pdf, whole process"
    yield Row(what, export, floor=median(taken["typst"]), beside="typst alone, one word")
    if soffice:
        beside = "soffice --convert-to pdf"
        yield Row(
            what, export, floor=median(taken["soffice"]), beside=beside, most_ratio=0.5, number=13
        )
    else:
        yield Skipped(what, "soffice is not installed", 13)


if __name__ == "__main__":
    run(measure)
