"""The one event loop: contacts come, people come and go, contacts are done.

Plain Python over lists; `scheduler.simulation.fast_loop` compiles these very functions over arrays, in one piece. So nothing
here may be more than loops, whole numbers and floats, and what belongs together goes about in named tuples of flat lists.
"""

from __future__ import annotations

import math

from scheduler.simulation.loop_state import (
    ASIDE,
    BUSY,
    CONTACTS,
    EDGE,
    FRESH,
    LASTING,
    ON,
    ON_DUTY,
    PRESENT,
    WAITING,
    Minutes,
    Moving,
    People,
    Shop,
    Steps,
)

__all__ = ["HELPERS", "play"]


def play(shop: Shop, moving: Moving, people: People, steps: Steps, minutes: Minutes) -> None:
    """Play one course of the contacts through, from the first midnight to the end of the last interval.

    Parameters
    ----------
    shop
        What stays as it is.
    moving
        The contacts in order of time; when each was answered and done is written here.
    people
        Everybody, away and without contacts.
    steps
        Who comes and goes when, and the ends of the intervals, in order of time.
    minutes
        Busy, present and contact minutes per interval are written here.
    """
    counts = people.counts
    arrival, step, interval = 0, 0, 0
    now, busy, present, contacts = 0.0, 0.0, 0.0, 0.0
    when, at, what, finishes = moving.when, steps.at, steps.what, people.finish
    turns = people.turns
    while interval < len(minutes.busy):
        person = turns[0]
        finish = finishes[person]
        came, turn = when[arrival], at[step]
        time = min(finish, came, turn)
        passed = time - now
        if passed > 0:
            busy += passed * counts[BUSY]
            present += passed * counts[PRESENT]
            contacts += passed * counts[CONTACTS]
        now = time
        if time == turn:
            if what[step] == EDGE:
                minutes.busy[interval], minutes.present[interval], minutes.contacts[interval] = busy, present, contacts
                busy, present, contacts = 0.0, 0.0, 0.0
                interval += 1
            else:
                _come_or_go(shop, people, steps, step, now)
            step += 1
            if counts[FRESH] > 0 and at[step] > now:
                _hand_out(shop, moving, people, now)
        elif time == finish:
            _complete(shop, moving, people, person, now)
        else:
            _arrive(shop, moving, people, arrival, now)
            arrival += 1
        if counts[ASIDE] > 0:
            _pass_on(shop, moving, people, now)


def _come_or_go(shop: Shop, people: People, steps: Steps, step: int, now: float) -> None:
    """Somebody begins to take contacts, or stops taking them and finishes what is there."""
    person, counts = steps.who[step], people.counts
    place = people.place[person]
    if steps.what[step] != ON:
        counts[ON_DUTY] -= 1
        last = people.duty[counts[ON_DUTY]]
        people.duty[place] = last
        people.place[last] = place
        people.place[person] = -1
        if people.level[person] == 0:
            counts[PRESENT] -= 1
        return
    _settle(shop, people, person, now)
    people.speed[person] = steps.speed[step]
    people.profile[person] = steps.profile[step]
    people.place[person] = counts[ON_DUTY]
    people.duty[counts[ON_DUTY]] = person
    counts[ON_DUTY] += 1
    people.fresh[counts[FRESH]] = person
    counts[FRESH] += 1
    if people.level[person] > 0:
        _schedule(shop, people, person, now)
    else:
        counts[PRESENT] += 1


def _hand_out(shop: Shop, moving: Moving, people: People, now: float) -> None:
    """Those who came at the same time take what waits, one contact each in turn."""
    took = True
    while took and people.counts[WAITING] > 0:
        took = False
        for index in range(people.counts[FRESH]):
            person = people.fresh[index]
            if people.place[person] >= 0 and _take(shop, moving, people, person, now):
                took = True
    people.counts[FRESH] = 0


def _complete(shop: Shop, moving: Moving, people: People, person: int, now: float) -> None:
    """A contact is done; whoever did it takes what waits."""
    _settle(shop, people, person, now)
    slot = people.ends[person]
    moving.done[people.held[slot]] = now
    _let_go(shop, moving, people, person, slot, now)
    took = False
    if people.place[person] >= 0:
        while people.counts[WAITING] > 0 and _take(shop, moving, people, person, now):
            took = True
    if not took:
        _schedule(shop, people, person, now)


def _arrive(shop: Shop, moving: Moving, people: People, contact: int, now: float) -> None:
    """A contact comes: somebody with room takes it, or somebody sets aside what can wait, or it waits."""
    line = moving.line[contact]
    if _first_waiting(moving, people, line, now) < 0:
        person = _with_room(shop, people, line)
        if person < 0 and people.counts[LASTING] > 0 and shop.lasting[line] == 0:
            person = _make_room(shop, moving, people, line, now)
        if person >= 0:
            _begin(shop, moving, people, contact, person, now)
            return
        people.head[line] = contact
    else:
        moving.follow[people.tail[line]] = contact
    people.tail[line] = contact
    people.counts[WAITING] += 1


def _first_waiting(moving: Moving, people: People, line: int, now: float) -> int:
    """The contact that waits longest in a line, -1 where none does; those who gave up leave the line here."""
    contact = people.head[line]
    while contact >= 0 and moving.gives_up[contact] <= now:
        contact = moving.follow[contact]
        people.counts[WAITING] -= 1
    people.head[line] = contact
    return contact


def _with_room(shop: Shop, people: People, line: int) -> int:
    """Who takes a contact: own people before helpers, least loaded, longest idle, lowest index; -1 for nobody."""
    queue, room = shop.row[line], shop.whole - shop.units[line]
    used, profile, since, duty = people.used, people.profile, people.since, people.duty
    queues, aside, free = shop.queues, shop.aside, shop.free
    best, least, idle = -1, shop.never, -math.inf
    for index in range(people.counts[ON_DUTY]):
        person = duty[index]
        parts = used[person]
        if parts > room:
            continue
        load = parts + aside[profile[person] * queues + queue]
        if parts == 0:
            load += free[profile[person] * queues + queue]
        if load < least or (load == least and (since[person] < idle or (since[person] == idle and person < best))):
            best, least, idle = person, load, since[person]
    return best


def _make_room(shop: Shop, moving: Moving, people: People, line: int, now: float) -> int:
    """Set aside what can wait for a contact that cannot; who did so, -1 for nobody."""
    queue, room = shop.row[line], shop.whole - shop.units[line]
    best, least = -1, shop.never
    for index in range(people.counts[ON_DUTY]):
        person = people.duty[index]
        load = people.used[person] + shop.aside[people.profile[person] * shop.queues + queue]
        if load > least or (load == least and person > best):
            continue
        if people.used[person] - _can_wait(shop, moving, people, person) <= room:
            best, least = person, load
    if best >= 0:
        _set_aside(shop, moving, people, best, room, now)
    return best


def _can_wait(shop: Shop, moving: Moving, people: People, person: int) -> int:
    """Parts of a person that are taken by contacts that can wait."""
    parts, first = 0, person * shop.most
    for slot in range(first, first + people.level[person]):
        line = moving.line[people.held[slot]]
        if shop.lasting[line] > 0:
            parts += shop.units[line]
    return parts


def _set_aside(shop: Shop, moving: Moving, people: People, person: int, room: int, now: float) -> None:
    """Set aside contacts that can wait until no more than `room` parts of a person are taken.

    They go on from where they were as soon as somebody has room for them.
    """
    _settle(shop, people, person, now)
    first = person * shop.most
    slot = first
    while people.used[person] > room and slot < first + people.level[person]:
        contact = people.held[slot]
        line = moving.line[contact]
        if shop.lasting[line] == 0:
            slot += 1
            continue
        moving.work[contact] = people.left[slot]
        _let_go(shop, moving, people, person, slot, now)
        moving.follow[contact] = people.head[line]
        if people.head[line] < 0:
            people.tail[line] = contact
        people.head[line] = contact
        people.counts[WAITING] += 1
        people.counts[ASIDE] += 1


def _pass_on(shop: Shop, moving: Moving, people: People, now: float) -> None:
    """What was set aside goes to others who have room for it."""
    people.counts[ASIDE] = 0
    for line in range(shop.lines):
        while shop.lasting[line] > 0 and people.head[line] >= 0:
            person = _with_room(shop, people, line)
            if person < 0:
                break
            contact = people.head[line]
            people.head[line] = moving.follow[contact]
            people.counts[WAITING] -= 1
            _begin(shop, moving, people, contact, person, now)


def _take(shop: Shop, moving: Moving, people: People, person: int, now: float) -> bool:
    """Take the contact that is next for a person, if there is one that fits in beside what the person has."""
    order, units, head = shop.order, shop.units, people.head
    room = shop.whole - people.used[person]
    first = people.profile[person] * shop.lines
    for place in range(first, first + shop.lines):
        line = order[place]
        if line < 0:
            return False
        if head[line] < 0:
            continue
        if units[line] > room and (shop.lasting[line] > 0 or units[line] > room + _can_wait(shop, moving, people, person)):
            continue
        contact = _first_waiting(moving, people, line, now)
        if contact >= 0:
            if units[line] > room:
                _set_aside(shop, moving, people, person, shop.whole - units[line], now)
            head[line] = moving.follow[contact]
            people.counts[WAITING] -= 1
            _begin(shop, moving, people, contact, person, now)
            return True
    return False


def _begin(shop: Shop, moving: Moving, people: People, contact: int, person: int, now: float) -> None:
    """A person takes a contact on."""
    _settle(shop, people, person, now)
    line, level = moving.line[contact], people.level[person]
    slot = person * shop.most + level
    people.held[slot] = contact
    people.left[slot] = moving.work[contact]
    people.kind[slot] = shop.row[line] * shop.most
    people.level[person] = level + 1
    people.used[person] += shop.units[line]
    people.since[person] = now
    people.counts[CONTACTS] += 1
    people.counts[LASTING] += shop.lasting[line]
    if level == 0:
        people.counts[BUSY] += 1
    if moving.answered[contact] == math.inf:
        moving.answered[contact] = now
    _schedule(shop, people, person, now)


def _let_go(shop: Shop, moving: Moving, people: People, person: int, slot: int, now: float) -> None:
    """A person has one contact less."""
    line = moving.line[people.held[slot]]
    level = people.level[person] - 1
    last = person * shop.most + level
    people.held[slot], people.left[slot], people.kind[slot] = people.held[last], people.left[last], people.kind[last]
    people.level[person] = level
    people.used[person] -= shop.units[line]
    people.since[person] = now
    people.counts[CONTACTS] -= 1
    people.counts[LASTING] -= shop.lasting[line]
    if level == 0:
        people.counts[BUSY] -= 1
        if people.place[person] < 0:
            people.counts[PRESENT] -= 1


def _settle(shop: Shop, people: People, person: int, now: float) -> None:
    """Bring the work left of a person's contacts up to now."""
    level = people.level[person]
    passed = (now - people.moved[person]) * people.speed[person]
    people.moved[person] = now
    if level > 0 and passed > 0:
        left, pace, kind = people.left, shop.pace, people.kind
        first = person * shop.most
        for slot in range(first, first + level):
            left[slot] -= passed * pace[kind[slot] + level - 1]


def _schedule(shop: Shop, people: People, person: int, now: float) -> None:
    """Find out which of a person's contacts is done next, and when."""
    level = people.level[person]
    if level == 0:
        people.finish[person] = math.inf
        _line_up(people, person)
        return
    left, pace, kind = people.left, shop.pace, people.kind
    first = person * shop.most
    soonest, ends = math.inf, first
    for slot in range(first, first + level):
        needed = left[slot] / pace[kind[slot] + level - 1]
        if needed < soonest:
            soonest, ends = needed, slot
    people.ends[person] = ends
    people.finish[person] = now + max(soonest, 0.0) / people.speed[person]
    _line_up(people, person)


def _line_up(people: People, person: int) -> None:
    """Restore the order in which people are done with a contact, a binary heap, after one of them changed."""
    finish, turns, spot = people.finish, people.turns, people.spot
    time, at, size = finish[person], spot[person], len(turns)
    while at > 0:
        other = turns[(at - 1) // 2]
        if finish[other] <= time:
            break
        turns[at], spot[other] = other, at
        at = (at - 1) // 2
    while 2 * at + 1 < size:
        below = 2 * at + 1
        if below + 1 < size and finish[turns[below + 1]] < finish[turns[below]]:
            below += 1
        other = turns[below]
        if finish[other] >= time:
            break
        turns[at], spot[other] = other, at
        at = below
    turns[at], spot[person] = person, at


HELPERS = (
    _come_or_go,
    _hand_out,
    _complete,
    _arrive,
    _first_waiting,
    _with_room,
    _make_room,
    _can_wait,
    _set_aside,
    _pass_on,
    _take,
    _begin,
    _let_go,
    _settle,
    _schedule,
    _line_up,
)
"""What `play` calls, for whoever compiles it."""
