"""The parts below the running text: boilerplate, notes to editors, the end of the release."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re

from pressdesk.base.text import fold
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.lines import Line

# "About" words of one language that mean something else in another, or begin sentences.
_ONLY_IN = {
    "sur": "fr", "su": "it", "over": "nl", "om": "sv da no nb nn", "sobre": "es pt ca gl", "o": "pl cs sk", "en bref": "fr",
    "sobre o": "pt gl", "sobre a": "pt gl", "sobre os": "pt gl", "sobre as": "pt gl", "chi e": "it", "profilo": "it", "profiel": "nl",
    "perfil": "pt es", "tietoa": "fi", "tietoja": "fi", "lyhyesti": "fi", "over de": "nl", "over het": "nl", "sobre el": "es",
    "sobre la": "es ca", "sobre los": "es", "sobre l'": "ca", "hintergrund zu": "de", "more about": "en",
}  # fmt: skip
_ENDS = re.compile(
    r"(?:[\s#*\-–—~=.+/<>\[\](){}•]*+)(?:30|ends?|end of (?:release|press release|text|document)|fin|fin du communique|ende|fim|fine|einde|slut|koniec|konec|vege|τελος|конец|кінець|son|loppu|final|fi|以上|完|끝|النهاية|sfarsit|xxx)?"
    r"(?:[\s#*\-–—~=.+/<>\[\](){}•]*+)",
)


def is_end(line: Line) -> bool:
    """Whether a line only says that the release ends here: ENDS, ###, -30-."""
    text = fold(line.text)
    if not text or len(text) > 40 or line.kind in ("picture", "table"):
        return False
    match = _ENDS.fullmatch(text)
    if not match:
        return False
    if any(c.isalpha() for c in text):
        return line.text.strip("-–—*#.[]() ").isupper() or bool(re.match(r"\W", text)) or text in (
            "ends", "end", "ende", "fin", "fim", "以上", "完", "끝",
        )  # fmt: skip
    return text in ("30",) or "#" in text or "*" in text or (len(text) > 2 and not text.isdigit())


def is_notes(line: Line) -> bool:
    """Whether a line is the heading of the notes to editors."""
    match = phrases.pattern(phrases.NOTES).match(line.folded)
    if match is None:
        return False
    rest = line.folded[match.end() :].strip()
    if match.group() in ("notes", "note", "notas", "background", "hintergrund", "anmerkungen", "poznamky", "справка", "довідка",
                         "примечания", "niet voor publicatie", "about this release", "voor de redactie"):  # fmt: skip
        return not rest or (rest in (":", "：") and match.group() != "note")
    return not rest or rest[0] in ":：-(" or len(line.text) < 70


def about_name(line: Line, language: str) -> str | None:
    """Return whom a line announces to be about ("About ESA" -> "ESA"); None where it does not."""
    if (
        len(line.text) > 90
        or line.kind in ("picture", "item")
        or line.text.endswith((".", "!", "?", ",", ";"))
    ) and not (line.kind == "heading" and len(line.text) < 110):
        return None
    folded = line.folded
    if folded.endswith(phrases.ends(phrases.ABOUT_END)) and len(line.text) < 60:
        return line.text
    match = phrases.pattern(phrases.ABOUT).match(folded)
    if match is None:
        return None
    only = _ONLY_IN.get(match.group().strip())
    if only and language not in only.split():
        return None
    rest = folded[match.end() :].strip(" :：-")
    if rest and len(match.group()) < 3 and line.kind != "heading" and not _is_titled(line):
        return None
    return rest or "-"


def _is_titled(line: Line) -> bool:
    """Whether the word after the first has a capital: "Om Havnemuseet", not "Om det regner"."""
    return line.text.split()[1][:1].isupper()


def starts_about(line: Line, language: str) -> bool:
    """Whether a paragraph begins "About ESA: …", the label and the text in one."""
    head = re.match(r"(.{4,70}?)\s?(?:[:：]|\s[–—-])\s", line.text)
    if head is None or not line.is_prose:
        return False
    short = Line((), head[1], line.block, "paragraph", phrases.plain(head[1]))
    return about_name(short, language) not in (None, "-")
