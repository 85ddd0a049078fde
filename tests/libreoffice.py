"""LibreOffice for the tests that look at workbooks through it: ``from libreoffice import needs_libreoffice``."""

from __future__ import annotations

import atexit
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

__all__ = ["convert", "convert_all", "needs_libreoffice", "page_count"]

_PROGRAM = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice (soffice) is not installed")


@cache
def _profile() -> str:
    """Settings of this run of the tests: making them takes LibreOffice longer than a conversion does."""
    folder = tempfile.mkdtemp(prefix="libreoffice-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder).resolve().as_uri()


def convert(path: Path, form: str, folder: Path) -> Path:
    """Open one file and save it in another form, as `convert_all`."""
    return convert_all([path], form, folder)[0]


def convert_all(paths: Sequence[Path], form: str, folder: Path) -> list[Path]:
    """Open files and save them in another form, with one start of LibreOffice.

    Parameters
    ----------
    paths
        The files, of different names.
    form
        ``pdf`` or ``xlsx``.
    folder
        Where to.

    Returns
    -------
    list of Path
        The new files. Any complaint of LibreOffice fails the test.
    """
    assert _PROGRAM is not None
    target = folder / f"as-{form}"
    command = [_PROGRAM, f"-env:UserInstallation={_profile()}", "--headless", "--convert-to", form, "--outdir", str(target)]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, timeout=180, check=False)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "javaldx" not in line and line.strip()]
    assert done.returncode == 0, said
    assert all(line.startswith("convert ") for line in said), said
    return [target / f"{path.stem}.{form}" for path in paths]


def page_count(pdf: Path) -> int:
    """Pages of a PDF file."""
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
