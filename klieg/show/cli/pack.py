"""klieg pack: a checked story to take elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from klieg.claims import check
from klieg.show.cli.check import read_story
from klieg.show.cli.context import open_from
from klieg.show.report import pack
from klieg.words import count


@click.command("pack", short_help="A checked story with its ledger, the cited originals and their hashes, to take elsewhere.")
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--to", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Where to write it (else STORY-pack).")
@click.option("--verify", "verify_", is_flag=True, help="STORY is a pack: check every file of it against its hash.")
@click.pass_context
def command(ctx: click.Context, story: Path, folder: Path | None, verify_: bool) -> None:
    """Check STORY and put it with its ledger, the originals it cites and a list of hashes into one folder; --verify checks such a folder, on any machine.

    \b
    Examples:
      klieg -C harbour pack story.md
      klieg pack --verify story-pack
    """
    if verify_:
        click.echo(f"{count(pack.verify(story), 'file')} as packed.")
        return
    data, name = read_story(str(story))
    case = open_from(ctx)
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, data, name)
    target = folder or Path(f"{story.stem.strip('-') or 'story'}-pack")
    files = pack.pack(case, ledger, data, target)
    click.echo(f"Packed {count(len(files), 'file')} into {target}: `klieg pack --verify {target}` checks them.")
