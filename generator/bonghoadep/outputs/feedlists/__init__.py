"""The one table of feeds, for whoever writes and whoever names them: which lists have feeds, and what is in them.

An item is known here by a key: a story's id, or the kind of notice and what it tells of, with a slash between.
"""

from .ledger import Ledger, Stamp, ledger
from .table import FeedList, lists
from .window import Window, window

__all__ = ["FeedList", "Ledger", "Stamp", "Window", "ledger", "lists", "window"]
