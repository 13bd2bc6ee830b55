"""klieg ties: who is tied to whom."""

from __future__ import annotations

from typing import Any

import click

from klieg.records.tie import KINDS
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.ties import ties as rooms
from klieg.words import citation, count, escape, money, period

_FIELDS = (
    "from",
    "to",
    "kind",
    "title",
    "since",
    "until",
    "low",
    "high",
    "currency",
    "standing",
    "source",
    "locator",
    "raw",
    "ongoing",
    "written",
    "document",
    "part",
    "derived",
    "rows",
    "also",
)


@click.command("ties", short_help="Who is tied to whom: posts, ownership, clients, agents, with dates, standing and place.")
@click.argument("name")
@click.argument("other", required=False, default="")
@click.option(
    "--kind", type=click.Choice(tuple(KINDS)), metavar="KIND", help="Only this kind: officer, owner, client, agent, paid ..."
)
@click.option("--limit", type=click.IntRange(0), default=60, show_default=True, help="Ties to show in a table; 0 for all.")
@format_option
@click.pass_context
def command(ctx: click.Context, name: str, other: str, kind: str | None, limit: int, form: str) -> None:
    """The ties of NAME, or those between NAME and OTHER: kind, dates, standing, value, and the place each comes from. Ties that money makes are marked `derived`.

    \b
    Examples:
      klieg -C harbour ties "Cambridge Analytica"
      klieg -C harbour ties "Stephen Bannon" "Cambridge Analytica"
    """
    with open_from(ctx).engine() as engine:
        answer = rooms.ties(engine, name, other)
    found = [tie for tie in answer.ties if not kind or tie["kind"] == kind]
    if form == "table":
        _tell(answer, found, limit)
        return
    listed = [{field: tie[field] for field in _FIELDS} for tie in found]
    said = {"name": answer.one.said, **({"other": answer.other.said} if answer.other else {})}
    columns = ("from", "to", "kind", "title", "since", "until", "low", "high", "currency", "standing", "derived", "citation")
    flat = [(*(tie[c] for c in columns[:-1]), citation(tie["source"], tie["locator"])) for tie in found]
    emit(form, columns, flat, {"ties": listed, "understood": said, "near": answer.one.near, "coverage": answer.coverage})


def _tell(answer: rooms.Answer, found: list[dict[str, Any]], limit: int) -> None:
    for who in (answer.one, answer.other):
        if who:
            click.echo(f"{who.said}.")
    click.echo()
    shown = found[:limit] if limit else found
    for tie in shown:
        _line(tie)
    if len(found) > len(shown):
        click.echo(f"... and {count(len(found) - len(shown), 'more tie')}: --limit 0 shows all.")
    if shown:
        click.echo()
    if any(t["derived"] for t in shown):
        click.echo("* derived from the records of money.")
    near = [name for who in (answer.one, answer.other) if who for name in who.near]
    if near:
        click.echo(f"Other names with these words, not joined: {'; '.join(near[:8])}{' ...' if len(near) > 8 else ''}.")
    if not found:
        click.echo("The record shows no tie in what is loaded:")
    if not found or not answer.ties:
        for row in answer.coverage:
            click.echo(f"  {row['subject']} {row['what']}: {row['basis']}" + (f", to {row['until']}" if row["until"] else ""))
        if not answer.coverage:
            click.echo("  no register, disclosure or list of ties is loaded: not loaded, which is not the same as none.")


def _line(tie: dict[str, Any]) -> None:
    """Three short lines: when and what; as written; standing and place."""
    when = period(tie["since"], tie["until"], tie["ongoing"])
    value = _value(tie)
    click.secho(escape(str(tie["from"])), bold=True, nl=False)
    click.echo(f" {KINDS.get(tie['kind'], tie['kind'])} ", nl=False)
    click.secho(escape(str(tie["to"])), bold=True)
    facts = "  ".join(part for part in (when, value) if part)
    click.echo(
        "  "
        + "  ".join(part for part in (f"[{tie['kind']}]{' *' if tie['derived'] else ''}", facts, escape(tie["title"])) if part)
    )
    click.secho(f"  {tie['standing']}  {citation(tie['source'], tie['locator'])}", dim=True)


def _value(tie: dict[str, Any]) -> str:
    low, high = tie["low"], tie["high"]
    if low is None and high is None:
        return ""
    if low == high:
        return money(low, tie["currency"] or "")
    if high is None or low is None:
        return f"over {money(low, tie['currency'] or '')}"
    return f"{money(low)} to {money(high, tie['currency'] or '')}"
