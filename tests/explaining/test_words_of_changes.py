"""Changes and calls in sentences that a supervisor reads and pastes."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from explaining.stories import NAMES, called, day, known, without
from factories import make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.day_of import DayOf
from scheduler.domain.move import Cause, Move
from scheduler.explaining.call_list import call_list
from scheduler.explaining.call_records import call_records
from scheduler.explaining.call_text import call_text
from scheduler.explaining.calls_text import calls_text
from scheduler.explaining.change_records import change_records
from scheduler.explaining.changes_text import changes_text
from scheduler.explaining.moves import moves
from scheduler.rules.registry import build_rules
from scheduler.words import en, zh
from scheduler.words.move_words import move_words

RULES = build_rules({"contract_hours": False, "fairness_of_lates": False, "fairness_of_weekends": False})
ENGLISH = {**NAMES, "early": "Early", "late": "Late", "presales": "Presales", "a1": "Li Na", "a2": "Wang", "a3": "Zhao"}


def sick_call(told_at: datetime | None = datetime(2026, 12, 7, 7, 50)) -> tuple[Move, ...]:
    """a1 is ill on Monday; a3, on standby, comes in."""
    problem = without(known(told_at=told_at, a1="E......", a2="L......", a3="e......"), "a1", 0)
    return moves(problem, RULES, called(problem, make_roster(problem, a2="L......", a3="E......"), "a3"))


def one(before: str, after: str, **settings: object) -> Move:
    """A single change of a1 on Monday."""
    problem = known(a1=before)
    days = [DayOf.on(make_roster(problem, a1=each), ("a1", day(0))) for each in (before, after)]
    return replace(Move("a1", day(0), *days, Cause.MOVED), **settings)  # type: ignore[arg-type]


def said(changes: Sequence[Move], language: str) -> list[str]:
    return [move_words(move, language, ENGLISH if language == "en" else NAMES).what for move in changes]


def test_a_sick_call_in_english() -> None:
    assert changes_text(sick_call(), language="en", names=ENGLISH).splitlines() == [
        "Changes (2)",
        "  Mon 7 Dec  Li Na is away (was: Early 08:00-16:00)",
        (
            "  Mon 7 Dec  Zhao: standby for Early 08:00-16:00 becomes Early 08:00-16:00 "
            "(called in for Li Na, told 10 minutes before)"
        ),
        (
            "      Otherwise: Nobody on duty can serve Presales on Mon 7 Dec 2026 from 09:00 to 16:00: "
            "420 minutes of the hours that the platform scores."
        ),
    ]


def test_a_sick_call_in_chinese() -> None:
    assert changes_text(sick_call(), language="zh", names=NAMES).splitlines()[:3] == [
        "改动（2 处）",
        "  12月7日（周一）  李娜不能来（原为早班 08:00-16:00）",
        "  12月7日（周一）  赵敏：早班备班 08:00-16:00 改为 早班 08:00-16:00（备班到岗，替李娜，提前 10 分钟通知）",
    ]


@pytest.mark.parametrize(
    ("minutes", "english", "chinese"),
    [
        (-5, "has begun already", "班次已经开始"),
        (1, "told 1 minute before", "提前 1 分钟通知"),
        (119, "told 119 minutes before", "提前 119 分钟通知"),
        (120, "told 2 hours before", "提前 2 小时通知"),
        (2879, "told 47 hours before", "提前 47 小时通知"),
        (2880, "told 2 days before", "提前 2 天通知"),
        (None, "", ""),
    ],
)
def test_notice_in_the_unit_that_says_most(minutes: int | None, english: str, chinese: str) -> None:
    move = one("E", "L", notice_minutes=minutes)
    assert move_words(move, "en", ENGLISH).notice == english
    assert move_words(move, "zh", NAMES).notice == chinese


@pytest.mark.parametrize(
    ("settings", "english", "chinese"),
    [
        ({"cause": Cause.PINNED}, "Somebody changed it by hand.", "有人手工改过。"),
        ({"companion": ("a2", day(0)), "swapped": True}, "Changes places with Wang.", "与王伟对调。"),
        ({"companion": ("a2", day(1))}, "Goes with the change of Wang on Tue 8 Dec.", "与王伟12月8日（周二）的改动相配套。"),
        ({}, "It makes the other changes possible.", "为了让其他改动能够成立。"),
    ],
)
def test_why_where_nothing_single_explains_it(settings: dict[str, object], english: str, chinese: str) -> None:
    assert move_words(one("E", "L", **settings), "en", ENGLISH).why == english
    assert move_words(one("E", "L", **settings), "zh", NAMES).why == chinese


@pytest.mark.parametrize(
    ("before", "after", "settings", "english", "chinese"),
    [
        (
            "e",
            "E",
            {"cause": Cause.CALLED, "instead_of": "a2"},
            (
                "Hello Li Na, you are on standby on Mon 7 Dec. Please come in for Wang: Early, 08:00-16:00. "
                "Please reply to confirm. Thank you!"
            ),
            "李娜你好！你12月7日（周一）是备班，请到岗替王伟上早班（08:00-16:00）。收到请回复确认，谢谢！",
        ),
        (
            ".",
            "L",
            {},
            "Hello Li Na, you are off on Mon 7 Dec. Could you work Late (16:00-24:00)? Please reply yes or no. Thank you!",
            "李娜你好！你12月7日（周一）原本休息，能不能来上晚班（16:00-24:00）？请回复能或不能，谢谢！",
        ),
        (
            "E",
            "L",
            {},
            (
                "Hello Li Na, your day on Mon 7 Dec changes from Early 08:00-16:00 to Late 16:00-24:00. "
                "Please reply to confirm. Thank you!"
            ),
            "李娜你好！你12月7日（周一）的班有调整：原来是早班 08:00-16:00，改为晚班 16:00-24:00。收到请回复确认，谢谢！",
        ),
        (
            ".",
            "l",
            {},
            (
                "Hello Li Na, please be on standby on Mon 7 Dec for Late, 16:00-24:00; come in only if you are called. "
                "Until now you had: day off. Please reply to confirm. Thank you!"
            ),
            "李娜你好！请你12月7日（周一）备班（晚班 16:00-24:00），有需要会再叫你到岗；原来是休息。收到请回复确认，谢谢！",
        ),
        (
            "L",
            ".",
            {},
            (
                "Hello Li Na, you need not come on Mon 7 Dec (Late 16:00-24:00): you have the day off. "
                "Please reply that you saw this."
            ),
            "李娜你好！你12月7日（周一）的安排取消了（原为晚班 16:00-24:00），当天休息，不用来。看到请回复，谢谢！",
        ),
    ],
)
def test_a_text_to_paste(before: str, after: str, settings: dict[str, object], english: str, chinese: str) -> None:
    move = one(before, after, **settings)
    assert call_text(move, "en", ENGLISH) == english
    assert call_text(move, "zh", NAMES) == chinese


def test_a_text_says_nothing_of_illness() -> None:
    for language in ("en", "zh"):
        text = call_text(sick_call()[1], language, NAMES)
        assert "李娜" in text
        assert not any(word in text for word in ("ill", "sick", "absent", "病", "缺勤"))


def test_the_call_list_as_a_text() -> None:
    problem = without(known(a1="E......", a2="L......", a3="e......", p1="l......"), "a1", 0)
    roster = called(problem, make_roster(problem, a2="L......", a3="E......", p1="l......"), "a3")
    checked = audit(problem, roster, RULES)
    calls = call_list(problem, RULES, roster, checked, moves(problem, RULES, roster, checked))
    text = calls_text(calls, language="zh", names=NAMES)
    assert text.splitlines()[0] == "请按顺序询问："
    assert text.splitlines()[-1] == "如果来不了，可以找：1. 周杰（晚班备班 16:00-24:00）；2. 陈洁（休息）"
    (record,) = call_records(calls, language="zh", names=NAMES)
    assert record["text"] in text.splitlines()
    assert [item["agent"] for item in record["alternatives"]] == ["p1", "a4"]  # type: ignore[attr-defined]
    none = calls_text([replace(calls[0], alternatives=())], language="en", names=ENGLISH)
    assert "nobody else can come without breaking a rule" in none


def test_no_calls_is_said_too() -> None:
    assert calls_text((), language="en", names={}) == "Nobody has to be called."


def test_only_the_absent_change() -> None:
    problem = without(known(a1="E......"), "a1", 0)
    found = moves(problem, RULES, make_roster(problem))
    assert changes_text(found, language="en", names=ENGLISH).endswith("Nothing changes for anybody else.")


def test_records_have_words_and_plain_values() -> None:
    absent, come = change_records(sick_call(), language="en", names=ENGLISH)
    assert (absent["cause"], absent["after_kind"], absent["before_shift"]) == ("absent", "leave", "early")
    assert come["before"] == "standby for Early 08:00-16:00"
    assert (come["before_kind"], come["after_kind"], come["after_shift"]) == ("standby", "work", "early")
    assert (come["notice_hours"], come["instead_of"]) == (0.17, "a1")


def test_both_languages_have_the_same_facts() -> None:
    def facts(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert en.changes.LABELS.keys() == zh.changes.LABELS.keys()
    for key, text in en.changes.LABELS.items():
        missing = facts(text) - facts(zh.changes.LABELS[key])
        assert missing <= {"date"}, key  # Chinese need not name the day of a swap
