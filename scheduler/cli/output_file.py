"""The file that a verb is asked to write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scheduler.errors import Fault, InputError, Phrase

__all__ = ["refuse_overwriting_input"]


def refuse_overwriting_input(target: Path | None, others: Iterable[Path | None], *, option: str = "--out") -> None:
    """Raise InputError where the file to write is a folder, or one of those that the same command reads or writes.

    Parameters
    ----------
    target
        The file to write, None where none is.
    others
        The other files of the command, None for those not given.
    option
        What names the file.
    """
    if target is None:
        return
    if target.is_dir():
        raise InputError(Fault(Phrase("this is a folder; let {option} name a file", option=option), file=str(target)))
    for path in others:
        if path is not None and (path.resolve() == target.resolve() or _same(path, target)):
            said = Phrase("this file is read or written by the same command; give {option} another name", option=option)
            raise InputError(Fault(said, file=str(target)))


def _same(path: Path, target: Path) -> bool:
    """Whether two names lead to one file."""
    return path.exists() and target.exists() and path.samefile(target)
