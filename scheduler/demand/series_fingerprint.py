"""A short text that differs wherever a choice of method could."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

import numpy as np

from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings

__all__ = ["series_fingerprint"]


def series_fingerprint(series: DaySeries, days: int, settings: ForecastSettings, methods: Iterable[str]) -> str:
    """Hash of everything that methods see.

    Parameters
    ----------
    series
        The cleaned history, in which the calendar is.
    days
        Days to forecast.
    settings
        All settings.
    methods
        Names of the methods that there are.

    Returns
    -------
    str
        SHA-256 in hexadecimal; the same on every platform.
    """
    digest = hashlib.sha256()
    for part in _parts((days, settings, tuple(methods), series)):
        digest.update(part)
    return digest.hexdigest()


def _parts(value: object) -> Iterator[bytes]:
    """A value as bytes, piece by piece."""
    if is_dataclass(value):
        for field in fields(value):
            yield f"\0{field.name}\0".encode()
            yield from _parts(getattr(value, field.name))
    elif isinstance(value, np.ndarray) and value.dtype.kind in "bif":
        yield repr(value.shape).encode()
        # A NaN has many bit patterns, and the bytes of a number depend on the platform.
        yield np.where(np.isnan(value), np.nan, value).astype("<f8").tobytes()
    elif isinstance(value, np.ndarray | list | tuple):
        yield f"\0{len(value)}\0".encode()
        for item in value:
            yield from _parts(item)
    else:
        yield f"\0{value!r}\0".encode()
