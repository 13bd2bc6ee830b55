"""Does what klieg reads in a sentence tell which sentences are worth checking? Average precision against sentences that people labelled.

    python bench/checkworthy.py FOLDER             FOLDER/two_class_train.json (ClaimBuster), FOLDER/clef20_task1_*.tsv

Each sentence is read alone by klieg's rules. Its score is made of what the reader finds: a frame with roles, an amount, a date, a named party, a verb of the past; less
for what nothing could bear out. The weights were set by hand, not fitted. The reader knows campaign money and ties, while the labels are about any subject, so this
measures the parts (amounts, dates, names) more than the frames. *chance* is the share of the sentences that are labelled worth checking: the average precision of a
score that knows nothing. Ties in score count as their mean order.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

from klieg.claims.language import amounts, dates
from klieg.claims.names.discourse import Discourse
from klieg.claims.rules import rules
from klieg.claims.speech.story import Story, sentences

WRITTEN = date(2020, 3, 1)
_DONE = re.compile(
    r"\b(?:was|were|had|has|have|did|[a-z]{3,}ed|made|paid|spent|lost|voted|cut|rose|fell|went|gave|took|won|told|said)\b"
)
_OURSELVES = re.compile(
    r"^(?:I|We|You|Let|And I|But I|Well|Thank|What|How|Who|Why|Do|Please)\b|\?\s*$|\b(?:I think|I believe|I hope|let me|going to)\b",
    re.IGNORECASE,
)


def score(text: str) -> float:
    """How checkable a sentence is, from what klieg finds in it."""
    story = Story("bench", text, sentences=sentences(text))
    readings = rules.Reader(story, WRITTEN).readings()
    found = 0.0
    found += 2.0 * any(r.frame and not r.unsure for r in readings) + 1.0 * any(r.frame and r.unsure for r in readings)
    found -= 1.5 * any(r.uncheckable for r in readings)
    quantities = amounts.amounts(dates.blanked(text, dates.periods(text, WRITTEN)))
    found += 1.5 * min(len(quantities), 3)
    found += 1.0 * min(len(dates.periods(text, WRITTEN)), 2)
    found += 0.5 * min(sum(m.ref.kind != "thing" for m in Discourse().mentions(text)), 3)
    found += 0.7 * bool(_DONE.search(text)) - 1.0 * bool(_OURSELVES.search(text))
    return found + min(len(text.split()), 30) / 60


def average_precision(scored: list[tuple[float, bool]]) -> float:
    """The mean, over what is worth checking, of the precision down to it; sentences with the same score stand in their mean order."""
    total = sum(label for _, label in scored)
    steps = Counter(value for value, _ in scored)
    hits = Counter(value for value, label in scored if label)
    seen, right, area = 0, 0, 0.0
    for value in sorted(steps, reverse=True):
        seen += steps[value]
        right += hits[value]
        area += hits[value] * right / seen
    return area / max(total, 1)


def load(folder: Path) -> dict[str, list[tuple[str, bool]]]:
    """The labelled sentences of a folder, by file."""
    out: dict[str, list[tuple[str, bool]]] = {}
    for path in sorted(folder.glob("two_class*.json")):
        out[path.name] = [(row["text"], bool(row["label"])) for row in json.loads(path.read_text(encoding="utf-8"))]
    for path in sorted(folder.glob("clef20_task1_*.tsv")):
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter="\t"))
        out[path.name] = [(r["tweet_text"], (r.get("check_worthiness") or r.get("claim_worthiness")) == "1") for r in rows]
    return out


def main() -> None:
    """Read the folder, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    print(f"{'':32}{'sentences':>10}{'chance':>8}{'average precision':>19}{'first 100':>11}")
    for name, rows in load(options.folder).items():
        scored = [(score(text), label) for text, label in rows]
        best = sorted(scored, key=lambda pair: -pair[0])[:100]
        share = sum(label for _, label in rows) / max(len(rows), 1)
        print(
            f"{name:32}{len(rows):>10,}{share:>8.3f}{average_precision(scored):>19.3f}{sum(label for _, label in best) / max(len(best), 1):>11.3f}"
        )


if __name__ == "__main__":
    main()
