"""Small controls that know nothing of the trade."""
