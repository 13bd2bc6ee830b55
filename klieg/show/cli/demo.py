"""klieg demo: the packaged case, and two stories held against it."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from importlib import resources
from pathlib import Path

import click

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.errors import Misuse
from klieg.money import reconcile
from klieg.show.cli.check import LOOKS, summary
from klieg.words import count, escape

_MARK = "demo.txt"
"""What tells a folder that a demo made from a case of somebody's own."""


@click.command("demo", short_help="Build the packaged case, check two stories against it, and write their ledgers.")
@click.argument("folder", required=False, default="digital-side", type=click.Path(file_okay=False, path_type=Path))
@click.option("--again", is_flag=True, help="Replace a case that an earlier demo made in FOLDER.")
def command(folder: Path, again: bool) -> None:
    """Build the case `digital-side` in FOLDER from real records that come with klieg, reconcile its filings, check the two packaged stories, and write a page for each.

    \b
    Example:
      klieg demo harbour
    """
    sample = resources.files("klieg").joinpath("sample")
    started = time.monotonic()
    if again and (folder / _MARK).is_file():
        shutil.rmtree(folder)
    elif folder.exists() and any(folder.iterdir()):
        raise Misuse(
            "this folder is not empty, and no earlier demo." if again else "this folder is not empty.",
            place=str(folder),
            remedy="Name another folder." if again else "Name another, or use --again to replace an earlier demo.",
        )
    case = new_case(folder, "digital-side")
    (folder / _MARK).write_text("Made by `klieg demo`: --again may delete this folder.\n", encoding="utf-8")
    with resources.as_file(sample) as path:
        result = case.add([path / name for name in sorted(p.name for p in path.iterdir() if p.is_dir() and p.name != "stories")])
        rows = sum(source.rows_read for source in result.sources)
        click.echo(f"Loaded {count(len(result.sources), 'file')}, {rows:,} rows read = {sum(s.recorded for s in result.sources):,} recorded + "
                   f"{sum(s.rejects for s in result.sources):,} rejected + {sum(s.set_aside for s in result.sources):,} set aside.")  # fmt: skip
        with case.engine() as engine:
            found = reconcile.reconcile(engine)
            told = Counter(item.verdict for item in found)
            click.echo(
                f"Reconciled {count(len(found), 'filing')}: "
                + ", ".join(f"{n} {name}" for name, n in sorted(told.items()))
                + ".\n"
            )
        for story in sorted((path / "stories").glob("*.md")):
            _checked(case, story, folder)
    click.echo(f"Done in {time.monotonic() - started:.0f} s. Go on with:  klieg -C {folder} check {folder}/paper-trail.md")


def _checked(case: Case, story: Path, folder: Path) -> None:
    """Check one story, print what was found in a few lines, and write its page."""
    from klieg.show.report import ledger as report

    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, story.read_bytes(), story.name)
    shutil.copy(story, folder / story.name)
    page = folder / f"{story.stem}.html"
    page.write_text(report.page(case, ledger), encoding="utf-8")
    counts = Counter(claim.verdict.verdict for claim in ledger.claims)
    click.secho(escape(ledger.story.title), bold=True)
    click.echo(
        "  "
        + "  ".join(
            click.style(f"{sign} {counts[name]} {name}", fg=colour) for name, (sign, colour) in LOOKS.items() if counts[name]
        )
    )
    shown = [c for c in ledger.claims if c.verdict.verdict == "contradicted"] or [
        c for c in ledger.claims if c.verdict.verdict in ("partly", "not loaded")
    ]
    for claim in shown[:3]:
        sign, colour = LOOKS[claim.verdict.verdict]
        click.secho(f"  {sign} ", fg=colour, nl=False)
        click.echo(summary(claim, 4))
    click.echo(f"  the page: {page}\n")
