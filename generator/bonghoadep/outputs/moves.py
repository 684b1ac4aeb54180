"""Addresses that are no more, each with the one that took over: earlier ids of stories, provinces that were merged."""

from collections.abc import Mapping

from ..catalogue.edition import Edition
from . import addresses


def moves(edition: Edition) -> Mapping[str, str]:
    """Return where each old address leads.

    Only stories that are out have any: an old id of a story that is held back or withdrawn would tell of it.
    """
    stories = {addresses.story(alias): addresses.story(one.id) for alias, one in edition.by_alias.items()}
    register = edition.register
    places = {
        old: addresses.place(unit, register)
        for unit in edition.places
        for old in addresses.former_places(unit, register)
    }
    return stories | places
