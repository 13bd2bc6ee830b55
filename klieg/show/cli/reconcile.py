"""klieg reconcile: does each filing add up."""

from __future__ import annotations

import click

from klieg.money import reconcile
from klieg.money.reconcile import Reconciled
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option, table
from klieg.words import citation, count, money


@click.command("reconcile", short_help="Does each filing add up: its cover against its rows.")
@click.argument("which", required=False, default="")
@click.option("--all-lines", is_flag=True, help="Also filings without summary lines, and lines of nothing.")
@format_option
@click.pass_context
def command(ctx: click.Context, which: str, all_lines: bool, form: str) -> None:
    """Compare each summary line of a filing's cover with its itemised rows: WHICH is a file number, a committee's id or name; else all.

    exact: to the cent. floor: the rows come to less, where small items need not be itemised. over: the rows come to more. short: the
    rows come to less, where all must be itemised. no detail: there is nothing to compare.

    \b
    Example:
      klieg -C harbour reconcile 1527862
    """
    with open_from(ctx).engine() as engine:
        found = reconcile.reconcile(engine, which)
    if form == "table":
        _tables(found, bool(which), all_lines)
        return
    rows = [
        (f.filing.filing, f.filing.form, f.filing.committee, f.filing.name, f.verdict, x.line, x.stated, x.itemised, x.difference, x.verdict, x.cause)
        for f in found for x in f.lines
    ]  # fmt: skip
    columns = (
        "filing",
        "form",
        "committee",
        "name",
        "filing_verdict",
        "line",
        "stated",
        "itemised",
        "difference",
        "verdict",
        "cause",
    )
    emit(form, columns, rows, {"filings": [_json(f) for f in found]})


def _json(done: Reconciled) -> dict[str, object]:
    filing = done.filing
    return {
        "filing": filing.filing, "form": filing.form, "committee": filing.committee, "name": filing.name, "verdict": done.verdict, "why": done.why,
        "report": filing.report, "since": filing.since, "until": filing.until, "superseded": filing.superseded, "chain": list(filing.chain),
        "inferred": filing.inferred, "rival": filing.rival, "rejects": done.rejects, "source": filing.source, "locator": filing.locator,
        "lines": [
            {"line": x.line, "stated": x.stated, "itemised": x.itemised, "difference": x.difference, "verdict": x.verdict, "rule": x.rule, "rows": x.rows,
             "cause": x.cause} for x in done.lines
        ],
        "identities": done.identities, "continuity": done.continuity,
    }  # fmt: skip


def _tables(found: list[Reconciled], one: bool, all_lines: bool) -> None:
    if not found:
        click.echo("No filing is loaded: exports and bulk files have no cover to reconcile with.")
        return
    if len(found) > 5 or not one:
        listed = [f for f in found if all_lines or f.lines]
        rows = [
            (
                f.filing.filing,
                f.filing.form,
                f.filing.name[:38],
                f"{f.filing.report} {f.filing.until or ''}".strip(),
                f.verdict,
                _worst(f),
            )
            for f in listed
        ]
        table(("filing", "form", "name", "report", "verdict", "what differs"), rows)
    if one and len(found) <= 8:
        for done in found:
            _one(done, all_lines)
    verdicts = {v: sum(f.verdict == v for f in found) for v in reconcile.ORDER}
    said = ", ".join(f"{number:,} {verdict}" for verdict, number in verdicts.items() if number)
    hidden = 0 if one or all_lines else sum(not f.lines for f in found)
    note = f" {count(hidden, 'filing')} without summary lines not listed (--all-lines)." if hidden else ""
    click.echo(f"{count(len(found), 'filing')}: {said}.{note}")


def _worst(done: Reconciled) -> str:
    if done.filing.superseded:
        return f"superseded by {done.filing.superseded}"
    bad = [line for line in done.lines if line.verdict == done.verdict and line.verdict in {"over", "short"}]
    text = ", ".join(f"line {line.line} {money(line.difference)}" for line in bad[:2])
    return text or (f"{count(len(done.identities), 'sum')} of the cover" if done.identities else done.why)


def _one(done: Reconciled, all_lines: bool) -> None:
    filing = done.filing
    period = f", {filing.since} to {filing.until}" if filing.since else ""
    click.secho(
        f"\nFiling {filing.filing}: {filing.form} {filing.report} of {filing.name} ({filing.committee}){period}", bold=True
    )
    click.echo(f"{done.verdict}  {done.why}  {citation(filing.source, filing.locator)}".replace("    ", "  "))
    if len(filing.chain) > 1:
        inferred = " (joined by report and period)" if filing.inferred else ""
        click.echo(f"amendment chain: {' -> '.join(filing.chain)}{inferred}; filing {filing.superseded or filing.filing} counts")
    if filing.rival:
        click.echo(f"filing {filing.rival} claims the same period, and neither names the other: only the later one counts")
    shown = [x for x in done.lines if all_lines or x.verdict in {"over", "short"} or (x.stated or x.itemised)]
    if shown:
        table(
            ("line", "stated", "itemised", "difference", "verdict", "cause"),
            [(x.line, x.stated, x.itemised, x.difference or None, x.verdict, x.cause) for x in shown],
            right=("stated", "itemised", "difference"),
        )
    for said in done.identities:
        click.echo(f"cover: {said}")
    for said in done.continuity:
        click.echo(f"before: {said}")
    if done.rejects:
        click.echo(f"{count(done.rejects, 'row')} of this filing could not be read: `klieg rejects`")
