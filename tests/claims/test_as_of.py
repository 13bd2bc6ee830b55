"""The same story against the case of an earlier day gives the answer of that day; what was loaded or decided later is left out, what is gone is said."""

from __future__ import annotations

import json
import sqlite3
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.check import Ledger
from klieg.claims.readers import judgements
from klieg.errors import Misuse
from klieg.records import TABLES
from klieg.show.cli import changes
from klieg.store import past
from klieg.ties import inquiries

STORY = (
    "---\ndate: 2017-10-30\n---\nBen Carson's campaign paid Cambridge Analytica $100,000 in May 2015. Donald Trump's campaign paid Giles-Parscale more than $1 million "
    "through March 2016. Michael Flynn's first disclosure did not list RT TV. The Daily Bugle asked Michael Flynn for his letters.\n"
)


def now() -> datetime:
    time.sleep(0.01)
    found = datetime.now(UTC)
    time.sleep(0.01)
    return found


@pytest.fixture
def case(tmp_path: Path, sample: Path) -> Case:
    made = new_case(tmp_path / "case")
    made.add([sample / "fec_masters", *sorted((sample / "fec").iterdir())[:1]])
    return made


def checked(case: Case, text: str = STORY) -> Ledger:
    with case.engine() as engine:
        return check.check(engine, case.layout, text.encode(), "story.md")


def answer(ledger: Ledger) -> list[dict[str, Any]]:
    """All of it; where rows stand on disk is not part of an answer, and no SQL names it."""
    return [claim.as_dict() for claim in ledger.claims]


def test_a_past_day_gives_the_answer_that_it_had(case: Case, sample: Path) -> None:
    first = checked(case)
    then = now()
    case.add([sample / "fec", sample / "oge"])
    second = checked(case)
    assert answer(second) != answer(first)
    back = case.as_of(then)
    assert answer(checked(back)) == answer(first)
    assert checked(back).as_of == then.isoformat()
    assert checked(back).story.problems == first.story.problems
    assert answer(checked(case.as_of(now()))) == answer(second)


def test_every_table_of_a_past_moment_is_the_table_of_that_moment_also_after_a_rebuild(case: Case, sample: Path) -> None:
    from klieg import rebuild

    def tables(of: Case) -> dict[str, list[Any]]:
        with of.engine() as engine:
            columns = {name: "* EXCLUDE (source, locator)" if name == "party" else "*" for name in TABLES}
            found = {name: engine.sql(f"SELECT {columns[name]} FROM {name}").to_pylist() for name in TABLES}
            return {name: sorted(map(repr, rows)) for name, rows in found.items()} | {
                "source": sorted(str(row["sha256"]) for row in engine.rows("SELECT sha256 FROM source"))
            }

    first, said = tables(case), answer(checked(case))
    then = now()
    case.add([sample / "fec", sample / "oge"])
    assert tables(case.as_of(then)) == first
    rebuild.rebuild(case.layout, lambda name, done, size: None)  # all sources in one load: rows are chosen one by one
    with case.as_of(then).engine() as engine:
        assert engine.rows("SELECT count(*) AS n FROM party WHERE source NOT IN (SELECT sha256 FROM source)")[0]["n"] == 0
    assert tables(case.as_of(then)) == first
    assert answer(checked(case.as_of(then))) == said


def test_judgements_inquiries_and_signed_readings_made_later_are_left_out(case: Case) -> None:
    first = checked(case)
    then = datetime.now(UTC)
    time.sleep(1.1)  # the journal keeps seconds
    judgements.judge(case.layout, first.claims[0].id, "partly", "a letter says so", "A. Editor")
    inquiries.add(case.layout, "A. Editor", "letter", "The Daily Bugle", "Michael Flynn", date(2017, 3, 1), "letters")
    whole = json.loads(first.readings)
    whole["readings"][1] |= {"unsure": "not clear", "by": "A. Editor"}
    with case.engine() as engine:
        check.check(engine, case.layout, STORY.encode(), "story.md", given=(json.dumps(whole).encode(), "r"))
    later = checked(case)
    assert later.claims[0].judgements and later.claims[1].reading.reader == "A. Editor"
    assert later.claims[-1].verdict.verdict == "borne out"
    assert answer(checked(case.as_of(then))) == answer(first)


def test_looking_back_keeps_nothing(case: Case) -> None:
    from klieg.store import journal

    whole = json.loads(checked(case).readings)
    whole["readings"][0] |= {"unsure": "not clear", "by": "A. Editor"}
    back = case.as_of(now())
    with back.engine() as engine:
        found = check.check(engine, back.layout, STORY.encode(), "story.md", given=(json.dumps(whole).encode(), "r"))
    assert found.claims[0].reading.reader == "A. Editor"
    assert journal.entries(case.layout, "reading") == []


def test_a_source_that_was_removed_since_is_named(case: Case) -> None:
    source = next(s for s in case.sources() if "fec_masters" not in str(s["name"]))
    then = now()
    case.remove([str(source["sha256"])])
    after = now()
    (said,) = [p for p in checked(case.as_of(then)).story.problems if p.startswith("not as it was then")]
    assert str(source["name"]) in said and f"removed {datetime.now(UTC):%Y-%m-%d}" in said
    assert not any("not as it was" in p for p in checked(case.as_of(after)).story.problems)
    assert not any("not as it was" in p for p in checked(case).story.problems)
    # a removal that an earlier klieg noted without its day
    lines = case.layout.manifest.read_text(encoding="utf-8").splitlines()
    case.layout.manifest.write_text("\n".join([*lines[:-1], json.dumps({"removed": source["sha256"]})]) + "\n", encoding="utf-8")
    assert any("a day that the case does not hold" in p for p in checked(case.as_of(after)).story.problems)


def test_a_day_means_its_end_and_the_day_of_a_load_counts(case: Case) -> None:
    with sqlite3.connect(case.layout.catalog) as db:
        db.execute("UPDATE source SET loaded_at = '2024-05-02T23:59:59.500000+00:00'")
    for text, wanted in (("2024-05-01", 0), ("2024-05-02", 1), ("2024-05-03T01:00+02:00", 0), ("2024-05-03T02:00+02:00", 1)):
        with case.as_of(past.moment(text)).engine() as engine:
            assert bool(engine.rows("SELECT count(*) AS n FROM source")[0]["n"]) == bool(wanted), text


def test_an_undated_story_is_read_as_of_the_day_asked(case: Case) -> None:
    text = "Ben Carson's campaign paid Cambridge Analytica $100,000 last year.\n"
    found = checked(case.as_of(past.moment("2016-07-01")), text)
    assert found.claims[0].reading.period is not None
    assert found.claims[0].reading.period.since == date(2015, 1, 1)
    assert found.claims[0].verdict.verdict == "not loaded"


@pytest.mark.parametrize("text", ["", "soon", "2016-13-01", "3/7/2016", str(datetime.now(UTC).date() + timedelta(3))])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Misuse) as raised:
        past.moment(text)
    assert raised.value.place == "--as-of"


def test_today_is_now() -> None:
    at = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
    assert past.moment("2026-05-01", at) == at
    assert past.moment("2026-04-30", at) == datetime(2026, 4, 30, 23, 59, 59, 999999, tzinfo=UTC)


def ledger_file(ledger: Ledger, path: Path) -> Path:
    path.write_text(json.dumps(ledger.as_dict(), default=str), encoding="utf-8")
    return path


def test_what_changed_names_the_source_that_its_rows_cite(case: Case, sample: Path, tmp_path: Path) -> None:
    earlier = ledger_file(checked(case), tmp_path / "ledger.json")
    case.add([sample / "fec"])
    case.add([sample / "oge"])
    found = changes.since(checked(case), earlier, case.sources())
    loaded = {str(s["sha256"])[:10]: s for s in case.sources()}
    assert found
    for change in found:
        assert change.claim is not None
        assert change.because
        cited = {str(row["source"])[:10] for row in [*change.claim.verdict.rows, *change.claim.verdict.against]}
        for why in change.because:
            if "its rows cite it" in why:
                sha = why.split("(")[1][:10]
                assert sha in cited and str(loaded[sha]["loaded_at"]) > json.loads(earlier.read_text())["as_of"]
    paid = next(c for c in found if c.claim and "Giles" in c.claim.reading.text)
    assert any("P80001571" in why and "its rows cite it" in why for why in paid.because)


def test_what_changed_names_a_source_that_is_gone_and_another_reader(case: Case, sample: Path, tmp_path: Path) -> None:
    case.add([sample / "fec"])
    first = checked(case)
    earlier = ledger_file(first, tmp_path / "ledger.json")
    source = next(row["source"] for c in first.claims if "Giles" in c.reading.text for row in c.verdict.rows)
    case.remove([source])
    found = changes.since(checked(case), earlier, case.sources())
    assert any(f"{source[:10]}, which it rested on: it was removed" in why for change in found for why in change.because)
    whole = json.loads(first.readings)
    whole["readings"][0] |= {"unsure": "not clear", "by": "A. Editor"}
    with case.engine() as engine:
        signed = check.check(engine, case.layout, STORY.encode(), "story.md", given=(json.dumps(whole).encode(), "r"))
    found = changes.since(signed, earlier, case.sources())
    assert "its reading: read by A. Editor now, by rules then" in found[0].because


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"claims": [1], "as_of": ""}', '{"claims": [{"id": "a"}], "as_of": ""}', '{"claims": [], "as_of": "soon"}'],
)
def test_what_is_no_ledger_is_refused(case: Case, tmp_path: Path, text: str) -> None:
    (tmp_path / "l.json").write_text(text, encoding="utf-8")
    with pytest.raises(Misuse, match="no ledger"):
        changes.since(checked(case), tmp_path / "l.json", case.sources())
