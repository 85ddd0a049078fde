"""Words: why so many heads are needed."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "heads_title": "{queue}, {date} {start}-{end}: {count:person|people}",
    "heads_title_closed": "{queue}, {date} {start}-{end}: closed, nobody is needed",
    "heads_together": "{queues} together",
    "heads_and": " and ",
    "heads_gap": "; ",
    "heads_note": (
        "People here are standard ones on duty. Breaks, meetings, newcomers and the like are counted where the roster is "
        "made, not here."
    ),
    # how much there is to do
    "heads_contacts": "{contacts:buyer is|buyers are} staffed for ({sure}).",
    "heads_contacts_read": "{contacts:buyer is|buyers are} staffed for.",
    "heads_due": "{contacts:case comes|cases come} in ({sure}), each to be done within {hours:hour|hours}.",
    "heads_due_read": "{contacts:case comes|cases come} in, each to be done within {hours:hour|hours}.",
    "heads_due_besides": "Besides, {contacts:case comes|cases come} in that can wait.",
    "heads_sure": "enough on {days} of {of} days",
    "heads_sure_average": "the average of all days",
    "heads_handled": "Each takes {seconds} s of a person who has no other.",
    "heads_handled_many": (
        "Each takes {seconds} s of a person who has no other; with {count} at once, the most allowed, {longest} s each."
    ),
    "heads_handled_derived": "No handle time is known: {seconds} s follow from the {rate} an hour that a person serves.",
    "heads_waited": "{contacts:more has|more have} waited since the close and are answered in this time.",
    "heads_from_other": "Buyers of {queue}, which is closed then, come here too and are counted here.",
    # what it takes
    "heads_takes": "It takes {loads}.",
    "heads_load": "{heads:person|people} {goal}",
    "heads_goal_saturation": "to serve no more than {rate} an hour each",
    "heads_goal_saturation_pool": "to serve no more an hour than is good",
    "heads_goal_backlog": "to serve those who waited, too",
    "heads_goal_response": "to {promises}",
    "heads_goal_response_pool": "to keep what buyers are promised",
    "heads_goal_absences": "to keep that although some days more of them are absent than others",
    "heads_goal_occupancy": "to leave {percent} % of them free on average",
    "heads_goal_occupancy_pool": "to leave as many of them free as is asked for",
    "heads_goal_day": "to serve no more than {rate} a day each",
    "heads_goal_day_pool": "to serve no more a day than is good",
    "heads_goal_deferred": "to do the work that can wait and is put into this time",
    "heads_goal_deferred_pool": "to do that and the work that can wait",
    "heads_goal_other": "for {name}",
    "heads_promise_service_level": "answer {percent} % within {seconds} s",
    "heads_promise_asa_seconds": "keep the average wait to {seconds} s",
    "heads_promise_abandonment": "have at most {percent} % give up",
    # what decides
    "heads_decides_saturation": "What a person can serve well in an hour decides: {heads}.",
    "heads_decides_backlog": "What waited since the close decides: {heads}.",
    "heads_decides_response": "The answer time decides: {heads}.",
    "heads_decides_absences": "The days on which more of them are absent decide: {heads}.",
    "heads_decides_occupancy": "Leaving enough of them free decides: {heads}.",
    "heads_decides_day": "What a person can serve well in a day decides: {heads}.",
    "heads_decides_deferred": "The work that can wait decides: {heads}.",
    "heads_decides_other": "The most of these decides: {heads}.",
    "heads_absent": "{percent} of 100 are absent unplanned, so it takes {heads}.",
    "heads_absent_up": "{percent} of 100 are absent unplanned, so it takes {heads}, rounded up {whole}.",
    "heads_up": "Rounded up {whole}.",
    "heads_least": "At least {least:person is|people are} always asked for while it is open.",
    "heads_least_pool": "At least {least:person is|people are} always asked for while these queues are open.",
    "heads_waits": "None of the work that can wait is put into this time.",
    "heads_nothing": "Nobody is expected then.",
    "heads_not_fewer": "Never fewer than one of the queues needs by itself: {heads}.",
    "heads_not_more": "Never more than the queues need by themselves: {heads}.",
    "heads_repair_more": "A simulation showed that this is too few: {count} more, {heads}.",
    "heads_repair_fewer": "A simulation showed that fewer are enough: {count} fewer, {heads}.",
    "heads_repair_none": "A simulation showed that this is right.",
    "heads_changed": "That makes {made}; {heads} are asked for all the same: somebody changed the number.",
    "heads_brought": "The number was brought along; nothing tells how it came about.",
    "heads_apart": "By themselves the queues need {parts} = {total}. The same people serve them all, so {heads} are enough.",
    "heads_apart_alike": "By themselves the queues need {parts} = {total}. Sharing saves nobody here.",
    "heads_shared": (
        "The same people also serve {others}: of those needed together, the roster has to bring {heads} for this queue."
    ),
    "heads_reserve": "For busier days ({sure}) {more:more person|more people} on standby: {heads} in all.",
    "heads_reserve_read": "For busier days {more:more person|more people} on standby: {heads} in all.",
    # while closed
    "heads_open_that_day": "That day it is open {hours}.",
    "heads_not_open_that_day": "That day it does not open.",
    "heads_closed_waits": "Who comes then ({contacts:buyer|buyers}) waits for the opening and is counted there.",
    "heads_closed_elsewhere": "Who comes then goes to {queue} and is counted there.",
    "heads_closed_lost": "Who comes then ({contacts:buyer|buyers}) does not wait, so nobody is planned for it.",
    "heads_clocks_skip_title": "{queue}, {date} {start}-{end}: the clocks skip this time, nobody is needed",
}
