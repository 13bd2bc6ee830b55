"""What the Special Counsel's report says, retold in other words, and what it does not say though most of the words stand there.

Expected, from the report's own text (klieg/sample/documents/mueller_report.zip, volumes I and II): notes "in a safe at his home"; "Priebus told Flynn he had to resign"; posts of @TEN_GOP "recited or retweeted by multiple Trump Campaign
officials and surrogates, including ..." (so printed: the scan has '@TE N_GOP we recited'); "general director, Mikhail Bystrov, and its executive director, Mikhail Burchik"; "On March 24, 2016, Papadopoulos met with Mifsud in London";
"without pay"; the first known advertisement endorsing the Trump campaign "purchased on April 19, 2016"; a "typewritten version of the message to deliver to Sessions"; "did not find evidence likely to prove ... acted as agents".
The sentences from "who did it to whom" on are sentences of the report, or such with two names, a first name, a year or a place changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.case import Case
from klieg.claims.language.same_words import may_hold, plainly, table
from klieg.claims.reports import passages
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


TOLD = [
    ("The Mueller report says that Lewandowski stored the notes in a safe at his home.", "borne out", ""),
    ("According to the Mueller report, Reince Priebus told Michael Flynn that he had to resign.", "borne out", ""),
    ("Brad Parscale was among those who cited or retweeted posts of the troll account TEN_GOP, according to the Mueller report.", "borne out", ""),
    ("According to the Mueller report, Kellyanne Conway and Brad Parscale were among those on the Trump campaign who cited or retweeted TEN_GOP.", "borne out", ""),
    # Donald J. Trump Jr. stands there with his middle initial; Manafort and Lewandowski in no such list
    ("The special counsel's report names Donald Trump Jr. and Kellyanne Conway among the campaign officials who retweeted @TEN_GOP.", "borne out", ""),
    ("The special counsel's report names Donald Trump Jr. and Paul Manafort among the campaign officials who retweeted @TEN_GOP.", "contradicted", ""),
    ("The special counsel's report names Eric Trump, Brad Parscale and Corey Lewandowski among those who cited or retweeted posts of @TEN_GOP.", "contradicted", ""),
    ("The special counsel's report never mentions Donald Trump Jr.", "contradicted", ""),
    ("The special counsel's report has two volumes. Parscale appears in the first, in a list of campaign people who cited or retweeted @TEN_GOP.", "borne out", ""),
    ("The special counsel's report has two volumes. Parscale appears in the second, in a list of campaign people who cited or retweeted @TEN_GOP.", "contradicted", ""),
    ("The special counsel's report has two volumes. Paul Manafort appears in the first, in a list of campaign people who cited or retweeted @TEN_GOP.", "not read", ""),
    ("The Mueller report says that Donald Trump Jr. retweeted a November 7, 2016 post by @Pamela_Moore13.", "borne out", ""),
    ("George Papadopoulos met Joseph Mifsud in London on 24 March 2016, according to the Mueller report.", "borne out", ""),
    ("According to the special counsel's report, two employees of the Internet Research Agency, Anna Bogacheva and Aleksandra Krylova, entered the United States on June 4, 2014.", "borne out", ""),
    ("Lewandowski's last day as campaign manager was June 19, 2016, according to the special counsel's report.", "borne out", ""),
    ("Mr. Manafort agreed to work for the campaign without pay, the Mueller report says.", "borne out", ""),
    ("According to the Mueller report, Paul Manafort instructed Rick Gates to give internal polling data to Konstantin Kilimnik.", "borne out", ""),
    ("The Mueller report says that Lewandowski gave Rick Dearborn a typewritten version of the message.", "borne out", ""),
    ("George Papadopoulos obtained a paid position on Carson's campaign in late 2015, the special counsel's report says.", "borne out", ""),
    ("The Mueller report says that Trump fired James Comey.", "borne out", ""),
    ("The Mueller report says that Rick Gates pleaded guilty.", "borne out", ""),
    # 'the president' of the report is Trump; an office before a name, and the first name, need not stand there
    ("The Mueller report says that Donald Trump asked Michael Flynn to resign on February 13, 2017.", "borne out", "2017-02-13"),
    ("The Mueller report says that Michael Flynn asked Donald Trump to resign on February 13, 2017.", "not read", ""),
    ("The Mueller report says that Flynn called the Russian ambassador, Sergey Kislyak, on Dec. 29, 2016.", "borne out", "2016-12-29"),
    ("The Mueller report says that Erik Prince met Kirill Dmitriev in the Seychelles in January 2017.", "borne out", "2017-01"),
    ("George Papadopoulos met Joseph Mifsud in London on 27 March 2016, according to the Mueller report.", "partly", "2016-03-24"),
    # from Kiev to Moscow on July 28, and back on July 31
    ("The Mueller report says that Konstantin Kilimnik flew from Moscow to Kiev on July 28, 2016.", "contradicted", "2016-07-31"),
    # a meeting holds in part where its time is another; of a plea and an interview the day is what is said
    ("The Mueller report says that Erik Prince met Kirill Dmitriev in the Seychelles in December 2016.", "partly", "2017-01"),
    ("The Mueller report says that Flynn pleaded guilty on November 1, 2017.", "contradicted", "2017-12-01"),
    ("The Mueller report says that the F.B.I. interviewed Flynn on Jan. 24, 2017.", "borne out", "2017-01-24"),
    ("The Mueller report describes a meeting in London on 24 March 2016 between George Papadopoulos, an adviser to Mr Trump, and Joseph Mifsud.", "borne out", "2016-03-24"),
    ("The Mueller report describes a meeting in Rome on 24 March 2016 between George Papadopoulos, an adviser to Mr Trump, and Joseph Mifsud.", "not read", ""),
    ("The Mueller report says Paul Manafort met Konstantin Kilimnik twice in the United States during the 2016 campaign.", "borne out", "2"),
    ("The Mueller report says Paul Manafort met Konstantin Kilimnik once in the United States during the 2016 campaign.", "not read", ""),
    # 'did not identify evidence that', 'did not establish that'
    ("The Mueller report says that Trump asked Flynn to make the request to Kislyak.", "contradicted", ""),
    ("The Mueller report says that Kislyak asked Trump to make the request to Flynn.", "not read", ""),
    ("According to the Mueller report, members of the Trump campaign conspired with the Russian government.", "contradicted", ""),
    # in May; the day of another deed in the same sentence is none of it. 'While Manafort eventually pleaded guilty ..., he was found to have violated the agreement by lying'
    ("The Mueller report says that Trump fired Comey on June 9, 2017.", "not read", ""),
    ("The Mueller report says that Paul Manafort pleaded guilty to lying to investigators.", "not read", ""),
    # the day that a report gives to a thing
    ("The Mueller report dates the first ad that openly endorsed Trump to April 19, 2016.", "borne out", "2016-04-19"),
    ("The Mueller report dates the first ad that openly endorsed Trump to March 19, 2016.", "contradicted", "2016-04-19"),
    # the same in other words: 'sanctioned by the U.S. Treasury Department in December 2016', 'returned to London', 'promoted to campaign chairman', 'sent an email to the news outlet The smoking Gun'
    ("The Mueller report says that Prigozhin was put under sanctions by the Treasury in December 2016.", "borne out", "2016-12"),
    ("The Mueller report says that Prigozhin was put under sanctions by the Treasury in December 2015.", "contradicted", "2016-12"),
    ("The Mueller report says that Papadopoulos came back to London on March 17, 2016.", "borne out", "2016-03-17"),
    ("The Mueller report says that Manafort was made chairman of the campaign on May 19, 2016.", "borne out", "2016-05-19"),
    ("The Mueller report says that Manafort was made chairman of the campaign on June 19, 2016.", "contradicted", "2016-05-19"),
    ("The Mueller report says that Gates was made chairman of the campaign on May 19, 2016.", "not read", ""),
    ("The special counsel's report says that Guccifer 2.0 wrote to The Smoking Gun on June 27, 2016.", "borne out", "2016-06-27"),
    ("The Mueller report says that Deripaska put money into Pericles in 2007.", "borne out", ""),
    ("The Mueller report says that Russian military intelligence broke into the networks of the Democratic National Committee in April 2016.", "borne out", "2016-04"),
    ("The Mueller report says that Russian military intelligence broke into the networks of the Democratic National Committee in April 2015.", "contradicted", "2016-04"),
    # 'a longtime Manafort employee who previously ran Manafort's office'; 'caused internal polling data to be shared'; 'said that he met Bannon at Bannon's home ... and briefed him'
    ("The Mueller report says that Kilimnik ran Manafort's office in Kiev.", "borne out", ""),
    ("The Mueller report says that Kilimnik ran the office of Deripaska in Kiev.", "not read", ""),
    ("The Mueller report says that Paul Manafort had internal polling data shared with Konstantin Kilimnik.", "borne out", ""),
    ("The Mueller report says that Konstantin Kilimnik had internal polling data shared with Paul Manafort.", "not read", ""),
    ("The Mueller report says that Prince later briefed Bannon on the meeting at Bannon's home.", "borne out", ""),
    ("The Mueller report says that Bannon later briefed Prince on the meeting at Prince's home.", "not read", ""),
    ("The Mueller report says that Trump met with Sessions and Hunt after Comey's testimony.", "borne out", ""),
    ("The Mueller report says that Trump met with Rosenstein and Hunt after Comey's testimony.", "not read", ""),
    # 'to charge Flynn with making false statements to the FBI ... On December 1, 2017, ... Flynn pleaded guilty to that charge'
    ("The Mueller report says that Flynn pleaded guilty on December 1, 2017, to lying to the FBI.", "borne out", "2017-12-01"),
    # 'Kushner went forward with the meeting that Kislyak had requested on November 16. It took place at Trump Tower on November 30, 2016.'
    ("The Mueller report says that on November 30, 2016, Kushner met the Russian ambassador, Sergey Kislyak, at Trump Tower.", "borne out", "2016-11-30"),
    ("The Mueller report says that on November 16, 2016, Kushner met the Russian ambassador, Sergey Kislyak, at Trump Tower.", "not read", ""),
    ("The Mueller report says that Manafort met Konstantin Kilimnik at the Grand Havana Club in New York on August 12, 2016.", "partly", "2016-08-02"),
    ("The special counsel's report, published in April, describes a meeting in London on 24 March 2016 between George Papadopoulos and Joseph Mifsud.", "borne out", "2016-03-24"),
    # the first of its kind: 'The earliest evidence of a rally was a "confederate rally" in November 2015'
    ("The Mueller report dates the earliest rally that the agency organized to November 2015.", "borne out", "2015-11"),
    ("The Mueller report dates the earliest rally that the agency organized to March 2016.", "contradicted", "2015-11"),
    ("The first advertisement that openly endorsed Donald J. Trump was bought on April 19, 2016, the report by Robert S. Mueller III says.", "borne out", "2016-04-19"),
    ("The first known advertisement to endorse the Trump campaign outright was bought on May 19, 2016, the Mueller report says.", "contradicted", "2016-04-19"),
    # 470 'IRA-controlled Facebook accounts', 3,814 of Twitter's, two employees; the report says nothing of how many posted in those weeks (the archive has 475)
    ("The Mueller report says that Facebook identified 470 accounts run by the Internet Research Agency.", "borne out", "470"),
    ("The Mueller report says that Twitter identified 2,752 accounts run by the Internet Research Agency.", "contradicted", "3814"),
    ("Three of the Internet Research Agency's employees received visas and entered the United States in June 2014, the Mueller report says.", "contradicted", "2"),
    ("The Mueller report says that 475 of the Internet Research Agency's accounts posted between October 1 and November 15, 2016.", "not read", ""),
    # 'approximately 20 minutes', 'approximately 30 minutes', 'less than 30 minutes', 'only a few minutes': none for hours
    ("The Mueller report says that the Trump Tower meeting in June lasted about two hours.", "contradicted", ""),
    ("The Mueller report says that the meeting lasted about 30 minutes.", "not read", ""),
    # 'On November 9, 2016, ... Papadopoulos arranged to meet Millian in Chicago ... The meeting took place on November 14, 2016, at the Trump Hotel and Tower in Chicago'
    ("The Mueller report says that on November 14, 2016, Papadopoulos met Sergei Millian at the Trump Hotel and Tower in Chicago.", "borne out", "2016-11-14"),
    ("The Mueller report says that on November 9, 2016, Papadopoulos met Sergei Millian in Chicago.", "not read", ""),
    ("The Mueller report says that on November 14, 2016, Manafort met Sergei Millian in Chicago.", "not read", ""),
    ("The Mueller report says that on November 16, 2016, Kushner met Kislyak at Trump Tower.", "not read", ""),
    # 13 and 12 of them were charged, and two others in 2015 by nobody that it names; 'sent spearphishing emails to over 120 email accounts', and 'approximately 90 spearphishing emails'
    ("The Mueller report says that the Office charged 25 Russians.", "not read", ""),
    ("The Mueller report says that the Office charged 13 Russian nationals and three Russian companies.", "not read", ""),
    ("The Mueller report says that the GRU sent 90 spearphishing emails.", "not read", ""),
    ("The Mueller report says that the IRA had 740 Facebook accounts.", "contradicted", "470"),
    ("The Mueller report says that the special counsel issued 1,800 subpoenas.", "contradicted", "2800"),
    # the agency's money, and not that of whoever paid before
    ("The Trump campaign paid Giles-Parscale $8,200 in May 2015. The Mueller report says that the IRA bought thousands of ads, and the expenditures totaled approximately $100,000.", "not read", ""),
    # 'if we had confidence ... that the president clearly did not commit obstruction of justice, we would so state'; that nobody else went there it does not say
    ("The Mueller report concludes that Trump did not commit obstruction of justice.", "not read", ""),
    ("Only Carter Page traveled to Moscow in July 2016, the Mueller report says.", "not read", ""),
    ("Carter Page traveled to Moscow in July 2016, the Mueller report says.", "borne out", "2016-07"),
    ("The Mueller report says that Trump wanted to speak to Comey alone.", "borne out", ""),
    # 'approximately 20 minutes' is no bound; how long Kushner and Gorkov met it does not say; one lasted 'only a few minutes'
    ("The Mueller report says that the meeting with Veselnitskaya lasted 20 minutes.", "borne out", "20"),
    ("The Mueller report says that the meeting with Veselnitskaya lasted more than 15 minutes.", "borne out", "20"),
    ("The Mueller report says that the meeting with Veselnitskaya lasted less than 15 minutes.", "contradicted", "20"),
    ("The Mueller report says that the meeting with Veselnitskaya ran two hours.", "contradicted", "20"),
    ("The Mueller report says that the meeting with Veselnitskaya lasted more than 20 minutes.", "not read", ""),
    ("The Mueller report says that the meeting with Veselnitskaya lasted less than 20 minutes.", "not read", ""),
    ("The Mueller report says that the meeting with Veselnitskaya lasted 19 minutes.", "not read", ""),
    ("The Mueller report says that the meeting with Veselnitskaya lasted exactly 20 minutes.", "not read", ""),
    ("The Mueller report says that the meeting between Kushner and Gorkov lasted two hours.", "not read", ""),
    ("The Mueller report says that the meeting lasted five minutes.", "not read", ""),
    # the account spoken of; who stands beside it nowhere
    ("One account, @TEN_GOP, posted 1,252 times in those weeks. Donald Trump Jr was among those who retweeted it, the Mueller report says.", "borne out", ""),
    ("TEN_GOP posted often. Ms. Conway and Brad Parscale, the Mueller report says, were among those who passed its posts along.", "borne out", ""),
    ("TEN_GOP posted often. Ms. Conway and Steve Bannon, the Mueller report says, were among those who passed its posts along.", "contradicted", ""),
    ("The Mueller report says that Kellyanne Conway retweeted TEN_GOP. It names Corey Lewandowski among those who retweeted that account as well.", "contradicted", "0"),
    ("The Mueller report says that Ms. Conway and Mr. Flynn cited or retweeted posts from TEN_GOP. It says the same of Brad Parscale.", "borne out", ""),
    ("The Mueller report says that Ms. Conway and Mr. Flynn cited or retweeted posts from TEN_GOP. It says the same of Stephen Bannon.", "contradicted", "0"),
    ("The Mueller report says that Corey Lewandowski retweeted posts from TEN_GOP.", "contradicted", "0"),
    # 'a short written reconciliation plan ... Kushner later gave copies to Bannon and incoming secretary of State Rex Tillerson'
    ("The Mueller report says that Kushner handed copies of the plan to Bannon and Tillerson.", "borne out", ""),
    ("The Mueller report says that Bannon handed copies of the plan to Kushner and Tillerson.", "not read", ""),
    ("The FBI opened its investigation on 27 July 2016, the Mueller report says.", "contradicted", "2016-07-31"),
    ("The Mueller report says that Carter Page spoke at the New Economic School in Moscow in July 2016.", "borne out", "2016-07"),
    # in a story of the archives, too, it is the report that dates, and not the archive
    ("Facebook sold the Internet Research Agency 3,500 ads. The Special Counsel dates the first known advertisement endorsing Mr. Trump to April 19, 2016.", "borne out", "2016-04-19"),
    ("The Mueller report is out. The earliest rally it traces to the agency, a \"confederate rally,\" came in November 2015.", "borne out", "2015-11"),
    ("Two days later, on Feb. 13, 2017, Flynn was told to resign, according to the special counsel's report.", "borne out", "2017-02-13"),
    ("The Mueller report says that your company identified 740 accounts controlled by the agency.", "contradicted", ""),
    # neither volume has DeVos
    ("The special counsel's report is out. Betsy DeVos, it says, was asked to carry a message to the Attorney General.", "contradicted", "0"),
    # 'an organization funded by Prigozhin and companies that he controlled'
    ("The Internet Research Agency was funded by Yevgeniy Prigozhin and businesses he controlled, the report of the special counsel, Robert S. Mueller III, says.", "borne out", ""),
    ("The Internet Research Agency was funded by Konstantin Kilimnik and businesses he controlled, the report of the special counsel, Robert S. Mueller III, says.", "not read", ""),
    ("According to the Mueller report, two employees of the Internet Research Agency, Anna Bogacheva and Aleksandra Krylova, entered the United States in June 2014.", "borne out", "2014-06-04"),
    # 'Kislyak called Flynn and told him that ... Russia had chosen not to retaliate'
    ("On Dec. 31, 2016, Kislyak called Flynn to say that Russia would not retaliate, the Mueller report says.", "borne out", "2016-12-31"),
    ("On Dec. 31, 2016, Flynn called Kislyak to say that Russia would not retaliate, the Mueller report says.", "not read", ""),
    # 'identified no similar connections'; 'Bannon was invited but did not attend'; 'Lewandowski and Dearborn did not deliver'
    ("The Mueller report found similar links between the Internet Research Agency and the Clinton campaign.", "contradicted", ""),
    ("The Mueller report says that Bannon attended the meeting with the Russian ambassador at Trump Tower on November 30, 2016.", "contradicted", ""),
    ("The Mueller report says that Flynn attended the meeting with the Russian ambassador at Trump Tower on November 30, 2016.", "not read", ""),
    ("The Mueller report says that Lewandowski delivered the message to Sessions in person.", "contradicted", ""),
    ("The Mueller report says that Lewandowski delivered the message.", "contradicted", ""),
    # the post is of November 7, 2016, and the election was on the 8th (2 U.S.C. 7)
    ("According to the Mueller report, Donald Trump Jr. passed on a post by Pamela_Moore13 on the day before the election.", "borne out", "2016-11-07"),
    ("The Mueller report says that Donald Trump Jr. passed on a post by Pamela_Moore13 two days before the election.", "partly", "2016-11-07"),
    # 'approximately 8.4% of which were election-related'; over 300,000; as many as 126 million
    ("The Mueller report says about 84 percent of the Internet Research Agency's posts in the ten weeks before the election were about the election.", "contradicted", "0.084"),
    ("The Internet Research Agency was busy. The Mueller report gives the United Muslims of America group more than 300,000 followers, and it passes on Facebook's estimate that the agency's posts may have reached 162 million people.", "contradicted", "126000000"),
    # 'extensive evidence that Paul Manafort's ... pre-campaign work for the government of Ukraine violated FARA'; 'a country other than Russia (i.e., Turkey)'
    ("The Mueller report says that investigators found extensive evidence that Paul Manafort's work for the government of Ukraine violated the Foreign Agents Registration Act.", "borne out", ""),
    ("The Mueller report says that Flynn's potential violations of the foreign agents law concerned Turkey.", "borne out", ""),
    ("The Mueller report says that Flynn's potential violations of the foreign agents law concerned Russia.", "not read", ""),
    # approximately 1.4 million; nearly 500; two employees; 3,800
    ("According to the Mueller report, Twitter had notified about four million people who might have been in touch with them.", "contradicted", "1400000.0"),
    ("The Mueller report says that investigators carried out fewer than 200 search warrants.", "contradicted", "500"),
    ("The Mueller report says that the Twitter account MissouriNewsUS had 38,000 followers.", "contradicted", "3800"),
    ("The first known advertisement that explicitly endorsed the Trump campaign was purchased on April 19, 2016, the Mueller report says.", "borne out", "2016-04-19"),
    ("The Mueller report did not identify evidence that any U.S. persons knowingly coordinated with the agency's operation.", "borne out", ""),
    ("Robert Mueller's report, completed in March 2019, does not name Cambridge Analytica.", "borne out", ""),
    ("On February 16, 2018, a grand jury indicted 13 Russian nationals and three Russian entities, the Mueller report says.", "borne out", ""),
    ("The Mueller report says that Brad Parscale was among the campaign officials who cited or retweeted posts of the Russian account @TEN_GOP.", "borne out", ""),
    # what the report says it was for is not against; the deed itself may not be another
    ("The first known advertisement that explicitly attacked the Trump campaign was purchased on April 19, 2016, the Mueller report says.", "not read", ""),
    # neither volume has the word Analytica
    ("The Mueller report says that Cambridge Analytica supplied voter data to the Internet Research Agency.", "contradicted", "0"),
    # a rally is no advertisement
    ("The Internet Research Agency bought 3,498 ads. The earliest rally it traces to the agency came in November 2015.", "not read", ""),
    # the same event on another day
    ("The Mueller report says the first advertisement endorsing the Trump campaign was purchased in March 2016.", "contradicted", "2016-04-19"),
    # as what it names somebody
    ("The Mueller report describes Tony Fabrizio as a pollster.", "borne out", ""),
    ("The Mueller report identifies Mikhail Bystrov as the general director of the Internet Research Agency.", "borne out", ""),
    ("The Mueller report describes Mikhail Burchik as the general director of the Internet Research Agency.", "partly", ""),
    # who did it to whom, in the report's own order or the other way round
    ("The Mueller report says that Rick Gerson gave a copy of the document to Kushner on January 18, 2017.", "borne out", ""),
    ("The Mueller report says that Emin Agalarov called Goldstone on June 3, 2016.", "borne out", ""),
    ("The Mueller report says that Denis Klimentov emailed Maria Zakharova on July 5, 2016.", "borne out", ""),
    ("The Mueller report says that Guccifer 2.0 sent an email to The Smoking Gun on June 27, 2016.", "borne out", ""),
    ("The Mueller report says that Anna Bogacheva and Aleksandra Krylova entered the United States on June 4, 2014.", "borne out", ""),
    ("The Mueller report says that Veselnitskaya did not provide such information.", "borne out", ""),
    ("The Mueller report says that the GRU gained access to the DNC network on April 18, 2016.", "borne out", ""),
    ("The Mueller report says that Page lived and worked in Russia between 2003 and 2007.", "borne out", ""),
    ("The Mueller report says that Goldstone is a music and events promoter.", "borne out", ""),
    ("The Mueller report describes Erik Prince as a supporter of the Trump campaign.", "borne out", ""),
    ("The Mueller report says that the office interviewed approximately 500 witnesses.", "borne out", "500"),
    ("The Mueller report says that the GRU compromised approximately 29 computers on the DCCC network.", "borne out", "29"),
    ("The Mueller report says that the office obtained more than 230 pen register orders.", "contradicted", "50"),
    ("The Mueller report describes Papadopoulos as a London-based professor.", "partly", ""),
    ('The Mueller report says that the "Being Patriotic" group had over 300,000 followers.', "contradicted", "200000"),
]  # fmt: skip
NOT_SURE = [
    # one word is another
    "The Mueller report says that Lewandowski gave Rick Dearborn a handwritten version of the message.",
    "The Mueller report says that Lewandowski stored the notes in a safe at his office.",
    "Manafort agreed to work for the campaign for a salary, the Mueller report says.",
    # who did it to whom
    "The Mueller report says that Dearborn gave Lewandowski a typewritten version of the message.",
    "The Mueller report says that Lewandowski gave the typewritten version of the message to Sessions.",
    "According to the Mueller report, Konstantin Kilimnik gave internal polling data to Paul Manafort.",
    "According to the Mueller report, Sergey Kislyak told Michael Flynn that he had to resign.",
    "The Mueller report says that James Comey fired Trump.",
    # what somebody was asked to do, or is denied, or was only investigated
    "The Mueller report says that Carter Page acted as an agent of the Russian government.",
    "Manafort did not agree to work for the campaign without pay, the Mueller report says.",
    # a headline that a footnote cites
    "The Mueller report says that Donald Trump fired Robert Mueller.",
    "The Mueller report says that Donald Trump obstructed justice.",
    # another person, of whom its list has none
    "The Mueller report says that Ivanka Trump gave copies of the plan to Bannon and Tillerson.",
    # the other way round, by another one, of a namesake
    "The Mueller report says that Kushner gave a copy of the document to Gerson on January 18, 2017.",
    "The Mueller report says that Goldstone called Emin Agalarov on June 3, 2016.",
    "The Mueller report says that Aras Agalarov called Goldstone on June 3, 2016.",
    "The Mueller report says that Dmitri Klimentov emailed Maria Zakharova on July 5, 2016.",
    "The Mueller report says that The Smoking Gun sent an email to Guccifer 2.0 on June 27, 2016.",
    "The Mueller report says that the IRA compromised the computer network of the Illinois State Board of Elections.",
    "The Mueller report says that the GRU compromised the computer network of the Ohio State Board of Elections.",
    "The Mueller report says that Rogers asked the president if he could do anything to refute the stories.",
    "The Mueller report says that McGahn removed the special counsel.",
    "The Mueller report says that Manafort gave Yanukovych a large jar of black caviar.",
    'The Mueller report says that Kushner sent an iMessage to Trump Jr. stating "waste of time."',
    "The Mueller report says that Eric Trump retweeted a post from the account @Pamela_Moore13.",
    "The Mueller report says that Luff advised Sessions to accept the meeting with Kislyak.",
    "The Mueller report says that Dmitriev met Steve Bannon in the Seychelles in January 2017.",
    # another time
    "The Mueller report says that Page lived and worked in Russia between 2003 and 2012.",
    "The Mueller report says that Manafort resigned from the campaign in mid-October 2016.",
    # a figure of something else
    "The Mueller report says that almost 500 witnesses were interviewed before a grand jury.",
    "The Mueller report says that the GRU compromised approximately 29 computers on the DNC network.",
    "The Mueller report says that the June 9 meeting lasted approximately 20 minutes.",
    # what is said of somebody named beside them
    "The Mueller report describes Kirill Dmitriev as a friend of Rick Gerson.",
    "The Mueller report describes Robert Goldstone as the son of Aras Agalarov.",
    "The Mueller report says that Emin Agalarov is a music and events promoter.",
    "The Mueller report names Natalia Veselnitskaya as Russia's prosecutor general.",
]


@pytest.mark.parametrize(("text", "verdict", "figure"), TOLD)
def test_a_report_retold_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", NOT_SURE)
def test_words_that_a_report_has_otherwise_bear_nothing_out(last: Asker, text: str) -> None:
    says(last, text, "not read")


def test_a_verdict_tells_a_passage_without_marks_and_cut_between_words() -> None:
    # volume I, page 5 of the report, as the text that ships has it
    told = r"Beginning in June 2016, **\[ REDACTED: Harm to Ongoing Matter \]** forecast to senior Campaign officials"
    assert (
        passages.shown(told)
        == "Beginning in June 2016, [ REDACTED: Harm to Ongoing Matter ] forecast to senior Campaign officials"
    )
    assert passages.shown("word " * 60) == "word " * 47 + "..."


OUT = "The special counsel's report was released in April."


@pytest.mark.parametrize(("text", "verdict"), [
    # neither volume has the words 'Cambridge Analytica'; Parscale stands in volume I, Mnuchin too
    ("Cambridge Analytica goes unmentioned in the special counsel's two volumes.", "borne out"),
    ("What is missing from the special counsel's two volumes can be as striking as what is there. They never mention Cambridge Analytica.", "borne out"),
    ("What is missing from the special counsel's two volumes can be as striking as what is there. They never mention Brad Parscale.", "contradicted"),
    (f"{OUT} What the report leaves out is a quarrel of its own. There is not a word in it about Cambridge Analytica.", "borne out"),
    (f"{OUT} What the report leaves out is a quarrel of its own. Brad Parscale isn't mentioned once.", "contradicted"),
    # the last name alone stands there
    (f"{OUT} It is long. Steven Mnuchin isn't mentioned once.", "not read"),
])  # fmt: skip
def test_whom_a_report_that_is_spoken_of_does_not_name(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@given(st.one_of([st.from_regex(re.compile(words, re.ASCII), fullmatch=True) for _, words in table()]))
def test_every_way_to_say_a_word_is_read_as_the_one_word(said: str) -> None:
    """The letters that are looked for first leave none of them out."""
    assert plainly(f"they {said} it") != f"they {said} it" or said in dict(table())


def test_a_page_that_may_not_hold_a_word_does_not_hold_it(engine: Engine) -> None:
    pages = [row["text"] for row in engine.rows("SELECT text FROM passage WHERE text <> '' LIMIT 400")]
    assert len(pages) == 400
    for page in pages:
        low = page.lower()
        assert not [one for one in passages.stems(page) if not may_hold(low, one)], page[:80]
