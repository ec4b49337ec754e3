"""The interface's language: our own words, and those Qt puts on its buttons."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from pressdesk.base import i18n


class Speech(QObject):
    """Makes the program speak a language; windows that stand are built anew by their owner."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._qt: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Speak `language` ("en" or "fr") from now on."""
        i18n.speak(language)
        QLocale.setDefault(QLocale(language))
        for window in self._app.topLevelWidgets():
            # The window was painted before a language was known: its numbers are the system's.
            window.setLocale(QLocale(language))
        if self._qt is not None:
            self._app.removeTranslator(self._qt)
            self._qt = None
        if language != "en":
            self._qt = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if self._qt.load(f"qtbase_{language}", folder):
                self._app.installTranslator(self._qt)
