from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.shift import ShiftKind
from scheduler.errors import DataError
from scheduler.tables.json_text import json_bytes, json_object, plain


def test_values_of_the_domain_become_plain() -> None:
    value = {
        date(2026, 12, 1): [np.int64(3), np.float64(0.5), np.array([1, 2]), ShiftKind.LATE],
        "at": datetime(2026, 12, 1, 8),
    }
    assert plain(value) == {"2026-12-01": [3, 0.5, [1, 2], "late"], "at": "2026-12-01 08:00"}


def test_chinese_stays_readable() -> None:
    assert "班表" in json_bytes({"name": "班表"}).decode("utf-8")


def test_no_number_is_no_json() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        json_bytes({"gap": float("nan")})


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"{\n1", "x.json:2: this is not JSON"), (b"[]", "holds no object"), (b"\xff\xfe", "not UTF-8")],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "x.json").write_bytes(data)
    with pytest.raises(DataError, match=message):
        json_object(tmp_path / "x.json")
