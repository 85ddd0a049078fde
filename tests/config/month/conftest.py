from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from scheduler.config.load import load_store
from scheduler.errors import InputError

STORE = """\
store: {id: shop, name: 店}
language: zh
month: month.xlsx
hours: {operating: 08:00-24:00}
queues:
  presales: {name: 售前, contacts_per_hour: 30}
  aftersales: {name: 售后, contacts_per_hour: 15}
shifts:
  early: {name: 早班, hours: 08:00-16:00, kind: early, code: 早}
  late: {name: 晚班, hours: 16:00-24:00, kind: late, code: 晚}
roles: {agent: {}, 组长: {lead: true}}
grades: {P1: {}, P2: {}}
"""
SHEETS: Mapping[str, Sequence[Sequence[object]]] = {
    "月份": [["月份"], ["2026-12"]],
    "人员": [["姓名", "技能"], ["李娜", "售前"], ["王伟", "售后"], ["张燕", None]],
}
Rows = Sequence[Sequence[object]]


class Shop:
    """A folder with a store file and a month's workbook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store.yaml"
        self.workbook = folder / "month.xlsx"

    def write(self, text: str = STORE, **changed: Rows | None) -> Path:
        """Write both; sheets by name, None for one that is not to be there."""
        book = Workbook()
        book.remove(book.active)
        for name, rows in {**SHEETS, **changed}.items():
            if rows is not None:
                sheet = book.create_sheet(name)
                for row in rows:
                    sheet.append(list(row))
        book.save(self.workbook)
        self.store.write_text(text, encoding="utf-8")
        return self.store

    def write_csv(self, text: str = STORE, **files: Rows) -> Path:
        """Write a store file that names CSV files, by what they hold."""
        for name, rows in files.items():
            with (self.folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
                csv.writer(stream).writerows(rows)
        named = ", ".join(f"{name}: {name}.csv" for name in files)
        self.store.write_text(text.replace("month: month.xlsx", f"month: {{{named}}}"), encoding="utf-8")
        return self.store

    def faults(self, text: str = STORE, **changed: Rows | None) -> dict[str, str]:
        """Messages by place: a cell of the workbook, or the line of the store file."""
        path = self.write(text, **changed)
        return faults_of(path)


def faults_of(path: Path) -> dict[str, str]:
    """Messages by place."""
    with pytest.raises(InputError) as raised:
        load_store(path)
    return {str(fault.column if fault.line is None else fault.line): str(fault.message) for fault in raised.value.faults}


@pytest.fixture
def month_shop(tmp_path: Path) -> Shop:
    """Writes a store file and its workbook."""
    return Shop(tmp_path)


@pytest.fixture
def read_faults() -> Callable[[Path], dict[str, str]]:
    """Messages by place of a store file that is wrong."""
    return faults_of


@pytest.fixture
def month_store() -> str:
    """The store file."""
    return STORE
