"""klieg add: load files, folders and zips."""

from __future__ import annotations

import csv
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import click

from klieg.case import Case
from klieg.errors import Misuse
from klieg.load import Loaded, Result, Wanted
from klieg.show.cli.context import open_from
from klieg.show.cli.money import STATED
from klieg.show.cli.output import Ticker, emit, format_option
from klieg.words import count


@click.command("add", short_help="Load files, folders and zips into the case.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-i",
    "--input",
    "lists",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A list of paths, one a line; # starts a comment.",
)
@click.option(
    "--manifest",
    type=click.Path(path_type=Path),
    help="CSV with columns file, filing (FEC file number), received, origin: what is not in the bytes.",
)
@click.option(
    "--map",
    "mapping",
    type=click.Path(path_type=Path),
    help="Mapping file (TOML) for a payments CSV of any register: docs/mapping.md.",
)
@click.option("--reference", is_flag=True, help="Keep a reference to the files instead of a copy.")
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    lists: tuple[Path, ...],
    manifest: Path | None,
    mapping: Path | None,
    reference: bool,
    form: str,
) -> None:
    """Load PATHS: files, folders, zips. Kinds are recognised by content, never by name.

    All that can be read shows at once; what can't is named with the reason, and the rest goes on. Exit code 1 if a file failed.

    \b
    Example:
      klieg -C harbour add 1527862.fec exports/ 20180616.zip
    """
    wanted: list[Path | Wanted] = list(paths)
    for listed in lists:
        wanted += _listed(listed)
    if not wanted:
        raise Misuse("nothing to load was named.", remedy="Name files, folders or zips: `klieg add PATH...`, or -i list.txt.")
    case = open_from(ctx)
    facts = _manifest(manifest) if manifest else {}
    if facts:
        wanted = _with_facts(wanted, facts)
    result = case.add(wanted, mapping=_mapping(mapping) if mapping else None, reference=reference, progress=Ticker())
    if not (result.sources or result.skipped or result.failed):
        raise Misuse(
            "no file was found in it: nothing was loaded.",
            place=", ".join(str(getattr(one, "path", one)) for one in wanted[:3]),
            remedy="Name files, or folders and zips that hold some.",
        )
    report(case, result, form)
    if result.failed:
        ctx.exit(1)


def report(case: Case, result: Result, form: str) -> None:
    """Print what a load came to: each file's rows read = recorded + rejects + set aside."""
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)
    unstated = _unstated(case, result.sources)
    answer: dict[str, Any] = {
        "sources": [vars(s) for s in result.sources], "skipped": result.skipped, "failed": result.failed, "unstated": unstated,
    }  # fmt: skip
    columns = ("source", "name", "kind", "read", "= recorded", "+ rejects", "+ set aside", "seconds")
    rows = [
        (s.source[:10], s.name, s.kind, s.rows_read, s.recorded, s.rejects, s.set_aside, f"{s.seconds:.2f}")
        for s in _shown(result.sources, form)
    ]
    if form != "table" or rows:
        emit(form, columns, rows, answer, right=columns[3:], heads=2)
    if form == "table" and len(result.sources) > len(rows):
        click.echo(f"... and {count(len(result.sources) - len(rows), 'more file')}; `klieg sources` lists all.")
    if form == "table" and result.sources:
        _total(case, result.sources)
    if unstated:
        told = f"{', '.join(unstated[:5])}{f' and {len(unstated) - 5} more' if len(unstated) > 5 else ''}"
        click.echo(
            f"Not stated: what {told} cover{'' if len(unstated) > 1 else 's'}. Until it is, what is not there proves nothing. {STATED}",
            err=True,
        )
    for item in _first(result.skipped):
        click.echo(f"skipped {item['name']}: {item['why']}", err=True)
    for item in result.failed:
        click.echo(f"failed  {item['name']}: {item['problem']} {item['remedy']}".rstrip(), err=True)


def _total(case: Case, loaded: list[Loaded]) -> None:
    read, recorded = sum(s.rows_read for s in loaded), sum(s.recorded for s in loaded)
    rejects, aside, remarks = sum(s.rejects for s in loaded), sum(s.set_aside for s in loaded), sum(s.remarks for s in loaded)
    click.echo(
        f"Loaded {count(len(loaded), 'file')} into {case.root}: {count(read, 'row')} read = {recorded:,} recorded + {rejects:,} rejected"
        f" + {aside:,} set aside; {count(remarks, 'remark')}."
    )
    if rejects:
        click.echo(f"`klieg -C {case.root} rejects` shows the rows that could not be read.", err=True)


def _unstated(case: Case, loaded: list[Loaded]) -> list[str]:
    """The files just loaded that hold payments and of which nothing says what they cover."""
    held = [one.source for one in loaded if one.records.get("payment")]
    if not held:
        return []
    from klieg.money import coverage

    with case.engine() as engine:
        return coverage.unstated(engine, sources=held)


def _shown(loaded: list[Loaded], form: str) -> list[Loaded]:
    return loaded if form != "table" or len(loaded) <= 30 else loaded[:25]


def _first(items: list[dict[str, str]], most: int = 20) -> list[dict[str, str]]:
    if len(items) <= most:
        return items
    return [*items[:most], {"name": f"{len(items) - most:,} more", "why": "see --format json for all"}]


def _listed(path: Path) -> list[Path | Wanted]:
    """Paths of a list: one a line, blank lines and # comments left out; a tab and an FEC file number may follow the path."""
    found: list[Path | Wanted] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, _, filing = text.partition("\t")
        target = Path(name.strip())
        target = target if target.is_absolute() or target.exists() else path.parent / target
        if filing.strip() and not filing.strip().isdigit():
            raise Misuse(
                f"{filing.strip()!r} is not an FEC file number.",
                place=f"{path}, line {number}",
                remedy="Give digits only, or nothing.",
            )
        found.append(Wanted(target, target.name, number=filing.strip()) if filing.strip() else target)
    return found


def _manifest(path: Path) -> dict[str, dict[str, str]]:
    """A manifest's rows by file name."""
    rows = list(csv.DictReader(_text(path).splitlines()))
    if not rows or "file" not in rows[0]:
        raise Misuse("a manifest is a CSV with a column `file`, and any of filing, received, origin.", place=str(path))
    return {Path(row["file"]).name: row for row in rows}


def _with_facts(wanted: list[Path | Wanted], facts: dict[str, dict[str, str]]) -> list[Path | Wanted]:
    from klieg.load import find

    result = Result()
    out: list[Path | Wanted] = []
    for item in wanted:
        for one in [item] if isinstance(item, Wanted) else find([item], result):
            row = facts.get(one.path.name, {})
            received = row.get("received") or ""
            try:
                day = date.fromisoformat(received) if received else None
            except ValueError as error:
                raise Misuse(f"{received!r} is not a day.", place="manifest", remedy="Write it as 2016-05-20.") from error
            out.append(
                Wanted(one.path, one.name, one.named, row.get("filing") or one.number, day, row.get("origin") or one.origin)
            )
    return out


def _mapping(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise Misuse(f"the mapping file is not TOML ({error}).", place=str(path), remedy="docs/mapping.md shows one.") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise Misuse(f"it can't be read ({reason}).", place=str(path), remedy="Check the path.") from error
