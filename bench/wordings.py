"""How many wordings of a claim klieg reads: short passages that make one claim each, with the answer that the raw records give.

    python bench/wordings.py                                  the passages of bench/wordings, dev and held, in cases that it builds (see accuracy.py)
    python bench/wordings.py --standing sample=DIR ... FILES  these files, against cases that stand

A story has its claims in one voice each; here the same facts (a sum paid, a rank, a count of an archive, an entry of a form) stand in as many words as six writers found,
who had not seen klieg. Each line of a file: the passage, its day, the words that claim it, the verdict, the figure as the record has it, who pays (or posts, files,
registers), to whom, why, and of which case (`sample` unless it says otherwise). Half of each file is dev; the other half, held, was never read by those who write
the rules: which is which is settled by a hash of the passage, before anyone looks. Two comparisons whose first wording had been read
as dev, and whose last falls to held, are left out; and in 13 comparisons that name no figure the writer's own, a difference of two sums, is left out, in
both halves alike.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from functools import cache
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import accuracy

from klieg.case import Case, open_case
from klieg.claims import check

WORDINGS = Path(__file__).parent / "wordings"


def passages(file: Path) -> list[dict[str, Any]]:
    """The passages of a file, in order."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def is_held(passage: dict[str, Any]) -> bool:
    """Whether a passage is held out: every other one, by the hash of its text."""
    return sha256(passage["text"].encode()).digest()[0] % 2 == 1


def gold(passage: dict[str, Any]) -> dict[str, Any]:
    """A passage's answer as a claim of a story's ledger."""
    roles = {role: [passage[role]] if passage.get(role) else [] for role in ("subject", "object")}
    return {
        "quote": passage["claim"], "kind": "any", "verdict": passage["verdict"], "figure": passage.get("figure"), "speaker": "the writer", "roles": roles,
        "because": passage.get("because"),
    }  # fmt: skip


def score(case: Case, passage: dict[str, Any], *, show: bool) -> accuracy.Score:
    """Check a passage as a story of its own, and score the one claim it makes."""
    story = f"---\ndate: {passage['date']}\n---\n{passage['text']}\n"
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, story.encode(), "passage.md")
    if show:
        print(f"\n=== {passage['text']}")
    return accuracy.score([gold(passage)], json.loads(json.dumps(ledger.as_dict(), default=str)), ledger.story.text, show=show)


@cache
def _opened(folder: str) -> Case:
    return open_case(Path(folder))


def _one(asked: tuple[str, dict[str, Any], bool]) -> tuple[accuracy.Score, str]:
    folder, passage, show = asked
    with redirect_stdout(StringIO()) as said:
        made = score(_opened(folder), passage, show=show)
    return made, said.getvalue() if made.right < made.gold else ""


def scored(files: Iterable[Path], folders: dict[str, str], *, show: bool = False) -> dict[str, accuracy.Score]:
    """The score of each file."""
    made: dict[str, accuracy.Score] = {}
    with ProcessPoolExecutor(2) as pool:
        for file in files:
            total = made[f"{file.parent.name}/{file.stem}"] = accuracy.Score()
            asked = [(folders[one.get("case", "sample")], one, show) for one in passages(file)]
            for one, said in pool.map(_one, asked, chunksize=4):
                total.add(one)
                print(said, end="")
    return made


def main() -> None:
    """Score and print, a row a file."""
    parser = argparse.ArgumentParser(description="How many wordings of a claim klieg reads.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--standing", action="append", default=[], metavar="NAME=DIR", help="a case that stands: sample=DIR and so on"
    )
    parser.add_argument("--show", action="store_true", help="print each passage that is not answered right")
    given = parser.parse_args()
    files = given.files or sorted(WORDINGS.glob("*/*.jsonl"))
    with tempfile.TemporaryDirectory() as scratch:
        standing = dict(one.split("=", 1) for one in given.standing)
        named = sorted({one.get("case", "sample") for file in files for one in passages(file)})
        folders = accuracy.cases(Path(scratch), standing, named)
        scores = scored(files, folders, show=given.show)
    print(
        "| passages | right, with the figure | payer and payee besides | verdict alone | gravely wrong | decisive right | evasive |",
        file=sys.stderr,
    )
    print("|---|---:|---:|---:|---:|---:|---:|", file=sys.stderr)
    for kind in ("dev", "held"):
        if len(own := [one for name, one in scores.items() if name.startswith(f"{kind}/")]) > 1:
            total = scores[f"{kind}, all"] = accuracy.Score()
            for one in own:
                total.add(one)
    for name, s in scores.items():
        cells = (
            accuracy.share(s.right, s.gold),
            accuracy.share(s.right_roles, s.gold),
            s.verdicts,
            s.grave,
            accuracy.share(s.decisive_right, s.decisive),
            s.evasive,
        )
        print(f"| {name} | " + " | ".join(str(cell) for cell in cells) + " |", file=sys.stderr)


if __name__ == "__main__":
    main()
