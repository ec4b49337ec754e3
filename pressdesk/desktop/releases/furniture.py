"""What stands right of the list: editor, preview and what joins them, built part by part."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.session import Session
from pressdesk.desktop.stages import load

if TYPE_CHECKING:
    from pressdesk.desktop.releases.beside import Beside
    from pressdesk.desktop.releases.editor.editorpane import EditorPane
    from pressdesk.desktop.releases.export import Exporter
    from pressdesk.desktop.releases.joining import Joining
    from pressdesk.desktop.releases.preview.pagepress import PagePress
    from pressdesk.desktop.releases.preview.previewpane import PreviewPane
    from pressdesk.desktop.releases.twin.twins import Twins


class Furniture:
    """Made by `build`, of which no part takes longer than a frame or two."""

    editor: "EditorPane"
    preview: "PreviewPane"
    beside: "Beside"
    joining: "Joining"
    twins: "Twins"
    exporter: "Exporter"

    def __init__(
        self, clerk: Clerk, session: Session, place: QWidget, *, shows_pages: bool
    ) -> None:
        self._clerk = clerk
        self._session = session
        self._place = place
        self._shows_pages = shows_pages

    def build(self) -> Iterator[None]:
        """Load and build everything, a part at a time."""
        press = self._begun_press()
        yield from load("releases", "writing.bodyedit", "editor.contactsstrip")
        yield from load("releases", "editor.editorpage", "editor.editorpane")
        from pressdesk.desktop.releases.editor.editorpane import EditorPane

        self.editor = EditorPane(self._clerk)
        yield
        yield from load("releases", "preview.pagesview", "preview.previewpane", "export", "joining")
        from pressdesk.desktop.releases.preview.previewpane import PreviewPane

        self.preview = PreviewPane(self._clerk, press)
        self.preview.zoom_as(self._session.settings.zoom)
        self.preview.zoomed.connect(lambda percent: self._session.change(zoom=percent))
        yield
        yield from load("releases", "twin.twinview", "twin.twins")
        self._join()
        yield

    def begin_more(self) -> Iterator[None]:
        """Load what the panel in the preview's place is made of, should it be asked for."""
        yield from load("recipients", "recipientwords", "handactions", "recipientspane")
        yield from load("releases", "distribute.holdersview", "distribute.distributepane")

    def _begun_press(self) -> "PagePress":
        """Return a press that makes itself ready, on another core, while the rest is built."""
        from pressdesk.desktop.releases.preview.pagepress import PagePress

        press = PagePress()
        if self._shows_pages:
            self._clerk.run(press.begin, press.turn)
        return press

    def _join(self) -> None:
        from pressdesk.desktop.releases.beside import Beside
        from pressdesk.desktop.releases.export import Exporter
        from pressdesk.desktop.releases.joining import Joining
        from pressdesk.desktop.releases.twin.twins import Twins

        self.joining = Joining(self._clerk, self.editor, self.preview)
        self.twins = Twins(self._clerk, self.editor, self.preview)
        self.twins.known.connect(self.editor.tools.mark_behind)
        self.beside = Beside(self._clerk, self._session, self.editor, self.preview)
        self.exporter = Exporter(self._clerk, self._session, self._place)
        self.joining.export_requested.connect(self.exporter.export)
        self.exporter.place_requested.connect(self.editor.go_to)
