"""Sums of several times, or of several payers, whose verb is said once. The values are those of line 23 in klieg/sample and bench/stories/records, non-memo rows by their dates."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

# Trump, line 23: third and fourth quarter of 2015 3,932,870.90 and 6,615,985.19; January to March 2016 11,464,448.80, 9,422,659.37, 13,743,078.09
# Sanders: February and March 2016 34,936,877.42 and 39,932,989.79; Giles-Parscale, February 2016: 527,766.26
FEBRUARY = "The Trump campaign spent $9.4 million on operations in February 2016."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        ("Donald Trump's campaign reported $3.9 million in operating expenditures in the third quarter of 2015 and $6.6 million in the fourth.", "borne out", "6615985.19"),
        ("Donald Trump's campaign spent $3.9 million on operations in the third quarter of 2015 and $8.6 million in the fourth.", "contradicted", "6615985.19"),
        ("The Sanders campaign paid out $34.9 million in February 2016, and in March $39.9 million.", "borne out", "39932989.79"),
        ("In February 2016 the Sanders campaign laid out $34.9 million, and $30 million the month after.", "contradicted", "39932989.79"),
        ("Sanders spent $34.9 million in February 2016; in March, $30 million.", "contradicted", "39932989.79"),
        ("The Trump campaign's operating spending rose from $3.9 million in the third quarter of 2015 to $6.6 million in the fourth.", "borne out", "6615985.19"),
        ("Operating expenditures by the Trump campaign rose from $11.5 million in January 2016 to $9.4 million in February.", "not read", ""),
        (f"{FEBRUARY} In March it was $13.7 million.", "borne out", "13743078.09"),
        (f"{FEBRUARY} The figure for March was $15 million.", "contradicted", "13743078.09"),
        (f"{FEBRUARY} A month later it spent $15 million.", "contradicted", "13743078.09"),
        (f"{FEBRUARY} Bernie Sanders's campaign reported $34.9 million for that month.", "borne out", "34936877.42"),
        (f"{FEBRUARY} Sanders's figure for that month was $39 million.", "contradicted", "34936877.42"),
        ("The Sanders campaign spent $34.9 million on operations in February 2016 and Donald Trump's campaign $12.4 million in that month.", "contradicted", "9422659.37"),
        ("The Trump campaign spent $9.4 million on operations in February 2016 and $527,766 in that month on Giles-Parscale.", "borne out", "527766.26"),
    ],
)  # fmt: skip
def test_the_last_of_several_sums_has_its_own_time_or_payer(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2018-12-01")[-1]
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)


def test_the_items_of_a_list_go_on_about_the_sum_before_it(engine: Engine, digital_side: Case) -> None:
    told = "Donald Trump's campaign spent $46.6 million on operations between April 2015 and March 2016. The last three of those months went like this:"
    items = "- January 2016: $11.5 million\n- February 2016: $10.2 million\n- March 2016: $13.7 million"
    claims = checked(engine, digital_side, f"{told}\n\n{items}", "2018-12-01")
    assert [claim.verdict.verdict for claim in claims[-3:]] == ["borne out", "contradicted", "borne out"]
