"""Times counted from others, words that a paper holds, who ran a firm, and what is foremost in an archive. Expected: FARA (T&R Productions 2017-11-10, RIA Global 2018-02-16, Reston Translator 2017-11-15), the forms' own text
(Flynn's of March has 'Moscow, Russia'; Conway's has no Russia; Conway president and CEO of the polling company 6/1995 to 1/2017; Flynn on the advisory board of OSY Technologies from 5/2016), the report's text ('collusion' often, 'Portugal'
nowhere), the payer's rows (Giles-Parscale to December 2015: 38,905.22; L2 first on 2015-11-05), and ads.csv (538,509.96 rubles in October 2016, 408,337.52 in June 2015; ad 2751 of 2016-10-19 73,063 clicks; 1,049 never clicked; 1,290 after
the election; 1,673 tweets with #MAGA, 1,765 with longer tags)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

ADS = "Russia's Internet Research Agency ran 3,498 ads on Facebook and Instagram."
TWEETS = "On Twitter the accounts of the Internet Research Agency posted 184,175 times."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("T&R Productions registered as a foreign agent in November 2017. RIA Global registered three months later.", "borne out", ""),
    ("T&R Productions registered as a foreign agent in November 2017. RIA Global registered a month later.", "contradicted", ""),
    ("T&R Productions registered as a foreign agent on November 10, 2017. Reston Translator followed five days later.", "borne out", ""),
    ("T&R Productions registered as a foreign agent on November 10, 2017. Reston Translator followed nine days later.", "contradicted", ""),
    ("T&R Productions registered as a foreign agent in November 2017. RIA Global registered some weeks later.", "not read", ""),
    # a month or a season without its year is of the time that is spoken of
    ("In the third quarter of 2015 the Trump campaign paid Giles-Parscale $7,361.17. By December it had paid the firm $38,905.22.", "borne out", "38905.22"),
    ("In 2015 the Trump campaign paid L2 $235,000. Until November it had paid the firm nothing.", "borne out", "0"),
    ("Hillary Clinton's campaign sent Bully Pulpit Interactive $1.4 million between April and June 2015. Another $10 million followed in the fall.", "not loaded", ""),
    ("The Trump campaign paid External Affairs $56,366.50 in the first quarter of 2016, and another $100,000 that autumn.", "not loaded", ""),
])  # fmt: skip
def test_a_time_is_counted_from_the_one_that_is_spoken_of(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict"), [
    ("Kellyanne Conway's form does not mention Russia.", "borne out"),
    ("The word Russia is not in Kellyanne Conway's form.", "borne out"),
    ("Michael Flynn's form of March does not mention Russia.", "contradicted"),
    ("Michael Flynn's form of March mentions Moscow.", "borne out"),
    ("In Stephen Bannon's form the word \"bitcoin\" does not appear.", "borne out"),
    ("The word \"consulting\" appears in Stephen Bannon's form.", "borne out"),
    ("The word \"collusion\" does not appear in the Mueller report.", "contradicted"),
    ("Mueller's report says that Facebook identified 470 accounts. It also mentions Portugal.", "contradicted"),
    ("What do the reports say? Robert Mueller's puts the cost of the ads at approximately $100,000.", "borne out"),
    ("Mueller's report says that Facebook identified 470 accounts. Nowhere does it mention Cambridge Analytica.", "borne out"),
    # pay that the form calls something else
    ("Cambridge Analytica paid Stephen Bannon's consultancy $125,333 in salary.", "partly"),
    ("Cambridge Analytica paid Stephen Bannon's consultancy $125,333 in consulting fees.", "borne out"),
])  # fmt: skip
def test_words_are_looked_for_in_the_whole_paper(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    ("Kellyanne Conway ran the polling company from June 1995 until January 2017.", "borne out"),
    ("Stephen Bannon ran Breitbart News Network from January 2012 until December 2014.", "partly"),
    ("Michael Flynn led Drone Aviation.", "not read"),
    ("Michael Flynn served on the advisory board of OSY Technologies.", "borne out"),
    ("OSY Technologies had Michael Flynn on its advisory board.", "borne out"),
    ("Michael Flynn was a director of Drone Aviation.", "borne out"),
    ("Michael Flynn joined the board of Drone Aviation in April 2016.", "borne out"),
    ("Michael Flynn joined the board of Drone Aviation in July 2016.", "contradicted"),
    ("Concord Management and Consulting registered as a foreign agent in February 2018.", "record shows none"),
])  # fmt: skip
def test_who_ran_a_firm_or_sat_on_its_board(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{ADS} Three in ten never drew a single click.", "borne out", ""),
    (f"{ADS} The best of them, made on 19 October 2016, was clicked 73,063 times.", "borne out", "73063"),
    (f"{ADS} The best of them, made on 19 October 2016, was clicked 90,000 times.", "contradicted", "73063"),
    (f"{ADS} Hillary Clinton is named in the text of nearly 300.", "contradicted", ""),
    (f"{ADS} The agency laid out 538,510 rubles on what it created in October 2016, its dearest month.", "borne out", "538509.96"),
    (f"{ADS} The agency laid out 408,337 rubles on what it created in June 2015, its dearest month.", "contradicted", "408337.52"),
    (f'{ADS} "After the election they didn\'t make one more ad," a reader in Ohio wrote to us.', "contradicted", "1290"),
    (f"{ADS} Roughly a quarter of the ads were never displayed to a single user.", "borne out", ""),
    (f"{ADS} YouTube carried more than 1,000 of the agency's videos, Google has said.", "not loaded", ""),
    (f"{TWEETS} The hashtag #MAGA stood in roughly 1,700 tweets.", "borne out", "1673"),
    (f"{TWEETS} The liveliest day was 8 November 2016.", "contradicted", ""),
    (f"{TWEETS} About 70 percent of what they posted was in English.", "borne out", ""),
    (f"{TWEETS} Right-wing trolls outposted left-wing ones.", "contradicted", ""),
    # the posts counted before are not those of the account that is named
    (f"{TWEETS} The hashtag #MAGA stood in roughly 1,700 tweets; one of the accounts, Crystal1Johnson, managed 822 tweets.", "borne out", "822"),
])  # fmt: skip
def test_what_is_foremost_in_an_archive_and_what_is_not_in_it(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


GILES = "Trump's campaign paid Giles-Parscale $8,200 in May 2015."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a sum "by March 2016" is of the whole time before; three rows of Bully Pulpit Interactive are loaded (1,362,309.54), the reports from July 2015 on are not
    ("Hillary Clinton's campaign paid Bully Pulpit Interactive $1.36 million by March 2016.", "not loaded", "1362309.54"),
    (f"{GILES} By December it had paid the firm $38,905.22.", "borne out", "38905.22"),
    (f"{GILES} By the end of the year it had paid the firm $38,905.22.", "borne out", "38905.22"),
    (f"{GILES} By the end of the year it had paid the firm $58,905.22.", "contradicted", "38905.22"),
    (f"{GILES} Until November it paid the firm nothing.", "contradicted", "23848.09"),
    # a fortnight after 8 March is the 22nd; the row of 235,650.05 is of the 29th
    ("Trump's campaign paid Giles-Parscale $200,000 on March 8, 2016. A fortnight later it paid the firm $235,650.05.", "partly", "235650.05"),
    ("Trump's campaign paid Giles-Parscale $200,000 on March 8, 2016. Three weeks later it paid the firm $235,650.05.", "borne out", "235650.05"),
    # which day or year "a year earlier" than a day means is not sure
    ("Trump's campaign paid Giles-Parscale $200,000 on March 8, 2016. A year earlier it had paid the firm nothing.", "not read", ""),
    ("Trump's campaign paid Giles-Parscale $1,620,263.21 in 2016. The year before it had paid the firm $38,905.22.", "borne out", "38905.22"),
    # one row of each: the same sum once more in the same time is not the same row again
    ("Trump's campaign paid L2 $235,000 in November 2015, and a further $235,000 in November 2015.", "not read", ""),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015 and another $100,000 in May 2015.", "not read", ""),
])  # fmt: skip
def test_a_time_that_only_ends_or_is_counted_is_taken_as_said(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict"), [
    # the record states no dates of what was consulted on (Bannon's form, part 4), and dates of the office (chairman 1/2012 to 8/2016; Conway 6/1995 to 1/2017)
    ("Steve Bannon worked at Breitbart News Network from 2005 to 2007.", "partly"),
    ("Steve Bannon was executive chairman of Breitbart News Network from 2012 to 2016.", "borne out"),
    ("Steve Bannon was executive chairman of Breitbart News Network from 2012 to 2014.", "partly"),
    ("Kellyanne Conway was president of the polling company until December 2010.", "partly"),
    # an officer sits on no board by that, and one who advises a board does not sit on it (Flynn: advisory board of Adobe Systems, board member of Drone Aviation)
    ("Steve Bannon joined the board of Cambridge Analytica in 2014.", "partly"),
    ("Michael Flynn joined the board of Adobe Systems in February 2015.", "partly"),
    ("Michael Flynn joined the advisory board of Adobe Systems in February 2015.", "borne out"),
    ("Michael Flynn joined the board of Drone Aviation in April 2016.", "borne out"),
    ("Michael Flynn was a director of Adobe Systems.", "partly"),
    ("Michael Flynn was a director of Drone Aviation.", "borne out"),
    ("Michael Flynn was a board member of Adobe Systems.", "partly"),
])  # fmt: skip
def test_a_tie_is_held_to_its_dates_and_to_the_seat_it_is(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the forms call it consulting fees (Bannon: Breitbart, Cambridge Analytica)
    ("Steve Bannon drew a salary of $191,000 from Breitbart.", "partly", "191000"),
    ("Steve Bannon's form lists a salary of $125,333 from Cambridge Analytica.", "partly", "125333"),
    ("Steve Bannon's disclosure lists consulting fees of $125,333 from Cambridge Analytica.", "borne out", "125333"),
])  # fmt: skip
def test_pay_under_another_name_holds_in_part(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # rows: 100,000 on 2016-02-16, 224,104.02 on the 19th; Revolution Messaging 1,000,000 on 2015-11-02 and on the 13th
    ("Trump's campaign paid Giles-Parscale $100,000 on February 16, 2016, and $224,104.02 three days later.", "borne out", "224104.02"),
    ("Trump's campaign paid Giles-Parscale $100,000 on February 16, 2016, and $224,104.02 four days later.", "partly", "224104.02"),
    ("Bernie Sanders's campaign paid Revolution Messaging $1 million on November 2, 2015, and another $1 million eleven days later.", "borne out", "1000000"),
    # tweets: 17,132 on 2016-10-06, 9,134 on the 7th, 3,959 on the 9th; 6,890 on 8 November, 5,380 on the 9th; ads: 189 in November 2016
    ("The Russian accounts posted 17,132 tweets on October 6, 2016. The next day they posted 9,134.", "borne out", "9134"),
    ("The Russian accounts posted 17,132 tweets on October 6, 2016, and 19,134 the next day.", "contradicted", "9134"),
    ("The Russian accounts posted 9,134 tweets on October 7, 2016; two days later they posted 6,684.", "contradicted", "3959"),
    ("The Russian accounts posted 6,890 tweets on Election Day 2016, and 5,380 the day after.", "borne out", "5380"),
    ("On Election Day the Russian accounts posted 6,890 tweets.", "borne out", "6890"),
    ("In October 2016 the Internet Research Agency bought 260 ads. The next month it bought 155.", "contradicted", "189"),
    ("In October 2016 the Internet Research Agency bought 260 ads. The next week it bought 155.", "not read", ""),
    # Giles-Parscale from September to November 2015: 17,164.40; from June to August: 8,615.97
    ("Trump's campaign paid Giles-Parscale $8,200 in May 2015. In the fall it paid the firm $17,164.40.", "borne out", "17164.40"),
    ("In the summer of 2015 Trump's campaign paid Giles-Parscale $8,615.97.", "borne out", "8615.97"),
    ("In the summer of 2015 Trump's campaign paid Giles-Parscale $7,615.97.", "contradicted", ""),
])  # fmt: skip
def test_a_time_counted_from_another_and_a_season_are_times_like_any(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Steve Bannon reported $191,000 from Breitbart News Network.", "borne out", "191000"),
    ("Michael Flynn reported $40,280 from Palo Alto Networks.", "borne out", "40280"),
    ("Bannon reported $291,000 from Breitbart.", "contradicted", "191000"),
])  # fmt: skip
def test_what_a_filer_reported_stands_on_the_form(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
