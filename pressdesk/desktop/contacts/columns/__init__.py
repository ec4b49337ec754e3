"""The columns of an address list: what each means, and how the file is read."""
