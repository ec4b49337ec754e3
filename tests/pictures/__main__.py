"""Pictures of the running program, made from the example office.

python -m tests.pictures                      the pictures of the guide and of the README
python -m tests.pictures sheet FOLDER         the contact sheet: every screen, in every look
       [--only NAME]                          only screens in whose name this stands
"""

import argparse
import subprocess
import sys
from pathlib import Path

from pressdesk.base.i18n import LANGUAGES
from tests.pictures import guide, sheet


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    kinds = asked.add_subparsers(dest="kind")
    whole = kinds.add_parser("sheet")
    whole.add_argument("folder", type=Path)
    for kind in ("guide", "readme"):  # parts of the whole, each in a process of its own
        part = kinds.add_parser(kind)
        part.add_argument("theme")
        part.add_argument("language", nargs="?", default="en")
    one = kinds.add_parser("look")  # a part of the sheet, in a process of its own
    one.add_argument("name")
    one.add_argument("folder", type=Path)
    for each in (whole, one):
        each.add_argument("--only", default="")
    wish = asked.parse_args()
    if wish.kind == "sheet":
        sheet.make(wish.folder, wish.only)
    elif wish.kind == "look":
        sheet.take(wish.folder, wish.name, wish.only)
    elif wish.kind == "guide":
        guide.take(wish.language, wish.theme)
    elif wish.kind == "readme":
        guide.take_readme(wish.theme)
    else:
        for theme in ("light", "dark"):
            again("readme", theme)
            for language in LANGUAGES:
                again("guide", theme, language)


def again(*words: str) -> None:
    """Run a part in a process of its own: a screen is put up once in each."""
    subprocess.run([sys.executable, "-m", "tests.pictures", *words], check=True)


main()
