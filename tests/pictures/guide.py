"""The pictures of the guide and of the README: which screen each shows, and how much of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pictures.stand import Look, put_up_screen, stage

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from tests.screens import Stage

HOUSE = Path(__file__).resolve().parents[2]
GUIDE = HOUSE / "resources" / "guide"
README = HOUSE / "resources" / "pictures"
WIDTH, HEIGHT, SHARP = 1280, 760, 2
WIDEST = 1200  # pixels a picture has at most: twice as many as it is shown with
TALLEST = 440  # and so high is what is cut out of the window, before it is doubled
EXACT = 110  # colours of a picture that are kept as they are
AIR = 14  # pixels left around what is cut out

Crop = Callable[["Stage", "QWidget"], "QRect | None"]


def whole(_stage: "Stage", _screen: "QWidget") -> None:
    """The whole window."""


def screen_alone(stage: "Stage", screen: "QWidget") -> "QRect":
    """What floats over the window, with a little of what is under it."""
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QDialog

    from tests.pictures.photograph import place_of

    frame = stage.workplace.window()
    air = AIR if isinstance(screen, QDialog) else 4 * AIR
    cut = QRect(place_of(screen, frame), screen.size()).adjusted(-air, -air, air, air)
    return cut.intersected(frame.rect())


def menus(stage: "Stage", screen: "QWidget") -> "QRect":
    """A menu and the one within it."""
    cut = screen_alone(stage, screen)
    cut.setTop(0)
    cut.setLeft(max(cut.left() - 260, 0))
    return cut


def press_contacts(stage: "Stage", _screen: "QWidget") -> "QRect":
    """The strip under the text."""
    return within(stage, stage.workplace.releases.editor.contacts)


def editor(stage: "Stage", _screen: "QWidget") -> "QRect":
    """The text and its pages."""
    both = within(stage, stage.workplace.releases.editor)
    return both.united(within(stage, stage.workplace.releases.beside))


def list_and_recipients(stage: "Stage", _screen: "QWidget") -> "QRect":
    """A list, and at the right whom it reaches."""
    lists = stage.workplace.areas.lists
    return within(stage, lists.card).united(within(stage, lists.recipients))


def within(stage: "Stage", widget: "QWidget") -> "QRect":
    """Where in the window a widget stands."""
    from PySide6.QtCore import QPoint, QRect

    frame = stage.workplace.window()
    cut = QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())
    cut.setHeight(min(cut.height(), TALLEST))
    return cut


@dataclass(frozen=True)
class Shot:
    """A picture, and how much of the screen it shows."""

    name: str
    crop: Crop = whole


# By the name of the screen, as `tests.screens` gives it; {language} is that of the interface.
SHOTS = {
    "release-in-{language}": (Shot("window"), Shot("press-contacts", press_contacts)),
    "release-in-fr": (Shot("languages", editor),),
    "review": (Shot("review"),),
    "preflight": (Shot("preflight", screen_alone),),
    "release-embargo": (Shot("embargo", screen_alone),),
    "import": (Shot("import"),),
    "contact-received": (Shot("contact"),),
    "duplicates": (Shot("duplicates"),),
    "menu-contacts-contact-copy": (Shot("copy-ways", menus),),
    "list-3": (Shot("list", list_and_recipients),),
    "list-5": (Shot("rule", list_and_recipients),),
    "recipients-why-in": (Shot("why", screen_alone),),
    "distribute-8": (Shot("distribute", editor),),
    "palette-found": (Shot("palette", screen_alone),),
    "copies": (Shot("copies", screen_alone),),
    "contact-status": (Shot("status", screen_alone),),
}


def take(language: str, theme: str) -> None:
    """Make the guide's pictures in one language and one theme."""
    put_up_screen(SHARP, (WIDTH, HEIGHT))
    from tests import screens
    from tests.pictures.photograph import photograph

    folder = GUIDE / language / "pictures" / ("dark" if theme == "dark" else "")
    folder.mkdir(parents=True, exist_ok=True)
    wanted: dict[str, list[Shot]] = {}
    for screen, shots in SHOTS.items():
        wanted.setdefault(screen.format(language=language), []).extend(shots)
    with stage(Look(language, theme, WIDTH, HEIGHT, SHARP)) as stand:
        for screen, widget in screens.every(stand):
            shots = wanted.pop(screen, [])
            picture = photograph(stand.workplace.window(), widget) if shots else None
            for shot in shots:
                save(picture, shot.crop(stand, widget), folder / f"{shot.name}.png")
    assert not wanted, f"no such screens: {', '.join(wanted)}"


def take_readme(theme: str) -> None:
    """Make the README's first picture in one theme."""
    width, height = 1480, 860
    put_up_screen(SHARP, (width, height))
    from tests import screens
    from tests.pictures.photograph import photograph

    with stage(Look("en", theme, width, height, SHARP)) as stand:
        for screen, widget in screens.every(stand):
            if screen == "release-in-en":
                picture = photograph(stand.workplace.window(), widget)
                save(picture, None, README / f"pressdesk-{theme}.png", widest=2 * width)
                return


def save(picture: object, cut: "QRect | None", file: Path, widest: int = WIDEST) -> None:
    """Write a picture small: cut, no wider than it is shown, of at most 256 colours."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QImage, QPixmap

    assert isinstance(picture, QPixmap)
    image = picture.toImage()
    if cut is not None:
        image = image.copy(QRect(cut.topLeft() * SHARP, cut.size() * SHARP))
    if image.width() > widest:
        image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    few = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    image.convertToFormat(QImage.Format.Format_Indexed8, palette(image), few).save(
        str(file), "PNG", 0
    )


def palette(image: "QImage") -> list[int]:
    """Return the 256 colours that stand for all of a picture: its grounds and words as they are.

    Those seen most are taken exactly; of the others, which are edges and photographs, neighbours
    share one.
    """
    seen = Counter(memoryview(image.constBits()).cast("I"))
    exact = [colour for colour, _count in seen.most_common(EXACT)]
    shared: Counter[int] = Counter()
    for colour, count in (
        seen - Counter(dict.fromkeys(exact, image.width() * image.height()))
    ).items():
        shared[colour & 0xFFF0F0F0 | 0x00080808] += count
    return exact + [colour for colour, _count in shared.most_common(256 - len(exact))]
