"""What tests of verdicts share: a true sentence and a false one, and what each must come to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from klieg.case import Case
from klieg.claims import check
from klieg.claims.check import Claim
from klieg.claims.readers.readers import Rules
from klieg.store.engine import Engine

Pair = tuple[str, str, str, str, str]
"""Frame, true sentence, the record's figure for what it claims (a sum, a count, a share of one, a day, a place; '' where the claim has none), false sentence, and the verdict that the false one must have."""
Asker = Callable[[str], Claim]
NO = "contradicted"


def checked(engine: Engine, case: Case, text: str, written: str = "2018-06-01", reader: Rules | None = None) -> list[Claim]:
    """The claims of a story that was written on a day."""
    story = f"---\ndate: {written}\n---\n{text}\n".encode()
    return check.check(engine, case.layout, story, "story.md", reader=reader).claims


def asker(engine: Engine, case: Case, written: str, reader: Rules | None = None) -> Asker:
    """The last claim of a story that was written on a day."""

    def asked(text: str) -> Claim:
        return checked(engine, case, text, written, reader)[-1]

    return asked


def same(figure: str, wanted: str) -> bool:
    """Whether two figures are one, however many zeros they end in."""
    try:
        return Decimal(figure) == Decimal(wanted)
    except InvalidOperation:
        return figure == wanted


def holds(last: Asker, pair: Pair) -> None:
    """The true sentence is borne out by its figure, and the false one is not, each read by the same frame."""
    frame, true, figure, false, verdict = pair
    one, other = last(true), last(false)
    assert (one.reading.frame, one.verdict.verdict) == (frame, "borne out"), (true, one.reading.frame, one.verdict.why)
    assert same(one.verdict.figure, figure) or not figure, (true, one.verdict.figure)
    assert (other.reading.frame, other.verdict.verdict) == (frame, verdict), (false, other.reading.frame, other.verdict.why)


def says(last: Asker, text: str, verdict: str, figure: str = "") -> None:
    """The last claim of a text has the verdict, and the figure where one is given."""
    claim = last(text)
    assert claim.verdict.verdict == verdict, (text, claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)


def tells(claims: list[Claim], told: str, verdict: str, figure: str = "") -> None:
    """One of a story's claims has these words, and the verdict, and the figure where one is given."""
    by_words = {claim.text: claim for claim in claims}
    assert told in by_words, list(by_words)
    one = by_words[told].verdict
    assert one.verdict == verdict, (told, one.why)
    assert same(one.figure, figure) or not figure, (told, one.figure)
