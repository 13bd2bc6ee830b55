"""What a sentence says that a filer's disclosure holds, or does not, in words that no frame has: whose form it is, who or what is named on it, and the sum beside it.

It is looked for last, in a sentence (or its question) that speaks of a form and of one person whose disclosure is loaded. Nothing here looks at what a form says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims import paper_frames
from klieg.claims.comparing import without_apposition
from klieg.claims.marked import Marked, bare
from klieg.claims.reading import Reading, Ref

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

_FORM = re.compile(
    r"\b(?:forms?|disclosures?|278e?|financial (?:report|statement)s?|ethics (?:form|report|filing|office|officials?)|(?:his|her|first|second|new|amended|original|later|White House|whose <P\d+>|whose|<P\d+>) (?:filing|report|paperwork|papers|version)|"
    r"filings? (?:of|from|in|that (?:he|she))|(?:reported|disclosed|declared|laid open|listed) (?:his|her|their) (?:own )?(?:finances|assets|holdings|income|debts))\b",
    re.IGNORECASE,
)
_NOT_FORM = re.compile(
    r"\b(?:registers?|registration|foreign agents?|FARA|lobbying|lobbyists?|Senate|Mueller|special counsel|volume|tweets?|ads?|campaign (?:paid|finance|filing)|Form 3|FEC|ledgers?|letter|supplemental)\b"
)
_DENIES = re.compile(
    r"\b(?:not|never|no|nowhere|without|missing|absent|unnamed|unmentioned|omits?|omitted|leaves? out|left out|silent (?:on|about)|kept (?:it |him |her )?dark|nobody|nothing|neither|lacks?|in vain)\b",
    re.IGNORECASE,
)
_TWISTED = re.compile(
    r"\b(?:only|until|apart from|except|besides|other than|aside from|more (?:than|generous)|less than he|better than|best-paid|largest|biggest|most|half|twice|times|again|before|after|instead|rather|the one that|both|fell|rose|barred|agreement|signature|signed|revis|chair|president|director|officer|member|founder|partner|trustee|secretary|treasurer|advis|chief|board|position|executive|manag)\w*\b",
    re.IGNORECASE,
)
"""Words that say more than that something stands on a form, or does not."""
_NOBODIES = frozenset(
    [
        "White House",
        "Office of Government Ethics",
        "Justice Department",
        "Congress",
        "Washington",
        "Republican",
        "Democratic",
        "Government",
        "Ethics",
    ]
)
_PAY = re.compile(
    r"\b(?P<t>(?:cash |base |annual |business |consulting |directors?'? |director )*(?:salary|bonus|income|fees?|pay|compensation|wages|earnings|honorari(?:um|a)))\b"
)


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """What a sentence says of a form; None if it speaks of none, or says more than can be read."""
    if not _FORM.search(marked.text) or _NOT_FORM.search(text):
        return None
    filer = _filer(reader, marked)
    if filer is None:
        return None
    plain = without_apposition(
        re.sub(
            r", (?:according to|by|on the strength of|as|going by|if one goes by) [^,<]*(?:<[EP]\d+>(?:'s)? ?[^,<]*)*(?=[,.]|$)",
            "",
            marked.text,
        )
    )
    named = [ref for ref in _refs(marked, plain) if _is_item(reader, ref, filer)]
    named = list({ref.name: ref for ref in named}.values())
    sums = [marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", plain) if marked.amounts[int(n)].unit == "money"]
    others = [marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", plain) if marked.amounts[int(n)].unit != "money"]
    if len(named) > 1 or len(sums) > 1 or others or not (named or sums) or _TWISTED.search(bare(plain, marked)):
        return None
    amount = sums[0] if sums else None
    made = Reading("disclosed", "document", 0, len(text), text, {"subject": [filer]}, f"|{bare(plain, marked)}", amount)
    if named:
        made.roles["object"] = named[:1]
    elif pay := _PAY.search(plain):
        made.title = pay["t"]
        return made if paper_frames.pay(reader, made, marked) else None
    else:
        return None
    made.period = next((reader.in_context(p, text) for p in marked.periods if p.kind != "ambiguous"), None)
    made.negated = bool(_DENIES.search(plain))
    made.assumptions = [f"taken as what the disclosure of {filer.name} says", *([filer.how] if filer.how else [])]
    if made.negated and amount is not None:
        made.unsure = "which part of it is denied is not sure"
    return made


def _refs(marked: Marked, plain: str) -> list[Ref]:
    return [marked.mentions[int(n)].ref for n in re.findall(r"<E(\d+)>", plain)]


def _filer(reader: Reader, marked: Marked) -> Ref | None:
    """The one filer of a loaded disclosure whom a sentence names, or whose 'his form' it speaks of."""
    people: dict[str, Ref] = {}
    for mention in marked.mentions:
        last = mention.ref.name.split(" ")[-1]
        if mention.ref.kind == "person" and last in reader.known.people:
            people.setdefault(last, mention.ref)
    if len(people) == 1:
        return next(iter(people.values()))
    if people or not re.search(r"\b(?:[Hh]is|[Hh]er|[Hh]e|[Ss]he)\b", marked.text):
        return None
    before = [p for p in reader.discourse.people if p.split(" ")[-1] in reader.known.people]
    return Ref("his form", before[-1], "person", f"whose form it is is carried over: {before[-1]}") if before else None


def _is_item(reader: Reader, ref: Ref, filer: Ref) -> bool:
    if (
        ref.text.lower() in ("it", "he", "she", "him", "they", "them", "his", "her")
        or ref.name.split(" ")[-1] == filer.name.split(" ")[-1]
    ):
        return False
    return ref.kind in ("organisation", "person", "campaign") and ref.name not in _NOBODIES and ref.name not in reader.known.pages
