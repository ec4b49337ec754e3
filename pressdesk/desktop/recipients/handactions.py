"""What can be done with recipients, declared as actions for menus, palette and the split button."""

from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import N_
from pressdesk.desktop.actions import action
from pressdesk.desktop.recipients.handing import Handing

# What the button beside "Copy as Bcc" offers; "" is a line between them.
OTHER_WAYS = (
    "recipients.copy_to",
    "recipients.copy_names",
    "recipients.copy_table",
    "",
    "recipients.export_csv",
    "recipients.export_xlsx",
    "recipients.export_vcf",
    "",
    "recipients.drafts",
)


class HandingPane(QWidget):
    """A pane with recipients to hand out; there is no way among them that makes a cc."""

    handing: Handing

    @action("recipients.copy_bcc", N_("Copy as Bcc"), shortcut="Ctrl+Shift+B", icon="copy",
            words=N_("Copy the addresses of a list"))  # fmt: skip
    def copy_bcc(self) -> None:
        self.handing.hand_out("bcc")

    @action("recipients.copy_to", N_("Copy as To…"), icon="at-sign")
    def copy_to(self) -> None:
        self.handing.hand_out("to")

    @action("recipients.copy_names", N_("Copy the names of recipients"), icon="align-left")
    def copy_names(self) -> None:
        self.handing.hand_out("names")

    @action("recipients.copy_table", N_("Copy recipients as table"), icon="table")
    def copy_table(self) -> None:
        self.handing.hand_out("table")

    @action("recipients.export_csv", N_("Export recipients as CSV…"), icon="file-down")
    def export_csv(self) -> None:
        self.handing.hand_out("csv")

    @action("recipients.export_xlsx", N_("Export recipients as Excel workbook…"),
            icon="file-down")  # fmt: skip
    def export_xlsx(self) -> None:
        self.handing.hand_out("xlsx")

    @action("recipients.export_vcf", N_("Export recipients as vCards…"), icon="contact")
    def export_vcf(self) -> None:
        self.handing.hand_out("vcf")

    @action("recipients.drafts", N_("Make mail drafts…"), icon="mail",
            words=N_("One e-mail for each recipient"))  # fmt: skip
    def make_drafts(self) -> None:
        self.handing.hand_out("eml")
