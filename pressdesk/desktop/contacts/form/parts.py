"""The parts of the form in their order: what every card has, and what can be added to one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from pressdesk.base.i18n import _, pgettext
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.form.entriesparts import EmailsPart, TelephonesPart
from pressdesk.desktop.contacts.form.houses import HousesPart
from pressdesk.desktop.contacts.form.listed import (
    addresses_part,
    custom_part,
    links_part,
)
from pressdesk.desktop.contacts.form.names import NamePart, NamePartsPart
from pressdesk.desktop.contacts.form.officerpart import OfficerPart
from pressdesk.desktop.contacts.form.organisation import OrganisationPart
from pressdesk.desktop.contacts.form.part import LinePart, NotePart, Part, PhrasesPart, TokensPart
from pressdesk.desktop.contacts.form.photopart import PhotoPart
from pressdesk.desktop.contacts.form.standingparts import (
    AbsencePart,
    CountryPart,
    OriginPart,
    StatusPart,
)
from pressdesk.desktop.contacts.form.tongues import TonguesPart


class Parts:
    """All parts by name, and in the order they stand in."""

    def __init__(self, clerk: Clerk, languages: Sequence[str]) -> None:
        organisations = partial(_organisations, clerk)
        self.name = NamePart()
        self.name_parts = NamePartsPart()
        self.photo = PhotoPart()
        self.organisation = OrganisationPart(organisations)
        self.officer = OfficerPart()
        self.telephones = TelephonesPart()
        self.emails = EmailsPart()
        self.houses = HousesPart(organisations)
        self.beats = TokensPart(
            "beats", _("Beats"), partial(_tags, clerk, "beat"), _("ocean, ports, coastal climate")
        )
        self.categories = TokensPart(
            "categories", _("Categories"), partial(_tags, clerk, "category"), _("press trip 2026")
        )
        duty = LinePart("duty_hours", _("Duty hours"), _("Mon–Fri 9–18"), icon="clock")
        duty.for_officers = True
        self.in_order: tuple[Part, ...] = (
            self.name,
            self.name_parts,
            LinePart("nickname", _("Nickname"), icon="user-round"),
            self.photo,
            self.organisation,
            self.officer,
            duty,
            AbsencePart(),
            PhrasesPart("titles", _("Job title"), languages),
            LinePart("role", pgettext("contact", "Role"), icon="briefcase"),
            LinePart("department", _("Department"), icon="building"),
            self.houses,
            self.telephones,
            self.emails,
            addresses_part(),
            links_part(),
            TonguesPart(),
            PhrasesPart("salutations", _("Greeting"), languages),
            self.beats,
            self.categories,
            CountryPart(),
            custom_part(),
            NotePart(_("Note"), _("Stays in the house: never printed, never copied out")),
            StatusPart(),
            OriginPart(),
        )


def _organisations(clerk: Clerk, typed: str) -> Sequence[str]:
    from pressdesk.contacts import wordsinuse

    found: Sequence[str] = clerk.ask(wordsinuse.organisations, typed)
    return found


def _tags(clerk: Clerk, kind: str, typed: str) -> Any:
    from pressdesk.contacts import wordsinuse

    return clerk.ask(wordsinuse.tags, kind, typed)
