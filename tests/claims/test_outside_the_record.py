"""What no record could settle, and what none that is read here tells of: views that are told of no figure, date or dealing, and lives, companies, courts and elections."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

TRUMP = "Donald Trump's campaign paid Giles-Parscale $1.66 million through March 2016."
SANDERS = "Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016."
FLYNN = "Michael Flynn signed a disclosure in February 2017."
VIEW, NONE, OPEN = "not checkable", "not loaded", "not read"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        # judged, wished, supposed, foretold, told of everybody
        (f"{TRUMP} Nobody ever accused Brad Parscale of thinking small.", [VIEW]),
        (f"{TRUMP} Revolution Messaging is a class act.", [VIEW]),
        (f"{TRUMP} Trump's people had no plan and no patience.", [VIEW]),
        (f"{TRUMP} The hats were a stroke of genius.", [VIEW]),
        (f"{TRUMP} Without the web shop there would be no President Trump.", [VIEW]),
        (f"{TRUMP} Had the party listened to its own pollsters, it might have won.", [VIEW]),
        (f"{TRUMP} Facebook is sure to face new rules.", [VIEW]),
        (f"{TRUMP} Mr. Sanders cared more about small donors than about television.", [VIEW]),
        (f'{TRUMP} "He is a patriot," his brother said.', [VIEW]),
        (f"{TRUMP}\n\nWould Sanders have won with better data?\n\nI doubt it.", [VIEW]),
        (f"{TRUMP}\n\nWere they any good at it?\n\n'They were amateurs with a budget.'", [VIEW]),
        # each clause by itself
        ("Our disclosure laws are too weak for all this, and Congress will have to write better ones.", [VIEW, VIEW]),
        ('"It is a proud little party," the former chairman said, "and nobody can take that from us."', [VIEW, VIEW]),
        (f"{TRUMP[:-1]}, and it was a waste of good money.", [VIEW]),
        # no view: what a record may tell, what leads on, and what a name says
        (f"{TRUMP} The firm is based in San Antonio.", []),
        (f"{TRUMP} The conversation has been shortened.", []),
        (f"{TRUMP} The general would later register as a foreign agent.", []),
        (f"{TRUMP} It was the only vendor in Texas.", ["not read"]),
        # no payment, whatever was paid before
        (f"{SANDERS} All of it was legal.", [OPEN]),
        (f"{SANDERS} They were complacent, and they paid for it.", [VIEW]),
        (f"{TRUMP} The polling data went to Jones Day.", [OPEN]),
        (f"{TRUMP} Brad Parscale studied business at Trinity University.", [OPEN]),
        (f"{TRUMP} Twitter told the Senate it had found 36,746 automated accounts.", [OPEN]),
        # of which no kind of record tells
        (f"{TRUMP} Brad Parscale grew up in Kansas.", [NONE]),
        (f"{TRUMP} The firm was sold to CloudCommerce for $9 million.", [NONE]),
        (f"{TRUMP} Cambridge Analytica filed for bankruptcy in May 2018.", [NONE]),
        (f"{TRUMP} Vote Leave was fined 61,000 pounds.", [NONE]),
        (f"{TRUMP} Sinclair Broadcast Group hired him as its chief political analyst.", [NONE]),
        (f"{TRUMP} A contract signed that autumn promised the firm $1.5 million.", [NONE]),
        # of forms that are not loaded: of Kushner none is, of Flynn those signed on 11 February and 31 March 2017
        ("The disclosure of Jared Kushner, meanwhile, lists more than 200 positions outside government.", [NONE]),
        ("Jared Kushner had to amend his own disclosure dozens of times.", [NONE]),
        ("Betsy DeVos listed 102 companies on her form.", [NONE]),
        (f"{FLYNN} An amendment that he filed in August 2017 lists SCL Group.", ["borne out", NONE]),
        (f"{FLYNN} A third version, filed in August 2017, lists his work for SCL Group.", ["borne out", NONE]),
        (f"{FLYNN} Flynn added his work for SCL in an amendment that August.", ["borne out", NONE]),
        (f"{FLYNN} Michael Flynn's form has been revised nine times.", ["borne out", OPEN]),
        (f"{TRUMP} Data about 87 million of your users reached Cambridge Analytica.", [NONE]),
        (f"{TRUMP} Ted Cruz won Iowa.", [NONE]),
        # of which the special counsel's report tells in its own words
        (f"{TRUMP} Papadopoulos was sentenced to 14 days in prison.", [OPEN]),
        (f"{TRUMP} James Comey was fired on May 9, 2017.", [OPEN]),
        (f"{TRUMP} George Papadopoulos was arrested at an airport.", [OPEN]),
    ],
)
def test_what_no_record_could_settle(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    claims = checked(engine, digital_side, text)
    behind = [c for c in claims if c.verdict.verdict != "borne out" or c.reading.amount is None]
    assert [c.verdict.verdict for c in behind] == verdicts, [(c.reading.text, c.verdict.why) for c in claims]


def test_what_would_show_it_is_named(engine: Engine, digital_side: Case) -> None:
    claim = checked(engine, digital_side, f"{TRUMP} Cambridge Analytica filed for bankruptcy in May 2018.")[-1]
    assert (
        claim.verdict.why
        == "no kind of record that is read here tells of a company's life: company registers and the press would"
    )
    assert claim.verdict.remedy is None  # nothing that is read here would help
