"""What narrows the list of people besides words: filters as chips, and the views kept of them."""
