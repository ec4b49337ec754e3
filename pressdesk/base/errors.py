"""What can go wrong and be explained to the user; any other exception is a bug."""


class DeskError(Exception):
    """A mishap in the user's words: what happened, and in `hint` what was kept and what to do."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class StaleError(DeskError):
    """The record was changed elsewhere since it was read (optimistic locking)."""


class Stopped(Exception):  # noqa: N818  (a wish carried out, not an error)
    """Nobody waits any more: Cancel was pressed (see `Progress.step`), or what asked is closed."""
