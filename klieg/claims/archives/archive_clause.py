"""A clause about an archive of advertisements or posts, what it measures, and the reading that is being made of it.

What the recognisers of counting.py, foremost.py and placed.py are handed and give back, and what the steps of topics.py work on. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from klieg.claims.archives import archive_times, terms
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_SHARE = regex(
    r"\b(?P<word>most|half|the (?:majority|bulk)|nearly all|almost all|all|none|not one|no|not a single one|any|every(?: one| last| single(?: one)?)?)(?= (?:of\b|(?:<E\d+> |single |more |other |further |such )(?:ads?|tweets?|posts?)\b|ads?\b|advert|posts?\b|tweets?\b|single\b|the\b|were\b|was\b|(?:had|have|has) been\b|ran\b|date[sd]?\b|came (?:from )?<P|appeared <P|carr(?:y|ied)\b))",
    re.IGNORECASE,
)


class Measured(NamedTuple):
    """What a clause measures: the frame ('' if nothing), the figure, the word that says how much or which, and the time."""

    frame: str
    amount: Amount | None = None
    word: str = ""
    period: Period | None = None


NOTHING = Measured("")
"""A clause that measures nothing, whatever else it may look like."""


def counted(clause: Clause, unit: str) -> list[Amount]:
    """The amounts of a unit in a clause, in order."""
    # 'three weeks before Americans voted' counts no advertisements
    text = _SO_LONG.sub(" ", clause.text)
    return [amount for amount in clause.amounts_in(text) if amount.unit == unit and not _is_age(clause, amount)]


_OF_AN_AGE = regex(
    r"\b(?:women|men|people|users|voters|adults|Americans|anyone|everyone|readers|citizens|residents|those|girls|boys)(?: who (?:are|were))?(?P<aged> (?:aged?|ages))? $"
)
_OLDEST = 100


def _is_age(clause: Clause, amount: Amount) -> bool:
    """'Women over 50', 'people aged 18': how old somebody is, and no count."""
    before = _OF_AN_AGE.search(clause.whole[max(amount.start - 40, 0) : amount.start])
    if before is None or amount.unit != "count" or amount.figure > _OLDEST:
        return False
    return bool(before["aged"]) or amount.hedge in ("more than", "less than")


_SO_LONG = regex(
    r"<A\d+> (?:weeks?|days?|months?|years?|hours?) (?:before|after|later|earlier|ago)\b|\b(?:for|over|in|within|during|throughout|across)(?: (?:about|nearly|almost|over|more than|roughly|some|the|those|these|its|first|last|next))* <A\d+> (?:weeks?|months?|years?|hours?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ArchiveClause:
    """A clause, and what the recognisers of a measure ask of it; each is made out once.

    Attributes:
        what: ads, posts or accounts: which of them it tells of.
        plain: the clause as written, without marks.
        period: the time that it counts in.
    """

    reader: Reader
    clause: Clause
    what: str
    plain: str
    period: Period | None

    @classmethod
    def of(cls, reader: Reader, clause: Clause, what: str, plain: str) -> ArchiveClause:
        """A clause with the time that it counts in."""
        period = archive_times.period_of(reader, clause, plain)
        return cls(reader, clause, what, plain, period if what == "ads" else archive_times.of_the_posts(reader, period, plain))

    @property
    def text(self) -> str:
        """The clause with its marks."""
        return self.clause.text

    @cached_property
    def counts(self) -> list[Amount]:
        """The counts, in order."""
        return counted(self.clause, "count")

    @cached_property
    def shares(self) -> list[Amount]:
        """The shares, in order."""
        return counted(self.clause, "share")

    @cached_property
    def money(self) -> list[Amount]:
        """The sums of money, in order."""
        return counted(self.clause, "money")

    @property
    def count(self) -> Amount | None:
        """The first count, if there is one."""
        return self.counts[0] if self.counts else None

    @cached_property
    def accounts(self) -> list[str]:
        """The accounts of a loaded archive that it names."""
        return terms.accounts(self.reader, [mention.ref.name for mention in self.clause.mentions()], self.plain)

    @cached_property
    def in_currency(self) -> bool:
        """Whether it names a currency in which those it tells of were paid."""
        return terms.CURRENCY.search(self.plain) is not None or terms.same_currency(self.reader, self.plain)

    @cached_property
    def part(self) -> re.Match[str] | None:
        """The first word for a part of the whole: most, half, none."""
        return _SHARE.search(self.text)


Recogniser = Callable[[ArchiveClause], Measured | None]
"""Recognises one kind of measure: what it is, or None if the clause has none of its kind."""


@dataclass(frozen=True)
class Draft:
    """The reading that is being made of a clause. What was measured stays as it was, while the reading's frame may yet change.

    Attributes:
        owner: whose archive is meant, as far as it is said.
    """

    said: ArchiveClause
    owner: Ref | None
    measured: Measured
    reading: Reading

    def doubt(self, why: str) -> None:
        """Say why the reading is not sure, unless that is said already."""
        self.reading.unsure = self.reading.unsure or why
