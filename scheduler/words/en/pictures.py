"""Labels of pictures."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "picture_of": "{name}: {what}",
    # people to spare and short, by weekday and hour
    "net_title": "People more or fewer than needed, mean by weekday and hour: {span} {end_year}",
    "net_hidden_short": "enough on average, short on some of these days",
    # fairness
    "fairness_title": "Shared alike: {span} {end_year}",
    "fairness_head_hours": "Hours",
    "fairness_head_late": "Late shifts",
    "fairness_head_late_night": "Late and night shifts",
    "fairness_head_night": "Night shifts",
    "fairness_head_weekend": "Weekend shifts",
    "fairness_column_own": "this roster",
    "fairness_column_contract": "to contract",
    "fairness_column_balance": "balance",
    "fairness_own": "worked in this roster",
    "fairness_carried": "brought from before",
    "fairness_made_up": "makes up for fewer before",
    "fairness_share": "fair share",
    "fairness_contract": "contract",
    "fairness_goes_on": "balance: above (+) or below (-) the fair share",
    "fairness_apart": "Leads",
    # how the search got there
    "search_title": "How the search got there",
    "search_best": "best roster so far",
    "search_floor": "no roster can be below this",
    "search_room": "what may still be won",
    "search_musts": "looking for a roster that keeps every must",
    "search_points": "points (one person short for one hour is 100)",
    "search_seconds": "seconds of search",
    "search_nothing": "nothing was found yet",
    "search_end": "{points:point|points}",
    "search_far": "how far from the best possible is not known",
}
