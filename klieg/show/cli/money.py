"""klieg money: who paid whom."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import click

from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.coverage import Coverage
from klieg.money.measures import Answer, Question
from klieg.show.cli.context import open_from
from klieg.show.cli.dates import day
from klieg.show.cli.output import emit, format_option, paragraph, print_json, table
from klieg.words import citation, count, money

_VERB = {
    "reported": "paid",
    "paid": "paid",
    "gave": "gave",
    "independent": "spent independently",
    "transfers": "transferred",
    "notices": "gave or spent, by notices,",
}


_LINE = re.compile(r"(?:S[A-F])?\d{1,2}(?:[A-Z][A-Z0-9]{0,3})?", re.IGNORECASE)


@click.command("money", short_help="Who paid whom: a named measure with its rows, exclusions and coverage.")
@click.option("--from", "payer", default="", metavar="X", help="Who paid: a name, an FEC id, or a pattern with *.")
@click.option("--to", "payee", default="", metavar="Y", help="Who was paid.")
@click.option(
    "--measure",
    type=click.Choice(measures.MEASURES),
    default="reported",
    show_default=True,
    help="How to add up: docs/measures/.",
)
@click.option("--since", metavar="DAY", help="First day (2015-04-01, 2015-04 or 2015).")
@click.option("--until", metavar="DAY", help="Last day.")
@click.option("--by", type=click.Choice(measures.GROUPS), help="Sum the rows by payee, payer, month, purpose or election.")
@click.option("--lines", default="", metavar="LINES", help="Only these form lines, as 23,29.")
@click.option("--about", default="", metavar="CANDIDATE", help="(independent) the candidate the spending is about.")
@click.option("--stance", type=click.Choice(["support", "oppose"]), help="(independent) for or against.")
@click.option(
    "--basis",
    type=click.Choice(["paid", "disseminated"]),
    default="paid",
    show_default=True,
    help="(independent) when it counts.",
)
@click.option(
    "--stop-at", "stop_at", type=click.Choice(["vendor"]), help="(paid) do not look behind the payee named on the payment itself."
)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Rows to show in a table; 0 for all.")
@click.option("--explain", is_flag=True, help="Print the SQL that made the figure.")
@format_option
@click.pass_context
def command(
    ctx: click.Context, payer: str, payee: str, measure: str, since: str | None, until: str | None, by: str | None, lines: str, about: str,
    stance: str | None, basis: str, stop_at: str | None, limit: int, explain: bool, form: str,
) -> None:  # fmt: skip
    """Who paid whom, added up by a named measure: the sum, the rows that count, the rows left out and why, and what the record covers.

    \b
    Examples:
      klieg -C harbour money --from Trump --to GILES-PARSCALE
      klieg -C harbour money --from C00577130 --to "REVOLUTION*" --measure paid --by month
    """
    question = Question(
        measure, payer, payee, day(since, first=True), day(until, first=False), tuple(part.strip() for part in lines.split(",") if part.strip()),
        stop_at == "vendor", basis, stance or "", about,
    )  # fmt: skip
    if (about or stance or basis != "paid") and measure != "independent":
        raise Misuse(
            "--about, --stance and --basis are of independent expenditures.", place=measure, remedy="Add --measure independent."
        )
    if stop_at and measure != "paid":
        raise Misuse("--stop-at is of the measure paid.", place=measure, remedy="Add --measure paid.")
    if strange := next((line for line in question.lines if not _LINE.fullmatch(line)), ""):
        raise Misuse("this is no line of a form.", place=f"--lines {strange}", remedy="Name them as the form does: 23,29 or 21B.")
    if question.since and question.until and question.since > question.until:
        raise Misuse("--since is after --until.", remedy="Swap them.")
    shown = limit if form == "table" and limit and not by else None
    with open_from(ctx).engine() as engine:
        answers = measures.measure(engine, question, limit=shown)
    if explain:
        for step in answers[0].sql:
            click.echo(f"{step};\n")
        return
    if form == "json":
        whole = [as_dict(answer, by) for answer in answers]
        print_json(whole[0] if len(whole) == 1 else {**whole[0], "other_currencies": whole[1:]})
        return
    if form != "table":
        _flat(answers, by, form)
        return
    for answer in answers:
        _tell(answer, by, limit)


def as_dict(answer: Answer, by: str | None = None) -> dict[str, Any]:
    """An answer as `--format json` prints it."""
    question = answer.question
    covered = [c.as_dict() for c in answer.coverage]
    made: dict[str, Any] = {
        "measure": question.measure, "amount": answer.amount, "currency": answer.currency, "rows": answer.rows, "exactness": answer.exactness,
        "why_not_exact": answer.why_not_exact, "excluded": answer.excluded, "coverage": covered[0] if len(covered) == 1 else {"committees": covered},
        "payments": [_payment(row) for row in answer.payments], "high": answer.high, "first": answer.first, "last": answer.last,
        "understood": {side: {"text": who.text, "name": who.name, "said": who.said, "committees": who.committees}
                       for side, who in (("from", answer.payer), ("to", answer.payee)) if who},
        "spellings": answer.spellings, "near": answer.near, "terms": answer.terms, "rejects": answer.rejects, "provisional": answer.provisional,
        "conflicts": answer.conflicts, "since": question.since, "until": question.until,
    }  # fmt: skip
    if by:
        made["groups"] = measures.group(answer, by)
    return made


def _payment(row: dict[str, Any]) -> dict[str, Any]:
    names = (
        "date",
        "amount",
        "payer",
        "payee",
        "purpose",
        "memo",
        "filing",
        "source",
        "locator",
        "line",
        "transaction",
        "currency",
        "part",
        "counted",
        "conflict",
    )
    return {name: row[name] for name in names}


def _flat(answers: list[Answer], by: str | None, form: str) -> None:
    if by:
        rows = [(a.currency, g[by], g["rows"], g["amount"]) for a in answers for g in measures.group(a, by)]
        emit(form, ("currency", by, "rows", "amount"), rows, None, right=("rows", "amount"))
        return
    columns = ("date", "amount", "currency", "payer", "payee", "purpose", "memo", "filing", "line", "citation")
    rows_ = [
        (p["date"], p["counted"], p["currency"], p["payer"], p["payee"], p["purpose"], p["memo"], p["filing"], p["line"], citation(p["source"], p["locator"]))
        for a in answers for p in a.payments
    ]  # fmt: skip
    emit(form, columns, rows_, None, right=("amount",))


def _tell(answer: Answer, by: str | None, limit: int) -> None:
    click.secho(paragraph(headline(answer), 0), bold=True)
    for who in (answer.payer, answer.payee):
        if who:
            click.echo(paragraph(f"{who.said}.", 2))
    click.echo()
    if by:
        groups = measures.group(answer, by)
        shown = groups[:limit] if limit else groups
        table((by, "rows", "amount"), [(g[by], g["rows"], g["amount"]) for g in shown], right=("rows", "amount"))
        _more(len(groups), len(shown), "group")
    elif answer.payments:
        table(
            ("date", "amount", "payee" if not answer.payee else "written as", "purpose", "citation"),
            [(p["date"], p["counted"], p["payee"], _purpose(p), citation(p["source"], p["locator"])) for p in answer.payments], right=("amount",),
        )  # fmt: skip
        _more(answer.rows, len(answer.payments), "row")
    if len(answer.terms) > 1 or (answer.terms and answer.terms[0]["term"] != "payments"):
        table(
            ("made of", "rows", "amount"), [(t["term"], t["rows"], t["amount"]) for t in answer.terms], right=("rows", "amount")
        )
    if len(answer.spellings) > 1 and answer.payee:
        table(
            ("written as", "rows", "amount"),
            [(s["name"], s["rows"], s["amount"]) for s in answer.spellings[:8]],
            right=("rows", "amount"),
        )
    if answer.excluded:
        table(
            ("left out, because", "rows", "amount"),
            [(x["reason"], x["rows"], x["amount"]) for x in answer.excluded],
            right=("rows", "amount"),
        )
    if answer.near:
        table(
            ("only a near name: not counted", "rows", "amount"),
            [(n["name"], n["rows"], n["amount"]) for n in answer.near],
            right=("rows", "amount"),
        )
    _notes(answer)
    for covered in answer.coverage:
        tell_coverage(covered)


def _notes(answer: Answer) -> None:
    if answer.why_not_exact:
        click.echo(f"{answer.exactness}: {answer.why_not_exact}.")
    if not answer.rows:
        click.echo(
            "'None' speaks of itemised payments: payees at or under $200, and an agency's own suppliers, need not be listed."
        )
        if answer.question.measure == "reported" and any(x["reason"] == "memo item" for x in answer.excluded):
            click.echo("Memo items name this payee: `--measure paid` follows them.")
    if answer.conflicts:
        click.echo(f"{count(answer.conflicts, 'row')} differ from the same row in another source; both stand.")
    if answer.provisional:
        click.echo(
            f"{count(answer.provisional, 'row')} {'stands' if answer.provisional == 1 else 'stand'} on 24/48-hour notices only: provisional."
        )


def headline(answer: Answer) -> str:
    """The answer in one sentence."""
    question = answer.question
    payer = answer.payer.name if answer.payer else "All payers"
    payee = f" to {answer.payee.name}" if answer.payee else ""
    about = f" about {question.about}" if question.about else ""
    if not answer.rows:
        by = f" by {payer}" if answer.payer else ""
        return f"No itemised payment{by}{payee}{about} in what is loaded (measure: {question.measure})."
    amount = money(answer.amount, answer.currency)
    if answer.high is not None:
        amount = f"{money(answer.amount)} to {money(answer.high, answer.currency)}"
    period = f", {answer.first} to {answer.last}" if answer.first else ""
    return f"{payer} {_VERB[question.measure]} {amount}{payee}{about} in {count(answer.rows, 'row')}{period} (measure: {question.measure})."


STATED = "A download from fec.gov may show it by its pages (`klieg cover --by-pages FILE`); of any other a coverage file says it (`klieg cover FILE`)."
"""How what a file covers comes to be stated."""


def tell_coverage(covered: Coverage) -> None:
    """What is loaded of a committee's reports, and what is missing."""
    lines = f", line{'s' if len(covered.lines) > 1 else ''} {', '.join(covered.lines)}" if covered.lines else ""
    for one in covered.empty:
        told = f"{covered.who}, filing {one.filing} ({one.report}): its cover states money on line {', '.join(sorted(one.empty))}, and the file has no row of it"
        click.echo(paragraph(told, 0, label="no row:   "))
    if not covered.loaded:
        told = f"nothing loaded states what it covers of {covered.who}{lines}; `klieg cover FILE` says so of an export."
        if covered.unstated:
            told = f"{', '.join(covered.unstated)}: what it covers of {covered.who}{lines} is not stated. {STATED}"
        click.echo(paragraph(told, 0, label="coverage: "))
        return
    names = list(dict.fromkeys(c.report for c in covered.loaded))
    told = f"{covered.who}{lines}: {_several(names)} ({min(c.since for c in covered.loaded)} to {max(c.until for c in covered.loaded)})"
    click.echo(paragraph(told, 0, label="loaded:   "))
    if covered.missing:
        maybe = " (? may not have been due)" if any(not r.certain for r in covered.missing) else ""
        told = f"{_several([r.name + ('' if r.certain else '?') for r in covered.missing])}, and later{maybe}"
        click.echo(paragraph(told, 0, label="missing:  "))
    elif covered.gaps:
        click.echo("missing:  " + ", ".join(f"{a} to {b}" for a, b in covered.gaps))
    else:
        click.echo(f"missing:  nothing between {covered.since} and {covered.until}")


def _several(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= 12 else f"{', '.join(names[:6])} ... {', '.join(names[-2:])}"


def _purpose(row: dict[str, Any]) -> str:
    marks = [row["part"]] if row["part"] not in ("", "payments") else (["memo item"] if row["memo"] else [])
    if row["counted"] != row["amount"] and isinstance(row["amount"], Decimal):
        marks.append(f"of {money(row['amount'])}")
    return f"{row['purpose'] or ''}{' [' + '; '.join(marks) + ']' if marks else ''}".strip()


def _more(size: int, shown: int, what: str) -> None:
    if size > shown:
        click.echo(f"... and {count(size - shown, f'more {what}')}: --limit 0 shows all.\n")
