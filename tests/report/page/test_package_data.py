"""The page's templates, style and script are part of the package, wherever it is installed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HOME = ROOT / "scheduler" / "report" / "page"
NEEDED = sorted(
    path.relative_to(ROOT).as_posix() for folder in ("templates", "assets") for path in (HOME / folder).iterdir()
)


def test_the_installed_package_finds_them() -> None:
    found = files("scheduler.report.page")
    assert all(found.joinpath(*name.split("/")[3:]).is_file() for name in NEEDED)


@pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling, which builds the wheel, is not installed")
def test_a_wheel_holds_them_and_makes_a_page(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as inside:
        assert set(NEEDED) <= set(inside.namelist())
        inside.extractall(tmp_path / "site")
    ask = "import scheduler.report.page.render as page; print(page.__file__); print(len(page.asset('page.js')))"
    told = subprocess.run(
        [sys.executable, "-c", ask], cwd=tmp_path / "site", check=True, capture_output=True, text=True
    ).stdout.split()
    assert told[0].startswith(str(tmp_path / "site"))
    assert int(told[1]) > 1000
