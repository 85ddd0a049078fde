"""Sentences and labels: a roster exported for people to look at."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "export_changes_unknown": (
        "What the replan changed is not shown, because this roster was edited since: name the last version with --with."
    ),
    "export_left_over": (
        "The folder still holds {count:file|files} of another roster that this run did not write again and that may be "
        "out of date: {files}."
    ),
    "export_left_over_more": (
        "The folder still holds {count:file|files} of another roster that this run did not write again and that may be "
        "out of date: {files}, and {more} more."
    ),
    "export_no_changes": "Nothing has changed against the last version.",
    "export_no_contacts": (
        "What buyers get is not shown, because nothing tells how many of them come: name a history with --history, or "
        "write what you expect under `expected` in the store file."
    ),
    "export_no_history": (
        "What buyers get is not shown, because the history is not there any more: {file}. Name it with --history."
    ),
    "export_no_proof": (
        "How far the roster is from the best possible is not shown: this file or the store file was changed since the "
        "search, or no search made this roster."
    ),
}

LABELS: dict[str, str] = {
    "export_heading": "Written to {folder}",
    "export_file_html": "{files}: everything on one page, for the browser and the printer",
    "export_file_pictures": "pictures: {files}",
    "export_file_svg": "pictures that can be enlarged: {files}",
    "export_file_xlsx": "{files}: the roster to print and to edit",
    "export_file_csv": "tables: {files}",
    "export_file_handout": "to hand out: {files}, and for each person what is in {folders}",
    "export_playing": "Playing the days through {times} times, for what buyers get ...",
}
