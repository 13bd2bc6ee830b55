"""Measure klieg: one command, a table, and (with --write) docs/performance.md and docs/performance.json.

    python bench/run.py                            everything at the sizes that docs/performance.md states
    python bench/run.py filing --gb 0.1 --rivals   one bench, smaller, beside the fastfec and fecfile packages
    make bench BENCH="--rivals --write"

Benches: start, sample, filing, small, contributions, payments, passages, papers. What is made lies in a folder of build/
(tens of GB for `payments` at full size) and is removed afterwards unless --keep. Every load is checked: no row lost, no amount
changed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import make_contributions
import make_filing
from measure import Run, best, klieg, python

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "klieg" / "sample"
STORY = SAMPLE / "stories" / "paper-trail.md"
DOCS = ROOT / "docs"
PART = 10_000_000
"""Rows of one bulk file; more payments are several files."""

FASTFEC = """
import sys
from fastfec import FastFEC
with FastFEC() as parser, open(sys.argv[1], "rb") as filing:
    print(parser.parse_as_files(filing, sys.argv[2]))
"""
FECFILE = """
import sys, fecfile
print(sum(1 for item in fecfile.iter_file(sys.argv[1]) if item.data_type == "itemization"))
"""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, the figures, the aim (if one is set), and what was checked."""

    what: str
    seconds: float
    processor: float
    peak: float
    aim: str = ""
    note: str = ""


class Bench:
    """The benches; each gives its figures one by one."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        options.work.mkdir(parents=True, exist_ok=True)
        self.work = Path(tempfile.mkdtemp(prefix="klieg-bench-", dir=options.work))
        self.figures: list[Figure] = []

    def note(self, what: str, done: Run, aim: str = "", note: str = "") -> None:
        """Keep a figure, and print it at once."""
        figure = Figure(what, round(done.seconds, 2), round(done.processor, 2), round(done.peak), aim, note)
        self.figures.append(figure)
        print(f"{figure.what:<58} {figure.seconds:>8.2f} s {figure.peak:>7.0f} MB  {figure.aim:<20} {figure.note}", flush=True)

    def case(self, name: str) -> Path:
        """A new, empty case."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        klieg("new", folder)
        return folder

    def start(self) -> None:
        """How long nothing takes."""
        self.note("klieg --help", best(5, "--help"), "0.2 s")

    def sample(self) -> None:
        """The sample: loading it, and one question."""
        case = self.case("sample")
        done = klieg("-C", case, "add", SAMPLE, "--format", "json")
        rows = sum(source["rows_read"] for source in json.loads(done.output)["sources"])
        self.note("klieg add klieg/sample", done, note=f"{rows:,} rows")
        ask = ("-C", case, "money", "--from", "Trump", "--to", "GILES-PARSCALE")
        self.note("klieg money on the sample", best(5, *ask), "0.6 s")
        self._check(case, "the sample", "2 s")

    def filing(self) -> None:
        """One large filing, whole, and other parsers on the same file."""
        path = self.work / "large.fec"
        made = make_filing.make(int(self.options.gb * 1e9), path)
        case = self.case("filing")
        done = klieg("-C", case, "add", path, "--format", "json")
        source = _only_source(done)
        _same("rows", (source["rows_read"], source["rejects"], source["set_aside"]), (made.lines, 0, 0))
        _same("payments", source["records"]["payment"], made.rows)
        _same("amount", _amount(case), str(made.amount))
        aim = "14 s, 1,500 MB" if self.options.gb == 1 else ""
        note = f"{made.lines:,} lines, none rejected, sum to the cent"
        self.note(f"klieg add, filing of {made.size / 1e9:.2f} GB", done, aim, note)
        if self.options.rivals:
            parsed = self.work / "fastfec"
            parsed.mkdir(exist_ok=True)
            done = python(FASTFEC, path, parsed)
            self.note(f"fastfec {version('fastfec')} on the same file", done, note="parses to CSV: no types, nothing stored")
            done = python(FECFILE, path)
            given = f"iterates only; {int(done.output):,} rows given of {made.rows:,}"
            self.note(f"fecfile {version('fecfile')} on the same file", done, note=given)

    def small(self) -> None:
        """Many small filings in one load."""
        folder = self.work / "small"
        lines = make_filing.make_small(self.options.filings, folder)
        case = self.case("small-case")
        done = klieg("-C", case, "add", folder, "--format", "json")
        sources = json.loads(done.output)["sources"]
        _same("filings", len(sources), self.options.filings)
        _same("rows", sum(source["rows_read"] for source in sources), lines)
        aim = "10 s" if self.options.filings == 2000 else ""
        self.note(f"klieg add, {self.options.filings:,} small filings", done, aim, f"{lines:,} lines")

    def contributions(self) -> None:
        """One bulk file of individual contributions."""
        path = self.work / "itcont.txt"
        made = make_contributions.make(self.options.contributions, path)
        case = self.case("contributions")
        done = klieg("-C", case, "add", path, "--format", "json")
        source = _only_source(done)
        _same("rows recorded", source["recorded"], made.rows)
        _same("amount", _amount(case), f"{made.amount:.2f}")
        aim = "25 s" if made.rows == PART else ""
        note = f"{made.size / 1e9:.2f} GB, half of the rows a contributor of their own"
        self.note(f"klieg add, {made.rows:,} contributions", done, aim, note)
        self._ask(case, made.rows)

    def payments(self) -> None:
        """Questions over many payments: the files are loaded by reference, one at a time."""
        case = self.case("payments")
        paths = []
        for first in range(0, self.options.payments, PART):
            path = self.work / f"itcont-{first // PART}.txt"
            made = make_contributions.make(min(PART, self.options.payments - first), path, first=first)
            _same("rows", _only_source(klieg("-C", case, "add", path, "--reference", "--format", "json"))["recorded"], made.rows)
            paths.append(path)
        self._ask(case, self.options.payments, "1 s")
        klieg("-C", case, "add", SAMPLE)
        self._check(case, f"the sample and {self.options.payments:,} payments", "5 s")
        for path in paths:
            path.unlink()

    def passages(self) -> None:
        """The text index: real paragraphs repeated with a number each, so that no two passages are the same."""
        text = (ROOT / "tests" / "fixtures" / "papers" / "mueller_volume1_beginning.md").read_text(encoding="utf-8")
        parts = [part.strip() for part in text.split("\n\n") if len(part.strip()) > 80]
        folder = self.work / "texts"
        folder.mkdir()
        wanted = self.options.passages
        for first in range(0, wanted, 50_000):
            with (folder / f"{first:09}.md").open("w", encoding="utf-8") as out:
                out.writelines(
                    f"{parts[n % len(parts)]} Passage number {n}.\n\n" for n in range(first, min(first + 50_000, wanted))
                )
        case = self.case("passages")
        self.note(f"klieg add, {wanted:,} passages of Markdown", klieg("-C", case, "add", folder))
        aim = "60 s" if wanted == 1_000_000 else ""
        needle = f"passage number {wanted // 2}"
        done = klieg("-C", case, "search", needle, "--format", "json")
        _same("hits", json.loads(done.output)["total"], 1)
        self.note(f"klieg search, first: {wanted:,} passages indexed", done, aim)
        self.note("klieg search, a phrase, warm (whole process)", best(3, "-C", case, "search", needle))
        code = (
            "import sys, time\nfrom klieg import open_case\nfrom klieg.papers import index, search\ncase = open_case(sys.argv[1])\n"
            "with case.engine() as engine, index.opened(case.layout, engine) as db:\n"
            "    times = []\n    for n in range(50):\n        query = search.Query('passage number ' + str(n * 19 + 7))\n        started = time.perf_counter()\n"
            "        assert search.run(db, query, 20).total == 1\n        times.append(time.perf_counter() - started)\nprint(sorted(times)[25])"
        )
        done = python(code, case)
        median = float(done.output)
        self.note(
            "a phrase in an open index, median of 50", Run(median, median, done.peak, ""), "0.02 s", f"{median * 1000:.1f} ms"
        )

    def papers(self) -> None:
        """Papers that do not come with the project: --pdf FILE, --forms FOLDER, --mail FOLDER (and a metadata CSV in it or beside it)."""
        for name, path, aim in (
            ("a PDF", self.options.pdf, "4 s"),
            ("disclosures", self.options.forms, "2 s a form"),
            ("mail", self.options.mail, "120 s"),
        ):
            if path:
                case = self.case("papers")
                done = klieg("-C", case, "add", path, "--format", "json")
                answer = json.loads(done.output)
                self.note(
                    f"klieg add, {name}: {len(answer['sources']):,} files",
                    done,
                    aim,
                    f"{sum(s['rows_read'] for s in answer['sources']):,} pages or lines",
                )

    def _ask(self, case: Path, rows: int, aim: str = "") -> None:
        """Who gave to one committee: one that stands once among the real rows, so that the answer is known."""
        committee, amount, copies = make_contributions.once(rows)
        ask = ("-C", case, "money", "--to", committee, "--measure", "gave")
        answer = json.loads(klieg(*ask, "--format", "json").output)
        _same("rows and amount", (answer["rows"], answer["amount"]), (copies, f"{amount:.2f}"))
        self.note(f"klieg money over {rows:,} payments, warm", best(3, *ask), aim, f"whole process; {copies:,} rows counted")

    def _check(self, case: Path, what: str, aim: str) -> None:
        """A packaged story against the record, as JSON."""
        words = len(STORY.read_text(encoding="utf-8").split())
        ask = ("-C", case, "check", STORY, "--format", "json")
        claims = len(json.loads(klieg(*ask).output)["claims"])
        self.note(f"klieg check, {what}", best(3, *ask), aim, f"whole process; {words:,} words, {claims} claims")


def _only_source(done: Run) -> dict[str, Any]:
    (source,) = json.loads(done.output)["sources"]
    return dict(source)


def _amount(case: Path) -> str:
    """The sum of all payments in a case."""
    (row,) = json.loads(klieg("-C", case, "sql", "SELECT sum(amount) AS amount FROM payment", "--format", "json").output)["rows"]
    return str(row["amount"])


def _same(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise SystemExit(f"{what}: {found} where {expected} were made: this load is wrong, and its time means nothing")


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    packages = ("klieg", "duckdb", "pyarrow", "numpy")
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "processors": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: version(name) for name in packages},
    }


def page(figures: list[Figure], command: str) -> str:
    """docs/performance.md."""
    on = ", ".join(f"{key} {value}" for key, value in machine().items())
    lines = [
        "# Performance", "",
        f"Measured by `{command}` on: {on}.",
        "Every load below was checked: rows and the sum of amounts against what was made.", "",
        "| what | seconds | processor seconds | peak memory, MB | aim | |", "|---|---:|---:|---:|---|---|",
        *(f"| {f.what} | {f.seconds:.2f} | {f.processor:.2f} | {f.peak:,.0f} | {f.aim} | {f.note} |" for f in figures), "",
        "Times are of whole processes, files in the page cache. The large filing repeats the rows of a real one",
        "(`bench/make_filing.py`); the contributions repeat real rows with recombined names (`bench/make_contributions.py`).", "",
    ]  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    """Run the benches asked for."""
    benches: dict[str, Callable[[Bench], None]] = {
        name: getattr(Bench, name)
        for name in ("start", "sample", "filing", "small", "contributions", "payments", "passages", "papers")
    }
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("names", nargs="*", metavar="BENCH", help=f"{', '.join(benches)}; all of them if none is named")
    parser.add_argument("--gb", type=float, default=1, help="size of the large filing")
    parser.add_argument("--filings", type=int, default=2000)
    parser.add_argument("--contributions", type=int, default=PART)
    parser.add_argument("--payments", type=int, default=5 * PART)
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--pdf", type=Path, help="a large PDF")
    parser.add_argument("--forms", type=Path, help="a folder of OGE forms")
    parser.add_argument("--mail", type=Path, help="a folder of mail")
    parser.add_argument("--rivals", action="store_true", help="run fastfec and fecfile on the large filing too (minutes)")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="folder to make a working folder in")
    parser.add_argument("--keep", action="store_true", help="leave what was made")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md and docs/performance.json")
    options = parser.parse_args()
    if unknown := set(options.names) - set(benches):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}")
    bench = Bench(options)
    try:
        for name in options.names or benches:
            benches[name](bench)
    finally:
        if options.keep:
            print(f"What was made is in {bench.work}")
        else:
            shutil.rmtree(bench.work, ignore_errors=True)
    if options.write:
        command = " ".join(
            ["python", "bench/run.py", *(f"PATH/{Path(word).name}" if word.startswith("/") else word for word in sys.argv[1:])]
        )
        (DOCS / "performance.md").write_text(page(bench.figures, command), encoding="utf-8")
        found = {"command": command, "machine": machine(), "figures": [asdict(figure) for figure in bench.figures]}
        (DOCS / "performance.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
