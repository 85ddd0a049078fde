"""The Chinese quick start can be followed: every command works in order, and the page shows what is printed."""

from __future__ import annotations

import contextlib
import importlib
import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from scheduler.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "快速上手.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DAYS = 7
"""Days rostered here; the page has the month of the example, and 31 days take longer to search."""
QUICK = "\nsolver: {workers: 1, deterministic_limit: 0.2, time_limit_seconds: 600, replan_seconds: 600}\n"
MOST_LINES, MOST_CHARACTERS = 95, 3000
"""What fits one sheet of A4."""


def commands() -> Iterator[tuple[str, list[str]]]:
    """Commands of the page with the lines that it shows of what they print."""
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.splitlines()
            yield command, shown


def run(command: str) -> str:
    """What a command prints."""
    screen, beside = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(beside):
        code = main(shlex.split(command)[1:])
    assert code == 0, f"{command}: {beside.getvalue()}"
    return screen.getvalue()


def fewer_days(folder: Path) -> None:
    """A first day and a number of days in place of the month, and a search that need not find good rosters."""
    path = folder / "month.xlsx"
    book: Any = load_workbook(path)
    sheet = book["月份"]
    heads = {cell.value: cell.column for row in sheet.iter_rows(max_row=3) for cell in row if cell.value}
    for head, value in (("月份", None), ("首日", "2027-01-01"), ("天数", DAYS)):
        sheet.cell(3, heads[head]).value = value
    for name in ("请假", "需求", "活动"):  # some of theirs are on later days
        for row in book[name].iter_rows(min_row=3):
            for cell in row:
                cell.value = None
    book.save(path)
    with (folder / "store.yaml").open("a", encoding="utf-8") as stream:
        stream.write(QUICK)


def edit(folder: Path) -> None:
    """One day changed by hand: somebody on an early shift has the day off."""
    path = folder / "out" / "my_store" / "2027-01-01" / "roster.xlsx"
    book: Any = load_workbook(path)
    early = [cell for row in book.worksheets[0].iter_rows(min_row=4, min_col=4) for cell in row if cell.value == "早"]
    early[-1].value = "休"
    book.save(path)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Everything that the commands of the page print, run one after the other in an empty folder."""
    folder = tmp_path_factory.mktemp("我的店")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT))
        patch.chdir(folder)
        importlib.import_module("docs.month_by_hand").HANDS["export"](folder, "zh")
        said: dict[str, str] = {}
        for command, _ in commands():
            if command.startswith("schedule check "):
                edit(folder)
            said[command] = run(command)
            if command.startswith("schedule init "):
                fewer_days(folder)
        yield said
        for name in [name for name in sys.modules if name.split(".")[0] == "docs"]:
            del sys.modules[name]


@pytest.mark.parametrize(("command", "shown"), list(commands()))
def test_the_page_shows_what_the_command_prints(printed: dict[str, str], command: str, shown: list[str]) -> None:
    lines = printed[command].replace(f"起 {DAYS} 天", "起 31 天").splitlines()
    assert [line for line in shown if line not in lines] == []


@pytest.mark.parametrize("name", ["roster.xlsx", "report.html"])
def test_the_files_that_the_page_names_are_written(printed: dict[str, str], name: str) -> None:
    solved = next(text for command, text in printed.items() if command.startswith("schedule solve "))
    assert name in re.findall(r"[\w.]+\.\w+", solved.split("文件位于 ")[1])


def test_without_exports_the_example_goes_by_the_contacts_expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("schedule init --lang zh")
    told = re.search(r"跳过第 3 步，删掉 `store.yaml` 里\s*`(.+?)` 那一行，再删去 `(.+?)` 前面的 `(.+?)`", PAGE)
    assert told is not None
    away, line, mark = told.groups()
    store = tmp_path / "store.yaml"
    text = store.read_text(encoding="utf-8")
    assert text.count(f"\n{away}\n") == text.count(f"\n{line}") == 1
    without = text.replace(f"\n{away}\n", "\n").replace(f"\n{line}", f"\n{line.removeprefix(mark)}")
    store.write_text(without, encoding="utf-8")
    assert "没有问题" in run("schedule config check store.yaml")
    assert "售前" in run("schedule staff store.yaml")


def test_the_page_installs_as_the_readme_does() -> None:
    for line in re.findall(r"^(?:Windows|Mac)：`(.*?)`", PAGE, re.MULTILINE):
        assert f"{line} && " in README


def test_the_page_has_every_step_of_a_month() -> None:
    verbs = [command.split()[1] for command, _ in commands()]
    assert verbs == ["init", "import", "config", "solve", "check", "solve", "replan", "handout", "export"]


def test_the_page_is_one_page() -> None:
    assert len(PAGE.splitlines()) <= MOST_LINES
    assert len(PAGE) <= MOST_CHARACTERS


def test_the_page_says_no_banned_word() -> None:
    from banned_words import banned_words

    assert banned_words(PAGE) == []


def test_the_links_of_the_page_lead_somewhere_and_the_readme_leads_to_it() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", PAGE) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []
    assert "](docs/快速上手.md)" in README
