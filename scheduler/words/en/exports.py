"""Sentences and labels: the import of exports."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "import_dash_zero": (
        "{file}: {count:cell|cells} with a dash count as 0: the table never writes 0, and these hours are quiet "
        "on other days."
    ),
    "import_days_spread": (
        "{days:day|days} had only a total; it was spread over the hours like the {hourly:day|days} known by the hour. "
        "An estimate: check it, or add exports by the hour."
    ),
    "import_days_spread_queue": (
        "{queue}: {days:day|days} had only a total; it was spread over the hours like the {hourly:day|days} "
        "known by the hour. "
        "An estimate: check it, or add exports by the hour."
    ),
    "import_empty_sheet": "{file}: there is no table with numbers in the sheet {sheet}; it was passed over.",
    "import_hidden_sheet": "{file}: the sheet {sheet} is hidden and was not read; show it in Excel if it is needed.",
    "import_hours_end": (
        "{file}: its hours run to 24 and have no 0, or are counted from the first, so each is taken as the end of its hour: "
        "9:00 means 8:00-9:00. If it is the beginning, give --hours start."
    ),
    "import_next_day": (
        "{file}, {cell}: what follows 23:00 is taken as the hours after midnight, of the next day. If they belong to the "
        "same day, put them before the others."
    ),
    "import_other_measure": (
        "{file}: the table at {cell} was passed over, as another one has the number of buyers served, or is nearer to it."
    ),
    "import_part_unknown": (
        "{hours:hour|hours} left out: of one of the shops or groups nothing is known there, so that the sum "
        "would be too small."
    ),
    "import_same_twice": "{file}: {count:number|numbers} that {other} has too, with the same values; each was taken once.",
    "import_shop_absent": (
        "{shop} has no numbers on {days:day|days} on which others have, the first on {date}; if a file is missing, add it."
    ),
    "import_sum_of_others": "{file}: {shop} is the sum of all the other shops or groups, hour by hour, and was left out.",
    "import_summary_sheet": "{file}: the sheet {sheet} is a summary of the others and was left out.",
    "import_total_differs": (
        "{file}, cell {cell}: the total says {total}, its parts add up to {sum}. The parts were taken; check which is right."
    ),
    "import_undated_table": (
        "{file}: the table at {cell} tells no day and was left out; if it is not a summary, write the day in its rows, its "
        "header or its title."
    ),
    "import_handle_time": (
        "{hours:hour|hours} also tell how long a buyer takes, {seconds} seconds on average; the history file has it in its "
        "column aht_seconds."
    ),
    "import_utc": (
        "{file}: all times are in UTC (Z or +00:00) and were taken as they are. If the shop's clock is another one, give "
        "--config with a store file that names its timezone."
    ),
    "import_weekday_differs": (
        "{file}, cell {cell}: the weekday beside this day is not that of {date}; check the year, or give --year."
    ),
    "import_whole_left_out": (
        "{hours:hour|hours} of a sum of all shops or groups left out: the numbers of each are there and add up to it."
    ),
}

LABELS: dict[str, str] = {
    "import_presales": "Presales",
    "import_aftersales": "Aftersales",
    "import_title": "What was understood",
    "import_layout_long": "one row per hour",
    "import_layout_wide": "hours side by side",
    "import_layout_daily": "totals of days",
    "import_role_date": "day",
    "import_role_stamp": "day and hour",
    "import_role_hour": "hour",
    "import_role_year": "year",
    "import_role_month": "month",
    "import_role_day": "day of the month",
    "import_role_queue": "queue",
    "import_role_group": "group",
    "import_role_shop": "shop",
    "import_role_agent": "person",
    "import_role_measure": "kind of number",
    "import_role_value": "buyers served",
    "import_role_handle": "time per buyer",
    "import_no_header": "(no header)",
    "import_columns": "read as",
    "import_measure": "numbers taken",
    "import_when": "from {first} to {last}",
    "import_queues": "queues",
    "import_shops": "shops and groups",
    "import_rows": "{rows:row|rows} read",
    "import_people": "numbers of {people:person|persons} added up",
    "import_dropped": "left out",
    "import_drop_total_rows": "{count:row|rows} of totals",
    "import_drop_total_columns": "{count:column|columns} of totals ({examples})",
    "import_drop_note_rows": "{count:row|rows} without numbers",
    "import_drop_repeated_headers": "{count:repeated header|repeated headers}",
    "import_drop_other_columns": "{count:other column|other columns} ({examples})",
    "import_drop_other_measures": "{count:other kind of number|other kinds of numbers} ({examples})",
    "import_drop_unknown_cells": "{count:cell|cells} without a number ({examples})",
    "import_drop_handle_times": "{count:time per buyer|times per buyer} that cannot be read ({examples})",
    "import_drop_same_rows": "{count:number|numbers} that stand there twice",
    "import_drop_other_shops": "{count:number|numbers} of other shops ({examples})",
    "import_totals": "Contacts in all",
    "import_all_queues": "all queues together",
    "import_of_shop": "of these {shop}",
    "import_means": "Mean contacts per hour of the day",
    "import_hour": "hour",
    "import_no_queue": (
        "Nothing tells the queue: the file has no column for it. Name the shares of the queues under history.shares in the "
        "store file, or give --queue."
    ),
}
