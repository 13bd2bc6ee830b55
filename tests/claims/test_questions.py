"""Questions and answers, and what clauses say together. True values: raw files of klieg/sample by queries of their own (fec: GILES-PARSCALE 1,659,168.43 in 26 rows to 2016-03-31, 38,905.22 of it in 2015; RICK REED MEDIA
17,046,812.76, no payee more; nothing to Google; line 23 of March 2016 13,743,078.09; TUSK DIGITAL 124,650.00 from Fiorina in the second quarter of 2015, nothing from Bush; lda: 75,000 and 40,000 from Renaissance in the third
quarter of 2016; fara: 101 registrants dated 2017, Inovo BV under TURKEY). Those of the second list were counted by hand for bench/stories/dev/campaign-ledger and trolls-blog, apart from klieg; of ads.csv, 3 have more than 50,000 clicks, 5 a price of more than 100,000 rubles, and the dearest cost 331,675.75."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.disclosures import ellipsis
from klieg.claims.speech import asked, fragments, turns
from klieg.claims.speech.story import Sentence
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

TRUMP = "Donald Trump's campaign"


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("question", "answer", "whole"), [
    ("How much did the Sanders campaign pay Revolution Messaging through March 2016?", "About $23.5 million, in 44 payments.", "The Sanders campaign paid Revolution Messaging about $23.5 million, in 44 payments through March 2016."),
    ("What did the agency's ads cost?", "About 5.8 million rubles in all.", "The agency's ads cost about 5.8 million rubles in all."),
    ("When did the Flynn Intel Group register as a foreign agent?", "On March 7, 2017.", "The Flynn Intel Group registered as a foreign agent on March 7, 2017."),
    ("When was the first ad created?", "On June 9, 2015.", "The first ad was created on June 9, 2015."),
    ("For whom did it register?", "For Inovo BV.", "It registered for Inovo BV."),
    ("Did the campaign pay Facebook?", "Yes, about $84,000 by credit card.", "The campaign paid Facebook about $84,000 by credit card."),
    ("What was Stephen Bannon's role at Cambridge Analytica?", "He was vice president until August 2016.", "Stephen Bannon was vice president of Cambridge Analytica until August 2016."),
    ("How often did it pay TAG Air?", "Nine times.", "It paid TAG Air nine times."),
    ("What did Stephen Bannon earn from Breitbart?", "$191,000, his form says.", "Stephen Bannon earned $191,000 from Breitbart, his form says."),
    ("Who should pay for all this?", "The taxpayers did.", None), ("Why did it pay?", "Because it had to.", None), ("How much did it pay?", "It paid nothing at all.", None), ("", "", None),
])  # fmt: skip
def test_a_question_and_less_than_a_sentence_say_one_thing(question: str, answer: str, whole: str | None) -> None:
    assert fragments.together(question, answer) == whole


@pytest.mark.parametrize(("told", "question"), [
    ("We asked how much the campaign paid Giles-Parscale in those twelve months.", "How much did the campaign pay Giles-Parscale in those twelve months?"),
    ("We asked what the money was for.", "What was the money for?"), ("The committee asked the firm who paid for the ads.", "Who paid for the ads?"),
    ("The staff asked him whether he had ever paid Cambridge Analytica.", "Did he pay Cambridge Analytica?"), ("She asked for whom the firm worked.", "For whom did the firm work?"),
    ("I asked how many payments the campaign made to Tag Air.", "How many payments did the campaign make to Tag Air?"),
    ("Investigators asked when Flynn's firm registered as a foreign agent.", "When did Flynn's firm register as a foreign agent?"),
    ("We also asked you how many ads were created in 2016.", "How many ads were created in 2016?"), ("Senator Roe asked if it had received anything from Tag Air.", "Did it receive anything from Tag Air?"),
    ("We asked for the records.", ""), ("He asked: \"Did they pay us?\"", ""), ("The firm was asked to leave.", ""),
])  # fmt: skip
def test_a_question_that_is_told_of_is_put_as_it_was_asked(told: str, question: str) -> None:
    assert asked.question(told) == question


@pytest.mark.parametrize(("told", "answer"), [
    ('"About $1.7 million," you answered.', "About $1.7 million."), ('"Not a cent."', "Not a cent."), ('You answered, "No."', "No."), ("The answer was no.", "No."),
    ('Your reply was "nine."', "Nine."), ('"It did not," the company said in March.', "It did not."), ("He declined to answer.", ""),
    ('"It did not," said the company, which was paid $5,000.', ""), ('"No," he said, though Facebook was paid.', ""), ('"No," he answered through a lawyer.', "No."), ('"We paid them," he said, "and they left."', ""),
])  # fmt: skip
def test_an_answer_is_what_is_quoted_and_no_more(told: str, answer: str) -> None:
    assert asked.answer(told) == answer


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f'We asked how much {TRUMP} paid Giles-Parscale through March 2016. "About $1.7 million," you answered.', "borne out", "1659168.43"),
    (f'We asked how much {TRUMP} paid Giles-Parscale through March 2016. "About $2.7 million," you answered.', "contradicted", "1659168.43"),
    (f'{TRUMP} paid Giles-Parscale 26 times. We asked what the money was for. "Website development," you wrote.', "borne out", ""),
    (f'{TRUMP} paid Giles-Parscale 26 times. We asked what the money was for. "Polling," you wrote.', "not read", ""),
    # the Facebook charges are memo items behind a card: 33 of 23,180.72 in December 2015
    (f'We asked whether {TRUMP} advertised on Facebook in 2015. "It did not," you answered.', "contradicted", "23180.72"),
    (f'We asked whether {TRUMP} paid Cambridge Analytica at any time between April 2015 and March 2016. "Not a cent."', "borne out", "0"),
    (f'We asked whether {TRUMP} paid Rick Reed Media in 2015. "No," he said.', "contradicted", ""),
    (f'We asked how many payments {TRUMP} made to TAG Air through March 2016. "Nine," was the answer.', "borne out", "9"),
    ('Investigators asked when the Flynn Intel Group registered as a foreign agent. "In May 2017," his lawyer replied.', "contradicted", "2017-03-07"),
    ("Investigators asked when the Flynn Intel Group registered as a foreign agent. He declined to answer.", "not read", ""),
])  # fmt: skip
def test_a_question_that_is_told_of_is_read_with_its_answer(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_an_answer_of_one_word_stands_apart_from_what_follows_it() -> None:
    parts = turns.apart(Sentence(10, 40, "No. The one of March does.", 0, ()))
    assert [(part.start, part.text) for part in parts] == [(10, "No."), (14, "The one of March does.")]
    assert turns.apart(Sentence(0, 20, "No. 2 on the list is X", 0, ())) == [Sentence(0, 20, "No. 2 on the list is X", 0, ())]


def test_nothing_is_put_back_where_nothing_is_left_out() -> None:
    for text in ("It was the version of March.", "The firm does.", "so is he", "The broadcaster had been sold.", ""):
        assert list(ellipsis.restored(Sentence(0, len(text), text, 0, ()), lambda: None, lambda: None)) == []


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"**How much did {TRUMP} pay Giles-Parscale through March 2016?** About $1.7 million.", "borne out", "1659168.43"),
    (f"**How much did {TRUMP} pay Giles-Parscale through March 2016?** About $3.7 million.", "contradicted", "1659168.43"),
    (f"**Who got the most from {TRUMP} through March 2016?** Giles-Parscale.", "contradicted", ""), (f"**Who got the most from {TRUMP} through March 2016?** Rick Reed Media.", "borne out", ""),
    ("**When did the Flynn Intel Group register as a foreign agent?** On May 7, 2017.", "contradicted", "2017-03-07"),
    ("**Does Michael Flynn's form of February 2017 list RT TV?** No. The one of March 31 does.", "borne out", ""),
    # sums of their own time, and denials
    (f"{TRUMP} paid Giles-Parscale $38,905.22 in 2015, in fifteen payments. The first of them was for $8,200. Together they come to $38,905.22.", "borne out", "38905.22"),
    (f"Google is nowhere among {TRUMP}'s operating expenditures through March 2016.".replace("'s's", "'s"), "borne out", "0"),
    (f"Not a dollar went from {TRUMP} to Google in the first three months of 2016.", "borne out", "0"), (f"Not a dollar went from {TRUMP} to Giles-Parscale in the first three months of 2016.", "contradicted", "1620263.21"),
    (f"Neither {TRUMP} nor Bernie Sanders's campaign paid Cambridge Analytica through March 2016.", "borne out", "0"), (f"Neither Bernie Sanders's campaign nor {TRUMP} paid Giles-Parscale through March 2016.", "contradicted", ""),
    (f"{TRUMP} was short of money. That didn't keep it from paying Giles-Parscale $1,659,168.43 through March 2016.", "borne out", "1659168.43"),
    (f"Of the $13.7 million that {TRUMP} spent on operations in March 2016, $1 million went to Giles-Parscale.", "borne out", "1032279.69"), (f"Of the $13.7 million that {TRUMP} spent on operations in March 2016, $5 million went to Giles-Parscale.", "contradicted", "1032279.69"),
    (f"{TRUMP}'s payments to Giles-Parscale jumped from $38,905 in 2015 to $1.6 million in the first quarter of 2016.".replace("'s's", "'s"), "borne out", "1620263.21"),
    (f"{TRUMP}'s largest payment in March 2016 went to Rick Reed Media.".replace("'s's", "'s"), "borne out", "2000000"),
    ("In the second quarter of 2015 Carly Fiorina's hired Tusk Digital at a cost of some 125,000 dollars; Jeb Bush's paid Tusk as well.", "record shows none", ""),
    ("The hedge fund Renaissance Technologies paid Tax Legislative Solutions 75,000 dollars for the third quarter of 2016, and Capitol Legislative Strategies got the same.", "contradicted", "40000"),
    # what is not said for sure: rounding alone, a rank or a number that is dropped, a part of them
    (f"{TRUMP} paid Direct Response a million dollars in March 2016.", "not read", ""), (f"{TRUMP} paid L2 a quarter of a million dollars in November 2015.", "not read", ""),
    (f"{TRUMP} paid Giles-Parscale on six days in March 2016.", "not read", ""), (f"In April 2015 {TRUMP} reported no operating expenditures above $100,000.", "not read", ""),
    # registers
    ("More than 100 registrants joined the register of foreign agents in 2017.", "borne out", "101"), ("The register of foreign agents took in 150 new registrants in 2017.", "contradicted", "101"),
    ("The register of foreign agents took in 50 new registrants in 2025.", "not loaded", ""),
    ("The Flynn Intel Group registered as a foreign agent for Inovo BV in March 2017. The register has Inovo down under Turkey.", "borne out", "TURKEY"),
    ("The Flynn Intel Group registered as a foreign agent for Inovo BV in March 2017. The register gives the Netherlands as the country represented.", "contradicted", "TURKEY"),
    # views of the writer's own, and what is none
    (f"{TRUMP} paid Giles-Parscale $8,200 in May 2015. It is an embarrassing amount.", "not checkable", ""),
])  # fmt: skip
def test_what_is_said_in_other_words_is_read_or_held_back(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


IRA = "The Internet Research Agency"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # payments: a genitive that pays, goods in quotation marks, the first money, two payers in one comparison, what is said with it
    ("Rand Paul's wrote Harris Media a check for $243,776 in June 2015.", "partly", "243775.64"),
    ('Between July 2015 and the end of March 2016 Bernie Sanders\'s campaign ordered nearly $7.5 million of "campaign paraphernalia" from Tigereye Promotions.', "borne out", "7484764.73"),
    ('Between July 2015 and the end of March 2016 Bernie Sanders\'s campaign ordered nearly $9.5 million of "campaign paraphernalia" from Tigereye Promotions.', "contradicted", "7484764.73"),
    ("Direct Response saw its first Trump money in February 2016.", "borne out", "2016-02-05"), ("Direct Response saw its first Trump money in January 2016.", "contradicted", "2016-02-05"),
    ("Giles-Parscale saw its last Trump money in June 2015.", "contradicted", "2016-03-31"),
    ("From April 2015 through March 2016 Air Charter Team had more from Bernie Sanders than TAG Air had from Donald Trump.", "borne out", "3816186.37"),
    ("From April 2015 to March 2016 the Sanders campaign's pollster, Tulchin Research, earned $2.6 million, without seeing a cent of it before October 2015.", "borne out", "0"),
    (f"In September 2015 {TRUMP} paid Giles-Parscale and Cali-Fame about the same.", "not read", ""),
    # what figures are of, said once for the whole story
    (f"The figures below run from April 2015 through March 2016. {TRUMP} paid Giles-Parscale $1.66 million.", "borne out", "1659168.43"),
    (f"Campaign figures below run from April 2015 through March 2016. {TRUMP} paid Giles-Parscale $2.66 million.", "contradicted", "1659168.43"),
    # ads and posts: second figures of a clause, one ad of many, followers
    (f"{IRA}'s ads drew 3.7 million clicks and more than 40 million impressions.", "borne out", "40285461"), (f"{IRA}'s ads drew 3.7 million clicks and more than 60 million impressions.", "contradicted", "40285461"),
    (f"{IRA} placed 3,498 advertisements, which were seen 40 million times and clicked on 3.7 million times.", "borne out", "3708749"),
    (f"{IRA} placed 3,498 advertisements, which were seen 40 million times and clicked on 4.7 million times.", "contradicted", "3708749"),
    (f"{IRA}'s accounts sent 184,175 tweets from October 1 to November 15, 2016, most of them retweets, and a quarter in Russian.", "borne out", "0.2582"),
    (f"The file holds the tweets of {IRA}. Four in five of them are retweets, so if you were hoping for wit, look elsewhere.", "borne out", "0.7952"),
    (f"{IRA}'s runaway hit was an October 2016 ad for Copsareheroes, which collected 73,063 clicks.", "borne out", "73063"),
    (f"{IRA} sent 184,175 tweets in those weeks. The busiest day was October 6, when 17,132 went out.", "borne out", "17132"),
    (f"{IRA} sent 184,175 tweets in those weeks. The busiest day was October 6, when 27,132 went out.", "contradicted", "17132"),
    (f"The busiest day of {IRA}'s tweets was October 7, when 9,134 went out.", "borne out", "9134"),
    (f"Only one of {IRA}'s ads, from June 2015, cost more than 300,000 rubles.", "not read", ""), (f"Fifty of {IRA}'s ads cost 5.8 million rubles.", "not read", ""),
    (f"None of {IRA}'s ads cost more than 400,000 rubles.", "borne out", "0"), (f"Only five of {IRA}'s ads cost more than 100,000 rubles.", "borne out", "5"),
    (f"Only three of {IRA}'s ads drew more than 50,000 clicks.", "borne out", "3"), (f"Only five of {IRA}'s ads drew more than 50,000 clicks.", "contradicted", "3"),
    # a clause that no claim takes in is said to be not read
    (f"{TRUMP} paid Giles-Parscale $8,200 in May 2015, and its plane burned $30,000 worth of fuel.", "not read", ""),
    (f"{IRA}'s account TEN_GOP peaked at 53,557 followers.", "borne out", "53557"),
])  # fmt: skip
def test_what_a_clause_says_besides_is_read_or_held_back(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
