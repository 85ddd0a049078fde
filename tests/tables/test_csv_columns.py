from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from scheduler.errors import DataError, Fault
from scheduler.tables.csv_columns import CsvColumns, read_columns
from scheduler.tables.csv_text import csv_bytes, read_csv


def read(folder: Path, text: str) -> CsvColumns:
    path = folder / "x.csv"
    path.write_bytes(text.encode())
    return read_columns(path, required=["a"])


def faults(folder: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(DataError) as caught:
        read(folder, text)
    return caught.value.faults


def test_texts_stand_by_column(tmp_path: Path) -> None:
    table = read(tmp_path, "A,b\n1,2\n3,4\n")
    assert (table.columns, table.lines) == (("a", "b"), [2, 3])
    assert (list(table.column("a")), list(table.column("b"))) == (["1", "3"], ["2", "4"])


def test_a_column_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert list(read(tmp_path, "a\n1\n2\n").column("c")) == ["", ""]


def test_short_rows_are_filled_up_and_empty_cells_beyond_the_header_are_passed_over(tmp_path: Path) -> None:
    table = read(tmp_path, "a,b,c\n1\n2,3,4,, \n")
    assert [list(texts) for texts in table.texts] == [["1", "2"], ["", "3"], ["", "4"]]


def test_rows_of_blanks_are_left_out_and_lines_are_counted(tmp_path: Path) -> None:
    assert read(tmp_path, '\n \u3000,\na,b\n\n,\n"x\ny",2\n \u00a0,\n3,4\n').lines == [6, 9]


def test_blanks_and_guards_are_taken_off(tmp_path: Path) -> None:
    assert list(read(tmp_path, "a\n\u3000x \n '=1+2\n'plain\n").column("a")) == ["x", "=1+2", "'plain"]


def test_every_row_that_is_too_long_is_told_by_its_line(tmp_path: Path) -> None:
    found = faults(tmp_path, "a,b\n1,2,3\n1,2\n1,2,,4\n")
    assert [fault.line for fault in found] == [2, 4]
    assert "has 3 cells; the header has 2" in found[0].message


def test_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    table = read(tmp_path, "a,b\n")
    assert (table.lines, [list(texts) for texts in table.texts]) == ([], [[], []])


@limits(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text("ab='\u3000 \n\",", max_size=4), st.text("1;\t'@", max_size=3)), max_size=6))
def test_rows_and_columns_read_the_same(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    path.write_bytes(csv_bytes(["a", "b"], rows))
    by_row, by_column = read_csv(path, required=["a"]), read_columns(path, required=["a"])
    assert [row.line for row in by_row.rows] == list(by_column.lines)
    for name in ("a", "b"):
        assert [row[name] for row in by_row.rows] == list(by_column.column(name))
