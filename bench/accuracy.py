"""How good klieg is at stories: claims found, speakers, readings and verdicts, against ledgers made by hand.

    python bench/accuracy.py                       the packaged stories and those of bench/stories, dev and held, in ten cases that it builds: the sample's, and
                                                   those of the folders later, earlier, fourth and so on to tenth, each of its own records
    python bench/accuracy.py --case DIR STORY.md   these stories (each with STORY.ledger.json beside it) against a case that stands
    python bench/accuracy.py --write               docs/accuracy.md

A gold claim is matched with one claim of klieg's at most: of those whose span meets the gold quote, the one of the same kind and the largest
overlap. A claim of klieg's that meets no gold claim is spurious, and so is a second one on the same span with another verdict. `right`: the verdict is one that
the ledger allows and, where the ledger gives a figure, one of the figures that klieg's verdict tells of it (the count beside the share, the day beside the sum) is
the same to a half per cent (a count: exactly); `by its first figure`: the one that it rests on. `grave`: borne out where the ledger says
contradicted or record shows none, or contradicted where it says borne out.
A right verdict from a wrong payer or payee counts as right in that line only: the next one leaves it out. `decisive`: borne out or contradicted.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from klieg.case import Case, new_case, open_case
from klieg.claims import check
from klieg.claims.reading import FAILED
from klieg.claims.verdict import VERDICTS

HERE = Path(__file__).parent
PROJECT = HERE.parent
STORIES = HERE / "stories"


@dataclass
class Score:
    """What was counted over some stories."""

    gold: int = 0
    found: int = 0
    claims: int = 0
    spurious: int = 0
    right: int = 0
    right_first: int = 0
    right_roles: int = 0
    verdicts: int = 0
    grave: int = 0
    decisive: int = 0
    decisive_right: int = 0
    evasive: int = 0
    speakers: int = 0
    read: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    table: Counter[tuple[str, str]] = field(default_factory=Counter)
    constant: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        """Add another's counts."""
        for name, value in vars(other).items():
            mine = getattr(self, name)
            if isinstance(mine, Counter):
                mine.update(value)
            else:
                setattr(self, name, mine + value)


def span(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote stands in a story, white space and kinds of quotation marks aside."""
    words = [re.escape(word) for word in quote.split()]
    pattern = re.sub("[\"'\u2018\u2019\u201c\u201d]", "[\"'\u2018\u2019\u201c\u201d]", r"\s+".join(words))
    match = re.search(pattern, text)
    return match.span() if match else None


def same_kind(gold: str, kind: str) -> bool:
    """Whether a kind is one that the ledger allows."""
    return (
        "any" in gold.split("|")
        or kind in gold.split("|")
        or (kind in ("count", "ad") and bool({"count", "ad"} & set(gold.split("|"))))
    )


def matched(gold: list[dict[str, Any]], claims: list[dict[str, Any]], text: str) -> list[dict[str, Any] | None]:
    """For each gold claim the claim that answers it, one to one."""
    pairs = []
    for g, one in enumerate(gold):
        where = span(text, one["quote"])
        if where is None:
            raise SystemExit(f"quote not in story: {one['quote']!r}")
        for c, claim in enumerate(claims):
            overlap = min(where[1], claim["end"]) - max(where[0], claim["start"])
            if overlap > 0:
                share = overlap / max(min(where[1] - where[0], claim["end"] - claim["start"]), 1)
                pairs.append((same_kind(one["kind"], claim["kind"]), round(share, 2), overlap, -g, -c))
    chosen: list[dict[str, Any] | None] = [None] * len(gold)
    used: set[int] = set()
    for _, _, _, g, c in sorted(pairs, reverse=True):
        if chosen[-g] is None and -c not in used:
            chosen[-g] = claims[-c]
            used.add(-c)
    return chosen


def same_figure(wanted: str | None, figure: str | None) -> bool:
    """Whether a figure is the one the ledger gives (none asked: yes)."""
    if not wanted:
        return True
    if re.fullmatch(r"[\d.,]+-[\d.,]+", str(wanted)) and not re.fullmatch(r"\d{4}-\d\d", str(wanted)):
        wanted = str(wanted).split("-")[0]  # a range of a form is known by its low end
    try:
        a, b = Decimal(str(wanted).replace(",", "").rstrip("%")), Decimal(str(figure or "").replace(",", "").rstrip("%"))
    except InvalidOperation:
        return str(wanted) == str(figure)
    if "." in str(wanted) and b and Decimal(99) < max(a / b, b / a) < Decimal(101):
        b = a  # a share as a percentage, or of one
    return abs(a - b) <= (abs(a) * Decimal("0.005") if a != a.to_integral_value() or abs(a) > 100000 else Decimal("0.005"))


def _words(text: object) -> set[str]:
    return set(re.findall(r"[a-z0-9]{3,}", str(text or "").lower())) - {
        "the",
        "for",
        "inc",
        "president",
        "campaign",
        "committee",
        "llc",
        "and",
        "writer",
        "citing",
    }


def same_speaker(gold: str, speaker: dict[str, Any]) -> bool:
    """Whether the speaker is the gold one: the writer, or one whose telling words agree."""
    ours = f"{speaker['name']}"
    if gold.startswith(("the writer", "reported")):
        return ours.startswith(("the writer", "reported"))
    wanted = _words(re.sub(r"\(.*?\)", "", gold))
    return bool(wanted & _words(ours)) or (not wanted and not ours.startswith("the writer"))


def roles_agree(gold: list[str], names: set[str]) -> bool:
    """Whether one of the names that klieg resolved a role to is one of the gold ones: most of the telling words of the shorter of the two agree."""
    wanted, ours = [words for words in map(_words, gold) if words], [words for words in map(_words, names) if words]
    return not wanted or any(len(a & b) >= 0.6 * min(len(a), len(b)) for a in wanted for b in ours)


def resolved(names: set[str], assumptions: list[str]) -> set[str]:
    """What these names were resolved to: assumptions that begin with one of them ("'Trump' is read as candidate ..."), and no others."""
    return {one for one in assumptions for name in names if name and one.startswith(f"{name!r} ")}


def score(gold: list[dict[str, Any]], ledger: dict[str, Any], text: str, *, show: bool = False) -> Score:
    """Score one story."""
    claims = ledger["claims"]
    out = Score(gold=len(gold), claims=len(claims))
    answers = matched(gold, claims, text)
    for one, claim in zip(gold, answers, strict=True):
        _count(one, claim, out, show=show)
    spans = [span(text, one["quote"]) for one in gold]
    used = [id(a) for a in answers if a is not None]
    for claim in claims:
        if id(claim) in used:
            continue
        over = [a for a, s in zip(answers, spans, strict=True) if s and min(s[1], claim["end"]) > max(s[0], claim["start"])]
        if not over or all(a is not None and a["verdict"] != claim["verdict"] for a in over):
            out.spurious += 1
            if show:
                print(
                    f"EXTRA {claim['verdict']:<18} {claim['kind']}/{claim['relation']} {claim['text'][:110]!r}: {claim['why'][:100]}"
                )
    return out


def _count(one: dict[str, Any], claim: dict[str, Any] | None, out: Score, *, show: bool) -> None:
    """One gold claim, and what klieg made of it."""
    allowed = one["verdict"].split("|")
    for name in VERDICTS:
        out.constant[name] += name in allowed
    verdict = claim["verdict"] if claim else "not found"
    out.table[(allowed[0] if verdict not in allowed else verdict, verdict)] += 1
    out.found += claim is not None
    out.verdicts += verdict in allowed
    told = claim["figures"] if claim else []
    right = verdict in allowed and any(same_figure(one.get("figure"), figure) for figure in told or [None])
    out.right += right
    out.right_first += right and same_figure(one.get("figure"), told[0] if told else None)
    grave = (verdict == "borne out" and not {"borne out", "partly", "not loaded", "not checkable"} & set(allowed)) or (
        verdict == "contradicted" and "borne out" in allowed and "contradicted" not in allowed
    )
    out.grave += grave
    out.decisive += verdict in ("borne out", "contradicted")
    out.decisive_right += verdict in ("borne out", "contradicted") and verdict in allowed
    out.evasive += verdict in ("not loaded", "not checkable") and verdict not in allowed
    if claim is None:
        if show:
            print(f"LOST  {one['verdict']:<18} {one['kind']:<10} {one['quote'][:90]!r}")
        return
    spoke = same_speaker(one["speaker"], claim["speaker"])
    out.speakers += spoke
    wrong = _readings(one, claim, out)
    out.right_roles += right and not {"subject", "object"} & set(wrong)
    if show and (not right or not spoke or wrong):
        _show(one, claim, "ok   " if right else "GRAVE" if grave else "wrong", wrong, spoke)


def _show(one: dict[str, Any], claim: dict[str, Any], mark: str, wrong: list[str], spoke: bool) -> None:
    print(f"{mark} {one['verdict']:<18} got {claim['verdict']:<17} {one['quote'][:70]!r}")
    if mark != "ok   ":
        parts = [f"{claim['kind']}/{claim['relation']}", f"S={claim['subject']}", f"O={claim['object']}", f"T={claim['title']}"]
        parts += [f"{name}={claim[name] and claim[name]['text']}" for name in ("amount", "period")]
        print(f"        why: {claim['why'][:220]}")
        print(f"        read: {' '.join(parts)} neg={claim['negated']} figure={claim['figure']} (gold {one.get('figure')})")
        print(f"        gold: {str(one.get('because'))[:260]}")
    if wrong:
        print(
            f"        roles: {', '.join(wrong)}: S={claim['subject']} O={claim['object']}; gold {one.get('roles')} {one.get('period')}"
        )
    if not spoke:
        print(f"        speaker: {claim['speaker']['name']!r}, gold {one['speaker']!r}")


def _readings(one: dict[str, Any], claim: dict[str, Any], out: Score) -> list[str]:
    """Compare roles, amount and period; returns what differs."""
    if claim["verdict"] in ("not checkable", "not read") or "not checkable" in one["verdict"]:
        return []
    wrong = []
    roles = one.get("roles") or {}
    for role in ("subject", "object"):
        if roles.get(role):
            out.asked[role] += 1
            value = claim[role]
            names = {value} if isinstance(value, str) else set(value or [])
            agree = roles_agree(roles[role], names | resolved(names, claim["assumptions"]))
            out.read[role] += agree
            wrong += [] if agree else [role]
    if one.get("amount"):
        out.asked["amount"] += 1
        mine = claim["amount"]
        low, high = one["amount"].get("low"), one["amount"].get("high")
        agree = bool(mine) and (low is None or abs(Decimal(str(mine["low"])) - Decimal(str(low))) <= abs(Decimal(str(low))) * Decimal("0.06")
                                or abs(Decimal(str(mine["high"] or mine["low"])) - Decimal(str(high or low))) <= abs(Decimal(str(high or low))) * Decimal("0.06"))  # fmt: skip  # noqa: E501
        out.read["amount"] += agree
        wrong += [] if agree else ["amount"]
    if "period" in one and one["period"] is not None:
        out.asked["period"] += 1
        mine = claim["period"]
        agree = bool(mine) and (
            str(mine["since"] or "") == str(one["period"].get("since") or "")
            or str(mine["until"] or "") == str(one["period"].get("until") or "")
        )
        out.read["period"] += agree
        wrong += [] if agree else ["period"]
    return wrong


def ledger_of(story: Path) -> Path:
    """The hand-made ledger of a story: beside it; those of the packaged stories are with the tests."""
    beside = story.with_suffix(".ledger.json")
    return beside if beside.is_file() else PROJECT / "tests" / "fixtures" / "stories" / beside.name


def run(case: Case, story: Path, *, show: bool = False) -> Score:
    """Check a story and score it."""
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, story.read_bytes(), story.name)
    gold = json.loads(ledger_of(story).read_text(encoding="utf-8"))["claims"]
    if show:
        print(f"\n=== {story.name}")
    if faults := [claim.verdict.why for claim in ledger.claims if claim.verdict.why.startswith(FAILED)]:
        raise RuntimeError(f"{story.name}: {faults}")  # no story counts over a fault of klieg's own
    return score(gold, json.loads(json.dumps(ledger.as_dict(), default=str)), ledger.story.text, show=show)


@cache
def _opened(folder: str) -> Case:
    return open_case(Path(folder))


def _run(asked: tuple[str, Path, bool]) -> tuple[Score, str]:
    """One story over the case in a folder, in a process of its own, and what it prints."""
    folder, story, show = asked
    with redirect_stdout(StringIO()) as said:
        made = run(_opened(folder), story, show=show)
    return made, said.getvalue()


def share(part: int, whole: int) -> str:
    """'81 % (42 of 52)'."""
    return f"{100 * part / whole:.0f} % ({part} of {whole})" if whole else "none"


def told(name: str, s: Score) -> str:
    """The figures of some stories, a line each."""
    best, count = s.constant.most_common(1)[0]
    lines = [
        f"## {name}", "", "| measure | figure |", "|---|---|",
        f"| claims found (recall) | {share(s.found, s.gold)} |", f"| claims that are claims (precision) | {share(s.claims - s.spurious, s.claims)} |",
        f"| speakers right, of the claims found | {share(s.speakers, s.found)} |", f"| **right: the verdict, and the figure where the ledger gives one** | **{share(s.right, s.gold)}** |",  # noqa: E501
        f"| the same, by its first figure alone | {share(s.right_first, s.gold)} |",
        f"| right, and who pays and who is paid (subject, object) as in the gold reading besides | {share(s.right_roles, s.gold)} |",
        f"| the verdict alone right | {share(s.verdicts, s.gold)} |",
        f"| gravely wrong | {share(s.grave, s.gold)} |", f"| decisive verdicts (borne out, contradicted) that are right | {share(s.decisive_right, s.decisive)} |",
        f"| false `not loaded` or `not checkable` | {share(s.evasive, s.gold)} |",
        *(f"| {role} as in the gold reading, where the ledger gives one | {share(s.read[role], s.asked[role])} |" for role in ("subject", "object", "amount", "period") if s.asked[role]),  # noqa: E501
        f"| baseline: always `{best}` | {share(count, s.gold)} |", "",
        "Rows: the ledger's verdict; columns: klieg's.", "", "| | " + " | ".join([*VERDICTS, "not found"]) + " |", "|---|" + "---:|" * (len(VERDICTS) + 1),
    ]  # fmt: skip
    for gold in VERDICTS[:-1]:
        row = [s.table[(gold, ours)] for ours in [*VERDICTS, "not found"]]
        if sum(row):
            lines.append(f"| {gold} | " + " | ".join(str(n) if n else "" for n in row) + " |")
    return "\n".join(lines) + "\n"


def build(folder: Path) -> Case:
    """The sample case, and the records that lie beside the stories."""
    case = new_case(folder, "accuracy")
    sample = PROJECT / "klieg" / "sample"
    case.add([sample / p.name for p in sorted(sample.iterdir()) if p.is_dir() and p.name != "stories"] + [STORIES / "records"])
    return case


def build_other(folder: Path, name: str) -> Case:
    """One of the other cases: the records of its folder, and what else it was written over."""
    case = new_case(folder, name)
    case.add([*([own] if (own := STORIES / name / "records").is_dir() else []), *OTHERS[name]])
    return case


FARA, LDA, MASTERS = (PROJECT / "klieg" / "sample" / name for name in ("fara", "lda", "fec_masters"))
OTHERS: dict[str, list[Path]] = {
    "later": [FARA, STORIES / "records" / "cohn_gary.pdf", STORIES / "records" / "epshteyn_boris.pdf"],
    "earlier": [FARA],
    "fourth": [],
    "fifth": [],
    "sixth": [
        MASTERS,
        LDA,
        STORIES / "later" / "records" / "cordish_reed.pdf",
        STORIES / "later" / "records" / "mnuchin_steven.pdf",
    ],
    "seventh": [STORIES / "fourth" / "records", MASTERS, LDA, FARA],
    "eighth": [MASTERS, FARA, LDA],
    "ninth": [],
    "tenth": [FARA, MASTERS],
}
"""The other cases, and what is loaded besides the records of their folders."""


def _in(which: str, folder: Path) -> list[tuple[str, Path]]:
    """The stories of a folder that have a ledger, and which case they are checked against."""
    return [(which, story) for story in sorted(folder.glob("*.md")) if ledger_of(story).is_file()]


def stories_of(kind: str) -> list[tuple[str, Path]]:
    """The stories that are `dev` or `held`, each with the name of its case."""
    return [one for name in ("sample", *OTHERS) for one in _in(name, (STORIES if name == "sample" else STORIES / name) / kind)]


def cases(scratch: Path, standing: dict[str, str], names: Iterable[str] = ()) -> dict[str, str]:
    """The folder of each case by its name (of all, if none are named): those that stand, the others built in a scratch folder."""
    return {
        name: standing[name]
        if name in standing
        else str((build(scratch / name) if name == "sample" else build_other(scratch / name, name)).layout.root)
        for name in names or ("sample", *OTHERS)
    }


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description="How good klieg is at stories.")
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--case", type=Path, help="a case that stands: of the sample's records, or for STORIES")
    parser.add_argument(
        "--standing", action="append", default=[], metavar="NAME=DIR", help="another case that stands: later=DIR and so on"
    )
    parser.add_argument("--show", action="store_true", help="print each claim that is not right")
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    given = parser.parse_args()
    standing = dict(one.split("=", 1) for one in given.standing)
    held = [one for one in stories_of("held") if one[0] != "sample"]
    groups: list[tuple[str, list[tuple[str, Path]]]] = [("Given", [("given", story) for story in given.stories])] if given.stories else [
        ("The two packaged stories", _in("sample", PROJECT / "klieg" / "sample" / "stories")),
        ("Stories at hand while the rules were written (dev; most of them were held out first)", stories_of("dev")),
        ("Stories that the rules have never seen (held out)", stories_of("held")),
        ("Of these, those over records of other cases than the sample", held),
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        if given.stories and not given.case:
            parser.error("stories of one's own are checked against a case: --case DIR")
        if given.case:
            standing["sample"] = str(given.case)
        folders = {"given": str(given.case)} if given.stories else cases(Path(scratch), standing)
        scores: dict[Path, Score] = {}
        pages = []
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            every = list(dict.fromkeys(one for _, stories in groups for one in stories))
            asked = [(folders[which], story, given.show) for which, story in every]
            for (_, story), (one, said) in zip(every, pool.map(_run, asked), strict=True):
                scores[story] = one
                print(said, end="")
                print(f"{story.name:<34} right {one.right}/{one.gold}, grave {one.grave}, decisive right {one.decisive_right}/{one.decisive}, evasive {one.evasive}, "
                      f"found {one.found}, spurious {one.spurious}/{one.claims}, speakers {one.speakers}/{one.found}", file=sys.stderr)  # fmt: skip
        for name, stories in groups:
            total = Score()
            for _, story in stories:
                total.add(scores[story])
            if stories:
                pages.append(told(f"{name}: {len(stories)} stories, {total.gold} claims", total))
    print("\n".join(pages))
    if given.write:
        page = PROJECT / "docs" / "accuracy.md"
        _, marker, by_hand = page.read_text(encoding="utf-8").partition(_BY_HAND) if page.is_file() else ("", _BY_HAND, "\n")
        if not marker:
            sys.exit(f"{page} has lost the line that tells what is written by hand; nothing was written.")
        page.write_text("\n".join([_HEAD, *pages, _BY_HAND]) + by_hand, encoding="utf-8")


_BY_HAND = "<!-- From here on written by hand: `--write` leaves it as it is. -->"
_HEAD = """# How good klieg is at stories

Measured by `python bench/accuracy.py --write`; how claims are matched and what counts as right stands at the head of that file. Stories and their hand-made ledgers:
`bench/stories/`.
"""

if __name__ == "__main__":
    main()
