from __future__ import annotations

import pytest
from page_contents import make_content

from scheduler.domain.outcome import Progress
from scheduler.report.page.content import Proof
from scheduler.report.page.page_html import page_html
from scheduler.report.page.progress_part import ProgressPart, progress_part
from scheduler.report.page.speech import Speech


def part(*course: Progress, gap: float | None = 0.05, seconds: float = 10.0, language: str = "en") -> ProgressPart:
    proof = Proof(210.0, 200.0, gap, proven=False, progress=course, seconds=seconds)
    made = progress_part(make_content(proof=proof), Speech(language, {}))
    assert made is not None
    return made


def line(seconds: float, objective: float | None, bound: float | None = 0.0, gap: float | None = None) -> Progress:
    return Progress(seconds, "quality", objective, bound, gap)


def test_a_roster_by_hand_has_no_search_to_tell_of() -> None:
    assert progress_part(make_content(proof=None), Speech("en", {})) is None


def test_it_says_how_far_the_roster_is_and_how_long_it_took() -> None:
    assert part().said == ("The roster is at most 5 % from the best possible.", "The search took 10 s.")


def test_a_long_search_is_told_in_minutes() -> None:
    assert part(seconds=600.0).said[1] == "The search took 10 min."


def test_a_search_without_course_has_no_curve() -> None:
    made = part()
    assert (made.found, made.least, made.steps) == ("", "", ())


def test_the_steps_are_the_first_the_close_ones_and_the_last() -> None:
    course = (line(1.0, 5000.0), line(4.0, 400.0, 200.0, 0.5), line(9.0, 210.0, 200.0, 0.0476))
    assert part(*course).steps == (
        ("1 s", "The first roster: 5,000 points."),
        ("4 s", "At most 50 % from the best possible."),
        ("9 s", "At most 5 % from the best possible."),
        ("9 s", "The roster on this page: 210 points."),
    )


def test_a_proof_ends_the_steps() -> None:
    assert part(line(2.0, 10.0, 10.0, 0.0), gap=0.0).steps[-1] == ("2 s", "Proven: no roster can be better.")


def test_the_curves_run_to_the_right_edge_and_each_mark_is_ten_times_the_one_below() -> None:
    made = part(line(1.0, 5000.0, 9.0), line(5.0, 99.0, 9.0))
    assert [text for _, text in made.marks] == ["0", "10", "100", "1,000", "10,000"]
    assert made.found.endswith(f"H{made.right:g}")
    height = (made.bottom - float(made.marks[-1][0])) / 4
    assert float(made.found.split("V")[1].split("H")[0]) - (made.bottom - 2 * height) < 0.1
    assert made.least.count("V") == 0


def test_only_the_stage_that_is_weighed_is_drawn() -> None:
    made = part(Progress(0.5, "musts", 3.0, 0.0, None), line(1.0, 500.0))
    assert made.steps[0] == ("1 s", "The first roster: 500 points.")


def test_a_roster_without_anything_unmet_is_drawn() -> None:
    made = part(line(0.1, 0.0, 0.0, 0.0), gap=0.0, seconds=0.2)
    assert made.said == ("This is the best possible roster.",)
    assert made.found


def test_the_marks_of_a_short_search_differ() -> None:
    times = [text for _, text in part(line(0.1, 5.0, 5.0, 0.0), gap=0.0, seconds=0.1).times]
    assert times == ["0 s", "0.1 s", "0.2 s", "0.3 s", "0.4 s", "0.5 s"]


@pytest.mark.parametrize(("seconds", "ends"), [(0.1, True), (60.0, True), (57.0, False)])
def test_a_mark_at_the_right_edge_ends_there(seconds: float, ends: bool) -> None:
    proof = Proof(5.0, 5.0, 0.0, proven=True, progress=(line(0.1, 5.0),), seconds=seconds)
    assert ('class="a-middle a-last' in page_html(make_content(proof=proof))) is ends


def test_chinese() -> None:
    assert part(line(1.0, 500.0), language="zh").steps[0] == ("1 秒", "第一份班表：500 分。")
