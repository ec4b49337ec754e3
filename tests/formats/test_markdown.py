"""Markdown with its front matter, its lists, and contacts on lines of their own."""

from datetime import date

from pressdesk.formats.body import Heading, Item, Quote, body_text
from pressdesk.formats.markdown import manuscript_of_markdown

TEXT = """---
title: "Tide gauge network reaches its hundredth station"
date: 2026-11-24
lang: en-GB
---

The network
reaches its hundredth station on the western mole, after a long winter of work at sea.

## What comes next

- Salinity
- Depth

> We are ready.

    indented by hand

Maya Okafor
Press Officer
Tel: +33 2 35 01 02 03

Luc Bérard\tPress Officer    Tel: +33 2 35 01 02 04
"""


def test_a_release_in_markdown() -> None:
    manuscript = manuscript_of_markdown(TEXT)
    assert manuscript.title == "Tide gauge network reaches its hundredth station"
    assert (manuscript.dated_on, manuscript.language) == (date(2026, 11, 24), "en-GB")
    assert body_text(manuscript.body) == (
        "The network reaches its hundredth station on the western mole, after a long winter of "
        "work at sea.\nWhat comes next\nSalinity\nDepth\nWe are ready.\nindented by hand\n"
        "Maya Okafor\nPress Officer\nTel: +33 2 35 01 02 03\n"
        "Luc Bérard\tPress Officer    Tel: +33 2 35 01 02 04"
    )
    assert {type(b) for b in manuscript.body} >= {Heading, Item, Quote}


def test_the_first_heading_is_the_title() -> None:
    manuscript = manuscript_of_markdown("# A new buoy\n\nText <script>x</script> & more.")
    assert manuscript.title == "A new buoy"
    assert body_text(manuscript.body) == "A new buoy\nText & more."
