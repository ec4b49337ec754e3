"""Embargo lines: that there is one, until when, and in which zone."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from pressdesk.base.i18n import _
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.dates import FoundDate, dates
from pressdesk.formats.finding.hours import Clock, Zone, clocks, zone_after
from pressdesk.formats.finding.lines import Line

_WORD = (
    r"(?:embarg\w{0,9}|sperrfrist\w*|sperrefrist\w*|sperrvermerk|sparrfrist|sparrtid|sperretid|klausulert|klausuleret|zarolva|ziadne zverejnenie|klausul\w*|ambargo\w*"
    r"|эмбарго|ембарго|εμπαργκο|解禁|엠바고|禁运|حظر(?: النشر)?)"
)
_UNTIL = r"(?:until|till|to|for|before|jusqu'?(?:au|a|en)?|until:|avant|bis|hasta|fino(?: al?| alle)?|tot|ate|a|fins|do|til|till|asti|saakka|pana|-ig|μεχρι|до|kadar|-|:|–|till och med)"
# At the beginning of a line: the word alone, or with what it is until.
_OPENS = re.compile(
    rf"^(?:(?:strict(?:ly)?|under|sous|unter|bajo|sotto|onder|sob|pod|under|sub|media|press|news|confidential|attention|important|achtung|please note|presse|klausul|total"
    rf"|stricte|streng|information|informations|release|press release|communique|note|info)[ :,\-]+)*{_WORD}(?!\w)"
)
_NOT_BEFORE = re.compile(
    r"(?:not (?:for|to be) (?:publication|release|publish\w*|release\w*|broadcast\w*|us\w+|circulat\w+|distribut\w+)(?:[^.]|(?<=\d)\.){0,40}?(?:before|until|prior to)"
    r"|do not (?:publish|release|use|broadcast|distribute)(?:[^.]|(?<=\d)\.){0,30}?(?:before|until|prior)|hold (?:for release|until)|for (?:release|publication) (?:at|on|after|not before|from)"
    r"|release (?:at|on|after) \d|for use (?:after|from)|release (?:date|time)(?:[^.]|(?<=\d)\.){0,12}?embargo|not before"
    r"|ne pas (?:diffuser|publier|utiliser|divulguer)(?:[^.]|(?<=\d)\.){0,30}?avant|diffusion (?:interdite|autorisee|possible)(?:[^.]|(?<=\d)\.){0,20}?(?:avant|a partir|a compter)|publication (?:interdite|autorisee)(?:[^.]|(?<=\d)\.){0,20}?(?:avant|a partir|a compter)|a (?:diffuser|publier) (?:a partir|apres|le)|a ne pas (?:publier|diffuser)(?:[^.]|(?<=\d)\.){0,20}avant"
    r"|(?:nicht|keine?)(?:[^.]|(?<=\d)\.){0,30}?(?:vor|bis)(?:[^.]|(?<=\d)\.){0,60}?(?:veroffentlich|verwend|verbreit|zur veroffentlichung)\w*|frei(?:gegeben)? (?:ab|zur veroffentlichung ab|fur)|zur veroffentlichung (?:ab|am|nicht vor)|veroffentlichung (?:erst )?(?:ab|nicht vor)|gesperrt bis"
    r"|(?:no|prohibid[ao])(?:[^.]|(?<=\d)\.){0,20}?(?:publicar|difundir|su difusion|su publicacion|divulgar)(?:[^.]|(?<=\d)\.){0,30}?(?:antes|hasta)|para (?:publicar|su publicacion|difusion) (?:a partir|despues|no antes)|no publicar antes"
    r"|(?:non|da non|vietata)(?:[^.]|(?<=\d)\.){0,20}?(?:pubblicare|diffondere|divulgare|pubblicazione|diffusione|diffusibile)(?:[^.]|(?<=\d)\.){0,30}?(?:prima|fino)|diffusione (?:consentita )?(?:dalle|a partire)|pubblicazione (?:consentita )?(?:dalle|a partire)"
    r"|niet (?:publiceren|voor publicatie|verspreiden|openbaar|eerder)(?:[^.]|(?<=\d)\.){0,30}?(?:voor|dan|eerder)|vrij voor publicatie (?:vanaf|op|na)|publicatie (?:vanaf|niet voor|toegestaan)"
    r"|nao (?:publicar|divulgar|difundir)(?:[^.]|(?<=\d)\.){0,30}?(?:antes|ate)|divulgacao (?:a partir|proibida)|publicacao (?:a partir|proibida)"
    r"|no publicar abans|no difondre(?:[^.]|(?<=\d)\.){0,20}abans|nie publikowac(?:[^.]|(?<=\d)\.){0,20}przed|do publikacji (?:po|od|nie wczesniej)|far inte publiceras fore|far publiceras tidigast|publiceras tidigast|ma (?:ikke|forst) (?:offentligg\w+|publiseres)(?:[^.]|(?<=\d)\.){0,20}(?:for)?|kan frigives|julkaisuvapaa|julkistettavissa|julkaistavissa|vapaa julkaistavaksi"
    r"|nezverejnovat(?:[^.]|(?<=\d)\.){0,20}pred|neuverejnovat(?:[^.]|(?<=\d)\.){0,20}pred|a nu se publica(?:[^.]|(?<=\d)\.){0,20}inainte|nem kozolheto(?:[^.]|(?<=\d)\.){0,40}elott|kozolheto"
    r"|не (?:для публикации|публиковать|подлежит)(?:[^.]|(?<=\d)\.){0,30}(?:до|ранее)|не (?:публікувати|оприлюднювати)(?:[^.]|(?<=\d)\.){0,20}до|να μη δημοσιευ\w+(?:[^.]|(?<=\d)\.){0,20}πριν|yayinlanmamalidir|tarihinden once yayinlan\w+"
    r"|以前の公表は|解禁日時|解禁日|請勿於|不得(?:早于|在)|请勿在|보도 ?시점|이전 보도 금지|يحظر نشر\w*|لا ينشر قبل)"
)
_INSIDE = re.compile(
    rf"(?<!\w){_WORD}(?:\W{{1,3}}(?:strict|absolu|total|lifts|ends|lifted|levee|is|are|this|the|for|on|release|date|time|news|media|endet|bis zum)){{0,3}}\W{{1,3}}(?:{_UNTIL})\W{{0,3}}(?=[^.]{{0,60}}\d)"
    r"|(?<!\w)(?:under|sous|bajo|sotto|onder|sob|unter|pod|sub) (?:strict |strikten? |stretto |estricto )?embargo(?!\w)"
)
_LIFTED = re.compile(
    r"embargo (?:lifted|is over|has ended|none|leve|levantado|revocato|aufgehoben|opgeheven)|no embargo|sans embargo|kein embargo|keine sperrfrist|sperrfrist: ?keine|embargo: ?(?:none|aucun|keine?|no|nessuno|ninguno|geen|n/a)(?!\w)"
    r"|embargo levé|sin embargo"
)


@dataclass(frozen=True, slots=True)
class FoundEmbargo:
    """An embargo as the text states it; `until` is aware where a zone is named."""

    text: str
    until: datetime | None = None
    zone: str = ""
    why: str = ""  # what is unsure about it; "" where nothing is
    lines: frozenset[int] = field(default_factory=frozenset)
    days: tuple[FoundDate, ...] = ()


def embargo_line(line: Line, is_head: bool) -> bool:
    """Whether a line states an embargo; running text of the body may speak of embargoes too."""
    folded = line.folded
    if len(folded) < 2 or line.kind == "picture":
        return False
    lifted = _LIFTED.search(folded)
    if lifted and not re.search(r"\d", folded[lifted.end() :]):
        return False  # "Embargo levé le 4 juin à 14 h" has not been lifted yet.
    opens = _OPENS.match(folded)
    if opens:
        rest = folded[opens.end() :].strip(" *:!-–.")
        if not rest or re.match(rf"{_UNTIL}(?!\w)|[:：\-–(]|\d", folded[opens.end() :].strip()):
            return len(line.text) < 400 or is_head
        if len(line.text) < 120 and (clocks(folded) or dates(folded)):
            return True
    if (is_head or len(line.text) < 160) and _NOT_BEFORE.search(folded):
        return bool(dates(folded) or clocks(folded)) or (is_head and len(line.text) < 100)
    if _INSIDE.search(folded) and (is_head or len(line.text) < 160):
        return True
    return (
        is_head and len(line.text) < 160 and bool(re.search(_WORD, folded)) and bool(clocks(folded))
    )


def find_embargo(
    lines: list[Line], head: int, dated_on: date | None, language: str
) -> FoundEmbargo | None:
    """Return the embargo the text states; `head` is the number of lines before the running text."""
    for number, line in enumerate(lines):
        if not embargo_line(line, number <= head + 1):
            continue
        taken = [number]
        text = line.text[:400]
        # The hour may stand on the lines below: "EMBARGO / Not for publication before / 15h00 …".
        for below in range(number + 1, min(number + 4, len(lines))):
            following = lines[below]
            if not following.text:
                continue
            so_far = _read(text)
            if (so_far[0] and so_far[1]) or len(following.text) > 140 or len(line.text) > 200:
                break
            hour, day = _read(following.text)
            if not (hour or day or embargo_line(following, True)) or (so_far[0] and hour):
                break
            if so_far[1] and not hour:
                break
            if day and not hour and so_far[1] is None and so_far[0] is None and not _short(line):
                break
            text += "\n" + following.text
            taken.append(below)
        return _found(text, frozenset(taken), dated_on, language)
    return None


def _short(line: Line) -> bool:
    return len(line.text) < 60


def _read(text: str) -> tuple[Clock | None, FoundDate | None]:
    folded = phrases.plain(text)
    days = dates(folded)
    hours = clocks(_without(folded, days))
    return (hours[0] if hours else None), (days[0] if days else None)


def _without(folded: str, days: list[FoundDate]) -> str:
    for day in days:
        folded = folded[: day.start] + " " * (day.end - day.start) + folded[day.end :]
    return folded


def _found(text: str, taken: frozenset[int], dated_on: date | None, language: str) -> FoundEmbargo:
    folded = phrases.plain(text)
    days = dates(folded, language)
    left = _without(folded, days)
    hours = clocks(left)
    if not hours and not days:
        return FoundEmbargo(
            text, why=_("The text speaks of an embargo but not until when."), lines=taken
        )
    day = _day(days, dated_on)
    spotted = [(h, _zone(left, h)) for h in hours]
    zoned = [pair for pair in spotted if pair[1] is not None]
    best = (zoned or spotted)[:1]
    clock, zone = best[0] if best else (None, None)
    if day is None or clock is None:
        why = (
            _("The embargo's hour is not in the text.")
            if day
            else _("The embargo's day is not in the text.")
        )
        return FoundEmbargo(text, why=why, lines=taken, days=tuple(days))
    until = datetime(day.year, day.month, day.day, clock.hour % 24, clock.minute)  # noqa: DTZ001
    if clock.hour == 24:
        until += timedelta(days=1)
    why = ""
    if clock.is_midnight:
        why = _("Midnight is taken as the beginning of that day.")
    if any(d.is_ambiguous for d in days):
        why = _("Day and month of the embargo could be swapped.")
    if zone is None:
        why = _("The embargo names no time zone.")
        return FoundEmbargo(text, until, "", why, taken, tuple(days))
    aware, odd = _aware(until, zone)
    return FoundEmbargo(text, aware, odd or zone.name, why or _season(odd), taken, tuple(days))


def _season(odd: str) -> str:
    return _("The zone named is not the one in force on that day.") if odd else ""


def _day(days: list[FoundDate], dated_on: date | None) -> date | None:
    for one in days:
        if one.on:
            return one.on
    if dated_on is None or not days:
        return dated_on
    # "Embargo until 3 March": of this year or the next, whichever has that day and is not gone.
    for year in (dated_on.year, dated_on.year + 1):
        for one in days:
            try:
                this = date(year, one.month, one.day)
            except ValueError:
                continue  # 29 February
            if this >= dated_on - timedelta(days=60):
                return this
    return None


def _zone(folded: str, clock: Clock) -> Zone | None:
    zone = zone_after(folded, clock.end)
    if zone is None and clock.start:
        # "Paris time, 15h00", or the zone before the hour.
        before = folded[max(0, clock.start - 34) : clock.start]
        zone = zone_after(before, 0) if re.search(r"\w", before) else None
        if (
            zone is not None
            and zone.minutes is not None
            and not re.search(r"(?:gmt|utc|cet|cest|mez|mesz)\W*$", before)
        ):
            zone = None
    return zone


def _aware(naive: datetime, zone: Zone) -> tuple[datetime, str]:
    """Return the moment with its offset, and another zone's name where the text's own disagrees."""
    place: tzinfo = ZoneInfo(zone.name) if zone.name else timezone.utc  # noqa: UP017
    if zone.minutes is None:
        moment = naive.replace(tzinfo=place)
        offset = moment.utcoffset() or timedelta()
        return naive.replace(tzinfo=timezone(offset)), ""
    offset = timedelta(minutes=zone.minutes)
    moment = naive.replace(tzinfo=timezone(offset))
    if zone.name and naive.replace(tzinfo=place).utcoffset() == offset:
        return moment, ""
    hours = zone.minutes // 60
    fixed = f"Etc/GMT{'-' if hours > 0 else '+'}{abs(hours)}" if hours else "UTC"
    return moment, fixed if zone.minutes % 60 == 0 else zone.name
