from __future__ import annotations

from dataclasses import replace

import pytest
from page_contents import make_content
from simulated import make_result

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.page.service_part import ServicePart, service_part
from scheduler.report.page.speech import Speech

NAMES = {"presales": "Presales", "aftersales": "Aftersales", "early": "Early"}


def part(result: SimulationResult | None = None, language: str = "en") -> ServicePart:
    made = service_part(make_content(simulation=result or make_result()), Speech(language, NAMES))
    assert made is not None
    return made


def test_without_a_simulation_there_is_nothing() -> None:
    content = make_content(simulation=None)
    assert service_part(content, Speech("en", content.names)) is None


def test_every_queue_says_what_is_promised_and_how_it_is_kept() -> None:
    made = part()
    presales, aftersales = made.queues
    assert (presales.name, presales.promised) == ("Presales", "promised: 80 % answered within 30 s")
    assert aftersales.promised.startswith("assumed: ")
    assert presales.said[0] == "The promise is kept in 27 of 28 scored hours."


def test_an_assumed_target_is_no_promise_that_is_kept() -> None:
    assert part().queues[1].said[0].startswith("The assumed target is reached in ")


@pytest.mark.parametrize(("patience", "told"), [(None, True), (90.0, False)])
def test_that_patience_is_not_known_is_said_beside_the_waits(patience: float | None, told: bool) -> None:
    content = make_content()
    queues = tuple(replace(queue, patience_seconds=patience) for queue in content.problem.queues)
    made = service_part(replace(content, problem=replace(content.problem, queues=queues)), Speech("en", NAMES))
    assert made is not None
    assert made.queues[0].said[-1].endswith("so here they all wait until somebody answers.") is told


def test_an_hour_below_the_promise_stands_out_in_drawing_and_table() -> None:
    presales, aftersales = part().queues
    assert (presales.missed.count("M"), aftersales.missed) == (1, "")
    assert [texts[0] for texts, missed in presales.rows if missed] == ["14:00-15:00"]


def test_the_table_has_a_line_for_each_hour_with_buyers() -> None:
    rows = part().queues[0].rows
    assert [texts[0] for texts, _ in rows][:2] == ["08:00-09:00", "09:00-10:00"]
    assert len(rows) == 16
    assert rows[0][0][1] == "20"


def test_the_axis_begins_where_all_is_well_at_half() -> None:
    assert [text for _, text in part(make_result(missing=False)).queues[0].marks] == [
        "50 %", "60 %", "70 %", "80 %", "90 %", "100 %",
    ]  # fmt: skip
    assert part().queues[0].marks[0][1] == "0 %"


def test_a_queue_without_a_share_promised_has_no_line_for_it() -> None:
    result = make_result()
    waiting = replace(result.targets[0], service_level=None, asa_seconds=20.0)
    made = part(replace(result, targets=(waiting, result.targets[1])))
    assert (made.queues[0].target, made.queues[0].missed) == ("", "")
    assert made.queues[0].promised == "promised: a wait of at most 20 s on average"


def test_the_worst_hours_and_where_one_more_would_help_are_sentences() -> None:
    made = part()
    assert made.worst[0].startswith("Presales, Mon 7 Dec 2026 14:00-15:00: 15 % answered")
    assert made.more == 2
    assert made.gains[0].startswith("One more person on Early")


def test_hours_that_are_not_listed_are_counted() -> None:
    result = make_result()
    made = part(replace(result, missed=result.missed[:1] * 20))
    assert made.more == 15


def test_a_roster_that_keeps_all_has_no_worst_hours() -> None:
    assert part(make_result(missing=False)).worst == ()


def test_chinese() -> None:
    assert part(language="zh").queues[0].promised == "承诺：30 秒内回复 80%"
