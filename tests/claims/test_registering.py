"""The register of foreign agents in words that no frame has. Expected days and principals were read from the register's own files (FARA_All_Registrants.csv, FARA_All_ForeignPrincipals.csv)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.claims.language.word_lists import word_list
from klieg.claims.sentences.vocabulary import unknown
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2023-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Flynn Intel Group put its name on the foreign agents register in March 2017.", "borne out", "2017-03-07"),
    ("Flynn Intel Group put its name on the foreign agents register in March 2016.", "contradicted", "2017-03-07"),
    ("It took until November 2017 for T&R Productions to register as a foreign agent.", "borne out", "2017-11-10"),
    ("Only in March 2017 did Flynn Intel Group register as a foreign agent.", "borne out", "2017-03-07"),
    ("By the register of foreign agents, Ballard Partners signed the Republic of Turkey in May 2017.", "borne out", "2017-05-19"),
    ("RIA Global was registered as a foreign agent before RT's T&R Productions.", "contradicted", "2018-02-16"),
    ("The Podesta Group's entry in the foreign agents register was wound up on the last day of 2017.", "borne out", "2017-12-31"),
    ("The Podesta Group left the foreign agents register in September 2017.", "contradicted", "2017-12-31"),
    ("It was Moscow's interests, the Justice Department's register says, that Flynn Intel Group represented.", "record shows none", ""),
    ("It was Inovo that Flynn Intel Group represented, the foreign agents register says.", "borne out", "2017-03-07"),
    ("Kaspersky Lab has been on the Justice Department's roll of foreign agents since 2017.", "record shows none", ""),
    ("Cambridge Analytica has at no time registered as a foreign agent.", "borne out", ""),
    ("T&R Productions was never on the foreign agents register before November 2017.", "borne out", ""),
    ("Until March 2017 Flynn Intel Group was not on the foreign agents register.", "borne out", ""),
    ("Until March 2018 Flynn Intel Group was not on the foreign agents register.", "contradicted", ""),
    # an address is nobody's name, and a noun no more than the name behind it
    ("SCL Social Limited, of 55 New Oxford Street, registered as a foreign agent on October 6, 2017.", "borne out", "2017-10-06"),
    ("Flynn Intel Group registered as a foreign agent on March 7, 2017, for the Dutch company Inovo BV.", "borne out", "2017-03-07"),
    # 101 rows of 2017 and 69 of 2016 in FARA_All_Registrants.csv; six principals of 6415 that began in 2017; Podesta 2017-04-12, Mercury 2017-04-28
    ("The register of foreign agents kept by the Justice Department took on 101 new registrants in 2017.", "borne out", "101"),
    ("The register of foreign agents kept by the Justice Department took on 101 new registrants in 2016.", "contradicted", "69"),
    ("Ballard Partners took on six foreign principals in 2017.", "borne out", "6"),
    ("Ballard Partners registered for eight foreign principals in 2017.", "contradicted", "6"),
    ("Ballard Partners had 60 foreign principals.", "not read", ""),
    ("The Podesta Group registered in April 2017 for the European Centre for a Modern Ukraine. Mercury Public Affairs registered the same client before the Podesta Group did.", "contradicted", "2017-04-28"),
    ("The Podesta Group registered in April 2017 for the European Centre for a Modern Ukraine. Mercury Public Affairs registered the same client after the Podesta Group did.", "borne out", "2017-04-28"),
    ("Mercury Public Affairs registered the same client before the Podesta Group did.", "not read", ""),
    ("SCL Social Limited registered as a foreign agent in October 2017. The register gives Qatar as the country it represented.", "contradicted", ""),
    ("SCL Social Limited registered as a foreign agent in October 2017. The register gives the United Arab Emirates as the country it represented.", "borne out", ""),
    # a government is not one of its parties
    ("DMP International, the Manafort company, signed on as a foreign agent in June 2017 for the Ukrainian government.", "partly", ""),
    # the first of several registrations, and a client named before its agent
    ("The Podesta Group first registered as a foreign agent in 2009.", "contradicted", "2007-05-18"),
    ("The Podesta Group first registered as a foreign agent in May 2007.", "borne out", "2007-05-18"),
    ("ANO TV-Novosti took on T&R Productions as its registered foreign agent.", "borne out", "2017-11-10"),
    ("Inovo was a client of Flynn Intel Group, the FARA register shows.", "borne out", "2017-03-07"),
    ("The Podesta Group's FARA registration was terminated at the end of 2017.", "borne out", "2017-12-31"),
    ("Michael Flynn's firm, Flynn Intel Group, registered as a foreign agent in March 2017.", "borne out", "2017-03-07"),
    ("Ballard Partners was Qatar's registered foreign agent.", "borne out", "2018-04-02"),
    ("T&R Productions is no longer a registered foreign agent.", "borne out", "2022-09-30"),
    ("Mercury Public Affairs is no longer a registered foreign agent.", "not read", ""),
    ("Flynn Intel Group registered as a foreign agent before SGR.", "contradicted", "2017-03-07"),
    # no employer of a filer's pays the filer's client
    ("Flynn Intel Group paid Inovo $530,000.", "not loaded", ""),
])  # fmt: skip
def test_the_register_is_read_in_many_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    # acting for a foreign power is not standing in the register
    "Cambridge Analytica was in the service of a foreign agent.",
    "The Trump campaign was not a foreign agent.",
    # words that say more
    "Flynn Intel Group was the first to join the foreign agents register in 2017.",
    "The foreign agents register lists no principal for Flynn Intel Group but Inovo.",
    # the present, where the registration ended; a client, where registrants are looked for
    "The Podesta Group is still on the register of foreign agents.",
    "The Podesta Group is not a registered foreign agent.",
    "Inovo is nowhere in the register of foreign agents.",
    # duties, denials and distances of an order; somebody else's agent
    "Cambridge Analytica was obliged to register as a foreign agent.",
    "Flynn Intel Group did not register as a foreign agent before Ballard Partners.",
    "RTTV America left the foreign agents register before T&R Productions.",
    "Cambridge Analytica hired a registered foreign agent.",
    "Flynn Intel Group registered as a foreign agent on the same day as Ballard Partners.",
    "On the foreign agents register Flynn Intel Group is entered only for Turkey.",
    "Flynn Intel Group signed its angry neighbours up on the foreign agents register in March 2017.",
])  # fmt: skip
def test_what_says_more_or_less_than_a_register_gets_no_verdict_from_it(engine: Engine, digital_side: Case, text: str) -> None:
    claims = check.check(engine, digital_side.layout, f"---\ndate: 2023-06-01\n---\n{text}\n".encode(), "story.md").claims
    assert {claim.verdict.verdict for claim in claims} <= {"not read", "not checkable", "not loaded"}


def test_a_word_by_which_registers_are_not_spoken_of_is_found() -> None:
    assert unknown("<E0> signed the angry <E1> in <P0>", word_list("register_words")) == ["angry"]
    assert {"first", "last", "only", "but"} & word_list("register_words") == {"only"}


def test_what_is_cited_is_the_registration_that_has_the_day(last: Asker) -> None:
    claim = last("The Podesta Group left the foreign agents register at the end of 2017.")
    # FARA_All_Registrants.csv: "5926","04/01/2009","12/31/2017","Podesta Group, Inc."; no principal of theirs ended on that day
    assert claim.verdict.why == "FARA 5926 registrant, 2009-04-01, ended 2017-12-31"
    assert [row["since"].isoformat() for row in claim.verdict.rows] == ["2009-04-01"]


@pytest.mark.parametrize(("text", "verdict"), [
    # where a firm sits is no registrant; FARA 6406 Flynn Intel Group, 2017-03-07, Inovo BV (TURKEY); 6440 DMP International, 2017-06-27, Party of Regions (UKRAINE)
    ("Flynn Intel Group, Michael Flynn's consulting company on Canal Center Plaza, registered as a foreign agent on March 7, 2017.", "borne out"),
    ("Flynn Intel Group, Michael Flynn's consulting company on Canal Center Plaza, registered as a foreign agent on April 7, 2017.", "contradicted"),
    ("DMP International, Paul Manafort's firm on Madison Avenue, registered as a foreign agent on June 27, 2017. Its client was the Party of Regions.", "borne out"),
    ("DMP International registered as a foreign agent on June 27, 2017. Its client was the Party of Regions. The Justice Department's register lists Ukraine as the country represented.", "borne out"),
    ("Flynn Intel Group registered as a foreign agent on March 7, 2017. Its client was Inovo BV. The Justice Department's register lists Russia as the country represented.", "contradicted"),
])  # fmt: skip
def test_where_a_registrant_sits(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
