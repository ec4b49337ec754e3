"""What columns mean is remembered with the import that showed it, and forgotten with it."""

from collections.abc import Mapping, Sequence

from pressdesk.contacts import layouts
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step


@step("Remember", plain=True)
def remember(session: Writer, chosen: Mapping[str, Sequence[str]]) -> None:
    layouts.remember(session, chosen)


def test_a_layout_is_remembered_and_undone(store: Store) -> None:
    store.do(remember, {"a": ("name", "email"), "b": ("name",)})
    store.do(remember, {"a": ("name", "")})
    assert store.ask(layouts.layouts) == {"b": ("name",), "a": ("name", "")}
    store.undo()
    assert store.ask(layouts.layouts)["a"] == ("name", "email")


def test_what_is_known_is_no_change(store: Store) -> None:
    store.do(remember, {"a": ("name",)})
    store.do(remember, {"a": ["name"]})
    store.undo()
    assert not store.ask(layouts.layouts)


def test_the_oldest_are_forgotten(store: Store) -> None:
    store.do(remember, {str(n): ("name",) for n in range(150)})
    kept = store.ask(layouts.layouts)
    assert len(kept) == 100 and "149" in kept and "0" not in kept
