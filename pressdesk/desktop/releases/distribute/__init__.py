"""Handing a release out: to which lists, to whom and why not to others, and who has it already."""

RECIPIENTS, HOLDERS = "recipients", "holders"  # the panel's tabs
