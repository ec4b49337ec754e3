"""How benchmarks say what they measured: quantiles of times in milliseconds."""

import time
from collections.abc import Callable
from typing import Any


def timed(act: Callable[..., Any], *args: Any) -> float:
    """Return how many seconds a call took."""
    began = time.perf_counter()
    act(*args)
    return time.perf_counter() - began


def quantile(times: list[float], part: float) -> float:
    """Return the time below which `part` of the times lie, in milliseconds."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)] * 1e3


def said(times: list[float]) -> str:
    """Return the quantiles of times in seconds as one line in milliseconds."""
    p50, p95, p99 = (quantile(times, part) for part in (0.5, 0.95, 0.99))
    return f"p50 {p50:.2f}  p95 {p95:.1f}  p99 {p99:.1f}  most {max(times) * 1e3:.0f} ms"
