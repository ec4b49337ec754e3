"""The office's settings hold, and one that makes no sense is no reason to stop."""

from zoneinfo import ZoneInfo

import pytest

from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store


@pytest.mark.parametrize(
    ("zone", "used"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("Mars/Olympus", "UTC"),
        ("", "UTC"),
        ("../../etc/passwd", "UTC"),
    ],
)
def test_a_zone_nobody_knows_counts_as_utc(store: Store, zone: str, used: str) -> None:
    store.do(save_settings, OfficeSettings(zone=zone))
    assert store.ask(settings).zone_info() == ZoneInfo(used)
