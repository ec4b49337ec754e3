"""All that is seen: the one place where Qt is."""

from contextlib import suppress

import PySide6  # noqa: F401  # which brings shibokensupport

# PySide reads the source of every module loaded after it, to serve those that ask for its other
# spellings (`from __feature__ import snake_case`). Nobody here does; it takes a tenth of all
# loading, and the sources would stay in linecache: 20 MB. There is no switch for it.
with suppress(ImportError, AttributeError):
    from shibokensupport import feature

    feature._mod_uses_pyside = lambda _module: False
