"""LibreOffice for the tests that look at workbooks through it: ``from libreoffice import needs_libreoffice``."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

__all__ = ["convert", "needs_libreoffice", "page_count"]

_PROGRAM = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice (soffice) is not installed")


def convert(path: Path, form: str, folder: Path) -> Path:
    """Open a file and save it in another form.

    Parameters
    ----------
    path
        The file.
    form
        ``pdf`` or ``xlsx``.
    folder
        Where to; also holds the settings of this run, so that several runs do not meet.

    Returns
    -------
    Path
        The new file. Any complaint of LibreOffice fails the test.
    """
    assert _PROGRAM is not None
    target = folder / f"as-{form}"
    profile = (folder / "profile").resolve().as_uri()
    command = [_PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", str(target)]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, timeout=180, check=False)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "javaldx" not in line and line.strip()]
    assert done.returncode == 0, said
    assert all(line.startswith("convert ") for line in said), said
    return target / f"{path.stem}.{form}"


def page_count(pdf: Path) -> int:
    """Pages of a PDF file."""
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
