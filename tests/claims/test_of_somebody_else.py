"""Sentences of somebody else's campaign, firm, card or month than that told before: each was once decided by the rows of the one before (a hostile reader of 2026-11-30).

True values from the raw rows: Trump (line 23, April 2015 to March 2016) Giles-Parscale 1,659,168.43, Rick Reed Media 17,046,812.76, Giles-Parscale 38,905.22 in 2015 (4,924.85 in December), 60,217.26 in January 2016; the largest to Giles-Parscale 300,000 on 2016-03-15, of all 2,000,000 to Rick Reed Media; hats 1,674,445.20, polling 28,000; behind AMERICAN EXPRESS Facebook 114 memo items of 84,043.81 and
Twitter 7 of 3,133.51, no Google.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import asker, says

TOLD = "The Trump campaign paid Giles-Parscale $1.66 million through March 2016."
CARD = "On the Trump campaign's American Express bills Facebook appears 114 times between December 2015 and February 2016."
YEAR = "In 2015 the Trump campaign paid Giles-Parscale $38,905."
SPENT = "Through March 2016 the Trump campaign spent"


@pytest.mark.parametrize(("text", "verdict"), [
    # whose campaign or firm
    (f"{TOLD} His campaign paid Rick Reed Media $17 million.", "borne out"),
    (f"{TOLD} His campaign paid Rick Reed Media $12 million.", "contradicted"),
    (f"{TOLD} Ben Carson ran too. His campaign paid Rick Reed Media $17 million.", "not loaded"),
    (f"{TOLD} Nancy Smith is a rival. Her campaign paid Rick Reed Media $17 million.", "not loaded"),
    (f"{TOLD} The Republican committee paid Rick Reed Media $17 million.", "not read"),
    (f"{TOLD} His rival's campaign paid it $1.66 million.", "not read"),
    # who begins the sentence pays, whoever paid before
    ("The Sanders campaign paid Tulchin Research $2.6 million. Trump's campaign built a website and paid Giles-Parscale $1.66 million through March 2016.", "borne out"),
    ("The Sanders campaign paid Tulchin Research $2.6 million. Trump's campaign built a website and paid Giles-Parscale $2.6 million through March 2016.", "contradicted"),
    (f"{TOLD} For lists of voters the Sanders campaign turned to L2, and paid it $235,000 in November 2015.", "record shows none"),
    # GILES-PARSCALE from Trump: January 60,217.26, February 527,766.26; no report of Cruz in 2016 is loaded
    ("In January 2016 the Trump campaign paid Giles-Parscale $60,217.26. The Cruz campaign turned to the firm, and paid it $527,766 in February 2016.", "not loaded"),
    ("In January 2016 the Trump campaign paid Giles-Parscale $60,217.26. The campaign turned to the firm again, and paid it $527,766 in February 2016.", "borne out"),
    (f"{TOLD} The 2012 campaign itself kept its bills lower. It paid Giles-Parscale $3.7 million.", "not read"),
    (f"{TOLD} The lawyer told us that none of his businesses received campaign money before June 16, 2015.", "not read"),
    (f"{TOLD} It paid his companies nothing in 2015.", "not read"),
    (f"{TOLD} His brother's firm was paid $1.66 million.", "not read"),
    (f"{TOLD} His wife's firm got $17 million.", "not read"),
    (f"{TOLD} His opponent gave $5,000.", "not read"),
    (f"{TOLD} A rival sent it $5,000.", "not read"),
    # somebody who is told by a common noun, and is nobody that was told of
    (f"{TOLD} Her mother gave $5,000.", "not read"),
    (f"{TOLD} Someone else paid it $5,000.", "not read"),
    (f"{TOLD} The super PAC paid the firm $5,000.", "not read"),
    (f"{TOLD} His lawyer got $5,000.", "not read"),
    (f"{TOLD} Two consultants were paid $5,000 in March 2016.", "not read"),
    (f"{TOLD} A different firm got $5,000.", "not read"),
    (f"{TOLD} One employee received $5,000 in March 2016.", "not read"),
    (f"{TOLD} It paid two consultants $5,000.", "not read"),
    (f"{TOLD} About $1 million of it was paid in March 2016.", "borne out"),  # 1,032,279.69
    (f"{TOLD} It paid the lawyers $5,000 in March 2016.", "not read"),
    (f"{TOLD} It paid Clinton's pollster $5,000.", "not read"),
    (f"{TOLD} It paid him $5,000.", "not read"),
    (f"{TOLD} It wrote a check for $5,000 to the web designer.", "contradicted"),  # its rows: WEBSITE DEVELOPMENT
    (f"{TOLD} The firm got $300,000 on March 15, 2016.", "borne out"),
    (f"{TOLD} The Texas company was paid $5,000 on March 15, 2016.", "contradicted"),
    # whose card
    (f"{TOLD} On its American Express bills Facebook appears 114 times between December 2015 and February 2016.", "borne out"),
    (f"{TOLD} On Hillary Clinton's American Express bills Facebook appears 114 times between December 2015 and February 2016.", "not loaded"),
    (f"{TOLD} On Donald Trump Jr.'s American Express bills Facebook appears 114 times between December 2015 and February 2016.", "not read"),
    (f"{CARD} Twitter is not on those bills.", "contradicted"),
    (f"{CARD} Twitter is not on the bills.", "contradicted"),
    (f"{CARD} Google is not on its bills.", "borne out"),
    (f"{TOLD} Twitter is not on its bills.", "not read"),
    # one purpose against another: whose, by how much, and what is denied
    (f"{SPENT} more on hats than it did on polling.", "borne out"),
    (f"{SPENT} more on polling than on hats.", "contradicted"),
    (f"{SPENT} more on hats than the Sanders campaign did on polling.", "not read"),
    (f"{SPENT} more on polling than Clinton's spent on hats.", "not read"),
    (f"{SPENT.removesuffix('spent')}did not spend more on polling than on hats.", "not read"),
    (f"{SPENT} $1.65 million more on hats than on polling.", "not read"),
    # a month of the year that was told, or of the one beside it
    (f"{YEAR} In January it got $60,217.", "borne out"),
    (f"{YEAR} In January of the following year it got $60,217.", "borne out"),
    (f"{YEAR} In January of the same year it got $60,217.", "not loaded"),
    (f"{YEAR} In January it had got $60,217.", "not loaded"),
    ("In 2016 the Trump campaign paid Giles-Parscale $1.6 million. In December of the year before it got $21,000.", "contradicted"),
    (f"{YEAR} In January the hat maker got $176,954.", "not read"),
    # another payee, stretch, direction or payer beside what was read
    ("The Trump campaign paid Giles-Parscale as well as Cambridge Analytica through March 2016.", "not read"),
    (f"{TOLD} In the next 11 months it paid Rick Reed Media $17 million.", "not read"),
    (f"{TOLD} Over the 11 months before that, it paid Rick Reed Media $17 million.", "not read"),
    (f"{TOLD} The biggest check, $2 million, came from Rick Reed Media.", "not read"),
    (f"{TOLD} Its largest payment in that time came from Rick Reed Media.", "not read"),
    (f"{TOLD} The largest was from Rick Reed Media.", "not read"),
    (f"{TOLD} Its biggest bill in that time came from Rick Reed Media.", "borne out"),
    (f"{TOLD} Its largest payment, $300,000, came from the Trump campaign in March 2016.", "borne out"),
    (f"{TOLD} Its largest payment, $500,000, came from the Trump campaign in March 2016.", "contradicted"),
    (f"{TOLD} It drew fees from three companies.", "not read"),
    (f"{TOLD} The firm received $5,000 from a committee in May 2015.", "not read"),
    (f"{TOLD} The firm got $5,000 in May 2015 from another campaign.", "not read"),
    (f"{TOLD} The firm got $38,905 from the campaign in 2015.", "borne out"),
    (f"{TOLD} She put the bill from TAG Air at $3.7 million too low.", "not read"),
    ("By the end of March 2016 the Sanders campaign gave Revolution Messaging 14 times what Trump's gave Giles-Parscale, about half of what Trump's spent.", "not read"),
])  # fmt: skip
def test_of_another(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    says(asker(engine, digital_side, "2018-06-25"), text, verdict)
