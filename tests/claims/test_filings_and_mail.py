"""What is said of whole filings, of an e-mail release and of lobbying reports, by a true sentence and a false one, over the third case of the bench: no master is loaded, so who is meant must
come from the filings' own names. The true values were taken from the raw files by queries of their own, never from klieg.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.names import gazetteer
from klieg.claims.readers.readers import Rules
from klieg.resolve import names
from klieg.store.engine import Engine
from tests.claims.pairs import NO, Asker, Pair, asker, checked, holds

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "earlier" / "records"

# The covers and schedules of the filings (fec.zip); mail/metadata.csv in mail.zip, 551 rows; the reports of 2016_3_8_2.xml.
PAIRS: list[Pair] = [
    ("cover", "Newt Gingrich's presidential campaign took in $1.69 million in March 2012.", "1694908.79", "Newt Gingrich's presidential campaign took in $2.69 million in March 2012.", NO),
    ("cover", "Newt 2012 closed March 2012 with $1.2 million in the bank and debts of $4.3 million.", "4300052.65", "Newt 2012 closed March 2012 with $1.2 million in the bank and debts of $3.3 million.", NO),
    ("cover", "Four in ten dollars that individuals gave Newt 2012 in March 2012 came in sums too small to be itemized.", "0.4166", "Seven in ten dollars that individuals gave Newt 2012 in March 2012 came in sums too small to be itemized.", NO),
    ("cover", "In the third quarter of 2011 Rick Santorum's committee owed $71,866.", "71866.19", "In the third quarter of 2011 Rick Santorum's committee owed $91,866.", NO),
    ("debt_rank", "Newt 2012 paid Google in March 2012. Moby Dick Airways, an air charter company, is its largest creditor, at $1.06 million.", "1058103.00", "Newt 2012 paid Google in March 2012. Patriot Group is its largest creditor.", NO),
    ("debt", "At the end of March 2012 Newt 2012 owed Twitter $12,763.", "12763.28", "At the end of March 2012 Newt 2012 owed Twitter $21,000.", NO),
    ("debt", "At the end of March 2012 Newt 2012 owed McKenna Long & Aldridge more than $183,000.", "183658.35", "At the end of March 2012 Newt 2012 owed Facebook more than $183,000.", "record shows none"),
    ("debt_share", "At the end of September 2011 Rick Santorum's committee owed $71,866. More than half of that was due to Brabender Cox.", "0.5500", "At the end of September 2011 Rick Santorum's committee owed $71,866. A quarter of that was due to Brabender Cox.", NO),
    ("paid", "Newt 2012 paid VerveMail $17,905 in March 2012.", "17904.59", "Newt 2012 paid VerveMail $17,906 in March 2012.", NO),
    ("paid", "Peter DeFazio's campaign paid Maple Investments $300 from April 1 to April 25, 2018.", "300.00", "Peter DeFazio's campaign paid Maple Investments $3,000 from April 1 to April 25, 2018.", NO),
    ("paid", "In July 2015 Abbott Laboratories' PAC gave Friends of Erik Paulsen $1,000.", "1000.00", "In July 2015 Abbott Laboratories' PAC gave Friends of Erik Paulsen $5,000.", NO),
    ("paid", "In July 2015 BrainPAC gave Friends of Erik Paulsen $5,000.", "5000.00", "In July 2015 the laborers' union's PAC gave Friends of Erik Paulsen $5,000.", "record shows none"),
    # 1021445.fec: 20 rows on line 23, 61 on line 29, one of them Mike Pence for Indiana, 500.00 on 2015-07-27, its only row of him
    ("paid_each", "In July 2015 Abbott Laboratories' committee made 20 contributions to federal candidates and committees.", "20", "In July 2015 Abbott Laboratories' committee made 40 contributions to federal candidates and committees.", NO),
    ("paid", "In July 2015 Mike Pence received $500 from the employee committee of Abbott Laboratories.", "500.00",
     "In July 2015 Mike Pence received $5,000 from the employee committee of Abbott Laboratories.", NO),
    ("paid", "The PACs have filed. In July 2015 Abbott Laboratories gave Mike Pence $500.", "500.00", "The PACs have filed. In July 2015 Abbott Laboratories did not give Mike Pence a dime.", NO),
    ("mail_count", "The release of e-mail holds 551 messages.", "551", "The release of e-mail holds 5,510 messages.", NO),
    ("mail_count", "Sidney Blumenthal sent Hillary Clinton 20 e-mails.", "20", "Sidney Blumenthal sent Hillary Clinton 40 e-mails.", NO),
    ("mail_count", "These are e-mails. John Kerry wrote twice in August 2012.", "2", "These are e-mails. John Kerry wrote three times in August 2012.", NO),
    ("mail_count", "In the e-mails there is nothing from Sidney Blumenthal in 2010.", "0", "In the e-mails there is nothing from Sidney Blumenthal in 2009.", NO),
    ("mail_rank", "These are e-mails. Jake Sullivan comes second, with 115.", "115", "These are e-mails. Cheryl Mills comes second, with 115.", NO),
    ("mail_count", "The State Department released e-mails of Hillary Clinton. Cheryl Mills wrote 88 of the messages in it.", "88",
     "The State Department released e-mails of Hillary Clinton. Cheryl Mills wrote 190 of the messages in it.", NO),
    ("mail_compared", "These are e-mails. Cheryl Mills sent more than twice as many messages as Huma Abedin.", "2.2564", "These are e-mails. Huma Abedin sent three times as many messages as Cheryl Mills.", NO),
    ("mail_compared", "These are e-mails. Cheryl Mills wrote more often than Huma Abedin did.", "88", "These are e-mails. Huma Abedin wrote more often than Cheryl Mills did.", NO),
    ("mail_share", "More than a third of the messages are from 2012, among the e-mails.", "0.3721", "More than half of the messages are from 2012, among the e-mails.", NO),
    ("mail_first", "Sidney Blumenthal sent Hillary Clinton 20 e-mails. The first, on June 1, 2009, was headed \"Miliband\".", "2009-06-01", "Sidney Blumenthal sent Hillary Clinton 20 e-mails. The first, on June 1, 2010, was headed \"Benghazi\".", NO),
    ("lobby_lists", "Volvo Car Corporation lobbied the Environmental Protection Agency in the second quarter of 2016.", "", "Volvo Car Corporation lobbied the Federal Reserve in the second quarter of 2016.", NO),
    ("lobbied", "Volvo Car Corporation put its lobbying expenses at $250,000 for the second quarter of 2016.", "250000", "Volvo Car Corporation put its lobbying expenses at $550,000 for the second quarter of 2016.", NO),
    ("paid_count", "In Iowa, the Republican Party paid Victory Enterprises five times in March 2012.", "5", "In Iowa, the Republican Party paid Victory Enterprises seven times in March 2012.", NO),
    ("paid_change", "In Iowa, the Republican Party paid Cardinals FEC Compliance Services $13,850 in March and April 2012. The firm received less in April than it had in March.", "6625.25",
     "In Iowa, the Republican Party paid Cardinals FEC Compliance Services $13,850 in March and April 2012. The firm received more in April than it had in March.", NO),
    ("paid", "The Arizona Republican Party paid the Four Points by Sheraton nearly $14,000 in January 2015.", "13773.88", "The Arizona Republican Party paid the Four Points by Sheraton nearly $24,000 in January 2015.", NO),
    ("paid", "The Arizona Republican Party filed its report. Paul Gosar's campaign committee contributed $1,500 to it on Jan. 6, 2015.", "1500.00",
     "The Arizona Republican Party filed its report. Paul Gosar's campaign committee contributed $2,500 to it on Jan. 6, 2015.", NO),
    ("paid", "Peter DeFazio's campaign paid the Frost Group $5,732.64 from April 1 through April 25, 2018. Among its donors, the American Waterways Operators' PAC gave $5,000.", "5000.00",
     "Peter DeFazio's campaign paid the Frost Group $5,732.64 from April 1 through April 25, 2018. Among its donors, Boeing's PAC gave $2,500.", "record shows none"),
    ("debt_rank", "Rick Santorum's committee filed for the third quarter of 2011. The largest debt at the end of September 2011 was $39,528.55, owed to Brabender Cox.", "39528.55",
     "Rick Santorum's committee filed for the third quarter of 2011. The largest debt at the end of September 2011 was $18,304.84, owed to Emotive.", NO),
    ("lobbied", "Volvo Car Corporation reported $250,000 for the second quarter of 2016, a lobbying report shows.", "250000", "Volvo Car Corporation reported $450,000 for the second quarter of 2016, a lobbying report shows.", NO),
    ("lobbied", "Howells Government Relations, a lobbying firm, was paid $20,000 a quarter by the Valley Center Municipal Water District.", "20000", "Howells Government Relations, a lobbying firm, was paid $40,000 a quarter by the Valley Center Municipal Water District.", NO),
    # mail/metadata.csv and mail/text/: C05767983 of 2010-03-05 to Clinton and Sullivan, C05795299 of 2012-08-01, C05774806 of 2010-11-17, C05771398 of 2010-11-28; Tanden and Coleman have six rows each
    ("contact", "On 5 March 2010 Richard Verma wrote to Hillary Clinton and Jake Sullivan about two containers of fish held at customs in Haifa.", "2010-03-05",
     "On 5 March 2010 Richard Verma wrote to Hillary Clinton and Cheryl Mills about two containers of fish held at customs in Haifa.", "partly"),
    ("contact", "Huma Abedin wrote to Hillary Clinton on 17 November 2010 about Ashraf Ghani.", "2010-11-17", "Huma Abedin wrote to Hillary Clinton on 19 November 2010 about Ashraf Ghani.", "partly"),
    ("contact", "In November 2010 Michael Fuchs wrote to Hillary Clinton about Sudan.", "2010-11-28", "In November 2010 Michael Fuchs wrote to Rahm Emanuel about Sudan.", "record shows none"),
    ("contact", "On 1 August 2012 Clinton asked Rahm Emanuel for a rain check, because she was going to be in the Balkans.", "2012-08-01",
     "On 1 August 2012 Clinton asked Rahm Emanuel for a rain check, because she was going to be in Mongolia.", "not read"),
    ("contact", "On 1 August 2012 Clinton asked Rahm Emanuel for a rain check.", "2012-08-01", "On 1 August 2012 Clinton asked Rahm Emanuel for a loan.", "not read"),
    ("mail_says", "On 5 March 2010 Richard Verma wrote to Hillary Clinton about gefilte fish. The message says Israel has the legal right to impose the duties.", "2010-03-05",
     "On 5 March 2010 Richard Verma wrote to Hillary Clinton about gefilte fish. The message says Israel had no legal right to impose the duties.", NO),
    ("mail_count", "There are six messages from Neera Tanden, all sent on 6 September 2009.", "6", "There are six messages from Neera Tanden, all sent on 7 September 2009.", NO),
    ("mail_count", "There are 115 messages from Jake Sullivan and six from Claire Coleman.", "6", "There are 115 messages from Jake Sullivan and nine from Claire Coleman.", NO),
    # 748730.fec, Schedule D: IDMI 14032.80, Emotive 18304.84; F3P-newt-2012.fec: Iowa Events Center 2217.16, RadioZ 95FM 400.00; F3-van-hollen.fec: of 25000.00 lent 2209.56 open
    ("debt", "The campaign of Rick Santorum ended September 2011 with debts of $71,866.19. IDMI of Akron was owed $14,032.80.", "14032.80",
     "The campaign of Rick Santorum ended September 2011 with debts of $71,866.19. IDMI of Akron was owed $18,304.84.", NO),
    ("debt", "Newt 2012 owed $4.3 million when March 2012 was over. Further down the list the Iowa Events Center appears, waiting for $2,217.16.", "2217.16",
     "Newt 2012 owed $4.3 million when March 2012 was over. Further down the list the Iowa Events Center appears, waiting for $22,217.16.", NO),
    ("debt", "Newt 2012 owed $4.3 million when March 2012 was over. RadioZ 95FM in Tama was down for $400 of advertising.", "400.00",
     "Newt 2012 owed $4.3 million when March 2012 was over. RadioZ 95FM in Tama was down for $4,000 of advertising.", NO),
    ("debt", "Chris Van Hollen lent his committee $25,000 in October 2002. $2,209.56 of it was outstanding at the end of March 2012.", "2209.56",
     "Chris Van Hollen lent his committee $25,000 in October 2002. $22,209.56 of it was outstanding at the end of March 2012.", NO),
    # 780387.fec and 785094.fec, line 31: 60312.46 in March, 70278.71 in April
    ("cover", "The Republican Party of Iowa began March 2012 with $449,842.40. Spending rose from $60,312.46 in March to $70,278.71 in April.", "70278.71",
     "The Republican Party of Iowa began March 2012 with $449,842.40. Spending fell from $70,278.71 in March to $60,312.46 in April.", NO),
    ("cover", "The Republican Party of Iowa began March 2012 with $449,842.40. Spending rose as well, from $60,312.46 in March to $70,278.71 in April.", "70278.71",
     "The Republican Party of Iowa began March 2012 with $449,842.40. Spending rose as well, from $60,312.46 in March to $80,278.71 in April.", NO),
    # 748730.fec, Schedule B: 30000.00 on 2011-08-09
    ("paid", "Rick Santorum's campaign paid the Republican Party of Iowa $81,000 in the third quarter of 2011, and another $30,000 followed on 9 August.", "30000.00",
     "Rick Santorum's campaign paid the Republican Party of Iowa $81,000 in the third quarter of 2011, and another $30,000 followed on 9 July.", "partly"),
]  # fmt: skip


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    """The last claim of a story."""
    told = ["Van Hollen for Congress.", *(sentence for pair in PAIRS for sentence in (pair[1], pair[3]))]
    return asker(record, built, "2018-06-06", Rules(gazetteer.known(record, "\n".join(told))))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]}: {pair[1][:60]}")
def test_what_is_said_of_filings_mail_and_lobbying_is_held_against_them(last: Asker, pair: Pair) -> None:
    holds(last, pair)


def test_what_is_said_of_each_of_two_committees_is_not_held_against_one_of_them(last: Asker) -> None:
    claim = last("Van Hollen for Congress and Newt 2012 each raised more than $200,000 in March 2012.")
    assert claim.verdict.verdict == "not read"


def test_a_part_of_what_is_owed_is_a_share_and_two_sums_are_not_one(last: Asker) -> None:
    """Newt 2012 owed 4,300,052.65 at the end of March 2012 (line 12), 1,058,103 of it to Moby Dick Airways (Schedule D): 24.6 %."""
    claim = last("Newt 2012 owed $4.3 million at the end of March 2012, of which a quarter was owed to Moby Dick Airways.")
    assert (claim.reading.frame, claim.verdict.verdict) == ("debt_share", "borne out")
    assert (
        last("At the end of March 2012 Newt 2012 owed Twitter $12,763 and Moby Dick Airways $9 million.").verdict.verdict
        == "not read"
    )


@pytest.mark.parametrize("sentence", [
    "At the end of March 2012 Newt 2012 owed $1,000,000 more than Van Hollen for Congress.",
    "Newt 2012 had other debts of $4.3 million at the end of March 2012.",
])  # fmt: skip
def test_a_difference_or_a_part_is_not_held_against_a_line_of_the_cover(last: Asker, sentence: str) -> None:
    assert last(sentence).verdict.verdict in ("not read", "not loaded")


def test_a_debt_of_a_time_without_a_loaded_report_is_not_loaded(last: Asker) -> None:
    assert last("At the end of 2015 Newt 2012 owed Twitter $12,763.").verdict.verdict == "not loaded"
    assert last("At the end of March 2012 Ted Cruz's campaign owed Twitter $12,763.").verdict.verdict == "not loaded"


def test_a_message_that_is_not_in_the_release_as_loaded_may_be_elsewhere(last: Asker) -> None:
    assert last("These are e-mails. David Petraeus wrote to Hillary Clinton in 2012.").verdict.verdict == "not loaded"
    assert last("On 5 March 2010 David Petraeus wrote to Hillary Clinton about fish.").verdict.verdict == "not loaded"
    assert last("On 1 August 2012 Clinton met Rahm Emanuel.").verdict.verdict == "not loaded"
    assert last("These are e-mails. Zebulon Quark sent 40 messages.").verdict.verdict == "not loaded"


@pytest.mark.parametrize(("text", "verdict"), [
    # C05767983: 'whether the Israelis will allow the two containers being held at customs in Haifa to be admitted', 'U/S Hormats placed a call to the Deputy USTR'
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about two containers of fish that were never held at customs in Haifa.", "not read"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about the remaining 9 containers.", "not read"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about gefilte fish. The message says the Israelis will allow the two containers to be admitted duty-free.", "not read"),
    # C05795299: 'I'm scheduled to be in the Balkans so would love a rain check'
    ("On 1 August 2012 Clinton asked Rahm Emanuel for a rain check, not because she was going to be in the Balkans.", "not read"),
    ("On 1 August 2012 Clinton asked Rahm Emanuel for a rain check because she had been robbed in the Balkans.", "not read"),
    ("On 1 August 2012 Clinton asked Rahm Emanuel to be in the Balkans.", "not read"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about the remaining 7 containers.", "borne out"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about a shipment of arms.", "not read"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about three containers of fish held at customs in Haifa.", "not read"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about gefilte fish. The message says Hormats placed a call to the Deputy USTR.", "borne out"),
    ("On 5 March 2010 Richard Verma wrote to Hillary Clinton about gefilte fish. The message says Israel has the right to impose the duties.", "not read"),
    ("On 17 November 2010 Huma Abedin wrote to Hillary Clinton's lawyer about Ashraf Ghani.", "not read"),
    ("These are e-mails. Huma Abedin wrote to Hillary Clinton on 17 November 2010 after Ashraf Ghani had resigned.", "not read"),
    # C05774806: headed 'Fw: Ashraf Ghani on Lisbon', its text withheld
    ("On 17 November 2010 Huma Abedin wrote to Hillary Clinton about Ashraf Ghani's refusal.", "not read"),
    ("On 17 November 2010 Huma Abedin wrote to Hillary Clinton denouncing Ashraf Ghani.", "not read"),
    ("On 17 November 2010 Huma Abedin e-mailed Hillary Clinton denouncing Ashraf Ghani.", "not read"),
    ("These are e-mails. Huma Abedin wrote to Hillary Clinton on February 24, 2011, resigning her post.", "not read"),
    ("These are e-mails. On 17 November 2010 Huma Abedin wrote to Hillary Clinton about Senator Mitchell's conversation with Ashraf Ghani.", "not read"),
    ("These are e-mails. On 17 November 2010 Huma Abedin wrote to Hillary Clinton about Ashraf Ghani.", "borne out"),
    ("These are e-mails. Huma Abedin wrote to Hillary Clinton on 17 November 2010.", "borne out"),
    ("Huma Abedin wrote to Hillary Clinton on 17 November 2010, the State Department's release shows.", "borne out"),
    ("Huma Abedin wrote to Hillary Clinton on 17 November 2010, an aide said.", "borne out"),
    ("Huma Abedin wrote to Hillary Clinton on 17 November 2010 and resigned her post.", "not read"),
])  # fmt: skip
def test_all_that_a_message_is_said_to_say_must_stand_in_it(last: Asker, text: str, verdict: str) -> None:
    one = last(text)
    assert one.verdict.verdict == verdict, (text, one.reading, one.verdict.why)


@pytest.mark.parametrize(("told", "verdict"), [
    ("that Hormats had placed a call to the Deputy USTR", "borne out"),
    ("that the Deputy USTR had placed a call to Hormats", "not read"),
])  # fmt: skip
def test_who_did_it_in_a_message_is_who_is_said_to_have_done_it(built: Case, record: Engine, told: str, verdict: str) -> None:
    found = checked(record, built, f"On 5 March 2010 Richard Verma wrote to Hillary Clinton {told}.", "2018-06-06")
    assert [one.verdict.verdict for one in found if one.reading.kind == "contact"] == [verdict]


def test_a_debt_whose_sum_cannot_be_read_is_no_debt_of_nothing(tmp_path: Path) -> None:
    """The filing's row on Moby Dick Airways (Schedule D), with a letter in the closing balance."""
    whole = zipfile.ZipFile(RECORDS / "fec.zip").read("F3P-newt-2012.fec")
    assert whole.count(b"29348.00\x1c1058103.00") == 1
    (tmp_path / "newt.fec").write_bytes(whole.replace(b"29348.00\x1c1058103.00", b"29348.00\x1c10581o3.00"))
    case = new_case(tmp_path / "case")
    case.add([tmp_path / "newt.fec"])
    story = b"At the end of March 2012 Newt 2012 owed Moby Dick Airways $1,058,103. Newt 2012 owed Moby Dick Airways nothing at the end of March 2012. "
    story += b"At the end of March 2012 Newt 2012 owed Twitter $12,763."
    with case.engine() as engine:
        found = check.check(engine, case.layout, story, "story.md").claims
    assert [claim.verdict.verdict for claim in found] == ["not read", "borne out"] or [c.verdict.verdict for c in found] == [
        "not read",
        "not read",
        "borne out",
    ]


def test_what_a_word_may_be_said_of_two_lines_is_not_read(last: Asker) -> None:
    """Total receipts of Van Hollen for Congress are 228,202.42, contributions 227,650.00: either may be called raised."""
    assert last("From March 15 to March 31, 2012 Van Hollen for Congress raised $228,202.").verdict.verdict == "borne out"
    claim = last("From March 15 to March 31, 2012 Van Hollen for Congress raised $227,650.")
    assert (claim.reading.frame, claim.verdict.verdict) == ("cover", "not read")


def test_a_candidate_whom_only_a_committees_name_knows_is_said_to_be_read_so(record: Engine) -> None:
    for written, committee in (
        ("Newt Gingrich", "C00496497"),
        ("Chris Van Hollen", "C00366096"),
        ("Peter DeFazio", "C00215905"),
        ("Charles Djou", "C00441451"),
    ):
        who = names.resolve(record, written)
        assert (who.committees, "whose name holds theirs" in who.said) == ([committee], True)
    for written in ("Maple Investments", "Iowa", "Hawaii", "President", "Newt Victory Fund", "Gingrich PAC"):
        assert "whose name holds theirs" not in names.resolve(record, written).said
