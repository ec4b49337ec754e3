"""What TYPE says of a number or an address, to our own words and back, in all three dialects.

vCard 2.1 has `TEL;WORK;PREF`, 3.0 `TYPE=WORK,PREF`, 4.0 `TYPE="work,voice";PREF=1`; a type we have
no field for becomes the label, as does Apple's X-ABLabel.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Traits(NamedTuple):
    """What kind of number, e-mail or postal address it is; `label` holds the types left over."""

    kind: str = ""
    label: str = ""
    private: bool = False
    bounced: bool = False


NONE = Traits()

_KINDS: dict[str, tuple[tuple[str, str], ...]] = {
    "TEL": (
        ("FAX", "fax"), ("CELL", "cell"), ("MOBILE", "cell"), ("PCS", "cell"), ("IPHONE", "cell"),
        ("X-DESK", "desk"), ("WORK", "work"), ("BUSINESS", "work"), ("HOME", "home"),
    ),
    "EMAIL": (("X-DESK", "desk"), ("WORK", "work"), ("BUSINESS", "work"), ("HOME", "home")),
    "ADR": (("WORK", "work"), ("BUSINESS", "work"), ("HOME", "home")),
}  # fmt: skip
_KINDS["LABEL"] = _KINDS["ADR"]
_NEUTRAL = {"VOICE", "MSG", "PREF", "INTERNET", "DOM", "INTL", "POSTAL", "PARCEL", "TEXT", "OTHER",
            "X-PRIVATE", "X-BOUNCED", "SMTP", "X-INTERNET", "X-OTHER"}  # fmt: skip
# What goes without saying: nearly every fax is one at work, a desk's number is.
_IMPLIED = {"fax": {"WORK"}, "desk": {"WORK"}, "cell": {"CELL", "IPHONE", "MOBILE", "PCS"},
            "work": {"BUSINESS"}}  # fmt: skip
_WORDS = {"ISDN": "ISDN", "BBS": "BBS", "TLX": "Telex", "CELL": "Mobile", "X400": "X.400"}
_TYPES = {label: word for word, label in _WORDS.items()} | {
    word.capitalize(): word for word in ("HOME", "WORK", "PAGER", "CAR", "VIDEO", "MODEM", "MAIN")
}
_WRITTEN: dict[str, dict[str, tuple[str, ...]]] = {
    "TEL": {
        "work": ("WORK", "VOICE"),
        "cell": ("CELL", "VOICE"),
        "home": ("HOME", "VOICE"),
        "fax": ("WORK", "FAX"),
        "desk": ("WORK", "VOICE", "X-DESK"),
        "": ("VOICE",),
    },
    "EMAIL": {"work": ("WORK",), "home": ("HOME",), "desk": ("WORK", "X-DESK")},
    "ADR": {"work": ("WORK",), "home": ("HOME",)},
}


def traits(key: str, words: Iterable[str], group: str = "") -> Traits:
    """Return what the TYPE words of a property named `key` say; a group may be named so, too."""
    kinds = _KINDS.get(key, ())
    given = {word.upper(): word for word in words}
    if group.upper() in ("WORK", "HOME"):
        given.setdefault(group.upper(), group)
    used, kind = next(((word, kind) for word, kind in kinds if word in given), ("", ""))
    silent = _NEUTRAL | _IMPLIED.get(kind, set()) | {used}
    left = [_label(upper, word) for upper, word in given.items() if upper not in silent]
    return Traits(kind, ", ".join(left), "X-PRIVATE" in given, "X-BOUNCED" in given)


def types(key: str, of: Traits) -> tuple[tuple[str, ...], str]:
    """Return the TYPE words for a number or address, and the label that they cannot say."""
    base = _WRITTEN[key].get(of.kind, ())
    flags = (*(["X-PRIVATE"] if of.private else []), *(["X-BOUNCED"] if of.bounced else []))
    words = [_TYPES.get(word, "") for word in of.label.split(", ")] if of.label else []
    if "HOME" in words and of.kind == "fax":
        base = ("FAX",)
    said = (*base, *words, *flags)
    if of.label and traits(key, said) != of:
        return (*_WRITTEN[key].get(of.kind, ()), *flags), of.label
    return said, ""


def _label(upper: str, word: str) -> str:
    if upper in _WORDS:
        return _WORDS[upper]
    word = word[2:] if upper.startswith("X-") else word
    return word.capitalize() if word.isupper() or word.upper() in _TYPES.values() else word


_BUILT_IN = re.compile(r"_\$!<(.*?)>!\$_")
# The labels Apple writes in its own words; Google writes them after it.
_APPLE = {"MOBILE": "cell", "IPHONE": "cell", "HOME": "home", "WORK": "work", "HOMEFAX": "fax",
          "WORKFAX": "fax", "OTHERFAX": "fax", "OTHER": "", "HOMEPAGE": ""}  # fmt: skip


def labelled(of: Traits, label: str) -> Traits:
    """Return what a property is with the label its group gives it (X-ABLabel)."""
    built_in = _BUILT_IN.fullmatch(label)
    if built_in is None:
        return of._replace(label=label) if label else of
    word = built_in[1]
    kind = _APPLE.get(word.upper())
    if kind is None:
        return of._replace(label=word)
    return of if of.kind or not kind else of._replace(kind=kind)


# Services by the property or TYPE that names them: scheme of the address, how it is called.
CHATS = {
    "X-AIM": ("aim", "AIM"), "X-ICQ": ("icq", "ICQ"), "X-JABBER": ("xmpp", "Jabber"),
    "X-MSN": ("msnim", "MSN"), "X-YAHOO": ("ymsgr", "Yahoo"), "X-SKYPE": ("skype", "Skype"),
    "X-SKYPE-USERNAME": ("skype", "Skype"), "X-GTALK": ("xmpp", "Google Talk"),
    "X-GOOGLE-TALK": ("xmpp", "Google Talk"), "X-GADUGADU": ("gg", "Gadu-Gadu"),
    "X-GROUPWISE": ("groupwise", "GroupWise"), "X-QQ": ("qq", "QQ"), "X-SIP": ("sip", ""),
    "X-MS-IMADDRESS": ("", ""), "X-MATRIX": ("matrix", "Matrix"), "X-TELEGRAM": ("", "Telegram"),
    "X-SIGNAL": ("", "Signal"), "X-WHATSAPP": ("", "WhatsApp"), "X-IRC": ("irc", "IRC"),
    "X-MESSAGING/XMPP-ALL": ("xmpp", "Jabber"), "X-MESSAGING/SKYPE-ALL": ("skype", "Skype"),
    "X-MESSAGING/GADU-ALL": ("gg", "Gadu-Gadu"), "X-MESSAGING/IRC-ALL": ("irc", "IRC"),
    "X-MESSAGING/AIM-ALL": ("aim", "AIM"), "X-MESSAGING/ICQ-ALL": ("icq", "ICQ"),
    "X-MESSAGING/MSN-ALL": ("msnim", "MSN"), "X-MESSAGING/YAHOO-ALL": ("ymsgr", "Yahoo"),
}  # fmt: skip
PROFILES = {
    name.lower(): name
    for name in (
        "Twitter", "X", "Facebook", "LinkedIn", "Flickr", "MySpace", "Instagram", "Mastodon",
        "Bluesky", "YouTube", "GitHub", "XING", "Threads", "TikTok",
    )
}  # fmt: skip
