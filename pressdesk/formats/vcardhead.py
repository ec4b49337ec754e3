"""The head of a line in a vCard: name, group and parameters of a property."""

from dataclasses import dataclass

from pressdesk.formats.vcardtypes import NONE, Traits

Parameters = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a property's colon. `key` is its name in capitals, `pref` 0 for none."""

    name: str
    key: str
    group: str = ""
    parameters: Parameters = ()
    types: tuple[str, ...] = ()
    charset: str = ""
    encoding: str = ""
    value: str = ""
    language: str = ""
    pref: int = 0
    traits: Traits = NONE
    is_plain: bool = False  # no encoding, and a charset in which ASCII is ASCII

    def parameter(self, name: str) -> str:
        """Return the first value of a parameter, "" where it is not given."""
        return next((values[0] for key, values in self.parameters if key == name and values), "")
