"""The contact sheet: every screen in both languages, both themes and three sizes, to be looked at.

For each screen and size one page with the four looks side by side, each picture by itself too, and
an index to go through them in a browser.
"""

import subprocess
import sys
from collections import defaultdict
from html import escape
from pathlib import Path

from tests.pictures.stand import Look, put_up_screen, stage

SIZES = ((1280, 720), (1480, 920), (3840, 2160))
LOOKS = [
    Look(language, theme, width, height)
    for width, height in SIZES
    for language in ("en", "fr")
    for theme in ("light", "dark")
]
WIDEST = 1280  # pixels a picture is scaled down to
STYLE = (
    "body{font:14px sans-serif;margin:2em}"
    "div{display:grid;gap:8px;grid-template-columns:repeat(4,1fr)}"
    "img{width:100%;border:1px solid #aaa}"
)
PAGE = 1100  # pixels a picture on a page is wide


def make(folder: Path, only: str) -> None:
    """Photograph all looks, each in a process of its own, and lay out pages and index."""
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        command = [sys.executable, "-m", "tests.pictures", "look", look.name, str(folder)]
        subprocess.run([*command, *(["--only", only] if only else [])], check=True)
        print(look.name, flush=True)
    lay_out(folder)


def take(folder: Path, name: str, only: str) -> None:
    """Photograph every screen in one look."""
    look = next(one for one in LOOKS if one.name == name)
    put_up_screen(look.sharp, (look.width, look.height))
    from PySide6.QtCore import Qt

    from tests import screens
    from tests.pictures.photograph import photograph

    place = folder / look.name
    place.mkdir(parents=True, exist_ok=True)
    with stage(look) as stand:
        frame = stand.workplace.window()
        for screen, widget in screens.every(stand):
            if only not in screen:
                continue
            picture = photograph(frame, widget)
            if picture.width() > WIDEST and look.width > 2000:
                picture = picture.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
            picture.save(str(place / f"{screen}.png"))


def lay_out(folder: Path) -> None:
    """Write the pages and the index of the pictures there are."""
    put_up_screen(1)
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

    _app = QGuiApplication.instance() or QGuiApplication([])
    pages = folder / "pages"
    pages.mkdir(exist_ok=True)
    order: dict[str, dict[int, list[Path]]] = defaultdict(lambda: defaultdict(list))
    first = folder / LOOKS[0].name
    for file in sorted(first.glob("*.png"), key=lambda one: one.stat().st_mtime_ns):
        for look in LOOKS:
            if (picture := folder / look.name / file.name).exists():
                order[file.stem][look.width].append(picture)
    for screen, sizes in order.items():
        for width, files in sizes.items():
            pictures = [QImage(str(file)) for file in files]
            high = max(round(one.height() * PAGE / one.width()) for one in pictures)
            page = QImage(2 * PAGE + 12, 2 * high + 12, QImage.Format.Format_RGB32)
            page.fill(QColor("#888888"))
            painter = QPainter(page)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for n, one in enumerate(pictures):
                painter.drawImage((n % 2) * (PAGE + 12), (n // 2) * (high + 12), scaled(one))
            painter.end()
            page.save(str(pages / f"{screen}-{width}.png"))
    (folder / "index.html").write_text(index(folder, order), "utf-8")


def scaled(one: object) -> object:
    from PySide6.QtCore import Qt

    return one.scaledToWidth(PAGE, Qt.TransformationMode.SmoothTransformation)


def index(folder: Path, order: dict[str, dict[int, list[Path]]]) -> str:
    """Return the page that shows every picture small, each a click from its own size."""
    rows = []
    for screen, sizes in order.items():
        cells = "".join(
            f'<a href="{file.relative_to(folder).as_posix()}" title="{escape(file.parent.name)}">'
            f'<img loading="lazy" src="{file.relative_to(folder).as_posix()}" alt=""></a>'
            for files in sizes.values()
            for file in files
        )
        rows.append(f"<h2>{escape(screen)}</h2><div>{cells}</div>")
    head = (
        f'<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>{STYLE}</style>'
    )
    return head + "".join(rows) + "\n"
