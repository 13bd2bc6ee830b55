"""klieg search: full text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import click

from klieg.papers import search
from klieg.show.cli.context import open_from
from klieg.show.cli.dates import day
from klieg.show.cli.output import Ticker, emit, format_option
from klieg.words import citation, count, escape


@click.command("search", short_help="Full text: phrases, prefixes, AND, OR, NOT, in documents, mail, ads and posts.")
@click.argument("words", nargs=-1, required=True)
@click.option("--in", "within", type=click.Choice(search.PLACES), default="all", show_default=True, help="Where to look.")
@click.option("--from", "sender", default="", metavar="NAME", help="(mail) the sender, as written or as the metadata has it.")
@click.option("--to", "recipient", default="", metavar="NAME", help="(mail) a recipient.")
@click.option("--since", metavar="DAY", help="First day (2015-04-01, 2015-04 or 2015).")
@click.option("--until", metavar="DAY", help="Last day.")
@click.option("--document", default="", metavar="ID", help="Only in this document.")
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Hits to show; 0 for all.")
@format_option
@click.pass_context
def command(
    ctx: click.Context, words: tuple[str, ...], within: str, sender: str, recipient: str, since: str | None, until: str | None, document: str,
    limit: int, form: str,
) -> None:  # fmt: skip
    """Passages that hold a phrase (words beside each other), a "quoted phrase", a prefix*, or a combination with AND, OR, NOT and parentheses; the best first.

    If no passage holds the phrase, passages with all of its words are shown; then words that come near: the answer says so.

    \b
    Examples:
      klieg -C harbour search "cambridge analytica"
      klieg -C harbour search 'data* AND (parscale OR "digital director")' --in docs
      klieg -C harbour search benghazi --in mail --from Sullivan --since 2012-09-11 --until 2012-09-20
    """
    query = search.Query(" ".join(words), within, sender, recipient, day(since, first=True), day(until, first=False), document)
    case = open_from(ctx)
    ticker = Ticker("passages")
    with case.engine() as engine:
        found = search.search(
            case.layout, engine, query, limit=limit or -1, progress=lambda done, total: ticker("text index", done, total)
        )
    if form == "table":
        _tell(found, query)
        return
    hits = [hit_of(hit) for hit in found.hits]
    columns = ("date", "title", "page", "passage", "citation")
    rows = [(h["date"], h["title"], h["page"], h["passage"], h["citation"]) for h in hits]
    answer = {"hits": hits, "total": found.total, "documents": found.documents, "read_as": found.read_as, "attempt": found.attempt, "searched": found.searched,
              "undated": found.undated, "unread_pages": found.unread_pages}  # fmt: skip
    emit(form, columns, rows, answer)


def hit_of(hit: dict[str, Any]) -> dict[str, Any]:
    """A hit as `--format json` prints it."""
    passage = search.marked(hit["passage"], "", "")
    found = [search.marked(part, "", "") for part in re.findall("\x02(.*?)\x03", hit["passage"])]
    return {
        "document": hit["document"], "title": hit["title"], "date": hit["date"], "page": hit["page"], "passage": passage, "locator": hit["locator"],
        "source": hit["source"], "score": hit["score"], "kind": hit["kind"], "box": hit["box"], "from": hit["sender"], "to": hit["recipients"],
        "part": hit["part"], "ocr": hit["ocr"], "matched": found, "citation": citation(hit["source"], hit["locator"]),
    }  # fmt: skip


def _many(number: int, kind: str) -> str:
    """'1 pdf', '3,498 ads': kinds that can be counted in the plural are."""
    return count(number, kind) if kind in ("ad", "post") else f"{number:,} {kind}"


def _tell(found: search.Found, query: search.Query) -> None:
    if found.attempt:
        click.secho(f"{found.attempt[0].upper()}{found.attempt[1:]}:", fg="yellow")
    for hit in found.hits:
        when = f"{date.fromisoformat(hit['date'])}  " if hit["date"] else ""
        who = " to ".join(escape(name) for name in (hit["sender"], hit["recipients"]) if name)
        who += ": " if who else ""
        page = f", page {hit['page']}" if hit["page"] else ""
        part = f" [{hit['part']}]" if hit["part"] not in ("own", None) else ""
        ocr = " [OCR]" if hit["ocr"] else ""
        click.secho(f"{when}{who}{escape(hit['title'] or hit['document'])}{page}{part}{ocr}", bold=True)
        shown = escape(search.around(hit["passage"]).replace("\x02", "\ue000").replace("\x03", "\ue001"))
        for piece in re.split("(\ue000.*?\ue001)", shown):
            mark = piece.startswith("\ue000")
            click.secho(piece.strip("\ue000\ue001") if mark else piece, nl=False, fg="yellow" if mark else None, bold=mark)
        click.secho(f"\n  {citation(hit['source'], hit['locator'])}\n", dim=True)
    searched = ", ".join(_many(n, kind) for kind, n in found.searched.items()) or "nothing: no document is loaded"
    if found.total:
        shown = f"; the first {len(found.hits)} are shown" if len(found.hits) < found.total else ""
        click.echo(f"{count(found.total, 'passage')} in {count(found.documents, 'document')}{shown}. Searched: {searched}.")
    else:
        click.echo(f"No passage holds this. Searched: {searched}.")
    if query.within in ("ads", "posts") and query.within[:-1] not in found.searched:
        click.echo(f"No archive of {query.within} is loaded.")
    if found.undated:
        click.echo(f"{count(found.undated, 'passage')} in documents without a date left out.")
    if found.unread_pages:
        click.echo(f"{count(found.unread_pages, 'page')} of loaded documents have no text, and were not searched.")
