"""Draw the pictures of the README into docs/pictures: ``python -m docs.make_pictures``.

They show a roster of `configs/store.yaml` that is kept beside them, so that they are the same each time; ``--solve`` finds
it anew, which takes about a minute. Where Chromium is installed, ``--page`` takes the picture of the report too.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import scheduler
from scheduler.domain.outcome import Progress
from scheduler.report.save_picture import picture_bytes
from scheduler.tables.recorded_store import store_record
from scheduler.tables.summary_json import summary_bytes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["PAGE", "PICTURES", "draw_page", "draw_pictures", "solve_anew"]

_DOCS: Final = Path(__file__).resolve().parent
PICTURES: Final = _DOCS / "pictures"
PAGE: Final = "report.png"
_CONFIG: Final = _DOCS.parent / "configs" / "store.yaml"
_ROSTER: Final = PICTURES / "made_from" / "roster.json"
_SUMMARY: Final = PICTURES / "made_from" / "summary.json"
_KEPT: Final = ("status", "proven", "objective", "bound", "gap", "given_up", "progress", "seconds")
"""What the search said; not where the store file lies, nor what this machine spent on anything else."""
_DOTS_PER_INCH: Final = 120
_COLOURS: Final = 128
"""Of a small file; the pictures have few, and shades of grey at the edges of letters."""
_WINDOW: Final = (1280, 1500)
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")


def draw_pictures(folder: Path = PICTURES) -> tuple[Path, ...]:
    """Draw every picture of the kept roster.

    Parameters
    ----------
    folder
        Where to write.

    Returns
    -------
    tuple of Path
        The files, in the order of their names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, draw in sorted(_drawn().items()):
        path = folder / f"{name}.png"
        path.write_bytes(_small(picture_bytes(draw(), dpi=_DOTS_PER_INCH)))
        files.append(path)
    return tuple(files)


def _drawn() -> Mapping[str, Callable[[], Axes]]:
    """What draws each picture, by name."""
    store, edited = scheduler.open_roster(_ROSTER, config=_CONFIG)
    roster = edited.roster
    expected = scheduler.forecast(store)
    requirement = scheduler.staff(store, expected)
    problem, names = store.problem(requirement), store.names
    coverage = scheduler.check(store, roster, requirement).coverage
    steps = json.loads(_SUMMARY.read_text(encoding="utf-8"))["progress"]
    progress = [Progress(**step) for step in steps]
    history = scheduler.history_of(store)
    return {
        "roster": lambda: scheduler.plot_roster(roster, problem),
        "coverage": lambda: scheduler.plot_coverage(coverage, names=names),
        "forecast": lambda: scheduler.plot_forecast(expected, history=history, calendar=store.calendar, names=names),
        "net_staffing": lambda: scheduler.plot_net_staffing(coverage, names=names),
        "fairness": lambda: scheduler.plot_fairness(roster, problem),
        "progress": lambda: scheduler.plot_progress(progress),
    }


def _small(picture: bytes) -> bytes:
    """A PNG file with few colours: a third of the size, and nothing that is seen is lost."""
    from PIL import Image

    stream = io.BytesIO()
    full = Image.open(io.BytesIO(picture)).convert("RGB")
    few = full.quantize(colors=_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(stream, format="png", optimize=True)
    return stream.getvalue()


def draw_page(folder: Path = PICTURES) -> Path | None:
    """Take the picture of the report of the kept roster.

    Parameters
    ----------
    folder
        Where to write.

    Returns
    -------
    Path or None
        None where no Chromium is installed.
    """
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        return None
    store, edited = scheduler.open_roster(_ROSTER, config=_CONFIG)
    with tempfile.TemporaryDirectory() as place:
        made = _as_solved(Path(place) / "solved")
        files = scheduler.export(store, edited.roster, Path(place) / "page", kinds=("html",), made=made)
        shot = Path(place) / "shot.png"
        size = f"--window-size={_WINDOW[0]},{_WINDOW[1]}"
        command = [browser, "--headless", "--no-sandbox", "--hide-scrollbars", size, f"--screenshot={shot}"]
        subprocess.run([*command, files["report.html"].as_uri()], check=True, capture_output=True)
        path = folder / PAGE
        path.write_bytes(_small(shot.read_bytes()))
    return path


def _as_solved(folder: Path) -> Path:
    """The kept roster beside a summary as the search leaves it, which holds for the store file as it is now."""
    folder.mkdir()
    made = folder / _ROSTER.name
    shutil.copy(_ROSTER, made)
    summary = json.loads(_SUMMARY.read_text(encoding="utf-8"))
    kept = {**{name: summary[name] for name in _KEPT}, "config": store_record(_CONFIG, folder)}
    (folder / _SUMMARY.name).write_bytes(summary_bytes(kept, {made.name: summary["files"][made.name]["sha256"]}))
    return made


def solve_anew() -> None:
    """Find the roster anew and keep it, with how the search got there."""
    store = scheduler.load_store(_CONFIG)
    outcome = scheduler.solve(store, seed=1)
    with tempfile.TemporaryDirectory() as place:
        files = scheduler.save(store, outcome, Path(place), pictures=False)
        _ROSTER.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(files["roster.json"], _ROSTER)
        summary = json.loads(files["summary.json"].read_text(encoding="utf-8"))
    kept = {name: summary[name] for name in _KEPT}
    hashes = {_ROSTER.name: summary["files"][_ROSTER.name]["sha256"]}
    _SUMMARY.write_bytes(summary_bytes(kept, hashes))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Draw the pictures of the README.")
    parser.add_argument("--solve", action="store_true", help="find the roster anew, about a minute")
    parser.add_argument("--page", action="store_true", help="take the picture of the report too; needs Chromium")
    arguments = parser.parse_args()
    if arguments.solve:
        solve_anew()
    draw_pictures()
    if arguments.page and draw_page() is None:
        parser.exit(1, "no Chromium is installed: the picture of the report stays as it is\n")
