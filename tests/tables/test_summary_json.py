from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from scheduler.tables.summary_json import SUMMARY_NAME, summary_bytes, unedited_bytes


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A file with the summary that goes with it."""
    file = tmp_path / "roster.json"
    file.write_bytes(b"{}")
    (tmp_path / SUMMARY_NAME).write_bytes(summary_bytes({}, {file.name: hashlib.sha256(b"{}").hexdigest()}))
    return file


def test_a_file_as_it_was_written_is_proven_by_the_summary_beside_it(written: Path) -> None:
    assert unedited_bytes(written) == b"{}"


@pytest.mark.parametrize("edited", ["roster.json", SUMMARY_NAME])
def test_an_edit_of_the_file_or_of_the_summary_proves_nothing(written: Path, edited: str) -> None:
    file = written.with_name(edited)
    file.write_bytes(file.read_bytes().replace(b"{", b"{ ", 1).replace(b'"files"', b'"file"'))
    assert unedited_bytes(written) is None


def test_a_file_that_is_gone_or_was_never_recorded_is_not_proven(written: Path) -> None:
    (written.parent / "other.json").write_bytes(b"{}")
    assert unedited_bytes(written.with_name("other.json")) is None
    written.unlink()
    assert unedited_bytes(written) is None
