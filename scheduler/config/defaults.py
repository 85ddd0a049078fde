"""A store file with every default filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scheduler.config.document import KeyPath
from scheduler.config.filled_file import FilledFile, fill_file
from scheduler.config.store_text import read_store_text
from scheduler.config.yaml_lines import yaml_lines

__all__ = ["defaults_text"]

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "# {file} with every default filled in. Remarks behind a value:",
        "#   default   the file does not give it",
        "#   assumed   nor does it give this, which is besides a guess about your store: have a look",
    ),
    "zh": (
        "# {file}，所有默认值都已写出。值后面的注释：",
        "#   default   文件里没有填写",
        "#   assumed   文件里没有填写，而且是对本店情况的假设，请核对",
    ),
}
_SECTION: Final = re.compile(r"\S+:(  #.*)?")


def defaults_text(path: Path | str) -> str:
    """A store file with every default filled in, those that are guesses told apart by a remark.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    str
        YAML that reads as the same store where it is saved beside the file.

    Raises
    ------
    ConfigError
        The file is not allowed.
    """
    text = read_store_text(Path(path))
    text.faults.raise_if_any()
    filled = fill_file(text)

    def remark(place: KeyPath, whole: bool) -> str:
        return _remark(filled, place, whole)

    lines = [line.format(file=Path(path).name) for line in _HEADINGS[text.file.language]]
    for line in yaml_lines(filled.values, remark):
        if _SECTION.fullmatch(line):
            lines.append("")
        lines.append(line)
    return "\n".join(lines) + "\n"


def _remark(filled: FilledFile, place: KeyPath, whole: bool) -> str:
    """What to remark behind a line."""
    if place in filled.assumed:
        return "assumed"
    if place in filled.defaults:
        return "default"
    below = [path[-1] for path in filled.assumed if whole and len(path) > len(place) and path[: len(place)] == place]
    return f"assumed: {', '.join(str(key) for key in below)}" if below else ""
