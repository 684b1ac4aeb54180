"""What a month brought, for the digest in all its forms: page, paper, feed, text for social networks.

A month is told of when it is over, so what went out changes by corrections and withdrawals only. A channel that asks
for its own scope of consent is given a month that knows nothing of whoever did not agree to it.
"""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

from ..catalogue.edition import Edition, Tombstone, agreed, published
from ..reckoning import Due, dues
from ..records import words
from ..records.approval import Correction
from ..records.evidence import Award
from ..records.exemplar import Exemplar
from ..records.plan import Plan
from ..text import VIETNAM

NAMED = 4
"""Movements, or provinces, that a summary names; of the rest it says how many."""

NEW_FACTOR = "nhan-to-moi"

YearMonth = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Month:
    """A month that is over and brought something: stories, awards of state level. Sequences are newest first.

    Whether what it tells is made up is each story's to say, or the publisher's.
    """

    year: int
    number: int
    stories: tuple[Exemplar, ...]
    """Published in it."""
    state_awards: tuple[tuple[Exemplar, Award], ...]
    """Awards of state level that became known in it, each with who holds it: decided then, or told of then."""
    corrections: tuple[tuple[Exemplar, Correction], ...]
    """Made in it, or in months before it that had no digest; also in stories of other months."""
    withdrawals: tuple[Tombstone, ...]
    """Made in it, or in months before it that had no digest; also of stories of other months."""
    lost: tuple[Tombstone, ...]
    """Stories published in it that were withdrawn after it was over: nothing of them is told but that they are gone."""
    updated: datetime
    """The moment its digest last changed; that of its publication where nothing was put right since."""
    sentences: tuple[str, ...]
    """It in plain words: counts, and the names of movements and provinces."""

    @property
    def key(self) -> str:
        """How addresses name it: 2024-11."""
        return f"{self.year}-{self.number:02d}"

    @property
    def name(self) -> str:
        """How people name it: tháng 11 năm 2024."""
        return f"tháng {self.number} năm {self.year}"

    @property
    def title(self) -> str:
        return f"Bản tin {self.name}"

    @property
    def published(self) -> datetime:
        """The moment from which it is told: the next month's first morning."""
        return _after(self.year, self.number)

    @property
    def summary(self) -> str:
        return " ".join(self.sentences)

    @property
    def new_factors(self) -> tuple[Exemplar, ...]:
        """The stories of new factors (nhân tố mới)."""
        return tuple(one for one in self.stories if NEW_FACTOR in (one.category, one.stage))


@dataclass(slots=True)
class _Found:
    """What was gathered of one month."""

    stories: list[Exemplar] = field(default_factory=list)
    awards: list[tuple[Exemplar, Award]] = field(default_factory=list)
    corrections: list[tuple[Exemplar, Correction]] = field(default_factory=list)
    withdrawals: list[Tombstone] = field(default_factory=list)
    lost: list[Tombstone] = field(default_factory=list)

    @property
    def is_digest(self) -> bool:
        """Whether it brought something; what was only put right then waits for the next month that did."""
        return bool(self.stories or self.awards or self.lost)


def months(edition: Edition, scope: str = "web") -> tuple[Month, ...]:
    """Return the months that are over at the edition's moment and brought something, newest first.

    `scope` is one of `words.SCOPES`: only stories that may go out by that channel are counted or named.
    """
    found: defaultdict[YearMonth, _Found] = defaultdict(_Found)
    for one in edition.newest:
        if agreed(one, scope):
            _gather(one, found)
    for gone in edition.tombstones:
        first = gone.first_published.astimezone(VIETNAM)
        found[_of(gone.on)].withdrawals.append(gone)
        if first.date() <= gone.on and _of(first) != _of(gone.on):
            found[_of(first)].lost.append(gone)
    over = [month for month in sorted(found) if _after(*month) <= edition.moment]
    told = _handed_on([(month, found[month]) for month in over])
    return tuple(_month(edition, *month, one) for month, one in reversed(told))


def _handed_on(row: list[tuple[YearMonth, _Found]]) -> list[tuple[YearMonth, _Found]]:
    """Return the months that have a digest; each takes over what was put right in those before it that have none."""
    told, waiting = [], _Found()
    for month, found in row:
        found.corrections += waiting.corrections
        found.withdrawals += waiting.withdrawals
        waiting = _Found() if found.is_digest else found
        told += [(month, found)] if found.is_digest else []
    return told


def dates_of_month(edition: Edition, day: date) -> tuple[tuple[Due, Plan], ...]:
    """Return the dates of plans that end within the month of a day, in order of time, as they stand on that day."""
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    found = [
        (due, plan) for plan in edition.plans.values() for due in dues(plan, day) if first <= due.last <= last
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0].last, pair[1].id, pair[0].id)))


def _gather(one: Exemplar, found: defaultdict[YearMonth, _Found]) -> None:
    out = published(one)
    found[_of(out)].stories.append(one)
    for award in one.awards:
        if award.state_level and award.status in words.IN_FORCE:
            decided = award.decision.on if award.decision else out.date()
            # Before the story was out nobody could read of the award.
            found[max(_of(decided), _of(out))].awards.append((one, award))
    for fix in sorted(one.corrections, key=lambda fix: fix.on, reverse=True):
        found[_of(fix.on)].corrections.append((one, fix))


def _of(when: date) -> YearMonth:
    return when.year, when.month


def _after(year: int, number: int) -> datetime:
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    return _morning(date(*following, 1))


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=VIETNAM)


def _month(edition: Edition, year: int, number: int, found: _Found) -> Month:
    known = partial(
        Month,
        year,
        number,
        tuple(found.stories),
        tuple(found.awards),
        tuple(sorted(found.corrections, key=lambda pair: pair[1].on, reverse=True)),
        tuple(sorted(found.withdrawals, key=lambda gone: (gone.on, gone.id), reverse=True)),
        tuple(found.lost),
    )
    plain = known(_after(year, number), ())
    days = [fix.on for one in found.stories for fix in one.corrections]
    days += [gone.on for gone in found.lost]
    last = max([plain.published, *map(_morning, days)])
    return known(last, tuple(_sentences(edition, plain)))


def _sentences(edition: Edition, month: Month) -> Iterator[str]:
    # What a channel's digest brings is counted, not what the month brought: others may not agree to that channel.
    if count := len(month.stories):
        provinces = _row(_provinces(edition, month), ", ", " và ", "tỉnh, thành phố")
        yield f"Bản tin {month.name} giới thiệu {count} bài gương mới, ở {provinces}."
        movements = _row(_movements(edition, month), "; ", "; ", "phong trào, lĩnh vực")
        yield f"{'Các bài' if count > 1 else 'Bài'} thuộc phong trào, lĩnh vực: {movements}."
    if month.new_factors:
        yield f"Trong đó có {len(month.new_factors)} nhân tố mới."
    if honoured := len({one.id for one, _ in month.state_awards}):
        yield f"Có {honoured} điển hình được khen thưởng cấp Nhà nước."
    corrected, withdrawn = len({one.id for one, _ in month.corrections}), len(month.withdrawals)
    done = [f"đính chính {corrected} bài"] if corrected else []
    done += [f"rút {withdrawn} bài"] if withdrawn else []
    if done:
        yield f"Đã {' và '.join(done)}."
    if month.lost:
        yield f"{len(month.lost)} bài đăng trong tháng nay đã rút."


def _movements(edition: Edition, month: Month) -> list[str]:
    """Return the movements of the month's stories, those with most stories first."""
    named = (edition.movements[id] for one in month.stories for id in dict.fromkeys(one.movements))
    return _by_count(movement.short or movement.name for movement in named)


def _provinces(edition: Edition, month: Month) -> list[str]:
    """Return today's provinces of the month's stories, those with most stories first."""
    register = edition.register
    ways = (
        {register.province(unit).short: None for unit in edition.places_now(one)} for one in month.stories
    )
    return _by_count(name for way in ways for name in way)


def _by_count(names: Iterable[str]) -> list[str]:
    return [name for name, _ in Counter(names).most_common()]


def _row(names: list[str], between: str, last: str, rest: str) -> str:
    """Return the first names in a row, and how many more there are."""
    shown, more = names[:NAMED], len(names) - NAMED
    if more > 0:
        return f"{between.join(shown)} và {more} {rest} khác"
    return last.join(part for part in (between.join(shown[:-1]), *shown[-1:]) if part)
