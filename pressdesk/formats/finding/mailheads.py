"""The header lines of a pasted or forwarded mail, which are no part of the release."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from dataclasses import dataclass, field
from datetime import date

from pressdesk.base.text import fold
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.finding.lines import Line

_NAMES = {
    "from": "from|de|von|da|van|fra|fran|od|von:|ot|от|від|kimden|lahettaja|差出人|发件人|寄件者|보낸 사람|expediteur|remitente|mittente|afzender|remetente|avsandare|feladó|απο",
    "subject": "subject|objet|betreff|asunto|oggetto|onderwerp|assunto|temat|amne|emne|aihe|predmet|subiect|targy|θεμα|тема|konu|件名|主题|主旨|제목|assumpte",
    "date": "date|sent|envoye|gesendet|datum|enviado|fecha|inviato|data|verzonden|enviada|wyslano|skickat|sendt|lahetetty|odeslano|trimis|kuldve|дата|отправлено|надіслано|tarih|送信日時|日期|보낸 날짜|enviat",
    "other": "to|cc|bcc|reply-to|a|an|para|per|aan|do|till|til|kopie|organization|organisation|message-id|mime-version|content-type|content-transfer-encoding|lines|distribution|newsgroups|path|x-[a-z\\-]+|references|in-reply-to|received|return-path|sender|approved|keywords|summary|importance|priority|attachments|attachment|кому|копия|list-id|cci|copie|destinataire|article-i\\.d\\.|nntp-posting-host|originator|followup-to|expires|precedence|errors-to|delivered-to|status|x400-[a-z\\-]+",
}  # fmt: skip
_HEADER = {
    kind: re.compile(
        rf"^(?:{'|'.join(fold(n) if kind != 'other' else n for n in names.split('|'))}) ?[:：](?:\s|$)"
    )
    for kind, names in _NAMES.items()
}
_FORWARDED = re.compile(
    r"^(?:-{2,}|_{3,}|begin |debut |anfang |inizio |inicio )?\s*(?:forwarded message|original message|message transfere|message d'origine|weitergeleitete nachricht|ursprungliche nachricht"
    r"|urspr. nachricht|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale|doorgestuurd bericht|oorspronkelijk bericht|mensagem encaminhada|mensagem original|videresendt"
    r"|vidarebefordrat|forwarded by|transfere par|le message transfere|begin forwarded|пересылаемое сообщение)"
)


@dataclass
class MailHead:
    """What mail headers in the text say, and which lines they and the note above them take."""

    taken: set[int] = field(default_factory=set)
    cover: set[int] = field(default_factory=set)
    subject: str = ""
    dated_on: date | None = None


def read_mail_head(lines: list[Line], language: str) -> MailHead:
    """Return the header block of a mail near the top of the text, an empty one where none is."""
    head = MailHead()
    start = 0
    for n, line in enumerate(lines[:60]):
        if _FORWARDED.match(fold(line.text[:80]).strip("-_ ")):
            head.taken.add(n)
            head.cover.update(m for m in range(start, n) if m not in head.taken)
            start = n + 1
    n = start
    while n < len(lines) and not lines[n].text:
        n += 1
    found: dict[str, str] = {}
    block: list[int] = []
    while n < min(len(lines), start + 60):
        text = lines[n].text
        kind = _kind(text)
        if kind is None and (not text or not block or not found):
            if text:
                break
        elif kind is None:
            break
        else:
            found.setdefault(kind, re.split("[:：]", text, maxsplit=1)[1].strip())
        block.append(n)
        n += 1
    if ("from" in found and ("subject" in found or "date" in found)) or (
        "subject" in found and ("date" in found or "other" in found)
    ):
        head.taken.update(block)
        head.subject = found.get("subject", "")
        days = [d for d in dates(found.get("date", ""), language) if d.on]
        head.dated_on = days[0].on if days else None
    return head


def _kind(text: str) -> str | None:
    if len(text) > 400:
        return None
    folded = fold(text[:60]).lstrip("*_ ")
    return next((kind for kind, known in _HEADER.items() if known.match(folded)), None)


_PREFIX = re.compile(
    r"^(?:\s*(?:re|fw|fwd|tr|aw|wg|rv|r|i|doorst|enc|vs|sv|vb|pd|ynt|ilt|ref)\s?:\s*|\s*\[[^\]]{1,40}\]\s*)+",
    re.IGNORECASE,
)


def bare_subject(subject: str) -> str:
    """Return a subject without "Re:", "Fwd:" and the name of a list in brackets."""
    return _PREFIX.sub("", subject).strip()
