"""Who pays whom how much in a clause: the word that tells of a payment, and how the roles lie about it.

The words are data (roles.tsv), each with its voice: who stands before it, who behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import compiled, regex
from klieg.claims.reading import Ref
from klieg.claims.sentences.marked import Clause, marks
from klieg.read import tsv

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

E, A, P = r"<E\d+>", r"<A\d+>", r"<P\d+>"
OF_TOWN = rf"(?:,? of (?:{E}|[A-Z][\w.]+(?: [A-Z][\w.]+)*))?"
"""Where somebody is said to be of, behind the name: a pattern."""


@dataclass(frozen=True)
class Word:
    """A word that tells of a payment."""

    voice: str
    pattern: re.Pattern[str]


@cache
def words() -> list[Word]:
    """roles.tsv, in order."""
    return [
        Word(voice, compiled(r"\b(?:" + marks(word) + r")(?=\W|$)", re.IGNORECASE))
        for voice, word in tsv.packaged(__package__, "roles.tsv", headed=True)
    ]


@dataclass
class Found:
    """What a clause was found to hold: who pays, who is paid, how much, from where to where, and in which voice."""

    payer: list[Ref]
    payees: list[Ref]
    amount: Amount | None
    start: int
    end: int
    voice: str
    passive: bool = False


def find(clause: Clause) -> Found | None:
    """The payment of a clause: by the word that fills most roles. None if no word of it tells of one."""
    best: tuple[int, Found] | None = None
    for order, word in enumerate(words()):
        for match in word.pattern.finditer(clause.text):
            found = _lie(clause, word, match)
            if found is None:
                continue
            filled = 3 * bool(found.payer) + 3 * bool(found.payees) + bool(found.amount) + 2 * (word.voice != "noun")
            if best is None or filled > best[0]:
                best = (filled, found)
        if best and best[0] >= 8 and order >= 2:
            break
    return best[1] if best else None


def parties(reader: Reader, refs: list[Ref]) -> tuple[list[Ref], list[Ref]]:
    """Which of some names pay (campaigns, and committees that nobody is known to pay), and which may be paid (organisations, and whoever is known to be paid); each once, in order.

    A pronoun that was taken for somebody who is not known to be paid stands for whoever paid before: it is neither.
    """
    payers: dict[str, Ref] = {}
    payees: dict[str, Ref] = {}
    for ref in refs:
        who = reader.candidate(ref)
        if who.kind == "campaign" or (who.name in reader.known.committees and who.name not in reader.known.paid):
            payers.setdefault(who.name, who)
        elif ref.name in reader.known.paid or (ref.kind == "organisation" and ref.text.lower() not in PRONOUNS):
            payees.setdefault(ref.name, ref)
    return list(payers.values()), list(payees.values())


PRONOUNS = frozenset(["it", "its", "they", "them", "their", "he", "him", "his", "she", "her"])


def amount_of(clause: Clause, text: str, *, last: bool = False) -> Amount | None:
    """The first (or last) sum of money in a stretch; a large bare number counts as one."""
    found = clause.amounts_in(text)
    told = re.findall(
        r"(<A\d+>) (?:[a-z-]+ )?(?:followers|subscribers|people|voters|votes|members|employees|readers|viewers|users|likes|friends|miles|years|days)\b",
        text,
    )
    found = [a for a in found if a not in clause.amounts_in(" ".join(told))]
    money = [a for a in found if a.unit == "money"] or [
        a for a in found if a.unit == "count" and a.figure >= 1000 and re.search(r"million|thousand|\d,\d{3}", a.text)
    ]
    return (money[-1] if last else money[0]) if money else None


LIST = rf"{E}(?:(?:, (?:to |with |on |by |from )?{E})*,? and (?:to |with |on |by |from )?(?:the )?{E})?"


_APPOSED = regex(
    rf"(?P<who>{E}), (?:the )?(?P<whose>{E})['\u2019]s (?:[a-z-]+ ){{0,2}}[a-z-]+,(?: [a-z]+ly| also| then| later)? $"
)
"""'Robert Mortell, the campaign's treasurer, drew': who somebody is stands between."""


_SAYS_BETWEEN = regex(
    r", (?:<E\d+>|he|she|they)(?:,? (?:an?|the) [^,<]{2,40},)? (?:has |had |also |once |later )*(?:said|says|say|insists?|insisted|argue[sd]?|claim(?:s|ed)|add(?:s|ed)|recall(?:s|ed)|remember(?:s|ed)|believe[sd]?|thinks?|thought|noted|notes|wrote|writes|complain(?:s|ed)|maintain(?:s|ed)),(?= )"
)
"""', Corrigan said,': who says so, set into what is said."""


_HAD_IT = regex(
    r"\b(?:(?:obtained|reviewed|seen|published|compiled|analy[sz]ed|examined|released|viewed|gathered|posted|uncovered|unearthed|collected|assembled) by|(?:provided|given|leaked|shown|sent|turned over) to|shared with) (?:the )?$"
)
"""'Filings obtained by X show': who has the papers does not pay."""


def _subject(left: str) -> str:
    """The marks of the subject before a verb: the last name that no preposition leads, with those joined to it."""
    left = _SAYS_BETWEEN.sub("", left)
    if apposed := _APPOSED.search(left):
        return apposed["who"]
    groups = [g for g in re.finditer(LIST, left) if not _HAD_IT.search(left[: g.start()])]
    owned = [
        g
        for g in groups
        if re.search(
            r"\b(?:reports?|filings?|books|accounts|records?|returns?|statements?|disclosures?) (?:of|by|from) (?:the )?$",
            left[max(0, g.start() - 40) : g.start()],
        )
    ]
    if owned:
        return owned[-1][0]
    free = [
        g
        for g in groups
        if not re.search(
            r"\b(?:of|for|to|by|with|from|at|in|on|than|about|behind|after|like|unlike|under|through|against|between) (?:the )?$",
            left[max(0, g.start() - 40) : g.start()],
        )
    ]
    chosen = (free or groups)[-1] if groups else None
    return chosen[0] if chosen else ""


_SAID_BY = regex(
    r",? (?:according to|by the account of|as (?:its|the|his|her|<E\d+>) (?:reports|filings|records)|(?:its|the|his|her|<E\d+>(?:'s)?) (?:[a-z]+ ){0,2}(?:reports?|filings?|records?|disclosures?) (?:show|say|indicate|state))\b|[,.?!][\"\u201d\u2019'](?= (?:(?:he|she|they) (?:said|says|told|added|insisted|recalled)|said|says|told|added|insisted|recalled|according|<E\d+>|an?|the|one)\b)"
    r"|, an? (?:former |senior |longtime |ex-)*[a-z -]{3,40}(?: (?:to|of|for|at|in|with|close to) (?:the )?(?:<E\d+>(?:'s campaign)?|[a-z]+))? (?:said|says|insisted|recalled|claimed|added|told)\b"
)


def without_speaker(text: str) -> str:
    """A stretch without who says it, or what paper it is by, at its end."""
    text = re.sub(r",? according to [^,]{3,80}, ", " ", text)  # in the middle of it
    text = re.sub(
        r"^(?:An?|The|One) (?:former |senior |longtime |ex-)*[a-z -]{3,40}(?: (?:to|of|for|at|in) (?:the )?<E\d+>(?:'s campaign)?)? (?:said|says|insists|insisted|claimed|claims|told [a-z ]{2,20}) that ",
        "",
        text,
    )
    closed = _SAID_BY.search(text)
    return text[: closed.start()] if closed else text


def _lie(clause: Clause, word: Word, match: re.Match[str]) -> Found | None:
    left, right = clause.text[: match.start()], clause.text[match.end() :]
    right = without_speaker(right)
    make = {
        "pays": _pays,
        "receives": _receives,
        "bills": _bills,
        "flows": _flows,
        "noun": _noun,
        "outspends": _outspends,
        "buys": _buys,
        "hires": _hires,
    }[word.voice]
    return make(clause, word, match, left, right)


def behind_of(clause: Clause, right: str, prepositions: str) -> list[Ref]:
    """Who stands behind one of some prepositions."""
    found = re.search(
        rf"\b(?:{prepositions}) (?:(?:the|a|an|another) (?:[a-z-]+ )?(?:super )?PAC,? |the |its |his |her |their |both |(?:the|its|their|one|a|an|another|just one|a single)(?: [a-z-]+){{1,3}},? )?(?P<l>{LIST})",
        right,
    )
    return clause.refs_in(found["l"]) if found else []


def _span(match: re.Match[str], clause: Clause, *texts: str) -> tuple[int, int]:
    """From the first to the last of the parts that fill roles."""
    at = [match.start(), match.end()]
    for text in texts:
        place = clause.text.find(text) if text else -1
        if place >= 0:
            at += [place, place + len(text)]
    return min(at), max(at)


def _pays(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    passive = (
        None
        if re.match(r"[a-z]+ing\b", match[0], re.IGNORECASE)
        else re.search(  # 'was already paying'
            r"\b(?:was|were|been|being|is|are|be|got)(?: [a-z]+ly| also| never| not| ever| itself| first| last| already| since| later| then| once| again| still)*,? $",
            left,
        )
    )
    participle = passive or (
        re.search(rf"(?:^|{A},? |{E},? |\b(?:money|sums?|payments?|amounts?) )$", left)
        and re.search(r"^ (?:to|by|out to|over to) ", right)
        and re.match(r"paid|spent|sent|wired|given|disbursed|handed", match[0])
    )
    subject = _subject(left)
    if participle and not (re.match(r"spend|pay|gave|sent", match[0]) and not passive):
        lead = left[-80:]
        money = re.findall(A, lead)
        direct = (
            subject and (not money or left.rfind(subject) > left.rfind(money[-1])) and not re.search(r"^ (?:out )?to ", right)
        )
        payees = clause.refs_in(subject) if direct else behind_of(clause, right, "to|with|on|at|into")
        payer = behind_of(clause, right, "by|from")
        if not payer and not direct and re.search(rf"\b(?:by|from) {E}", left):
            payer = behind_of(clause, left, "by|from")
        amount = amount_of(clause, right) or amount_of(clause, left, last=True)
        return Found(payer, payees, amount, *_span(match, clause, subject), word.voice, True)
    direct_object = re.match(
        rf"(?: (?:out|both|itself|directly|also|then|the|each|just|only|about|nearly|[a-z]+ly))* (?:(?:the|its|a|an) (?:[a-z-]+ ){{1,3}}(?:at )?)?(?P<l>{LIST})",
        right,
    )
    payees = clause.refs_in(direct_object["l"]) if direct_object else []
    if not payees or word.pattern.pattern.startswith(r"\b(?:(?:spent"):
        payees = payees or behind_of(clause, right, "to|with|at|on|into|for the services of|for|through|via")
    if not payees and (of_whom := re.match(rf" {A} (?:for|on|in) (?:[a-z-]+ ){{1,4}}(?:by|from) (?:the )?(?P<l>{E})", right)):
        payees = clause.refs_in(of_whom["l"])  # 'spent $2.6 million on polling by X'
    if not payees and (
        hired := re.match(
            rf" {A}(?:,? (?:in|during|over|for) (?:the )?{P})? to (?:(?:rent|hire|charter|lease|book|retain|use) (?:the |a |an )?(?P<l>{E})"
            rf"|(?:rent|buy|purchase|lease|license|get|acquire) (?:[a-z-]+ ){{1,4}}from (?:the )?(?P<l2>{E}))",
            right,
        )
    ):
        payees = clause.refs_in(hired["l"] or hired["l2"])
    payer = clause.refs_in(subject)
    fronted = re.match(rf"(?:But |And )?(?:To|On|With|For) (?P<l>{LIST}),", left)
    if not payees and fronted and payer and not set(clause.refs_in(fronted["l"])) & set(payer):
        payees = clause.refs_in(fronted["l"])  # 'To the firm, the committee reported $1 million'
    if (
        not payees
        and len(payer)
        and re.search(rf"{E},? (?:which|whom|that|who|the (?:firm|company|vendor))?,? ?(?:the )?{E} ?$", left)
    ):
        every = clause.refs_in(left)
        payees, payer = [every[-2]], [every[-1]]
    amount = amount_of(clause, right)
    if amount is None and re.search(
        rf"{A}(?:,? (?:that|which))?,? (?:the )?{E}(?: (?:has|had|have|also|later|then))* $|{A}(?: (?:was|were|as|had been|it had))? $",
        left,
    ):
        amount = amount_of(clause, left, last=True)  # 'listed $8.4 million spent with X'
    return Found(payer, [p for p in payees if p not in payer], amount, *_span(match, clause, subject), word.voice)


def _hires(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    """'The campaign also hired X': what it leaves in the record are payments. What X was hired to do is held against the rows (dealt_for.py); of whom somebody else hired, or as what, is not read here."""
    found = _pays(clause, word, match, left, right)
    if found is None or not found.payees or not found.payer or any(ref.kind != "campaign" for ref in found.payer):
        return None
    if re.search(
        r"\b(?:nearly|almost|would|might|could|may|planned|wanted|considered|rather|sooner)\b", left
    ) or _HIRED_SO.search(right):
        return None
    return found


_HIRED_SO = regex(
    r" (?:to lobby\b|(?:as(?! well\b)|because) (?!<))|^ (?:the )?<E\d+>['\u2019]s?(?= )|\b(?:more|less|often|than|times|only)\b"
)
"""As what or why somebody was hired, whose man he is, or how often one was."""


def _receives(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    subject = _subject(left)
    payer = behind_of(clause, right, "from|by|out of")
    if not payer and (fronted := re.match(rf"(?:And |But )?From (?P<l>{E}),", clause.text)):
        payer = clause.refs_in(fronted["l"])
    if not payer:
        # 'X's pollster, Y, got $5': from X
        owner = re.search(rf"(?P<l>{E})'s\b", right) or re.search(
            rf"(?P<l>{E})['\u2019]s (?:[a-z-]+ ){{0,3}}(?!firm,|company,|business,|shop,|outfit,|consultancy,|practice,|partnership,|agency,|group,|boutique,)[a-z-]+, (?:the )?{E},? $",
            left,
        )
        payer = clause.refs_in(owner["l"]) if owner else []
    if not payer and (apposed := _APPOSED.search(left)):
        payer = [ref for ref in clause.refs_in(apposed["whose"]) if ref.kind == "campaign"]
    payees = clause.refs_in(subject)
    if not payees and not payer:
        return Found([], [], amount_of(clause, right), *_span(match, clause), word.voice) if amount_of(clause, right) else None
    return Found(payer, payees, amount_of(clause, right), *_span(match, clause, subject), word.voice)


def _buys(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    """'bought hats from X': a purchase is a payment to the seller."""
    subject = _subject(left)
    payees = behind_of(clause, right, "from|through")
    passive = re.search(r"\b(?:was|were|been)(?: [a-z]+ly| also| never| not| ever)* $", left)
    payer = behind_of(clause, right, "by") if passive else clause.refs_in(subject)
    noun = match[0].lower() == "purchases" and re.search(
        r"\b(?:in|of) (?:[a-z]+ )?$", left
    )  # 'itemize $84,000 in purchases from X'
    amount = amount_of(clause, right) or (amount_of(clause, left, last=True) if passive or noun else None)
    return Found(payer, payees, amount, *_span(match, clause, subject), word.voice) if payees else None


def _bills(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    sold = re.search(rf"\bfrom (?:the )?(?P<e>{E}) $", left)  # 'computers from X cost the campaign $5'
    subject = sold["e"] if sold else _subject(left)
    payer = re.match(rf" (?:to )?(?:the )?(?P<l>{LIST})", right)
    amount = amount_of(clause, right)
    if not subject or not (payer or amount):
        return None
    return Found(
        clause.refs_in(payer["l"]) if payer else [], clause.refs_in(subject), amount, *_span(match, clause, subject), word.voice
    )


_SOMEBODY = regex(
    rf"(?:\bwho|\b[Hh]e|\b[Ss]he|{E},?)(?: (?:had|has|have|then|later|also|soon|first|since|himself|herself|[a-z]+ly))* $"
)


def _goes(clause: Clause, left: str) -> bool:
    """Whether it is somebody who goes somewhere, and no money: 'Epshteyn, who went from the campaign to the White House'."""
    named = re.search(rf"(?P<e>{E}),?(?: [a-z]+){{0,3}} $", left)
    if re.search(r"\b(?:who|[Hh]e|[Ss]he)\b[^<]*$", left) or named is None:
        return True
    ref = clause.refs_in(named["e"])[0]
    return ref.kind == "person" or ref.text.lower() in ("he", "she", "they")


def _flows(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    fronted = re.search(rf"\bto (?P<l>{LIST}) $", left)
    if fronted and (money := amount_of(clause, right)):
        return Found(
            behind_of(clause, right, "from|by"),
            clause.refs_in(fronted["l"]),
            money,
            fronted.start(),
            clause.end,
            word.voice,
        )
    payees = behind_of(clause, right, "to|into|with")
    payer = behind_of(clause, right, "from|by") or behind_of(clause, left, "from|by|of")
    amount = amount_of(clause, left, last=True)
    if not payees and not amount:
        return None
    lead = re.search(rf"{A}|\b(?:nothing|most|half|money|payments?)\b", left, re.IGNORECASE)
    if lead is None and _SOMEBODY.search(left) and _goes(clause, left):
        return None
    return Found(payer, payees, amount, lead.start() if lead else match.start(), match.end(), word.voice)


def _noun(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    if re.match(r"money|sum|business|account|tab|receipt|bill|fee|dealing|spending|expenditure", match[0]) and not re.search(
        rf"{E}|{A}", clause.text
    ):
        return None
    payees = behind_of(clause, right, "to|with|on|at")
    if not payees and re.search(r"\b(?:nothing|none|not a (?:cent|dollar|dime|penny))\b", right):
        payees = behind_of(clause, right, "for")
    payer = behind_of(clause, right, "from|by")
    owner = re.search(rf"(?P<l>{E})(?:'s|\u2019s|')? (?:[a-z]+ ){{0,4}}$", left)
    if not payer and owner and re.search(r"'s|\u2019s|' ", clause.original_text(owner.start(), match.start())):
        payer = clause.refs_in(owner["l"])
    if not payer:
        shown = re.search(
            rf"(?P<l>{E})(?:'s|\u2019s)? (?:[a-z]+ |<P\d+> )*(?:show|list|report|disclose|itemi[sz]e|record|contain|hold|include|carr|reveal|name|ha[sv]|made|make|sent|cut|wrote|did|does)\w* (?:[a-z]+ |{A} )*$",
            left,
        )
        payer = clause.refs_in(shown["l"]) if shown else []
    amount = amount_of(clause, right) or amount_of(clause, left, last=True)
    return Found(
        payer, [p for p in payees if p not in payer], amount, *_span(match, clause, owner[0] if owner else ""), word.voice
    )


def _outspends(clause: Clause, word: Word, match: re.Match[str], left: str, right: str) -> Found | None:
    payer = clause.refs_in(_subject(left))
    rival = re.match(rf" (?:the )?(?P<l>{E})", right)
    return (
        Found(payer, clause.refs_in(rival["l"]), None, *_span(match, clause, _subject(left)), word.voice)
        if payer and rival
        else None
    )
