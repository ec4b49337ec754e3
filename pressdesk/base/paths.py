"""Where things lie: what we ship, and the user's own folders."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder of fonts, icons and catalogues, in a checkout or an installed wheel."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "resources"
    return shipped if shipped.is_dir() else package.parent / "resources"


def data_folder() -> Path:
    """Return the user's data folder, where the default office lies; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("PressDesk", appauthor=False)


def config_folder() -> Path:
    """Return the folder of the program's own settings and the personal dictionaries."""
    from platformdirs import user_config_path

    return user_config_path("PressDesk", appauthor=False)


def state_folder() -> Path:
    """Return the folder of logs and crash reports."""
    from platformdirs import user_state_path

    return user_state_path("PressDesk", appauthor=False)


def default_office() -> Path:
    """Return the office that opens when none is named."""
    return data_folder() / "Office.pressdesk"
