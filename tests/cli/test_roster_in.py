"""Which roster a path means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scheduler.cli.roster_in import roster_in
from scheduler.errors import DataError


def test_a_file_is_itself(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes(b"")
    assert roster_in(tmp_path / "mine.csv") == tmp_path / "mine.csv"


def test_what_is_not_there_is_neither_file_nor_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere: there is no such file or folder"):
        roster_in(tmp_path / "nowhere")


def test_in_a_folder_it_is_the_one_written_last(tmp_path: Path) -> None:
    for seconds, name in enumerate(("roster.json", "roster.xlsx", "roster.csv", "other.csv"), start=1):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (seconds, seconds))
    assert roster_in(tmp_path) == tmp_path / "roster.csv"


def test_a_folder_without_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_bytes(b"")
    with pytest.raises(DataError, match="there is no roster in this folder"):
        roster_in(tmp_path)
