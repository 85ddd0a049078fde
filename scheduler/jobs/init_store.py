"""A store file to start from."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.template import template_text
from scheduler.errors import Fault, InputError
from scheduler.tables.write_beside import write_beside

__all__ = ["init_store"]


def init_store(path: Path | str = "store.yaml", *, language: str = "en") -> Path:
    """Write a commented store file to start from.

    Parameters
    ----------
    path
        The file to write; its folder is made where there is none.
    language
        Language of the comments.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    InputError
        There is such a file already, or it cannot be written.
    """
    target = Path(path)
    if target.exists():
        raise InputError(Fault("there is a file of this name already; choose another one", file=str(target)))
    write_beside(target, template_text(language).encode("utf-8"))
    return target
