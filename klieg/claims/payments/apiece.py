"""What a story says that so many were given the same sum: 'gave seven House campaigns $2,500 apiece', '$5,000 to each of six candidates', 'six checks of $5,000'; or gave it: 'twelve attorneys gave it $5,000 each'."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds, covered, everything
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.frames import NEGATION
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import OF_TOWN, A, E
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

GAVE, GOT = "apiece_gave", "apiece_got"
FRAMES = ((GAVE, "payment"), (GOT, "payment"))

_ALSO = r"(?: (?:had|has|have|also|then|later))*"
_GAVE = r"(?:gave|sent|contributed|donated|handed|distributed|paid|cut|wrote|made|mailed)"
_GIVER = rf"(?:(?:[Tt]he )?(?P<who>{E}){OF_TOWN}(?:,? (?:an?|the|its|their|his|her) [^,;<]{{2,60}},)?|^(?:and|but)?){_ALSO}"
_KIND = r"(?:(?:other|different|more|separate|federal|congressional|political|Republican|Democratic|fellow|(?P<house>House|Senate)) )*(?:campaigns?|candidates?|committees?|members|races|PACs|lawmakers|senators|representatives|congressmen|parties|recipients|hopefuls|contenders|challengers|incumbents|colleagues|nominees)(?: (?:for|in|of) (?:the )?(?P<house2>House|Senate|Congress|<E\d+>))?"
_NUMBER, _SUM = rf"(?P<number>{A}|a dozen)", rf"(?P<sum>{A})"
_CHECKS = r"(?:checks?|cheques?|contributions?|gifts?|donations?|payments?)"
_DONORS = r"(?P<donors>(?:[a-z-]+ ){0,2}[a-z-]+s)"
_TOLD = [
    (frame, regex(pattern))
    for frame, pattern in (
        (GAVE, rf"{_GIVER} {_GAVE} {_NUMBER} {_KIND} {_SUM} (?:apiece|each)\b"),
        (GAVE, rf"{_GIVER} {_GAVE} {_SUM} (?:apiece|each) to {_NUMBER} {_KIND}"),
        (GAVE, rf"{_GIVER} {_GAVE} {_SUM} to each of {_NUMBER} {_KIND}"),
        (GAVE, rf"{_GIVER} {_GAVE} {_SUM} {_CHECKS} to (?:each of )?{_NUMBER} {_KIND}"),
        (GAVE, rf"{_GIVER} {_GAVE} {_NUMBER} {_CHECKS} (?:of|for) {_SUM}(?: (?:apiece|each))?(?: to {_KIND})?(?=\W*$|,? (?:in|on|that|over|during|and) )"),
        (GAVE, rf"{_GIVER} {_GAVE} {_CHECKS} (?:of|for) {_SUM}(?: (?:apiece|each))? to (?:each of )?{_NUMBER} {_KIND}"),
        (GAVE, rf"{_GIVER} {_GAVE} {_NUMBER} {_SUM} {_CHECKS}(?: to {_KIND})?(?=\W*$|,? (?:in|on|that|over|during|and) )"),
        (GAVE, rf"{_NUMBER} {_KIND} (?:got|received|took|collected|were given|were sent) {_SUM} (?:apiece|each) from (?:the )?(?P<who>{E})"),
        (GOT, rf"(?:^|\b(?:and|but) ){_NUMBER} {_DONORS} (?:had |each )*(?:gave|sent|contributed|donated to|contributed to|chipped in to) (?:the )?(?P<who>{E}) {_SUM} (?:apiece|each)\b"),
        (GOT, rf"(?:^|\b(?:and|but) ){_NUMBER} {_DONORS} (?:each )?(?:gave|sent|contributed|donated) {_SUM}(?: (?:apiece|each))? to (?:the )?(?P<who>{E})"),
        (GOT, rf"(?:[Tt]he )?(?P<who>{E}){_ALSO} (?:got|received|took|collected|took in) {_SUM} (?:apiece|each) from {_NUMBER} {_DONORS}"),
        (GOT, rf"(?:[Tt]he )?(?P<who>{E}){_ALSO} (?:got|received|took|collected|took in) {_SUM} from each of {_NUMBER} {_DONORS}"),
    )
]  # fmt: skip
_EACH = regex(r"\b(?:apiece|each)\b")
_ANYBODY = frozenset(["donors", "people", "individuals", "contributors", "givers", "supporters", "persons"])
_PACS = frozenset(["pacs", "committees"])
_OF_COMMITTEES = ("SA11B", "SA11C", "SA17B", "SA17C")
"""Lines for what parties and other committees gave (FEC Forms 3, 3X and 3P)."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The same sum to so many, or from so many; [] if a clause tells of none."""
    text = clause.text if clause.text[:1] in "<ABI" else f" {clause.text}"  # 'and gave $5,000 apiece to ...', of who did before
    found = next(((frame, match) for frame, pattern in _TOLD if (match := pattern.search(text))), None)
    if found is None or NEGATION.search(clause.text):
        return []
    frame, match = found
    given = {name: value for name, value in match.groupdict().items() if value}
    amount, number = clause.amount(given["sum"]), clause.amount_in(given["number"])
    spoken = clause.refs_in(given["who"])[0] if "who" in given else reader.payer(clause)
    if spoken is None:
        return []
    whose = reader.candidate(spoken)
    if amount.unit != "money" or (number is not None and number.unit not in ("count", "number", "")):
        return []
    if frame == GOT and not _EACH.search(match[0]) and "from each" not in match[0]:
        return []
    if whose.kind not in ("campaign", "organisation"):
        return []
    start, end = clause.span()
    roles = {
        "subject": [whose],
        "number": [Ref(number.text if number else "a dozen", str(number.figure if number else 12), "count")],
    }
    office = given.get("house") or given.get("house2") or ""
    made = Reading(frame, "payment", start, end, clause.whole[start:end], roles, given.get("donors", "") or office, amount)
    made.period = clause.period(reader)
    rest = re.sub(r"<P\d+>", " ", text[: match.start()] + " " + text[match.end() :])
    left = [word for word in re.findall(r"<?[A-Za-z0-9'\u2019-]+>?", rest) if word.lower() not in word_list("apiece_words")]
    if number is not None and (number.high is None or number.low != number.high):
        made.unsure = "how many there were is not said exactly"
    elif office.startswith("<") or left:
        made.unsure = "what is said with it is not read"
    elif doubt := clause.doubt("payment/paid_each"):
        made.unsure = doubt
    made.assumptions += [whose.how] if whose.how else []
    made.assumptions += [] if "who" in given else [f"who gave is carried over: {whose.name}"]
    return [made]


def decide(engine: Engine, reading: Reading, whose: Ref) -> Verdict:
    """How many different ones there were of that sum, in the time that is said."""
    amount, number = reading.amount, reading.role("number")
    assert amount is not None
    assert number is not None
    try:
        ids = names.resolve(engine, whose.name).committees
        whole = covered(everything(engine, whose, *bounds(reading)).answer, reading)
    except Misuse as error:
        return Verdict("not loaded", 4, f"{whose.text}: {error.problem}")
    since, until = bounds(reading)
    query = block(__package__, "apiece.sql", "given" if reading.frame == GAVE else "got")
    superseded = [f.filing for f in chains.filings(engine).values() if f.superseded]
    said = Decimal(number.name)
    reports = {f.filing for f in chains.filings(engine).values() if f.committee in ids and f.until and not f.superseded}
    # a time that is carried over may be another's, unless one report alone is loaded
    carried = reading.period is None or (reading.period.carried and len(reports) > 1)

    def asked(since: date | None, until: date | None) -> list[dict[str, Any]]:
        every = engine.rows(query, committees=ids, superseded=superseded, since=since, until=until)
        return [row for row in every if row["amount"] is not None and amount.fits(row["amount"])]

    rows = asked(since, until)
    if carried and (own := _of_one_report(reading, asked(None, None), said)):
        rows = own
        reading.assumptions.append(f"of the one report that has so many: filing {own[0]['filing']}")
    fitting, sure = _of_the_kind(reading, rows)
    others = _different(fitting)
    made = Verdict("", 0, "", figure=str(len(others)), sql=[query], rows=[_cited(row) for row in fitting])
    told = (
        f"{count(len(others), 'recipient' if reading.frame == GAVE else 'giver')} of {amount.text}, {count(len(fitting), 'row')}"
    )
    if not rows and not whole:
        return made.said("not loaded", 4, f"{told} in what is loaded")
    if said in (len(others), len(fitting)):
        made.figure = str(said)
        return made.said("borne out", 8, told)
    if whole and (sure or said > len(rows)) and said > len(fitting) and not carried:
        made.against, made.rows = made.rows, []
        return made.said("contradicted", 10, f"{told}, where {number.text} is said")
    return made.said("not read", 2, f"which of them are meant is not sure: {told}, where {number.text} is said")


def _different(rows: list[dict[str, Any]]) -> set[str]:
    return {str(row["plain"] or row["name"]) for row in rows}


def _of_one_report(reading: Reading, rows: list[dict[str, Any]], said: Decimal) -> list[dict[str, Any]]:
    """The rows of the one report that has as many as are said, where no time is said, or one carried over; [] if none has, or two have."""
    filings = sorted({str(row["filing"]) for row in rows if row["filing"]})
    held = [[row for row in rows if row["filing"] == one] for one in filings]
    fitting = [one for one in held if len(_different(_of_the_kind(reading, one)[0])) == said]
    return fitting[0] if len(fitting) == 1 else []


def _of_the_kind(reading: Reading, rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], bool]:
    """The rows of those who are said to have got or given it: of a chamber's candidates, of an occupation; and whether the record tells of each."""
    if reading.frame == GAVE:
        chamber = {"House": "H", "Senate": "S"}.get(reading.title)
        if chamber is None:
            return rows, True
        told = [row for row in rows if re.match(r"[HSP]\d", str(row["about"] or ""))]
        named_so = [row for row in rows if row not in told and re.search(r"\bSenate\b", str(row["name"] or ""), re.IGNORECASE)]
        left = [row for row in rows if row not in told and row not in named_so]
        kept = [row for row in told if str(row["about"]).startswith(chamber)] + (named_so if chamber == "S" else left)
        return kept, not left and not named_so
    words = reading.title.lower().split()
    if words[-1] in _ANYBODY:
        return rows, words[0] == words[-1]
    if words[-1] in _PACS:
        return [row for row in rows if row["line"] in _OF_COMMITTEES], words[0] == words[-1]
    stem = words[-1].removesuffix("s").removesuffix("ie")
    return [row for row in rows if re.search(rf"\b{re.escape(stem)}", str(row["occupation"] or ""), re.IGNORECASE)], False


def _cited(row: dict[str, Any]) -> dict[str, Any]:
    return {"source": row["source"], "locator": row["locator"], "raw": f"{row['date']} {row['amount']} {row['name']}", "record": "payment", "date": row["date"], "amount": row["amount"]}  # fmt: skip
