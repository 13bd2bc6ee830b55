"""True sentences about forms, reports and registers, and what makes each false: one word, name, day or figure. What is true stands on the forms and in the report themselves, looked up by hand."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


_FLYNN = "Michael Flynn filed two versions of his form. The first form lists 30 sources of pay."
_OWED = "Michael Flynn owed Bank of America between $250,001 and $500,000"
_BUREAU = "Michael Flynn filed two versions of his form. His first form, of Feb. 11, names the Federal Bureau of Investigation;"


@pytest.mark.parametrize(("true", "false", "verdict"), [
    # Bannon: 12 positions; Conway: 75 sources; Flynn, signed 2017-02-11: 30 sources and 11 positions, made 2017-03-31: 50 sources
    ("Stephen Bannon's form lists 12 positions.", "Stephen Bannon's form never lists 12 positions.", "contradicted"),
    ("Kellyanne Conway listed 75 sources of compensation.", "Kellyanne Conway never listed 75 sources of compensation.", "contradicted"),
    ("Kellyanne Conway listed 75 sources of compensation.", "Kellyanne Conway did not list 75 sources of compensation.", "contradicted"),
    (f"{_FLYNN} The second form lists 50.", f"{_FLYNN} The second form never lists 50.", "contradicted"),
    # a version's own day, month or year
    ("Michael Flynn listed 11 outside positions on his form of February 2017.", "Michael Flynn listed 11 outside positions on his form of February 2015.", "not loaded"),
    ("Stephen Bannon's disclosure of March 2017 lists 12 positions.", "Stephen Bannon's disclosure of October 2017 lists 12 positions.", "not loaded"),
    ("Stephen Bannon's March 2017 disclosure lists Cambridge Analytica.", "Stephen Bannon's May 2017 disclosure lists Cambridge Analytica.", "not loaded"),
    (f"{_BUREAU} the second, of March 31, does not.", f"{_BUREAU} the second, of August 31, does not.", "not loaded"),
    (f"{_BUREAU} the second, of March 31, 2017, does not.", f"{_BUREAU} the second, of March 31, 2018, does not.", "not loaded"),
    # a note of 2016 and a mortgage of 2014
    ("Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a note from 2016.", "Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a note from 2014.", "partly"),
    ("Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a 2016 note.", "Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a 2015 note.", "partly"),
    ("Michael Flynn owed Bank of America between $250,001 and $500,000 on a mortgage of 2014.", "Michael Flynn owed Bank of America between $250,001 and $500,000 on a mortgage of 1999.", "partly"),
    (f"{_OWED} on a mortgage taken out in 2014.", f"{_OWED} on a mortgage taken out in 2009.", "partly"),
    (f"{_OWED} on a mortgage on his house from 2014.", f"{_OWED} on a mortgage on his house from 2009.", "partly"),
    ("Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a promissory note dated 2016.", "Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000 on a promissory note dated 2014.", "partly"),
    # as of when it is owed is no year of the debt's own, nor is the form's
    (f"{_OWED} on a mortgage as of February 2017.", f"{_OWED} on a mortgage of February 2017.", "partly"),
    (f"{_OWED} on a mortgage at the end of 2016.", f"{_OWED} on a mortgage made in 2016.", "partly"),
    (f"{_OWED} on a mortgage in the fall of 2016.", f"{_OWED} on a mortgage from the fall of 2016.", "partly"),
    (f"{_OWED}, his form of February 2017 shows.", f"{_OWED} on a 2017 mortgage, his form of February 2017 shows.", "partly"),
    (f"{_OWED}, according to the version of March 2017.", f"{_OWED} on a mortgage of 2016, according to the version of March 2017.", "partly"),
    # 'until resignation on August 16, 2016'; 'gave up' is not what a form gives
    ("Stephen Bannon gave up his posts at Cambridge Analytica on August 16, 2016, according to his form.", "Stephen Bannon gave up his posts at Cambridge Analytica on January 16, 2016, according to his form.", "contradicted"),
    # he sat on it from May 2016 to January 2017
    ("Michael Flynn sat on the advisory board of OSY Technologies until January 2017.", "Michael Flynn sat on the advisory board of OSY Technologies until August 2016.", "partly"),
])  # fmt: skip
def test_one_word_of_what_a_form_holds_made_false(last: Asker, true: str, false: str, verdict: str) -> None:
    says(last, true, "borne out")
    says(last, false, verdict)


def test_a_list_of_somebody_without_a_form_is_not_found_on_the_form_spoken_of(last: Asker) -> None:
    before = "Kellyanne Conway filed a disclosure. Her form lists many names."
    says(last, f"{before} She lists 75 sources of compensation.", "borne out", "75")
    assert last(f"{before} Arron Banks lists 75 sources of compensation.").verdict.verdict != "borne out"


def test_fees_are_not_what_a_share_is_worth(last: Asker) -> None:
    # on the second form: stock of between $15,001 and $50,000 and no income, in its row
    before = "Michael Flynn filed two versions of his form."
    assert last(f"{before} The second shows $40,280 in consulting fees from Palo Alto Networks.").verdict.verdict != "borne out"
    says(last, f"{before} The second shows $40,280 in salary from OSY Technologies.", "borne out")


_REPORT = "The special counsel's report tells of Russia's Internet Research Agency."
_BANNON = "The Mueller report says that Bannon recalled that the president brought up James Comey with him at least eight times"


@pytest.mark.parametrize(("true", "false"), [
    # 'Twitter announced that it had identified 3,814 IRA-controlled Twitter accounts' (volume I, II.C.1)
    ("The Mueller report says Twitter identified 3,814 accounts tied to the IRA.", "The Mueller report says the Internet Research Agency identified 3,814 accounts tied to the IRA."),
    # '470 IRA-controlled Facebook accounts that collectively made 80,000 posts between January 2015 and August 2017'
    (f"{_REPORT} It says that 470 of the agency's Facebook accounts made 80,000 posts between January 2015 and August 2017.", f"{_REPORT} It says that 470 of the agency's Facebook accounts made 80,000 posts between August 2015 and August 2017."),
    # 'at least eight times on May 3 and May 4, 2017'
    (f"{_BANNON} on May 3 and 4, 2017.", f"{_BANNON} on May 13 and 4, 2017."),
    (f"{_BANNON} on May 3 and 4, 2017.", f"{_BANNON} on May 3 and 14, 2017."),
    # '@TEN_GOP were cited or retweeted by multiple Trump campaign officials and surrogates, including ... Kellyanne Conway, Brad Parscale'
    ("Special Counsel Robert Mueller's report names Brad Parscale among the campaign officials and surrogates who cited or retweeted @TEN_GOP.", "Special Counsel Robert Mueller's report names Brad Parscale among the campaign officials and surrogates who cited or retweeted Cambridge Analytica."),
    ("Special Counsel Robert Mueller's report names Brad Parscale among the campaign officials and surrogates who cited or retweeted @TEN_GOP.", "Special Counsel Robert Mueller's report names Michael Cohen among the campaign officials and surrogates who cited or retweeted @TEN_GOP."),
    (f"{_REPORT} Kellyanne Conway and Brad Parscale are among those it lists as having promoted TEN_GOP's posts.", f"{_REPORT} JavonHIDP and Brad Parscale are among those it lists as having promoted TEN_GOP's posts."),
    ("The special counsel's report says that Flynn retweeted a post from @TEN_GOP, an account run by the Internet Research Agency.", "The special counsel's report says that Flynn retweeted a post from @TEN_GOP, an account run by Wells Fargo."),
    # registered as a foreign agent on 2017-03-07
    ("Flynn Intel Group registered as a foreign agent for Inovo BV.", "Flynn Intel Group registered as a foreign agent for an airline."),
    ("The Flynn Intel Group was paid by Inovo BV. In March of last year the firm registered as a foreign agent.", "The Flynn Intel Group was paid by Inovo BV. In August of last year the firm registered as a foreign agent."),
    # the bureau stands on the first form, Exxon Mobil on neither, Levyx on both
    (f"{_FLYNN} The second form no longer names the Federal Bureau of Investigation.", f"{_FLYNN} The second form no longer names Exxon Mobil."),
    (f"{_FLYNN} The Federal Bureau of Investigation, which Flynn had listed as a source of compensation in February, was dropped from the list in March.", f"{_FLYNN} The Federal Bureau of Investigation, which Flynn had never listed as a source of compensation in February, was dropped from the list in March."),
])  # fmt: skip
def test_one_word_of_what_a_report_or_register_holds_made_false(last: Asker, true: str, false: str) -> None:
    says(last, true, "borne out")
    assert last(false).verdict.verdict != "borne out", false
