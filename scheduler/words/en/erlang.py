"""Labels of the calculator of waiting times."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "erlang_work": (
        "Contacts: {contacts} an hour, {aht} s each. People that this keeps busy without a moment's rest: {people}."
    ),
    "erlang_work_at_once": (
        "Contacts: {contacts} an hour, {aht} s each for a person with one, up to {count} at once. People that this keeps "
        "busy with {count} at once all the time: {people}."
    ),
    "erlang_promise_service_level": "{share} answered within {seconds} s",
    "erlang_promise_asa_seconds": "at most {seconds} s of waiting on average",
    "erlang_promise_abandonment": "at most {share} give up",
    "erlang_promise_occupancy": "at most {share} of the people busy",
    "erlang_and": ", ",
    "erlang_required": "Enough for {promises}: {agents:person|people} at work.",
    "erlang_enough": "{agents:person is|people are} enough for {promises}; {required} would do.",
    "erlang_just_enough": "{agents:person is|people are} just enough for {promises}.",
    "erlang_not_enough": "{agents:person is|people are} not enough for {promises}; it takes {required}.",
    "erlang_to_roster": "With {share} absent unplanned, {agents:person|people} on the roster.",
    "erlang_overload": (
        "With fewer than {least:person|people} more comes than they can do: the line grows as long as it goes on like this."
    ),
    "erlang_heading_agents": "at work",
    "erlang_heading_scheduled": "on the roster",
    "erlang_heading_in_time": "within {seconds} s",
    "erlang_heading_wait": "have to wait",
    "erlang_heading_asa": "mean wait",
    "erlang_heading_abandonment": "give up",
    "erlang_heading_occupancy": "busy",
    "erlang_heading_meets": "enough",
    "erlang_yes": "yes",
    "erlang_no": "no",
    "erlang_endless": "no end",
    "erlang_seconds": "{seconds} s",
    "erlang_legend": (
        "at work: people who are there and serve buyers{rostered}\n"
        "within {seconds} s: share of all contacts answered within {seconds} s; whoever gives up counts as missed\n"
        "have to wait: share of contacts that find nobody free; mean wait: of all contacts\n"
        "busy: share of the people who have at least one contact"
    ),
    "erlang_legend_rostered": "; on the roster: with those who will be absent unplanned",
    "erlang_assumed": (
        "It holds for an hour that goes on like this for long: contacts come at random, handle times vary widely, everybody "
        "takes every contact."
    ),
    "erlang_nobody_gives_up": "Nobody gives up waiting; with --patience-seconds they do.",
    "picture_erlang_title": "{contacts} contacts an hour, {aht} s each: how many people are enough",
    "picture_erlang_in_time": "answered within {seconds} s, %",
    "picture_erlang_asa": "mean wait, s",
    "picture_erlang_busy": "of the people or contacts, %",
    "picture_erlang_line_in_time": "answered within {seconds} s",
    "picture_erlang_line_asa": "mean wait",
    "picture_erlang_line_abandonment": "give up",
    "picture_erlang_line_occupancy": "people busy",
    "picture_erlang_promised": "promised",
    "picture_erlang_people": "people at work",
    "picture_erlang_overload": "the line grows without end",
    "picture_erlang_required": "enough: {agents}",
}
