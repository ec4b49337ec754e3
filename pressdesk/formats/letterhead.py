"""The letterhead: what stands around every release, as values the form edits and typst draws."""

from dataclasses import dataclass, replace

PAPERS = ("a4", "us-letter")
FONT_PAIRS = ("serif", "sans", "mixed")  # body and headings: Source Serif 4, Source Sans 3, or both


@dataclass(frozen=True, slots=True)
class Letterhead:
    """One letterhead. `marks` are (language, words) pairs such as ("fr", "Communiqué de presse").

    So are `organisations`, for an office that has another name in another of its languages;
    `organisation` is the name in all languages they leave out.
    Margins are in millimetres, the colour is "#rrggbb", the logo PNG, JPEG or SVG bytes.
    """

    id: int = 0
    uid: str = ""
    version: int = 0
    label: str = ""
    organisation: str = ""
    organisations: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    logo: bytes = b""
    logo_alt: str = ""
    logo_height: float = 14.0
    colour: str = "#2f5bd8"
    address: str = ""
    legal: str = ""
    website: str = ""
    paper: str = "a4"
    font_pair: str = "mixed"
    margin_top: float = 24.0
    margin_bottom: float = 22.0
    margin_side: float = 28.0
    is_default: bool = False

    def mark(self, language: str) -> str:
        """Return the mark in `language` as the office set it, "" where it set none."""
        return dict(self.marks).get(language, "")

    def name(self, language: str) -> str:
        """Return what the organisation is called in `language`."""
        return dict(self.organisations).get(language, "") or self.organisation

    def speaking(self, language: str) -> "Letterhead":
        """Return the letterhead as releases in `language` have it: `organisation` is its name."""
        return replace(self, organisation=self.name(language))
