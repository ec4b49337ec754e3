"""The collector rests while many things are made, and is as it was afterwards."""

import gc

import pytest

from pressdesk.base.rubbish import undisturbed


def test_the_collector_rests_and_goes_on() -> None:
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_mishap() -> None:
    with pytest.raises(ValueError), undisturbed():
        raise ValueError
    assert gc.isenabled()
