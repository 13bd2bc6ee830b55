"""What is said of an archive in the many verbs that say it: who put up how many advertisements, aimed at whom, clicked by nobody, and what an account posted, passed on, and had for followers.

Counts are of ads.csv, targets.csv and ira_tweets.csv themselves: 242 advertisements have a location of Baltimore, 1,049 no click, 911 no impression; 1,855 are dated 2016 as written, one of them after its own end.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

THEN = "between October 1 and November 15, 2016"
PAIRS = [
    ("Some 242 Internet Research Agency ads homed in on Baltimore.", "Some 142 Internet Research Agency ads homed in on Baltimore."),
    ("The Internet Research Agency trained 242 of its ads on Baltimore.", "The Internet Research Agency trained 342 of its ads on Baltimore."),
    ("Baltimore was in the crosshairs of 242 Internet Research Agency ads.", "Baltimore was in the crosshairs of 24 Internet Research Agency ads."),
    ("The Internet Research Agency bought 242 ads to reach people in Baltimore.", "The Internet Research Agency bought 92 ads to reach people in Baltimore."),
    ("Nobody clicked on 1,049 of the Internet Research Agency's ads.", "Nobody clicked on 549 of the Internet Research Agency's ads."),
    ("1,049 of the Internet Research Agency's ads failed to draw a click.", "1,649 of the Internet Research Agency's ads failed to draw a click."),
    ("911 of the Internet Research Agency's ads went unseen.", "1,911 of the Internet Research Agency's ads went unseen."),
    ("Facebook showed the Internet Research Agency's ads some 40 million times.", "Facebook showed the Internet Research Agency's ads some 60 million times."),
    ("The Internet Research Agency poured 5.8 million rubles into Facebook ads.", "The Internet Research Agency poured 9.8 million rubles into Facebook ads."),
    ("1,855 of the Internet Research Agency's ads date from 2016.", "1,895 of the Internet Research Agency's ads date from 2016."),
    (f"TEN_GOP took to Twitter 1,252 times {THEN}.", f"TEN_GOP took to Twitter 2,252 times {THEN}."),
    (f"NewarkVoice, a Russian account, retweeted nobody {THEN}.", f"TEN_GOP, a Russian account, retweeted nobody {THEN}."),
    (f"Nearly 80 percent of the Internet Research Agency's tweets {THEN} were recycled from others.", f"Nearly 40 percent of the Internet Research Agency's tweets {THEN} were recycled from others."),
    ("The Internet Research Agency's busiest day on Twitter was October 6, 2016.", "The Internet Research Agency's noisiest day on Twitter in 2016 was November 8."),
    (f"The name Bannon crops up in 99 tweets of the Internet Research Agency {THEN}.", f"The name Bannon crops up in 199 tweets of the Internet Research Agency {THEN}."),
    (f"TEN_GOP tweeted 1,252 times {THEN}. By then it had amassed more than 50,000 followers.", f"TEN_GOP tweeted 1,252 times {THEN}. By then it had amassed more than 90,000 followers."),
    ("NovostiMsk had 204,334 followers. No other account of the Internet Research Agency had a bigger audience.", f"TEN_GOP tweeted 1,252 times {THEN}. It had more followers than any other account we hold."),
    # the number of them all stands behind 'of', and all of them may be told of by their clicks or their accounts
    ("1,855 of the Internet Research Agency's 3,498 ads were created in 2016.", "1,955 of the Internet Research Agency's 3,498 ads were created in 2016."),
    ("The Internet Research Agency's Twitter file has 184,175 posts. They came from 475 accounts. Four out of five of those posts were retweets.", "The Internet Research Agency's Twitter file has 184,175 posts. They came from 475 accounts. Two out of five of those posts were retweets."),
    ("The Internet Research Agency's ads were shown 40 million times. The first of them was created on June 9, 2015.", "The Internet Research Agency's ads were shown 40 million times. The first of them was created on July 9, 2015."),
]  # fmt: skip


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


@pytest.mark.parametrize(("true", "false"), PAIRS)
def test_a_true_sentence_is_borne_out_and_a_false_one_contradicted(last: Asker, true: str, false: str) -> None:
    says(last, true, "borne out")
    says(last, false, "contradicted")


@pytest.mark.parametrize("text", [
    "109 of the Internet Research Agency's ads were reserved for veterans of the war in Iraq.",
    "The Internet Research Agency's ads popped up in 242 places.",
    "In April 2017 the Internet Research Agency created 366 ads. They were shown 1 million times. The first of them was created on June 9, 2015.",
])  # fmt: skip
def test_what_no_term_is_for_stays_unread(last: Asker, text: str) -> None:
    says(last, text, "not read")
