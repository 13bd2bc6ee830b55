"""Sentences on payments and archives that are true, and what one word or figure makes of them: the true one stays borne out, and the false one is not.

Expected: 200 rows of merchant fees to Targeted Victory, 140,553.82 through March 2016; Cali-Fame 1,107,308.15 and Wizbang Solutions 1,581,894.03 (Mr. Trump's reports of April 2015 to March 2016);
73,063 clicks of an advertisement of October 19, 2016, and 331,675.75 rubles for one of June 23, 2015 (the House committee's archive); hyddrox 3,489 posts, TEN_GOP 1,252, and 6,890 posts of all on November 8, 2016.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine

_TRUMP = "Between April 2015 and March 2016 Donald Trump's campaign"
_BEFORE = f"{_TRUMP} paid L2 $239,750."
_FEES = f"{_TRUMP} paid Targeted Victory $141,000. It did so in 200 separate payments, each of them entered as a merchant fee."
_ADS = "The Internet Research Agency bought 3,498 Facebook ads."
_POSTS = "The Internet Research Agency's Twitter accounts posted in English and Russian."


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[str]:
        """The verdict of each claim of a story."""
        story = f"---\ndate: 2018-06-01\n---\n{text}\n".encode()
        return [claim.verdict.verdict for claim in check.check(engine, digital_side.layout, story, "story.md").claims]

    return asked


@pytest.mark.parametrize(("true", "word", "other", "verdict"), [
    ("Targeted Victory collected 200 merchant fees from the Trump campaign through March 2016, $141,000 in total.", "200", "380", "contradicted"),
    ("Targeted Victory collected 200 merchant fees from the Trump campaign through March 2016, $141,000 in total.", "$141,000", "$171,000", "not read"),
    (_FEES, "200 separate", "274 separate", "contradicted"),
    (f"{_BEFORE} The work went to Giles-Parscale of San Antonio, whose bills to the Trump campaign came to $1.66 million over the same period.", "bills to the Trump campaign", "bills to the Sanders campaign", "record shows none"),
    (f"{_BEFORE} The work went to Giles-Parscale of San Antonio, whose bills to the Trump campaign came to $1.66 million over the same period.", "bills to the Trump campaign", "bills to Kellyanne Conway", "not loaded"),
    (f"{_TRUMP} paid Cali-Fame less than Wizbang Solutions, $1.1 million against $1.6 million.", "$1.1 million", "$1.5 million", "contradicted"),
    (f"{_TRUMP} paid Cali-Fame less than Wizbang Solutions, $1.1 million against $1.6 million.", "$1.6 million", "$2.6 million", "contradicted"),
    (f"{_TRUMP} paid Cali-Fame less than Wizbang Solutions, $1.1 million.", "$1.1 million", "$1.3 million", "contradicted"),
    (f"{_TRUMP} paid Cali-Fame $1.1 million.", "campaign", "company", "not read"),
    (f"{_TRUMP} paid nobody more than Rick Reed Media.", "paid nobody", "did not pay nobody", "not read"),
    (f"{_TRUMP} did no business with Cambridge Analytica.", "Cambridge Analytica", "Giles-Parscale", "contradicted"),
    (f"{_TRUMP} reported operating expenditure of $46.6 million.", "March 2016", "May 2016", "not loaded"),
    (f"{_BEFORE} No vendor received more from it than Rick Reed Media.", "received", "never received", "not read"),
    (f"{_TRUMP} paid Giles-Parscale $1.66 million. The firm had received less than $40,000 of the money by the end of 2015.", "of 2015", "of 2014", "not read"),
    (f"{_ADS} By clicks the leader was an ad of October 2016 for a page called Back the Badge, which drew 73,063.", "73,063", "100,096", "contradicted"),
    (f"{_ADS} The most expensive one, from June 2015, cost 331,675.75 rubles.", "from June 2015", "from June 2014", "not loaded"),
    (f"{_ADS} The most expensive one, from June 2015, cost 331,675.75 rubles.", "from June 2015", "from May 2016", "contradicted"),
    (f"{_ADS} The most expensive one, from June 2015, cost 331,675.75 rubles.", "331,675.75", "300,000", "contradicted"),
    (f"{_ADS} The most expensive one, from June 2015, cost 331,675.75 rubles.", "one, from June 2015,", "of May 2016", "not read"),
    (f"{_ADS} No other ad was clicked as often as the one created on October 19, 2016.", "October 19", "October 12", "contradicted"),
    (f"{_ADS} An advertisement for the Copsareheroes page drew 1,334,544 impressions.", "Copsareheroes", "followers", "not read"),
    ("The Internet Research Agency spent 5.8 million rubles on 3,498 ads.", "3,498", "2,498", "not read"),
    (f"{_POSTS} The account hyddrox sent 3,489 of them, more than TEN_GOP.", "3,489", "3,989", "contradicted"),
    (f"{_POSTS} The account hyddrox posted more often than TEN_GOP, which sent 1,252.", "1,252", "1,752", "contradicted"),
    (f"{_POSTS} TEN_GOP posted more than 1,251 times.", "1,251", "1,252", "contradicted"),
    (f"{_POSTS} TEN_GOP posted fewer than 1,253 times.", "1,253", "1,252", "contradicted"),
    (f"{_POSTS} The account hyddrox posted more than any other.", "posted more", "never posted more", "not read"),
    (f"{_POSTS} On Election Day, November 8, the accounts posted 6,890 times.", "November 8", "November 22", "not read"),
    (f"{_POSTS} On Election Day, November 8, 2016, the accounts posted 6,890 times.", "2016", "2017", "not read"),
    # a day that is so far from the election, and is said with it: 5,380 on November 9, 4,060 on the 7th and 2,648 on the 4th
    (f"{_POSTS} On the day after the election, November 9, 2016, the accounts posted 5,380 times.", "November 9", "November 22", "not read"),
    (f"{_POSTS} On the day before Election Day, November 7, the accounts posted 4,060 times.", "4,060", "6,060", "contradicted"),
    (f"{_POSTS} On the Friday before Election Day, November 4, 2016, the accounts posted 2,648 times.", "2,648", "5,648", "contradicted"),
    (f"{_POSTS} On Election Day, November 8, 2016, the accounts posted 6,890 times.", "Election Day, November 8, 2016", "polling day, June 8, 2017", "not loaded"),
    (f"{_POSTS} After Election Day, November 8, the accounts posted 23,623 times.", "After Election Day, November 8", "Three weeks after the election, November 29", "not loaded"),
    (f"{_POSTS} On Tuesday, November 8, 2016, the accounts posted 6,890 times.", "Tuesday", "Friday", "not read"),
    (f"{_POSTS} On Wednesday November 9, 2016, the accounts posted 5,380 times.", "Wednesday", "Tuesday", "not read"),
])  # fmt: skip
def test_what_is_made_false_by_one_word_is_borne_out_no_longer(told, true: str, word: str, other: str, verdict: str) -> None:
    before, after = told(true), told(true.replace(word, other, 1))
    assert before[-1] == "borne out", before
    # the last claim is the changed one, where the change leaves as many claims
    assert after[-1] == verdict if len(after) == len(before) else verdict in after, after
    assert after.count("borne out") < before.count("borne out"), (before, after)


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{_BEFORE} We didn't pay any vendor more than Rick Reed Media.", "borne out"),
    (f"{_POSTS} They never posted more than on October 6, 2016.", "borne out"),
    (f"{_BEFORE} Iowa was paid $239,750 for voter files.", "not read"),
    (f"{_BEFORE} It paid $239,750 off its bank loan.", "not read"),
])  # fmt: skip
def test_a_denial_that_is_read_stands_and_a_name_or_loan_that_is_not_keeps_it_back(told, text: str, verdict: str) -> None:
    assert told(text)[-1] == verdict
