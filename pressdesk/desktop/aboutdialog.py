"""What this program is, its version, and with whose work and under which licences it was made."""

import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import pressdesk
from pressdesk.base.i18n import _
from pressdesk.base.paths import resources
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.elided import ElidedLabel

PARTS = (
    "PySide6-Essentials", "SQLAlchemy", "typst", "pypdfium2", "nh3", "lxml", "markdown-it-py",
    "mammoth", "chunspell", "rapidfuzz", "phonenumbers", "platformdirs",
    "charset-normalizer", "tzdata",
)  # fmt: skip
SHIPPED = (
    ("Inter", "OFL-1.1"),
    ("Source Serif 4, Source Sans 3", "OFL-1.1"),
    ("Noto Sans", "OFL-1.1"),
    ("Lucide", "ISC"),
)


def parts() -> list[tuple[str, str, str]]:
    """Return (name, version, licence) of every library that is there."""
    found = []
    for name in PARTS:
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found.append((name, metadata.version(name), _licence(about)))
    return found


def _licence(about: metadata.PackageMetadata) -> str:
    """Return the licence in a word: the expression, else the first trove classifier of one."""
    for expression in about.get_all("License-Expression") or []:
        return str(expression)
    for kind in about.get_all("Classifier") or []:
        if kind.startswith("License :: "):
            return str(kind).rsplit(" :: ", 1)[-1]
    return next((str(text).split("\n")[0][:40] for text in about.get_all("License") or []), "")


def versions() -> str:
    """Return what to copy into a report: versions and nothing about the user."""
    lines = [f"PressDesk {pressdesk.__version__}"]
    system = f"{platform.system()} {platform.release()}"
    lines.append(f"Python {platform.python_version()}, Qt {qVersion()}, {system}")
    return "\n".join(lines)


def _whole() -> str:
    lines = [versions(), ""]
    lines += [f"{name} {version}  {licence}".rstrip() for name, version, licence in parts()]
    lines += [""] + [f"{name}  {licence}" for name, licence in SHIPPED]
    return "\n".join(lines)


class AboutDialog(QDialog):
    """Version, parts and licences, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About PressDesk"))
        self._build()

    def _build(self) -> None:
        picture = QLabel()
        picture.setPixmap(QApplication.windowIcon().pixmap(64, 64))
        name = label("PressDesk", "title")
        version = label(_("Version {version}").format(version=pressdesk.__version__), "mute")
        motto = label(_("Write press releases, keep the press office's people, and hand both out."))
        motto.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(3)
        for part in (name, version, motto):
            words.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(picture)
        head.addLayout(words, 1)
        licence = label(
            _("PressDesk is free software under the MIT licence. It is built with:"), "mute"
        )
        licence.setWordWrap(True)
        self._whole = QPlainTextEdit(_whole())
        self._whole.setReadOnly(True)
        self._whole.setProperty("kind", "form")
        self._whole.setAccessibleName(_("Versions and licences"))
        copy = plain_button(_("Copy versions"), "copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(_whole()))
        close = primary_button(_("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        where = ElidedLabel(_("Licences: {folder}").format(folder=resources()))
        where.setProperty("kind", "meta")
        row.addWidget(where, 1)
        row.addWidget(copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(licence)
        column.addWidget(self._whole, 1)
        column.addLayout(row)
        self.resize(560, 480)
