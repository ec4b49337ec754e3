"""The pieces that find a release in a manuscript: words of many languages as data, and readers."""
