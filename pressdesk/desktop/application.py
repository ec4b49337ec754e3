"""The start of the program with a window: paint first, then open the office behind it."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from pressdesk.base import i18n
from pressdesk.base.paths import default_office, resources
from pressdesk.desktop import theme
from pressdesk.desktop.desk import Desk
from pressdesk.desktop.session import Session


def run(office: Path | None = None) -> int:
    """Open the window on an office (the last one, when none is named) and run until it is closed.

    Returns the program's exit status.
    """
    app = QApplication(sys.argv[:1])
    dress(app)
    session = Session()
    translator = Translator(app)
    translator.speak(i18n.wanted_language(session.word("language")))
    theme.apply(app, session.word("theme", "system"))
    desk = Desk(session, translator.speak)
    return app.exec() if desk.begin(office or _last(session)) else 0


def dress(app: QApplication) -> None:
    """Give the program its name and its picture, as desktops show them."""
    app.setApplicationName("PressDesk")
    app.setApplicationDisplayName("PressDesk")
    app.setDesktopFileName("pressdesk")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "pressdesk.svg")))


class Translator(QObject):
    """Makes the interface speak a language: our words, and Qt's own buttons."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._qt: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Speak `language` from now on; windows that stand are built anew by their owner."""
        i18n.speak(language)
        QLocale.setDefault(QLocale(language))
        if self._qt is not None:
            self._app.removeTranslator(self._qt)
            self._qt = None
        if language != "en":
            self._qt = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if self._qt.load(f"qtbase_{language}", folder):
                self._app.installTranslator(self._qt)


def _last(session: Session) -> Path:
    recent = session.recent
    return recent[0] if recent else default_office()
