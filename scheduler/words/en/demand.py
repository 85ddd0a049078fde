"""Sentences of findings: demand."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "campaign_aftermath": (
        "After {campaign}, {queue} stays busier than usual for some days, as after past campaigns: most on {date}, with "
        "{factor} times the contacts of ordinary days."
    ),
    "campaign_differs": (
        "{campaign}, from {date}: the store file names {written} times the contacts of ordinary days for {queue}, but "
        "campaigns of this kind brought {seen} times, the latest until {last}. {factor} times is expected; to have exactly "
        "the figure of the store file, write keep_uplift: true."
    ),
    "campaign_kept": (
        "Too few ordinary days are left beside {campaign} (from {date}), so its days were used after taking out its uplift."
    ),
    "campaign_learned": (
        "{campaign}, from {date}: {factor} times the contacts of ordinary days are expected for {queue}, learned from "
        "campaigns of this kind, the latest until {last}."
    ),
    "campaign_measured": (
        "{campaign}, from {date}: {queue} had {factor} times the contacts of ordinary days (left out of what is usual)."
    ),
    "campaign_misdated": (
        "{campaign} stands in the calendar from {date}, but by the contacts it began on {begin}. If so, put its dates "
        "right: what it brought is learned from them."
    ),
    "campaign_without_uplift": (
        "{campaign}, from {date}, names no uplift, so ordinary contacts are expected on its days. Say how many times the "
        "usual contacts each queue will get."
    ),
    "handle_time_cut": (
        "In {hours:hour|hours} a contact of {queue} took far longer than usual, the first on {date}; {seconds} seconds were "
        "counted there, five times the usual."
    ),
    "handle_time_learned": (
        "A contact of {queue} took {seconds} seconds on average in the history; {least} to {most} are expected, depending "
        "on the hour of the day."
    ),
    "clocks_changed": (
        "The clocks changed on {date}: the hour from {time} holds two hours or none, and was left out of the forecast."
    ),
    "forecast_from_expectation": (
        "There is no history of {queue}, so the forecast is what the store file expects: {contacts} contacts on the "
        "busiest day of the week, on 8 days of 10 between {low} and {high}. Bring an hourly history as soon as there "
        "are two weeks of it."
    ),
    "day_so_far_last_hour": (
        "The rows of {date} are finer than an hour, so the hour from {time} may not be over yet and was left out; say up to "
        "what time the file tells (--at) if it is."
    ),
    "day_so_far_nothing": ("Up to {time} on {date} no hour with a row is over, so the forecast of the day stays as it was."),
    "day_so_far_used": (
        "Up to {time} on {date} {queue} had {contacts} contacts where {expected} were expected; the rest of the day is "
        "expected at {percent} % of the forecast."
    ),
    "day_so_far_zeros_queue": (
        "{queue} has nothing but zeros from {time} on {date}, where {expected} contacts were expected; these hours were "
        "taken as not counted yet, or as a breakdown. If nobody wrote, say up to what time the file tells (--at)."
    ),
    "day_so_far_zeros": (
        "The file ends with zeros from {time} on {date}, where {expected} contacts were expected; these hours were taken as "
        "not counted yet. If nobody wrote, say up to what time the file tells."
    ),
    "history_after_start": "The history reaches beyond {date}; only the days before it were used.",
    "history_bridged": (
        "The history ends on {date}; the forecast bridges the {days:day|days} from there to the first day of the roster."
    ),
    "history_closed_hours": (
        "The history never has {hours:hour|hours} of the week, taken as closed. If contacts come then, write these hours "
        "too."
    ),
    "history_encoding": "The history file is not UTF-8; it was read as {encoding}.",
    "history_gaps": (
        "The history lacks {hours:hour|hours}, the first on {date} at {time}, at most {longest} in a row; the forecast goes "
        "without them. If nobody wrote in these hours, put 0 there."
    ),
    "history_hour_repeated": "The clocks went back on {date}: the two hours from {time} were added up.",
    "history_short": (
        "The history has only {days:day|days} with contacts. On 8 days of 10 a day's contacts should lie within "
        "{percent} % of the forecast; with eight weeks or more it is surer."
    ),
    "history_summed": "The history has times within the hour; its {rows} rows were added up to full hours.",
    "history_utc": (
        "The times of the history are in UTC, and the store names no timezone: they were taken as the clock of the shop. "
        "Name the store's timezone if that is wrong."
    ),
    "holiday_day_after": "{date}, the day after {holiday}, is expected to bring {percent} % of the usual contacts.",
    "holiday_day_before": "{date}, the day before {holiday}, is expected to bring {percent} % of the usual contacts.",
    "holiday_expected": (
        "{holiday}, {days:day|days} from {date}: {percent} % of the usual contacts are expected, learned from "
        "{seen:earlier time|earlier times}, last in {year}."
    ),
    "holiday_expected_others": (
        "{holiday}, {days:day|days} from {date}: {percent} % of the usual contacts are expected. The history has not seen "
        "this holiday; this was learned from {seen:other holiday|other holidays}."
    ),
    "holiday_expected_queue": (
        "{holiday}, {days:day|days} from {date}: {queue} is expected to get {percent} % of its usual contacts, learned from "
        "{seen:earlier time|earlier times}, last in {year}."
    ),
    "holiday_time_after": (
        "After {holiday}, from {date} to {end_date}: {percent} % of the usual contacts are expected, as in earlier years."
    ),
    "holiday_time_before": (
        "Before {holiday}, from {date} to {end_date}: {percent} % of the usual contacts are expected, as in earlier years."
    ),
    "holiday_unseen": (
        "{holiday} on {date} is a public holiday, and the history has none to learn from: it is expected to be like any "
        "other day of its weekday."
    ),
    "holiday_with_campaign": (
        "{campaign} and {holiday} fall together from {date}: both are counted, and the figure named for each is without the "
        "other."
    ),
    "method_chosen": (
        'The forecast is made by "{method}" in place of "{default}": over the last {windows:stretch|stretches} of '
        "{days:day|days} its errors would have been {percent} % smaller, and smaller in {wins} of these stretches."
    ),
    "method_kept": (
        'The forecast stays with "{method}": no other way would have been better over the last '
        "{windows:stretch|stretches} of {days:day|days}."
    ),
    "method_kept_narrowly": (
        'The forecast stays with "{method}": over the last {windows:stretch|stretches} of {days:day|days} the errors of '
        '"{rival}" would have been {percent} % smaller, and smaller in {wins} of these stretches: too little to rely on.'
    ),
    "method_not_compared": (
        'The forecast stays with "{method}": the history is too short to tell whether another way is better. From about ten '
        "weeks on they are compared."
    ),
    "hours_closed": (
        "{queue} has had no contacts since {date} in {hours:hour|hours} of the week between {start} and {end} that used "
        "to have them: taken as closed now, and what came there before no longer counts. If these hours are open, check "
        "the history."
    ),
    "hours_opened": (
        "{queue} has contacts since {date} in {hours:hour|hours} of the week between {start} and {end} that were silent "
        "before: taken as opened then, so the silence before was left out."
    ),
    "hours_paused": (
        "{queue} had no contacts from {date} to {last} in {hours:hour|hours} of the week between {start} and {end}: "
        "taken as closed for that time, which was left out."
    ),
    "level_replaced": (
        "{queue} has had {factor} times its former contacts since {date}, so the days before that one say nothing about "
        "today and were left out."
    ),
    "level_shifted": (
        "{queue} has had {factor} times its former contacts since {date}, suddenly and ever since. The days before "
        "count with that factor, so the forecast starts from the level of today."
    ),
    "make_up_days_expected": (
        "{days:make-up workday|make-up workdays} from {date} on: {percent} % of what the weekday usually brings are "
        "expected, learned from {seen:earlier one|earlier ones}."
    ),
    "outage_left_out": (
        "Nobody reached {queue} from {date} {start} to {end_date} {end}, when about {contacts} contacts are usual. This was "
        "taken as a breakdown and left out of the forecast."
    ),
    "queue_closed": (
        "{queue} has had no contacts at all since {date}: taken as closed, so none are expected. If it was a breakdown, "
        "leave these rows out of the history."
    ),
    "queue_opened": "{queue} has its first contacts on {date}; the zeros before that day were left out.",
    "queue_short": (
        "Only {days:day tells|days tell} of {queue} as it is now. On 8 days of 10 its contacts should lie within "
        "{percent} % of the forecast; with eight weeks or more it is surer."
    ),
    "queue_without_contacts": "The history has no contacts for {queue}, so none are expected.",
    "spike_left_out": (
        "{queue} had {contacts} contacts from {date} {start} to {end_date} {end}, when about {usual} are usual. This "
        "was taken as an exception and left out of the forecast. If it was a campaign, name it under calendar.campaigns."
    ),
    "trickle_left_out": (
        "Only {came:contact|contacts} reached {queue} from {date} {start} to {end_date} {end}, when about {contacts} are "
        "usual. This was taken as a breakdown and left out of the forecast. If it was a holiday, name it under "
        "calendar.days."
    ),
}
