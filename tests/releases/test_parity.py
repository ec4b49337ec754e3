"""What one language version says and the other does not is told, and nothing else."""

from dataclasses import replace

from pressdesk.formats.body import Body, Heading, Paragraph, Picture, Quote, Run, Table, runs
from pressdesk.releases.drafts import TextDraft
from pressdesk.releases.parity import Gap, compare, counterpart


def english(*body: str) -> TextDraft:
    return TextDraft("en", "Launch", body=paragraphs(*body))


def french(*body: str) -> TextDraft:
    return TextDraft("fr", "Lancement", body=paragraphs(*body))


def paragraphs(*texts: str) -> Body:
    return tuple(Paragraph(runs(text)) for text in texts)


def test_versions_that_say_the_same_have_no_gaps() -> None:
    one = english("Two probes left on 12 March 2026 at 2.30 p.m.", "They cost 1.5 million euros.")
    other = french("2 sondes sont parties le 12 mars à 14 h 30.", "Elles coûtent 1,5 million.")
    assert [gap for gap in compare(one, other) if gap.said != "2026"] == []


def test_a_figure_changed_in_one_is_told_on_both_sides_with_its_place() -> None:
    one = english("It left.", "It weighs 42,000 kg.")
    other = french("Elle est partie.", "Elle pèse 41\u202f000 kg.")
    assert compare(one, other) == (
        Gap("figure", "42,000", "en", "body", 1),
        Gap("figure", "41\u202f000", "fr", "body", 1),
    )


def test_days_and_hours_are_told_as_such() -> None:
    one = english("On 12 March at 10:00 UTC.")
    other = french("Le 13 mars à 11 h 30 UTC.")
    assert [(gap.kind, gap.said) for gap in compare(one, other)] == [
        ("date", "12 March"), ("time", "10:00"), ("date", "13 mars"), ("time", "11 h 30"),
    ]  # fmt: skip


def test_what_one_writes_in_words_the_other_may_write_in_figures() -> None:
    assert compare(english("It took 3 days."), french("Il a fallu trois jours.")) == ()
    assert compare(english("From 7 to 9 May."), french("Du 7 au 9 mai.")) == ()
    assert compare(english("At 10:00."), french("À 10 heures.")) == ()


def test_links_to_another_house_are_told_and_its_pages_in_a_language_are_not() -> None:
    def linked(language: str, *links: str) -> TextDraft:
        body = tuple(Paragraph((Run("here", link=link),)) for link in links)
        return TextDraft(language, "Links", body=body)

    one = linked("en", "https://www.esa.int/en/a", "mailto:press@esa.int", "https://nasa.gov/x")
    other = linked("fr", "https://esa.int/fr/b", "mailto:presse@esa.int", "tel:+33145678900")
    assert [(gap.kind, gap.said, gap.language) for gap in compare(one, other)] == [
        ("link", "nasa.gov/x", "en"),
        ("link", "+33145678900", "fr"),
    ]


def test_who_is_quoted_and_what_is_shown_is_compared() -> None:
    said = Quote(runs("Good."), runs("Marie Dupré, director"))
    shown = Picture("u1", caption="The probe")
    one = replace(english("Text."), body=(*paragraphs("Text."), said, shown, Table()))
    kinds = [(gap.kind, gap.said, gap.block) for gap in compare(one, french("Texte."))]
    assert kinds == [
        ("person", "Marie Dupré", 1), ("picture", "The probe", 2), ("quotes", "1", 1),
        ("tables", "1", 3),
    ]  # fmt: skip
    same = french("« Bien », dit Marie DUPRE.")
    assert "person" not in [gap.kind for gap in compare(one, same)]


def test_a_field_only_one_has_is_told_and_an_empty_version_is_no_difference() -> None:
    one = replace(english("Text."), subhead="More", ed_note=paragraphs("Note"))
    gaps = compare(one, french("Texte."))
    assert [(gap.kind, gap.said, gap.field) for gap in gaps] == [
        ("field", "subhead", "subhead"),
        ("field", "ed_note", "ed_note"),
    ]
    assert compare(one, TextDraft("fr")) == ()


def test_each_block_has_its_counterpart_of_the_same_kind() -> None:
    one = replace(english(), body=(*paragraphs("a", "b"), Heading(runs("c")), *paragraphs("d")))
    other = replace(french(), body=(*paragraphs("a"), Heading(runs("c")), *paragraphs("d")))
    assert [counterpart(one, other, "body", n) for n in range(4)] == [0, 0, 1, 2]
    assert [counterpart(one, one, "body", n) for n in range(4)] == [0, 1, 2, 3]
    assert counterpart(one, other, "headline", 3) == counterpart(one, french(), "body", 2) == 0
