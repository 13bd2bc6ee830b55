"""How often what a report says is borne out, and what it does not say: sentences about the Special Counsel's report, true and false, each a story of its own.

    python bench/report_sentences.py                    in a case that it builds of the packaged documents
    python bench/report_sentences.py --standing DIR     in a case that stands
    python bench/report_sentences.py --show             with each false sentence that is borne out

The sentences (report_sentences.tsv) were written by somebody who set out to have false ones borne out; whether one is true was settled by reading the report.
Each is asked twice: as "The Mueller report says that ...", and without these words.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from pathlib import Path

from klieg.case import Case, new_case, open_case
from klieg.claims import check
from klieg.store.engine import Engine

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "klieg" / "sample"
_SAYS = re.compile(r"(?:The (?:Mueller|Special Counsel's) report says that|According to the Mueller report,) (.+)")


def sentences() -> list[tuple[bool, str]]:
    """Whether each is so in the report, and the sentence."""
    lines = (HERE / "report_sentences.tsv").read_text(encoding="utf-8").splitlines()[2:]
    return [(label == "T", sentence) for label, _, sentence in (line.partition("\t") for line in lines)]


def verdict(engine: Engine, case: Case, text: str) -> str:
    """The verdict on the last claim of a text; '' if it makes none."""
    claims = check.check(engine, case.layout, f"---\ndate: 2019-05-14\n---\n{text}\n".encode(), "sentence.md").claims
    return claims[-1].verdict.verdict if claims else ""


def main() -> None:
    """Print how many are borne out and contradicted, of the true and of the false."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--standing", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = open_case(options.standing) if options.standing else new_case(Path(folder) / "case", "report")
        if not options.standing:
            case.add([SAMPLE / "documents"])
        for named in (True, False):
            tally: Counter[tuple[bool, str]] = Counter()
            with case.engine(threads=2) as engine:
                for true, sentence in sentences():
                    bare = _SAYS.fullmatch(sentence)
                    if not named and bare is None:
                        continue
                    text = sentence if named or bare is None else bare[1][0].upper() + bare[1][1:]
                    found = verdict(engine, case, text)
                    tally[true, found] += 1
                    if options.show and (found, true) in (("borne out", False), ("contradicted", True)):
                        print(f"  {found}: {text}")
            print("named as the report's" if named else "without naming it")
            for true in (True, False):
                whole = sum(n for (kind, _), n in tally.items() if kind == true)
                told = ", ".join(f"{tally[true, one]} {one}" for one in ("borne out", "contradicted", "partly"))
                print(f"  {'true' if true else 'false'}: {whole} sentences, {told}")


if __name__ == "__main__":
    main()
