"""True sentences, each made false by a word or a figure that was once not heard: none of these is borne out, and the true one still is (bench/made_false.py).

True values: L2 235,000 and 4,750, both for research consulting; hyddrox 3,489 posts, TEN_GOP 1,252; Giles-Parscale 26 payments, 1,659,168.43, the largest 300,000 on March 15, 2016; Jones Day 833,853.58; Revolution Messaging 23,474,978.26; Rick Reed Media 17,046,812.76, all through March 2016, after which no
report is loaded; Michael Flynn's forms: salary/bonus from Flynn Intel Group 827,055; Stephen Bannon's part 2, row 3.3: 167,500 from Glittering Steel; registers: Flynn Intel Group (FARA 6406) on 2017-03-07, SGR LLC (LDA) for it with
effect from 2016-10-27, its registration received on 2016-11-09.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from klieg.case import Case
from klieg.claims.payments.each_dated import amiss, undated
from klieg.claims.reading import Ref
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker

TRUMP = "the Trump campaign"
TWELVE = "From April 2015 through March 2016 the Trump campaign paid Jones Day $833,853.58."


@pytest.fixture(scope="module")
def last(digital_side: Case, engine: Engine) -> Asker:
    return asker(engine, digital_side, "2019-06-16")


@pytest.mark.parametrize(("true", "false", "verdict"), [
    # half of a sum, and a sum a month, are other sums
    ("Michael Flynn's form lists {} in salary and bonus from the Flynn Intel Group.", {"$827,055": ["half of $827,055", "less than half of $827,055", "twice $827,055", "$827,055 a month", "$827,055 each", "$827,055 on average"]}, "not read"),
    ("Glittering Steel paid Bannon's corporations {}.", {"$167,500": ["half of $167,500", "less than half of $167,500", "$167,500 in every quarter", "$167,500 a year"]}, "not read"),
    ("Rick Reed Media received {} from the Trump campaign through March 2016.", {"$17 million": ["$17 million less", "half of $17 million", "$17 million a month", "not $17 million"]}, ""),
    ("The Trump campaign's largest payment to Giles-Parscale, {}, was made on March 15, 2016.", {"$300,000": ["half of $300,000", "twice $300,000", "$300,000 a month", "$300,000 in every quarter"]}, "not read"),
    # a time that reaches beyond what is loaded, and a day beside it
    ("The Sanders campaign paid Revolution Messaging $23.5 million between May 2015 and {} 2016.", {"March": ["August", "October"]}, "not loaded"),
    ("Giles-Parscale was paid 26 times by the Trump campaign through March {}.", {"2016": ["2017"]}, "not loaded"),
    ("Rick Reed Media got more than a third of the Trump campaign's operating spending through March {}.", {"2016": ["2017"]}, "not loaded"),
    ("Jones Day got about half as much as Giles-Parscale from the Trump campaign through March {}.", {"2016": ["2017"]}, "not loaded"),
    ("The largest single payment by the Trump campaign to Giles-Parscale between April 2015 and March 2016, of $300,000, was made on {} March 2016.", {"15": ["2", "20"]}, "contradicted"),
    ("The Trump campaign's payments to Giles-Parscale through March {} were $63,814 on average.", {"2016": ["2017"]}, "not loaded"),
    ("Every payment by the Trump campaign to L2 through March {} was for research consulting.", {"2016": ["2017"]}, "not loaded"),
    ("The Trump campaign paid Giles-Parscale and L2 $1.9 million together through March {}.", {"2016": ["2017"]}, "not loaded"),
    ("From April 2015 through {} 2016 the Trump campaign paid Giles-Parscale $1,659,168.43.", {"March": ["April 18,", "April 1,", "April 12,", "June"]}, "not loaded"),
    # a count that is exactly the figure is neither more nor fewer
    ("Through March 2016 the Trump campaign paid Giles-Parscale {} 26 times.", {"no fewer than": ["more than", "fewer than", "over", "less than"], "at most": ["less than"]}, "contradicted"),
    ("Through March 2016 the Trump campaign paid Giles-Parscale {} times.", {"more than 25": ["more than 26", "more than 27"], "fewer than 27": ["fewer than 26", "fewer than 25"]}, "contradicted"),
    ("Through March 2016 the Trump campaign paid L2 {}.", {"more than once": ["more than twice", "only once", "less than twice"], "no more than twice": ["more than twice"]}, "contradicted"),
    # how long a time is that was spoken of
    (f"{TWELVE} Giles-Parscale got $1.66 million in the same {{}} months.", {"twelve": ["four", "two", "eighteen"]}, "not read"),
    (f"{TWELVE} The campaign paid nothing to Cambridge Analytica in those {{}} months.", {"twelve": ["four", "ten"]}, "not read"),
    # 'from' a day is on it (facebook_ira/facebook_ira.zip, ads.csv by `created`)
    ("The Internet Research Agency bought ads. The earliest dated ad is from {}.", {"June 9, 2015": ["January 9, 2015", "June 8, 2015"], "June 2015": ["May 2015"]}, "contradicted"),
    # the day on which a registration takes effect, and one that is made after the work has ended
    ("SGR LLC signed up to lobby for the Flynn Intel Group with effect from {}.", {"October 27, 2016": ["October 14, 2016", "March 27, 2016", "October 27, 2015"]}, "contradicted"),
    ("The Flynn Intel Group {} as a foreign agent on March 7, 2017.", {"registered": ["never registered", "did not register"]}, "contradicted"),
    ("Flynn Intel Group {} as a foreign agent in March 2017, for the Dutch company Inovo BV.", {"registered": ["never registered"]}, "contradicted"),
])  # fmt: skip
def test_what_was_made_false_is_not_borne_out(last: Asker, true: str, false: dict[str, list[str]], verdict: str) -> None:
    for so, others in false.items():
        assert last(true.format(so)).verdict.verdict == "borne out"
        for other in others:
            found = last(true.format(other)).verdict
            assert found.verdict == verdict if verdict else found.verdict != "borne out", (other, found.why)


@pytest.mark.parametrize(("text", "verdict"), [
    # an average is of its own unit
    (f"Through March 2016 {TRUMP} paid Giles-Parscale an average of $63,814 per payment.", "borne out"),
    (f"On average {TRUMP}'s payments to Giles-Parscale through March 2016 came to $63,814 each.", "borne out"),
    ("The Trump campaign paid Giles-Parscale an average of $138,264 a month from April 2015 through March 2016.", "borne out"),
    ("The Trump campaign paid Giles-Parscale an average of $414,792 a quarter from April 2015 through March 2016.", "not read"),
    # a season that is named for its length is no time that was spoken of, and a third quarter is no part of a sum
    ("The Trump campaign paid Giles-Parscale $1.66 million for the four-month primary season from April 2015 through March 2016.", "borne out"),
    (f"In the third quarter of 2015 $7,361.17 went from {TRUMP} to Giles-Parscale.", "borne out"),
    # a sum behind a comparison may be of either side; if it is of neither, it is false
    (f"Through March 2016 {TRUMP} paid Giles-Parscale less than Rick Reed Media, at $17 million.", "not read"),
    (f"Through March 2016 {TRUMP} paid Rick Reed Media more than Giles-Parscale, $1.66 million.", "not read"),
    (f"Through March 2016 {TRUMP} paid Rick Reed Media more than Giles-Parscale, $2.66 million.", "contradicted"),
    # not more than so many is so of so many
    (f"Through March 2016 {TRUMP} did not pay Giles-Parscale more than 26 times.", "borne out"),
    (f"Through March 2016 {TRUMP} did not pay Giles-Parscale more than 25 times.", "contradicted"),
    (f"Through March 2016 {TRUMP} did not pay L2 more than twice.", "borne out"),
    (f"Through March 2016 {TRUMP} did not pay L2 more than once.", "contradicted"),
    # of what more may show, no more than is loaded can be too few, and fewer can't be
    (f"Through March 2017 {TRUMP} paid Giles-Parscale more than 26 times.", "not loaded"),
    (f"Through March 2017 {TRUMP} paid Giles-Parscale fewer than 26 times.", "contradicted"),
    (f"Through March 2017 {TRUMP} paid Giles-Parscale more than 25 times.", "borne out"),
    # so many times as much is told rounded, and so is a sum
    (f"Through March 2016 {TRUMP} paid Giles-Parscale more than $1,659,168.43.", "borne out"),
    ("The account TEN_GOP did not post as often as hyddrox.", "not read"),
    ("The account hyddrox posted more often than TEN_GOP, 3,489 times.", "not read"),
    ("The account hyddrox posted more often than TEN_GOP, 1,252 times.", "borne out"),
    ("The account hyddrox posted more often than TEN_GOP, 2,222 times.", "contradicted"),
    ("No Labels did not pay Giles-Parscale anything through March 2016.", "not loaded"),
])  # fmt: skip
def test_what_is_so_is_not_kept_back_or_contradicted_for_its_words(last: Asker, text: str, verdict: str) -> None:
    found = last(text)
    assert found.verdict.verdict == verdict, (found.reading, found.verdict.why)


@pytest.mark.parametrize(("days", "off", "without"), [
    ((date(2015, 10, 5), date(2015, 11, 9)), False, False),
    ((date(2015, 10, 5), date(2015, 12, 9)), True, False),
    ((date(2015, 10, 5), None), False, True),
    ((None, None), False, True),
])  # fmt: skip
def test_of_payments_without_a_date_the_first_is_not_known(days: tuple[date | None, ...], *, off: bool, without: bool) -> None:
    rows = [{"date": day, "amount": Decimal(100)} for day in days]
    told = {"each": [Ref("October", "2015-10-01/2015-10-31", "period"), Ref("November", "2015-11-01/2015-11-30", "period")]}
    assert bool(undated(told, rows)) == without
    assert without or bool(amiss(told, rows)) == off
    assert not undated({}, rows)
