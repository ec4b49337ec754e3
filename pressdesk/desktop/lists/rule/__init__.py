"""The rule of a list, built by menus in the words of the office, with whom it fits below it."""
