"""Makes the pages of a proof with typst, and pictures of those pages."""
