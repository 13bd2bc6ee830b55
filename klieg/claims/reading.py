"""What a claim is taken to say: its frame, its roles, its period and amount, who says so; each grounded in a span of the story, carried over, or assumed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period

FAULTS = (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a fault of klieg's own raises where it reads or decides one claim: that claim is not read and says why; the rest of the story stands."""

FAILED = "klieg failed at it"
"""How the reason begins why a claim is not read that klieg itself failed at."""


SUM_OF = "what the sum is of is carried over from: "
"""How the assumption begins of a sum whose thing (all operating expenditures, receipts) was told of a sum before it."""

CARRIED_OVER = "who paid whom is carried over from: "
"""How the assumption begins of a claim on payments that an earlier one tells of; of a part of a sum it tells what it is a part of."""

WHATEVER_IT_DOES = ", named last, whatever it does"
"""How it ends how somebody was made out who was told by a trade ('the pollster') that nothing before said they had."""

WHO_PAID, WHO_WAS_PAID = "who paid is carried over", "who was paid is carried over"
FOR_WHOM = "for whom is carried over"
WHAT_IS_SAID = "what is said is carried over"
"""How it begins how a payer or a payee was made out whom the clause does not name."""

THAT_ONE = "the payment meant is that"
"""How the assumption begins of a claim that says of a payment just told that it was the first or the largest, or of the one next to it."""

OF_BALANCE = "the period is carried over from a balance: "
"""How the assumption begins of a claim whose time was told of a balance ('ended June with $324,911')."""

EVERY = "every|"
"""How the title begins of a claim that says of every payment what it was for."""


def fault(error: Exception) -> str:
    """Why a claim is not read that klieg itself failed at."""
    return f"{FAILED} ({type(error).__name__}: {error}): a fault of its own, please report it"


@dataclass(frozen=True)
class Ref:
    """Somebody or something a story speaks of.

    Attributes:
        text: as written here.
        name: what it stands for: a name, or a candidate's name for a campaign.
        kind: person, organisation, campaign, archive, document or thing.
        how: '' if it stands here by that name, else how it was made out: 'carried over', 'assumed', with the reason.
    """

    text: str
    name: str
    kind: str
    how: str = ""


NOT_UNTIL = "not_until"
"""The role of the time until which something is denied, and from which on it is said ('did not pay it until May')."""


def stretch_of(period: Period) -> Ref:
    """A time that fills a role ('the months of which one was the highest'): its days, either of them open, as asking.stretch reads them."""
    return Ref(period.text, f"{period.since or ''}/{period.until or ''}", "period")


@dataclass(frozen=True)
class Speaker:
    """Who says something, how it is given (quoted, paraphrased, the writer's own), and the word that says so."""

    name: str = "the writer"
    how: str = "the writer's own"
    cue: str = ""


class _Stretch(Protocol):
    """Whatever stands from one place in a story to another."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@dataclass
class Reading:
    """A claim as read.

    Attributes:
        frame: which frame of frames.tsv; '' if none fits.
        kind: payment, tie, document, ad, count, concert, contact, or any.
        roles: subject, object and the like: who or what fills them.
        title: position, purpose or relation as written.
        amount, period: as written; None where nothing is.
        negated: the claim denies.
        hedge: reportedly and the like, which say that it is told by others.
        assumptions: everything that was carried over or assumed, in words.
        unsure: why it can't be read for sure; '' if it can.
        uncheckable: why nothing could bear it out; '' if something could.
        reader: who read it: 'rules', a model as name@version, or a person by name.
        others: for a role that is carried over, who else of the story it may mean: where they would bear out what is else contradicted, the claim is not read.
        spoken: where its time is carried over, the times that the story had spoken of by then: a closely told sum may be of one of them.
        restated: a person's restatement of it (klieg.claims.readers.restated), which is checked instead of its words.
    """

    frame: str
    kind: str
    start: int
    end: int
    text: str
    roles: dict[str, list[Ref]] = field(default_factory=dict)
    title: str = ""
    amount: Amount | None = None
    period: Period | None = None
    negated: bool = False
    hedge: str = ""
    speaker: Speaker = field(default_factory=Speaker)
    assumptions: list[str] = field(default_factory=list)
    unsure: str = ""
    uncheckable: str = ""
    reader: str = "rules"
    restated: str = ""
    others: dict[str, list[Ref]] = field(default_factory=dict, compare=False)
    spoken: tuple[Period, ...] = field(default=(), compare=False)

    def role(self, name: str) -> Ref | None:
        """The first that fills a role."""
        return next(iter(self.roles.get(name, [])), None)

    def meets(self, other: _Stretch) -> bool:
        """Whether it shares words with another reading, or with a sum or sentence, of the same story."""
        return self.start < other.end and other.start < self.end


def goes_on_within(reading: Reading, spoken: Period | None) -> bool:
    """Whether a sum that goes on about one before it is of a part of the time that is spoken of."""
    then = reading.period
    if spoken is None or then is None or not any(step.startswith(SUM_OF) for step in reading.assumptions):
        return False
    return (
        then.since is not None
        and then.until is not None
        and spoken.until is not None
        and (spoken.since is None or spoken.since <= then.since)
        and then.until <= spoken.until
    )
