"""As what a report names somebody ("X as the general director of Y", "X was a music promoter"): by the words that stand right beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import plainly
from klieg.claims.reading import Ref
from klieg.claims.reports import deeds, passages, report_text
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_OFFICE = r"(?:director|chair(?:man|woman)?|president|manager|advis[eo]r|executive|officer|treasurer|secretary|counsel|attorney|lawyer|pollster|strategist|spokes(?:man|woman|person)|ambassador|professor|founder|owner|head|chief|deputy|assistant|aide|partner|associate)"
_WHAT = r"(?P<what>(?P<whose_first>[A-Z][\w.]*(?: [A-Z][\w.]*)*['\u2019]s? )?(?:an?|the|its|his|her|their|one of the|one of)? ?(?P<office>[\w'\u2019 -]+?)(?: (?:of|at|for|to|in|with) (?P<whose>.+))?)\W*$"
_AS = regex(
    rf"(?:that |[Ii]t \w+ )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}) as (?=an? |the |its |his |her |their |one of |[A-Z][\w. ]*['\u2019]){_WHAT}"
)
"""'Mikhail Burchik as the general director of the Internet Research Agency'."""
_IS = regex(
    rf"(?:that )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}) (?:is|was) (?=an? |the |one of the |[A-Z][\w.]*['\u2019]s? ){_WHAT}"
)
"""'Goldstone was a music promoter'."""
_WAS = regex(
    rf"(?:that )?(?P<what>(?P<whose_first>[A-Z][\w.]*(?: [A-Z][\w.]*)*['\u2019]s? )?(?:[Tt]he |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er )?(?P<office>(?:[a-z'\u2019-]+ ){{0,3}}{_OFFICE})(?: (?:of|at|for) (?P<whose>[^,]+?))?)(?:,[^,]*,)? (?:is|was) (?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}})\W*$"
)
"""'Its general director was Mikhail Bystrov'."""
_SAYS = regex(r", (?:the|it|that) ?(?:[a-z]+ )?(?:report|volume)? ?(?:says|said|states|adds),")
_CEO = regex(r"\b(?:CEO|chief executive officer)\b", re.IGNORECASE)
_LOWER = regex(r"\b(?:deputy|assistant|vice|acting|associate|co)\b")
"""What makes an office another: the deputy attorney general is not the attorney general."""
_NO_OWNER = frozenset(["fund", "firm", "compa", "group"])
_RUN = r"(?:(?!(?:or|of|in|at|for|from|to|on|by|with|who|that|told|said)\b)[a-z'\u2019-]+ )"
_OTHERS = regex(r"\b(?:of|to|at|for|in) (?:the )?(?P<whose>[^,;.()]{3,60})")
"""Whose somebody is, behind what they are: 'a friend of Jared Kushner'."""


def read(title: str) -> re.Match[str] | None:
    """The words of a claim that name somebody as something, in their parts: who, what, office, whose; None if it does not."""
    plain = _SAYS.sub("", title)
    return _AS.match(plain) or _IS.match(plain) or _WAS.match(plain)


def _beside(plain: str, name: re.Match[str], head: str) -> list[tuple[str, str]]:
    """What a text says right beside a name that somebody is, with that head word: the words up to it, and those behind it."""
    found = []
    before = re.search(rf"({_RUN}{{0,6}}(?:[a-z]+-)*{head}),? (?:{_RUN}){{0,2}}$", plain[: name.start()])
    if before and not re.search(rf"\b{head}\b(?: [a-z.]+)* and ", before[0]):
        found.append((before[1], ""))
    set_in = (
        r"(?:, (?:then )?| \(|,? (?:who )?(?:was|is|had been|served as|became|worked as|as) |(?: [a-z]\.?)? (?="
        rf"(?:{_RUN}){{0,3}}{head}\b))"
    )
    after = re.match(
        rf"{set_in}((?:(?:an?|the|his|her|its|one of the) )?{_RUN}{{0,5}}(?:[a-z]+-)*{head}\b)([^,;()]{{0,80}})",
        plain[name.end() :],
    )
    if after and not after[1].startswith("and "):
        found.append((after[1], after[2]))
    return found


def _named(engine: Engine, ids: list[str], who: Ref) -> Iterator[tuple[dict[str, Any], str, str, re.Match[str]]]:
    """Every place where documents name somebody, and not another of that last name: the row, the sentence, that as it is compared, and the name in it."""
    *first, last = who.name.lower().split(" ")
    for row in report_text.holding(engine, ids, [last]):
        for told in passages.sentences(row["text"]):
            plain = plainly(_CEO.sub("chief executive", told))
            for name in re.finditer(rf"\b{re.escape(last)}\b(?!['\u2019]|,? jr\b)", plain):
                before = tuple(plain[: name.start()].split(" ")[-2:-1])
                if not (first and before and deeds.another((first[0], last), (*before, last), last, True)):
                    yield row, told, plain, name


def decide(engine: Engine, base: Verdict, ids: list[str], who: Ref, said: re.Match[str]) -> Verdict:
    """As what a report names somebody: by the words right beside the name. Another office there, and nowhere the one said, bears out the name alone."""
    *whose_it_is, what = re.split(r"(?<=\w)['\u2019]s ", _CEO.sub("chief executive", said["office"]))
    office, head = passages.stems(what), re.sub(r"s$", "", what.lower().split(" ")[-1])
    told_whose = " ".join((*whose_it_is, said["whose"] or "", said["whose_first"] or ""))
    owner = passages.stems(told_whose) - _NO_OWNER
    others = []
    for row, told, plain, name in _named(engine, ids, who):
        for beside, behind in _beside(plain, name, rf"{re.escape(head)}s?"):
            there = passages.stems(beside)
            theirs = _OTHERS.match(behind.strip())
            near = there | passages.stems(theirs["whose"] if theirs else "")
            whose = near if theirs or re.search(r"[a-z]['\u2019]s? ", beside) else passages.stems(told)
            lower = set(_LOWER.findall(beside)) - set(_LOWER.findall(what.lower()))
            if office <= there and not lower and len(owner & whose) >= len(owner) / 2:
                base.rows = [passages.cited(row, told)]
                return base.said("borne out", 8, f"it says: {passages.shown(told)}")
        if re.search(rf"{_OFFICE}s?$", what) and len(owner & passages.stems(told)) >= len(owner) / 2:
            others += [(beside, row, told) for beside, _ in _beside(plain, name, _OFFICE)]
    if not others:
        return base.said("not read", 2, "that it names somebody as something is not read")
    title, row, told = others[0]
    own = "|".join(map(re.escape, who.name.lower().split()))
    title = re.sub(rf"\b(?:{own}|and|its|the|an?)\b ?", "", title).strip()
    base.rows = [passages.cited(row, told)]
    return base.said("partly", 9, f"it names {who.name}, under another title ({title}): {passages.shown(told)}")
