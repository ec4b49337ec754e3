"""What stands beside a card: the releases that print the person, and what is known besides."""
