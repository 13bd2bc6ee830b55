"""A readings file gives back what was written; a person's correction is signed, kept in the case, and stands through an edited draft."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import klieg.claims
from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.check import Ledger
from klieg.claims.readers import entries, readings
from klieg.claims.readers.readers import Rules, identified
from klieg.claims.reading import Reading, Ref
from klieg.claims.rules import rules
from klieg.claims.speech import story as stories
from klieg.errors import CaseDamaged, Misuse
from klieg.store import journal
from klieg.store.engine import Engine

TEXT = "---\ndate: 2016-05-02\n---\nBen Carson's campaign paid Cambridge Analytica $100,000 in May 2015. It also paid the firm $5 in June 2015.\n\nDonald Trump should resign.\n"


@pytest.fixture
def case(tmp_path: Path, sample: Path) -> Case:
    case = new_case(tmp_path / "case")
    case.add([sample / "fec", sample / "fec_masters"])
    return case


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, Engine]]:
    case = new_case(tmp_path_factory.mktemp("empty") / "case")
    with case.engine() as engine:
        yield case, engine


def checked(case: Case, text: str, file: str | None = None, name: str = "story.md") -> Ledger:
    with case.engine() as engine:
        return check.check(
            engine, case.layout, text.encode(), name, given=(file.encode(), "r.json") if file is not None else None
        )


def changed(file: str, number: int, **parts: Any) -> str:
    whole = json.loads(file)
    whole["readings"][number] |= parts
    return json.dumps(whole)


def told(ledger: Ledger) -> list[dict[str, Any]]:
    return [claim.as_dict() for claim in ledger.claims]


def placeless(reading: Reading) -> Reading:
    """A reading without the places of what is carried over from another sentence: the file says that it is, not where from."""
    return replace(
        reading,
        amount=reading.amount and replace(reading.amount, start=0, end=0),
        period=reading.period and replace(reading.period, start=0, end=0),
    )


def same_back(text: str) -> int:
    """Checks that what is written reads back as it was; how many readings there were."""
    story = stories.read(text.encode(), "x.md")
    written = story.written or stories.date(2017, 10, 30)
    placed = identified(story, rules.Reader(story, written).readings())
    back = readings.parse(readings.write(story, "rules", placed).encode(), "r.json", story)
    assert [placeless(e.reading) for e in back.entries] == [placeless(one.reading) for one in placed]
    assert [e.reading.others for e in back.entries] == [one.reading.others for one in placed]
    together = readings.together(story, [], back, [])
    assert [(one.id, placeless(one.reading)) for one in together.placed] == [(one.id, placeless(one.reading)) for one in placed]
    return len(placed)


@pytest.mark.parametrize("name", ["digital-side", "paper-trail"])
def test_writing_and_reading_back_gives_the_same_readings_of_the_packaged_stories(sample: Path, name: str) -> None:
    same_back((sample / "stories" / f"{name}.md").read_text(encoding="utf-8"))


def stories_at_hand() -> list[Path]:
    bench = Path(__file__).parents[2] / "bench" / "stories"
    found = sorted([*bench.glob("dev/*.md"), *bench.glob("*/dev/*.md")])
    assert len(found) > 100, bench
    return found


@pytest.mark.parametrize("path", stories_at_hand(), ids=lambda path: path.stem)
def test_what_klieg_writes_of_any_story_it_reads_back(path: Path) -> None:
    assert same_back(path.read_text(encoding="utf-8")) > 10


@pytest.mark.parametrize(
    "story",
    [
        "column-digital-millions",
        "committee-minority-views",
        "feature-price-of-a-crowd",
        "magazine-operatives",
        "letter-ethics-office",
    ],
)
def test_a_file_as_written_gives_the_same_ledger_over_a_record(digital_side: Case, story: str) -> None:
    text = (Path(__file__).parents[2] / "bench" / "stories" / "dev" / f"{story}.md").read_text(encoding="utf-8")
    one = checked(digital_side, text)
    assert told(checked(digital_side, text, one.readings)) == told(one)


WHO = st.sampled_from(
    ["Ben Carson's campaign", "The campaign", "Michael Flynn", "Stephen Bannon", "It", "The Internet Research Agency"]
)
VERB = st.sampled_from(
    [
        "paid",
        "never paid",
        "registered as a foreign agent for",
        "owned",
        "bought 3,498 ads from",
        "was vice-president of",
        "reportedly paid",
    ]
)
WHOM = st.sampled_from(["Cambridge Analytica", "the firm", "Giles-Parscale and Revolution Messaging", "Inovo BV"])
HOW_MUCH = st.sampled_from(
    [
        "",
        " $5.9 million",
        " nearly a third of a million dollars",
        " more than $1 million",
        " 3/7/2016",
        " twenty-five dollars",
        " £1,234.56",
    ]
)
WHEN = st.sampled_from(
    ["", " in May 2015", " since March 2015", " between 2015 and 2016", " last year", " over the same period", " on 3/7/2016"]
)
SENTENCES = st.lists(st.tuples(WHO, VERB, WHOM, HOW_MUCH, WHEN, st.sampled_from([".", ",\na spokesman said.", ". The largest payment was $500."])).map("".join), min_size=1, max_size=5)  # fmt: skip


@settings(max_examples=60)
@given(SENTENCES)
def test_writing_and_reading_back_gives_the_same_readings_and_verdicts(empty: tuple[Case, Engine], sentences: list[str]) -> None:
    text = "---\ndate: 2017-10-30\n---\nThis is what was said of the money on that day. " + " ".join(sentences) + "\n"
    same_back(text)
    case, engine = empty
    one = check.check(engine, case.layout, text.encode(), "x.md")
    two = check.check(engine, case.layout, text.encode(), "x.md", given=(one.readings.encode(), "r.json"))
    assert told(one) == told(two)
    assert one.readings == two.readings


def test_the_verdicts_are_the_same_over_a_record(case: Case, sample: Path) -> None:
    text = (sample / "stories" / "digital-side.md").read_text(encoding="utf-8")
    one = checked(case, text)
    assert told(checked(case, text, one.readings)) == told(one)


def test_a_restatement_in_the_file_is_signed_decides_and_is_kept_through_an_edit(case: Case) -> None:
    first = checked(case, TEXT)
    file = changed(first.readings, 1, restated="payment from='Carson' to='CAMBRIDGE ANALYTICA' amount=5 since=2015-06 until=2015-06", by="A. Editor")  # fmt: skip
    second = checked(case, TEXT, file)
    assert [c.reading.reader for c in second.claims] == ["rules", "A. Editor", "rules"]
    assert second.claims[1].id == first.claims[1].id
    assert second.claims[1].reading.text == first.claims[1].reading.text
    (entry,) = journal.entries(case.layout, "reading")
    assert (entry.author, entry.subject, entry.act) == ("A. Editor", first.claims[1].id, "read")
    checked(case, TEXT, file)
    assert len(journal.entries(case.layout, "reading")) == 1  # once, however often it is checked
    # without the file, with sentences before it, and with its own sentence cut short
    assert checked(case, TEXT).claims[1].reading.reader == "A. Editor"
    moved = TEXT.replace("Ben", "Something happened before, it is said.\n\nBen", 1)
    assert "A. Editor" in {c.reading.reader for c in checked(case, moved).claims}
    other = TEXT.replace("in June 2015.", "in June 2015, records show.")
    assert [c.reading.reader for c in checked(case, other, file).claims].count("A. Editor") == 1
    gone = checked(case, "Donald Trump should resign.\n")
    assert [one["by"] for one in gone.orphaned_readings] == ["A. Editor"]
    assert checked(case, "Donald Trump should resign.\n", name="another.md").orphaned_readings == []
    # written anew, the file holds it; the journal gains nothing by that
    again = checked(case, TEXT)
    assert checked(case, TEXT, again.readings).claims[1].reading.reader == "A. Editor"
    assert len(journal.entries(case.layout, "reading")) == 1


def test_a_person_corrects_an_amount_and_adds_a_claim(case: Case) -> None:
    first = checked(case, TEXT)
    whole = json.loads(changed(first.readings, 0, amount="more than $1,000", by="A. Editor"))
    whole["readings"].append({"text": "Donald Trump should resign", "uncheckable": "an opinion", "by": "B. Writer"})
    second = checked(case, TEXT, json.dumps(whole))
    assert second.claims[0].reading.amount is not None
    assert (second.claims[0].reading.amount.low, second.claims[0].reading.amount.high) == (1000, None)
    assert "B. Writer" in {c.reading.reader for c in second.claims}
    assert len(second.claims) == 4 - (first.claims[2].reading.text == "Donald Trump should resign")


def test_a_person_cuts_the_words_of_a_claim_otherwise(case: Case) -> None:
    first = checked(case, TEXT)
    second = checked(case, TEXT, changed(first.readings, 1, text="paid the firm $5", by="A. Editor"))
    claim = second.claims[1]
    assert (claim.id, claim.reading.text) == (first.claims[1].id, "paid the firm $5")
    assert second.story.text[claim.reading.start : claim.reading.end] == "paid the firm $5"
    assert checked(case, TEXT).claims[1].reading.text == "paid the firm $5"
    with pytest.raises(Misuse, match="do not stand in the sentence"):
        checked(case, TEXT, changed(first.readings, 1, text="Donald Trump", by="A. Editor"))


def test_a_reading_is_withdrawn_by_its_author(case: Case) -> None:
    first = checked(case, TEXT)
    checked(case, TEXT, changed(first.readings, 1, unsure="who is meant is not clear", by="A. Editor"))
    assert checked(case, TEXT).claims[1].verdict.verdict == "not read"
    back = checked(case, TEXT, changed(first.readings, 1, withdrawn=True, by="A. Editor"))
    assert [c.as_dict() for c in back.claims] == [c.as_dict() for c in first.claims]
    assert checked(case, TEXT).claims[1].reading.reader == "rules"
    assert [e.act for e in journal.entries(case.layout, "reading")] == ["read", "withdrawn"]


def test_signed_readings_are_in_the_chain(case: Case) -> None:
    import sqlite3

    checked(case, TEXT, changed(checked(case, TEXT).readings, 1, unsure="not clear", by="A. Editor"))
    with sqlite3.connect(case.layout.catalog) as db:
        db.execute("UPDATE journal SET author = 'somebody'")
    with pytest.raises(CaseDamaged, match="changed"):
        checked(case, TEXT)


ROLE = {"text": "Ben Carson", "kind": "campaign"}


@pytest.mark.parametrize(
    ("parts", "place", "says"),
    [
        ({"title": "changed"}, "readings[0]", "has no author"),
        ({"by": "rules", "title": "x"}, "readings[0].by", "a person's name"),
        ({"by": "A", "frame": "bribed"}, "readings[0].frame", "no frame"),
        ({"by": "A", "kind": "tie"}, "readings[0].kind", "payment"),
        ({"by": "A", "verdict": "borne out"}, "readings[0]", "no verdict"),
        ({"by": "A", "colour": "red"}, "readings[0]", "no part"),
        ({"by": "A", "roles": {"subject": [{**ROLE, "kind": "planet"}]}}, "readings[0].roles.subject[0].kind", "none of"),
        ({"by": "A", "roles": {"where": [{"text": "x", "name": "clicks > 5 OR true", "kind": "bound"}]}}, "readings[0].roles.where[0].name", "no bound"),
        ({"by": "A", "roles": {"where": [{"text": "x", "name": "spend > 5", "kind": "bound"}]}}, "readings[0].roles.where[0].name", "no bound"),
        ({"by": "A", "roles": {"subject": [{}]}}, "readings[0].roles.subject[0]", "no name"),
        ({"by": "A", "roles": {"victim": [ROLE]}}, "readings[0].roles.victim", "lists under"),
        ({"by": "A", "roles": [1]}, "readings[0].roles", "no object"),
        ({"by": "A", "amount": "lots"}, "readings[0].amount", "can't be read"),
        ({"by": "A", "amount": {"text": "$7", "unit": "money", "figure": "9", "low": "9", "high": "9", "currency": "USD"}}, "readings[0].amount", "other bounds"),
        ({"by": "A", "amount": {"text": "$7", "low": "NaN"}}, "readings[0].amount.low", "no figure"),
        ({"by": "A", "period": "soon"}, "readings[0].period", "no day"),
        ({"by": "A", "period": {}}, "readings[0].period", "neither"),
        ({"by": "A", "negated": "yes"}, "readings[0].negated", "true nor false"),
        ({"by": "A", "start": -1}, "readings[0].start", "no place"),
        ({"by": "A", "assumptions": [1]}, "readings[0].assumptions", "list of texts"),
        ({"by": "A", "restated": "gift from=a"}, "readings[0].restated", "begins with"),
        ({"by": "A", "frame": "", "kind": "any"}, "readings[0]", "neither a frame"),
    ],
)  # fmt: skip
def test_a_reading_that_is_not_in_the_form_is_told_with_its_place(empty: tuple[Case, Engine], parts: dict[str, Any], place: str, says: str) -> None:  # fmt: skip
    case, engine = empty
    file = changed(check.check(engine, case.layout, TEXT.encode(), "x").readings, 0, **parts)
    with pytest.raises(Misuse) as raised:
        check.check(engine, case.layout, TEXT.encode(), "x", given=(file.encode(), "r.json"))
    assert raised.value.place == f"r.json: {place}"
    assert says in raised.value.problem
    assert "\n" not in str(raised.value)
    assert journal.entries(case.layout, "reading") == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "line 1, column 1"),
        (b'{"a": 1,\n  oops}', "line 2, column 3"),
        (b"\xff\xfe\x00", "no JSON in UTF-8"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "no readings file"),
        (b'{"klieg readings": 2, "story": {}, "readings": []}', "no readings file"),
        (b'{"klieg readings": 1, "story": {}, "readings": [7]}', "is an object"),
        (b'{"klieg readings": 1, "story": {}, "readings": []}', "head was changed"),
    ],
)
def test_what_is_no_readings_file_is_refused_in_one_line(empty: tuple[Case, Engine], data: bytes, says: str) -> None:
    case, engine = empty
    with pytest.raises(Misuse) as raised:
        check.check(engine, case.layout, TEXT.encode(), "x", given=(data, "r.json"))
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_reading_can_not_be_dropped_unsigned(case: Case) -> None:
    whole = json.loads(checked(case, TEXT).readings)
    del whole["readings"][0]
    with pytest.raises(Misuse, match="is gone"):
        checked(case, TEXT, json.dumps(whole))


def test_the_grounding_of_each_part_is_told(case: Case) -> None:
    second = json.loads(checked(case, TEXT).readings)["readings"][1]
    body = TEXT.split("---\n")[2]
    start, end = second["roles"]["object"][0]["at"]
    assert body[start:end] == second["roles"]["object"][0]["text"] == "the firm"
    start, end = second["amount"]["at"]
    assert body[start:end] == "$5"


def test_a_reading_without_what_its_frame_needs_is_no_traceback(case: Case) -> None:
    ref = Ref("Ben Carson", "Ben Carson", "campaign")
    story = stories.read(TEXT.encode(), "x")
    with case.engine() as engine:
        for frame, kinds in entries.frames().items():
            for roles in ({}, {"subject": [ref]}, {"object": [ref]}, {"subject": [ref], "object": [ref]}):
                reading = Reading(frame, min(kinds), 0, 9, story.text[:9], dict(roles), reader="A", unsure="" if frame else "?")
                assert check._decided(engine, case.layout, reading).verdict


def test_rules_are_a_reader() -> None:
    story = stories.read(TEXT.encode(), "x")
    assert len(Rules().read(story, stories.date(2016, 5, 2))) == 3


def test_every_role_that_a_reading_is_given_is_one_that_a_file_of_readings_may_hold() -> None:
    claims = Path(klieg.claims.__file__).parent
    given = {
        name
        for path in claims.rglob("*.py")
        for name in re.findall(r'\.roles(?:\.setdefault\(|\[)"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert given - set(entries.ROLES) == set()
    assert len(given) > 10
