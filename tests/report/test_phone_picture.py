from __future__ import annotations

import itertools
import struct
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_problem, make_roster
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.report import fonts
from scheduler.report.phone_picture import phone_picture
from scheduler.report.save_picture import picture_bytes

FIRST = date(2026, 11, 25)
SMALLEST = 30
LONG = ["Alexandra Montgomery-Featherstone", "Alexandra Montgomery-Fairweather", "$x^2$ & <b>", "Bo"]


def draw(
    names: Sequence[str] = ("Li Na", "Wang Fang", "Reserve One"), *, language: str = "en", days: int = 14, **settings: object
):
    agents = [make_agent(f"a{number}") for number in range(len(names))]
    agents[0] = replace(agents[0], leave=frozenset({FIRST + timedelta(days=1), FIRST + timedelta(days=2)}))
    agents[-1] = replace(agents[-1], pool=True)
    agents = [replace(agent, name=name) for agent, name in zip(agents, names, strict=True)]
    calendar = Calendar(
        campaigns=(Campaign("Black Friday and Cyber Monday", FIRST + timedelta(days=9), FIRST + timedelta(days=12)),),
        holidays={FIRST + timedelta(days=3): Holiday(FIRST + timedelta(days=3), "Thanksgiving")},
    )
    problem = make_problem(start=FIRST, days=days, agents=agents, shifts=(EARLY, LATE, NIGHT), calendar=calendar)
    problem = replace(problem, store_name=str(settings.get("store", "Corner shop")))
    roster = make_roster(problem, a0="E..LN", a1="LLl", **({f"a{len(names) - 1}": ".......e"}))
    roster = replace(roster, credited=frozenset({("a0", FIRST + timedelta(days=2))}))
    return phone_picture(roster, problem, language=language)


def texts(figure: Figure) -> list[Text]:
    return [text for text in figure.axes[0].texts if text.get_text()]


def shown(figure: Figure) -> list[str]:
    return [text.get_text() for text in texts(figure)]


def test_it_is_as_wide_as_a_phone_and_as_tall_as_needed() -> None:
    (figure,) = draw()
    width, height = struct.unpack(">II", picture_bytes(figure, dpi=72)[16:24])
    assert width == 1080
    assert height > width


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("names", [("Li Na", "Wang Fang", "Reserve One"), LONG, ("阿卜杜热西提·买买提江", "王伟", "何静")])
def test_no_text_is_small_or_cut_off_or_on_another(language: str, names: Sequence[str]) -> None:
    (figure,) = draw(names, language=language, store="一家名字非常非常非常非常非常非常非常非常长的天猫旗舰店")
    renderer = FigureCanvasAgg(figure).get_renderer()
    boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts(figure)]
    assert min(text.get_fontsize() for text in texts(figure)) >= SMALLEST
    for words, box in boxes:
        assert box.x0 >= 0, words
        assert box.x1 <= 1080, words
        assert 0 <= box.y0 < box.y1 <= figure.bbox.height, words
    for (one, first), (other, second) in itertools.combinations(boxes, 2):
        assert not first.padded(-2).overlaps(second.padded(-2)), (one, other)


def test_weeks_stand_below_each_other_and_cross_the_month() -> None:
    (figure,) = draw()
    dated = {text.get_text(): text.get_position() for text in texts(figure)}
    assert dated["30/11"][0] < dated["1/12"][0]
    assert dated["30/11"][1] == dated["1/12"][1] > dated["29/11"][1]
    assert dated["25/11"][0] == dated["2/12"][0]
    assert shown(figure).count("Li Na") == 3


def test_shifts_standby_leave_and_days_off_have_their_marks() -> None:
    (figure,) = draw()
    words = shown(figure)
    assert [words.count(code) for code in ("E", "L", "N", "L*", "E*", "leave", "cr")] == [2, 4, 2, 1, 2, 3, 2]
    assert words.count("off") == 28 - 8


def test_holidays_and_campaigns_are_named_and_the_legend_has_the_hours() -> None:
    words = shown(draw()[0])
    assert {"Thanksgiving", "Black Friday and Cyber Monday", "Early 08:00-16:00", "Night 22:00-06:00", "standby"} <= set(
        words
    )
    assert {"Corner shop: roster", "25 Nov - 8 Dec 2026"} <= set(words)


def test_people_of_the_pool_are_shown_in_the_weeks_in_which_they_stand_by() -> None:
    (figure,) = draw()
    assert shown(figure).count("Reserve One") == 1


def test_a_pool_without_anything_to_do_is_left_out() -> None:
    problem = make_problem(agents=[make_agent("a"), make_agent("p", pool=True)])
    (figure,) = phone_picture(make_roster(problem, a="E"), problem)
    assert "P" not in shown(figure)


def test_long_names_stay_different() -> None:
    (figure,) = draw(LONG)
    cut = {text for text in shown(figure) if text.startswith("Alexandra")}
    assert len(cut) == 2


def test_more_than_forty_people_are_on_two_pictures() -> None:
    problem = make_problem(agents=[make_agent(f"p{number}") for number in range(50)])
    pictures = phone_picture(make_roster(problem), problem)
    assert [sum(text.startswith("P") for text in shown(figure)) for figure in pictures] == [25, 25]
    assert "2 of 2" in shown(pictures[1])


def test_the_same_picture_is_the_same_file() -> None:
    assert picture_bytes(draw()[0], dpi=72) == picture_bytes(draw()[0], dpi=72)


@pytest.mark.filterwarnings("ignore::scheduler.report.fonts.MissingFontWarning")
def test_without_a_chinese_font_ids_and_english_words_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    (figure,) = draw(("李娜", "王伟", "何静"), language="zh", store="我的店")
    assert {"a0", "a1", "off", "test: roster"} <= set(shown(figure))


def test_the_font_that_is_asked_for_is_used() -> None:
    problem = make_problem()
    (figure,) = phone_picture(make_roster(problem, a1="E"), problem, font="DejaVu Serif")
    assert {text.get_fontfamily()[0] for text in figure.findobj(Text) if text.get_text()} == {"DejaVu Serif"}  # type: ignore[attr-defined]
