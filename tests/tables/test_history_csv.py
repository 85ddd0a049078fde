from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.history import History
from scheduler.errors import DataError, Fault
from scheduler.tables.history_csv import read_history
from scheduler.tables.history_gaps import history_gaps
from scheduler.words.catalogue import LANGUAGES, sentence

START = datetime(2026, 3, 2)


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "历史 history.csv"
    path.write_bytes(text.encode(encoding))
    return path


def hourly(days: int, start: datetime = START, **cells: str) -> str:
    """A file of one contact per hour; keyword ``h5="text"`` replaces the count of the fifth hour, None leaves it out."""
    lines = ["timestamp,inquiries"]
    lines += [f"{start + timedelta(hours=hour):%Y-%m-%d %H:%M},{cells.get(f'h{hour}', '1')}" for hour in range(days * 24)]
    return "\n".join(lines) + "\n"


def read(
    folder: Path,
    text: str,
    *,
    queues: tuple[str, ...] = ("chat",),
    shares: Mapping[str, float] | None = None,
    timezone: str | None = None,
    encoding: str = "utf-8",
) -> History:
    return read_history(write(folder, text, encoding), queues=queues, shares=shares, timezone=timezone)


def faults(folder: Path, text: str, **options: object) -> tuple[Fault, ...]:
    with pytest.raises(DataError) as caught:
        read(folder, text, **options)  # type: ignore[arg-type]
    return caught.value.faults


def codes(history: History) -> list[str]:
    return [finding.code for finding in history.findings]


def test_a_plain_file_is_read_without_a_word(tmp_path: Path) -> None:
    history = read(tmp_path, hourly(3, h5="7"))
    assert (history.start, history.queues, history.contacts.shape) == (START, ("chat",), (1, 72))
    assert history.contacts[0, 5] == 7
    assert history.findings == ()
    assert history.source is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_needs_no_word(tmp_path: Path, encoding: str) -> None:
    assert codes(read(tmp_path, hourly(2), encoding=encoding)) == []


def test_gb18030_is_read_and_said(tmp_path: Path) -> None:
    text = "timestamp,queue,inquiries\n2026-03-02 00:00,售前,4\n"
    history = read(tmp_path, text, queues=("售前",), encoding="gb18030")
    assert history.contacts[0, 0] == 4
    assert codes(history)[0] == "history_encoding"


@pytest.mark.parametrize(
    "stamp",
    ["2026/3/2 8:00", "2026-03-02T08:00:00", "2026-03-02 08:00:00.000", "2026年3月2日 8:00", "2026-03-02 08:00+08:00"],
)
def test_spreadsheet_forms_of_a_time_stamp_are_read(tmp_path: Path, stamp: str) -> None:
    history = read(tmp_path, f"timestamp,inquiries\n{stamp},5\n")
    assert history.contacts[0, 8] == 5


def test_a_stamp_with_its_distance_from_utc_becomes_the_stores_clock(tmp_path: Path) -> None:
    history = read(tmp_path, "timestamp,inquiries\n2026-03-01T20:00:00Z,5\n", timezone="Asia/Shanghai")
    assert history.start == START
    assert history.contacts[0, 4] == 5


def test_utc_stamps_of_a_store_without_time_zone_are_pointed_out(tmp_path: Path) -> None:
    history = read(tmp_path, "timestamp,inquiries\n2026-03-02T08:00:00Z,5\n")
    assert history.contacts[0, 8] == 5
    assert codes(history) == ["history_utc"]
    assert codes(read(tmp_path, "timestamp,inquiries\n2026-03-02T08:00:00+08:00,5\n")) == []


def test_queues_come_in_the_order_asked_for(tmp_path: Path) -> None:
    text = "timestamp,queue,inquiries\n2026-03-02 00:00,b,2\n2026-03-02 00:00,a,1\n"
    history = read(tmp_path, text, queues=("a", "b"))
    np.testing.assert_array_equal(history.contacts[:, 0], [1, 2])


def test_a_file_without_queues_is_split_by_shares(tmp_path: Path) -> None:
    history = read(tmp_path, hourly(1, h3="10"), queues=("a", "b"), shares={"a": 0.7, "b": 0.3})
    np.testing.assert_allclose(history.contacts[:, 3], [7, 3])


def test_a_file_without_queues_or_shares_is_refused_with_both_ways_out(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, hourly(1), queues=("a", "b"))
    assert "no column 'queue'" in fault.message
    assert "history.shares" in fault.message
    assert "timestamp, inquiries" in fault.message


def test_without_queues_asked_for_the_file_decides(tmp_path: Path) -> None:
    assert read(tmp_path, hourly(1), queues=()).queues == ("all",)
    text = "timestamp,queue,inquiries\n2026-03-02 00:00,b,2\n2026-03-02 00:00,a,1\n"
    assert read(tmp_path, text, queues=()).queues == ("b", "a")


def test_times_within_the_hour_are_summed_and_said(tmp_path: Path) -> None:
    rows = "".join(f"2026-03-02 {hour:02}:{minute:02},2\n" for hour in range(24) for minute in (0, 15, 30, 45))
    history = read(tmp_path, "timestamp,inquiries\n" + rows)
    np.testing.assert_array_equal(history.contacts, np.full((1, 24), 8.0))
    assert codes(history) == ["history_summed"]


def test_columns_that_are_not_needed_are_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, "day,timestamp,inquiries\nMon,2026-03-02 00:00,3\n").contacts[0, 0] == 3


def test_every_fault_is_told_with_line_and_column(tmp_path: Path) -> None:
    text = "timestamp,queue,inquiries\nsoon,presales,1\n2026-03-02 01:00,presale,-2\n2026-03-02 02:00,presales,many\n"
    found = faults(tmp_path, text, queues=("presales", "aftersales"))
    assert [(fault.line, fault.column) for fault in found] == [
        (2, "timestamp"),
        (3, "queue"),
        (3, "inquiries"),
        (4, "inquiries"),
    ]
    assert "did you mean 'presales'?" in found[1].message
    assert all(fault.file for fault in found)


@pytest.mark.parametrize("count", ["-1", "nan", "inf", "-inf", "", "many", "1_000", "1e999", "NaN", "1e300"])
def test_a_count_that_is_no_number_of_contacts_is_refused(tmp_path: Path, count: str) -> None:
    (fault,) = faults(tmp_path, hourly(1, h4=count))
    assert (fault.line, fault.column) == (6, "inquiries")


@pytest.mark.parametrize(
    "stamp", ["", "2026-13-01 00:00", "2026-02-30 00:00", "02/03/2026 08:00", "2026-03-02", "2026-03-02 25:00", "8:00"]
)
def test_a_time_stamp_that_cannot_be_read_is_refused(tmp_path: Path, stamp: str) -> None:
    (fault,) = faults(tmp_path, f"timestamp,inquiries\n{stamp},5\n")
    assert (fault.line, fault.column) == (2, "timestamp")
    assert stamp in fault.message


def test_a_row_that_is_there_twice_names_the_first(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, hourly(2) + "2026-03-02 05:00,1\n")
    assert fault.line == 50
    assert "in line 7 already" in fault.message


def test_the_same_hour_of_two_queues_is_no_repetition(tmp_path: Path) -> None:
    text = "timestamp,queue,inquiries\n2026-03-02 00:00,a,2\n2026-03-02 00:00,b,1\n"
    assert read(tmp_path, text, queues=("a", "b")).contacts[:, 0].tolist() == [2, 1]


def test_the_hour_that_winter_time_repeats_is_summed_and_said(tmp_path: Path) -> None:
    text = hourly(1, datetime(2026, 10, 25)).replace("2026-10-25 02:00,1\n", "2026-10-25 02:00,3\n2026-10-25 02:00,4\n")
    history = read(tmp_path, text, timezone="Europe/Berlin")
    assert history.contacts[0, 2] == 7
    (finding,) = history.findings
    assert (finding.code, finding.facts) == ("history_hour_repeated", {"date": "2026-10-25", "time": "02:00"})


def test_different_distances_from_utc_tell_a_repeated_hour_without_a_time_zone(tmp_path: Path) -> None:
    text = "timestamp,inquiries\n2026-10-25T02:00+02:00,3\n2026-10-25T02:00+01:00,4\n"
    history = read(tmp_path, text)
    assert history.contacts[0, 2] == 7
    assert codes(history) == ["history_hour_repeated"]


def test_utc_stamps_of_the_repeated_hour_are_summed(tmp_path: Path) -> None:
    text = "timestamp,inquiries\n2026-10-25T00:00Z,3\n2026-10-25T01:00Z,4\n"
    assert read(tmp_path, text, timezone="Europe/Berlin").contacts[0, 2] == 7


def test_the_same_distance_from_utc_twice_is_a_repetition(tmp_path: Path) -> None:
    text = "timestamp,inquiries\n2026-10-25T02:00+01:00,3\n2026-10-25T02:00+01:00,4\n"
    assert len(faults(tmp_path, text, timezone="Europe/Berlin")) == 1


@pytest.mark.parametrize(("hour", "timezone"), [(2, None), (3, "Europe/Berlin"), (2, "Asia/Shanghai")])
def test_an_hour_that_the_clocks_do_not_repeat_is_a_repetition(tmp_path: Path, hour: int, timezone: str | None) -> None:
    row = f"2026-10-25 {hour:02}:00,1\n"
    text = hourly(1, datetime(2026, 10, 25)).replace(row, row + row)
    (fault,) = faults(tmp_path, text, timezone=timezone)
    assert ("timezone" in fault.message) == (timezone is None)


def test_a_third_row_of_the_repeated_hour_is_a_repetition(tmp_path: Path) -> None:
    row = "2026-10-25 02:00,1\n"
    text = hourly(1, datetime(2026, 10, 25)).replace(row, row * 3)
    assert faults(tmp_path, text, timezone="Europe/Berlin")


def test_a_gap_is_left_empty_and_said(tmp_path: Path) -> None:
    lines = [line for line in hourly(40).splitlines() if not line.startswith(("2026-03-20", "2026-04-01 05"))]
    history = read(tmp_path, "\n".join(lines))
    assert np.isnan(history.contacts[0, 18 * 24 : 19 * 24]).all()
    (finding,) = history.findings
    assert finding.facts == {"hours": 25, "date": "2026-03-20", "time": "00:00", "longest": 24}


def test_hours_that_no_week_has_are_closed_and_no_gap(tmp_path: Path) -> None:
    lines = [line for line in hourly(35).splitlines() if line[10:13] not in (" 00", " 01", " 02")]
    history = read(tmp_path, "\n".join(lines))
    (finding,) = history.findings
    assert (finding.code, finding.facts) == ("history_closed_hours", {"hours": 21})


def test_the_hour_that_summer_time_skips_is_no_gap(tmp_path: Path) -> None:
    text = hourly(2, datetime(2026, 3, 28)).replace("2026-03-29 02:00,1\n", "")
    assert codes(read(tmp_path, text, timezone="Europe/Berlin")) == []
    assert codes(read(tmp_path, text)) == ["history_gaps"]


def test_hours_before_the_first_and_after_the_last_row_are_no_gap(tmp_path: Path) -> None:
    history = read(tmp_path, "timestamp,inquiries\n2026-03-02 10:00,1\n2026-03-02 11:00,1\n")
    assert history.contacts.shape == (1, 24)
    assert history.findings == ()


def test_a_queue_without_rows_does_not_make_every_hour_a_gap(tmp_path: Path) -> None:
    text = "timestamp,queue,inquiries\n2026-03-02 00:00,a,2\n2026-03-02 01:00,a,2\n"
    history = read(tmp_path, text, queues=("a", "b"))
    assert np.isnan(history.contacts[1]).all()
    assert history.findings == ()


def test_of_many_faults_twenty_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    text = "timestamp,inquiries\n" + "soon,1\n" * 57
    found = faults(tmp_path, text)
    assert len(found) == 21
    assert "37 more" in found[-1].message


def test_a_missing_column_names_those_that_were_found(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "timestamp,contacts\n2026-03-02 00:00,1\n")
    assert fault.column == "inquiries"
    assert "contacts" in fault.message


@pytest.mark.parametrize("text", ["", "\n\n", "timestamp,inquiries\n"])
def test_an_empty_history_is_refused(tmp_path: Path, text: str) -> None:
    assert len(faults(tmp_path, text)) == 1


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00\x06\x00", b"timestamp,inq\x00\x00\x01", bytes(range(256))])
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "history.csv"
    path.write_bytes(data)
    with pytest.raises(DataError, match="binary"):
        read_history(path, queues=("chat",))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(DataError) as caught:
            read_history(path, queues=("chat",))
        assert caught.value.faults[0].file == str(path)


def test_a_wrong_year_is_told_instead_of_a_history_of_centuries(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, hourly(1) + "2206-03-02 00:00,1\n")
    assert (fault.line, "check the years" in fault.message) == (26, True)


def test_an_unknown_time_zone_is_refused(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, hourly(1), timezone="Asia/Shangai")
    assert fault.column == "timezone"


def test_rows_may_come_in_any_order(tmp_path: Path) -> None:
    lines = hourly(2, h5="9").splitlines()
    shuffled = "\n".join([lines[0], *reversed(lines[1:])])
    np.testing.assert_array_equal(read(tmp_path, shuffled).contacts, read(tmp_path, hourly(2, h5="9")).contacts)


def test_every_finding_has_a_sentence_in_every_language(tmp_path: Path) -> None:
    text = hourly(35, datetime(2026, 10, 5)).replace("2026-10-25 02:00,1\n", "2026-10-25 02:00,1\n" * 2)
    text = text.replace("2026-10-26 02:00,1\n", "2026-10-26 02:30,1\n").replace("2026-10-27 02:00,1\n", "")
    lines = [line for line in text.splitlines() if line[10:13] != " 05"]
    history = read(tmp_path, "\n".join(lines) + "\n2026-10-05 07:30,1\n", timezone="Europe/Berlin")
    assert codes(history) == ["history_summed", "history_hour_repeated", "history_closed_hours", "history_gaps"]
    for finding in history.findings:
        for language in LANGUAGES:
            assert "{" not in sentence(finding, language)


def test_a_gap_of_one_queue_counts_once() -> None:
    contacts = np.ones((2, 48))
    contacts[1, 10:12] = np.nan
    (finding,) = history_gaps(contacts, START, START, START + timedelta(hours=47), None)
    assert finding.size == 2


def test_handle_times_are_read_and_weighed_by_their_contacts(tmp_path: Path) -> None:
    text = "timestamp,inquiries,aht_seconds\n2026-03-02 00:00,30,100\n2026-03-02 00:30,10,200\n2026-03-02 01:00,5,\n"
    seconds = read(tmp_path, text).aht_seconds
    assert seconds is not None
    assert seconds.shape == (1, 24)
    assert seconds[0, 0] == pytest.approx(125)
    assert np.isnan(seconds[0, 1:]).all()


def test_a_row_without_handle_time_does_not_weigh_on_the_others_of_its_hour(tmp_path: Path) -> None:
    text = "timestamp,inquiries,aht_seconds\n2026-03-02 00:00,30,\n2026-03-02 00:30,10,200\n"
    seconds = read(tmp_path, text).aht_seconds
    assert seconds is not None
    assert seconds[0, 0] == 200


def test_a_handle_time_of_0_or_of_nobody_tells_nothing(tmp_path: Path) -> None:
    text = "timestamp,inquiries,aht_seconds\n2026-03-02 00:00,3,0\n2026-03-02 01:00,0,50\n"
    assert read(tmp_path, text).aht_seconds is None
    assert read(tmp_path, hourly(2)).aht_seconds is None


def test_queues_of_one_column_of_contacts_share_its_handle_time(tmp_path: Path) -> None:
    text = "timestamp,inquiries,aht_seconds\n2026-03-02 00:00,10,120\n"
    seconds = read(tmp_path, text, queues=("a", "b"), shares={"a": 0.7, "b": 0.3}).aht_seconds
    assert seconds is not None
    assert seconds[:, 0].tolist() == [120, 120]


@pytest.mark.parametrize("cell", ["3:05", "-1", "nan", "1_00", "90000", "long"])
def test_a_handle_time_that_is_none_is_told_with_line_and_column(tmp_path: Path, cell: str) -> None:
    (fault,) = faults(tmp_path, f"timestamp,inquiries,aht_seconds\n2026-03-02 00:00,3,60\n2026-03-02 01:00,3,{cell}\n")
    assert (fault.line, fault.column) == (3, "aht_seconds")
    assert cell in fault.message
