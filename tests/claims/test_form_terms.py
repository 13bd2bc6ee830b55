"""The terms of a debt on a form, and what a form is said to hold none, or no longer so many, of. Expected, from the forms: Flynn, part 8 of both versions: Bank of America, a mortgage of 2014 of $250,001 to $500,000 at 3.88 % fixed, Amerihome,
a mortgage of 2016 of $500,001 to $1,000,000 at 3.25 %, Merrill Lynch, a line of credit of 2016 at 4.64 % variable; part 4: 30 rows of the first version, 50 of the second; Bannon, part 8: four mortgages called home loans, and Cambridge
Analytica, a promissory note of 2016 of $50,001 to $100,000 at 3.5 %; part 9 has no row; Conway: part 8 has no row."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

OWED = "Michael Flynn owed Bank of America between $250,001 and $500,000"
NOTE = "Stephen Bannon owed Cambridge Analytica between $50,001 and $100,000"
FLYNN = "Michael Flynn's form"


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{OWED} on a mortgage at 3.88%.", "borne out"),
    (f"{OWED} on a mortgage at 30%.", "partly"),
    (f"{OWED}, at an interest rate of 3.88 percent.", "borne out"),
    (f"{OWED}, at an annual rate of 8 percent.", "partly"),
    (f"{OWED} on an interest-free loan.", "partly"),
    (f"{OWED} on a mortgage of 2014 at 3.88 percent.", "borne out"),
    (f"{OWED} on a mortgage of 2016 at 3.88 percent.", "partly"),
    (f"{OWED} at 3.88 percent on a mortgage of 2014.", "borne out"),
    (f"{OWED} when 30 percent of Americans had a mortgage.", "not read"),
    (f"{NOTE} on a promissory note at 3.5%.", "borne out"),
    (f"{NOTE}, bearing interest of 5.5 percent.", "partly"),
    ("Michael Flynn has a mortgage from Bank of America at 3.88%.", "borne out"),
    ("Michael Flynn has a mortgage from Bank of America at 13.88%.", "partly"),
    # the year stands behind the lender's whole name
    ("Michael Flynn has a mortgage from Bank of America of 2014 at 3.88%.", "borne out"),
    ("Michael Flynn has a mortgage from Bank of America of 2016 at 3.88%.", "partly"),
    (f"{FLYNN} lists a mortgage from Bank of America of 2014 at 3.88%.", "borne out"),
    (f"{FLYNN} lists a mortgage from Bank of America of 2014 at 4.88%.", "partly"),
    (f"{FLYNN} lists a mortgage from Bank of America dated 2012.", "partly"),
    # the year of a debt is no time of a version, that of a form is
    (f"{FLYNN} lists a 2014 mortgage from Bank of America.", "borne out"),
    (f"{FLYNN} lists a 2016 mortgage from Bank of America.", "partly"),
    (f"{FLYNN} of 2012 lists a mortgage from Bank of America.", "not loaded"),
    # what was borrowed, lent or taken out in a year is of that year, and runs as long as is said (Bannon's note five years, Flynn's mortgages 15 and 30)
    ("Michael Flynn took out a mortgage with Bank of America in 2014.", "borne out"),
    ("Michael Flynn took out a mortgage with Bank of America in 2011.", "partly"),
    ("Michael Flynn took out a 30-year mortgage from Amerihome in 2016.", "borne out"),
    ("Michael Flynn took out a 15-year mortgage from Amerihome in 2016.", "partly"),
    ("Bank of America gave Michael Flynn a mortgage in 2011.", "partly"),
    ("Stephen Bannon took out a five-year loan from Cambridge Analytica.", "borne out"),
    ("Stephen Bannon took out a ten-year loan from Cambridge Analytica.", "partly"),
    ("Stephen Bannon borrowed from Cambridge Analytica in 2016.", "borne out"),
    ("Stephen Bannon borrowed money from Cambridge Analytica in 2014.", "partly"),
    ("Stephen Bannon owed money to Cambridge Analytica.", "borne out"),
    ("Stephen Bannon owed money to Goldman Sachs.", "not loaded"),
    ("Cambridge Analytica lent Stephen Bannon between $50,001 and $100,000.", "borne out"),
    ("Cambridge Analytica lent Stephen Bannon $5 million.", "contradicted"),
    # what is denied is not there at all, or not at these terms
    (f"{FLYNN} does not list a mortgage from Bank of America of 2014.", "contradicted"),
    (f"{FLYNN} does not list a mortgage from Bank of America of 2009.", "not read"),
    (f"{FLYNN} does not list a mortgage from Bank of America at 30%.", "not read"),
    (f"{FLYNN} does not list a mortgage from Bank of America.", "contradicted"),
])  # fmt: skip
def test_a_debt_is_held_to_its_rate_and_year(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims] == [verdict], [claim.verdict.why for claim in claims]


@pytest.mark.parametrize(("text", "verdict"), [
    # the first version has 30, the second 50
    ("Michael Flynn's second form lists 50 sources of pay.", "borne out"),
    ("Michael Flynn's second form no longer lists 50 sources of pay.", "contradicted"),
    ("Michael Flynn's second form no longer lists 30 sources of pay.", "not read"),
    ("Michael Flynn's second form no longer lists only one creditor.", "not read"),
    ("Michael Flynn's second form omits 50 sources of pay.", "not read"),
    ("Stephen Bannon's form lists 12 positions that he no longer holds.", "not read"),
    # of a kind; a word that no kind has is not passed over
    (f"{FLYNN} lists no mortgages.", "contradicted"),
    (f"{FLYNN} lists no home loans.", "contradicted"),
    (f"{FLYNN} lists no outstanding loans.", "contradicted"),
    (f"{FLYNN} lists no student loans.", "not read"),
    (f"{FLYNN} lists no car loans.", "not read"),
    (f"{FLYNN} lists no other debts.", "not read"),
    (f"{FLYNN} lists no gambling debts.", "not read"),
    (f"{FLYNN} lists no foreign clients.", "not read"),
    ("Stephen Bannon's form does not list a single home loan.", "contradicted"),
    ("Stephen Bannon's form lists no student loans.", "not read"),
    ("Stephen Bannon's form lists no outside positions.", "contradicted"),
    ("Stephen Bannon's form lists no gifts.", "borne out"),
    ("Kellyanne Conway's form lists no student loans.", "borne out"),
    ("Kellyanne Conway's form lists no creditors.", "borne out"),
    ("Kellyanne Conway's form lists no sources of compensation.", "contradicted"),
])  # fmt: skip
def test_what_a_form_has_none_or_no_longer_so_many_of(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims] == [verdict], [claim.verdict.why for claim in claims]
