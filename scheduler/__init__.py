"""Turns hourly inquiry history into a proven roster of shifts.

The public names below are loaded when they are first used, so that ``import scheduler`` stays quick. The verbs are the
same as those of the command line: `import_history`, `forecast`, `backtest`, `erlang`, `staff`, `solve`, `check`, `simulate`,
`replan`, `export`, `handout`; `update_forecast` is ``forecast --so-far``, `why_heads` ``staff --why``, `compare_rosters`
``simulate --with``. ``explain`` is `explain_cell`, `who_could_fill` (``--gap``) and `ledger`; `compare_costs` sets two
rosters on one scale, as ``check`` does with the `solved_roster`; `explain_conflict` says which musts cannot all hold. A
store comes from `load_store`, any roster file with its store from `open_roster`; `save` writes what `solve` and `replan`
return. `solve_problem` takes a problem and rules that come from no store.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.config.defaults import defaults_text
    from scheduler.config.json_schema import json_schema
    from scheduler.config.load import load_store
    from scheduler.config.store import Store
    from scheduler.domain.absence import Absence
    from scheduler.domain.audit import Audit
    from scheduler.domain.backtest import Backtest
    from scheduler.domain.edited_roster import EditedRoster
    from scheduler.domain.erlang_result import ErlangResult
    from scheduler.domain.forecast import Forecast
    from scheduler.domain.outcome import Outcome
    from scheduler.domain.requirement import Requirement
    from scheduler.domain.roster import Roster
    from scheduler.domain.simulation_result import SimulationResult
    from scheduler.errors import AuditError, InfeasibleError, InputError, NoRosterFound, SchedulerError
    from scheduler.explaining.calls_text import calls_text
    from scheduler.explaining.changes_text import changes_text
    from scheduler.explaining.conflict_text import conflict_text
    from scheduler.explaining.explain_conflict import explain_conflict
    from scheduler.explaining.why_heads import why_heads
    from scheduler.jobs.backtest import backtest
    from scheduler.jobs.check import check
    from scheduler.jobs.compare_costs import compare_costs
    from scheduler.jobs.compare_rosters import compare_rosters
    from scheduler.jobs.erlang import erlang
    from scheduler.jobs.explain_cell import explain_cell
    from scheduler.jobs.export import export
    from scheduler.jobs.forecast import forecast
    from scheduler.jobs.handout import handout
    from scheduler.jobs.history_of import history_of
    from scheduler.jobs.import_history import import_history
    from scheduler.jobs.init_store import init_store
    from scheduler.jobs.judge_edit import judge_edit
    from scheduler.jobs.ledger import ledger
    from scheduler.jobs.newest_roster import newest_roster
    from scheduler.jobs.open_roster import open_roster
    from scheduler.jobs.prepare_folder import prepare_folder
    from scheduler.jobs.replan import replan
    from scheduler.jobs.requirement_of import requirement_of
    from scheduler.jobs.save import save
    from scheduler.jobs.simulate import simulate
    from scheduler.jobs.solve import solve
    from scheduler.jobs.solve_problem import solve_problem
    from scheduler.jobs.solved_roster import solved_roster
    from scheduler.jobs.staff import staff
    from scheduler.jobs.summarize import summarize
    from scheduler.jobs.update_forecast import update_forecast
    from scheduler.jobs.who_could_fill import who_could_fill
    from scheduler.report.backtest_picture import plot_backtest
    from scheduler.report.coverage_picture import plot_coverage
    from scheduler.report.erlang_picture import plot_erlang
    from scheduler.report.fairness_picture import plot_fairness
    from scheduler.report.forecast_picture import plot_forecast
    from scheduler.report.net_staffing_picture import plot_net_staffing
    from scheduler.report.progress_picture import plot_progress
    from scheduler.report.roster_picture import plot_roster
    from scheduler.report.roster_text import roster_text
    from scheduler.report.save_picture import save_picture
    from scheduler.report.service_picture import plot_service
    from scheduler.report.simulation_picture import plot_simulation
    from scheduler.tables.backtest_csv import write_backtest_csv
    from scheduler.tables.erlang_csv import write_erlang_csv
    from scheduler.tables.exports.write_history import write_history
    from scheduler.tables.findings_json import finding_records
    from scheduler.tables.forecast_csv import read_forecast_csv, write_forecast_csv
    from scheduler.tables.frames import to_frame
    from scheduler.tables.ledger_csv import write_ledger_csv
    from scheduler.tables.requirement_csv import read_requirement_csv, write_requirement_csv
    from scheduler.tables.roster_file import read_roster
    from scheduler.tables.simulation_csv import write_simulation_csv

_HOMES = {
    "Absence": "scheduler.domain.absence",
    "Audit": "scheduler.domain.audit",
    "AuditError": "scheduler.errors",
    "Backtest": "scheduler.domain.backtest",
    "EditedRoster": "scheduler.domain.edited_roster",
    "ErlangResult": "scheduler.domain.erlang_result",
    "Forecast": "scheduler.domain.forecast",
    "InfeasibleError": "scheduler.errors",
    "InputError": "scheduler.errors",
    "NoRosterFound": "scheduler.errors",
    "Outcome": "scheduler.domain.outcome",
    "Requirement": "scheduler.domain.requirement",
    "Roster": "scheduler.domain.roster",
    "SchedulerError": "scheduler.errors",
    "SimulationResult": "scheduler.domain.simulation_result",
    "Store": "scheduler.config.store",
    "backtest": "scheduler.jobs.backtest",
    "calls_text": "scheduler.explaining.calls_text",
    "changes_text": "scheduler.explaining.changes_text",
    "check": "scheduler.jobs.check",
    "compare_costs": "scheduler.jobs.compare_costs",
    "compare_rosters": "scheduler.jobs.compare_rosters",
    "conflict_text": "scheduler.explaining.conflict_text",
    "defaults_text": "scheduler.config.defaults",
    "erlang": "scheduler.jobs.erlang",
    "explain_cell": "scheduler.jobs.explain_cell",
    "explain_conflict": "scheduler.explaining.explain_conflict",
    "export": "scheduler.jobs.export",
    "finding_records": "scheduler.tables.findings_json",
    "forecast": "scheduler.jobs.forecast",
    "handout": "scheduler.jobs.handout",
    "history_of": "scheduler.jobs.history_of",
    "import_history": "scheduler.jobs.import_history",
    "init_store": "scheduler.jobs.init_store",
    "json_schema": "scheduler.config.json_schema",
    "judge_edit": "scheduler.jobs.judge_edit",
    "ledger": "scheduler.jobs.ledger",
    "load_store": "scheduler.config.load",
    "newest_roster": "scheduler.jobs.newest_roster",
    "open_roster": "scheduler.jobs.open_roster",
    "plot_backtest": "scheduler.report.backtest_picture",
    "plot_coverage": "scheduler.report.coverage_picture",
    "plot_erlang": "scheduler.report.erlang_picture",
    "plot_fairness": "scheduler.report.fairness_picture",
    "plot_forecast": "scheduler.report.forecast_picture",
    "plot_net_staffing": "scheduler.report.net_staffing_picture",
    "plot_progress": "scheduler.report.progress_picture",
    "plot_roster": "scheduler.report.roster_picture",
    "plot_service": "scheduler.report.service_picture",
    "plot_simulation": "scheduler.report.simulation_picture",
    "prepare_folder": "scheduler.jobs.prepare_folder",
    "read_forecast_csv": "scheduler.tables.forecast_csv",
    "read_requirement_csv": "scheduler.tables.requirement_csv",
    "read_roster": "scheduler.tables.roster_file",
    "replan": "scheduler.jobs.replan",
    "requirement_of": "scheduler.jobs.requirement_of",
    "roster_text": "scheduler.report.roster_text",
    "save": "scheduler.jobs.save",
    "save_picture": "scheduler.report.save_picture",
    "simulate": "scheduler.jobs.simulate",
    "solve": "scheduler.jobs.solve",
    "solve_problem": "scheduler.jobs.solve_problem",
    "solved_roster": "scheduler.jobs.solved_roster",
    "staff": "scheduler.jobs.staff",
    "summarize": "scheduler.jobs.summarize",
    "to_frame": "scheduler.tables.frames",
    "update_forecast": "scheduler.jobs.update_forecast",
    "who_could_fill": "scheduler.jobs.who_could_fill",
    "why_heads": "scheduler.explaining.why_heads",
    "write_backtest_csv": "scheduler.tables.backtest_csv",
    "write_erlang_csv": "scheduler.tables.erlang_csv",
    "write_forecast_csv": "scheduler.tables.forecast_csv",
    "write_history": "scheduler.tables.exports.write_history",
    "write_ledger_csv": "scheduler.tables.ledger_csv",
    "write_requirement_csv": "scheduler.tables.requirement_csv",
    "write_simulation_csv": "scheduler.tables.simulation_csv",
}

__all__ = [
    "Absence",
    "Audit",
    "AuditError",
    "Backtest",
    "EditedRoster",
    "ErlangResult",
    "Forecast",
    "InfeasibleError",
    "InputError",
    "NoRosterFound",
    "Outcome",
    "Requirement",
    "Roster",
    "SchedulerError",
    "SimulationResult",
    "Store",
    "backtest",
    "calls_text",
    "changes_text",
    "check",
    "compare_costs",
    "compare_rosters",
    "conflict_text",
    "defaults_text",
    "erlang",
    "explain_cell",
    "explain_conflict",
    "export",
    "finding_records",
    "forecast",
    "handout",
    "history_of",
    "import_history",
    "init_store",
    "json_schema",
    "judge_edit",
    "ledger",
    "load_store",
    "newest_roster",
    "open_roster",
    "plot_backtest",
    "plot_coverage",
    "plot_erlang",
    "plot_fairness",
    "plot_forecast",
    "plot_net_staffing",
    "plot_progress",
    "plot_roster",
    "plot_service",
    "plot_simulation",
    "prepare_folder",
    "read_forecast_csv",
    "read_requirement_csv",
    "read_roster",
    "replan",
    "requirement_of",
    "roster_text",
    "save",
    "save_picture",
    "simulate",
    "solve",
    "solve_problem",
    "solved_roster",
    "staff",
    "summarize",
    "to_frame",
    "update_forecast",
    "who_could_fill",
    "why_heads",
    "write_backtest_csv",
    "write_erlang_csv",
    "write_forecast_csv",
    "write_history",
    "write_ledger_csv",
    "write_requirement_csv",
    "write_simulation_csv",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used; `__version__` comes from the installed distribution."""
    if name == "__version__":
        from importlib.metadata import version

        return version("shiftwright")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for completion in notebooks."""
    return [*__all__, "__version__"]
