"""Feeds for newsrooms: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of every list, and an OPML file of them all.

An item is serialized once a form, however many lists it is in; a feed is a head and such items joined. Behind a feed
that does not hold the whole of its list stand archives, so that whoever joins late gets everything.
"""

from .splice import declare

__all__ = ["declare"]
