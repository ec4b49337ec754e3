"""News say which records may have changed, and whoever shows one of them asks again."""

from pressdesk.store.changes import Changes, Kind


def test_a_card_hears_of_its_own_record_alone_and_of_everything() -> None:
    some = Changes("Save", frozenset({(Kind.CONTACT, 3), (Kind.OUTLET, 4)}))
    assert some.touches_row(Kind.CONTACT, 3)
    assert not some.touches_row(Kind.CONTACT, 4)
    assert some.ids(Kind.OUTLET) == {4}
    everything = Changes("Import", is_everything=True)
    assert everything.touches_row(Kind.CONTACT, 4) and everything.touches(Kind.RELEASE)
    assert some and everything and not Changes("Nothing")
