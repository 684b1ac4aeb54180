"""Reckoning: what the plans want set beside what was published; answers as plain values, for pages, files and print.

All of it is reckoned from an edition, so nothing held back is counted or named.
"""

from .caps import award_tables
from .dues import dues, returns, standing
from .figures import STATES, WITHIN, Cell, Count, Due, QuotaTable, Return, Span, State, Summary, Wait
from .quotas import quota_tables
from .spans import parse_span, spans, today_of, year_span
from .summary import summary

__all__ = [
    "STATES",
    "WITHIN",
    "Cell",
    "Count",
    "Due",
    "QuotaTable",
    "Return",
    "Span",
    "State",
    "Summary",
    "Wait",
    "award_tables",
    "dues",
    "parse_span",
    "quota_tables",
    "returns",
    "spans",
    "standing",
    "summary",
    "today_of",
    "year_span",
]
