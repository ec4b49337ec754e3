"""Frozen dataclasses as JSON and back, for what crosses from one process to another.

Never pickle: what comes from a process that read a hostile file is data, and makes no objects but
those that were asked for.
"""

import types
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def pack(value: Any) -> Any:
    """Return a value as JSON knows it: a dataclass as the list of its fields, bytes as base64."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return [pack(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return [[pack(key), pack(one)] for key, one in value.items()]
    return [pack(one) for one in value]


def unpack(kind: type[T], said: Any) -> T:
    """Return the value of type `kind` that `pack` wrote; ValueError or TypeError where none is."""
    made: T = _unpacked(kind, said)
    return made


def _unpacked(kind: Any, said: Any) -> Any:
    origin = get_origin(kind)
    if origin is None:
        return _plain(kind, said)
    inner = get_args(kind)
    if origin in (Union, types.UnionType):
        (one,) = (k for k in inner if k is not types.NoneType)
        return None if said is None else _unpacked(one, said)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_unpacked(inner[0], one) for one in said)
    if origin is tuple:
        return tuple(_unpacked(one, part) for one, part in zip(inner, said, strict=True))
    if origin is dict or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return {_unpacked(inner[0], key): _unpacked(inner[1], one) for key, one in said}
    if origin is frozenset:
        return frozenset(_unpacked(inner[0], one) for one in said)
    if origin is list or (isinstance(origin, type) and issubclass(origin, Sequence)):
        return [_unpacked(inner[0], one) for one in said]
    raise TypeError(f"{kind} does not cross")


def _plain(kind: Any, said: Any) -> Any:
    if kind is bytes:
        return b64decode(said)
    if kind is date:
        return date.fromisoformat(said)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(said)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(*(_unpacked(hint, one) for hint, one in zip(hints, said, strict=True)))
    if kind in (str, int, bool, float):
        if not isinstance(said, kind if kind is not float else (int, float)):
            raise TypeError(f"{said!r} is no {kind.__name__}")
        return said
    raise TypeError(f"{kind} does not cross")


@cache
def _hints(kind: Any) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))
