"""A card as a form, kept while one types."""
