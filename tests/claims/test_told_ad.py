"""One advertisement that is told of by its page, its words or its day, and what is said of it next.

By ads.csv: ad 2751, of 2016-10-19, leads to Copsareheroes and has 'Back The Badge' in its text: 1,334,544 impressions, 73,063 clicks, 110,587.67 RUB; ad 450, of 2015-06-23, 'United We Stand!', to
patriototus: 72,043 clicks, 331,675.75 RUB, the dearest; ad 2647, of 2016-12-09, whose text begins 'Brown Power': 56,405 clicks, 968,768 impressions.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

COPS = "On October 19, 2016, the Internet Research Agency placed a Facebook ad for a page called Cops Are Heroes. "


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (COPS + "The ad was shown more than 1.3 million times.", "borne out", "1334544"),
    (COPS + "The ad was shown more than 2.3 million times.", "contradicted", "1334544"),
    (COPS + "It cost 110,588 rubles.", "borne out", "110587.67"),
    (COPS + "The price was less than 100,000 rubles.", "contradicted", "110587.67"),
    (COPS, "borne out", ""),
    ("That ad of June 2015, put out by the Internet Research Agency for its page patriototus, fetched 72,043 clicks.", "borne out", "72043"),
    ("That ad of June 2015, put out by the Internet Research Agency for its page patriototus, fetched 92,043 clicks.", "contradicted", "72043"),
    ("In the spring of 2016 the Russians' United We Stand ad for patriototus picked up 72,043 clicks.", "partly", "72043"),
    ('The Internet Research Agency bought 3,498 ads. One that asked people to "Back The Badge" was shown more than 1.3 million times.', "borne out", "1334544"),
    ('No ad of the Internet Research Agency was clicked more often than the one that asked people to "Back The Badge".', "borne out", "73063"),
    ('No ad of the Internet Research Agency was clicked more often than the one that told people "United We Stand".', "contradicted", "73063"),
    ("The Internet Research Agency bought ads. A single ad for Brown Power, made in December 2016, was clicked 968,768 times.", "partly", "968768"),
    ("The Internet Research Agency's most clicked ad, created on October 19, 2016, drew 73,063 clicks. It was also the most expensive of all.", "contradicted", "331675.75"),
    ("The Internet Research Agency paid 110,588 rubles for an ad of October 19, 2016. That was more than it paid for any other ad.", "contradicted", "331675.75"),
    ("The Internet Research Agency paid 331,675.75 rubles for an ad of June 2015. That was more than it paid for any other ad.", "borne out", "331675.75"),
    ("The Internet Research Agency's ad with the most clicks praised police officers and drew 73,063 of them.", "borne out", "73063"),
    ("The Internet Research Agency's ad with the most clicks praised police officers and drew 83,063 of them.", "contradicted", "73063"),
    ("The Internet Research Agency ran an ad for a page called Cops Are Heroes; it was displayed 1.3 million times. It was created in June 2015.", "contradicted", "2016-10-19"),
    ("Of the Internet Research Agency's ads nothing was seen as often as a pitch for a page called Cops Are Heroes, which was shown 1.33 million times.", "borne out", "1334544"),
    ('The Internet Research Agency bought 3,498 ads. The dearest, "United We Stand!", cost 331,676 rubles.', "borne out", "331675.75"),
    ('The Internet Research Agency bought 3,498 ads. The dearest, "United We Stand!", cost 231,676 rubles.', "contradicted", "331675.75"),
    ('The Internet Research Agency bought 3,498 ads. The dearest, "Born Liberal", cost 331,676 rubles.', "not read", ""),
    ("The Internet Research Agency bought 3,498 ads. On the agency's Twitter side, TEN_GOP posted 1,252 times between October 1 and November 15, 2016.", "borne out", "1252"),
    ("The Internet Research Agency bought 3,498 ads. On the Facebook side, 1,533 ads were paid for in rubles.", "contradicted", "2533"),
    # 238 advertisements lead to Blacktivist and were shown: which one is meant nobody can tell
    ("The Internet Research Agency ran an ad for a page called Blacktivist. It was created in October 2016.", "not read", ""),
    ("The Internet Research Agency bought an ad for Blacktivist in 2016. It was clicked fewer than 100 times.", "not read", ""),
    ("The Internet Research Agency had an ad for Woke Blacks. Another went to Texans. It was seen 5 million times.", "not read", ""),
])  # fmt: skip
def test_what_is_said_of_one_advertisement_is_of_the_one_that_is_told_of(
    last: Asker, text: str, verdict: str, figure: str
) -> None:
    says(last, text, verdict, figure)
