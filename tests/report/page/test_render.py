from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from scheduler.report.page.render import _commands, asset, render


def test_a_command_between_backticks_is_set_apart() -> None:
    assert _commands("run `schedule check`, then go on") == "run <code>schedule check</code>, then go on"


def test_what_stands_beside_and_within_it_stays_text() -> None:
    assert _commands("<b> `<i>`") == "&lt;b&gt; <code>&lt;i&gt;</code>"


def test_a_single_backtick_is_itself() -> None:
    assert _commands("a ` b < c") == "a ` b &lt; c"


def test_lines_end_as_browsers_read_them() -> None:
    assert not any("\r" in asset(name) for name in ("page.js", "page.css"))


def test_a_missing_value_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(UndefinedError):
        render("page.html", {"style": "", "script": "", "data": ""})
