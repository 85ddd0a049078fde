"""Texts into cells of a workbook, everything else of which stays as it is, byte for byte.

A library that reads a workbook and writes it again loses what it does not know: drawings, some formats and checks, rich
text. So the cells are replaced where they stand in the XML of their sheet, and no other part is touched, except that
formulas lose the values that the file remembers for them and are computed anew when the file is opened.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat
from xml.sax.saxutils import escape

from scheduler.tables.sheet import column_letters

__all__ = ["WorkbookPatch"]

_OFFICE = "/officeDocument"
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_SPANS = re.compile(rb'\sspans="[^"]*"')
_CALCULATION = re.compile(rb"<((?:\w+:)?)calcPr\b[^>]*?(/?)>")
_AFTER = ("definedNames", "externalReferences", "functionGroups", "sheets")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Spot = tuple[int, int]
Edit = tuple[int, int, bytes]


@dataclass(slots=True)
class _Cell:
    """Where a cell stands: bytes from `start` to `end`; `style` is the index of its format."""

    start: int
    end: int = 0
    style: str = ""
    formula: bool = False
    values: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    """Where a row stands: its start tag, the bytes of its end tag (the same where it is empty), and its cells by column."""

    start: int
    opened: int
    number: int
    style: str = ""
    closed: int = 0
    cells: dict[int, _Cell] = field(default_factory=dict)


class WorkbookPatch:
    """A workbook to be written again with other texts in some cells.

    Parameters
    ----------
    data
        The file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self._book = _main_part(archive)
            self._parts = _sheet_parts(archive, self._book)
            self._scans = {part: _Scan(archive.read(part)) for part in dict.fromkeys(self._parts.values())}

    def formulas(self, sheet: str) -> frozenset[Spot]:
        """Cells of a sheet (row and column from 0) that are computed."""
        rows = self._scans[self._parts[sheet]].rows
        return frozenset(
            (number, column) for number, row in rows.items() for column, cell in row.cells.items() if cell.formula
        )

    def patched(self, texts: Mapping[str, Mapping[Spot, str]]) -> bytes:
        """The file with texts in cells.

        Parameters
        ----------
        texts
            By sheet, the text of each cell by row and column from 0; an empty text empties the cell. A text is never a
            formula.
        """
        changed = {}
        computed = any(self.formulas(sheet) for sheet in self._parts)
        for sheet, part in self._parts.items():
            changed[part] = self._scans[part].patched(texts.get(sheet, {}))
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._data)) as archive, zipfile.ZipFile(stream, "w") as written:
            for item in archive.infolist():
                contents = changed.get(item.filename) or archive.read(item.filename)
                if item.filename == self._book and computed:
                    contents = _computing(contents)
                kept = zipfile.ZipInfo(item.filename, item.date_time)
                kept.compress_type, kept.external_attr = item.compress_type, item.external_attr
                written.writestr(kept, contents)
        return stream.getvalue()


class _Scan:
    """The XML of a sheet with the places of its rows and cells."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.rows: dict[int, _Row] = {}
        self.columns: list[tuple[int, int, str]] = []
        self._prefix = ""
        self._end = 0
        self._empty = -1
        self._row: _Row | None = None
        self._cell: _Cell | None = None
        self._column = self._value = -1
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._opens
        self._parser.EndElementHandler = self._closes
        self._parser.Parse(data, True)

    def patched(self, texts: Mapping[Spot, str]) -> bytes:
        """The XML with other texts in some cells, and without the remembered values of formulas."""
        edits: list[Edit] = [
            (start, end, b"")
            for row in self.rows.values()
            for cell in row.cells.values()
            if cell.formula
            for start, end in cell.values
        ]
        by_row: dict[int, dict[int, str]] = {}
        for (row_number, column), text in texts.items():
            by_row.setdefault(row_number, {})[column] = text
        for row_number, cells in by_row.items():
            row = self.rows.get(row_number)
            edits += (
                self._new_row(row_number, cells) if row is None or row.closed <= row.start else self._row_edits(row, cells)
            )
        data = self.data
        for start, end, new in sorted(edits, reverse=True):
            data = data[:start] + new + data[end:]
        return data

    def _row_edits(self, row: _Row, texts: Mapping[int, str]) -> list[Edit]:
        """What changes in one row."""
        edits: list[Edit] = []
        new: dict[int, list[bytes]] = {}
        for column, text in sorted(texts.items()):
            cell = row.cells.get(column)
            if cell is not None:
                edits.append((cell.start, cell.end, self._xml(row, column, text, cell.style)))
            else:
                at = min((there.start for right, there in row.cells.items() if right > column), default=row.closed)
                new.setdefault(at, []).append(self._xml(row, column, text, self._default_style(row, column)))
        edits += [(at, at, b"".join(cells)) for at, cells in new.items()]
        if new:
            tag = self.data[row.start : row.opened]
            edits.append((row.start, row.opened, _SPANS.sub(b"", tag)))
        return edits

    def _new_row(self, number: int, texts: Mapping[int, str]) -> list[Edit]:
        """A row that the file does not hold, or holds without any cell."""
        there = self.rows.get(number)
        row = there or _Row(0, 0, number)
        cells = b"".join(
            self._xml(row, column, text, self._default_style(row, column)) for column, text in sorted(texts.items())
        )
        if there is not None:
            tag = _SPANS.sub(b"", self.data[there.start : there.opened]).rstrip(b"/>").rstrip()
            return [(there.start, there.opened, tag + b">" + cells + f"</{self._prefix}row>".encode())]
        at = min((later.start for later in self.rows.values() if later.number > number), default=self._end)
        return [(at, at, f'<{self._prefix}row r="{number + 1}">'.encode() + cells + f"</{self._prefix}row>".encode())]

    def _xml(self, row: _Row, column: int, text: str, style: str) -> bytes:
        """A cell."""
        prefix, place = self._prefix, f"{column_letters(column)}{row.number + 1}"
        styled = f' s="{style}"' if style else ""
        if not text:
            return f'<{prefix}c r="{place}"{styled}/>'.encode()
        said = escape(_ILLEGAL.sub("", text))
        inner = f'<{prefix}is><{prefix}t xml:space="preserve">{said}</{prefix}t></{prefix}is>'
        return f'<{prefix}c r="{place}"{styled} t="inlineStr">{inner}</{prefix}c>'.encode()

    def _default_style(self, row: _Row, column: int) -> str:
        """Format of a cell that the file does not hold: that of its row, else that of its column."""
        return row.style or next((style for first, last, style in self.columns if first <= column <= last), "")

    def _opens(self, tag: str, attributes: dict[str, str]) -> None:
        """A start tag."""
        prefix, _, name = tag.rpartition(":")
        at = self._parser.CurrentByteIndex
        opened = self.data.index(b">", at) + 1
        self._empty = opened if self.data[opened - 2 : opened - 1] == b"/" else -1
        if name == "col":
            self.columns.append((int(attributes["min"]) - 1, int(attributes["max"]) - 1, attributes.get("style", "")))
        elif name == "row":
            number = int(attributes["r"]) - 1 if "r" in attributes else max(self.rows, default=-1) + 1
            style = attributes.get("s", "") if attributes.get("customFormat") in ("1", "true") else ""
            self._row = self.rows[number] = _Row(at, opened, number, style)
            self._prefix = f"{prefix}:" if prefix else ""
            self._column = -1
        elif name == "c" and self._row is not None:
            self._column = _column_of(attributes["r"]) if "r" in attributes else self._column + 1
            self._cell = self._row.cells[self._column] = _Cell(at, style=attributes.get("s", ""))
        elif name == "f" and self._cell is not None:
            self._cell.formula = True
        elif name == "v" and self._cell is not None:
            self._value = at

    def _closes(self, tag: str) -> None:
        """An end tag, or the end of an empty element."""
        name = tag.rpartition(":")[2]
        at = self._parser.CurrentByteIndex
        # At the end of an empty element the parser stands behind it, at that of another in front of its end tag.
        empty, self._empty = at == self._empty, -1
        end = at if empty else self.data.index(b">", at) + 1
        if name == "row" and self._row is not None:
            self._row.closed = self._row.start if empty else at
            self._row = None
        elif name == "sheetData":
            self._end = at
        elif name == "c" and self._cell is not None:
            self._cell.end = end
            self._cell = None
        elif name == "v" and self._cell is not None:
            self._cell.values.append((self._value, end))


def _column_of(reference: str) -> int:
    """Column from 0 of a reference such as ``C5``."""
    match = _REFERENCE.fullmatch(reference)
    letters = match[1] if match else reference
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _main_part(archive: zipfile.ZipFile) -> str:
    """Name of the part that lists the sheets."""
    root = ElementTree.fromstring(archive.read("_rels/.rels"))
    return next(item.get("Target", "").lstrip("/") for item in root if item.get("Type", "").endswith(_OFFICE))


def _sheet_parts(archive: zipfile.ZipFile, book: str) -> dict[str, str]:
    """Name of the part of each sheet by the sheet's name."""
    folder, name = posixpath.split(book)
    relations = ElementTree.fromstring(archive.read(f"{folder}/_rels/{name}.rels"))
    targets = {item.get("Id"): (item.get("Target", ""), item.get("Type", "")) for item in relations}
    parts = {}
    for sheet in _named(ElementTree.fromstring(archive.read(book)).iter(), "sheet"):
        identity = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        target, kind = targets.get(identity, ("", ""))
        if kind.endswith("/worksheet"):
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            parts[sheet.get("name", "")] = path
    return parts


def _named(elements: Iterable[ElementTree.Element], name: str) -> Iterable[ElementTree.Element]:
    """Elements of a name in whatever namespace."""
    return (element for element in elements if element.tag.rpartition("}")[2] == name)


def _computing(book: bytes) -> bytes:
    """The list of sheets with the demand to compute all formulas when the file is opened."""
    match = _CALCULATION.search(book)
    if match is not None:
        tag = re.sub(rb'\sfullCalcOnLoad="[^"]*"', b"", match[0])
        end = -2 if match[2] else -1
        return book[: match.start()] + tag[:end] + b' fullCalcOnLoad="1"' + tag[end:] + book[match.end() :]
    for name in _AFTER:
        closing = re.search(rb"<((?:\w+:)?)" + name.encode() + rb"\s*/>|</((?:\w+:)?)" + name.encode() + rb"\s*>", book)
        if closing is not None:
            prefix = closing[1] or closing[2] or b""
            return book[: closing.end()] + b"<" + prefix + b'calcPr fullCalcOnLoad="1"/>' + book[closing.end() :]
    return book
