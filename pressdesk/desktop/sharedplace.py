"""The warning, once, of an office that lies where other machines write too."""

from pathlib import Path

from pressdesk.base.i18n import _
from pressdesk.base.volumes import NETWORK, SYNCED, place_of
from pressdesk.desktop.session import Session
from pressdesk.desktop.widgets.banner import Banner


def warn_once(path: Path, session: Session, banner: Banner) -> None:
    """Say of an office in the network or in a synced folder what may happen to it there."""
    import hashlib

    name = "shared/" + hashlib.sha256(str(path).encode()).hexdigest()[:12]
    if session.flag(name) or banner.text:
        return
    place = place_of(path)
    if place == NETWORK:
        said = _("This office lies in the network. Open it on one computer at a time.")
    elif place == SYNCED:
        said = _(
            "This office lies in a folder that is synced. Close it here before you open it on "
            "another computer, and let the syncing finish."
        )
    else:
        return

    def understood() -> None:
        session.remember(name, True)
        banner.say("")

    banner.say(said, _("Understood"), understood)
