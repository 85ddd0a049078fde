from __future__ import annotations

import io

import pytest

from scheduler.cli import progress_line
from scheduler.cli.progress_line import ProgressLine
from scheduler.domain.outcome import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that a test sets by hand."""
    now = [100.0]
    monkeypatch.setattr(progress_line.time, "monotonic", lambda: now[0])
    return now


def report(seconds: float, gap: float | None = None, stage: str = "quality", objective: float | None = 5.0) -> Progress:
    return Progress(seconds=seconds, stage=stage, objective=objective, bound=None, gap=gap)


def test_a_log_gets_whole_lines_and_no_carriage_return(clock) -> None:
    log = io.StringIO()
    with ProgressLine("en", log) as line:
        line(report(1, 0.5))
        clock[0] += 60
        line(report(61, 0.05))
    assert log.getvalue() == "1 s  at most 50 % from the best possible\n61 s  at most 5 % from the best possible\n"


def test_a_log_gets_no_line_twice_and_not_many_a_second(clock) -> None:
    log = io.StringIO()
    with ProgressLine("en", log) as line:
        line(report(1, 0.5))
        line(report(1.1, 0.4))
        clock[0] += 60
        line(report(61, 0.5))
    assert log.getvalue().count("\n") == 1


def test_a_terminal_line_moves_in_place_and_is_ended(clock) -> None:
    terminal = Terminal()
    with ProgressLine("en", terminal) as line:
        line(report(1, stage="musts"))
        clock[0] += 1
        line(report(2, 0.1))
    first, second = terminal.getvalue().split("\r")[1:]
    assert second.startswith("2 s  at most 10 % from the best possible")
    assert len(second.rstrip("\n")) >= len(first)
    assert terminal.getvalue().endswith("\n")
    assert terminal.getvalue().count("\n") == 1


def test_the_time_moves_on_a_terminal_even_where_nothing_else_does(clock) -> None:
    terminal = Terminal()
    with ProgressLine("en", terminal) as line:
        line(report(1, 0.1))
        clock[0] += 1
        line(report(2, 0.1))
    assert "\r2 s" in terminal.getvalue()


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (report(3, stage="musts"), "must hold"),
        (report(3, stage="rest"), "must hold"),
        (report(3, objective=None), "first roster"),
        (report(3), "looking for better"),
        (report(3, 1.0), "looking for better"),
        (report(3, 0.0), "the best possible"),
    ],
)
def test_each_state_has_plain_words(clock, progress, words) -> None:
    log = io.StringIO()
    with ProgressLine("en", log) as line:
        line(progress)
    assert words in log.getvalue()


def test_chinese_words(clock) -> None:
    log = io.StringIO()
    with ProgressLine("zh", log) as line:
        line(report(3, 0.004))
    assert log.getvalue() == "3 秒  距理论最优最多还差 0.4%\n"


def test_nothing_shown_leaves_nothing_behind() -> None:
    terminal = Terminal()
    with ProgressLine("en", terminal):
        pass
    assert terminal.getvalue() == ""
