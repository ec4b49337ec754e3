"""How a release that was out says first that it is corrected or withdrawn, in its own language."""

from dataclasses import dataclass

from pressdesk.base.worldnames import primary
from pressdesk.formats.proof import WITHDRAWAL, Notice


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """The words of one language: two that begin a subject before `colon`, and a sentence."""

    correction: str
    withdrawn_word: str
    withdrawn: str
    colon: str = ": "


WORDS = {
    "en": NoticeWords("Correction", "WITHDRAWN", "This release has been withdrawn."),
    "fr": NoticeWords("Rectificatif", "RETIRÉ", "Ce communiqué est retiré.", "\u00a0: "),
    "de": NoticeWords("Korrektur", "ZURÜCKGEZOGEN", "Diese Pressemitteilung wurde zurückgezogen."),
    "es": NoticeWords("Corrección", "RETIRADA", "Esta nota de prensa ha sido retirada."),
    "it": NoticeWords("Rettifica", "RITIRATO", "Questo comunicato è stato ritirato."),
    "nl": NoticeWords("Correctie", "INGETROKKEN", "Dit persbericht is ingetrokken."),
    "pt": NoticeWords("Retificação", "RETIRADO", "Este comunicado foi retirado."),
    "sv": NoticeWords("Rättelse", "TILLBAKADRAGET", "Detta pressmeddelande har dragits tillbaka."),
    "da": NoticeWords("Rettelse", "TRUKKET TILBAGE", "Denne pressemeddelelse er trukket tilbage."),
    "nb": NoticeWords("Rettelse", "TRUKKET TILBAKE", "Denne pressemeldingen er trukket tilbake."),
    "fi": NoticeWords("Oikaisu", "PERUTTU", "Tämä tiedote on vedetty takaisin."),
    "pl": NoticeWords("Sprostowanie", "WYCOFANO", "Ta informacja prasowa została wycofana."),
    "el": NoticeWords("Διόρθωση", "ΑΝΑΚΛΗΣΗ", "Το παρόν δελτίο τύπου ανακαλείται."),
}
WORDS["no"] = WORDS["nn"] = WORDS["nb"]


def notice_line(notice: Notice, language: str) -> str:
    """Return what stands before all else: what is corrected, or that it is withdrawn and why."""
    words, said = _words(language), " ".join(notice.words.split())
    if notice.kind == WITHDRAWAL:
        return f"{words.withdrawn} {said}".rstrip()
    return words.colon.join(part for part in (words.correction, said) if part)


def heralded(headline: str, notice: Notice | None, language: str) -> str:
    """Return a headline as a subject or a title says it: "Correction: …", "WITHDRAWN: …"."""
    if notice is None:
        return headline
    words = _words(language)
    first = words.withdrawn_word if notice.kind == WITHDRAWAL else words.correction
    return words.colon.join(part for part in (first, headline) if part)


def _words(language: str) -> NoticeWords:
    return WORDS.get(primary(language), WORDS["en"])
