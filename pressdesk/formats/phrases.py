"""What pages and writers say around a release, in the release's own language, and its dates."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from pressdesk.base.worldnames import primary
from pressdesk.formats.proof import Embargo


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language. `date` and `embargo` are formats with named fields.

    `about_first` is whether "About …" stands before the contacts, as it does in French.
    """

    mark: str
    immediate: str
    embargo: str
    embargo_word: str
    ends: str
    contact: str
    contacts: str
    notes: str
    about: str
    credit: str
    date: str
    months: tuple[str, ...]
    time: str = "{hour:02}:{minute:02}"
    dateline: str = "{place}, {date}."
    first: str = ""
    about_first: bool = False
    telephone: str = "Tel: {number}"


def _months(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_PHRASES: dict[str, Phrases] = {
    "en": Phrases(
        "Press release",
        "For immediate release",
        "EMBARGO: not for publication before {time}{zone}, {date}",
        "EMBARGO",
        "Ends",
        "Press contact",
        "Press contacts",
        "Notes to editors",
        "About {organisation}",
        "Credit: {credit}",
        "{day} {month} {year}",
        _months(
            "January February March April May June July August September October November December"
        ),
    ),
    "fr": Phrases(
        "Communiqué de presse",
        "Pour diffusion immédiate",
        "SOUS EMBARGO jusqu’au {date} à {time}{zone}",
        "SOUS EMBARGO",
        "Fin",
        "Contact presse",
        "Contacts presse",
        "Notes aux rédactions",
        "À propos",
        "Crédit\u00a0: {credit}",
        "{day}\u00a0{month} {year}",
        _months(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        time="{hour}\u00a0h\u00a0{minute:02}",
        dateline="{place}, le {date}.",
        first="1er",
        about_first=True,
        telephone="Tél.\u00a0: {number}",
    ),
    "de": Phrases(
        "Pressemitteilung",
        "Zur sofortigen Veröffentlichung",
        "SPERRFRIST: nicht zur Veröffentlichung vor {date}, {time} Uhr{zone}",
        "SPERRFRIST",
        "Ende",
        "Pressekontakt",
        "Pressekontakte",
        "Hinweise für die Redaktion",
        "Über {organisation}",
        "Bild: {credit}",
        "{day}.\u00a0{month} {year}",
        _months(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        ),
        telephone="Tel.: {number}",
    ),
    "es": Phrases(
        "Nota de prensa",
        "Para publicación inmediata",
        "EMBARGADO hasta el {date} a las {time}{zone}",
        "EMBARGADO",
        "Fin",
        "Contacto de prensa",
        "Contactos de prensa",
        "Notas para la redacción",
        "Acerca de {organisation}",
        "Crédito: {credit}",
        "{day} de {month} de {year}",
        _months(
            "enero febrero marzo abril mayo junio"
            " julio agosto septiembre octubre noviembre diciembre"
        ),
        telephone="Tel.: {number}",
    ),
    "it": Phrases(
        "Comunicato stampa",
        "Per pubblicazione immediata",
        "EMBARGO fino alle {time}{zone} del {date}",
        "EMBARGO",
        "Fine",
        "Contatto stampa",
        "Contatti stampa",
        "Note per le redazioni",
        "Informazioni su {organisation}",
        "Foto: {credit}",
        "{day} {month} {year}",
        _months(
            "gennaio febbraio marzo aprile maggio giugno"
            " luglio agosto settembre ottobre novembre dicembre"
        ),
        first="1º",
        telephone="Tel.: {number}",
    ),
    "nl": Phrases(
        "Persbericht",
        "Voor onmiddellijke publicatie",
        "ONDER EMBARGO tot {date}, {time} uur{zone}",
        "ONDER EMBARGO",
        "Einde",
        "Perscontact",
        "Perscontacten",
        "Noot voor de redactie",
        "Over {organisation}",
        "Foto: {credit}",
        "{day} {month} {year}",
        _months(
            "januari februari maart april mei juni"
            " juli augustus september oktober november december"
        ),
        telephone="Tel.: {number}",
    ),
    "pt": Phrases(
        "Comunicado de imprensa",
        "Para divulgação imediata",
        "SOB EMBARGO até {date}, às {time}{zone}",
        "SOB EMBARGO",
        "Fim",
        "Contacto de imprensa",
        "Contactos de imprensa",
        "Notas para a redação",
        "Sobre {organisation}",
        "Crédito: {credit}",
        "{day} de {month} de {year}",
        _months(
            "janeiro fevereiro março abril maio junho"
            " julho agosto setembro outubro novembro dezembro"
        ),
        time="{hour}h{minute:02}",
        telephone="Tel.: {number}",
    ),
    "sv": Phrases(
        "Pressmeddelande",
        "För omedelbar publicering",
        "EMBARGO: får inte publiceras före {date} kl. {time}{zone}",
        "EMBARGO",
        "Slut",
        "Presskontakt",
        "Presskontakter",
        "Till redaktionen",
        "Om {organisation}",
        "Foto: {credit}",
        "{day} {month} {year}",
        _months(
            "januari februari mars april maj juni juli augusti september oktober november december"
        ),
        telephone="Tfn: {number}",
    ),
    "da": Phrases(
        "Pressemeddelelse",
        "Til omgående offentliggørelse",
        "KLAUSULERET til {date} kl. {time}{zone}",
        "KLAUSULERET",
        "Slut",
        "Pressekontakt",
        "Pressekontakter",
        "Til redaktionen",
        "Om {organisation}",
        "Foto: {credit}",
        "{day}.\u00a0{month} {year}",
        _months(
            "januar februar marts april maj juni juli august september oktober november december"
        ),
        telephone="Tlf.: {number}",
    ),
    "nb": Phrases(
        "Pressemelding",
        "Til umiddelbar publisering",
        "SPERREFRIST: {date} kl. {time}{zone}",
        "SPERREFRIST",
        "Slutt",
        "Pressekontakt",
        "Pressekontakter",
        "Til redaksjonen",
        "Om {organisation}",
        "Foto: {credit}",
        "{day}.\u00a0{month} {year}",
        _months(
            "januar februar mars april mai juni juli august september oktober november desember"
        ),
        telephone="Tlf.: {number}",
    ),
    "fi": Phrases(
        "Lehdistötiedote",
        "Julkaistavissa heti",
        "EMBARGO: julkaisuvapaa {date} klo {time}{zone}",
        "EMBARGO",
        "Loppu",
        "Lehdistöyhteyshenkilö",
        "Lehdistöyhteyshenkilöt",
        "Toimituksille tiedoksi",
        "Tietoa: {organisation}",
        "Kuva: {credit}",
        "{day}.\u00a0{month} {year}",
        _months(
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta"
            " elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"
        ),
        telephone="Puh. {number}",
    ),
    "pl": Phrases(
        "Informacja prasowa",
        "Do natychmiastowej publikacji",
        "EMBARGO do {date}, godz. {time}{zone}",
        "EMBARGO",
        "Koniec",
        "Kontakt dla mediów",
        "Kontakt dla mediów",
        "Uwagi dla redakcji",
        "O {organisation}",
        "Fot. {credit}",
        "{day}\u00a0{month} {year}",
        _months(
            "stycznia lutego marca kwietnia maja czerwca"
            " lipca sierpnia września października listopada grudnia"
        ),
        telephone="Tel.: {number}",
    ),
    "el": Phrases(
        "Δελτίο Τύπου",
        "Για άμεση δημοσίευση",
        "ΕΜΠΑΡΓΚΟ έως {date}, ώρα {time}{zone}",
        "ΕΜΠΑΡΓΚΟ",
        "Τέλος",
        "Επικοινωνία για τον Τύπο",
        "Επικοινωνία για τον Τύπο",
        "Σημειώσεις προς συντάκτες",
        "Σχετικά με: {organisation}",
        "Φωτογραφία: {credit}",
        "{day} {month} {year}",
        _months(
            "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου"
            " Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου"
        ),
        telephone="Τηλ.: {number}",
    ),
}
_PHRASES["no"] = _PHRASES["nn"] = _PHRASES["nb"]


def phrases(language: str) -> Phrases:
    """Return the words of a BCP 47 language, English where we have none of it."""
    return _PHRASES.get(primary(language), _PHRASES["en"])


def written_date(day: date, language: str) -> str:
    """Return a date as one writes it in a release: "24 November 2026", « 1er décembre 2026 »."""
    words = phrases(language)
    month = words.months[day.month - 1]
    if language.lower() == "en-us":
        return f"{month} {day.day}, {day.year}"
    number = words.first if day.day == 1 and words.first else str(day.day)
    return words.date.format(day=number, month=month, year=day.year)


def written_time(moment: datetime, language: str) -> str:
    """Return the hour and minute as one writes them in a release: "11:00", « 11 h 00 »."""
    return phrases(language).time.format(hour=moment.hour, minute=moment.minute)


def dateline(located: str, dated_on: date | None, language: str) -> str:
    """Return what runs in before the first paragraph: place and date; "" without a place."""
    if not located:
        return ""
    if dated_on is None:
        return f"{located}."
    return phrases(language).dateline.format(place=located, date=written_date(dated_on, language))


def embargo_line(embargo: Embargo, language: str) -> str:
    """Return the line above the headline: until when, in the embargo's own zone and in UTC.

    Without a zone nothing is said of UTC; without a readable time the embargo's own words stand.
    """
    words = phrases(language)
    if embargo.until is None:
        note = " ".join(embargo.note.split())
        said = words.embargo_word.casefold() in note.casefold() or "embargo" in note.casefold()
        return note if said else ": ".join(part for part in (words.embargo_word, note) if part)
    until, zone = _in_zone(embargo.until, embargo.zone)
    line = words.embargo.format(
        time=written_time(until, language),
        zone=f"\u00a0{zone}" if zone else "",
        date=written_date(until.date(), language),
    )
    if not zone or zone == "UTC":
        return line
    utc = until.astimezone(UTC)
    when = f"{written_time(utc, language)}\u00a0UTC"
    if utc.date() != until.date():
        when += f", {written_date(utc.date(), language)}"
    return f"{line} ({when})"


def _in_zone(until: datetime, zone: str) -> tuple[datetime, str]:
    """Return the moment as the clocks of `zone` show it, and the zone's short name there."""
    if zone:
        try:
            there = ZoneInfo(zone)
        except (KeyError, ValueError, OSError):
            there = None
        if there is not None:
            until = until.astimezone(there) if until.tzinfo else until.replace(tzinfo=there)
    if until.tzinfo is None:
        return until, ""
    name = until.tzname() or ""
    if name.isalpha():
        return until, name
    # Many zones have no letters of their own, only an offset such as "+03".
    sign, offset = "+", until.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset is not None else 0
    if minutes < 0:
        sign, minutes = "−", -minutes
    hours, minutes = divmod(minutes, 60)
    return until, f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
