"""Sentences of findings: solver."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "start_broken": (
        "The roster to start from breaks what must hold here, so the search only took it as a hint and may have found "
        "something quite different."
    ),
    "start_in_part": (
        "The roster to start from has {days} of the {all_days:day|days} and {people} of the {all_people:person|people} to "
        "plan; only that part of it was used."
    ),
}

LABELS: dict[str, str] = {
    "result_full": (
        "The search ended early, as it had taken as much memory as it may. The best roster found so far was kept. To allow "
        "more, raise `solver: memory_megabytes` in the store file."
    ),
    # what the search did, for those who want the numbers
    "detail_found_by": "the roster comes from: {part}",
    "detail_bounded_by": "what no roster can be below comes from: {part}",
    "detail_cores": (
        "{workers} strategies on {cores:core|cores}: patterns and neighbourhoods ran {cores} at a time at most, and "
        "only where all is looked at in one go the {workers} strategies took turns"
    ),
    "part_musts alone": "the first roster that keeps every rule that must hold",
    "part_patterns": "patterns (each person's ways through all days, put together so that they fit)",
    "part_neighbourhoods": "neighbourhoods (some people or days at a time made anew around the best roster)",
    "part_whole model": "everything looked at in one go",
    "part_start": "the roster that the search started from",
}
