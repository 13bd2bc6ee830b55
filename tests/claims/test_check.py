"""Stories held against real records: the two packaged ones by ledgers made by hand, and sentences that must not be borne out."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.payments import payments
from klieg.claims.reading import FAILED, Reading
from klieg.claims.rules import rules
from klieg.claims.speech import story
from klieg.errors import Misuse, Unreadable
from klieg.show.report import ledger as report
from klieg.store.engine import Engine

GOLD = Path(__file__).parent.parent / "fixtures" / "stories"


def verdicts(engine: Engine, case: Case, text: str) -> list[dict[str, Any]]:
    return [claim.as_dict() for claim in check.check(engine, case.layout, text.encode(), "story.md").claims]


@pytest.mark.parametrize("name", ["digital-side", "paper-trail"])
def test_a_packaged_story_has_the_verdicts_worked_out_by_hand(
    engine: Engine, digital_side: Case, sample: Path, name: str
) -> None:
    gold = json.loads((GOLD / f"{name}.ledger.json").read_text(encoding="utf-8"))["claims"]
    found = check.check(engine, digital_side.layout, (sample / "stories" / f"{name}.md").read_bytes(), name)
    claims = [claim.as_dict() for claim in found.claims]
    wrong = []
    for one in gold:
        inside = [c for c in claims if one["quote"] in c["sentence"]]
        best = max(inside, key=lambda c: len(set(one["quote"].split()) & set(c["text"].split())), default=None)
        right = best is not None and best["verdict"] in one["verdict"].split("|")
        if not right or (one.get("figure") and float(best["figure"] or 0) != float(one["figure"])):
            wrong.append((one["quote"], one["verdict"], best and (best["verdict"], best["figure"])))
    assert wrong == []


def test_the_conflicts_of_the_story_are_found(engine: Engine, digital_side: Case, sample: Path) -> None:
    found = check.check(engine, digital_side.layout, (sample / "stories" / "digital-side.md").read_bytes(), "x")
    pairs = [{found.claims[n].reading.speaker.name for n in c["claims"]} for c in found.conflicts]
    assert {"Michael Glassner", "a spokesman for Cambridge Analytica"} in pairs
    assert any(
        "a former Republican official" in pair and any("close to the data team" in name for name in pair) for pair in pairs
    )


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Kellyanne Conway never worked for Cambridge Analytica.", "contradicted"),
        ("The Flynn Intel Group never registered as a foreign agent.", "contradicted"),
        ("Facebook registered as a foreign agent.", "record shows none"),
        ("SCL Social Limited registered as a foreign agent in March 2015.", "contradicted"),
        ('"We never paid Cambridge Analytica," a spokeswoman for Ben Carson\'s campaign said.', "contradicted"),
        ("Ben Carson's campaign paid Cambridge Analytica $900,000 in May 2015.", "contradicted"),
        ("Donald Trump's campaign paid Giles-Parscale $9 million through March 2016.", "contradicted"),
        ("Donald Trump's campaign paid Giles-Parscale more than $9 million in all.", "not loaded"),
        ("Donald Trump's campaign paid Giles-Parscale more than $1 million through March 2016.", "borne out"),
        ("Bernie Sanders's campaign did not pay Revolution Messaging.", "contradicted"),
        ("Michael Flynn's second disclosure did not mention RT TV.", "contradicted"),
        ("Neither version of Michael Flynn's disclosure names Inovo BV.", "contradicted"),
        ("Stephen Bannon was vice-president of Cambridge Analytica until 2012.", "partly"),
        ("Donald Trump's campaign paid Giles-Parscale on 3/7/2016.", "not read"),
        ("The Internet Research Agency bought 9,000 ads.", "contradicted"),
        ("Donald Trump should resign.", "not checkable"),
        ("The Martian campaign paid Cambridge Analytica $5.", "not loaded"),
        # letters, subpoenas and what was answered: no such source is loaded
        ("Jerrold Nadler's Judiciary Committee issued a subpoena for the unredacted text.", "not loaded"),
        ("Neither campaign committee answered written questions over the weekend.", "not loaded"),
        ("A House committee has asked Cambridge Analytica for its records.", "not loaded"),
    ],
)
def test_a_sentence_gets_its_verdict(engine: Engine, digital_side: Case, sentence: str, verdict: str) -> None:
    found = verdicts(engine, digital_side, f"---\ndate: 2017-10-30\n---\n{sentence}\n")
    assert [c["verdict"] for c in found] == [verdict], found


def test_near_names_are_not_merged(engine: Engine, digital_side: Case) -> None:
    (claim,) = verdicts(engine, digital_side, "Ted Cruz's campaign paid Cambridge Analytica $30.\n")
    assert claim["verdict"] in ("not loaded", "record shows none")  # CAMBRIDGE UNIVERSITY PRESS was paid 30.00


def test_what_is_carried_over_is_listed(engine: Engine, digital_side: Case) -> None:
    found = verdicts(
        engine,
        digital_side,
        "Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015. It also paid the firm $5 in June 2015.\n",
    )
    assert any("'the firm' is Cambridge Analytica" in step for step in found[1]["assumptions"])


def test_every_row_of_a_verdict_stands_at_its_place(engine: Engine, digital_side: Case, sample: Path) -> None:
    found = check.check(engine, digital_side.layout, (sample / "stories" / "paper-trail.md").read_bytes(), "x")
    for claim in found.claims:
        for row in [*claim.verdict.rows[:1], *claim.verdict.against[:1]]:
            assert digital_side.place(f"{row['source'][:12]}/{row['locator']}").raw


def test_a_claim_keeps_its_id_where_the_rest_of_the_story_changes(engine: Engine, digital_side: Case) -> None:
    one = verdicts(engine, digital_side, "Ben Carson's campaign paid Cambridge Analytica $100,000.\n")
    two = verdicts(
        engine,
        digital_side,
        "Something else happened first, they say.\n\nBen Carson's campaign paid Cambridge Analytica $100,000.\n",
    )
    assert one[0]["id"] in {c["id"] for c in two}


def test_a_case_with_nothing_loaded_bears_nothing_out(tmp_path: Path, sample: Path) -> None:
    case = new_case(tmp_path / "empty")
    with case.engine() as empty:
        found = check.check(empty, case.layout, (sample / "stories" / "paper-trail.md").read_bytes(), "x")
    assert {c.verdict.verdict for c in found.claims} <= {"not loaded", "not checkable", "not read"}


def test_what_is_said_of_records_of_which_none_is_loaded_is_not_loaded(tmp_path: Path) -> None:
    case = new_case(tmp_path / "empty")
    text = (
        "Kellyanne Conway's form numbers 75 sources of pay. Michael Flynn filed two versions of his disclosure.\n\n"
        "Of the 3,498 ads in the Internet Research Agency's archive, 2,533 are priced in rubles. Michigan was the target of 36 of its ads.\n"
    )
    with case.engine() as empty:
        found = check.check(empty, case.layout, text.encode(), "x").claims
    assert [c.verdict.verdict for c in found] == ["not loaded"] * 4
    assert all(c.verdict.remedy for c in found)


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", Misuse), (b"   \n", Misuse), (b"\x89PNG\r\n\x1a\n\0\0", Unreadable), (b"%PDF-1.4 broken", Unreadable)],
)
def test_what_is_no_story_is_refused(engine: Engine, digital_side: Case, data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        check.check(engine, digital_side.layout, data, "x")


def test_another_language_is_said_and_nothing_invented(engine: Engine, digital_side: Case) -> None:
    text = "Die Kampagne von Donald Trump zahlte Cambridge Analytica im Jahr 2016 fünf Millionen Dollar für Dienste, sagte ein Sprecher gestern in Berlin.\n"
    found = check.check(engine, digital_side.layout, text.encode(), "x")
    assert found.claims == []
    assert "English" in found.story.problems[0]


def test_the_page_stands_alone_and_escapes_the_story(engine: Engine, digital_side: Case) -> None:
    text = "Ben Carson's campaign paid Cambridge Analytica $100,000. <script>alert(1)</script> The Internet Research Agency bought 3,498 ads.\n"
    found = check.check(engine, digital_side.layout, text.encode(), "x.md")
    page = report.page(digital_side, found, pictures=False)
    assert "<script>alert(1)" not in page
    assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in page
    assert page.count('<article class="card"') == len(found.claims)


def test_a_judgement_stands_beside_the_verdict_and_is_kept_by_an_edit(tmp_path: Path) -> None:
    from klieg.claims.readers import judgements

    case = new_case(tmp_path / "case")
    text = "Donald Trump should resign.\n"
    with case.engine() as empty:
        (claim,) = check.check(empty, case.layout, text.encode(), "x").claims
        judgements.judge(case.layout, claim.id, "partly", "a letter says so", "A. Editor")
        (again,) = check.check(empty, case.layout, text.encode(), "x").claims
        other = check.check(empty, case.layout, b"Ben Carson should resign.\n", "x")
    assert (again.verdict.verdict, again.judgements[0]["verdict"], again.judgements[0]["by"]) == (
        "not checkable",
        "partly",
        "A. Editor",
    )
    assert [one["claim"] for one in other.orphaned] == [claim.id]
    judgements.judge(case.layout, claim.id, "partly", "a letter says so", "B. Editor", story="x", text=claim.text)
    with case.engine() as empty:
        edited, unrelated = (check.check(empty, case.layout, b"Ben Carson should resign.\n", name) for name in ("x", "y"))
    assert [(one["by"], one["text"]) for one in edited.orphaned] == [
        ("A. Editor", ""),
        ("B. Editor", "Donald Trump should resign."),
    ]
    assert [one["by"] for one in unrelated.orphaned] == [
        "A. Editor"
    ]  # what is known to be of another story is not told of this one
    with pytest.raises(Misuse):
        judgements.judge(case.layout, claim.id, "partly", "  ", "A. Editor")
    with pytest.raises(Misuse):
        judgements.judge(case.layout, "no-such-claim", "partly", "a letter says so", "A. Editor")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_story_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    from klieg.claims.speech import story

    text = "The campaign paid the firm \u00a35.9 million, she said. \u201cThe caf\u00e9 was closed,\u201d he said.\n"
    assert story.read(text.encode(encoding), "x").text.strip() == text.strip()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Donald Trump's campaign paid Giles-Parscale $8,200 in May 2015, $2,000 in June 2015 and $90,000 in July 2015.\n",
            ["borne out", "borne out", "contradicted"],
        ),
        (
            "Mr. Bannon earned $125,333 from Cambridge Analytica. Bannon owed Cambridge Analytica between $50,001 and $100,000.\n",
            ["borne out", "borne out"],
        ),
        ("In the second quarter of 2015 Hillary Clinton's campaign paid Cambridge Analytica nothing.\n", ["borne out"]),
        ("Michael Flynn did not list Inovo BV in his first disclosure.\n", ["contradicted"]),
        (
            "The Internet Research Agency ran its first ad in June 2015. Nearly 80 percent of its tweets were retweets.\n",
            ["borne out", "borne out"],
        ),
    ],
)
def test_several_claims_of_a_story_each_get_their_own_verdict(
    engine: Engine, digital_side: Case, text: str, wanted: list[str]
) -> None:
    assert [c["verdict"] for c in verdicts(engine, digital_side, "---\ndate: 2016-05-02\n---\n" + text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Donald Trump's campaign made 26 payments to Giles-Parscale through March 2016. The first payment was on 15 May 2015. The largest payment was $500,000.\n",
         ["borne out", "borne out", "contradicted"]),
        ("Bernie Sanders's campaign paid Old Towne Media more than Revolution Messaging. Bernie Sanders's campaign paid Revolution Messaging twice as much as it paid Old Towne Media.\n",
         ["borne out", "contradicted"]),
        ("Bernie Sanders's campaign paid Old Towne Media three times as much as Revolution Messaging.\n", ["borne out"]),
        ("Revolution Messaging was Sanders's biggest vendor. Bernie Sanders's campaign paid Old Towne Media more than anyone else.\n", ["contradicted", "not loaded"]),
        ("Stephen Bannon left Cambridge Analytica in August 2016. Bannon left Cambridge Analytica in January 2015.\n", ["borne out", "contradicted"]),
    ],
)  # fmt: skip
def test_counts_superlatives_ranks_and_ratios(engine: Engine, digital_side: Case, text: str, wanted: list[str]) -> None:
    assert [c["verdict"] for c in verdicts(engine, digital_side, "---\ndate: 2016-05-02\n---\n" + text)] == wanted


def test_a_restated_claim_is_checked_like_any_other(engine: Engine, digital_side: Case) -> None:
    from klieg.claims import verdicts as rules
    from klieg.claims.readers.restated import restate

    def verdict(words: str) -> str:
        return rules.decide(engine, digital_side.layout, restate(words)).verdict

    assert verdict("payment from=C00580100 to='GILES-PARSCALE' amount=1.7m until=2016-03") == "borne out"
    assert verdict("payment from=C00580100 to='CAMBRIDGE ANALYTICA' amount=5.9m since=2015 until=2016") == "not loaded"
    assert verdict("names who='Michael Flynn' item='RT TV' version=first") == "contradicted"
    assert verdict("registered who='SCL Social Limited' since=2017-10 until=2017-10") == "borne out"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "gift from=a to=b",
        "payment from=a",
        "payment from=a to=b colour=red",
        "payment from=a to=b amount=lots",
        "payment from=a to=b since=soon",
        "payment from='a",
    ],
)
def test_a_restatement_that_can_not_be_read_is_refused(words: str) -> None:
    from klieg.claims.readers.restated import restate

    with pytest.raises(Misuse):
        restate(words)


def test_a_pack_is_checked_file_by_file(tmp_path: Path, sample: Path) -> None:
    from klieg.errors import CaseDamaged
    from klieg.show.report import pack

    case = new_case(tmp_path / "case")
    case.add([sample / "fec", sample / "fec_masters"])
    story = tmp_path / "story.md"
    story.write_text("Ben Carson's campaign paid Cambridge Analytica $100,000.\n", encoding="utf-8")
    with case.engine() as found:
        ledger = check.check(found, case.layout, story.read_bytes(), story.name)
    files = pack.pack(case, ledger, story.read_bytes(), tmp_path / "pack")
    assert {"story.md", "ledger.json", "ledger.html"} <= set(files)
    assert any(name.startswith("originals/87bedaca6dcc") for name in files)
    assert pack.verify(tmp_path / "pack") == len(files)
    (tmp_path / "empty").mkdir()
    with contextlib.chdir(tmp_path / "empty"):
        assert pack.pack(case, ledger, story.read_bytes(), Path()) == files
    assert pack.verify(tmp_path / "empty") == len(files)
    assert not list(tmp_path.glob(".*.part"))
    (tmp_path / "pack" / "ledger.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CaseDamaged, match="not what was packed"):
        pack.verify(tmp_path / "pack")
    (tmp_path / "pack" / "SHA256SUMS").write_bytes(b"x\xff\n")
    with pytest.raises(CaseDamaged, match="no line of a list"):
        pack.verify(tmp_path / "pack")
    for path in case.layout.originals.rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises((OSError, CaseDamaged)):
        pack.pack(case, ledger, story.read_bytes(), tmp_path / "other")
    assert not [path.name for path in tmp_path.iterdir() if "other" in path.name]


def test_two_paragraphs_with_as_many_commas_are_a_story() -> None:
    line = "Donald Trump's campaign paid Giles-Parscale $45,000 in August 2015. The weather was fine that day, and nobody minded."
    assert len(story.read(f"{line}\n\n{line}\n".encode(), "x.md").sentences) == 4


def test_a_story_is_called_by_its_title_its_heading_or_its_file() -> None:
    body = "Ben Carson paid Cambridge Analytica $2,000 in 2015.\n"
    told = [
        story.read(f"---\ndate: 2017-10-30\n{more}".encode(), "x.md").title
        for more in (f"title: A\n---\n{body}", f"---\n\n# B\n\n{body}", f"---\n{body}")
    ]
    assert told == ["A", "B", ""]


def test_a_first_paragraph_is_no_title() -> None:
    filed = "WASHINGTON, June 20, 2018 - The committee paid the firm $2,850, and its reports list eleven other payments for advertising."
    assert story.read(filed.encode(), "filed.md").title == ""
    assert story.read(f"# A campaign and its firm\n\n{filed}".encode(), "filed.md").title == "A campaign and its firm"
    assert story.read(f"A campaign and its firm\n\n{filed}".encode(), "filed.txt").title == "A campaign and its firm"


def test_a_fault_at_one_sentence_or_claim_is_told_there_and_stops_nothing_else(
    engine: Engine, digital_side: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Trump's campaign paid Rick Reed Media $17 million through March 2016.\n\nIt paid Jones Day $833,853.58.\n\nIt paid Tag Air $3.7 million."
    read, decide = rules.Reader.claims_in, payments.decide

    def fails_to_read(self: rules.Reader, sentence: story.Sentence) -> Any:
        if "Jones Day" in sentence.text:
            raise KeyError("Jones Day")
        return read(self, sentence)

    def fails_to_decide(engine: Engine, layout: Any, reading: Reading) -> Any:
        if "Tag Air" in reading.text:
            raise ValueError("Tag Air")
        return decide(engine, layout, reading)

    monkeypatch.setattr(rules.Reader, "claims_in", fails_to_read)
    monkeypatch.setattr(payments, "decide", fails_to_decide)
    first, second, third = verdicts(engine, digital_side, text)
    assert (first["verdict"], second["verdict"], third["verdict"]) == ("borne out", "not read", "not read")
    assert FAILED in second["why"] and "KeyError" in second["why"]
    assert FAILED in third["why"] and "ValueError" in third["why"]


def test_the_committee_is_a_committee_and_no_firm(digital_side: Case, engine: Engine, sample: Path) -> None:
    text = (sample / "stories" / "digital-side.md").read_bytes()
    claim = next(
        c for c in check.check(engine, digital_side.layout, text, "x.md").claims if "provided the data" in c.reading.text
    )
    assert [ref.name for ref in claim.reading.roles["subject"]] == ["Republican National Committee"]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        # the count beside the share: 907 rows whose targeting holds the term, of 3,498
        (
            "Most of the Internet Research Agency's Facebook advertisements were aimed at people interested in Martin Luther King.",
            ["0.2593", "907", "3498"],
        ),
        # the day beside the sum, as the row has them
        (
            "The largest payment that Donald Trump's campaign made to Giles-Parscale through March 2016 was for $300,000.",
            ["300000.00", "2016-03-15"],
        ),
        # received and effective, as the registration has them
        ("In September 2016 the Flynn Intel Group registered to lobby for Inovo BV.", ["2016-09-30", "2016-09-15"]),
        # nothing is asked of the record
        ("Kellyanne Conway knew better than anyone what the voters wanted.", []),
    ],
)
def test_other_figures_by_which_the_same_is_told_stand_beside_the_first(
    engine: Engine, digital_side: Case, sentence: str, figures: list[str]
) -> None:
    found = verdicts(engine, digital_side, sentence)[0]
    assert found["figures"] == figures
    assert (found["figure"] or "") == (figures[0] if figures else "")
