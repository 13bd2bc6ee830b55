"""A figure that a report gives: the sentence that has it, of the same thing, or another figure of that thing."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.dates import blanked, periods
from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import SHORT_FORMS, may_hold, plainly
from klieg.claims.language.word_forms import AS_IN_THE_PRESENT, is_past, stem
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.reports import passages, report_text
from klieg.claims.reports.deeds import doer_unsaid
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_NEAR = 60
"""A figure stands so near behind the name of what it is of."""
_MOST = 0.6
"""Of what a report is said to say with a figure, so much must stand in a sentence with it."""
_DIGITS = regex(r"\d[\d,.]*\d|\d")
_RANGE = regex(r"\d (?:to|and|or|-|\u2013) ?\d")


def has(told: str, amount: Amount) -> bool:
    """Whether a sentence has a figure, in digits or in words ('four million' is not '1.4 million')."""
    there = amounts(blanked(told, periods(told, passages.ANY_DAY)))
    return any(one.unit == amount.unit and one.figure == amount.figure for one in there)


def _lasts(reading: Reading) -> list[str]:
    """The last words of those of whom a report is said to say something, as reports and stories are compared."""
    named = [ref for ref in reading.roles.get("object", []) if not _THE_FIRM.search(ref.text)]
    return [plainly(ref.name).split(" ")[-1] for ref in named]


def written(amount: Amount) -> str:
    """The digits of an amount as it stands there; '' if it is written in words."""
    digits = _DIGITS.search(amount.text)
    return digits[0] if digits else ""


def decide(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict:
    """A figure in digits that a report is said to give: the sentences that have it, and say with it what the claim says; else what they say of the same thing instead."""
    amount = reading.amount
    assert amount is not None
    digits = written(amount)
    reading = _as_counted(reading, amount)
    if (named := _named_figure(engine, reading, base, ids)) is not None:
        return named
    rows, given = _holding(engine, reading, ids, passages.ENOUGH if reading.frame == "report_detail" else _MOST)
    if len(names := _names_quoted(reading.text)) == 1:
        # a figure behind another name is not this one's
        beside = re.compile(rf"\b{_spaced(names[0])}\b[^\"\u201c@]*{re.escape(digits)}", re.IGNORECASE)
        given = [(row, told) for row, told in given if any(beside.search(one) for one in passages.sentences(row["text"]))]
    if not given and (other := other_figure(engine, reading, base, ids)):
        return other
    if not given:
        return base.said(
            "not read",
            2,
            f"{digits} stands in {count(len(rows), 'passage')}, none of which is sure to be of this"
            if rows
            else f"{digits} does not stand in the report as written",
        )
    base.rows = [passages.cited(row, told) for row, told in given[:6]]
    base.figure = str(amount.figure)
    return base.said("borne out", 8, f"{digits} stands in {count(len(given), 'passage')}: {passages.shown(given[0][1])}")


_NUMBER_OF = regex(
    r"\b(?:puts?|gives?|gave|sets?|states?|reckons|estimates?|counts?) (?:the |its |their )?(?:total |overall )?(?:number|count|total) of (?:the )?"
)
_PUT_AT = regex(r",? (?:at|as|to be)(?: only| just)? $")


def _as_counted(reading: Reading, amount: Amount) -> Reading:
    """'It puts the number of accounts that X closed at 500', as 'it says 500 accounts that X closed': what is counted stands behind its figure."""
    led = _NUMBER_OF.search(reading.text)
    at = reading.text.rfind(amount.text)
    put = _PUT_AT.search(reading.text, led.end(), at) if led is not None and at > led.end() else None
    if led is None or put is None or re.search(r"[,;:]", reading.text[led.end() : put.start()]):
        return reading
    what = reading.text[led.end() : put.start()]
    title = re.sub(
        r"^(?:the |its |their )?(?:total |overall )?(?:number|count|total) of (?:the )?|,? (?:at|as|to be)(?: only| just)? ?$",
        "",
        reading.title,
    )
    return replace(reading, text=f"{amount.text} {what}{reading.text[at + len(amount.text) :]}", title=title)


def giving(engine: Engine, reading: Reading, ids: list[str], enough: float) -> list[tuple[dict[str, Any], str]]:
    """The passages of reports that give a figure in digits as a claim does, each with its sentence, or two: of the same thing, naming all it names, with so much of its words."""
    return _holding(engine, reading, ids, enough)[1]


def _holding(
    engine: Engine, reading: Reading, ids: list[str], enough: float
) -> tuple[list[dict[str, Any]], list[tuple[dict[str, Any], str]]]:
    """The passages that hold a claim's figure, and those of them that give it as the claim does."""
    assert reading.amount is not None
    digits = written(reading.amount)
    unit = re.search(r"\b(?:million|billion|trillion|thousand)\b", reading.amount.text, re.IGNORECASE)
    figure = re.compile(
        rf"(?<![\d.,]){re.escape(digits)}(?!\d|,\d|\.\d)"
        + (rf"(?=[\s-]*{unit[0]})" if unit else r"(?![\s-]*(?:million|billion|trillion|thousand))"),
        re.IGNORECASE,
    )
    rows = [row for row in report_text.holding(engine, ids, [digits]) if figure.search(row["text"])]
    return rows, [
        (row, told)
        for row in rows
        if (told := next((told for told in passages.pairs(row["text"]) if _gives(told, figure, reading, enough)), ""))
    ]


def _gives(told: str, figure: re.Pattern[str], reading: Reading, enough: float) -> bool:
    """Whether a sentence, or two, says with a figure what a claim says with it: a figure in a sentence of something else (or the number of a footnote) is not this one."""
    own = passages.stems(reading.title)
    names = [name for name in passages.said_of(reading.title, [], None).names if "_" not in name]
    if not _of_them(told, figure, _lasts(reading)) or _of_another(reading.title, told, figure):
        return False
    for at in figure.finditer(told):
        rest = passages.sentences(told[at.end() :])
        whole = told[: at.end() + (len(rest[0]) if rest else 0)]
        plain = plainly(whole)
        if (
            all(re.search(rf"\b{re.escape(name)}", plain) for name in names)
            and (len(own) < 2 or len(own & passages.stems(_stretch(whole, *at.span()))) >= enough * len(own))
            and passages.of_the_time(reading.period, whole)
            and not _by_another(reading.title, told, at)
            and _counts_the_same(whole, at, reading)
        ):
            return True
    return False


_WHO_DID = regex(
    r"\W*(?:that )?(?:[Tt]he )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*)*) (?:(?:had|has|have|also|later|then) )*(?P<did>[a-z]+)\b"
)
"""'X identified 3,814 accounts'."""


_POINTING = regex(r"\W*(?:It|They|These|Those|He|She|Their|His|Her|Its)\b")
"""At the head of a sentence that goes on about who was named before it."""


def _by_another(title: str, told: str, at: re.Match[str]) -> bool:
    """Whether who is said to do a thing to so many stands in the sentence only behind them, where the same was done by whoever stands before."""
    said = _WHO_DID.match(title)
    if said is None or not is_past(said["did"]):
        return False
    who, told_of = re.escape(plainly(said["who"]).split(" ")[-1]), passages.sentences(told)
    own = next((one for one in told_of if at[0] in one), told)
    if _POINTING.match(own):
        own = told
    start = own.find(at[0])
    before, behind = own[:start], plainly(own[start + len(at[0]) :])
    return (
        stem(said["did"]) in passages.stems(before)
        and not re.search(rf"\b{who}\b", plainly(before))
        and not re.search(rf"\bby (?:the )?(?:\w+ )?{who}\b", behind)
    )


def _of_another(title: str, told: str, figure: re.Pattern[str]) -> bool:
    """Whether a name that a claim has stands in the sentence with another figure only: 'Secured Borders had over 130,000 followers, Don't Shoot Us over 250,000'."""
    names = re.findall(r"\b[A-Z][\w'\u2019]+(?: [A-Z][\w'\u2019]+)+", title)
    own = [part for part in re.split(r"[,;:]\s|\band\b", told) if any(name.lower() in part.lower() for name in names)]
    return any(_DIGITS.search(part) for part in own) and not any(figure.search(part) for part in own)


_GROUP = regex(
    r"\b(?P<words>(?!(?:The|A|That|This) (?:Facebook )?(?:group|page)\b)[A-Z][\w'\u2019]*(?: [A-Z][\w'\u2019]*){0,3}) (?:Facebook )?(?:group|page)\b|@(?P<handle>\w+)|\b(?:group|page) (?P<name>[A-Z][\w'\u2019]*(?: [A-Z][\w'\u2019]*){1,3})|\baccount (?:called |named )?(?P<account>[A-Z]\w{3,})\b(?! [A-Z])"
)


def _names_quoted(text: str) -> list[str]:
    """What a claim has between quotation marks, short enough for a name; else the one account or group it names."""
    quoted = [quote["words"] for quote in re.finditer(r"[\"\u201c](?P<words>[^\"\u201c\u201d]{4,60}?)[\"\u201d]", text)]
    return quoted or [match["words"] or match["handle"] or match["name"] or match["account"] for match in _GROUP.finditer(text)]


def _spaced(name: str) -> str:
    """The words of a name with anything between them, as a pattern."""
    return r"\W+".join(re.findall(r"\w+", name))


def _named_figure(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """The figure that a report gives of something it names ('the "Being Patriotic" group had over 200,000 followers'): the first one behind the name, of the same thing. None if there is none, or several disagree."""
    said = reading.amount
    names = _names_quoted(reading.text)
    stems = passages.stems(reading.text)
    if said is None or len(names) != 1:
        return None
    name = _spaced(names[0])
    found: list[tuple[Amount, dict[str, Any], str]] = []
    for row in engine.rows(block(__package__, "reports.sql", "naming"), ids=ids, pattern=rf"(?i)\b{name}\b"):
        for told in passages.sentences(row["text"]):
            for match in re.finditer(rf"\b{name}\b", told, re.IGNORECASE):
                behind = told[match.end() :]
                first = next(iter(amounts(blanked(behind, periods(behind, passages.ANY_DAY)))), None)
                if (
                    first is not None
                    and first.start < _NEAR
                    and not re.search(r"[;\"\u201c].*[;\"\u201c]|, and ", behind[2 : first.start])
                    and (first.unit, first.currency) == (said.unit, said.currency)
                    and passages.stems(" ".join(behind[first.end :].split()[:3])) & stems
                ):
                    found.append((first, row, told))
    if len({amount.figure for amount, _, _ in found}) != 1:
        return None
    amount, row, told = found[0]
    cited = [passages.cited(row, told)]
    base.figure = str(amount.figure)
    if said.within(amount.figure):
        base.rows = cited
        if said.soft_high is not None and amount.figure > said.soft_high:
            return base.said("partly", 9, f"it says {amount.text} of {names[0]}: {passages.shown(told)}")
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    base.against = cited
    return base.said("contradicted", 10, f"it says {amount.text} of {names[0]}: {passages.shown(told)}")


def _stretch(told: str, start: int, end: int) -> str:
    """What a sentence, or two, says with a figure: up to the next one that is not of the same list ('approximately 500 witnesses, including almost 80 before a grand jury')."""
    behind = re.search(r";|,? (?:including|of (?:which|whom|them)|among them)\b", told[end:])
    first = told.rfind(";", 0, start) + 1
    # whoever a list is of stands at its beginning
    lead = " ".join(told[:first].split()[:10]) + " " if first else ""
    return lead + told[first : end + behind.start() if behind else len(told)]


def _of_them(told: str, figure: re.Pattern[str], lasts: list[str]) -> bool:
    """Whether the sentence with the figure names all of these, or points back ('They made 80,000 posts') to one that does."""
    own = next((one for one in passages.sentences(told) if figure.search(one)), told)
    pointing = _POINTING.match(own)
    return all(last in plainly(told if pointing else own) for last in lasts)


_ABOVE, _BELOW = frozenset(["more than", "at least", "just over"]), frozenset(["less than", "at most", "nearly"])
_WHOSE = r"(?: of (?:its|their|his|her|the|these|those|(?:the )?[\w-]+['\u2019]s))?"
_THING = r"(?!(?:of|in|on|at|to|for|from|by|with|and|that|who|which|were|was|had|before|after|during)\b)[a-zA-Z-]+(?<!ed)\b"


def _counts_the_same(told: str, at: re.Match[str], reading: Reading) -> bool:
    """Whether what the figure counts in the claim stands behind it in the sentence too ('80,000 posts' are no accounts), and every other figure of the claim stands there."""
    what = re.search(rf"{re.escape(at[0])}(?:[\s-]*(?:million|billion|thousand))?{_WHOSE}((?: {_THING}){{1,4}})", reading.text)
    stems = passages.stems(what[1]) if what else set()
    behind = re.match(r"[^.;]{0,60}", told[at.end() :])
    money = reading.amount is not None and reading.amount.unit == "money"
    if reading.amount is not None and reading.amount.unit == "share":
        stems = set()
        if not re.match(r"\s?(?:%|per ?cent)", told[at.end() :]):
            return False
    near = money or not stems or (behind is not None and stems <= passages.stems(behind[0]))
    there = next((one for one in amounts(told) if one.start <= at.start() < one.end), None)
    if (
        there is not None
        and reading.amount is not None
        and {there.hedge, reading.amount.hedge} & _ABOVE
        and {there.hedge, reading.amount.hedge} & _BELOW
    ):
        return False
    if there is not None and _RANGE.search(there.text):
        return False  # '20 to 30'
    others = [
        n.rstrip(".,")
        for n in re.findall(r"(?<![\d.,])\d[\d,.]*\d", reading.text)
        if n.rstrip(".,") != at[0] and not re.fullmatch(r"(?:19|20)\d\d", n)
    ]
    return near and all(re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", told) for one in others)


_THE_FIRM = regex(r"\b(?:[Yy]our|[Tt]he|[Tt]hat|[Tt]his|[Ii]ts) (?:company|firm|platform|network|service)\b(?! of\b)")
"""Somebody whom a report has by name: 'your company'."""
_REACHED = regex(r"\breached\b")
"""A verb that is read as part of a figure ('have reached 126 million')."""
_TWO = 2
"""A verb and what is counted ('issued 5,000 subpoenas') are enough where the report has one number of them."""


_FOOTNOTE = regex(r"\[\^\d+\]:")
_WORD = regex(r"[A-Za-z][\w'\u2019-]*|[^\w\s]")


def _head(behind: str) -> set[str]:
    """The stem of what a number before these words counts: the last word before what tells of it ('email accounts used by' are accounts, and no emails); none if that is not clear."""
    counted: list[str] = []
    for word in _WORD.findall(re.sub(r"(?<=[a-z])-(?=[A-Z])", " ", re.sub(rf"^{_WHOSE}(?= )", "", behind)))[:6]:
        many = bool(counted) and counted[-1].endswith(("s", "people"))
        # 'people Twitter believed', 'orders authorizing use', 'documents stolen from'
        told_of = (many and (word[:1].isupper() or word.endswith("ing") or word in AS_IN_THE_PRESENT)) or (
            bool(counted) and is_past(word.lower())
        )
        if not word[0].isalpha() or word.lower() in word_list("beside_nouns") or told_of:
            break
        counted.append(word)
    return passages.stems(counted[-1]) if counted else set()


def other_figure(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """The sentence that says the same with a figure of its own: it decides where the figure said does not stand in the report. None if none is sure, or several disagree."""
    said = reading.amount
    reached = _REACHED.search(said.text) if said else None
    title = _THE_FIRM.sub(" ", f"{reading.title} {reached[0]}" if reached else reading.title)
    stems = passages.stems(title)
    names = passages.said_of(title, [], None).names
    counted = _head(reading.text.split(said.text)[-1]) if said else set()
    stems -= passages.stems("the special counsel's office")  # whose report it is need not be told in it
    if said is None:
        return None
    few = len(stems) < (passages.FEW - 2 if said.unit == "money" else passages.FEW - 1)
    if few and not (len(stems) == _TWO and counted):
        return None
    own = reading.period if reading.period is not None and not reading.period.carried else None
    little = len(stems) <= _TWO + 1
    found: list[tuple[float, Amount, dict[str, Any], str]] = []
    for row in report_text.holding(engine, ids, []):
        # a sentence holds no more of it than its page does, and most pages hold little
        low = row["text"].lower()
        if sum(may_hold(low, stem) for stem in stems) / len(stems) < passages.ENOUGH:
            continue
        for told in passages.sentences(row["text"]):
            if _FOOTNOTE.match(told):
                continue  # what stands there is told in passing
            if own is not None and not passages.of_the_time(own, told):
                continue
            if (
                little
                and own is not None
                and all((p.since, p.until) != (own.since, own.until) for p in periods(told, passages.ANY_DAY))
            ):
                continue  # 'posted between October 1 and November 15': so little is said of other times too
            share = len(stems & passages.stems(told)) / len(stems)
            plain = plainly(told)
            if not all(name in plain for name in (*_lasts(reading), *names) if name not in SHORT_FORMS and "_" not in name):
                continue  # another meeting, another agency
            if doer_unsaid(plainly(title), plain):
                continue  # 'officers were charged': by whom is not told
            if share >= passages.ENOUGH and passages.denies(told) == passages.denies(reading.text):
                found += [
                    (share, amount, row, told)
                    for amount in amounts(blanked(told, periods(told, passages.ANY_DAY)))
                    if len(stems & passages.stems(_stretch(told, amount.start, amount.end))) >= passages.ENOUGH * len(stems)
                    and (amount.unit, amount.currency) == (said.unit, said.currency)
                    and (said.unit in ("money", "share") or _head(told[amount.end :]) & counted)
                ]
    best = [one for one in found if one[0] == max(share for share, *_ in found)]
    if named := {stem for stem in stems if stem in SHORT_FORMS}:
        # 'accounts connected to the Russian government' are not sure to be the agency's, where others are
        best = [one for one in best if named <= passages.stems(one[3])] or best
    figures = {amount.figure for _, amount, _, _ in best}
    whole = bool(best) and best[0][0] == 1
    if len(stems) < passages.FEW - 1 and not whole:
        return None
    if len(figures) != 1 and not (whole and figures and not any(said.within(figure) for figure in figures)):
        return None  # where several say all of it, none of them may say the figure that is claimed
    _, amount, row, told = best[0]
    if _RANGE.search(amount.text) and amount.fits(said.figure):
        return None  # '20 to 30' where 20 is claimed
    cited = [passages.cited(row, told)]
    base.figure = str(amount.figure)
    # 'as many as 226 million' is that number, where the report has one of its own
    if said.within(amount.figure) and not (_AS_MANY.search(said.text) and said.figure != amount.figure):
        base.rows = cited
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    base.against = cited
    return base.said("contradicted", 10, f"it says {amount.text}: {passages.shown(told)}")


_AS_MANY = regex(r"\bas (?:many|much) as\b", re.IGNORECASE)


def all_said_with(told: str, said: passages.Said, figure: Decimal) -> bool:
    """Whether a sentence says all of a claim with a figure of it: 'approximately 500 witnesses, including almost 80 before a grand jury' says of 500 that they were witnesses."""
    return any(
        one.figure == figure and said.words - said.light <= passages.stems(_stretch(told, one.start, one.end))
        for one in amounts(blanked(told, periods(told, passages.ANY_DAY)))
    )
