"""klieg check: a story held against the record."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from klieg.claims import check
from klieg.claims.check import Claim, Ledger
from klieg.claims.readers import readings
from klieg.errors import Misuse
from klieg.show.cli import asked, changes
from klieg.show.cli.context import open_from
from klieg.show.cli.output import FORMATS, emit, paragraph, print_json, width
from klieg.show.report import claimreview
from klieg.store import past
from klieg.words import citation, count, escape, short

LOOKS: dict[str, tuple[str, str]] = {
    "borne out": ("+", "green"), "partly": ("~", "yellow"), "contradicted": ("x", "red"), "record shows none": ("o", "magenta"), "not loaded": ("?", "blue"),
    "not checkable": ("-", "bright_black"), "not read": ("!", "cyan"),
}  # fmt: skip


@click.command("check", short_help="Which claims of a story the record bears out, contradicts, or leaves open.")
@click.argument("story")
@click.option(
    "--since",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="LEDGER",
    help="Only what is new or changed since an earlier JSON ledger.",
)
@click.option("--as-of", "as_of", default="", metavar="DAY", help="Against the case as it was at the end of that day (UTC).")
@click.option(
    "--readings",
    "readings_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="How each claim is read: written if there is no such file, else read, with what you changed and signed in it.",
)
@click.option(
    "--reader",
    "who",
    type=click.Choice(["rules", "model"]),
    default="rules",
    show_default=True,
    help="Who reads the story; model is a language model of your own, and asks before the story leaves.",
)
@click.option("--model-url", default="", envvar="KLIEG_MODEL_URL", metavar="URL", help="Where it answers (else KLIEG_MODEL_URL).")
@click.option("--model", default="", envvar="KLIEG_MODEL", metavar="NAME", help="Which model (else KLIEG_MODEL).")
@click.option("--model-seconds", type=click.IntRange(1), default=300, show_default=True, help="How long to wait for it.")
@click.option("--yes", is_flag=True, help="Send the story to the model without asking.")
@click.option("--brief", is_flag=True, help="Ten lines: what holds, what to fix, what is open.")
@click.option(
    "--format",
    "form",
    type=click.Choice((*FORMATS, "html", "claimreview")),
    default="table",
    show_default=True,
    help="How to print the answer; html is one page that needs no network, claimreview drafts for schema.org.",
)
@click.pass_context
def command(
    ctx: click.Context, story: str, since: Path | None, as_of: str, readings_file: Path | None, who: str, model_url: str, model: str, model_seconds: int, yes: bool,
    brief: bool, form: str,
) -> None:  # fmt: skip
    """Read STORY (Markdown, text, HTML, DOCX, PDF; - for standard input), find what it claims and who says so, and tell for each claim what the loaded record says.

    \b
    Examples:
      klieg -C harbour check story.md
      klieg -C harbour check story.md --format html > ledger.html
      klieg -C harbour check story.md --reader model --model-url http://127.0.0.1:11434/v1 --model NAME
    """
    if since and (brief or form not in ("table", "json")):
        raise Misuse(
            "what changed is printed as text or JSON only.",
            place="--since",
            remedy="Leave out --brief, and any --format but json.",
        )
    case = open_from(ctx)
    if as_of:
        case = case.as_of(past.moment(as_of))
    data, name = read_story(story)
    given = _given(readings_file)
    reader = None
    if who == "model":
        if given:
            raise Misuse("this file holds readings already.", place=str(readings_file), remedy="Leave out --reader model to use them, or name a new file.")  # fmt: skip
        reader = asked.reader(name, model_url, model, model_seconds, yes=yes)
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, data, name, reader=reader, given=given)
    _keep_readings(readings_file, ledger)
    if since:
        _changed(changes.since(ledger, since, open_from(ctx).sources()), form)
        return
    if form == "claimreview":
        print_json(claimreview.drafts(ledger))
        return
    if form == "html":
        from klieg.show.report import ledger as report

        click.echo(report.page(case, ledger), nl=False)
        return
    columns = ("id", "verdict", "claim", "speaker", "why", "citation")
    rows = [(c.id, c.verdict.verdict, c.text, c.reading.speaker.name, c.verdict.why, _cited(c)) for c in ledger.claims]
    if form != "table":
        emit(form, columns, rows, ledger.as_dict())
        return
    (_brief if brief else _tell)(ledger)


def _changed(found: list[changes.Change], form: str) -> None:
    """What changed since an earlier ledger, and because of what."""
    if form == "json":
        print_json({"changes": [one.as_dict() for one in found]})
        return
    for one in found:
        click.secho(paragraph(one.told, 0), dim=one.claim is not None)
        if one.claim is not None:
            tell_claim(one.number, one.claim)
        for why in one.because:
            click.secho(paragraph(f"because of {why}", 6), fg="yellow")
    if not found:
        click.echo("Nothing has changed.")


def _given(path: Path | None) -> tuple[bytes, str] | None:
    """A readings file that exists."""
    if path is None or not path.exists():
        return None
    try:
        with path.open("rb") as file:
            return file.read(readings.LARGEST + 1), path.name
    except OSError as error:
        raise Misuse(f"can't be read ({error.strerror}).", place=str(path), remedy="Name a file that you may read.") from error


def _keep_readings(path: Path | None, ledger: Ledger) -> None:
    """Write the readings file, if there is none yet; an existing one is its author's, and stays as it is."""
    for one in ledger.orphaned_readings:
        click.echo(
            f"klieg: the reading of {escape(one['by'])} has no place in the story any more: {short(one['text'] or one['id'], 80)}",
            err=True,
        )
    if path is None or path.exists():
        return
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(ledger.readings)
    except OSError as error:
        if not isinstance(error, FileExistsError):
            path.unlink(missing_ok=True)  # half a file would be taken for the readings the next time
        remedy = "Name a file in a folder that you may write to, and that has room."
        raise Misuse(f"can't be written ({error.strerror}).", place=str(path), remedy=remedy) from error
    click.echo(f'Wrote {path}: {count(len(ledger.claims), "reading")}. What you change there, sign: "by": "your name".', err=True)


def read_story(story: str) -> tuple[bytes, str]:
    """The bytes and the name of a story that was named on the command line; - is standard input."""
    if story == "-":
        return sys.stdin.buffer.read(), "standard input"
    path = Path(story)
    if path.is_dir():
        raise Misuse("this is a folder, no story.", place=story, remedy="Name one story: Markdown, text, HTML, DOCX or PDF.")
    if not path.is_file():
        raise Misuse("there is no such file.", place=story, remedy="Name a story: Markdown, text, HTML, DOCX or PDF.")
    if path.stat().st_size > 64 << 20:
        raise Misuse("the file is larger than 64 MB: no story is.", place=story, remedy="Give the text alone.")
    return path.read_bytes(), path.name


def _cited(claim: Claim) -> str:
    row: dict[str, Any] | None = next(iter([*claim.verdict.against, *claim.verdict.rows]), None)
    return citation(row["source"], row["locator"]) if row and row["source"] else ""


def _head(ledger: Ledger) -> None:
    counts = Counter(claim.verdict.verdict for claim in ledger.claims)
    click.secho(escape(ledger.story.title or ledger.story.name), bold=True)
    line = 0
    for name, (sign, colour) in LOOKS.items():
        if counts[name]:
            one = f"{sign} {counts[name]} {name}"
            gap = "" if not line else "  " if line + 2 + len(one) <= width() else "\n"
            line = len(one) + (0 if gap == "\n" else line + len(gap))
            click.secho(gap + one, fg=colour, nl=False)
    click.echo("" if line else "No claim was found.")
    click.echo(f"as of {ledger.as_of[:19]} UTC" if ledger.as_of else "nothing is loaded")
    for problem in ledger.story.problems:
        click.secho(problem, fg="yellow")
    click.echo()


def tell_claim(number: int, claim: Claim) -> None:
    """Print one claim: its verdict, its words, one line of why, a citation, what was assumed, what to get."""
    sign, colour = LOOKS[claim.verdict.verdict]
    click.secho(f"{number:>3} {sign} {claim.verdict.verdict.upper()}", fg=colour, bold=True, nl=False)
    click.secho(f" {claim.id}", dim=True, nl=False)
    speaker = claim.reading.speaker
    said = f" [{speaker.name}, {speaker.how}]" if speaker.name != "the writer" else ""
    click.echo()
    click.secho(paragraph(claim.text + said, 6), bold=True)
    click.echo(paragraph(claim.verdict.why, 6))
    for row in [*claim.verdict.against[:1], *claim.verdict.rows[:1]]:
        if row["source"]:
            click.secho(f"      {citation(row['source'], row['locator'])}", dim=True)
    for one in claim.judgements:
        click.secho(paragraph(f"judged {one['verdict']} by {one['by']}: {one['because']}", 6), fg="yellow")
    if claim.reading.reader != "rules":
        click.secho(
            paragraph(f"read by {claim.reading.reader}{f': {claim.reading.restated}' if claim.reading.restated else ''}", 6),
            dim=True,
        )
    for step in claim.reading.assumptions[:3]:
        click.secho(paragraph(f"assumed: {step}", 6), dim=True)
    if claim.verdict.remedy:
        remedy = claim.verdict.remedy
        reports = ", ".join(r["report"] for r in remedy["reports"][:6])
        what = (
            f"{remedy['source']}{' of ' + remedy['committee'] if remedy['committee'] else ''}{': ' + reports if reports else ''}"
        )
        click.secho(paragraph(f"get: {what} - {remedy['address']}; then {remedy['command']}", 6), dim=True)


def summary(claim: Claim, taken: int) -> str:
    """A claim and why, on what `taken` columns leave of a line."""
    left = width() - taken
    words = short(claim.text, left // 2)
    return f"{words} - {short(claim.verdict.why, left - len(words) - 3)}"


def _tell(ledger: Ledger) -> None:
    _head(ledger)
    for number, claim in enumerate(ledger.claims, 1):
        tell_claim(number, claim)
    for one in ledger.orphaned:
        here = "here any more" if one["story"] else "here"
        told = (
            f"judged {one['verdict']} by {one['by']}, {one['at'][:10]}, and not claimed so {here}: {one['text'] or one['claim']}"
        )
        click.secho(paragraph(told, 0), fg="yellow")
    if ledger.conflicts:
        click.secho("\nconflicts", bold=True)
        for conflict in ledger.conflicts:
            click.echo(paragraph(f"{' and '.join(str(n + 1) for n in conflict['claims'])}: {conflict['why']}", 2))


def _brief(ledger: Ledger) -> None:
    """Ten lines: to fix first, then what holds in part, what is open, what holds."""
    _head(ledger)
    left, more = 10, 0
    for name in ("contradicted", "partly", "record shows none", "not loaded", "not read"):
        for number, claim in enumerate(ledger.claims, 1):
            if claim.verdict.verdict == name:
                left, more = left - 1, more + (left <= 0)
                if left < 0:
                    continue
                sign, colour = LOOKS[name]
                head = f"{number:>3} {sign} {name}: "
                click.secho(head, fg=colour, nl=False)
                click.echo(summary(claim, len(head)))
    if more:
        click.echo(f"and {more} more, without --brief")
    held = sum(claim.verdict.verdict == "borne out" for claim in ledger.claims)
    click.echo(f"{count(held, 'claim')} borne out; {len(ledger.claims)} in all.")
