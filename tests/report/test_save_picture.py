from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from factories import make_agent, make_problem, make_roster
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scheduler.errors import DataError, InputError
from scheduler.report.pens import pens
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes, save_picture

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
MAKE = """
import hashlib, sys
sys.path.insert(0, "tests")
from factories import make_agent, make_problem, make_roster
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes
problem = make_problem(days=7, agents=[make_agent("li_na"), make_agent("王芳")])
roster = make_roster(problem, li_na="E.L")
for form in ("svg", "png"):
    print(hashlib.sha256(picture_bytes(plot_roster(roster, problem), format=form)).hexdigest())
"""


def roster(name: str = "li_na") -> Axes:
    problem = make_problem(days=7, agents=[make_agent(name)])
    return plot_roster(make_roster(problem, **{name: "E.L"}), problem)


def texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_processes_that_hash_differently_make_the_same_bytes() -> None:
    made = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", MAKE],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    ]
    assert made[0] == made[1]
    assert len(set(made[0].split())) == 2


def test_the_same_figure_is_the_same_svg_twice_in_a_row() -> None:
    drawn = roster()
    assert picture_bytes(drawn, format="svg") == picture_bytes(drawn, format="svg")


def test_no_date_and_no_version_is_in_an_svg() -> None:
    svg = picture_bytes(roster(), format="svg").decode()
    assert "<dc:date>" not in svg
    assert "Matplotlib" not in svg


def test_text_stays_text_in_an_svg() -> None:
    if pens((), "zh").language != "zh":
        pytest.skip("no font with Chinese characters on this machine")
    svg = picture_bytes(roster("李娜"), format="svg")
    assert "李娜" in texts(svg)
    assert {"E", "L"} <= set(texts(svg))
    assert b"sans-serif" in svg


@pytest.mark.parametrize("name", ["<Script>&", "A$X_1$", "$\\Foo$"])
def test_a_name_with_markup_or_a_formula_in_it_is_only_a_name(name: str) -> None:
    assert name in texts(picture_bytes(roster(name), format="svg"))


@pytest.mark.parametrize(("name", "begins"), [("p.png", b"\x89PNG"), ("P.SVG", b"<?xml")])
def test_the_ending_of_the_name_says_what_is_written(tmp_path: Path, name: str, begins: bytes) -> None:
    save_picture(tmp_path / name, roster())
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", ["p.jpg", "p", "p.png.txt", ".svg"])
def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"let the name end in \.png or \.svg"):
        save_picture(tmp_path / name, roster())
    assert not list(tmp_path.iterdir())


def test_another_format_is_refused() -> None:
    with pytest.raises(InputError, match="format: is 'pdf'; allowed are png, svg"):
        picture_bytes(roster(), format="pdf")


def test_a_file_that_cannot_be_written_is_an_error_of_data(tmp_path: Path) -> None:
    (tmp_path / "p.png").mkdir()
    with pytest.raises(DataError):
        save_picture(tmp_path / "p.png", roster())


@pytest.mark.parametrize("form", ["png", "svg"])
def test_a_figure_is_left_as_it_was(form: str) -> None:
    figure = Figure(dpi=90, facecolor="pink", layout="constrained")
    figure.add_subplot().set_title("mine")
    engine, canvas = figure.get_layout_engine(), figure.canvas
    picture_bytes(figure, format=form)
    assert (figure.dpi, figure.get_facecolor()[:3]) == (90, Figure(facecolor="pink").get_facecolor()[:3])
    assert figure.get_layout_engine() is engine
    assert figure.canvas is canvas


def test_a_figure_without_a_layout_can_be_saved() -> None:
    figure = Figure()
    figure.add_subplot()
    assert picture_bytes(figure).startswith(b"\x89PNG")
