"""Clock times and their zones, as embargo lines of many languages write them."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass
from functools import cache

# Folded name of the zone: (IANA name, minutes east of UTC or None where the season decides).
_ZONES: dict[str, tuple[str, int | None]] = {
    "gmt": ("Europe/London", 0), "utc": ("UTC", 0), "ut": ("UTC", 0), "z": ("UTC", 0), "tu": ("UTC", 0),
    "tuc": ("UTC", 0), "cut": ("UTC", 0), "мвг": ("UTC", 0), "جرينتش": ("UTC", 0), "غرينتش": ("UTC", 0),
    "bst": ("Europe/London", 60), "wet": ("Europe/Lisbon", 0), "west": ("Europe/Lisbon", 60),
    "cet": ("Europe/Paris", 60), "cest": ("Europe/Paris", 120), "mez": ("Europe/Berlin", 60),
    "mesz": ("Europe/Berlin", 120), "cet/cest": ("Europe/Paris", None), "mewz": ("Europe/Berlin", 60),
    "hec": ("Europe/Paris", None), "eet": ("Europe/Helsinki", 120), "eest": ("Europe/Helsinki", 180),
    "msk": ("Europe/Moscow", 180), "мск": ("Europe/Moscow", 180), "trt": ("Europe/Istanbul", 180),
    "est": ("America/New_York", -300), "edt": ("America/New_York", -240), "et": ("America/New_York", None),
    "eastern": ("America/New_York", None), "eastern time": ("America/New_York", None), "us et": ("America/New_York", None),
    "us eastern": ("America/New_York", None), "eastern standard time": ("America/New_York", -300),
    "eastern daylight time": ("America/New_York", -240), "heure de l'est": ("America/Toronto", None),
    "he": ("America/Toronto", None), "hne": ("America/Toronto", -300), "hae": ("America/Toronto", -240),
    "cst": ("America/Chicago", -360), "cdt": ("America/Chicago", -300), "ct": ("America/Chicago", None),
    "central time": ("America/Chicago", None), "central": ("America/Chicago", None),
    "mst": ("America/Denver", -420), "mdt": ("America/Denver", -360), "mt": ("America/Denver", None),
    "mountain time": ("America/Denver", None), "pst": ("America/Los_Angeles", -480),
    "pdt": ("America/Los_Angeles", -420), "pt": ("America/Los_Angeles", None),
    "pacific": ("America/Los_Angeles", None), "pacific time": ("America/Los_Angeles", None),
    "brt": ("America/Sao_Paulo", -180), "art": ("America/Argentina/Buenos_Aires", -180),
    "clt": ("America/Santiago", None), "cot": ("America/Bogota", -300), "jst": ("Asia/Tokyo", 540),
    "日本時間": ("Asia/Tokyo", 540), "kst": ("Asia/Seoul", 540), "한국시간": ("Asia/Seoul", 540),
    "北京时间": ("Asia/Shanghai", 480), "北京時間": ("Asia/Shanghai", 480), "hkt": ("Asia/Hong_Kong", 480),
    "香港時間": ("Asia/Hong_Kong", 480), "sgt": ("Asia/Singapore", 480), "ist": ("Asia/Kolkata", 330),
    "gst": ("Asia/Dubai", 240), "aest": ("Australia/Sydney", 600), "aedt": ("Australia/Sydney", 660),
    "nzst": ("Pacific/Auckland", 720), "nzdt": ("Pacific/Auckland", 780), "sast": ("Africa/Johannesburg", 120),
    "wib": ("Asia/Jakarta", 420), "wita": ("Asia/Makassar", 480), "wit": ("Asia/Jayapura", 540),
    "myt": ("Asia/Kuala_Lumpur", 480), "ict": ("Asia/Bangkok", 420), "pkt": ("Asia/Karachi", 300), "pht": ("Asia/Manila", 480),
    "eat": ("Africa/Nairobi", 180), "wat": ("Africa/Lagos", 60), "cat": ("Africa/Maputo", 120), "hst": ("Pacific/Honolulu", -600),
    "akst": ("America/Anchorage", -540), "akdt": ("America/Anchorage", -480), "awst": ("Australia/Perth", 480),
    "acst": ("Australia/Adelaide", 570), "acdt": ("Australia/Adelaide", 630), "ast": ("America/Halifax", -240), "adt": ("America/Halifax", -180),
    "greenwich mean time": ("UTC", 0), "temps universel": ("UTC", 0), "universal time": ("UTC", 0),
    "weltzeit": ("UTC", 0), "mitteleuropaische zeit": ("Europe/Berlin", 60),
    "mitteleuropaischer zeit": ("Europe/Berlin", 60), "mitteleuropaischer sommerzeit": ("Europe/Berlin", 120),
    "central european time": ("Europe/Paris", None), "central european summer time": ("Europe/Paris", 120),
    "british summer time": ("Europe/London", 60), "uk time": ("Europe/London", None), "uk": ("Europe/London", None),
    "hora peninsular": ("Europe/Madrid", None), "hora espanola": ("Europe/Madrid", None), "ora italiana": ("Europe/Rome", None),
    "heure francaise": ("Europe/Paris", None), "deutscher zeit": ("Europe/Berlin", None), "french time": ("Europe/Paris", None),
    "german time": ("Europe/Berlin", None), "heure belge": ("Europe/Brussels", None), "heure suisse": ("Europe/Zurich", None),
    "nederlandse tijd": ("Europe/Amsterdam", None), "belgische tijd": ("Europe/Brussels", None),
    "svensk tid": ("Europe/Stockholm", None), "dansk tid": ("Europe/Copenhagen", None), "norsk tid": ("Europe/Oslo", None),
    "suomen aikaa": ("Europe/Helsinki", None), "czasu polskiego": ("Europe/Warsaw", None), "seč": ("Europe/Prague", 60),
    "selč": ("Europe/Prague", 120), "sec": ("Europe/Prague", 60), "selc": ("Europe/Prague", 120), "kei": ("Europe/Budapest", 60),
    "ora romaniei": ("Europe/Bucharest", None), "ωρα ελλαδας": ("Europe/Athens", None),
    "по московскому времени": ("Europe/Moscow", 180), "московского времени": ("Europe/Moscow", 180), "киевского времени": ("Europe/Kyiv", None),
    "за киівським часом": ("Europe/Kyiv", None), "киівського часу": ("Europe/Kyiv", None), "tsi": ("Europe/Istanbul", 180),
    "turkiye saati": ("Europe/Istanbul", 180), "horario de brasilia": ("America/Sao_Paulo", -180),
}  # fmt: skip

_CITIES: dict[str, str] = {
    "london|londres|londra|londen|londyn|лондон": "Europe/London", "paris|parigi|parijs|paryz|парижу|pariser": "Europe/Paris",
    "berlin|berliner|berlino|berlijn": "Europe/Berlin", "madrid|madrider": "Europe/Madrid", "rome|roma|rom": "Europe/Rome",
    "brussels|bruxelles|brussel|brussel|bruselas|brusseler|brusseler": "Europe/Brussels", "amsterdam|amsterdamse": "Europe/Amsterdam",
    "lisbon|lisboa|lisbonne|lissabon": "Europe/Lisbon", "dublin": "Europe/Dublin", "vienna|wien|wiener": "Europe/Vienna",
    "zurich|zurcher|geneva|geneve|genf|bern|swiss": "Europe/Zurich", "stockholm": "Europe/Stockholm", "oslo": "Europe/Oslo",
    "copenhagen|kobenhavn": "Europe/Copenhagen", "helsinki|helsingin": "Europe/Helsinki", "warsaw|warszawa|warszawskiego": "Europe/Warsaw",
    "prague|praha|prazskeho": "Europe/Prague", "budapest|budapesti": "Europe/Budapest", "athens|athina|αθηνας": "Europe/Athens",
    "bucharest|bucuresti|bucurestiului": "Europe/Bucharest", "moscow|moscou|moskau|moscu|mosca|москвы": "Europe/Moscow",
    "kyiv|kiev|киев|киева": "Europe/Kyiv", "istanbul|ankara": "Europe/Istanbul", "barcelona|catalana": "Europe/Madrid",
    "new york|nueva york|washington|new yorker|boston|d.c.|east coast|florida|kennedy": "America/New_York", "toronto|montreal|ottawa": "America/Toronto",
    "chicago|houston|dallas": "America/Chicago", "denver": "America/Denver", "los angeles|san francisco|california|seattle": "America/Los_Angeles",
    "mexico|ciudad de mexico|cdmx": "America/Mexico_City", "brasilia|sao paulo": "America/Sao_Paulo", "buenos aires|argentina": "America/Argentina/Buenos_Aires",
    "bogota|colombia": "America/Bogota", "santiago|chile": "America/Santiago", "lima": "America/Lima", "kourou|guyane|french guiana": "America/Cayenne",
    "tokyo|japan": "Asia/Tokyo", "beijing|pekin|peking|china": "Asia/Shanghai", "seoul|korea": "Asia/Seoul", "delhi|india|indian": "Asia/Kolkata",
    "hong kong": "Asia/Hong_Kong", "singapore": "Asia/Singapore", "sydney|melbourne|canberra": "Australia/Sydney", "dubai": "Asia/Dubai",
    "cairo": "Africa/Cairo", "johannesburg|south africa|south african": "Africa/Johannesburg", "nairobi": "Africa/Nairobi",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at `start:end` of a folded text; hour 24 is the end of the day."""

    start: int
    end: int
    hour: int
    minute: int
    is_midnight: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as named: its IANA name, and minutes east of UTC where the name says so itself."""

    name: str
    minutes: int | None = None


_MIDNIGHT = r"(?<!\w)(?:(?:00|12) ?)?(?:midnight|minuit|mitternacht|medianoche|mezzanotte|middernacht|meia-noite|meia noite|mitjanit|polnoc\w*|midnatt|midnat|keskiyo\w*|pulnoc\w*|miezul noptii|ejfel\w*|μεσανυχτα|полноч\w+|опівночі|gece yarisi|منتصف الليل)(?!\w)"
_NOON = r"(?<!\w)(?:12 ?)?(?:noon|midday|midi|mittags?|mediodia|mezzogiorno|meio-dia|meio dia|migdia|w poludnie|poludnie|middag|keskipaiv\w+|poledne|pranz|delben|μεσημερι|полдень|полдня|опівдні|ogle\w*|正午|정오|الظهر)(?!\w)"
_HALF = re.compile(
    r"(?<![\d.:,/])(\d{1,2})(?: ?[:.h] ?(\d{2}))?(?::\d{2})? ?(?:([ap])\.? ?m(?:\.|(?!\w)))"
)
_PAIR = re.compile(
    r"(?<![\d:/+\-])(?<!\d[.,])(\d{1,2}) ?(?:[:：]|\.|,| ?[hu] ?| uhr |時|点|點|시 ?) ?(\d{2})(?!\d|[./]\d|,\d)"
    r"(?::\d{2}(?:\.\d+)?)?(?:分|분)?"
)
_WHOLE = re.compile(
    r"(?<![\d:.,/])(\d{1,2}) ?(?:h|u|uhr|uur|horas?|hrs?|hours?|heures?|ore|o'clock|godz\w*|час\w*|годин\w*|hores|orakor|oraig|oratol|ora|時|点|點|시)(?![\w])"
    r"(?! ?\d{2})"
)
_WHOLE_CJK = re.compile(r"(?<!\d)(\d{1,2}) ?[時点點시]")
_FOUR = re.compile(
    r"(?<![\d:.,/+\-])([01]\d|2[0-4])([0-5]\d) ?(?=(?:hrs?|hours?|h|gmt|utc|cet|cest|bst|est|edt|et|uhr|z|mez|mesz|ct|pt)(?!\w))"
)
_LED = re.compile(
    r"(?<!\w)(?:kl\.?|klo|klokken|klockan|godz\.?|godziny|godzinie|ore|orele|ora|alle ore|alle|a las|as|a les|las|om|um|at|a partir das|das|dalle ore|dalle|"
    r"v|об?|в|στις|saat|ab|bis|vid|από|od) (\d{1,2})(?:[:.,h](\d{2}))?(?!\d|[.:/]\d|\w)"
)
_AFTERNOON = re.compile(r"(?:下午|午後|오후|晚上|مساء)\s?$")
_MORNING = re.compile(r"(?:上午|午前|오전|凌晨|早上|صباحا)\s?$")


def clocks(folded: str) -> list[Clock]:
    """Return the times of day in a folded text from which the dates were taken out."""
    found: list[Clock] = []

    def add(start: int, end: int, hour: int, minute: int, midnight: bool = False) -> None:
        inside = any(c.start < end and start < c.end for c in found)
        if not inside and 0 <= minute < 60 and (0 <= hour < 24 or (hour == 24 and not minute)):
            found.append(Clock(start, end, hour, minute, midnight))

    for m in _HALF.finditer(folded):
        if 1 <= int(m[1]) <= 12:
            add(m.start(), m.end(), int(m[1]) % 12 + (12 if m[3] == "p" else 0), int(m[2] or 0))
    for pattern in (_PAIR, _FOUR, _WHOLE, _WHOLE_CJK, _LED):
        for m in pattern.finditer(folded):
            minute = int(m[2]) if pattern.groups > 1 and m[2] else 0
            hour = int(m[1])
            before = folded[max(0, m.start() - 4) : m.start()]
            if hour < 12 and _AFTERNOON.search(before):
                hour += 12
            elif hour == 12 and _MORNING.search(before):
                hour = 0
            add(m.start(), m.end(), hour, minute)
    for m in re.finditer(_MIDNIGHT, folded):
        add(m.start(), m.end(), 0, 0, True)
    for m in re.finditer(_NOON, folded):
        add(m.start(), m.end(), 12, 0)
    return sorted(found, key=lambda c: c.start)


_OFFSET = re.compile(r"(?:utc|gmt|tu|z)? ?([+\-−])(\d{1,2})(?::?([0-5]\d))?(?!\d)(?: ?h(?!\w))?")


@cache
def _named() -> re.Pattern[str]:
    names = sorted(_ZONES, key=lambda n: -len(n))
    return re.compile(r"(?<![\w+])(?:" + "|".join(re.escape(n) for n in names) + r")(?!\w)")


@cache
def _city() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {name: zone for names, zone in _CITIES.items() for name in names.split("|")}
    names = "|".join(re.escape(n) for n in sorted(known, key=lambda n: -len(n)))
    words = r"(?:heure|hora|ora|ore|time|zeit|tijd|tid|czasu?|casu?|aikaa?|saati\w*|времени|часу|horario|ido|ωρα|local|lokale)"
    return re.compile(
        rf"{words},?\s*(?:locale? )?(?:de la |de l'|de |du |d'|di |da |do |den |do |la |in |of )?(?P<a>{names})(?!\w)"
        rf"|(?<!\w)(?P<b>{names})[’']?s? (?:local |standard |daylight )?{words}|\((?P<c>{names})\)"
    ), known


def zone_after(folded: str, start: int) -> Zone | None:
    """Return the zone named in a folded text soon after `start`, the nearest one."""
    window = folded[start : start + 60]
    found: list[tuple[int, Zone]] = []
    match = re.match(r"\s*\(?\s?" + _OFFSET.pattern, window)
    stated = re.search(r"(?:utc|gmt) ?([+\-−])(\d{1,2})(?::?([0-5]\d))?(?!\d)", window) or match
    if stated and int(stated[2]) <= 14:
        minutes = int(stated[2]) * 60 + int(stated[3] or 0)
        minutes = minutes if stated[1] == "+" else -minutes
        sign = "-" if minutes > 0 else "+"
        exact = not minutes % 60
        name = f"Etc/GMT{sign}{abs(minutes) // 60}" if exact and minutes else "UTC"
        found.append((stated.start() - 1, Zone(name if exact else "", minutes)))
    pattern, known = _city()
    city = pattern.search(window)
    if city:
        found.append((city.start(), Zone(known[city["a"] or city["b"] or city["c"]])))
    for named in _named().finditer(window):
        if named.group() in (
            "pt",
            "he",
            "z",
            "central",
            "uk",
            "art",
            "mt",
            "west",
            "ist",
            "sec",
            "pacific",
        ) and (named.start() > 4):
            continue
        found.append((named.start(), Zone(*_ZONES[named.group()])))
        break
    return min(found, key=lambda pair: pair[0])[1] if found else None
