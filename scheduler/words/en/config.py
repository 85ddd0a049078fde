"""Sentences of findings: config."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "assumed_defaults": (
        "The store file leaves {count:value|values} open, so usual ones are assumed, such as {values}; "
        "`schedule config defaults` shows all of them."
    ),
    "balances_on_top": (
        "Balances are written for {people:person|people}, {agent} for one, and were added to those that last period's "
        "roster carries on. What is counted once goes on by itself: delete it where the people stand, or it counts again."
    ),
    "carried_days_off": "Credited days off left at the start: {days:day|days}, of {people:person|people}.",
    "carried_lates": (
        "The balance of late shifts goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:shift|shifts}."
    ),
    "carried_lates_and_nights": (
        "The balance of late and night shifts goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:shift|shifts}."
    ),
    "carried_nights": (
        "The balance of night shifts goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:shift|shifts}."
    ),
    "carried_weekends": (
        "The balance of weekend shifts goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:shift|shifts}."
    ),
    "carry_in_ends_early": (
        "Last period's roster ends on {last}, but this one starts on {start}. The days between count as days off for "
        "everyone."
    ),
    "carry_in_too_late": (
        "The roster given as last period's starts on {first}, not before this one starts on {start}. It was not used."
    ),
    "carry_in_used": (
        "Last period's roster was taken over, {first} to {last}, {people:person|people}: rest, days in a row and balances "
        "go on from it."
    ),
    "entries_outside_horizon": (
        "The store file has {count:dated entry|dated entries} outside {first} to {last}, passed over this time."
    ),
    "history_file_missing": (
        "The history file {file} is not there. A forecast needs it: `schedule import FILE...` makes it, or name another "
        "with --history."
    ),
    "holidays_predicted": (
        "Not officially announced yet: {days:public holiday|public holidays} in this period, from {first} on. Once they "
        "are, write them and the make-up workdays under calendar: days."
    ),
    "open_hours_without_shift": (
        "The store is open from {start} to {end} on {days:day|days}, first on {first}, but no shift covers that time. Add a "
        "shift or shorten the hours."
    ),
    "limit_asks_nothing": (
        "{key} stands under rules and asks for nothing as it is. Say what it asks for, under it: {settings}; or delete it."
    ),
    "standby_not_asked": (
        "{people:person|people} may be on standby, such as {agent}, but no limit asks for standby, so nobody is put on "
        "it. If you want it, write under rules: reserve: {{ratio: 1.5}} (on duty and on standby, for each person needed)."
    ),
    "store_file_gb18030": "The store file {file} was read as GB18030 (GBK). Better save it as UTF-8.",
}
