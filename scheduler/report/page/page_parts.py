"""Everything that the page shows, section by section."""

from __future__ import annotations

from typing import Any

from scheduler.report.page.changes_part import changes_part
from scheduler.report.page.content import PageContent
from scheduler.report.page.cover_part import cover_part
from scheduler.report.page.fairness_part import fairness_part
from scheduler.report.page.findings_part import findings_part
from scheduler.report.page.handouts_part import handouts_part
from scheduler.report.page.head_part import head_part
from scheduler.report.page.ledger_part import ledger_part
from scheduler.report.page.moment_text import moment_text
from scheduler.report.page.progress_part import progress_part
from scheduler.report.page.roster_part import roster_part
from scheduler.report.page.service_part import service_part
from scheduler.report.page.speech import Speech
from scheduler.report.page.wishes_part import wishes_part
from scheduler.tables.roster_table import roster_table

__all__ = ["page_parts"]


def page_parts(content: PageContent, speech: Speech) -> dict[str, Any]:
    """Values of the templates by name; None for a section that the page has not.

    Parameters
    ----------
    content
        What is known.
    speech
        Words.
    """
    table = roster_table(content.roster, content.problem)
    return {
        "head": head_part(content, speech),
        "roster": roster_part(content, table, speech),
        "cover": cover_part(content, speech),
        "service": service_part(content, speech),
        "fairness": fairness_part(content, speech),
        "wishes": wishes_part(content, speech),
        "findings": findings_part(content, speech),
        "ledger": ledger_part(content, speech),
        "progress": progress_part(content, speech),
        "changes": changes_part(content, speech),
        "handouts": handouts_part(content, table, speech),
        "made": moment_text(content.made, content.problem.grid.timezone, speech.language),
    }
