"""Typographic habits of each language: quotes, apostrophes, dashes, and the spaces of French.

French follows the Imprimerie nationale as releases print it: U+202F before ; ! ? % and the signs
of currencies and inside « », U+00A0 before the colon, after M. Mme Dr and before units, U+202F in
25 000. Addresses of the web and of mail, and times such as 10:30, are never touched.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

NARROW = "\u202f"
WIDE = "\u00a0"
_SPACES = f" {WIDE}{NARROW}"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stands for a typed character: `back` characters before the cursor go, `text` comes."""

    back: int
    text: str


@dataclass(frozen=True, slots=True)
class _Habit:
    """The quotes of a language, outer and inner; `pad` is the space inside the outer ones."""

    outer: tuple[str, str] = ("“", "”")
    inner: tuple[str, str] = ("‘", "’")
    pad: str = ""
    dash: str = "–"
    spaced: bool = False  # French spacing


_HABITS = {
    "en": _Habit(dash="—"),
    "fr": _Habit(("«", "»"), ("“", "”"), NARROW, spaced=True),
    "de": _Habit(("„", "“"), ("‚", "‘")),
    "es": _Habit(("«", "»"), ("“", "”")),
    "it": _Habit(),
    "pt": _Habit(),
    "nl": _Habit(inner=("’", "’")),  # ’s morgens: an opening one would nearly always be wrong
}


def _habit(language: str) -> _Habit:
    return _HABITS.get(language.split("-")[0].lower(), _Habit())


# --- as one types ----------------------------------------------------------------------------

_ADDRESS = re.compile(r"(?i)(?:://|www\.|@)\S*$")
_SCHEME = re.compile(r"(?i)(?:^|[^\w])(?:https?|ftp|mailto|tel)$")
_TITLE = r"(?:M\.|MM\.|Mmes?|Mlles?|Drs?|Pr|Mgr)"
_TITLE_BEFORE = re.compile(rf"(?:^|[\s(«“{NARROW}]){_TITLE}$")
_GROUP_START = rf"(?<![\d+).,/-])(?<![\d+][{_SPACES}])[1-9]\d{{0,2}}"
_GROUP_BEFORE = re.compile(rf"{_GROUP_START}(?:{NARROW}\d{{3}})* \d\d$")
_YEAR_BEFORE = re.compile(rf"{NARROW}\d{{3}}$")
_MONEY = "%€$£"


def typed(text_before: str, char: str, language: str) -> Replacement | None:
    """Return what to put for `char` typed behind `text_before` (of the same line), None for
    itself. One step back must give the plain character again: the caller keeps that promise."""
    word = text_before[-80:]
    token = re.split(r"\s", word)[-1]
    if _ADDRESS.search(token):
        return None
    habit = _habit(language)
    if char in "\"'":
        return _typed_quote(text_before, char, habit)
    if char == "." and word.endswith("..") and not word.endswith("..."):
        return Replacement(2, "…")
    if char == "-" and word.endswith("-") and not word.endswith("--") and word.strip("-"):
        return Replacement(1, habit.dash)
    if char == "-" and word.endswith("–"):
        return Replacement(1, "—")
    if char == " " and re.search(r"\S -$", word):
        return Replacement(1, "– ")
    return _typed_french(word, char) if habit.spaced else None


def _typed_quote(before: str, char: str, habit: _Habit) -> Replacement | None:
    line = before.rsplit("\n", 1)[-1]
    mark = _quote(line, char, habit, _Standing(habit, line))
    if mark == char:
        return None
    back = len(line) - len(line.rstrip(_SPACES)) if mark.startswith(NARROW) else 0
    return Replacement(back, mark)


def _typed_french(before: str, char: str) -> Replacement | None:
    bare = before.rstrip(_SPACES)
    back = len(before) - len(bare)
    last = bare[-1:]
    if char in ";!?" and last and last not in ";!?:«([" and not before.endswith(NARROW):
        return Replacement(back, NARROW + char)
    if char == ":" and last and last not in ":;!?«([/" and not before.endswith(WIDE):
        if _SCHEME.search(before) or (not back and last.isdigit()):
            return None
        return Replacement(back, WIDE + char)
    if char in _MONEY and last.isdigit() and back < 2 and not before.endswith(NARROW):
        return Replacement(back, NARROW + char)
    if char == "»" and bare and not before.endswith(NARROW):
        return Replacement(back, NARROW + char)
    if char == "«":
        return Replacement(0, char + NARROW)
    if char == " ":
        return _typed_space(before)
    if char.isdigit() and _GROUP_BEFORE.search(before):
        return Replacement(3, NARROW + before[-2:] + char)
    if char.isdigit() and _YEAR_BEFORE.search(before):
        return Replacement(4, " " + before[-3:] + char)
    return None


def _typed_space(before: str) -> Replacement | None:
    if before.endswith("«" + NARROW):
        return Replacement(0, "")
    if _TITLE_BEFORE.search(before):
        return Replacement(0, WIDE)
    if re.search(r"\d:$", before) or (before.endswith(":") and _SCHEME.search(before[:-1])):
        # Neither a time nor an address after all.
        return Replacement(1, WIDE + ": ")
    return None


# --- quotes and apostrophes ------------------------------------------------------------------


def _opens(before: str) -> bool:
    return not before or before[-1] in f"{_SPACES}\t\n([{{—–-/«“„‘‚¿¡"


class _Standing:
    """How many quotes stand open in a line read so far, outer and inner."""

    def __init__(self, habit: _Habit, line: str = "") -> None:
        self._marks = (habit.outer, habit.inner)
        self.open = [0, 0]
        self.read(line)

    def read(self, text: str) -> None:
        for c in text:
            for which, (opening, closing) in enumerate(self._marks):
                if c == opening:
                    self.open[which] += 1
                elif c == closing and self.open[which]:
                    self.open[which] -= 1


def _quote(before: str, char: str, habit: _Habit, standing: _Standing) -> str:
    """Return the mark for a straight quote behind `before`, which is the line up to it."""
    outer, inner = standing.open
    if char == "'":
        if _opens(before):
            return habit.inner[0] if habit.inner[0] in "‘‚’" else "‘"
        is_german = habit.inner == ("‚", "‘")
        return "‘" if is_german and inner else "’"
    opening, closing = habit.outer
    nests = habit.inner[0] == "“"
    if _opens(before):
        return habit.inner[0] if nests and outer else opening + habit.pad
    if nests and inner:
        return habit.inner[1]
    if before[-1].isdigit() and not outer:
        return char  # Inches, or a thing we do not understand.
    return habit.pad + closing


def _with_quotes(line: str, habit: _Habit) -> str:
    out: list[str] = []
    standing = _Standing(habit)
    last = ""
    for position, char in enumerate(line):
        mark = char
        if char in "\"'":
            mark = _quote(last, char, habit, standing)
            if mark == "‘" and _ELISION.match(line, position + 1):
                mark = "’"
        out.append(mark)
        standing.read(mark)
        last = mark[-1]
    return "".join(out)


_ELISION = re.compile(r"\d\ds\b|tis\b|twas\b|em\b|til\b")

# --- a whole text ----------------------------------------------------------------------------

_PROTECTED = re.compile(
    rf"""(?xi)
    (?: \b(?:https?|ftp)://[^\s{_SPACES[1:]}<>«»“”"]+ | \bwww\.[^\s{_SPACES[1:]}<>«»“”"]+
      | \b(?:mailto|tel):[^\s{_SPACES[1:]}<>«»“”"]+
      | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+ )
      (?<![.,;:!?)\]'’…])
    | \b\d{{1,2}}:\d\d(?::\d\d)?\b
    """
)
_HOLD = "\ue000"
_UNITS = (
    "km/h|km²|km|m²|m³|m|cm|mm|kg|g|t|ha|h|min|s|°C|°|kW|MW|GW|kWh|Go|Mo|To|ans?|euros?|"
    "k€|M€|Md€|millions?|milliards?"
)
_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_EVERYWHERE: tuple[_Rule, ...] = (
    (re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…"),
    (re.compile(r"(?<=\S) - (?=\S)"), " – "),
    (re.compile(r"(?<=\w)---(?=\w)|(?<=\S )---(?= \S)"), "—"),
    (re.compile(r"(?<=\S)(?<! )  (?=[^ ])"), " "),
)
_UNSPACED: tuple[_Rule, ...] = ((re.compile(rf"(?<=\w)[{_SPACES}]+([;:!?])(?=\s|$)"), r"\1"),)
_FRENCH: tuple[_Rule, ...] = (
    (re.compile(rf"«[{_SPACES}]*"), "«" + NARROW),
    (re.compile(rf"(?<=[^\s«{_SPACES}])[{_SPACES}]*»"), NARROW + "»"),
    (re.compile(rf"(?<=[^\s;!?:«(\[{_SPACES}])[{_SPACES}]*([;!?])"), NARROW + r"\1"),
    (re.compile(rf"(?<=[^\s:;!?«(\[/{_SPACES}])[{_SPACES}]*:(?=[\s{_SPACES}]|$)"), WIDE + ":"),
    (re.compile(rf"(?<=\d)[{_SPACES}]?([{_MONEY}])"), NARROW + r"\1"),
    (re.compile(rf"(?<=\d)[{_SPACES}]({_UNITS})(?!\w)"), WIDE + r"\1"),
    (re.compile(rf"(?<!\w)({_TITLE})[{_SPACES}](?=[^\W\d_a-zà-ÿ])"), r"\1" + WIDE),
    (re.compile(rf"(?<!\w)([nN]°|[nN]os)[{_SPACES}]?(?=\d)"), r"\1" + WIDE),
    (
        re.compile(rf"{_GROUP_START}(?:[{_SPACES}]\d{{3}})+(?![{_SPACES}]?\d)"),
        lambda found: re.sub(rf"[{_SPACES}]", NARROW, found[0]),
    ),
)


def addresses(text: str) -> list[tuple[int, int]]:
    """Return where addresses and times stand, as (start, end), which no rule may touch."""
    return [found.span() for found in _PROTECTED.finditer(text)]


def correct(text: str, language: str) -> str:
    """Return the whole text as one would have it set in `language`; correcting it again changes
    nothing. Lines are taken each by itself."""
    return "\n".join(_corrected_line(line, _habit(language)) for line in text.split("\n"))


def _corrected_line(line: str, habit: _Habit) -> str:
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return _HOLD

    if _HOLD in line:
        return line
    line = _PROTECTED.sub(hold, line)
    dashes: _Rule = (
        re.compile(r"(?<=\w)--(?=\w)|(?<=\S )--(?= \S)"),
        habit.dash,
    )
    for pattern, by in (dashes, *_EVERYWHERE):
        line = pattern.sub(by, line)
    line = _with_quotes(line, habit)
    for pattern, by in _FRENCH if habit.spaced else _UNSPACED:
        line = pattern.sub(by, line)
    kept = iter(held)
    return re.sub(_HOLD, lambda _found: next(kept), line)
