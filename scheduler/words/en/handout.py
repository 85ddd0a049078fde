"""Sentences and labels: what is handed out."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "handout_pictures": (
        "{people:person|people} are too many for one picture that is legible on a phone; they are on {pictures} pictures."
    ),
    "handout_without_days": (
        "{count:person has|people have} no shift, standby or leave in this roster and so no calendar file: {names}."
    ),
    "handout_left_over": (
        "The folder still holds {count:file|files} of an earlier run, not written again and perhaps out of date: {files}."
    ),
    "template_filled": "{file}: {cells:cell|cells} filled for {people:person|people} on {days:day|days}.",
    "template_kept": (
        "{file}: {count:cell holds|cells hold} something that is no shift, or a formula, and stayed as they are: {cells}."
    ),
    "template_locked": (
        "{file}: {count:cell is|cells are} merged with other cells and could not be filled for a single day: {cells}."
    ),
    "template_stranger": (
        "{file}: {count:name is|names are} not on this roster, and their cells stayed as they are: {names}."
    ),
    "template_missing": "{file} has no row for {count:person|people} of this roster: {names}.",
    "template_namesake": (
        "{file}: {count:name could be|names could be} more than one person, so their cells stayed as they are; put the id "
        "into the row: {names}."
    ),
    "template_days_outside": (
        "{file}: {days:day is|days are} not on this roster, and their cells stayed as they are ({first} to {last})."
    ),
    "template_days_missing": "{file} has no cells for {days:day|days} of this roster ({first} to {last}).",
    "template_lines_unclear": (
        "{file}: {count:person has|people have} several cells a day and nothing tells which is for the shift, so they "
        "stayed as they are; label them, for example AM and PM: {names} ({cells})."
    ),
    "template_refused": (
        "{file}: {count:cell has a drop-down list|cells have drop-down lists} without a word for the day, and stayed as "
        "they are; choose one there: {cells}."
    ),
    "template_repeated": (
        "{file}: {count:cell is|cells are} for a person and day that an earlier cell has already, and stayed as they are: "
        "{cells}."
    ),
}

LABELS: dict[str, str] = {
    # one text per person
    "handout_person": "{name}, {store}",
    "handout_span": "Roster {span} {end_year}",
    "handout_week": "{span}",
    "handout_day": "{weekday} {day}",
    "handout_line": "{day}  {shift} {hours}",
    "handout_standby": "Standby: {shift}",
    "handout_called": "{shift} (called in from standby)",
    "handout_off": "Off: {days}",
    "handout_leave": "Leave: {days}",
    "handout_credited": "Credited day off: {days}",
    "handout_nothing": "No shift and no standby.",
    "hours_next_day": "{start}-{end} next day",
    "handout_total": "Total: {parts}",
    "handout_total_shifts": "{count:shift|shifts}",
    "handout_total_hours": "{count:hour|hours}",
    "handout_total_weekends": "{count} on weekends",
    "handout_total_standby": "{count:standby|standbys}",
    "handout_total_off": "{count:day|days} off",
    "handout_total_leave": "{count:day|days} of leave",
    "handout_total_credited": "{count:credited day|credited days} off",
    # one calendar per person
    "handout_event": "{shift} ({store})",
    "handout_event_leave": "Leave",
    "handout_event_credited": "Credited day off",
    # the picture for the phone
    "phone_title": "{store}: roster",
    "phone_span": "{span} {end_year}",
    "phone_page": "{page} of {pages}",
    "phone_date": "{day}/{month}",
    "phone_off": "off",
    "phone_leave": "leave",
    "phone_leave_name": "leave",
    "phone_credited": "cr",
    "phone_credited_name": "credited day off",
    "phone_standby": "standby",
    "phone_standby_code": "{code}*",
    # words in the cells of a template
    "template_off": "Off",
    "template_leave": "Leave",
    "template_credited": "Credited day off",
    "template_standby": "Standby ({name})",
    # the screen
    "handout_heading": "To hand out, in {folder}",
    "handout_file_picture": "{file}: for the group chat",
    "handout_file_texts": "{folder}: a text to paste for each of {count:person|people}; all of them in {file}",
    "handout_file_calendars": "{folder}: a calendar for each of {count:person|people}",
    "handout_file_template": "{file}: the attendance form, filled in",
}
