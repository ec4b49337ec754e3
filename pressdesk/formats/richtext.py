"""RTF (as WordPad and older programs write it) to a manuscript."""

from dataclasses import replace

from pressdesk.formats.archives import damaged
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.textfile import manuscript_of


def manuscript_of_rtf(data: bytes) -> Manuscript:
    """Return the text of an RTF file; its styles and pictures are left out.

    Raises DeskError where it is damaged.
    """
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:
        # A broken file breaks the reader in ways of every kind (IndexError, ValueError, KeyError).
        raise damaged() from error
    return replace(manuscript_of(text), source="rtf")
