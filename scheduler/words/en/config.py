"""Sentences of findings: config."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "assumed_defaults": (
        "The store file does not give {count} values, so the usual ones are assumed: {values}. Have a look whether they "
        "fit your store; `schedule config defaults` shows them in their places."
    ),
    "carry_in_ends_early": (
        "Last period's roster ends on {last}, but this one starts on {start}. The days between count as days off for "
        "everyone."
    ),
    "carry_in_too_late": (
        "The roster given as last period's starts on {first}, not before this one starts on {start}. It was not used."
    ),
    "entries_outside_horizon": (
        "{count} dated entries in the store file lie outside {first} to {last} and were passed over. You can delete them."
    ),
    "history_file_missing": "The history file {file} is not there. A forecast needs it; name another with --history.",
    "holidays_predicted": (
        "{days} public holidays in this period, from {first} on, are not officially announced yet. Once they are, write "
        "them and the make-up workdays under calendar: days."
    ),
    "open_hours_without_shift": (
        "The store is open from {start} to {end} on {days} days, first on {first}, but no shift covers that time. Add a "
        "shift or shorten the hours."
    ),
    "store_file_gb18030": "The store file {file} was read as GB18030 (GBK). Better save it as UTF-8.",
}
