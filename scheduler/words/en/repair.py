"""Words: heads moved by a simulation."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "repair_changed": (
        "Played through {times} times, what buyers are promised was missed in {before} of {judged} open hours of all "
        "queues, and is now in {after}. Where too few people were there, {added:hour|hours} of work came on top; where "
        "fewer are enough, {removed:hour|hours} went."
    ),
    "repair_lowered": (
        "{queue}, {date} {start}-{end}: {heads:person is|people are} enough instead of {was}; {percent} % are answered in "
        "time, {percent_was} % before."
    ),
    "repair_lowered_gave_up": (
        "{queue}, {date} {start}-{end}: {heads:person is|people are} enough instead of {was}; {percent} % give up, "
        "{percent_was} % before."
    ),
    "repair_lowered_wait": (
        "{queue}, {date} {start}-{end}: {heads:person is|people are} enough instead of {was}; the wait is "
        "{seconds:second|seconds} on average, {seconds_was} before."
    ),
    "repair_missed": (
        "{queue}: in {hours:hour|hours} what buyers are promised is missed even so, worst on {date} {start}-{end}, when "
        "{heads:person answers|people answer} {percent} % in time. People were added step by step, and this is as far as it "
        "went: check the handle time and the promise of that queue."
    ),
    "repair_missed_gave_up": (
        "{queue}: in {hours:hour|hours} what buyers are promised is missed even so, worst on {date} {start}-{end}, when "
        "with {heads:person|people} {percent} % give up. People were added step by step, and this is as far as it went: "
        "check the handle time, the patience and the promise of that queue."
    ),
    "repair_missed_wait": (
        "{queue}: in {hours:hour|hours} what buyers are promised is missed even so, worst on {date} {start}-{end}, when "
        "with {heads:person|people} the wait is {seconds:second|seconds} on average. People were added step by step, and "
        "this is as far as it went: check the handle time and the promise of that queue."
    ),
    "repair_raised": (
        "{queue}, {date} {start}-{end}: {heads:person|people} instead of {was}; {percent} % are answered in time, "
        "{percent_was} % before."
    ),
    "repair_raised_gave_up": (
        "{queue}, {date} {start}-{end}: {heads:person|people} instead of {was}; {percent} % give up, {percent_was} % before."
    ),
    "repair_raised_wait": (
        "{queue}, {date} {start}-{end}: {heads:person|people} instead of {was}; the wait is {seconds:second|seconds} on "
        "average, {seconds_was} before."
    ),
    "repair_unchanged": (
        "Played through {times} times, what buyers are promised is missed in {before} of {judged} open hours of all "
        "queues; nowhere are there fewer people than needed, or more. Nothing was changed."
    ),
    "repair_without_promise": (
        "No queue promises its buyers an answer in time, so there is nothing to play the people needed against. Give a "
        "promise with queues.<queue>.response, such as {{target_seconds: 30, service_level: 0.8}}."
    ),
}
LABELS: dict[str, str] = {
    "repair_playing": "Playing the days through to see whether these people are enough; this can take a minute or two ...",
    "repair_title": "Hours of work added and taken away because the days were played through",
}
