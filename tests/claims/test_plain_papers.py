"""Plain sentences about people's forms, the registers, advertisements, posts and a report. Expected, from the raw files: Conway, part 1: one post; part 4: Citizens United and the National Rifle Association, consulting services, Laffer Associates, a
speaking engagement, no Exxon Mobil; part 6: Pfizer; Flynn, part 4: Novetta, consultant; no form has Lockheed Martin or Goldman Sachs. The register has 6,718 registrants; Manafort Jr., Paul J. for the
Government of Saudi Arabia, 1984-06-04; the European Centre for a Modern Ukraine under the Podesta Group, 2017-04-12, and Mercury, 2017-04-28. Texts of advertisements: Texas in 68, police as a word in 452 and within words in 454, Trump
in 80; one created in August 2017, five in July. Posts: "rigged" as a word in 270 and within words in 563; #DrainTheSwamp first on 2016-10-18; 184,175 of 475 accounts, none before October 2016."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


@pytest.mark.parametrize(("text", "verdict"), [
    # a form that is cited and does not name it; without it, no record of such ties is whole
    ("Kellyanne Conway owned shares in Exxon Mobil, according to her disclosure.", "contradicted"),
    ("Kellyanne Conway owned shares in Exxon Mobil.", "not loaded"),
    ("Kellyanne Conway owned shares in Pfizer, her disclosure shows.", "borne out"),
    ("Michael Flynn was a director of Lockheed Martin, his form says.", "contradicted"),
    ("Michael Flynn was a director of Lockheed Martin, Steve Bannon's form says.", "not loaded"),
    ("Stephen Bannon's disclosure shows that he owed Goldman Sachs money.", "contradicted"),
    # whoever hired a filer
    ("Citizens United hired Kellyanne Conway as a consultant.", "borne out"),
    ("Kellyanne Conway was hired by the National Rifle Association as a consultant.", "borne out"),
    ("Michael Flynn was hired as a consultant by Novetta.", "borne out"),
    ("Laffer Associates hired Kellyanne Conway as a consultant.", "partly"),
    ("Exxon Mobil hired Kellyanne Conway as a consultant, her disclosure shows.", "contradicted"),
    ("Exxon Mobil hired Kellyanne Conway as a consultant.", "not loaded"),
])  # fmt: skip
def test_what_a_form_is_cited_for(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # part 1 of Conway's form has one row, of both of Flynn's eleven, of Bannon's twelve
    ("Kellyanne Conway held only one post outside government.", "borne out"),
    ("Michael Flynn held 11 positions outside government.", "borne out"),
    ("Michael Flynn held only nine posts outside government.", "contradicted"),
    ("Stephen Bannon held a dozen posts outside government, his form says.", "borne out"),
    ("Kellyanne Conway listed a single position on her form.", "borne out"),
    # C&C Television 850 and GEP Talent Services 470; Drone Aviation 24,000 and Quaestor 90,000; the polling company 800,726 and 9,230
    ("Kellyanne Conway was paid $850 by C&C Television and $470 by GEP Talent Services.", "borne out"),
    ("Kellyanne Conway was paid $850 by C&C Television and $740 by GEP Talent Services.", "contradicted"),
    ("Michael Flynn got $24,000 from Drone Aviation and $90,000 from Quaestor Federal Consulting.", "borne out"),
    ("Michael Flynn received $24,000 from Drone Aviation and $190,000 from Quaestor Federal Consulting.", "contradicted"),
    ("Kellyanne Conway's income from the polling company was $809,956 over two years.", "borne out"),
    ("Kellyanne Conway's income from the polling company was $909,956 over two years.", "contradicted"),
    # what is judged, felt or foretold
    ("Kellyanne Conway is one of the most influential women in Washington.", "not checkable"),
    ("Robert Mueller regretted writing the report.", "not checkable"),
    ("Stephen Bannon will soon sell his share of Glittering Steel.", "not checkable"),
    ("Stephen Bannon was proud of his work at Cambridge Analytica.", "not checkable"),
])  # fmt: skip
def test_what_forms_hold_and_what_they_cannot(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    ("The Podesta Group registered for the European Centre for a Modern Ukraine in April 2017. Mercury Public Affairs did so as well, on April 28.", "borne out"),
    ("The Podesta Group registered for the European Centre for a Modern Ukraine in April 2017. Mercury Public Affairs also did so, in June 2017.", "contradicted"),
    # in March 2017 it registered for another, and DMP International for another client
    ("The Podesta Group registered for the European Centre for a Modern Ukraine in April 2017. Mercury Public Affairs did so in March 2017.", "not read"),
    ("The Flynn Intel Group registered for Inovo in March 2017. DMP International did so in June 2017.", "not read"),
    ("Manafort registered himself as an agent of Saudi Arabia in 1984.", "borne out"),
    ("Manafort registered for Saudi Arabia in 1994.", "not read"),
    ("The Justice Department's register lists 6,718 registrants.", "borne out"),
    ("The Justice Department's register lists 7,618 registrants.", "contradicted"),
    ("There are 6,718 registrants in the register of foreign agents.", "borne out"),
])  # fmt: skip
def test_the_register(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


ADS = "The Internet Research Agency, a Russian troll farm, bought 3,498 ads on Facebook."
POSTS = "The Internet Research Agency had accounts on Twitter, and their tweets of October and November 2016 have been collected."


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{ADS} Sixty-eight of the ads had the word Texas in them.", "borne out"),
    (f"{ADS} Eighty-six of the ads had the word Texas in them.", "contradicted"),
    (f"{ADS} The word police was used in 452 ads.", "borne out"),
    (f"{ADS} The word police was used in 454 ads.", "borne out"),
    (f"{ADS} The word police was used in 552 ads.", "contradicted"),
    (f"{ADS} Only one ad was created in August 2017.", "borne out"),
    (f"{ADS} Only one ad was created in July 2017.", "contradicted"),
    (f"{ADS} Just one of its ads mentioned Trump.", "contradicted"),
    (f'{POSTS} The word "rigged" appeared in 270 tweets.', "borne out"),
    (f'{POSTS} The word "rigged" appeared in 563 tweets.', "borne out"),
    (f'{POSTS} The word "rigged" appeared in 770 tweets.', "contradicted"),
    (f"{POSTS} The hashtag #DrainTheSwamp first appeared on October 18.", "borne out"),
    (f"{POSTS} The hashtag #DrainTheSwamp first appeared on October 8.", "contradicted"),
    (f"{POSTS} In June 2016 they posted 12,000 tweets about guns.", "not loaded"),
    ("The Internet Research Agency posted 184,175 tweets from 475 accounts.", "borne out"),
    ("The Internet Research Agency posted 184,175 tweets from 3,800 accounts.", "contradicted"),
])  # fmt: skip
def test_advertisements_and_posts(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # Konstantin Kilimnik stands in seven passages, Cambridge Analytica and Robert Mercer in none
    ("Cambridge Analytica is named several times in the Mueller report.", "contradicted"),
    ("The Mueller report repeatedly mentions Cambridge Analytica.", "contradicted"),
    ("Konstantin Kilimnik is named repeatedly in the Mueller report.", "borne out"),
    ("Robert Mercer is discussed in the Mueller report.", "contradicted"),
    # how old somebody is counts no clicks, and who clicked stands in no archive
    (f"{ADS} Many of those who clicked on the ads were women over 50.", "not loaded"),
    (f"{ADS} The ads reached more women over 50 than men under 30.", "not loaded"),
    (f"{ADS} Forty of the ads were aimed at women.", "borne out"),
])  # fmt: skip
def test_a_report_and_whom_it_names_and_who_clicked(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # RT and Kaspersky stand on Flynn's form of March 2017 alone, Adobe on both; no form of May is loaded
    ("Michael Flynn did not disclose the money from RT until March 2017.", "borne out"),
    ("Michael Flynn did not report Adobe until March 2017.", "contradicted"),
    ("Michael Flynn did not report RT until May 2017.", "not loaded"),
    # CoBank, 10/25/2016, $15,000, on that of March alone
    ("Michael Flynn earned $15,000 from CoBank.", "borne out"),
    ("Michael Flynn earned $25,000 from CoBank.", "contradicted"),
    ("Michael Flynn earned $15,000 from CoBank in October 2016.", "borne out"),
    ("Michael Flynn gave a speech to CoBank on Oct. 5, 2016, for $15,000.", "partly"),
    # part 1 of Bannon's: chairman of the institute to 8/2016; of Conway's: President and CEO to 1/2017
    ("Stephen Bannon stepped down as chairman of the Government Accountability Institute in August 2016.", "borne out"),
    ("Stephen Bannon stepped down as treasurer of the Government Accountability Institute in August 2016.", "partly"),
    ("Stephen Bannon stepped down as executive chairman of Breitbart in October 2016.", "contradicted"),
    ("Stephen Bannon stepped down as vice-president of Cambridge Analytica in August 2016.", "borne out"),
    ("Kellyanne Conway stepped down as president of the polling company in January 2017.", "borne out"),
    # part 8 of Bannon's: four mortgages and the note
    ("Stephen Bannon had four mortgages.", "borne out"),
    ("Stephen Bannon had six mortgages.", "contradicted"),
    ("Stephen Bannon's debts included a promissory note to Cambridge Analytica.", "borne out"),
    ("Breitbart paid Stephen Bannon's firm $65,667 more than Cambridge Analytica did.", "not read"),
    # the last of a list
    ("Kellyanne Conway advised Freedom Partners, Citizens United and Exxon Mobil.", "not loaded"),
    ("Kellyanne Conway advised Exxon Mobil, Freedom Partners and Citizens United.", "borne out"),
    ("Michael Flynn sat on the boards of GreenZone Systems, HALO Privacy and Drone Aviation.", "borne out"),
])  # fmt: skip
def test_posts_debts_and_days_of_a_form(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # FARA: India under the Podesta Group 2010-11-05 to 2017-10-16, the Russian Federation under Ketchum 2006-05-09 to 2016-01-01; it also had Japan and Vietnam, and no France
    ("The Podesta Group represented India for seven years.", "borne out"),
    ("The Podesta Group represented India for twelve years.", "partly"),
    ("Ketchum was registered for the Russian Federation for almost ten years.", "borne out"),
    ("Ketchum was registered for the Russian Federation for almost twenty years.", "partly"),
    ("The Podesta Group represented Saudi Arabia, Japan and Vietnam.", "borne out"),
    # forms: Bannon at Breitbart 1/2012-8/2016, at Cambridge Analytica 6/2014-8/2016; Flynn at Drone Aviation 4/2016-12/2016; Conway 6/1995-1/2017
    ("Stephen Bannon was executive chairman of Breitbart for ten years.", "partly"),
    ("Stephen Bannon was vice president of Cambridge Analytica for two years.", "borne out"),
    ("Michael Flynn was on the board of Drone Aviation for eight months.", "borne out"),
    ("Michael Flynn was on the board of Drone Aviation for three years.", "partly"),
    ("Kellyanne Conway ran the polling company for more than 20 years.", "borne out"),
    ("Kellyanne Conway ran the polling company for five years.", "partly"),
    # president still, on the day of the form
    ("Stephen Bannon has been president of Bannon Film Industries for 27 years.", "not read"),
])  # fmt: skip
def test_for_how_long_it_was_so(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # signed by Conway on 2017-03-13, by Bannon on 2017-03-30
    ("Kellyanne Conway signed her disclosure on March 13, 2017, and Stephen Bannon followed on March 30.", "borne out"),
    ("Kellyanne Conway signed her disclosure on March 13, 2017, and Stephen Bannon followed on March 20.", "contradicted"),
    ("Kellyanne Conway signed her disclosure on March 13, 2017. Stephen Bannon did so on March 30.", "borne out"),
    ("Kellyanne Conway left on March 13, 2017. Stephen Bannon followed on March 20.", "not read"),
    # Museum Armor and Kurtulus $10,000 each, Quaestor $90,000; Adobe Systems beside Adobe Inc., who paid for a speech
    ("Museum Armor paid Michael Flynn $10,000 for a speech. So did a man named Ibrahim Kurtulus.", "borne out"),
    ("Adobe paid Michael Flynn $125,250. So did Quaestor Federal Consulting.", "not read"),
    ("Adobe paid Michael Flynn $125,250. He sat on the company's advisory board until December 2016.", "borne out"),
    ("Adobe paid Michael Flynn $125,250. He sat on the company's advisory board until December 2015.", "partly"),
])  # fmt: skip
def test_who_did_so_too(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # posts of 2016-11-08 with Trump as a word 718, within words too 2,352; #MAGA in 1,673, of TEN_GOP's 23; #TrumpPence16 in 622; 3,444 of hyddrox's are shares
    (f"{POSTS} On Election Day Trump was mentioned in 718 tweets.", "borne out"),
    (f"{POSTS} On Election Day Trump was mentioned in 318 tweets.", "contradicted"),
    (f"{POSTS} #MAGA was tweeted 1,673 times.", "borne out"),
    (f"{POSTS} #MAGA was tweeted 1,678 times.", "not read"),
    (f"{POSTS} #MAGA was tweeted 4,673 times.", "contradicted"),
    (f"{POSTS} The hashtag #TrumpPence16 turned up 622 times.", "borne out"),
    (f"{POSTS} TEN_GOP used #MAGA 23 times.", "borne out"),
    (f"{POSTS} TEN_GOP used #MAGA 123 times.", "contradicted"),
    (f"{POSTS} The account hyddrox retweeted 3,444 times.", "borne out"),
    (f"{POSTS} The account hyddrox retweeted 1,444 times.", "contradicted"),
    (f"{POSTS} The account hyddrox was retweeted 3,444 times.", "not loaded"),
])  # fmt: skip
def test_how_often_a_tag_was_used(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # police in 336 texts of 2016 and 26 of 2017; 339 ads of May 2016, 144 of June
    (f"{ADS} In 2016, 336 of its ads mentioned the police. In 2017 there were 26.", "borne out"),
    (f"{ADS} In May 2016 it created 339 ads. In June 2016 there were 144.", "borne out"),
    (f"{ADS} In May 2016 it created 339 ads. In June 2016 there were 244.", "contradicted"),
    # Sanders as a word in 160 posts, both names in 90
    (f"{POSTS} Bernie Sanders was named in 160 of the tweets.", "not read"),
    (f"{POSTS} Bernie Sanders was named in 1,600 of the tweets.", "contradicted"),
    # Inovo alone; the Podesta Group had more than 30 principals
    ("The Flynn Intel Group registered for Inovo in 2017. It never registered for anybody else.", "borne out"),
    ("The Podesta Group registered for Kenya in 2015. It never registered for anyone else.", "contradicted"),
    # $15,000: so much more than the other
    ("Museum Armor paid Michael Flynn $10,000. CoBank paid him $5,000 more.", "not read"),
])  # fmt: skip
def test_what_goes_on_about_what_was_told(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
