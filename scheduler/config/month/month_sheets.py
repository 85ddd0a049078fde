"""The sheets that a store file's key ``month`` leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scheduler.config.document import Document, KeyPath
from scheduler.config.month.vocabulary import LISTS, READ_ME, SHEETS, sheet_of
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.sheet import Sheet, read_sheets

__all__ = ["MonthSheets", "read_month_sheets"]


@dataclass(slots=True)
class MonthSheets:
    """Sheets by what they hold.

    Parameters
    ----------
    named
        What the key holds: the workbook's path, or a path by what the file holds; empty where the key holds neither.
    sheets
        Those found, by the key of their kind.
    unused
        Names of sheets that mean nothing to the program.
    faults
        Files and sheets that are not what they should be.
    """

    named: str | Mapping[str, str] = ""
    sheets: dict[str, Sheet] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def file(self) -> str:
        """Name of the workbook, or of the first file, for messages."""
        if isinstance(self.named, str):
            return Path(self.named).name
        return ", ".join(dict.fromkeys(Path(name).name for name in self.named.values()))


def read_month_sheets(document: Document) -> MonthSheets | None:
    """Read the workbook or the files that the key ``month`` names.

    Parameters
    ----------
    document
        The store file; paths are relative to its folder.

    Returns
    -------
    MonthSheets or None
        None where there is no such key. A key that holds something else is left to the schema.
    """
    value = document.value.get("month") if isinstance(document.value, Mapping) else None
    if value is None:
        return None
    folder = Path(document.file).parent
    if isinstance(value, str) and value.strip():
        found = MonthSheets(value)
        _workbook(folder / value, document, found)
        return found
    if not isinstance(value, Mapping):
        return MonthSheets()
    known = {kind.key for kind in SHEETS}
    files = {key: str(name) for key, name in value.items() if key in known and isinstance(name, str | int) and name}
    found = MonthSheets(files)
    for key, name in files.items():
        sheets = () if key == "last_roster" else _opened(folder / name, document, ("month", key), found)
        kinds = [sheet_of(sheet.name) if sheet.name is not None else None for sheet in sheets]
        fitting = [sheet for sheet, kind in zip(sheets, kinds, strict=True) if kind is not None and kind.key == key]
        if sheets:
            found.sheets[key] = (fitting or sheets)[0]
    return found


def _workbook(path: Path, document: Document, found: MonthSheets) -> None:
    """Tell the sheets of a workbook apart by their names."""
    for sheet in _opened(path, document, ("month",), found):
        if sheet.name is None:
            if path.suffix.lower() == ".xlsx":  # its name promises what it is not
                message = "is no workbook, whatever its name says; open it in Excel and save it as an Excel workbook (.xlsx)"
                found.faults.append(Fault(message, file=str(path)))
                return
            message = "is a text file; name a workbook, or each file by what it holds: {example}"
            example = "{people: people.csv, leave: leave.csv}"
            found.faults.append(_fault(document, ("month",), Phrase(message, example=example)))
            return
        kind = sheet_of(sheet.name)
        if kind is None:
            found.unused.append(sheet.name)
        elif kind.key in found.sheets:
            message = "the sheets {one} and {other} hold the same; keep one of the two"
            said = Phrase(message, one=found.sheets[kind.key].name, other=sheet.name)
            found.faults.append(Fault(said, file=str(path)))
        elif kind not in (READ_ME, LISTS):
            found.sheets[kind.key] = sheet
    has_people = isinstance(document.value, Mapping) and document.value.get("agents")
    if not found.faults and "people" not in found.sheets and not has_people:
        message = "there is no sheet 人员 (people); the sheets are {names}. Give the sheet with the people this name"
        names = tuple(found.unused) or tuple(str(sheet.name) for sheet in found.sheets.values())
        found.faults.append(Fault(Phrase(message, names=names), file=str(path)))


def _opened(path: Path, document: Document, key: KeyPath, found: MonthSheets) -> tuple[Sheet, ...]:
    """Sheets of a file, none after a fault."""
    if not path.is_file():
        message = "there is no file {path!r}; `schedule init` writes a workbook to start from"
        found.faults.append(_fault(document, key, Phrase(message, path=str(path))))
        return ()
    try:
        return read_sheets(path)
    except DataError as error:
        found.faults.extend(error.faults)
        return ()


def _fault(document: Document, key: KeyPath, message: str) -> Fault:
    """A fault at a key of the store file."""
    return Fault(message, document.file, document.line(key), ".".join(map(str, key)))
