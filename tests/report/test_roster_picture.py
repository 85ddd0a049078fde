from __future__ import annotations

import struct
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from scheduler.domain.calendar import Calendar, Campaign
from scheduler.report import fonts
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes
from scheduler.tables import palette

NAMES = {"li_na": "Li Na", "wang": "Wang Fang", "p1": "Reserve One"}


def draw(language: str = "en", *, names: dict[str, str] = NAMES, days: int = 14, **settings: object) -> Axes:
    agents = [
        make_agent("li_na", leave=frozenset({MONDAY + timedelta(days=1)})),
        make_agent("wang"),
        make_agent("p1", pool=True),
    ]
    agents = [replace(agent, name=names[agent.id]) for agent in agents]
    calendar = Calendar(campaigns=(Campaign("Double 12", MONDAY + timedelta(days=3), MONDAY + timedelta(days=5)),))
    problem = make_problem(days=days, agents=agents, calendar=calendar)
    roster = make_roster(problem, li_na="E.L", wang="LL", p1="e")
    return plot_roster(roster, problem, language=language, **settings)  # type: ignore[arg-type]


def texts(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_people_stand_at_the_left_and_days_above() -> None:
    axes = draw()
    names = [label.get_text() for label in axes.get_yticklabels()]
    assert names == ["Li Na", "Wang Fang", "Reserve One", "Early", "Late", "on standby"]
    days = [label.get_text() for label in axes.get_xticklabels()]
    assert days[:2] == ["Dec\nMo\n7", "Tu\n8"]
    assert days[14:] == ["early", "late", "standby", "off", "weekend", "hours"]


def test_each_shift_leave_and_standby_has_its_code() -> None:
    shown = texts(draw())
    assert [shown.count(code) for code in ("E", "L", "lv", "E*")] == [1, 3, 1, 1]


def test_campaigns_and_the_pool_are_named() -> None:
    assert {"Double 12", "Reserve pool"} <= set(texts(draw()))


def test_the_legend_explains_what_is_there() -> None:
    legend = draw().get_legend()
    assert legend is not None
    assert {text.get_text() for text in legend.get_texts()} == {
        "E  Early 08:00-16:00",
        "L  Late 16:00-24:00",
        "E*  standby",
        "leave",
        "weekend",
        "campaign",
    }


def test_the_picture_is_large_enough_for_its_people_and_days() -> None:
    data = picture_bytes(draw(days=28))
    width, height = struct.unpack(">II", data[16:24])
    assert data.startswith(b"\x89PNG")
    assert width > 28 * 40
    assert height > 6 * 35


def test_the_same_picture_is_the_same_file() -> None:
    assert picture_bytes(draw()) == picture_bytes(draw())


def test_it_draws_on_the_axes_given() -> None:
    axes = Figure().add_subplot()
    assert draw(ax=axes) is axes


@pytest.mark.filterwarnings("ignore::scheduler.report.fonts.MissingFontWarning")
def test_without_a_chinese_font_ids_and_english_words_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    axes = draw("zh", names={"li_na": "李娜", "wang": "王芳", "p1": "P1"})
    names = [label.get_text() for label in axes.get_yticklabels()]
    assert names[:3] == ["li_na", "wang", "P1"]
    assert "Reserve pool" in texts(axes)


@pytest.mark.filterwarnings("ignore::scheduler.report.fonts.MissingFontWarning")
def test_without_a_chinese_font_nothing_is_boxes_and_no_two_people_look_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    problem = replace(make_problem(agents=[make_agent("李娜"), make_agent("王芳")]), store_name="我的店")
    axes = plot_roster(make_roster(problem), problem, language="zh")
    assert [label.get_text() for label in axes.get_yticklabels()][:2] == ["1", "2"]
    assert axes.get_title(loc="left").isascii()


def test_the_title_has_the_name_of_the_store() -> None:
    problem = replace(make_problem(), store_name="Corner shop")
    title = plot_roster(make_roster(problem), problem).get_title(loc="left")
    assert title.startswith("Roster of Corner shop: ")


def test_global_state_and_pyplot_are_left_alone() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from factories import make_problem, make_roster\n"
        "from scheduler.report.roster_picture import plot_roster\n"
        "assert 'matplotlib' not in sys.modules\n"
        "import matplotlib as mpl\n"
        "state = lambda: {key: mpl.rcParams[key] for key in mpl.rcParams if key != 'backend'}\n"
        "before = state()\n"
        "problem = make_problem(days=1); plot_roster(make_roster(problem), problem)\n"
        "assert state() == before and 'matplotlib.pyplot' not in sys.modules\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_credited_days_and_work_called_in_for_are_marked_and_explained() -> None:
    problem = make_problem(days=14, agents=[make_agent("li_na"), make_agent("p1", pool=True)])
    roster = make_roster(problem, li_na="E.L", p1="L")
    day = frozenset({("li_na", MONDAY + timedelta(days=1))})
    items = tuple(replace(item, called=item.agent == "p1") for item in roster.assignments)
    axes = plot_roster(replace(roster, assignments=items, leave=day, credited=day), problem, language="en")
    shown = texts(axes)
    assert shown.count("cr") == 1
    legend = axes.get_legend()
    assert legend is not None
    assert {"called in", "cr  credited day off"} <= {text.get_text() for text in legend.get_texts()}
    assert palette.CALLED in {to_hex(edge) for boxes in axes.collections for edge in boxes.get_edgecolor()}
    sums = [
        text.get_text() for text in axes.texts if abs(text.get_position()[1] - 2.53) < 0.01 and text.get_position()[0] > 14
    ]
    assert sums == ["", "1", "", "", "8"]


def test_a_long_name_of_a_store_leaves_room_for_the_days() -> None:
    problem = replace(make_problem(), store_name="Flagship store for outdoor equipment and camping supplies of the east")
    title = plot_roster(make_roster(problem), problem).get_title(loc="left")
    assert title.endswith("…: 7 Dec - 13 Dec 2026")


def test_long_names_of_people_are_cut_and_no_two_become_alike() -> None:
    names = {agent: f"Alexandra Montgomery-Featherstonehaugh of the night crew {agent}" for agent in NAMES}
    shown = [label.get_text() for label in draw(names=names).get_yticklabels()][:3]
    assert len(set(shown)) == 3
    assert max(map(len, shown)) < 35


def test_a_campaign_with_a_long_name_ends_within_the_picture() -> None:
    calendar = Calendar(
        campaigns=(Campaign("The longest sale of the year " * 4, MONDAY + timedelta(days=6), MONDAY + timedelta(days=6)),)
    )
    problem = make_problem(calendar=calendar)
    axes = plot_roster(make_roster(problem), problem)
    (name,) = [text for text in axes.texts if text.get_text().startswith("The longest")]
    figure = axes.get_figure(root=True)
    assert isinstance(figure, Figure)
    picture_bytes(axes, dpi=100)
    assert name.get_window_extent().x1 < figure.bbox.x1


@pytest.mark.parametrize("days", [1, 3])
def test_few_days_leave_room_for_the_legend(days: int) -> None:
    axes = draw(days=days)
    figure, legend = axes.get_figure(root=True), axes.get_legend()
    assert isinstance(figure, Figure)
    assert legend is not None
    picture_bytes(axes, dpi=100)
    assert legend.get_window_extent().x1 < figure.bbox.x1
