"""Processes of our own in which work is done that must not hold up, or harm, the one that asks."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def command(module: str, *words: str) -> list[str]:
    """Return the command that runs one of our modules in a Python of its own."""
    return [sys.executable, "-P", "-X", "utf8", "-m", module, *words]


def options() -> dict[str, Any]:
    """Return how such a process is started: it finds this very package, and opens no console."""
    package = Path(__file__).resolve().parents[2]
    inherited = os.environ.get("PYTHONPATH", "")
    path = os.pathsep.join(p for p in (str(package), inherited) if p)
    return {
        "env": os.environ | {"PYTHONPATH": path},
        "creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0),
    }


def hold_back(memory: int, seconds: int = 0) -> None:
    """Set this process's limits, where the system has them: of memory in bytes, of CPU time.

    Without `seconds` it may work as long as it lives.
    """
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows has none
        return
    for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        if not most:
            continue
        hardest = resource.getrlimit(limit)[1]
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(limit, (most, hardest))
