"""The `klieg` command: one module per verb, imported only when its verb is used."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from typing import Any

import click

from klieg.errors import KliegError

VERBS: dict[str, str] = {
    "new": "Make an empty case.",
    "demo": "Build the packaged case, check two stories against it, and write their ledgers.",
    "add": "Load files, folders and zips into the case.",
    "sources": "List what is loaded.",
    "rejects": "Rows that could not be read, or were set aside, and why.",
    "remarks": "Odd cells of rows that were recorded.",
    "cover": "State what an export or bulk file covers, from a coverage file.",
    "coverage": "What the loaded record covers, and which reports are missing.",
    "money": "Who paid whom: a named measure with its rows, exclusions and coverage.",
    "reconcile": "Does each filing add up: its cover against its rows.",
    "diff": "What changed between two filings, row by row.",
    "check": "Which claims of a story the record bears out, contradicts, or leaves open.",
    "claim": "Check one claim, restated in words that can be read only one way.",
    "pack": "A checked story with its ledger, the cited originals and their hashes, to take elsewhere.",
    "judge": "Disagree with a verdict, signed and with a reason; or list what was judged.",
    "ties": "Who is tied to whom: posts, ownership, clients, agents, with dates, standing and place.",
    "timeline": "Dated records of all kinds, of a name or of the whole case.",
    "inquiry": "Requests, demands, subpoenas and letters: what was asked of whom, and what came of it.",
    "mentions": "Where the names of the case stand in documents, mail, ads and posts.",
    "thread": "The thread that a message belongs to, oldest first.",
    "search": "Full text: phrases, prefixes, AND, OR, NOT, in documents, mail, ads and posts.",
    "show": "The record and the raw line that a citation points to.",
    "sql": "Ask the record tables in SQL (reading only).",
    "export": "Write a table, or the answer of a query, as CSV, Parquet or JSON lines.",
    "remove": "Remove a source and its records.",
    "rebuild": "Make every table anew from the original bytes.",
    "verify": "Check every stored file against its hash.",
    "kinds": "The kinds of source that klieg reads.",
}


class _Verbs(click.Group):
    """Looks a verb's module up when it is asked for, so that starting costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        command: click.Command = import_module(f"klieg.show.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("-C", "directory", metavar="DIR", help="The case's folder (else KLIEG_CASE, else ./case).")
@click.version_option(package_name="klieg")
@click.pass_context
def group(ctx: click.Context, directory: str | None) -> None:
    """Hold a campaign's digital operation up to the public record.

    \b
    klieg new harbour
    klieg -C harbour add filings/ exports.zip
    klieg -C harbour money --from Trump --to GILES-PARSCALE
    """
    ctx.obj = directory


def main() -> None:
    """Run the command line. Exit code 0: done; 1: failed; 2: misuse."""
    arguments: Any = sys.argv[1:]
    as_json = "json" in _format(arguments)
    try:
        code = group.main(
            arguments, prog_name="klieg", standalone_mode=False, color=False if os.environ.get("NO_COLOR") else None
        )
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else 0)
    except KliegError as error:
        _say(error.as_dict(), str(error), as_json)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        hint = f"`{error.ctx.command_path} --help` shows how." if isinstance(error, click.UsageError) and error.ctx else ""
        message = error.format_message()
        _say({"problem": message, "place": "command line", "remedy": hint}, f"{message} {hint}".strip(), as_json)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _stopped(as_json)
    except RuntimeError as error:
        # Ctrl-C in the middle of a query is DuckDB's to tell.
        if "interrupted" not in str(error).lower():
            raise
        _stopped(as_json)
    except BrokenPipeError:
        # The reader of our output left (`klieg ... | head`): nothing is wrong.
        sys.stdout = None
        sys.exit(0)
    except OSError as error:
        problem, place = (error.strerror or str(error)).lower(), str(error.filename or "output")
        _say(
            {"problem": f"{problem}.", "place": place, "remedy": "Give another place, or make room."},
            f"{place}: {problem}.",
            as_json,
        )
        sys.stdout = None
        sys.exit(1)
    except MemoryError:
        _say(
            {"problem": "out of memory.", "place": "", "remedy": "Close other programs."},
            "out of memory; the case is as it was.",
            as_json,
        )
        sys.exit(1)


def _stopped(as_json: bool) -> None:
    said = "stopped; the case is as it was."
    _say({"problem": said, "place": "", "remedy": ""}, said, as_json)
    sys.exit(130)


def _format(arguments: list[str]) -> str:
    for index, argument in enumerate(arguments):
        if argument == "--format" and index + 1 < len(arguments):
            return arguments[index + 1]
        if argument.startswith("--format="):
            return argument.partition("=")[2]
    return ""


def _say(error: dict[str, str], text: str, as_json: bool) -> None:
    if as_json:
        try:
            click.echo(json.dumps({"error": error}, ensure_ascii=False))
            sys.stdout.flush()
        except OSError:
            sys.stdout = None  # there is no room for it either: the line below says what is wrong
    click.echo(f"klieg: {text}", err=True)
