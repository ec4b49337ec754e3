"""How what one language version has alone is said."""

from pressdesk.base import worldnames
from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.releases.parity import Gap

SHORTEST = 36  # letters of a chip before it is cut
_FIELDS = {
    "headline": N_("Headline"),
    "subhead": N_("Subhead"),
    "located": N_("Place"),
    "ed_note": N_("Notes to editors"),
    "boilerplate": N_("About"),
}


def alone(language: str) -> str:
    """Return what stands above all that one version has alone."""
    return _("{language} only").format(language=worldnames.language(language))


def said(gap: Gap) -> str:
    """Return what a version has alone, as it is written there or as the parts are called."""
    match gap.kind:
        case "field":
            return _(_FIELDS[gap.said])
        case "picture":
            return _("Picture: {caption}").format(caption=gap.said) if gap.said else _("A picture")
        case "quotes":
            more = int(gap.said)
            return ngettext("{n} quotation more", "{n} quotations more", more).format(n=more)
        case "tables":
            more = int(gap.said)
            return ngettext("{n} table more", "{n} tables more", more).format(n=more)
        case _:
            return gap.said


def shortened(words: str) -> str:
    """Return words for a chip."""
    return words if len(words) <= SHORTEST else words[: SHORTEST - 1].rstrip() + "…"


def spoken(gap: Gap) -> str:
    """Return a whole sentence about it, for tooltips and those who hear it."""
    return f"{alone(gap.language)}: {said(gap)}"
