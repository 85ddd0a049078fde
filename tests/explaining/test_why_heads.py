"""Why so many heads are needed, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from staffed import STORE, made, make_store, needed

from scheduler.config.store import Store
from scheduler.domain.heads_reason import HeadsReason
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import InputError, ProblemError
from scheduler.explaining.why_heads import why_heads
from scheduler.words.phrase_in import phrase_in

EIGHT = datetime(2026, 12, 5, 20)
PRESALES = {"contacts": 96.0, "aht_seconds": 200.0, "saturation": 2.56, "response": 4.0, "heads": 5}

Tell = Callable[..., HeadsReason]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return make_store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return make_store(tmp_path_factory.mktemp("store"), language="zh")


def told(store: Store, cells: dict[str, float], queue: str = "presales", **settings: object) -> tuple[str, ...]:
    """The sentences on one queue at eight in the evening."""
    return why_heads(store, made(store, {queue: cells}, **settings), EIGHT, queue)[0].sentences


def test_the_way_from_contacts_to_people_is_told_with_each_loss_once(store: Store) -> None:
    reason = why_heads(store, made(store, {"presales": PRESALES}, aht_seconds=True), EIGHT, "presales")[0]
    assert reason.title == "Presales, Sat 5 Dec 20:00-21:00: 5 people"
    assert reason.sentences == (
        "96 buyers are staffed for (enough on 8 of 10 days).",
        "Buyers of Phone, which is closed then, come here too and are counted here.",
        "Each takes 200 s of a person who has no other; with 3 at once, the most allowed, 278 s each.",
        (
            "It takes 2.56 people to serve no more than 37.5 an hour each; 4 people to answer 80 % within 30 s, keep the "
            "average wait to 20 s and have at most 5 % give up."
        ),
        "The answer time decides: 4.",
        "6 of 100 are absent unplanned, so it takes 4.26, rounded up 5.",
    )
    assert reason.record["heads"] == 5


def test_the_same_in_chinese(chinese: Store) -> None:
    reason = why_heads(chinese, made(chinese, {"presales": PRESALES}, aht_seconds=True), EIGHT, "presales")[0]
    assert reason.title == "Presales，12月5日（周六）20:00-21:00：5 人"
    assert reason.sentences == (
        "按 96 个咨询备人（10 天里 8 天够）。",
        "Phone这时不接待，那边的买家会到这里来，已经算在内。",
        "手上没有别的咨询时，每个要 200 秒；最多同时接 3 个，这时每个要 278 秒。",
        (
            "每人每小时最多接 37.5 个，要 2.56 人；"
            "要做到 30 秒内回复 80%、平均等待不超过 20 秒和等不及离开的不超过 5%，要 4 人。"
        ),
        "由首响时间决定：4 人。",
        "100 人里有 6 人会临时缺勤，所以要 4.26 人，进位为 5 人。",
    )


def test_every_queue_is_told_where_none_is_named(store: Store) -> None:
    reasons = why_heads(store, made(store, {"presales": PRESALES}), EIGHT)
    assert [reason.queue for reason in reasons] == [queue.id for queue in store.queues]


def test_a_queue_is_found_by_its_name(store: Store) -> None:
    assert [reason.queue for reason in why_heads(store, made(store, {}), EIGHT, "aftersales")] == ["aftersales"]
    assert [reason.queue for reason in why_heads(store, made(store, {}), EIGHT, "AfterSales")] == ["aftersales"]


def test_any_minute_of_an_hour_asks_for_the_hour(store: Store) -> None:
    reasons = why_heads(store, made(store, {"presales": PRESALES}), datetime(2026, 12, 5, 20, 59), "presales")
    assert reasons[0].title == "Presales, Sat 5 Dec 20:00-21:00: 5 people"


def test_the_last_hour_of_a_day_ends_at_24(store: Store) -> None:
    reasons = why_heads(store, made(store, {}), datetime(2026, 12, 5, 23), "presales")
    assert " 23:00-24:00: " in reasons[0].title


def test_buyers_who_waited_are_told(store: Store) -> None:
    sentences = told(store, {"contacts": 30, "backlog": 45, "saturation": 0.8, "load_backlog": 2.0, "heads": 3})
    assert sentences[2] == "45 more have waited since the close and are answered in this time."
    assert "2 people to serve those who waited, too" in sentences[3]


@pytest.mark.parametrize(
    ("bound", "goal", "decides"),
    [
        ("backlog", "to serve those who waited, too", "What waited since the close decides: 3.5."),
        (
            "absences",
            "to keep that although some days more of them are absent than others",
            "The days on which more of them are absent decide: 3.5.",
        ),
        ("occupancy", "to leave 15 % of them free on average", "Leaving enough of them free decides: 3.5."),
        ("day", "to serve no more than 300 a day each", "What a person can serve well in a day decides: 3.5."),
        ("deferred", "to do the work that can wait and is put into this time", "The work that can wait decides: 3.5."),
        ("weather", "for weather", "The most of these decides: 3.5."),
    ],
)
def test_each_bound_says_what_it_is_for(store: Store, bound: str, goal: str, decides: str) -> None:
    sentences = told(store, {"contacts": 30, "saturation": 0.8, f"load_{bound}": 3.5, "heads": 4})
    assert sentences[-3] == f"It takes 0.8 people to serve no more than 37.5 an hour each; 3.5 people {goal}."
    assert sentences[-2] == decides


def test_a_single_bound_needs_no_decision(store: Store) -> None:
    sentences = told(store, {"contacts": 30, "saturation": 0.8, "heads": 1})
    assert not any("decides" in sentence for sentence in sentences)


def test_work_that_can_wait_is_told_in_cases(store: Store) -> None:
    sentences = told(store, {"contacts": 12, "deferred": 1.5, "heads": 2}, "tickets")
    assert sentences[0] == "12 cases come in (enough on 8 of 10 days), each to be done within 24 hours."


def test_work_that_is_done_at_another_time_says_so(store: Store) -> None:
    sentences = told(store, {"contacts": 12, "deferred": 0.0, "heads": 0}, "tickets")
    assert sentences[1:] == ("None of the work that can wait is put into this time.",)


def test_a_handle_time_that_follows_from_the_capacity_is_said_to(store: Store) -> None:
    seconds = next(queue for queue in store.queues if queue.id == "aftersales").aht_of_capacity
    cells = {"contacts": 30, "aht_seconds": seconds, "response": 4.0, "heads": 5}
    sentences = told(store, cells, "aftersales", aht_seconds=True)
    assert sentences[1] == "No handle time is known: 389 s follow from the 20 an hour that a person serves."


def test_nothing_is_said_of_handle_times_where_they_do_not_count(store: Store) -> None:
    sentences = told(store, {"contacts": 30, "aht_seconds": 200, "saturation": 0.8, "heads": 1}, aht_seconds=True)
    assert not any("200 s" in sentence for sentence in sentences)


def test_buyers_of_an_open_phone_do_not_come_here(store: Store) -> None:
    noon = made(store, {"presales": PRESALES}, hour=12)
    said = why_heads(store, noon, datetime(2026, 12, 5, 12), "presales")[0].sentences
    assert not any("Phone" in sentence for sentence in said)


def test_whole_people_need_no_rounding(store: Store) -> None:
    assert told(store, {"contacts": 75, "saturation": 1.88, "heads": 2})[-1] == (
        "6 of 100 are absent unplanned, so it takes 2."
    )


def test_what_is_whole_to_the_digits_told_is_not_rounded_up_to_itself(store: Store) -> None:
    assert told(store, {"contacts": 211.4, "saturation": 5.6389, "heads": 6})[-1] == (
        "6 of 100 are absent unplanned, so it takes 6."
    )


def test_without_absence_only_rounding_is_told(store: Store) -> None:
    assert told(store, {"contacts": 75, "saturation": 1.2, "heads": 2}, shrinkage=0.0)[-1] == "Rounded up 2."
    assert told(store, {"contacts": 75, "saturation": 2.0, "heads": 2}, shrinkage=0.0)[-1].startswith("It takes 2 people")


def test_the_least_heads_are_told_where_they_ask_for_more(tmp_path: Path) -> None:
    store = make_store(tmp_path, text=STORE.replace("minimum_heads: 1", "minimum_heads: 3"))
    assert told(store, {"contacts": 75, "saturation": 1.88, "heads": 3})[-1] == (
        "At least 3 people are always asked for while it is open."
    )


def test_an_hour_without_contacts_says_so(store: Store) -> None:
    sentences = told(store, {"saturation": 0.0, "heads": 1}, "aftersales")
    assert sentences == ("Nobody is expected then.", "At least 1 person is always asked for while it is open.")


@pytest.mark.parametrize(
    ("repair", "heads", "said"),
    [
        (2, 4, "A simulation showed that this is too few: 2 more, 4."),
        (-1, 1, "A simulation showed that fewer are enough: 1 fewer, 1."),
        (0, 2, "A simulation showed that this is right."),
    ],
)
def test_what_a_simulation_changed_is_told(store: Store, repair: int, heads: int, said: str) -> None:
    cells = {"contacts": 75, "saturation": 1.88, "heads": heads, "repair": repair}
    assert told(store, cells, repair=True)[-1] == said


def test_a_number_that_does_not_follow_was_changed_by_somebody(store: Store) -> None:
    assert told(store, {"contacts": 75, "saturation": 1.88, "heads": 7})[-1] == (
        "That makes 2; 7 are asked for all the same: somebody changed the number."
    )


def test_heads_brought_along_say_that_nothing_is_known(store: Store) -> None:
    assert told(store, {"heads": 3}) == ("The number was brought along; nothing tells how it came about.",)


def test_of_heads_that_were_read_it_is_not_known_how_busy_a_day_they_are_for(store: Store) -> None:
    requirement = made(store, {"presales": PRESALES})
    assert why_heads(store, requirement, EIGHT, "presales", own=False)[0].sentences[0] == "96 buyers are staffed for."


@pytest.mark.parametrize(
    ("staff_for", "said"), [("busiest", "19 of 20 days"), ("P83", "83 of 100 days"), ("P50", "5 of 10")]
)
def test_how_sure_it_is_is_told_in_days(tmp_path: Path, staff_for: str, said: str) -> None:
    text = STORE.replace("{shrinkage: 0.06}", f"{{shrinkage: 0.06, staff_for: {staff_for}}}")
    assert said in told(make_store(tmp_path, text=text), PRESALES)[0]


def test_the_average_day_is_called_so(tmp_path: Path) -> None:
    text = STORE.replace("{shrinkage: 0.06}", "{shrinkage: 0.06, staff_for: average}")
    assert "(the average of all days)" in told(make_store(tmp_path, text=text), PRESALES)[0]


def test_people_on_standby_for_busier_days_are_told(tmp_path: Path) -> None:
    text = STORE.replace("{shrinkage: 0.06}", "{shrinkage: 0.06, reserve_for: busiest}")
    sentences = told(make_store(tmp_path, text=text), {**PRESALES, "reserve_heads": 7}, reserve_heads=True)
    assert sentences[-1] == "For busier days (enough on 19 of 20 days) 2 more people on standby: 7 in all."


def test_very_few_contacts_are_not_told_as_none(store: Store) -> None:
    sentences = told(store, {"contacts": 0.01, "saturation": 0.00027, "heads": 1})
    assert sentences[0] == "0.01 buyers are staffed for (enough on 8 of 10 days)."
    assert "0.00027 people" in sentences[2]


def test_a_time_on_other_days_and_a_wrong_queue_are_told_at_once(store: Store) -> None:
    with pytest.raises(InputError) as caught:
        why_heads(store, made(store, {}), datetime(2026, 12, 7), "presale")
    assert [str(fault) for fault in caught.value.faults] == [
        (
            "2026-12-07 00:00 is not on the days of the roster, 2026-12-05 to 2026-12-06; ask for a time on them, or name "
            "other days with --start and --days"
        ),
        "there is no queue 'presale'; there are presales, aftersales, phone, desk, tickets",
    ]
    assert "2026-12-05 至 2026-12-06" in phrase_in(caught.value.faults[0].message, "zh")


def test_heads_of_other_days_than_the_store_are_refused(store: Store) -> None:
    grid = TimeGrid(date(2026, 12, 5), 1)
    with pytest.raises(ProblemError, match="2 days"):
        why_heads(store, needed(grid, tuple(queue.id for queue in store.queues), {}), EIGHT)


def test_heads_of_the_store_itself_never_seem_changed(store: Store) -> None:
    heads = np.array([[2], [1], [0], [0], [0]]) * np.ones((5, 48), dtype=np.int64)
    requirement = replace(
        made(store, {}), heads=heads, bounds={"saturation": np.array([[1.3], [0.2], [0], [0], [0]]) * np.ones((5, 48))}
    )
    for hour in range(8, 24):
        reasons = why_heads(store, requirement, datetime(2026, 12, 5, hour))
        assert not any("somebody" in sentence for reason in reasons for sentence in reason.sentences)


def test_absences_are_told_only_where_they_take_more_than_the_promise_alone(store: Store) -> None:
    alike = told(store, {"contacts": 30, "load_response": 2.651, "load_absences": 2.654, "heads": 3})
    assert not any("absent than others" in sentence for sentence in alike)
    more = told(store, {"contacts": 30, "load_response": 2.65, "load_absences": 2.9, "heads": 4})
    assert any("2.9 people to keep that although some days more of them are absent than others" in line for line in more)
