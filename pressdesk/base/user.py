"""Who sits at the machine, by the name the system knows them by."""

import getpass


def user() -> str:
    """Return the user's name on this machine, "" where nobody has one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
