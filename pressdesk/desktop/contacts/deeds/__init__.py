"""What can be done with people, in groups of actions that menus, palette and buttons share."""
