"""Which chapter belongs to which screen, so that F1 opens the guide where one needs it."""

from PySide6.QtWidgets import QWidget

Page = tuple[str, str]  # a chapter, and one of its headings or ""

# What is seen, by the name of its class, the particular before the general.
SCREENS: dict[str, Page] = {
    # Dialogs and popovers, which lie over all else.
    "SettingsDialog": ("copies", "move"),
    "CopiesDialog": ("copies", "back"),
    "HistoryDialog": ("writing", "find"),
    "LetterheadDialog": ("pdf", "letterhead"),
    "PreflightDialog": ("pdf", "export"),
    "OutgoingDialog": ("pdf", "export"),
    "ExportDialog": ("privacy", "access"),
    "GreetingsDialog": ("recipients", "greetings"),
    "DraftsDialog": ("handing-out", "drafts"),
    "ReasonDialog": ("embargo", "handing-out"),
    "ShortcutsDialog": ("search", "shortcuts"),
    "CrashDialog": ("trouble", "report"),
    "EmbargoPopover": ("embargo", "set"),
    "WhyPopover": ("recipients", "why"),
    "FilterPopover": ("people", "many"),
    "QrPopover": ("copying", "other"),
    "Palette": ("search", "palette"),
    # What stands in the place of an area.
    "ReviewScreen": ("first-release", "review"),
    "PlanScreen": ("address-book", "plan"),
    "ColumnsPane": ("address-book", "columns"),
    "DoublesScreen": ("duplicates", "pairs"),
    "OutletsPage": ("people", "outlets"),
    # Parts of an area: where the keyboard is decides, so what holds another comes after it.
    "FindBar": ("writing", "find"),
    "ContactsStrip": ("officers", "add"),
    "HoldersView": ("handing-out", "holders"),
    "RecipientsPane": ("recipients", ""),
    "DistributePane": ("handing-out", ""),
    "PreviewPane": ("pdf", ""),
    "RuleBuilder": ("lists", "rule"),
    "CardForm": ("people", "edit"),
    "EditorPane": ("writing", ""),
}
# Where nothing of that has the keyboard: what is looked at in an area.
VIEWS: dict[Page, Page] = {
    ("releases", "embargoed"): ("embargo", ""),
    ("releases", "missing_fr"): ("languages", "missing"),
    ("releases", "archived"): ("approval", "archive"),
    ("contacts", "officers"): ("officers", "make"),
    ("contacts", "to_verify"): ("people", "verify"),
    ("contacts", "outlets"): ("people", "outlets"),
    ("contacts", "duplicates"): ("duplicates", ""),
    ("contacts", "import"): ("address-book", "plan"),
}
AREAS: dict[str, Page] = {
    "releases": ("first-release", ""),
    "contacts": ("people", ""),
    "lists": ("lists", ""),
}
COVERING = ("ReviewScreen", "ColumnsPane", "PlanScreen", "DoublesScreen", "OutletsPage")


def place_of(focused: QWidget | None, window: QWidget, place: tuple[str, str]) -> Page:
    """Return the page for the widget that has the keyboard, else for what is looked at.

    `place` is the area and the view one is in.
    """
    one = focused
    while one is not None:
        if page := SCREENS.get(type(one).__name__):
            return page
        one = one.parentWidget()
    seen = {type(each).__name__ for each in window.findChildren(QWidget) if each.isVisible()}
    for name in COVERING:
        if name in seen:
            return SCREENS[name]
    return VIEWS.get(place) or AREAS.get(place[0], ("start", ""))
