"""Which chapter belongs to which screen, so that F1 opens the guide where one needs it."""

from PySide6.QtWidgets import QWidget

Page = tuple[str, str]  # a chapter, and one of its headings or ""

# What is seen, by the name of its class, the particular before the general.
SCREENS: dict[str, Page] = {
    "ReviewScreen": ("first-release", ""),
}
VIEWS: dict[tuple[str, str], Page] = {}
AREAS: dict[str, Page] = {}


def place_of(focused: QWidget | None, window: QWidget, place: tuple[str, str]) -> Page:
    """Return the page for the widget that has the keyboard, else for what is seen in the window."""
    one = focused
    while one is not None:
        if page := SCREENS.get(type(one).__name__):
            return page
        one = one.parentWidget()
    for name, page in SCREENS.items():
        if any(type(each).__name__ == name for each in window.findChildren(QWidget)
               if each.isVisible()):  # fmt: skip
            return page
    return VIEWS.get(place) or AREAS.get(place[0], ("start", ""))
