"""Archives where nothing meets a term, whom a report names, both forms of a filer, and a payment without a time of its own. Expected: the raw rows of ads.csv and targets.csv (36 advertisements with a location in
Michigan, 12 in Germany, none in Alaska or Ukraine; 911 of 3,498 never shown; 'Hillary' in 58 texts, 'Clinton' in 49), the report's own text (Cambridge Analytica and Giles-Parscale stand nowhere in it; 'On December 1, 2017,
and pursuant to a plea agreement, Flynn pleaded guilty'), Flynn's two forms (Kaspersky in the later alone, Palo Alto Networks in both), foreign principals of registrants 5926 and 6170, and the payer's rows."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

ADS = "The Internet Research Agency bought 3,498 ads on Facebook."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a term that nothing meets: an answer, and no crash
    ("The Internet Research Agency bought five ads on July 3, 2015.", "contradicted", "0"),
    ("The Internet Research Agency's most clicked ad in euros drew 1,000 clicks.", "record shows none", "0"),
    ("The Internet Research Agency's cheapest ad in euros cost 5 euros.", "not read", ""),
    # what the ads are aimed at in no words of theirs may be there in others; a place has no others
    ("The Internet Research Agency's most expensive ad aimed at Zorblax cost 5,000 rubles.", "not read", ""),
    ("The Internet Research Agency's most seen ad aimed at people interested in Zorblax had 5,000 impressions.", "not read", ""),
    ("A third of the Internet Research Agency's ads aimed at Zorblax ran in 2016.", "not read", ""),
    (f"{ADS} A few were directed at users in Ukraine.", "record shows none", "0"),
    (f"{ADS} A few were directed at users in Germany.", "borne out", "12"),
    (f"{ADS} A dozen went to users in Germany.", "borne out", "12"),
    (f"{ADS} Not one had been aimed at Michigan.", "contradicted", "36"),
    (f"{ADS} Not one was aimed at Alaska.", "borne out", "0"),
    (f"{ADS} Roughly a quarter were never shown to anybody, the company said.", "borne out", "0.2604"),
    (f"{ADS} By clicks the leader was an ad of October 2016.", "borne out", "73063"),
    (f"{ADS} The leader by clicks was created in June 2015.", "contradicted", ""),
    # by one of her names so many may be meant
    (f"{ADS} About 70 of the texts mention Hillary Clinton by name.", "not read", ""),
    (f"{ADS} About 300 of the texts mention Hillary Clinton by name.", "contradicted", "24"),
    ("The accounts of the Internet Research Agency posted on Twitter. The agency's accounts were busiest on Election Day.", "contradicted", ""),
    ("On November 31, 2016, the Internet Research Agency's accounts posted 100 times.", "not read", ""),
])  # fmt: skip
def test_archives_answer_where_nothing_meets_a_term(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict"), [
    # 184,175 posts, of 1 October to 15 November 2016: of the rest of a longer time nothing is loaded
    ("The Internet Research Agency's accounts posted 184,175 tweets between 2014 and 2017.", "not loaded"),
    ("The Internet Research Agency's accounts posted more than 100,000 tweets between 2014 and 2017.", "borne out"),
    ("The Internet Research Agency's accounts posted 100 tweets between 2014 and 2017.", "contradicted"),
    ("The Internet Research Agency's accounts posted 900,000 tweets between 2014 and 2017.", "not loaded"),
    ("The Internet Research Agency's accounts posted 184,175 tweets in the fall of 2016.", "borne out"),
    ("Between early October 2016 and the middle of November, the Internet Research Agency's accounts posted 184,175 tweets.", "borne out"),
    ("Most of the Internet Research Agency's tweets between 2014 and 2017 were in Russian.", "not loaded"),
])  # fmt: skip
def test_posts_of_a_time_that_is_loaded_in_part_settle_only_what_more_of_them_could_not_undo(
    last: Asker, text: str, verdict: str
) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    ("The report of the special counsel, Robert Mueller, does not mention Cambridge Analytica anywhere.", "borne out"),
    ("There isn't a word in the Mueller report about Cambridge Analytica.", "borne out"),
    ("There isn't a word in the Mueller report about Michael Flynn.", "contradicted"),
    ("Nowhere in the special counsel's report is Cambridge Analytica named.", "borne out"),
    ("Not once does the Mueller report mention Cambridge Analytica.", "borne out"),
    ("Not once does the Mueller report mention Michael Flynn.", "contradicted"),
    ("The Mueller report has nothing on Giles-Parscale.", "borne out"),
    ("The Mueller report's pages contain references to Michael Flynn.", "borne out"),
    # who reads or speaks of a report does not stand in it for that; nor as what, nor how often
    ("The special counsel's report was read by Facebook.", "not read"),
    ("The special counsel's report mentions Facebook more than Twitter.", "not read"),
    ("The Mueller report lists Facebook among its sources.", "not read"),
    # with the very day, few words are enough; with another they are not
    ("The Mueller report says that Flynn pleaded guilty on December 1, 2017.", "borne out"),
    ("The Mueller report says that Flynn pleaded guilty on December 2, 2017.", "contradicted"),
    ("The Mueller report says that Papadopoulos pleaded guilty on December 1, 2017.", "contradicted"),
    ("Both of Flynn's forms list Kaspersky among his sources of pay.", "contradicted"),
    ("Both of Flynn's forms list Palo Alto Networks among his sources of pay.", "borne out"),
    ("Neither of Flynn's forms lists Palo Alto Networks among his sources of pay.", "contradicted"),
])  # fmt: skip
def test_whom_papers_name(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


PODESTA = "In the register of foreign agents, the Podesta Group added the European Centre for a Modern Ukraine as a client in April 2017."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (PODESTA, "borne out", "2017-04-12"),
    (f"{PODESTA} Mercury Public Affairs reported the same client later that month.", "borne out", "2017-04-28"),
    (f"{PODESTA} Mercury Public Affairs reported the same client on May 2, 2017.", "contradicted", "2017-04-28"),
    (f"{PODESTA} The Podesta Group's work for the European Centre for a Modern Ukraine had ended in April 2014.", "borne out", "2014-04-30"),
    (f"{PODESTA} The Podesta Group's work for the European Centre for a Modern Ukraine had ended in June 2015.", "contradicted", "2014-04-30"),
    ("The Trump campaign's own reports through March 2016 contain no payment to Kellyanne Conway.", "borne out", "0"),
    ("The Trump campaign's own reports through March 2016 contain no payment to Giles-Parscale.", "contradicted", "1659168.43"),
    # no time is said, and the whole life is not loaded: of the time spoken of before, if that settles it
    ("Ted Cruz's campaign paid the Lukens Company $399,100 between April and June 2015. It paid the Republican Party of Iowa $40,000.", "borne out", "40000.00"),
    ("Ted Cruz's campaign paid the Lukens Company $399,100 between April and June 2015. It has never paid the Republican Party of Ohio.", "not loaded", ""),
    ("Donald Trump's campaign paid L2 $239,750 through March 2016. Over its whole life it paid the company $5.8 million.", "not loaded", ""),
    # a purpose that itself names one must agree
    ("Trump's campaign paid Giles-Parscale $8,200 for digital polling on May 15, 2015.", "partly", ""),
])  # fmt: skip
def test_registers_and_payments_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    "Stephen Bannon signed his form in March 2017. He sold his stake in Cambridge Analytica for between $1,000,001 and $5,000,000.",
    "The Trump campaign dealt with L2. The committee disputed $239,750 with L2 through March 2016.",
])  # fmt: skip
def test_what_became_of_a_sum_is_not_found_by_it(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict not in ("borne out", "contradicted"), text


def test_an_account_is_cited_by_its_first_row_each_time(last: Asker) -> None:
    # 'hyddrox' stands first on line 237 of the sample's file, its header counted: row 236
    for _ in range(2):
        claim = last("The most active account of the Internet Research Agency was hyddrox.")
        assert claim.verdict.rows[0]["locator"].endswith("/row:236"), claim.verdict.rows[0]


RUN = "The report speaks of @TEN_GOP. That account was controlled by the Internet Research Agency. "


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # 1,252 posts of TEN_GOP from October 1 to November 15, 2016, 83 of them shares; 598 of Pamela_Moore13
    (f"{RUN}It posted 1,252 times from October 1 to November 15, 2016.", "borne out", "1252"),
    (f"{RUN}It posted 184,175 times from October 1 to November 15, 2016.", "not read", ""),
    (f"{RUN}It posted 9,252 times from October 1 to November 15, 2016.", "contradicted", "1252"),
    (f"{RUN}It posted 1,252 times from October 1 to November 15, 2016. Most of those posts were shares of other people's.", "contradicted", "0.0663"),
    ("The Internet Research Agency ran hundreds of accounts. @TEN_GOP, one of them, posted 1,252 times. Seven percent of those posts were retweets.", "borne out", "0.0663"),
    ("The Internet Research Agency ran the account TEN_GOP. The Internet Research Agency's accounts posted on Twitter. Most of its posts were retweets.", "borne out", "0.7952"),
    ("The account TEN_GOP was controlled by the Internet Research Agency and posted 1,252 times between October 1 and November 15, 2016.", "borne out", "1252"),
    ("@TEN_GOP was run by the Internet Research Agency, and sent 9,252 tweets between October 1 and November 15, 2016.", "contradicted", "1252"),
    # hyddrox posted 3,489 times, more than any
    (f"{RUN}It posted 1,252 times from October 1 to November 15, 2016. No other account was as busy.", "contradicted", "3489"),
    (f"{RUN}No account was as busy as the account hyddrox.", "borne out", "3489"),
    (f"{RUN}It posted 1,252 times. No other account was as popular.", "borne out", "1252"),
    # that an account is of an archive
    ("@TEN_GOP was run by the Internet Research Agency.", "borne out", "1252"),
    ("Pamela_Moore13 wrote to him. The account was operated by the Internet Research Agency.", "borne out", "598"),
    ("@TEN_GOP was secretly run by the Internet Research Agency.", "not read", ""),
    ("@TEN_GOP was never controlled by the Internet Research Agency.", "contradicted", "1252"),
    (f"{RUN.split(' That')[0]} That account wasn't run by the Internet Research Agency.", "contradicted", "1252"),
])  # fmt: skip
def test_who_posts_is_the_account_spoken_of(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
