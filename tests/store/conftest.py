"""What tests of real damage need: a folder that another user may enter, and to be that user."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

NOBODY = 65534
AsAnother = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose parents any user may enter, which those of pytest are not."""
    made = Path(tempfile.mkdtemp(prefix="pressdesk-test-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture
def as_another() -> AsAnother:
    """Give up the rights of root, who may write everywhere, for a while; others have none."""

    @contextmanager
    def without_rights() -> Iterator[None]:
        if not hasattr(os, "setresuid") or os.geteuid() != 0:
            yield
            return
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield
        finally:
            os.setresuid(0, 0, 0)

    return without_rights
