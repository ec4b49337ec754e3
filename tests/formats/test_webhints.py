"""What a page says of itself beside its text: date and title, whatever else it holds."""

from datetime import date

import pytest

from pressdesk.formats.webtext import manuscript_of_html

TEXT = "<p>The harbour opened its mole today, at which four ships can berth at once.</p>"


@pytest.mark.parametrize(
    "data",
    [
        '{"datePublished": "2026-02-03", "headline": "Mole"}',
        '{"@graph": [{"@type": "WebSite"}, {"datePublished": "2026-02-03"}]}',
        '{"@type": "WebPage", "mainEntity": {"datePublished": "2026-02-03"}}',
        'broken</script><script type="application/ld+json">[{"datePublished": "2026-02-03"}]',
        '"words"</script><script type="application/ld+json">{"datePublished": "2026-02-03"}',
    ],
)
def test_the_day_in_a_page_s_own_data(data: str) -> None:
    html = f'<head><meta name="x"><script type="application/ld+json">{data}</script></head>{TEXT}'
    assert manuscript_of_html(html).dated_on == date(2026, 2, 3)


def test_data_without_end_says_nothing() -> None:
    deep = '{"@graph": ' * 9 + '{"datePublished": "2026-02-03"}' + "}" * 9
    html = f'<script type="application/ld+json">{deep}</script>{TEXT}'
    assert manuscript_of_html(html).dated_on is None
