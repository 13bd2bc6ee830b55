"""What part of all clicks, views or spending some of an archive's advertisements have: 'they make up more than half of all the views', 'more than half of the rubles were spent in 2016'.

A recogniser of counting.py, and a step of topics.py. Nothing here looks at a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.archives.archive_clause import ArchiveClause, Draft, Measured
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_PART_OF_A_SUM = regex(
    r"(?P<n><A\d+|\b[Mm]ost|\b[Hh]alf)>?(?: of)?(?: all)?(?: of)?(?: (?:the|its|their|those|these|that|<E\d+>['\u2019]s|the agency['\u2019]s))*(?: (?:total|whole|(?P<money>ruble|rouble)))? "
    r"(?P<what>clicks|impressions|views|rubles|roubles|(?:money|spending|outlay|spend|bill)(?! (?:on|for)\b))(?! (?:cost|were sent)\b)"
)
"""A share, and of what: 'about a fifth of all the clicks'."""
_SPENT_SO = regex(
    r"\b(?:was|were|had been) (?:spent|paid|laid out)\b|\b(?:went|came|fell|dates?|dated|drew|drawn|collected|earned|attracted)\b"
)
_THEIRS = regex(
    r"\b(?:mak(?:e|es|ing)|made) up\b|\b(?:account(?:s|ed)? for|accounting for|pulled in|drew|draw|got|took|brought in|collected|attracted|received|won|earned|gathered|cost|swallowed|ate up|had|have)\b"
)
CARRIED = "those that are meant are carried over from"
_THEY = regex(r"(?:And |But |and |but )?(?:[Tt]ogether,? )?(?:[Tt]hey|[Tt]hese|[Tt]hose)\b")
_ADS = regex(r"\b(?:ads|adverts|advertisements)\b")
_NO_SUM = regex(r"\bthan\b(?! (?:<A|a (?:third|quarter|half)|half))|\btimes\b|\beach\b")


def told(reader: Reader, clause: Clause) -> bool:
    """Whether a clause tells of a part of all the clicks, views or rubles of an archive that was spoken of."""
    return reader.archive is not None and reader.archive_topic == "ads" and _match(clause) is not None


def _match(clause: Clause) -> tuple[str, str] | None:
    """The mark of the share and what it is of; None where a clause tells of no such part."""
    match = _PART_OF_A_SUM.search(clause.text)
    if match is None or not match["n"].startswith("<A") or _NO_SUM.search(clause.text):
        return None
    mark = f"{match['n']}>"
    behind, before = clause.text[match.end() :], clause.text[: match.start()]
    if clause.amount(mark).unit != "share" or not (_SPENT_SO.search(behind) or _THEIRS.search(before)):
        return None
    what = match["what"]
    if what not in ("clicks", "impressions", "views", "rubles", "roubles") and not (match["money"] or _ADS.search(clause.text)):
        return None  # 'a third of that money went to a media buyer': of a campaign's
    return mark, what if what in ("clicks", "impressions") else "impressions" if what == "views" else "spend"


def measured(said: ArchiveClause) -> Measured | None:
    """'A single page pulled in a fifth of all the clicks'."""
    match = _match(said.clause) if said.what == "ads" else None
    return Measured("ads_share", said.clause.amount(match[0]), f"part of {match[1]}", said.period) if match else None


def of_the_sum(draft: Draft) -> None:
    """What it is a part of: of which sum, in which currency; those that were counted before are the part, and not the whole."""
    what = draft.measured.word.removeprefix("part of ")
    if not draft.measured.word.startswith("part of "):
        return
    reading = draft.reading
    reading.title = ""
    reading.roles["measure"] = [Ref(what, what, "thing")]
    whole = reading.roles.pop("of", [])
    before = draft.said.reader.last_counted
    if not (whole or reading.roles["where"] or reading.period) and before is not None and _THEY.match(draft.said.plain):
        # 'they make up half of all the views': those counted before, for all of them have all
        whole, reading.period = before.roles.get("where", []), before.period.carry() if before.period else None
        reading.assumptions.append(f"{CARRIED}: {before.text}")
    where = [*reading.roles["where"], *(ref for ref in whole if ref.kind not in {one.kind for one in reading.roles["where"]})]
    money = [ref for ref in where if ref.kind == "currency"]
    if what == "spend" and not money:
        money = [Ref("rubles", "RUB", "currency")] if "ubles" in draft.said.plain or "ruble" in draft.said.plain else []
    if what == "spend" and not money:
        draft.doubt("a part of which currency's spending is not said: currencies are never added")
    reading.roles["where"] = [ref for ref in where if ref.kind != "currency"]
    if money:
        reading.roles["of"] = money
