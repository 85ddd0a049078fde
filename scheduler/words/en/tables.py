"""Sentences of findings: tables and the folder of the output."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "rows_outside_horizon": (
        "{file} has {rows:row|rows} outside the days of the roster ({start} to {end}), which were passed over."
    ),
    "days_without_rows": (
        "{file} says nothing about {days:day|days} of the roster, of which {first} is the first; they count as 0."
    ),
    "forecast_without_spread": (
        "{file} gives one figure per hour and not how far it may vary, so busier days are staffed like typical ones. "
        "Add columns such as `p50`, `p80` and `p90` to change this."
    ),
    "heads_changed_beside_shared": (
        "In {file} somebody changed the heads in {rows:row|rows}, first of {queue} on {date} at {start}, and the roster "
        "does not go by them: the same people serve several queues, and what counts is the column shared_heads. Change that "
        "one, or delete it so that the heads count."
    ),
    "output_folder_taken": (
        "Nothing in {folder} was overwritten: it holds files that were changed since this tool wrote them, or that are not "
        "its own ({files}). This run is in {new_folder}."
    ),
}
