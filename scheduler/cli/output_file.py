"""The file that a verb is asked to write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scheduler.errors import Fault, InputError

__all__ = ["refuse_overwriting_input"]


def refuse_overwriting_input(target: Path | None, inputs: Iterable[Path | None]) -> None:
    """Raise InputError where the file to write is one of those that are read.

    Parameters
    ----------
    target
        The file to write, None where none is.
    inputs
        The files that are read, None for those not given.
    """
    if target is None:
        return
    for path in inputs:
        if path is not None and path.exists() and target.exists() and path.samefile(target):
            raise InputError(Fault("this file is read by the same command; give --out another name", file=str(target)))
