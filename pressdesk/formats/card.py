"""A person as the windows and the writers see one, after RFC 6350."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as typed; `kind` is work, cell, home, fax, desk or ""."""

    number: str
    kind: str = ""
    preferred: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Email:
    """An address as typed; `kind` is work, desk, home or ""."""

    address: str
    kind: str = ""
    preferred: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One contact. `titles` and `salutations` are (language, words) pairs, one per language.

    `id` 0 and `version` 0 mean: not stored yet. A press officer of our own office `is_officer`.
    """

    id: int = 0
    uid: str = ""
    version: int = 0
    formatted_name: str = ""
    family_name: str = ""
    given_name: str = ""
    honorific_prefix: str = ""
    organisation: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    salutations: tuple[tuple[str, str], ...] = ()
    telephones: tuple[Telephone, ...] = ()
    emails: tuple[Email, ...] = ()
    languages: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    note: str = ""
    is_officer: bool = False
    is_archived: bool = False
    status: str = "active"

    def title(self, language: str) -> str:
        """Return the job title in `language`, else in English, else any that is known."""
        known = dict(self.titles)
        return known.get(language) or known.get("en") or next(iter(known.values()), "")
