"""Words of those who make the search, which a supervisor's screen does not say."""

from __future__ import annotations

import re

__all__ = ["banned_words"]

_NAMES = re.compile(
    r"`[^`]*`"  # settings and commands that are named as such
    r"|\{[^{}|]*\}"  # what is filled in
    r"|--[a-z-]+"  # options
)
_ENGLISH = re.compile(
    r"\b(?:gaps?|(?:upper |lower )?bounds?|P\d\d|shrinkage|optimal\w*|optimum|objectives?|incumbents?|solvers?|infeasib\w+"
    r"|slack|constraints?|LP|CP-SAT|heuristics?|relaxation)\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"间隙|对偶|[上下]界|目标函数|目标值|约束|最优解|最优性|求解|可行解|可行域|不可行|可行性|松弛|分位|惩罚|启发式|收缩率|损耗率|线性规划"
    r"|(?<!理论)最优"  # 距理论最优最多还差 0.4% is how it is said
)


def banned_words(text: str) -> list[str]:
    """Banned words of either language in a text; names of settings, options and facts are no words.

    Examples
    --------
    >>> banned_words("the gap is 0.4 %; see `staffing: shrinkage` and --gap"), banned_words("距理论最优最多还差 0.4%")
    (['gap'], [])
    """
    said = _NAMES.sub(" ", text)
    return [*_ENGLISH.findall(said), *_CHINESE.findall(said)]
