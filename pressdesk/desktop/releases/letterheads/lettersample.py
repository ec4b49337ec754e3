"""A short release of our own to show a letterhead on, in English or French."""

from datetime import date

from pressdesk.formats.body import Body, Heading, Paragraph, Quote, Run, runs
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import PrintedContact, Proof

_ENGLISH: Body = (
    Paragraph(
        (
            Run("This is how a release looks on this letterhead. The first paragraph says who, "),
            Run("what", bold=True),
            Run(", where, when and why, and may hold a "),
            Run("link", link="https://www.example.org"),
            Run("."),
        )
    ),
    Quote(runs("“A quotation stands apart, with the name of who said it.”"), runs("Jo Example")),
    Heading(runs("A heading")),
    Paragraph(runs("Then comes what else there is to say, in paragraphs that end on their own.")),
)
_FRENCH: Body = (
    Paragraph(
        (
            Run("Voici un communiqué sur ce papier à en-tête. Le premier paragraphe dit qui, "),
            Run("quoi", bold=True),
            Run(", où, quand et pourquoi, et peut contenir un "),
            Run("lien", link="https://www.example.org"),
            Run("."),
        )
    ),
    Quote(
        runs("«\u202fUne citation se détache, avec le nom de qui l’a dite.\u202f»"),
        runs("Jo Exemple"),
    ),
    Heading(runs("Un intertitre")),
    Paragraph(runs("Vient ensuite ce qu’il reste à dire, en paragraphes.")),
)


def sample(letterhead: Letterhead, language: str) -> Proof:
    """Return a release on a letterhead; any language but French is shown in English."""
    is_french = language.lower().startswith("fr")
    officer = "Chargée de presse" if is_french else "Press Officer"
    return Proof(
        language=language,
        headline="Un titre court qui dit la nouvelle" if is_french else "A headline with the news",
        subhead="Un chapô qui en dit plus" if is_french else "A subhead that says a little more",
        reference="PR 2026-001",
        dated_on=date(2026, 1, 15),
        located="Le Havre",
        body=_FRENCH if is_french else _ENGLISH,
        contacts=(
            PrintedContact("Jo Example", officer, "", ("+33 1 99 00 12 34",), ("jo@example.org",)),
        ),
        letterhead=letterhead.speaking(language),
    )
