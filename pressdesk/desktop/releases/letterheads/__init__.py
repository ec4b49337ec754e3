"""The office's letterheads: their list, their form, and a live page beside them."""
