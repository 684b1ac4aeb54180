"""Feeds for newsrooms: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of every list, and an OPML file of them all.

An item is serialized once a form, however many lists it is in; a feed is a head and such items joined.
"""

from .splice import declare
from .table import FeedList, lists

__all__ = ["FeedList", "declare", "lists"]
