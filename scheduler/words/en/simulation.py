"""Sentences and labels: a roster played through."""

from __future__ import annotations

_HOUR = (
    "{queue}, {date} {start}-{end}: {percent} % answered within {seconds} s (between {low} and {high} %), "
    "{late:buyer|buyers} too late. "
)

SENTENCES: dict[str, str] = {
    "simulate_target_assumed": (
        "The store file promises nothing for {queue}, so {percent} % answered within {seconds} s were taken as the target; "
        "to change it, give the queue a response target (`response`)."
    ),
    "simulate_hours_missed": "{hours} of {total:scored hour|scored hours} miss their target.",
    "simulate_missed_nobody": _HOUR + "Nobody is on the roster then: put somebody there.",
    "simulate_missed_short": (
        _HOUR + "The roster has {heads:person|people} fewer than needed then: put somebody there, from an hour with more "
        "than needed if there is one."
    ),
    "simulate_missed_contacts": (
        _HOUR
        + "{share} of 100 of them come on days with more buyers than were staffed for: plan for busier days (`staffing: "
        "staff_for`), or have somebody stand by."
    ),
    "simulate_missed_absent": (
        _HOUR + "{share} of 100 of them come on days on which more people are absent than was planned for: have somebody "
        "stand by, or plan for more absence (`staffing: shrinkage`)."
    ),
    "simulate_missed_before": _HOUR + "Buyers of the time before are still waiting then: the help is needed earlier.",
    "simulate_missed_heads": (
        _HOUR + "As many people are there as were planned, and they are too few: `schedule staff --repair` plans more."
    ),
    "simulate_backlog_late": (
        "{queue}: messages that wait for the opening are answered by {due} on too few days; worst on {date}: usually not "
        "before {time}, in time {times} times of 100. This concerns {days:day|days}: more people are needed at the opening."
    ),
    "simulate_backlog_left": (
        "{queue}: messages that wait for the opening are answered by {due} on too few days; worst on {date}: usually not at "
        "all that day, in time {times} times of 100. This concerns {days:day|days}: more people are needed at the opening."
    ),
    "simulate_one_more_head": (
        "One more person on {shift} on {date}: {contacts:buyer|buyers} more answered in time (between {low} and {high})."
    ),
    "simulate_without_courses": (
        "The forecast tells how many buyers to expect but not how days differ, so all days were taken as equally busy: real "
        "days vary more, and some will be worse than shown. A forecast from the history tells it."
    ),
    "simulate_no_gain": "One more person would not help on any shift by more than chance.",
}

LABELS: dict[str, str] = {
    "simulate_playing": "Playing the roster through {times} times; this can take a minute ...",
    "simulate_title": (
        "{start} to {end}, played through {replications:time|times} with {absence} of 100 people absent unplanned. "
        "In brackets: where the figure truly lies, 95 times of 100."
    ),
    "simulate_queue": "{queue} (promised: {target})",
    "simulate_queue_assumed": "{queue} (assumed: {target})",
    "simulate_every_queue": "All together",
    "simulate_target_share": "{percent} % answered within {seconds} s",
    "simulate_target_wait": "a wait of at most {seconds} s on average",
    "simulate_target_gave_up": "at most {percent} % give up",
    "simulate_comma": ", ",
    "simulate_hours_met": "scored hours that keep the promise: {met} of {total}, {share}",
    "simulate_quiet": "(hours without any buyer, which count as kept: {hours})",
    "simulate_in_time": "answered within {seconds} s: {share}",
    "simulate_mean_wait": "wait on average: {wait}",
    "simulate_wait_90": "of those answered, 9 of 10 within: {wait}",
    "simulate_done_late": "{queue} (may wait): finished after the time set for it: {share}",
    "simulate_gave_up": "gave up: {share}",
    "simulate_share": "{value} % ({low}-{high} %)",
    "simulate_change": "{value} percentage points ({low} to {high})",
    "simulate_change_seconds": "{value} s ({low} to {high} s)",
    "simulate_change_minutes": "{value} min ({low} to {high} min)",
    "simulate_change_hours": "{value} h ({low} to {high} h)",
    "simulate_seconds": "{value} s ({low}-{high} s)",
    "simulate_minutes": "{value} min ({low}-{high} min)",
    "simulate_hours": "{value} h ({low}-{high} h)",
    "simulate_plain_seconds": "{value} s",
    "simulate_plain_minutes": "{value} min",
    "simulate_plain_hours": "{value} h",
    "simulate_unknown": "-",
    "simulate_heading_contacts": "buyers",
    "simulate_heading_in_time": "in time",
    "simulate_heading_wait": "wait",
    "simulate_heading_wait_90": "9 of 10",
    "simulate_heading_gave_up": "gave up",
    "simulate_heading_holds": "promise kept",
    "simulate_heading_cleared": "night cleared",
    "simulate_legend": (
        "in time: share answered within the promised seconds; wait: on average; 9 of 10: 9 of 10 of those who were answered "
        "waited at most so long;\npromise kept: on how many of 100 such days the scored hours together keep it"
    ),
    "simulate_legend_cleared": (
        "night cleared: when the messages that waited for the opening usually are all answered, and how many times of 100 "
        "by the set time"
    ),
    "simulate_times": "{value} of 100",
    "simulate_not_cleared": "not that day",
    "simulate_heading_worst": "Worst hours",
    "simulate_all_met": "No scored hour misses its target.",
    "simulate_more_hours": "... and {count} more; --details shows the worst 20, --out FILE.csv has all.",
    "simulate_heading_gains": "Where one more person would help",
    "simulate_heading_compared": "{other} against {first}, on the same buyers and the same absences",
    "simulate_change_in_time": "answered in time: {change}",
    "simulate_change_gave_up": "gave up: {change}",
    "simulate_change_wait": "wait on average: {change}",
    "simulate_change_met": "scored hours that keep the promise: {before} -> {after} of {total}",
    "simulate_change_days": "days that clearly gain: {better}, that clearly lose: {worse}, of {days}",
    # the picture
    "simulate_picture_title": "Answered in time, as played through: {span} {end_year}",
    "simulate_picture_share": "answered within {seconds} s, %",
    "simulate_picture_band": "where the figure truly lies, 95 times of 100",
    "simulate_picture_value": "answered in time, mean of the days",
    "simulate_picture_target": "promised",
    "simulate_picture_by_hour": "by hour of the day",
    "simulate_picture_worst_best": "worst and best day",
    "simulate_picture_missed": "hour misses the target",
    "simulate_picture_met": "hour keeps the target",
    "simulate_picture_by_day": "every hour of every day: % answered in time",
}
