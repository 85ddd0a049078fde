"""What every plotting function has in common."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from coverages import make_coverage
from demand.histories import make_history
from factories import make_problem, make_roster
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from simulated import make_result

import scheduler
from scheduler.domain.outcome import Progress
from scheduler.errors import InputError
from scheduler.report.save_picture import picture_bytes

ROOT = Path(__file__).resolve().parents[2]
NAMES = [name for name in scheduler.__all__ if name.startswith("plot_")]
WITHOUT_IDS = {"plot_erlang", "plot_progress"}
OF_ONE_QUEUE = {"plot_backtest", "plot_forecast", "plot_service"}


@cache
def given(name: str) -> tuple[Any, ...]:
    """What a function draws."""
    problem = make_problem()
    made: dict[str, Callable[[], tuple[Any, ...]]] = {
        "plot_backtest": lambda: (scheduler.backtest(make_history(60, queues=("a", "b"), seed=1), origins=1, horizon=7),),
        "plot_coverage": lambda: (make_coverage(required={9: 2, 10: 2}, on_duty={9: 1, 10: 3}, queues=("a", "b")),),
        "plot_erlang": lambda: (scheduler.erlang(200, 180, agents="12-15"),),
        "plot_fairness": lambda: (make_roster(problem, a1="EL"), problem),
        "plot_forecast": lambda: (forecast(),),
        "plot_net_staffing": lambda: (make_coverage(required={9: 2}, on_duty={9: 1}, queues=("a", "b")),),
        "plot_progress": lambda: (
            [Progress(1.0, "quality", 900.0, 100.0, 0.9), Progress(2.0, "quality", 300.0, 200.0, 0.3)],
        ),
        "plot_roster": lambda: (make_roster(problem, a1="EL"), problem),
        "plot_service": lambda: (make_result(),),
        "plot_simulation": lambda: (make_result(),),
    }
    return made[name]()


def forecast() -> Any:
    from datetime import timedelta

    from factories import MONDAY

    from scheduler.demand.forecast import make_forecast
    from scheduler.domain.calendar import Calendar
    from scheduler.domain.time_grid import TimeGrid

    history = make_history(60, start=MONDAY - timedelta(days=60), queues=("a", "b"), seed=1)
    return make_forecast(history, TimeGrid(MONDAY, 7), Calendar())


def draw(name: str, **settings: Any) -> Axes:
    drawn = getattr(scheduler, name)(*given(name), **settings)
    assert isinstance(drawn, Axes)
    return drawn


def shown(axes: Axes) -> str:
    figure = axes.get_figure(root=True)
    assert isinstance(figure, Figure)
    return "".join(part.get_title(loc="left") for part in figure.axes) + figure.get_suptitle()


@pytest.mark.parametrize("name", NAMES)
def test_arguments_are_called_alike(name: str) -> None:
    parameters = inspect.signature(getattr(scheduler, name)).parameters
    asked = {"language": "en", "title_text": None, "font": None, "ax": None}
    asked |= {} if name in WITHOUT_IDS else {"names": None}
    asked |= {"queue": None} if name in OF_ONE_QUEUE else {}
    assert asked.items() <= {key: part.default for key, part in parameters.items()}.items()
    assert all(parameters[key].kind is inspect.Parameter.KEYWORD_ONLY for key in asked)


@pytest.mark.parametrize("name", NAMES)
def test_it_draws_on_the_axes_given_and_nowhere_else(name: str) -> None:
    figure = Figure(figsize=(9, 5), layout="constrained")
    axes, other = figure.subplots(2, 1)
    assert draw(name, ax=axes) is axes
    assert figure.axes == [axes, other]
    assert axes.has_data() or axes.texts
    assert not other.has_data()
    assert not other.texts
    assert picture_bytes(figure, dpi=40).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("on_axes", [False, True])
def test_a_title_of_ones_own_takes_the_place_of_the_other(name: str, on_axes: bool) -> None:
    ax = Figure().add_subplot() if on_axes else None
    assert "Mine" in shown(draw(name, title_text="Mine", ax=ax))


@pytest.mark.filterwarnings("error:Glyph")
@pytest.mark.parametrize("name", NAMES)
def test_both_languages_can_be_drawn(name: str) -> None:
    for language in ("en", "zh"):
        assert picture_bytes(draw(name, language=language), dpi=40).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", NAMES)
def test_arguments_that_are_wrong_are_all_told_at_once(name: str) -> None:
    wrong: dict[str, Any] = {"language": "fr", "ax": "axes", "title_text": 3, "font": 4}
    wrong |= {} if name in WITHOUT_IDS else {"names": ["a"]}
    with pytest.raises(InputError) as refused:
        draw(name, **wrong)
    assert [fault.column for fault in refused.value.faults] == ["language", "title_text", "font", *list(wrong)[4:], "ax"]


@pytest.mark.parametrize("name", NAMES)
def test_something_else_than_what_it_draws_is_refused_by_name(name: str) -> None:
    function = getattr(scheduler, name)
    with pytest.raises(InputError, match="is of type object; allowed is "):
        function(*(object() for _ in given(name)))


@pytest.mark.parametrize("name", sorted(OF_ONE_QUEUE))
def test_a_queue_that_is_not_there_is_told_with_those_that_are(name: str) -> None:
    with pytest.raises(InputError, match="queue: there is no queue 'x'; there are "):
        draw(name, queue="x")


@pytest.mark.parametrize("name", sorted(OF_ONE_QUEUE))
def test_one_queue_can_be_drawn_alone(name: str) -> None:
    queues = given(name)[0].queues
    assert "Second" in shown(draw(name, queue=queues[1], names={queues[1]: "Second"}))
    assert "Second" in shown(draw(name, queue=queues[1], names={queues[1]: "Second"}, ax=Figure().add_subplot()))


def test_a_method_that_was_not_tried_is_told_with_those_that_were() -> None:
    with pytest.raises(InputError, match="method: there is no method 'x' in it; there are "):
        draw("plot_backtest", method="x")


def test_a_step_of_the_search_that_is_none_is_told_by_its_place() -> None:
    with pytest.raises(InputError, match=r"progress\[0\]: is of type int; allowed is Progress"):
        scheduler.plot_progress([3])  # type: ignore[list-item]
    with pytest.raises(InputError, match=r"seconds.*str"):
        scheduler.plot_progress([], seconds="3")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["plot_roster", "plot_fairness"])
def test_people_can_be_called_by_other_names(name: str) -> None:
    names = [label.get_text() for label in draw(name, names={"a1": "First of all"}).get_yticklabels()]
    assert "First of all" in names


@pytest.mark.parametrize("name", NAMES)
def test_drawing_leaves_the_configuration_alone(name: str) -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    picture_bytes(draw(name), format="svg")
    assert dict(mpl.rcParams) == before


def test_no_picture_needs_pyplot() -> None:
    sources = (ROOT / "scheduler" / "report").rglob("*.py")
    assert not [path.name for path in sources if "pyplot" in path.read_text(encoding="utf-8")]
