"""What was measured, for the README: a table of the goals and a picture of goals and growth.

The picture is drawn by matplotlib, of the dependency group `figures`, in colours that can be read
on white and on black.
"""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import HOUSE, Found, Row, Skipped, figure

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
README, PICTURE = HOUSE / "README.md", HOUSE / "resources" / "pictures" / "figures.svg"
LEAST = 0.04  # where the axis of shares begins
INK, FAINT, MET, MISSED = "#6B7480", "#8A929C55", "#2F5BD8", "#C2410C"
CURVES = ("#2F5BD8", "#0F9D74", "#B4469A", "#C2410C", "#7A6FF0", "#C98A00")
GOALS = {
    1: "First paint", 2: "First rows", 3: "Search in a million people",
    4: "Search in 100,000 releases", 5: "50,000 vCards come in", 6: "Rows into the store",
    7: "5,000 addresses copied", 8: "Twenty lists united", 9: "Any 60 rows",
    10: "Stall while importing", 11: "Key to text, 100,000 words", 12: "Key to page",
    13: "PDF", 14: "Autosave", 15: "Memory, a million people",
}  # fmt: skip


def share(row: Row) -> float:
    """Return which part of its goal a thing takes; above 1 the goal is missed."""
    parts = [row.ours / row.most] if row.most else []
    return max(parts + ([row.ratio / row.most_ratio] if row.most_ratio else []))


def goals(found: Sequence[Found]) -> list[Row]:
    """Return what has a numbered goal, in the goals' order."""
    held = (one for one in found if isinstance(one, Row) and one.number and one.goal)
    return sorted(held, key=lambda row: row.number)


def machine() -> str:
    """Return on what was measured, in a sentence."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"Measured on {datetime.now(UTC):%-d %B %Y} on {cores} cores of a shared machine, "
        f"{platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}."
    )


def table(found: Sequence[Found]) -> str:
    """Return the table of the goals in Markdown."""
    lines = ["| goal | what | ours | beside | goal | |", "|--:|---|--:|---|---|---|"]
    for row in goals(found):
        beside = f"{row.ratio:.2f} × {row.beside}" if row.floor else ""
        met = "met" if row.is_met else "**missed**"
        ours = figure(row.ours, row.unit)
        lines.append(f"| {row.number} | {row.what} | {ours} | {beside} | {row.goal} | {met} |")
    skipped = [one for one in found if isinstance(one, Skipped) and one.number]
    lines += [f"| {one.number} | {one.what} | | {one.why} | | |" for one in skipped]
    return "\n".join(lines)


def told(readme: str, found: Sequence[Found]) -> str:
    """Return the README with today's figures in the place of those it had."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    picture = (
        f"![Each goal with the part of it that is taken, and how long each hot path takes in"
        f" offices of a thousand to a million people]({PICTURE.relative_to(HOUSE).as_posix()})"
    )
    return f"{before}{BEGIN}\n\n{machine()}\n\n{picture}\n\n{table(found)}\n\n{END}{after}"


def write(found: Sequence[Found]) -> None:
    """Put figures into the README, and the picture beside it."""
    draw(found, PICTURE)
    README.write_text(told(README.read_text("utf-8"), found), "utf-8")


def draw(found: Sequence[Found], path: Path) -> None:
    """Draw the goals, and the curves of what was measured in several offices."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams |= {
        "svg.fonttype": "none", "svg.hashsalt": "pressdesk", "font.family": "sans-serif",
        "font.size": 10, "text.color": INK, "axes.edgecolor": INK, "axes.labelcolor": INK,
        "xtick.color": INK, "ytick.color": INK,
    }  # fmt: skip
    picture = Figure(figsize=(13, 5), layout="constrained")
    left, right = picture.subplots(1, 2)
    _draw_goals(left, goals(found))
    _draw_growth(right, [one for one in found if isinstance(one, Row) and one.series])
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="x", color=FAINT, linewidth=0.6)
        axes.set_axisbelow(True)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.savefig(path, transparent=True, metadata={"Date": None, "Creator": None})


def _draw_goals(axes: Any, rows: Sequence[Row]) -> None:
    worst: dict[int, float] = {}
    for row in rows:
        worst[row.number] = max(worst.get(row.number, 0.0), share(row))
    names = [f"{GOALS[number]}  {number}" for number in worst]
    lengths = [max(part - LEAST, LEAST / 4) for part in worst.values()]
    colours = [MISSED if part > 1 else MET for part in worst.values()]
    axes.barh(names, lengths, left=LEAST, height=0.55, color=colours)
    for at, part in enumerate(worst.values()):
        axes.text(max(part, LEAST) * 1.06, at, f"{part:.2f}", va="center")
    axes.axvline(1, color=INK, linewidth=1.2, linestyle="--")
    axes.set_xscale("log")
    axes.set_xlim(LEAST, max(2.0, *worst.values()) * 1.4)
    axes.set_xticks([0.05, 0.1, 0.2, 0.5, 1, 2], ["0.05", "0.1", "0.2", "0.5", "1", "2"])
    axes.minorticks_off()
    axes.invert_yaxis()
    axes.set_title("Part of each goal that is taken (1 is the goal)", loc="left")


def _draw_growth(axes: Any, rows: Sequence[Row]) -> None:
    curves: dict[str, list[Row]] = {}
    for row in rows:
        curves.setdefault(row.series, []).append(row)
    # The legend stands in the order in which the curves end.
    slowest = sorted(curves.items(), key=lambda curve: -curve[1][-1].ours)
    for n, (name, points) in enumerate(slowest):
        axes.plot([row.size for row in points], [row.ours for row in points],
                  marker="o", markersize=4, linewidth=1.6, color=CURVES[n % len(CURVES)],
                  linestyle="-" if n < len(CURVES) else "--", label=name)  # fmt: skip
    axes.set_xscale("log")
    axes.set_yscale("log")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda value, _at: f"{value:,.10g}")
    axes.set_xlabel("people in the office")
    axes.set_title("Milliseconds, as the office grows", loc="left")
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, labelcolor=INK)
