from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.errors import DataError
from scheduler.tables.csv_text import csv_bytes, read_csv

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12).map(
    lambda text: text.strip(" \u3000\u00a0")
)


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_file_starts_with_the_mark_that_excel_needs_and_has_crlf_line_ends() -> None:
    assert csv_bytes(["a", "b"], [["早", 1]]) == "\ufeffa,b\r\n早,1\r\n".encode()


@pytest.mark.parametrize("text", ["=1+2", "+86 10", "-3", "@sum", "\tx", "\uff1dcmd", "'=x", "''-y", "'plain"])
def test_a_text_that_looks_like_a_formula_is_guarded_and_reads_back_equal(tmp_path: Path, text: str) -> None:
    path = written(tmp_path / "x.csv", csv_bytes(["a", "b"], [[text, "end"]]))
    assert read_csv(path, required=["a"]).rows[0]["a"] == text
    assert path.read_text("utf-8-sig").split("\n")[1][0] not in "=+-@\t\uff1d"


@given(st.lists(CELLS, min_size=1, max_size=5))
def test_any_text_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, cells: list[str]) -> None:
    path = written(tmp_path_factory.mktemp("csv") / "x.csv", csv_bytes(["n", "t"], [["row", cell] for cell in cells]))
    assert [row["t"] for row in read_csv(path, required=["t"]).rows] == cells


def test_numbers_are_not_guarded() -> None:
    assert csv_bytes(["a"], [[-3], [-0.1], [2.0]]).endswith(b"a\r\n-3\r\n-0.1\r\n2\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_encoding_is_found_and_said(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "x.csv", "date,name\n2026-12-05,王芳\n".encode(encoding))
    table = read_csv(path, required=["date", "name"])
    assert (table.encoding, table.rows[0]["name"]) == (encoding, "王芳")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_found_in_the_first_line(tmp_path: Path, separator: str) -> None:
    path = written(tmp_path / "x.csv", f"a{separator}b\n1{separator}2,5\n".encode())
    assert read_csv(path, required=["a"]).rows[0]["b"] == "2,5"


def test_rows_know_their_line_after_a_cell_of_two_lines(tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", b'a\r\n"one\r\ntwo"\r\n\r\nthree\r\n')
    assert [row.line for row in read_csv(path, required=["a"]).rows] == [2, 5]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"\xff\xff\x80", "neither UTF-8 nor GB18030"),
        (b"b,c\n1,2\n", "there is no column 'a'; needed are a, found are b, c"),
        (b"a,a\n1,2\n", "the column 'a' is there twice"),
        (b"a\n1,2\n", "x.csv:2: the row has 2 cells; the header has 1"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(DataError, match=message.replace("(", "\\(")):
        read_csv(written(tmp_path / "x.csv", data), required=["a"])


def test_an_unknown_column_is_named_with_the_nearest_allowed(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"unknown column 'shft' \(did you mean 'shift'\?\)"):
        read_csv(written(tmp_path / "x.csv", b"date,shft\n"), required=["date"], optional=["shift"])


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no such file"):
        read_csv(tmp_path / "none.csv", required=["a"])
    with pytest.raises(DataError, match="this is a folder"):
        read_csv(tmp_path, required=["a"])
