"""Sentences and labels: the workbook of the month."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "month_read": (
        "Read from {workbook}: {people:person|people}, {leave:entry|entries} of leave, {requests:request|requests}, "
        "{campaigns:campaign|campaigns}."
    ),
    "month_sheets_misnamed": (
        "Sheets of {workbook} that were not read, as nothing is known by such a name: {sheets}. If they hold what counts, "
        "give them the name that is missing: {missing}."
    ),
    "month_sheets_unused": "Sheets of {workbook} that were not read, as no sheet of a month has such a name: {sheets}.",
    "month_year_before": (
        "In the month's workbook {count:date lies|dates lie} exactly one year before this roster and did not count, such as "
        "{date} in {cell}. Excel adds the current year when 1/5 is typed; correct the year."
    ),
}

LABELS: dict[str, str] = {
    "month_font": "Calibri",
    "month_yes": "yes",
    "month_no": "no",
    "month_between": ", ",
    "month_uplift": "{queue} uplift",
    "month_read_me": (
        "# The workbook of the month\n"
        "Here is what changes every month. What stays (queues, shifts, rules) is in {store} beside it.\n"
        "The sheets hold an example. Put your own in its place, save, and run: schedule solve {store}\n"
        "To see first whether something is wrong, run: schedule config check {store}. It names the sheet, the cell and "
        "what to do.\n"
        "# The sheets\n"
        "month: which month to roster; or, in place of the month, a first day and a number of days.\n"
        "people: one row per person. Only the name is needed; leave empty what you do not use.\n"
        "leave: one row per absence, credited days off too.\n"
        "requests: who would like which day off, which shift, or not which shift; one row per wish.\n"
        "campaigns: the days of a sale, and how many times the usual number of contacts to expect.\n"
        "last roster: paste last month's whole roster (people down, dates across), or write its file name into one cell, "
        "for example out/my_store/2026-12-01/roster.xlsx, which carries the balances of earlier months as well; leave it "
        "empty where there is none.\n"
        "# How to fill in\n"
        "Columns with a yellow header are needed, the others may stay empty. Rest the mouse on a header to read what it "
        "means; many cells have a list to choose from.\n"
        "Write dates as you like: 2027-01-05, 2027/1/5 or 1/5 (month first).\n"
        "Columns may stand in any order and usual other names are understood; call a column of your own: note.\n"
        "Rows that begin with Note:, Example: or # are not read.\n"
        "Where two people have the same name, give both an id, and write the id on the other sheets.\n"
        "Next month: keep a copy, then change month, leave, requests, campaigns and last roster here; keep the file name."
    ),
    "month_hint_month": "Note: the month to roster; or leave it empty and write a first day and a number of days.",
    "month_hint_people": "Note: one row per person; only the name is needed.",
    "month_hint_leave": "Note: one row per absence. Nobody is rostered on leave.",
    "month_hint_requests": "Note: one row per wish. As many as possible are kept; the result names those that are not.",
    "month_hint_campaigns": (
        "Note: one row per campaign. 1.5 is half as many contacts again; an empty uplift is taken from history."
    ),
    "month_hint_last_roster": (
        "Note: paste last month's whole roster here, from A1 on, or write its file name into A3, for example "
        "out/my_store/2026-12-01/roster.xlsx; or leave it empty."
    ),
    "month_note_month_month": "The month to roster, for example 2027-01.",
    "month_note_month_start": "For days that are not a month: the first day. Leave the month empty then.",
    "month_note_month_days": "For days that are not a month: how many.",
    "month_note_people_id": "Staff number. May stay empty: the name serves. Needed where two people have the same name.",
    "month_note_people_name": "Needed.",
    "month_note_people_skills": "What the person can answer, with commas between. Empty means everything.",
    "month_note_people_role": "One of the roles in the store file.",
    "month_note_people_grade": "One of the grades in the store file.",
    "month_note_people_hours_per_week": "Hours a week by contract, for example 40.",
    "month_note_people_contract_percent": (
        "Percent of a full contract, for example 60. Empty means 100. Late shifts and weekends are shared in proportion."
    ),
    "month_note_people_standby": "yes: may be put on standby, which the limit reserve in the store file asks for.",
    "month_note_people_pool": (
        "yes: of the reserve pool, who work no shifts and only stand by. Hours and balances do not count then."
    ),
    "month_note_people_unavailable": (
        "Times at which the person cannot work: tue 08:00-12:00; with semicolons between several: "
        "sun; 2027-01-05 14:00-18:00."
    ),
    "month_note_people_late": (
        "Late shifts above a fair share so far, negative for below. Counted by itself where there is a last roster."
    ),
    "month_note_people_night": "Night shifts above a fair share so far, negative for below.",
    "month_note_people_weekend": "Weekend shifts above a fair share so far, negative for below.",
    "month_note_people_day_off": "Credited days off that are left.",
    "month_note_leave_person": "Name or id.",
    "month_note_leave_from": "First day.",
    "month_note_leave_to": "Last day. Empty for a single day.",
    "month_note_leave_kind": (
        "annual, sick and personal are all leave; credited is taken out of the credited days off. Empty means leave."
    ),
    "month_note_requests_person": "Name or id.",
    "month_note_requests_date": "Which day; several as 1/5-1/7, or with the last one in the column to.",
    "month_note_requests_to": "Last day. Empty for a single day.",
    "month_note_requests_want": "off, not off (a wish to work), a shift, or not and a shift.",
    "month_note_requests_weight": "1 to 100; higher counts more. Empty means 1.",
    "month_note_campaigns_name": "Name of the campaign.",
    "month_note_campaigns_start": "First day.",
    "month_note_campaigns_end": "Last day. Empty for a single day.",
    "month_note_campaigns_kind": (
        "Give campaigns that are alike from year to year the same kind, to learn from earlier ones. Empty means the name."
    ),
    "month_note_campaigns_uplift": "{queue}: how many times the usual contacts, for example 1.5. Empty means: from history.",
}
