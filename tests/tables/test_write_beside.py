from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.errors import DataError
from scheduler.tables.write_beside import write_beside


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_beside(tmp_path / "a.csv", b"one")
    write_beside(tmp_path / "a.csv", b"two")
    assert (tmp_path / "a.csv").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_file_in_place_of_the_folder_is_a_fault_of_the_file_asked_for(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(DataError, match=r"x.csv: the file cannot be written: .*choose another place"):
        write_beside(tmp_path / "taken" / "x.csv", b"one")
