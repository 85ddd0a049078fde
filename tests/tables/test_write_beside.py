from __future__ import annotations

import os
import stat
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # its other end is open, so that writing does not wait
    try:
        write_beside(pipe, b"one")
        assert os.read(reader, 10) == b"one"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
