"""Sentences and labels: the roster as a workbook."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {
    # codes; the further ones are for stores whose shifts have the first
    "sheet_code_standby": "{code}*",
    "sheet_code_off": ". off OFF day-off",
    "sheet_code_leave": "lv leave on-leave",
    "sheet_code_credited": "cr credited time-credited",
    "sheet_code_idle": "- idle not-called",
    "sheet_credited": "credited day off",
    "sheet_idle": "not on standby",
    # sheets
    "sheet_roster": "Roster",
    "sheet_month": "Roster {year}-{month:02d}",
    "sheet_assignments": "Assignments",
    "sheet_cover": "Cover",
    "sheet_findings": "Findings",
    # the roster
    "sheet_month_head": "{month} {year}",
    "sheet_name": "Name",
    "sheet_total_early": "early",
    "sheet_total_mid": "mid",
    "sheet_total_late": "late",
    "sheet_total_night": "night",
    "sheet_total_off": "off",
    "sheet_total_leave": "leave",
    "sheet_total_standby": "standby",
    "sheet_total_weekend": "weekend",
    "sheet_total_hours": "hours",
    "sheet_on_duty": "{shift} on duty",
    "sheet_on_standby": "On standby",
    "sheet_legend": "Legend",
    "sheet_called": "a shift of the reserve pool: called in",
    "sheet_hint": "To change a day, pick a code from the list of its cell. Then: schedule check roster.xlsx",
    "sheet_not_allowed": "Not a code for this person",
    "sheet_allowed": "Allowed here: {codes}",
    "sheet_call_in": "This person is of the reserve pool: a shift means that the person is called in.",
    "sheet_page": "page &P of &N",
    # the other sheets
    "sheet_date": "date",
    "sheet_start": "from",
    "sheet_end": "to",
    "sheet_queue": "queue",
    "sheet_expected": "expected contacts",
    "sheet_required": "people needed",
    "sheet_there": "on duty",
    "sheet_net": "more (+) or short (-)",
    "sheet_severity": "kind",
    "sheet_sentence": "what there is to say",
    "sheet_person": "person",
    "sheet_rule": "rule",
    "sheet_cost": "cost (one person short for one hour = 100)",
    "sheet_must": "must is broken",
    "sheet_should": "wish not met",
    "sheet_warning": "please note",
    "sheet_info": "for information",
    # the check of an edited roster
    "edit_none": "Nothing was changed by hand since the roster was written.",
    "edit_heading": "Changed by hand: {count:day|days}",
    "edit_day": "{place}{name}, {date}: {before} becomes {after}; {cost}",
    "edit_costs": "makes the roster {points} points worse",
    "edit_saves": "makes the roster {points} points better",
    "edit_free": "costs nothing",
    "edit_breaks": "Breaks a rule that must hold: {sentence}",
    "edit_together": "All changes together",
    "edit_breaks_musts": "They break what must hold, {count:time|times}:",
    "edit_breaks_nothing": "They break no rule that must hold.",
    "edit_dearer": (
        "They make the roster {points} points worse: wishes not met cost {before} points before and {after} now. "
        "One person short for one hour is 100 points."
    ),
    "edit_cheaper": (
        "They make the roster {points} points better: wishes not met cost {before} points before and {after} now. "
        "One person short for one hour is 100 points."
    ),
    "edit_same": (
        "They cost nothing: wishes not met are {after} points, before and now. One person short for one hour is 100 points."
    ),
    "edit_worse": "Worse now:",
    "edit_better": "Better now (as it was before):",
    "edit_more": "and {count} more like these; --details shows all",
}
