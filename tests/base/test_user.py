"""Somebody without a name is no mishap."""

import getpass

import pytest

from pressdesk.base.user import user


def test_who_sits_here_is_told_or_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")
    assert user() == "ann"

    def refuse() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(getpass, "getuser", refuse)
    assert user() == ""
