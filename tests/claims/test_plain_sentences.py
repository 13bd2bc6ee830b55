"""Plain sentences about payments, forms and their versions, registers, archives and a report that were not read, or read wrong. Expected, from the raw files: Trump's export (line 23: Rick Reed Media 17,046,812.76, TAG Air 3,712,204.00,
Ace Specialties 3,378,837.58, American Express, Giles-Parscale 1,659,168.43 in 26 rows, 1,032,279.69 of it in March 2016, 38,905.22 in 2015; Jones Day tenth; Facebook 114 memo items), Sanders's (Revolution Messaging 44 rows to 2016-03-31,
3,796,046.05 of March, 6,934,592.36 of January 2016, the most of any month), the export of all candidates (Blue State Digital: Clinton 3 rows, Sanders 1; Bully Pulpit: Clinton alone), Flynn's forms (the FBI in that of February, RT in that
of March), Bannon's (part 2, row 4: units of Cambridge Analytica, $1,000,001 to $5,000,000), Conway's (part 4, row 46), FARA and LDA, ads.csv (5,822,554.92 rubles, $109.33; 2,204 dated by 2016-11-08), the tweets (hyddrox 3,489, TEN_GOP 1,252;
17,132 on October 6, 9,134 on the 7th, 6,890 on Election Day; #MAGA 1,673) and the report (names no Cambridge Analytica)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

TRUMP = "The Trump campaign paid Giles-Parscale $1.66 million through March 2016."
TWO = "Trump's campaign paid Rick Reed Media $17 million and Sanders's campaign paid Old Towne Media $64 million through March 2016."
DEMOCRATS = "Hillary Clinton's campaign paid Bully Pulpit Interactive $1.36 million in the second quarter of 2015, and Bernie Sanders's campaign paid Revolution Messaging $1.265 million."
VERSIONS = "Michael Flynn filed two versions of his disclosure."
ADS = "The Internet Research Agency ran 3,498 ads on Facebook."
TWEETS = "On Twitter the accounts of the Internet Research Agency posted 184,175 times."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{TRUMP} The first payment, $8,200, came in May 2015.", "borne out", "8200"),
    ("In 2015 the Trump campaign paid Giles-Parscale less than $40,000. By the end of March 2016 the total had passed $1.6 million.", "borne out", "1659168.43"),
    ("By the end of March 2016 the Trump campaign's payments to Giles-Parscale had surpassed $1.7 million.", "contradicted", "1659168.43"),
    ("Almost two thirds of what the Trump campaign paid Giles-Parscale through March 2016 came in March.", "borne out", ""),
    ("Half of what the Trump campaign paid Giles-Parscale through March 2016 came in March.", "contradicted", ""),
    ("The Sanders campaign paid Revolution Messaging $500,000 on May 8, 2015. The firm's best month through March was January 2016.", "borne out", "6934592.36"),
    ("The Sanders campaign paid Revolution Messaging $500,000 on May 8, 2015. The firm's best month through March was February 2016.", "contradicted", "6934592.36"),
    ("The Sanders campaign paid Revolution Messaging 44 times through March 2016, most recently on March 31.", "borne out", "2016-03-31"),
    ("The Trump campaign itemized 114 charges by Facebook between December 2015 and February 2016.", "borne out", "114"),
    ("The biggest check the Trump campaign ever wrote to Giles-Parscale was for $300,000.", "not loaded", "300000"),
    # of those counted before, wherever the payer and the payee are told by a noun
    ("The Sanders campaign paid Revolution Messaging $23.5 million through March 2016. In March 2016 the campaign made 12 payments to the firm. They added up to $3.8 million.", "borne out", "3796046.05"),
    ("More than half of all the money Revolution Messaging got from the Sanders campaign through March 2016 came in January 2016.", "contradicted", ""),
    ("More than a quarter of all the money Revolution Messaging got from the Sanders campaign through March 2016 came in January 2016.", "borne out", ""),
    # one payment to Cambridge Analytica in Carson's second quarter; 26 to Giles-Parscale
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 on May 1, 2015. In the second quarter of that year the campaign made no other payment to the firm.", "borne out", "0"),
    ("Trump's campaign paid Giles-Parscale $8,200 on May 20, 2015. The campaign made no other payment to the firm in the first quarter of 2016.", "contradicted", "1620263.21"),
    ("Renaissance Technologies, the old hedge fund, paid Capitol Legislative Strategies $40,000 for lobbying in the second quarter of 2016.", "borne out", "40000"),
    # who speaks is not whom the money went to
    ('The Trump campaign paid Rick Reed Media. A former Sanders aide was asked about it. "We spent less than $300,000 at Verso Books through March 2016," the aide wrote.', "contradicted", "444937.50"),
    # a creditor of Bannon's form, part 8
    ("Steve Bannon owed Cambridge Analytica nothing.", "contradicted", ""),
    ("Steve Bannon did not owe Cambridge Analytica anything.", "contradicted", ""),
    ("Steve Bannon owed Cambridge Analytica no money.", "contradicted", ""),
    (f"{VERSIONS} Both put his pay from Flynn Intel Group LLC at $827,055.", "borne out", "827055"),
    (f"{VERSIONS} Both put his pay from Flynn Intel Group LLC at $872,055.", "contradicted", "827055"),
    (f"{VERSIONS} In August 2017 he filed an amendment that named SCL Group.", "not loaded", ""),
    # part 2 of Cohn's form (2,850,000 and 1,850,000 of salary) and row 9 of Flynn's (Adobe Systems Inc., 125,250); no form of Kushner's is loaded
    ("Gary Cohn's form gives his 2016 salary from Goldman Sachs as $1,850,000, and Michael Flynn's names Adobe.", "borne out", ""),
    (f"{VERSIONS} Adobe paid him $125,250, according to the March version.", "borne out", "125250"),
    (f"{VERSIONS} Adobe paid him $225,250, according to the March version.", "contradicted", "125250"),
    ("Gary Cohn's form lists Goldman Sachs. Jared Kushner reported a salary of $50,000 from Observer Media.", "not loaded", ""),
    ("Nobody on this campaign got into politics for the money.", "not checkable", ""),
    ("Trump's campaign paid Giles-Parscale $1.66 million. From April 2015 through March 2016, none of the campaign's operating expenditures went to Cambridge Analytica.", "borne out", ""),
    ("Trump's campaign paid Rick Reed Media. None of the campaign's operating expenditures went to Giles-Parscale through March 2016.", "contradicted", "1659168.43"),
    # a paper that is told by who made it, and when
    ("The report that the Special Counsel published on Thursday does not mention Cambridge Analytica.", "borne out", ""),
    ("The form Michael Flynn signed on March 31, 2017 lists RT TV.", "borne out", ""),
    ("The form that Michael Flynn signed on February 11, 2017, did not list RT TV among the sources of his pay.", "borne out", ""),
    # Flynn advised Quaestor, and it is no firm of his; of Flynn Intel Group he is Chairman still on both forms, Bannon president of his film company
    ("Adobe paid Quaestor Federal Consulting $90,000.", "not loaded", ""),
    ("Cambridge Analytica paid Bannon Strategic Advisors $225,333.", "contradicted", "125333"),
    ("Michael Flynn was chairman of Flynn Intel Group until 2016.", "partly", ""),
    ("Stephen Bannon was president of Bannon Film Industries until August 2016.", "partly", ""),
    ("Stephen Bannon was executive chairman of Breitbart News Network until August 2016.", "borne out", ""),
    # of a form that is not the payee's own, nothing
    ("Stephen Bannon filed his form. Adobe paid Stephen Bannon $125,250.", "not loaded", ""),
    # in 'Parscale's shop' he is not the one who is paid
    ("In March 2016 nobody was paid more by the Trump campaign than Parscale's shop.", "not read", ""),
    ("Michael Flynn's disclosure of February 2017 lists the Federal Bureau of Investigation. He signed it on February 11, 2017.", "borne out", "2017-02-11"),
    ("Michael Flynn's disclosure of February 2017 lists the Federal Bureau of Investigation. He signed it on May 11, 2017.", "contradicted", ""),
    # 114 memo items of Facebook behind American Express, 84,043.81
    ("Trump's campaign paid Rick Reed Media $17 million through March 2016. Charges by Facebook on the campaign's credit cards came to $84,044.", "borne out", "84043.81"),
    ("Trump's campaign paid Rick Reed Media $17 million through March 2016. Charges by Facebook on the campaign's credit cards came to $184,044.", "contradicted", "84043.81"),
    # 1,252 posts of TEN_GOP state 35,951 to 53,557 followers
    (f"{TWEETS} They did so from October 1 to November 15, 2016. TEN_GOP had more than 150,000 followers in those weeks.", "contradicted", "53557"),
    (f"{TWEETS} They did so from October 1 to November 15, 2016. TEN_GOP had more than 50,000 followers by then.", "borne out", "53557"),
    # a family is no firm
    ("Make America Number 1 is backed by the Mercer family. Stephen Bannon was the firm's vice president.", "not loaded", ""),
    # letters, of which the case has none; what somebody meant; what is said of everybody
    ("I asked Facebook for its contracts on March 12, 2018.", "not loaded", ""),
    ("I asked for your contracts with Cambridge Analytica on March 12, 2018, and your company has not answered.", "not loaded", ""),
    (f"{VERSIONS} He meant no harm by the changes.", "not checkable", ""),
    ("Nobody ever won an election with a personality quiz.", "not checkable", ""),
    (f"{VERSIONS} It was money well spent.", "not checkable", ""),
    # whose 'the firm' is was read wrong: that the form has no such name shows it
    ("The Special Counsel's report speaks of the Secured Borders group. Steve Bannon's form names the firm.", "not read", ""),
    ("Ben Carson's campaign paid Eleventy Marketing Group $513,011 in the second quarter of 2015. Steve Bannon's form names the firm.", "contradicted", ""),
    # whose firm, and which firm, was not told before
    ("Trump's digital director, Brad Parscale, said his firm received $1.66 million from the campaign through March 2016.", "not read", ""),
    ("The data firm was paid $100,000 by the Carson campaign in May 2015.", "not read", ""),
    # what a campaign's reports do not name; without a time it is said of all of them
    ("The Trump campaign's reports through March 2016 do not name Cambridge Analytica.", "borne out", "0"),
    ("Giles-Parscale does not appear in the Trump campaign's filings through March 2016.", "contradicted", "1659168.43"),
    ("Cambridge Analytica does not appear in the Trump campaign's filings.", "not loaded", ""),
    # places among the first
    ("Giles-Parscale was one of the Trump campaign's five biggest vendors through March 2016.", "borne out", ""),
    ("Jones Day was among the Trump campaign's top five vendors through March 2016.", "contradicted", ""),
    ("The Trump campaign's three biggest vendors through March 2016 were Rick Reed Media, TAG Air and Giles-Parscale.", "contradicted", ""),
    # a payment against all that another spent
    ("The Trump campaign paid Giles-Parscale $1.66 million through March 2016, more than Sanders spent in all.", "contradicted", ""),
    ("Bernie Sanders's campaign paid one digital agency, Revolution Messaging, more than 14 times what Donald Trump's paid Giles-Parscale through March 2016, an examination of reports filed with the Federal Election Commission shows.", "borne out", ""),
    ("Ted Cruz's campaign paid Cambridge Analytica $5.8 million. On the Democratic side, Hillary Clinton's committee paid Bully Pulpit Interactive more in the second quarter of 2015 than Bernie Sanders's paid Revolution Messaging.",
     "borne out", "1362309.54"),
])  # fmt: skip
def test_payments_in_plain_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdicts"), [
    (f"{TWO} Both campaigns paid Facebook.", ["borne out", "borne out"]),
    (f"{TWO} Both of the campaigns also paid Giles-Parscale.", ["borne out", "record shows none"]),
    (f"{TWO} Neither campaign paid Cambridge Analytica.", ["borne out", "borne out"]),
    (f"{DEMOCRATS} Blue State Digital was paid by both Democrats in those months.", ["borne out", "borne out"]),
    (f"{DEMOCRATS} Bully Pulpit Interactive was paid by both Democrats in those months.", ["borne out", "record shows none"]),
])  # fmt: skip
def test_what_is_said_of_both_is_held_to_each(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims][2:] == verdicts


def test_both_is_not_read_where_more_than_two_are_spoken_of(last: Asker) -> None:
    says(last, f"{TWO} Ben Carson's campaign paid Cambridge Analytica. Both campaigns paid Facebook.", "not read")


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{VERSIONS} The one of February names the Federal Bureau of Investigation.", "borne out"),
    (f"{VERSIONS} The first names the Federal Bureau of Investigation. The second, from the end of March, leaves the bureau out.", "borne out"),
    (f"{VERSIONS} The first names the Federal Bureau of Investigation. The amended one dropped it.", "borne out"),
    (f"{VERSIONS} The one of February 2017 names the Federal Bureau of Investigation; the one of March names it too.", "contradicted"),
    (f"{VERSIONS} RT appears in the second but not in the first.", "borne out"),
    (f"{VERSIONS} RT appears only in the February version.", "contradicted"),
    ("Michael Flynn failed to disclose payments from RT and Kaspersky in the form he signed in February 2017.", "borne out"),
    ("Michael Flynn failed to list the Federal Bureau of Investigation on his first form.", "contradicted"),
    ("Steve Bannon's stake in Cambridge Analytica was worth less than $2,000.", "contradicted"),
    ("Steve Bannon's stake in Cambridge Analytica was worth $1 million to $5 million.", "borne out"),
    ("Kellyanne Conway's clients included Cambridge Analytica.", "borne out"),
    ("On the page for debts there is one that is not a mortgage: Mr. Bannon owed Cambridge Analytica between $50,001 and $100,000.", "borne out"),
    ("Neither Cambridge Analytica nor SCL Group registered as a foreign agent.", "borne out"),
    ("Inovo BV hired Flynn Intel Group to lobby in September 2016.", "borne out"),
    ("Gazprom hired Flynn Intel Group to lobby in September 2016.", "partly"),
    ("Mr. Flynn's consulting company, Flynn Intel Group, registered in September 2016 to lobby for Inovo BV. Only on March 7, 2017, did it register as a foreign agent.", "borne out"),
    # the aside is a payment; who registered is not found by it
    ("Kaspersky Government Security Solutions, one of those that had paid Michael Flynn to speak, registered as a foreign agent in December 2017.", "record shows none"),
    ("Michael Flynn's amended form dropped the Federal Bureau of Investigation.", "borne out"),
    ("Michael Flynn's amended form dropped RT.", "contradicted"),
    ("Steve Bannon owned Cambridge Analytica.", "partly"),
    ("Kellyanne Conway worked for Cambridge Analytica as its president.", "partly"),
    ("Renaissance Technologies lobbied Congress in 2016.", "borne out"),
    ("Renaissance Technologies lobbied the Pentagon in 2016.", "contradicted"),
    # 'it' is the report that is spoken of, and not the form of one whom it names
    ("Kellyanne Conway and Brad Parscale are among those the Mueller report names. It puts the sum at $100,000. Nowhere does it mention Cambridge Analytica.", "borne out"),
])  # fmt: skip
def test_forms_registers_and_the_report_in_plain_words(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # rubles are no dollars: neither borne out nor contradicted, but where the sum of the one is given as the other
    ("The Internet Research Agency spent about $100,000 on Facebook ads.", "not read", ""),
    ("The Internet Research Agency spent $5.8 million on its ads.", "contradicted", ""),
    (f"{ADS} Fewer than half of the lot had been created by Election Day.", "contradicted", "0.6301"),
    (f"{ADS} Every last ad was bought with rubles.", "contradicted", ""),
    ("The first of the Russian ads ran in June 2015 and the last in August 2017.", "borne out", "2017-08-13"),
    ("The Russian accounts tweeted #MAGA 1,673 times.", "borne out", "1673"),
    ("The Russian accounts tweeted more on Election Day than on any other day.", "contradicted", "2016-10-06"),
    (f"{TWEETS} The most industrious of all was hyddrox, with 3,489 posts.", "borne out", "3489"),
    (f"{TWEETS} The busiest day was not Election Day but October 6.", "borne out", "17132"),
    (f"{TWEETS} They never posted more than they did on Election Day.", "contradicted", "2016-10-06"),
    (f'{TWEETS} "Which account posted the most?" "TEN_GOP, by a long way."', "contradicted", "3489"),
])  # fmt: skip
def test_archives_in_plain_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


INTERVIEW = """
We sat two people down: a former aide to Donald Trump's campaign, who asked not to be named, and Howard Pell, a professor.

**When did Giles-Parscale get its first check?**

*Former aide:* "May 2015, and it was for $8,200. Nobody thought much about it."

**Did the campaign pay Cambridge Analytica in the fall of 2015?**

*Former aide:* "Not a cent."

**Professor, what did Stephen Bannon call himself?**

*Pell:* "Many things. He was executive chairman of Breitbart News Network until August 2016."

**Was Michael Flynn on the board of directors of Adobe Systems?**

*Pell:* "He was. Look at part one of his form."
"""


def test_an_interview_with_questions_in_bold_is_read_by_who_answers(engine: Engine, digital_side: Case) -> None:
    claims = checked(engine, digital_side, INTERVIEW)
    found = [(claim.reading.speaker.name, claim.verdict.verdict) for claim in claims if claim.reading.frame]
    assert found == [
        ("Former aide", "borne out"),  # the first payment was then,
        ("Former aide", "borne out"),  # and of this sum
        ("Former aide", "borne out"),
        ("Pell", "borne out"),
        ("Pell", "partly"),
    ]
    assert claims[-1].reading.roles["subject"][0].name == "Michael Flynn"


@pytest.mark.parametrize(("text", "verdict"), [
    # that a name stands on a form bears out no office, sale, ownership or end of it (Bannon: vice-president and secretary to 8/2016; Conway: Cambridge Analytica among the sources alone)
    ("Mr. Bannon's form shows that he was president of Cambridge Analytica.", "partly"),
    ("Mr. Bannon's form shows that he was vice president of Cambridge Analytica.", "borne out"),
    ("Mr. Bannon's form lists him as president of Cambridge Analytica.", "partly"),
    ("Mr. Bannon listed himself as president of Cambridge Analytica.", "not read"),
    # and of what else a form is said to hold, each by itself
    ("Mr. Bannon's form lists Breitbart News Network, and shows him as president of Cambridge Analytica.", "partly"),
    ("Mr. Bannon's form lists 12 positions and has him as vice president of Cambridge Analytica.", "borne out"),
    ("Mr. Bannon's form shows that he left Cambridge Analytica in 2015.", "contradicted"),
    ("Mr. Bannon's form shows that he sold Cambridge Analytica.", "not read"),
    ("Mr. Bannon's form names Cambridge Analytica as a debtor.", "not read"),
    ("Ms. Conway's form shows that she owned Cambridge Analytica.", "not loaded"),
    ("Ms. Conway's form lists Cambridge Analytica as her biggest client.", "not read"),
    ("Ms. Conway's form lists Cambridge Analytica as a client.", "borne out"),
    ("Mr. Flynn's first form shows that he was paid by RT.", "contradicted"),
    ("Mr. Flynn's amended form shows that he was paid by RT.", "borne out"),
])  # fmt: skip
def test_that_a_name_stands_on_a_form_bears_out_no_more_than_that(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdicts"), [
    ("The Internet Research Agency bought ads. The agency's 3,498 ads were seen 40.3 million times and clicked 3.7 million times.", ["borne out", "borne out", "borne out"]),
    ("The Internet Research Agency bought ads. The agency's 5,498 ads were seen 40.3 million times.", ["contradicted", "borne out"]),
    ("The Internet Research Agency, based in St. Petersburg, bought 3,498 ads on Facebook and Instagram, most of them paid for in rubles.", ["borne out", "borne out"]),
    ("Federal filings show the Sanders campaign paid Revolution Messaging, a firm founded by veterans of the 2008 Obama campaign, $23.5 million through March 2016, about 16 percent of its spending.",
     ["borne out", "not loaded", "borne out"]),
    ("The Sanders campaign's payments to Revolution Messaging, $23.5 million through March 2016, were 14 times the Trump campaign's payments to Giles-Parscale.", ["borne out"]),
    ("Steve Bannon was vice president of Cambridge Analytica and chairman of Goldman Sachs.", ["borne out", "not loaded"]),
    ("Steve Bannon, vice president of Cambridge Analytica until August 2016, was also chairman of Goldman Sachs.", ["borne out", "not loaded"]),
    ("Kellyanne Conway consulted for Cambridge Analytica and Gazprom.", ["borne out", "not loaded"]),
    ("T&R Productions registered as a foreign agent in November 2017, and Cambridge Analytica in December 2017.", ["borne out", "record shows none"]),
    ("T&R Productions registered as a foreign agent in November 2017, and RIA Global in February 2018.", ["borne out", "borne out"]),
    ("The Trump campaign paid Giles-Parscale $1.66 million through March 2016, half of it in January.", ["borne out", "contradicted"]),
    ("Mr. Bannon's disclosure, signed on March 30, 2016, lists consulting fees of $125,333 from Cambridge Analytica.", ["not loaded", "contradicted"]),
    ("Mr. Bannon's form shows that he was president of Cambridge Analytica and that he earned $125,333 from it.", ["partly", "borne out"]),
    # the second sum of a form is its own item (part 2, row 3.1: 191,000 from Breitbart); a sum that no claim takes in is not passed over
    ("Mr. Bannon's form lists consulting fees of $125,333 from Cambridge Analytica and $191,000 from Breitbart.", ["borne out", "borne out"]),
    ("Mr. Bannon's form lists consulting fees of $125,333 from Cambridge Analytica and $291,000 from Breitbart.", ["borne out", "contradicted"]),
    # when the payments began (the first is of 2015-05-15)
    ("The Trump campaign paid Giles-Parscale $1.66 million through March 2016, beginning in May 2015.", ["borne out", "borne out"]),
    ("The Trump campaign paid Giles-Parscale $1.66 million through March 2016, beginning in January 2016.", ["borne out", "contradicted"]),
    # what is said of two at once is said of each
    ("T&R Productions and Cambridge Analytica registered as foreign agents in November 2017.", ["borne out", "record shows none"]),
    ("Both T&R Productions and RIA Global registered as foreign agents.", ["borne out", "borne out"]),
])  # fmt: skip
def test_each_thing_that_a_long_sentence_says_has_its_verdict(
    engine: Engine, digital_side: Case, text: str, verdicts: list[str]
) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims][-len(verdicts) :] == verdicts


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # why a speaker is not named, or what somebody else never did, takes nothing from a denial, and adds none (328,700.83 to Trump Tower Commercial, 26 rows to Giles-Parscale)
    ("A campaign aide, who asked not to be named, said that the Trump campaign had never paid any rent to Trump Tower Commercial.", "contradicted", "328700.83"),
    ("An aide who asked not to be named said the Trump campaign never paid Giles-Parscale.", "contradicted", "1659168.43"),
    ("A former aide, a man who was never on the payroll, said the Trump campaign never paid Giles-Parscale.", "contradicted", "1659168.43"),
    ("An aide who was not authorized to speak said that the Trump campaign had paid Giles-Parscale.", "borne out", "1659168.43"),
    ("The Trump campaign paid Giles-Parscale, a firm that had never worked for a campaign, $1.66 million through March 2016.", "borne out", "1659168.43"),
    (f"{TRUMP} Nobody said that the campaign had paid Trump Tower Commercial.", "not read", ""),
    # all of the payments, and not some (15 of 21 rows for strategy consulting, six for travel)
    ("All of the Trump campaign's payments to Green Monster Consulting through March 2016 were described as strategy consulting.", "contradicted", "21"),
    ("The Trump campaign paid Green Monster Consulting $356,000 through March 2016. The largest payment, $50,000, came on February 24, 2016. Every one of the payments was described as strategy consulting.",
     "contradicted", "21"),
    # a town told with its state is nobody; a firm is not whoever it was founded with
    ("Green Monster Consulting, of Salem, New Hampshire, belongs to Corey Lewandowski, and the Trump campaign was its customer. Between April 2015 and March 2016 the campaign paid the firm $356,000.",
     "borne out", "356174.53"),
    ("In December 2016 he founded Avenue Strategies, a lobbying firm, with Barry Bennett. The firm registered as a foreign agent on July 24, 2017, for the Embassy of Qatar.", "borne out", "2017-07-24"),
    ("In December 2016 he founded Avenue Strategies, a lobbying firm, with Barry Bennett. The firm registered as a foreign agent on July 24, 2016, for the Embassy of Qatar.", "contradicted", "2017-07-24"),
    # whose first payment, and of which time
    ("The Trump campaign made its first payment to Giles-Parscale, $8,200, on May 15, 2015.", "borne out", "8200"),
    ("The Trump campaign made its first payment to Giles-Parscale, $9,200, on May 25, 2015.", "contradicted", "8200"),
    ("The Trump campaign received its first invoice in May 2015.", "not read", ""),
    ("Bernie Sanders's campaign paid Revolution Messaging $1.265 million through June 2015. That October the campaign bought a voter file from the Democratic National Committee for $250,000.", "borne out", "250000"),
    ("Bernie Sanders's campaign paid Revolution Messaging $1.265 million through June 2015. That November the campaign bought a voter file from the Democratic National Committee for $250,000.", "partly", ""),
    ("Donald J. Trump's campaign paid Rick Reed Media $300,000 in November 2015. By the end of the next March it had paid Rick Reed Media $17 million.", "borne out", "17046812.76"),
    ("Donald Trump's campaign paid TAG Air $3.7 million through March 2016. The largest of those payments was $641,840, in February 2016. Rick Reed Media was paid more than any other firm. It received $17 million in the same period.", "borne out", "17046812.76"),
    ("Bernie Sanders's campaign leaned on one company. Revolution Messaging took 45 percent of its operating outlay through June 2015.", "borne out", ""),
    ("Bernie Sanders's campaign leaned on one company. Revolution Messaging took 25 percent of its operating outlay through June 2015.", "contradicted", ""),
    ("From October 2015 through March 2016 Bernie Sanders's campaign paid Haystaq DNA, which models voter files, $917,361, and its pollster, Tulchin Research, $2.6 million.", "borne out", "2567758.31"),
    ("From October 2015 through March 2016 Bernie Sanders's campaign paid Haystaq DNA, which models voter files, $917,361, and its pollster, Tulchin Research, $3.6 million.", "contradicted", "2567758.31"),
    ("The Trump campaign paid Green Monster Consulting $356,000 through March 2016. In July 2016, by which time its owner had left, the campaign paid Green Monster Consulting $20,000.", "not loaded", ""),
    ("Hillary Clinton's campaign paid Chapman Cubine Adams + Hussey, a direct-marketing house in Arlington, Va. Bully Pulpit Interactive was paid $1.36 million by the campaign in the second quarter of 2015.", "borne out", "1362309.54"),
    ("Giles-Parscale's name is nowhere among the Trump campaign's payees through March 2016.", "contradicted", "1659168.43"),
    # registers, archives, the report, forms
    ("Jones Day is still registered as a foreign agent.", "contradicted", "2009-03-31"),
    ("Squire Patton Boggs is still registered as a foreign agent.", "borne out", ""),
    ("T&R Productions and Cambridge Analytica both registered as foreign agents.", "record shows none", ""),
    ("The Internet Research Agency never registered as a foreign agent. T&R Productions did, in November 2017, for ANO TV-Novosti of Moscow.", "borne out", "2017-11-10"),
    ("The Internet Research Agency never registered as a foreign agent. T&R Productions did, in November 2017, for the Republic of Turkey.", "partly", ""),
    ("T&R Productions registered as a foreign agent. So did RIA Global.", "borne out", "2018-02-16"),
    ("T&R Productions registered as a foreign agent. So did Cambridge Analytica.", "record shows none", ""),
    ("Cambridge Analytica never registered as a foreign agent. Nor did T&R Productions.", "contradicted", ""),
    ("T&R Productions registered as a foreign agent in November 2017. So did RIA Global.", "not read", ""),
    ("Targeted Victory has never registered as a foreign agent, for the Turks or for anyone.", "contradicted", ""),
    ("Targeted Victory has never registered as a foreign agent for the Saudis.", "contradicted", ""),
    ("Targeted Victory has never registered as a foreign agent for the Turks.", "borne out", ""),
    ("Rick Reed Media was paid $17 million by the campaign of Donald Trump, New York's best-known builder, through March 2016.", "borne out", "17046812.76"),
    ("Donald Trump's campaign paid TAG Air $3.7 million through March 2016. It would have paid Rick Reed Media more than that.", "not read", ""),
    ("The Internet Research Agency bought ads on Facebook.", "borne out", "3498"),
    ("The 3,498 ads of the Internet Research Agency drew 4.7 million clicks.", "contradicted", "3708749"),
    ("The Internet Research Agency bought ads on Facebook. The archive holds 3,498 of them, and 72 percent were priced in rubles.", "borne out", ""),
    ("In the archive of tweets that the Internet Research Agency's accounts sent from October 1 to November 15, 2016, his name turns up fewer than 20 times.", "not read", ""),
    ("The special counsel's report on Russian interference does not mention Cambridge Analytica.", "borne out", "0"),
    ("The special counsel's report on Russian interference does not mention Paul Manafort.", "contradicted", ""),
    ("Kellyanne Conway's form lists 75 sources of compensation, among them Goldman Sachs.", "contradicted", ""),
    ("The busiest day on Twitter for the Internet Research Agency was October 6, 2016, with 17,132 posts.", "borne out", "17132"),
    ("Right trolls posted more than left trolls in October 2016.", "contradicted", "17098"),
    # months (Sanders, line 23: March 39,932,989.79, February 34,936,877.42; Revolution Messaging most in January); what rose is no purpose
    ("The Sanders campaign spent $145 million on operations through March 2016. It spent more in March 2016 than in any other month.", "borne out", "39932989.79"),
    ("The Sanders campaign paid Revolution Messaging $23.5 million through March 2016. The firm got the most in February 2016.", "contradicted", "6934592.36"),
    ("The Trump campaign's spending on travel jumped to $2 million in March 2016.", "not read", ""),
    # against the payment before (Cruz 893,252.47, Rubio 654,439.25; TAG Air 3,712,204.00, Ace 3,378,837.58); of the whole time, and not of a part
    ("Ted Cruz's campaign paid Campaign Solutions $893,252 in the second quarter of 2015. \"The firm received more from Marco Rubio's campaign in those three months,\" another reader wrote.", "contradicted", "654439.25"),
    ("Ted Cruz's campaign paid Campaign Solutions $893,252 in the second quarter of 2015. It received less from Marco Rubio's campaign.", "borne out", "654439.25"),
    ("Donald Trump's campaign paid TAG Air $3.7 million through March 2016. It paid Ace Specialties more than that over the same time.", "contradicted", "3378837.58"),
    ("Bernie Sanders's campaign paid Tulchin Research $2.57 million through March 2016. Most of the money was paid in 2016. Over the same time the campaign paid Tigereye Promotions $7.5 million.", "borne out", "7484764.73"),
    ("Bernie Sanders's campaign paid Devine Mulvey Longabaugh just over $4 million through March 2016. \"Every cent we paid them was for making commercials,\" said a former aide.", "contradicted", ""),
    ("Rand Paul's campaign paid Fabrizio, Lee & Associates $114,500 in May 2015. \"He came for the connections, not for the money,\" said a Republican.", "not checkable", ""),
    ("Kellyanne Conway's firm, the polling company, brought her $900,726 in business income in 2016.", "contradicted", "800726"),
    ("Targeted Victory has never registered as a foreign agent, for the Saudis or for anyone.", "contradicted", ""),
    ("Capitol Legislative Strategies reported $40,000 from Renaissance Technologies for the third quarter of 2016. SGR LLC registered that autumn to lobby for the Flynn Intel Group; its registration took effect on October 27.", "borne out", "2016-10-27"),
    ("The Trump campaign paid Giles-Parscale $1.6 million in 2016. The first payment came in May.", "not read", "2015-05-15"),
    ("Kellyanne Conway was CEO of the polling company until January 2017.", "borne out", ""),
    ("Keep the Promise, Inc., does not appear on Kellyanne Conway's form.", "contradicted", ""),
    ("The Special Counsel's report gives the Internet Research Agency's outlay on advertisements as approximately $100,000.", "borne out", "100000"),
    ("Steve Bannon's form lists a debt to Cambridge Analytica.", "borne out", ""),
])  # fmt: skip
def test_what_eight_stories_of_a_thirty_third_round_brought(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdicts"), [
    ("Kellyanne Conway's form lists 60 sources of compensation, among them Cambridge Analytica.", ["contradicted", "borne out"]),
    ("Kellyanne Conway listed Cambridge Analytica among 75 sources of compensation.", ["borne out", "borne out"]),
    ("Neither Michael Flynn's form nor Kellyanne Conway's mentions Goldman Sachs.", ["borne out", "borne out"]),
    ("The 5,498 ads bought by the Internet Research Agency drew 3.7 million clicks.", ["contradicted", "borne out"]),
    ("Donald Trump's campaign paid Facebook through March 2016. So did Bernie Sanders's campaign.", ["borne out", "borne out"]),
])  # fmt: skip
def test_two_things_that_one_sentence_says_are_each_decided(
    engine: Engine, digital_side: Case, text: str, verdicts: list[str]
) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims][-len(verdicts) :] == verdicts


@pytest.mark.parametrize("text", [
    "Kellyanne Conway consulted for Cambridge Analytica. So did Steve Bannon, but not for money.",
    "The Trump campaign paid Facebook $84,043 through March 2016. So did the Sanders campaign.",
    "T&R Productions registered as a foreign agent. So did Cambridge Analytica, in a different year.",
])  # fmt: skip
def test_so_did_another_is_no_claim_where_more_is_said_or_a_sum_was(engine: Engine, digital_side: Case, text: str) -> None:
    first, *rest = (claim.verdict.verdict for claim in checked(engine, digital_side, text))
    assert first == "borne out"
    assert set(rest) <= {"not read"}


CLINTON = (
    "In the second quarter of 2015 Hillary Clinton's campaign paid Bully Pulpit Interactive $1.4 million for online advertising."
)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the export of all candidates, Clinton's line 23: ADP 2,219,366.07, Bully Pulpit 1,362,309.54 the third; no row of Giles-Parscale or GMMB
    (f"{CLINTON} It was her largest vendor.", "contradicted", "2219366.07"),
    (f"{CLINTON} It was the campaign's third-largest vendor of the quarter.", "borne out", "1362309.54"),
    (f"{CLINTON} Her campaign also hired Giles-Parscale that quarter.", "record shows none", ""),
    (f"{CLINTON} It took on GMMB, the Washington agency, in that quarter.", "record shows none", ""),
    ("The Trump campaign hired Giles-Parscale in 2015.", "borne out", "38905.22"),
    ("The Trump campaign never hired Giles-Parscale.", "contradicted", "1659168.43"),
    ("Cambridge Analytica was not hired by the Trump campaign between April 2015 and March 2016.", "borne out", ""),
    # its rows are for web development and digital consulting, none for printing
    ("Giles-Parscale was hired by the Trump campaign to build a website.", "borne out", "1659168.43"),
    ("Giles-Parscale was hired by the Trump campaign to print its mail.", "not read", ""),
    ("The Trump campaign hired Giles-Parscale to lobby the Senate.", "not loaded", ""),  # of the register of lobbyists
    ("The Trump campaign hired Giles-Parscale's founder through March 2016.", "not read", ""),
    ("The Trump campaign nearly hired Giles-Parscale in 2015.", "not read", ""),
    ("Giles-Parscale, of which Brad Parscale is president, was paid $1.66 million by the Trump campaign through March 2016.", "borne out", "1659168.43"),
    # a payment against another that is named as a whole
    (f"{CLINTON[:-1]}, more than Sanders gave Revolution Messaging.", "borne out", ""),
    (f"{TRUMP[:-1]}, far less than the Sanders campaign paid Revolution Messaging.", "borne out", ""),
    (f"{TRUMP[:-1]}, more than the Sanders campaign paid Revolution Messaging.", "contradicted", ""),
    (f"{TRUMP[:-1]}, four times what the Sanders campaign gave Haystaq DNA.", "contradicted", ""),
    (f"{TRUMP[:-1]}, no more than Sanders paid Haystaq DNA.", "not read", ""),
    (f"{TRUMP[:-1]}, more than Sanders paid Revolution Messaging and Haystaq DNA together.", "contradicted", ""),
    # so long, to the end of what is named: 17,046,812.76 in the twelve months to March 2016, 1,620,263.21 in the first quarter of 2016
    ("In the twelve months to the end of March 2016 the Trump campaign paid Rick Reed Media $17 million.", "borne out", "17046812.76"),
    ("In the three months to March 2016 the Trump campaign paid Giles-Parscale $1.62 million.", "borne out", "1620263.21"),
    ("In the quarter that ended in March 2016 the Trump campaign paid Giles-Parscale $2.62 million.", "contradicted", "1620263.21"),
    ("In the three months to the convention the Trump campaign paid Giles-Parscale $1.62 million.", "not read", ""),
])  # fmt: skip
def test_vendors_hired_ranked_and_compared(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_answers_of_an_interview_set_in_bold_are_said_by_whom_its_head_names(engine: Engine, digital_side: Case) -> None:
    asked = "**How much did the {} campaign pay {}?**\n\nIt paid {} {} through March 2016.\n\n"
    body = "Ruth Albrecht reads filings. We spoke at her kitchen table.\n\n" + "".join(
        asked.format(payer, payee, payee, amount)
        for payer, payee, amount in (("Trump", "Giles-Parscale", "$1.66 million"), ("Sanders", "Revolution Messaging", "$23.5 million"), ("Trump", "TAG Air", "$3.7 million"))
    )  # fmt: skip
    claims = checked(engine, digital_side, body)
    assert {claim.reading.speaker.name for claim in claims} == {"Ruth Albrecht"}
    assert [claim.verdict.verdict for claim in claims] == ["borne out"] * 3
