"""Sentences of findings: config."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "assumed_defaults": (
        "The store file leaves {count:value|values} open, so usual ones are assumed, such as {values}; "
        "`schedule config defaults` shows all of them."
    ),
    "carry_in_ends_early": (
        "Last period's roster ends on {last}, but this one starts on {start}. The days between count as days off for "
        "everyone."
    ),
    "carry_in_too_late": (
        "The roster given as last period's starts on {first}, not before this one starts on {start}. It was not used."
    ),
    "entries_outside_horizon": (
        "The store file has {count:dated entry|dated entries} outside {first} to {last}, passed over this time."
    ),
    "history_file_missing": "The history file {file} is not there. A forecast needs it; name another with --history.",
    "holidays_predicted": (
        "Not officially announced yet: {days:public holiday|public holidays} in this period, from {first} on. Once they "
        "are, write them and the make-up workdays under calendar: days."
    ),
    "open_hours_without_shift": (
        "The store is open from {start} to {end} on {days:day|days}, first on {first}, but no shift covers that time. Add a "
        "shift or shorten the hours."
    ),
    "store_file_gb18030": "The store file {file} was read as GB18030 (GBK). Better save it as UTF-8.",
}
