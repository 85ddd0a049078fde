"""A store file with every default filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from scheduler.config.document import KeyPath
from scheduler.config.filled_file import FilledFile, fill_file
from scheduler.config.month.month_file import MonthFile
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
_FROM_STATUTE: Final[Mapping[str, str]] = {
    "en": "#   statute   the profile that the file names has it; have its figures checked",
    "zh": "#   statute   来自文件所选的法规方案，请找懂行的人核对",
}
_FROM_WORKBOOK: Final[Mapping[str, str]] = {
    "en": "# From {file}, which is read together with this file; change it there:",
    "zh": "# 以下内容来自 {file}，读取本文件时会一起读取；要改请在那里改：",
}
_MONTHLY: Final = frozenset({"agents", "reserve_pool", "leave", "requests"})
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
        YAML that reads as the same store where it is saved beside the file; what stands in the month's workbook, and goes on
        standing there, is shown behind ``#``.

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
    if text.from_statute:
        lines.append(_FROM_STATUTE[text.file.language])
    own, brought = _apart(filled.values, text.month)
    for line in yaml_lines(own, remark):
        if _SECTION.fullmatch(line):
            lines.append("")
        lines.append(line)
    if text.month is not None:
        lines += ["", _FROM_WORKBOOK[text.file.language].format(file=text.month.name)]
        lines += [f"# {line}" for line in yaml_lines(brought, remark)]
    return "\n".join(lines) + "\n"


def _apart(values: dict[str, Any], month: MonthFile | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the store file says, and what its workbook does."""
    if month is None:
        return values, {}
    brought = {name: value for name, value in values.items() if name in month.sections and name != "calendar"}
    own = {name: value for name, value in values.items() if name not in brought and (value or name not in _MONTHLY)}
    campaigns = values["calendar"].get("campaigns", [])
    if "calendar" in month.sections:
        calendar = {name: value for name, value in values["calendar"].items() if name != "campaigns"}
        kept = campaigns[: month.own_campaigns]
        own["calendar"] = {**calendar, "campaigns": kept} if kept else calendar
        brought["calendar"] = {"campaigns": campaigns[month.own_campaigns :]}
    return own, brought


def _remark(filled: FilledFile, place: KeyPath, whole: bool) -> str:
    """What to remark behind a line."""
    if place in filled.from_statute:
        return f"statute {filled.statute}"
    if place in filled.assumed:
        return "assumed"
    if place in filled.defaults:
        return "default"
    below = [path[-1] for path in filled.assumed if whole and len(path) > len(place) and path[: len(place)] == place]
    return f"assumed: {', '.join(str(key) for key in below)}" if below else ""
