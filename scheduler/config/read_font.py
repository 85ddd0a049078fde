"""The font that pictures are drawn with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from scheduler.config.fault_list import FaultList
from scheduler.errors import Phrase

if TYPE_CHECKING:
    from scheduler.config.schema import StoreFile

__all__ = ["read_font"]

_FILES: Final = (".ttf", ".otf", ".ttc", ".otc")


def read_font(file: StoreFile, folder: Path, faults: FaultList) -> str | None:
    """The font of a store file.

    Parameters
    ----------
    file
        The store file.
    folder
        Where it lies: paths in it are relative to this.
    faults
        Where to note a font file that is not there. Whether a family is installed is seen when a picture is drawn.

    Returns
    -------
    str or None
        Name of a family, or path of a file; None where the store file names no font.
    """
    font = file.pictures.font
    if font is None or not font.lower().endswith(_FILES):
        return font
    path = folder / font
    if not path.is_file():
        message = "there is no font file {path}; give the path from the store file to it, or the name of an installed family"
        faults.add(("pictures", "font"), Phrase(message, path=str(path)))
    return str(path)
