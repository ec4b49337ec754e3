"""A letterhead's values, brought into their bounds, as the template takes them."""

import re
from typing import Any

from pressdesk.base.text import clean
from pressdesk.base.worldnames import primary
from pressdesk.formats.letterhead import FONT_PAIRS, PAPERS, Letterhead
from pressdesk.formats.phrases import phrases

# Smallest and largest in millimetres. What a form or an old file says beyond that would leave
# no room for the text, or draw outside the page.
BOUNDS = {
    "margin_top": (14.0, 70.0),
    "margin_bottom": (14.0, 60.0),
    "margin_side": (12.0, 55.0),
    "logo_height": (4.0, 45.0),
}
LONG_LINE = 400
LEAST_CONTRAST = 4.5
FALLBACK_COLOUR = "#2f5bd8"

# Capitals of Greek lose their accents by rules no font knows, so its small headings stay as typed.
_WITHOUT_CAPITALS = ("el",)


def config(letterhead: Letterhead, language: str, logo: str) -> dict[str, Any]:
    """Return the letterhead for the template; `logo` is the image's path in its root or ""."""
    colour = letterhead.colour.strip().lower()
    if not re.fullmatch(r"#[0-9a-f]{6}", colour):
        colour = FALLBACK_COLOUR
    return {
        "organisation": one_line(letterhead.organisation),
        "mark": one_line(letterhead.mark(language)) or phrases(language).mark,
        "logo": logo,
        "logo_alt": one_line(letterhead.logo_alt or letterhead.organisation) or "Logo",
        "logo_height": _bounded("logo_height", letterhead.logo_height),
        "colour": colour,
        "words_colour": legible(colour),
        "footer": _footer(letterhead),
        "paper": letterhead.paper if letterhead.paper in PAPERS else PAPERS[0],
        "fonts": letterhead.font_pair if letterhead.font_pair in FONT_PAIRS else "mixed",
        "top": _bounded("margin_top", letterhead.margin_top),
        "bottom": _bounded("margin_bottom", letterhead.margin_bottom),
        "side": _bounded("margin_side", letterhead.margin_side),
        "capitals": primary(language) not in _WITHOUT_CAPITALS,
    }


def legible(colour: str) -> str:
    """Return the colour, darkened as far as words in it need on white (WCAG 2.2: 4.5 to 1)."""
    parts = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
    while _contrast_on_white(parts) < LEAST_CONTRAST:
        parts = [int(part * 0.94) for part in parts]
    return "#" + "".join(f"{part:02x}" for part in parts)


def _contrast_on_white(parts: list[int]) -> float:
    shares = [part / 255 for part in parts]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def one_line(text: str) -> str:
    """Return the text clean, on one line, and short enough for what stands on every page."""
    line = " ".join(clean(text[: 4 * LONG_LINE]).split())
    return line if len(line) <= LONG_LINE else line[: LONG_LINE - 1] + "…"


def _bounded(name: str, value: float) -> float:
    least, most = BOUNDS[name]
    # The comparison is false for "not a number" too.
    return min(value, most) if value >= least else least


def _footer(letterhead: Letterhead) -> str:
    """Return who, where and the web address on a first line, and the legal words below."""
    address = " · ".join(one_line(line) for line in letterhead.address.splitlines() if line.strip())
    parts = (one_line(letterhead.organisation), address, one_line(letterhead.website))
    lines = (" · ".join(part for part in parts if part), one_line(letterhead.legal))
    return "\n".join(line for line in lines if line)
