"""klieg diff: what changed between two filings, or two versions of a disclosure."""

from __future__ import annotations

from typing import Any

import click

from klieg.money import chains, diff
from klieg.place import filing_file
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option, table
from klieg.sources.fec_filing import rows_of
from klieg.ties import versions
from klieg.words import citation, count, escape


@click.command("diff", short_help="What changed between two filings, or two disclosures, row by row.")
@click.argument("first")
@click.argument("second")
@click.option("--limit", type=click.IntRange(0), default=40, show_default=True, help="Lines of each kind to show in a table.")
@format_option
@click.pass_context
def command(ctx: click.Context, first: str, second: str, limit: int, form: str) -> None:
    """Compare FIRST and SECOND row by row: what was added, removed, and which cells changed.

    Filings are named by their file numbers, financial disclosures by their file's name or the beginning of its hash.

    \b
    Examples:
      klieg -C harbour diff 467627 767339
      klieg -C harbour diff flynn_michael_2017-02-11.pdf flynn_michael_2017-03-31.pdf
    """
    case = open_from(ctx)
    with case.engine() as engine:
        disclosed = [versions.find(engine, name) for name in (first, second)]
        if disclosed[0] and disclosed[1]:
            _disclosures(versions.compare(engine, disclosed[0], disclosed[1]), form, limit)
            return
        known = chains.filings(engine)
    filings = [chains.pick(known, number) for number in (first, second)]
    old, new = (rows_of(filing_file(case, filing.source, filing.locator)) for filing in filings)
    found = diff.difference(old, new)
    counts = diff.summary(found)
    prefixes = [filing.locator.rpartition("/")[0] + "/" if "/" in filing.locator else "" for filing in filings]

    def place(side: int, line: int) -> str:
        return citation(filings[side].source, f"{prefixes[side]}line:{line}")

    answer = {
        "added": [{"row": _name(r), "line": r[0], "citation": place(1, r[0]), "cells": _filled(r)} for r in found.added],
        "removed": [{"row": _name(r), "line": r[0], "citation": place(0, r[0]), "cells": _filled(r)} for r in found.removed],
        "changed": [
            {"row": row, "field": field, "from": was, "to": now, "first": place(0, a), "second": place(1, b)} for row, a, b, field, was, now in found.changed
        ],
        "same": found.same,
    }  # fmt: skip
    if form != "table":
        rows = [("added", _name(r), "", "", _text(r), place(1, r[0])) for r in found.added]
        rows += [("removed", _name(r), "", _text(r), "", place(0, r[0])) for r in found.removed]
        rows += [("changed", row, field, was, now, place(1, b)) for row, _, b, field, was, now in found.changed]
        emit(form, ("what", "row", "field", "from", "to", "citation"), rows, answer)
        return
    click.secho(f"Filing {first} ({filings[0].form}) to {second} ({filings[1].form}), {filings[1].name}", bold=True)
    click.echo(
        ", ".join(f"{count(counts[kind], 'row')} {kind}" for kind in ("added", "removed", "changed"))
        + f", {counts['same']:,} the same\n"
    )
    for title, rows_, side in (("added", found.added, 1), ("removed", found.removed, 0)):
        if rows_:
            table((title, "what it says", "citation"), [(_name(r), _text(r), place(side, r[0])) for r in rows_[:limit]])
            _more(len(rows_), limit)
    if found.changed:
        table(
            ("changed", "field", "from", "to", "citation"),
            [(row, f, was, now, place(1, b)) for row, _, b, f, was, now in found.changed[:limit]],
        )
        _more(len(found.changed), limit)


def _disclosures(found: versions.Difference, form: str, limit: int) -> None:
    """Print what two disclosures say differently."""
    named = versions.names(found)
    answer = {
        "added": [row.as_dict() for row in found.added],
        "removed": [row.as_dict() for row in found.removed],
        "changed": [
            {"row": f"part {b.part}, row {b.number}: {b.name}", "field": field, "from": was, "to": now,
             "first": citation(a.source, a.locator), "second": citation(b.source, b.locator)}
            for a, b, fields in found.changed for field, was, now in fields
        ],
        "same": len(found.same), "names": named, "first": _about(found.one), "second": _about(found.other),
    }  # fmt: skip
    flat = [("added", f"part {r.part}, row {r.number}", "", "", r.whole, citation(r.source, r.locator)) for r in found.added]
    flat += [("removed", f"part {r.part}, row {r.number}", "", r.whole, "", citation(r.source, r.locator)) for r in found.removed]
    flat += [
        ("changed", f"part {b.part}, row {b.number}: {b.name}", field, was, now, citation(b.source, b.locator))
        for _, b, fields in found.changed
        for field, was, now in fields
    ]
    if form != "table":
        emit(form, ("what", "row", "field", "from", "to", "citation"), flat, answer)
        return
    for what, about in (("first", found.one), ("second", found.other)):
        click.secho(f"{what:<7} {_about(about)}", bold=True)
    changed = sum(1 for _ in found.changed)
    click.echo(
        f"{count(len(found.added), 'row')} added, {count(len(found.removed), 'row')} removed, {count(changed, 'row')} changed, {len(found.same):,} the same\n"
    )
    for what, names in named.items():
        click.echo(f"named in {what}: " if what == "both" else f"named in the {what}: ", nl=False)
        click.echo(escape("; ".join(names)) or "nobody")
        click.echo()
    for title, rows in (("added", found.added), ("removed", found.removed)):
        if rows:
            table(
                (title, "what it says", "citation"),
                [(f"part {r.part}, row {r.number}", r.whole, citation(r.source, r.locator)) for r in rows[:limit]],
            )
            _more(len(rows), limit)
    if found.changed:
        lines = [line for line in flat if line[0] == "changed"]
        table(("changed", "field", "from", "to", "citation"), [line[1:] for line in lines[:limit]])
        _more(len(lines), limit)


def _about(disclosure: dict[str, Any]) -> str:
    when = (
        f"signed {disclosure['signed']}"
        if disclosure["signed"]
        else f"the PDF made on {disclosure['made']}"
        if disclosure["made"]
        else "undated"
    )
    return f"{disclosure['file']}: {disclosure['name']}, {when}, {disclosure['pages']} pages"


def _more(size: int, limit: int) -> None:
    if size > limit:
        click.echo(f"... and {size - limit:,} more: --limit shows them, --format csv has all.\n")


def _filled(row: diff.Row) -> dict[str, str]:
    return {name: text for name, text in row[2].items() if text}


def _name(row: diff.Row) -> str:
    identity = next((row[2][n] for n in ("transaction_id", "transaction_id_number") if row[2].get(n)), "")
    return f"{row[1]} {identity}".strip()


def _text(row: diff.Row) -> str:
    """The cells that tell a reader which row it is; street addresses stay in the original."""
    shown = [
        t
        for n, t in row[2].items()
        if t and not n.endswith(("_street_1", "_street_2", "form_type")) and n != "filer_committee_id_number"
    ]
    return ", ".join(shown[1:])[:160]
