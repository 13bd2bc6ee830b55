"""What a story adds up, ranks or compares on somebody's form: what speaking fees come to, who paid most, one payer's pay against another's.

Read clause by clause; whose form it is is named, or carried over. The sums are those of the form's income, of ranges the bounds: where these leave it open, it is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.ranks import ratio_holds
from klieg.claims.disclosures import form_rows
from klieg.claims.language import doubts
from klieg.claims.language.patterns import regex
from klieg.claims.names.short_forms import may_be
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties.versions import Row, rows_of
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (("form_total", "document"), ("form_most", "document"), ("form_against", "document"))
"""Frames of what a form's sums come to, and the kind of claim they are."""
_NONE = 200
"""Dollars up to which a form states no income ('none, or less than $201')."""
_Sum = tuple[Decimal, Decimal]
"""The bounds of a sum: alike, where the form states one figure."""

_KIND = r"(?P<kind>(?:(?:paid )?(?:speaking|speech|lecture)(?: fees| payments| engagements|es)?|consulting fees|director(?:['\u2019]s|s['\u2019]?)? fees|honoraria|bonuses|royalties|dividends))"
_COMES = r"(?:add(?:s|ed|ing)? up|come|comes|coming|came|amount(?:s|ed|ing)?|sum(?:s|med|ming)?)(?: up)?(?: together)? to|total(?:s|ed|led|ing|ling)?|(?:are |were )?(?:together )?worth(?: a total of)?"
_TOTAL = regex(
    rf"(?:(?P<n><A\d+>) )?(?:(?:different|separate) )?{_KIND}(?:,? (?:that|which))?,? (?:together |all told |in all )?(?:{_COMES}) (?P<sum><A\d+>)",
    re.IGNORECASE,
)
_ONE_KIND = r"(?:(?:cash|base|annual|yearly|year-end) )?(?P<kind>salary|bonus)"
_ONE = regex(
    rf"^(?:And |But )?(?:[Hh]is|[Hh]er|<E\d+>['\u2019]s) (?:own )?{_ONE_KIND}(?: (?:for|in|of) (?:the year )?(?P<when><P\d+>))? (?:was|is|came to|amounted to|stood at|reached|ran to) (?P<sum><A\d+>)(?=[ .,;\"\u201d]*$)"
    rf"|\b(?:form|disclosure|version) (?:also )?(?:lists|shows|gives|reports|states|puts|records|has|listed|showed|gave|reported) (?:him |her )?(?:an? |his |her )?{_ONE_KIND.replace('kind', 'kind2')} (?:of|at) (?P<sum2><A\d+>)(?: (?:for|in) (?:the year )?(?P<when2><P\d+>))?(?=[ .,;\"\u201d]*$)"
    rf"|^(?:And |But )?(?:[Hh]e|[Ss]he|<E\d+>) (?:also )?(?:earned|drew|received|got|reported|disclosed|listed|took|declared|had) (?:an? |his |her )?{_ONE_KIND.replace('kind', 'kind3')} of (?P<sum3><A\d+>)(?: (?:for|in) (?:the year )?(?P<when3><P\d+>))?(?=[ .,;\"\u201d]*$)"
)
"""'His salary for 2016 was $1.85 million', 'the form lists a cash bonus of $5,445,000': of one kind of pay, from whom is not said."""
_THEY_COME = regex(
    rf"^(?:And |But )?(?:(?:[Tt]ogether|[Ii]n all|[Aa]ll told),? )?(?:[Tt]hey|[Tt]hose|[Tt]hese|[Tt]he (?:fees|speeches))(?: all| together)? (?:{_COMES}) (?P<sum><A\d+>)"
)
_HIM = r"(?:<E\d+>|him|her)"
_OF_THEM = r"(?:[Oo]f (?:all )?(?:the |these |those )?(?:<A\d+> )?(?:[a-z]+ )?(?:firms|companies|clients|sources|organi[sz]ations|outfits|payers|names)(?: of pay)?(?: (?:that|which|who) (?:had )?paid (?P<filer><E\d+>|him|her)| (?:that|which|who) (?:had )?(?:fed|gave|sent|brought|paid)\b[^,;]{3,110}| on (?:his|her|the) (?:form|list|disclosure))?,? )?"
_MOST = regex(
    rf"(?:And |But )?{_OF_THEM}(?:the )?(?P<who><E\d+>) (?:(?:was|is|were|had been) (?:by far |easily )?(?:(?:his|her|the|<E\d+>(?:['\u2019]s)?) )?(?:most generous|best[- ]paying|(?:biggest|largest|top|main) (?:single )?(?:source of (?:pay|income|compensation)|payer|paymaster))|paid {_HIM} (?:the most\b|more than any(?:body|one)?(?: (?:other|else))?))"
)
_NOBODY = regex(
    rf"(?:And |But )?{_OF_THEM}(?:none (?:of them )?(?:was|is|were|had been|proved) (?:more generous|better[- ]paying)(?: to {_HIM})?|(?:[Nn]obody|[Nn]o[- ]one|[Nn]one of them)(?: else)?(?: on (?:the|his|her) (?:form|list))? paid {_HIM} (?:more|better)) than (?:the )?(?P<who><E\d+>)(?: did)?(?=\W*$|,)"
)
_TOP = regex(
    r"(?:And |But )?(?:[Hh]is|[Hh]er|[Tt]he|<E\d+>(?:['\u2019]s)?) (?:single )?(?:biggest|largest|highest|top|dearest|best-paid) (?:single )?(?P<kind>(?:(?:speaking|speech|lecture|speaker['\u2019]?s?) fee|honorarium|speech|bonus|salary))"
    r"(?: (?:in|on) (?:(?:the|his|her|that) )?(?:<P\d+> |[A-Z][a-z]+ |first |second |earlier |later |amended |original )?(?:form|version|disclosure|filing|list)(?: of <E\d+>['\u2019]s (?:form|disclosure))?)?,? (?:was|is|came to|ran to|brought(?: him| her)?) (?:for )?(?P<sum><A\d+>)(?:,? (?:from|paid by) (?:the )?(?P<who><E\d+>))?(?=\W*$)"
)
_OF_SOME = regex(r"^(?:And |But )?[Oo]f |\bof (?:them|these|those|(?:the )?(?:<A\d+>|two|three|four))(?=\W*$|,)")
_LARGEST = regex(
    r"(?:And |But )?(?:[Hh]is|[Hh]er|<E\d+>['\u2019]s|[Tt]he) (?:biggest|largest|highest|top) (?:single )?(?:sum|fee|payment|payer|source of (?:pay|income|compensation)|item of income|paycheck|salary)(?: on (?:the|his|her|that) (?:form|list|disclosure))?,? (?:<A\d+>,? )?(?:came from|was from|is from|was|is) (?:the )?(?P<who><E\d+>)"
)
_AGAINST = regex(
    rf"(?:And |But )?(?:the )?(?P<who><E\d+>) paid {_HIM} (?:(?P<a><A\d+>) times (?:as much as|what)|(?P<w>twice|double|triple) (?:as much as|what)|(?P<says>more|less) than) (?:the )?(?P<other><E\d+>)(?: did| had| paid(?: him| her)?)?(?=\W*$|[,;])"
)
_EARNED_MORE = regex(
    r"(?:(?:And|But|Yet|In fact,?) )?(?:[Aa]ccording to (?:(?P<of><E\d+>)['\u2019]s|his|her|the) (?:own )?(?:form|disclosure|filing),? )?(?:[Hh]is|[Hh]er|[Hh]e|[Ss]he|(?P<whose><E\d+>)(?:['\u2019]s)?)(?: own)?(?: (?:[a-z]+ )?(?:consultancy|firm|company|business|practice))? "
    r"(?:had )?(?:earned|earns|made|makes|took in|takes in|got|received|drew|collected|was paid|reported|brought in) (?:(?P<a><A\d+>) times as much|(?P<w>twice|double|triple) as much|(?P<says>more|less)) (?:from|by) (?:the )?(?P<who><E\d+>)"
    r" (?:than|as) (?:(?:it|he|she|<E\d+>) (?:did|had|was) )?(?:from|by) (?:the )?(?P<other><E\d+>)(?=\W*$|[,;])"
)
"""'His consultancy earned more from X than it did from Y': two incomes of a form."""
TAIL = regex(
    r", (?:or )?(?:about |nearly |almost |roughly )?(?:(?P<a><A\d+>) times|(?P<w>twice|double|triple)|(?P<says>more|less) than) (?:what|as much as|the (?:sum|amount))(?: (?:he|she|<E\d+>))?(?: (?:had|got|received|drew|was paid|earned|made|took in|collected|declared|reported|listed))?(?: (?:from|by))? (?:the )?(?P<other><E\d+>)(?: did| had| paid(?: (?:him|her))?)?(?=\W*$)"
)
"""Behind a sum of a form: ', more than six times what he had from X'."""
_INCOME = regex(r"\bincome\b")
_UNEARNED = regex(r"\b(?:capital gains?|dividends?|interest|rents?|royalt\w+)\b", re.IGNORECASE)
"""Income that is no pay: it is left out where pay is spoken of."""


def of_them(reader: Reader, marked: Marked, text: str) -> list[Reading]:
    """A sentence that ranks one of several payers ('Of the three firms that paid him, X was the most generous'): no clause of it says that by itself."""
    if not _OF_LEAD.match(marked.text):
        return []
    made = _most(reader, Clause(marked, marked.text, marked.places, text, True))
    return [made] if made else []


_OF_LEAD = regex(rf"(?:And |But )?{_OF_THEM}(?:(?:the )?<E\d+> |none (?:of them )?(?:was|is|were|had been|proved) )")


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What a clause adds up, ranks or compares of a form; empty if it does nothing of that, or whose form it is is not known."""
    for make in (_one, _total, _top, _most, _against, _earned):
        if (made := make(reader, clause)) is not None:
            return [made]
    return []


def _reading(clause: Clause, frame: str, roles: dict[str, list[Ref]], title: str) -> Reading:
    start, end = clause.span()
    version = form_rows.VERSION_SAID.search(clause.without_names())
    word = version[0].lower() if version else ""
    made = Reading(frame, "document", start, end, clause.whole[start:end], roles, f"{word}|{title}")
    made.assumptions = list(dict.fromkeys(ref.how for refs in roles.values() for ref in refs if ref.how))
    if doubt := doubts.first(f"document/{frame}", clause.text):
        made.unsure = doubt.why
    return made


def _filer(reader: Reader, clause: Clause, *but: Ref) -> Ref | None:
    """Whose form a clause is of: a filer whom it names or means, else the one whose form was spoken of last."""
    names = {ref.name for ref in but}
    here = [m.ref for m in clause.mentions() if m.ref.name not in names and reader.known.files(m.ref)]
    if len({ref.name for ref in here}) > 1:
        return None
    if here:
        return here[0]
    last = reader.last_document.role("subject") if reader.last_document and not reader.of_report else None
    return replace(last, how=f"whose form it is is carried over: {last.name}") if last and reader.known.files(last) else None


_WHOSE = regex(r"(?:And |But )?([Hh]is|[Hh]er|[Hh]e|[Ss]he)\b")


def _one(reader: Reader, clause: Clause) -> Reading | None:
    match = _ONE.search(clause.text)
    filer = _filer(reader, clause) if match else None
    if match is not None and (whose := _WHOSE.match(clause.text)):
        # the filer named last whom the pronoun fits, whoever's form was spoken of
        named = (
            p for p in reversed(reader.discourse.people) if reader.known.people.get(p.split(" ")[-1]) and may_be(whose[1], p)
        )
        filer = next((Ref(whose[1], p, "person", f"{whose[1]!r} is {p}, named last") for p in named), filer)
        if filer is not None and not may_be(whose[1], filer.name):
            return None
    if match is None or filer is None:
        return None
    told = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
    if clause.amount(told["sum"]).unit != "money":
        return None
    made = _reading(clause, "form_total", {"subject": [filer]}, f"one {told['kind'].lower()}")
    made.amount = clause.amount(told["sum"])
    if "when" in told:
        made.period = clause.marked.period(told["when"])
    return made


def _total(reader: Reader, clause: Clause) -> Reading | None:
    match = _TOTAL.search(clause.text) or _THEY_COME.match(clause.text)
    if match is None or clause.amount(match["sum"]).unit != "money":
        return None
    filer, told = _filer(reader, clause), match.groupdict().get("kind")
    before = reader.last_document if reader.last_document and reader.last_document.frame == "form_total" else None
    if filer is None or not (told or before):
        return None
    kind = told.lower() if told else str(before.title.partition("|")[2]) if before else ""
    made = _reading(clause, "form_total", {"subject": [filer]}, kind)
    made.amount = clause.amount(match["sum"])
    if before is not None and not told:
        made.title = before.title
        made.assumptions.append(f"what comes to it is carried over: {kind}")
    if (n := clause.amount_in(match.groupdict().get("n"))) is not None:
        made.roles["number"] = [Ref(n.text, str(n.figure), "thing")]
    return made


def _most(reader: Reader, clause: Clause) -> Reading | None:
    match = _MOST.match(clause.text) or _LARGEST.match(clause.text) or _NOBODY.match(clause.text)
    if match is None:
        return None
    who = clause.refs_in(match["who"])[0]
    filer = _filer(reader, clause, who)
    if filer is None or who.kind not in ("organisation", "campaign") or reader.known.pays(filer.name, who.name):
        return None
    made = _reading(clause, "form_most", {"subject": [filer], "object": [who]}, "most")
    made.roles["other"] = [ref for ref in reader.named_before(1) if ref.kind == "organisation" and ref.name != who.name]
    if _OF_SOME.search(clause.text):
        made.title = made.title.replace("most", "most of them")
    return made


def _top(reader: Reader, clause: Clause) -> Reading | None:
    """'His largest speaking fee was $22,500, from X': the first of a kind of pay."""
    match = _TOP.match(clause.text)
    if match is None or clause.amount(match["sum"]).unit != "money":
        return None
    payers = clause.refs_in(match["who"])
    filer = _filer(reader, clause, *payers)
    if filer is None or any(ref.kind == "person" for ref in payers):
        return None
    roles = {"subject": [filer]} | ({"object": payers} if payers else {})
    made = _reading(clause, "form_total", roles, f"largest {match['kind'].lower()}")
    made.amount = clause.amount(match["sum"])
    return made


def _against(reader: Reader, clause: Clause) -> Reading | None:
    match = _AGAINST.match(clause.text)
    if match is None:
        return None
    who, other = (clause.refs_in(match[name])[0] for name in ("who", "other"))
    filer = _filer(reader, clause, who, other)
    if filer is None or who.name == other.name or "person" in (who.kind, other.kind):
        return None
    return _compared(_reading(clause, "form_against", {"subject": [filer], "object": [who]}, ""), clause.marked, match)


def _earned(reader: Reader, clause: Clause) -> Reading | None:
    """Two incomes of a filer, or of a firm of his, set against each other: of the filer that is named, or whose form this paragraph speaks of."""
    match = _EARNED_MORE.match(clause.text)
    if match is None:
        return None
    who, other = (clause.refs_in(match[name])[0] for name in ("who", "other"))
    named = [ref for name in ("of", "whose") for ref in clause.refs_in(match[name]) if reader.known.files(ref)]
    if match["whose"] and not any(ref is clause.refs_in(match["whose"])[0] for ref in named):
        return None
    here = [ref for ref in reader.named_before(0) if ref.kind == "person"]
    spoken = (
        replace(here[0], how=f"whose income it is is carried over: {here[0].name}")
        if here and reader.known.files(here[0])
        else None
    )
    filer = named[0] if named else spoken or _filer(reader, clause, who, other)
    if filer is None or who.name == other.name or "person" in (who.kind, other.kind):
        return None
    if not named and not any(ref.name.split(" ")[-1] == filer.name.split(" ")[-1] for ref in reader.named_before(0)):
        return None
    return _compared(_reading(clause, "form_against", {"subject": [filer], "object": [who]}, ""), clause.marked, match)


def tail(reading: Reading, marked: Marked, text: str, match: re.Match[str]) -> Reading | None:
    """What a sum of a form is said to be against another, behind it in its sentence; None where the sum is of nobody."""
    other = marked.ref(match["other"])
    who = reading.role("object")
    if reading.frame != "disclosed" or who is None or other.kind == "person" or other.name == who.name:
        return None
    start, end = marked.original(match.start() + 2, match.end())
    made = replace(
        reading, frame="form_against", start=start, end=end, text=text[start:end], roles=dict(reading.roles), amount=None
    )
    made.title = f"{reading.title.partition('|')[0]}|"
    if reading.amount is not None:
        made.roles["sum"] = [Ref(reading.amount.text, f"{reading.amount.figure:.2f}", "thing")]
    made.assumptions = [*reading.assumptions, f"what is compared is carried over: {who.name}"]
    return _compared(made, marked, match)


def _compared(made: Reading, marked: Marked, match: re.Match[str]) -> Reading:
    made.roles["other"] = [marked.ref(match["other"])]
    made.title += match["says"] or match["w"] or "times"
    made.amount = marked.amount_in(match["a"])
    return made


# the verdict


def decide(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """As each version that may be meant decides it; where they differ, which is meant is not sure."""
    chosen = form_rows.version_meant(reading, found)
    told = [_of_version(engine, reading, one, replace(base, rows=[], against=[])) for one in ([chosen] if chosen else found)]
    if len({(one.verdict, one.figure) for one in told}) > 1:
        return base.said("not read", 2, f"which version is meant is not sure: {'; or '.join(one.why for one in told)}")
    return told[-1]


def _of_version(engine: Engine, reading: Reading, version: dict[str, Any], base: Verdict) -> Verdict:
    # of two that are set against each other it is enough to know what each paid
    if lost := form_rows.dark(version) or (_unread(engine, version) if reading.frame != "form_against" else ""):
        return base.said("not read", 2, f"what {form_rows.called(version)} comes to is not sure: {lost}")
    if reading.frame == "form_total":
        return _summed(engine, reading, version, base)
    payee = reading.role("object")
    mine = _pay(engine, version, payee) if payee else []
    if told := reading.role("sum"):
        mine = [one for one in mine if str(one[1]) == told.name] or mine  # the sum that the comparison stands behind
    if not payee or not mine:
        return base.said("not read", 2, f"no pay of {payee.name if payee else 'nobody'} is stated in {form_rows.called(version)}")
    if reading.frame == "form_against":
        return _weighed(engine, reading, version, mine, base)
    return _ranked(engine, reading, version, mine, base)


def _income(engine: Engine, version: dict[str, Any], rows: list[Row]) -> list[tuple[Row, Decimal, Decimal]]:
    """The rows of part 2 (the filer's own) that state income, with its bounds; without what several of them come to ('3' of '3.1' and '3.2'), and those that state none."""
    own = [row for row in rows if row.part == "2"]
    held = [(row, low, low if high is None else high) for row, low, high in form_rows.sums(engine, version, own, "income")]
    wholes = {row.number.partition(".")[0] for row, *_ in held if "." in row.number}
    return [(row, low, high) for row, low, high in held if row.number not in wholes and high > _NONE]


def _unread(engine: Engine, version: dict[str, Any]) -> str:
    """The rows of part 2 of which an income is stated that could not be read, in words; '' if there is none."""
    stated = [
        row
        for row in rows_of(engine, version["disclosure"])
        if row.part == "2" and re.search(r"\d", row.cells.get("income_amount", ""))
    ]
    lost = [row.number for row in stated if not form_rows.sums(engine, version, [row], "income")]
    return f"the income of part 2, row {', '.join(lost[:6])} could not be read" if lost else ""


def _pay(engine: Engine, version: dict[str, Any], payer: Ref) -> list[tuple[Row, Decimal, Decimal]]:
    return _income(engine, version, form_rows.naming(engine, version, payer.name))


def _bounds(held: list[tuple[Row, Decimal, Decimal]]) -> _Sum:
    return sum((low for _, low, _ in held), Decimal(0)), sum((high for *_, high in held), Decimal(0))


def _shown(held: list[tuple[Row, Decimal, Decimal]]) -> list[dict[str, Any]]:
    return [form_rows.shown(row, low, high) for row, low, high in held]


def _told(name: str, sum_: _Sum) -> str:
    low, high = sum_
    return f"{name} {low:,.2f}" if low == high else f"{name} {low:,.0f} to {high:,.0f}"


def _summed(engine: Engine, reading: Reading, version: dict[str, Any], base: Verdict) -> Verdict:
    """What the rows of one kind of pay come to; and how many they are, where that is said."""
    kind = reading.title.partition("|")[2]
    wanted = form_rows.kinds_of_pay(kind) - {"fee"}
    held = [one for one in _income(engine, version, rows_of(engine, version["disclosure"])) if wanted & form_rows.kinds_of_pay(one[0].cells.get("income_type", ""))]  # fmt: skip
    amount, number = reading.amount, reading.role("number")
    if one := kind.startswith("one "):
        year = str(reading.period.since.year) if reading.period and reading.period.since else ""
        held = [row for row in held if year in row[0].whole] or held
    if not wanted or amount is None:
        return base.said("not read", 2, f"which kind of pay {kind!r} is is not read")
    if not held:
        return base.said("not read", 2, f"no row of {form_rows.called(version)} is called so: {kind}")
    if kind.startswith("largest "):
        return _first(engine, reading, version, held, base)
    low, high = _bounds(held)
    many = number is None or Decimal(number.name) == len(held)
    told = f"{count(len(held), 'row')} of {form_rows.called(version)}, {_told('in all', (low, high))}"
    if low != high:
        return base.said("not read", 2, f"they are ranges: {told}")
    base.figure, rows = str(low), _shown(held)
    if one and len(held) > 1:
        fits = [row for row in held if amount.fits(row[1])]
        if len(fits) != 1 and not amount.fits(low):
            return base.said("not read", 2, f"which of them is meant is not said: {told}")
        if fits and not amount.fits(low):
            base.figure, base.rows = str(fits[0][1]), _shown(fits)
            return base.said("borne out", 8, f"{fits[0][0].whole}, on {form_rows.called(version)}")
    if amount.fits(low):
        base.rows = rows
        return (
            base.said("borne out", 8, told) if many else base.said("partly", 9, f"the sum holds, their number does not: {told}")
        )
    base.against = rows
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _first(
    engine: Engine, reading: Reading, version: dict[str, Any], held: list[tuple[Row, Decimal, Decimal]], base: Verdict
) -> Verdict:
    """Whether the largest sum of a kind is the one that is said, and from whom."""
    amount, payer = reading.amount, reading.role("object")
    assert amount is not None
    if any(low != high for _, low, high in held):
        return base.said("not read", 2, "they are ranges")
    top = max(low for _, low, _ in held)
    of_it = [one for one in held if one[1] == top]
    named = form_rows.naming(engine, version, payer.name) if payer is not None else [row for row, *_ in of_it]
    told = f"{of_it[0][0].whole}, the largest of {count(len(held), 'row')} of {form_rows.called(version)}"
    base.figure = str(top)
    if amount.fits(top) and any(row in named for row, *_ in of_it):
        base.rows = _shown(of_it)
        return base.said("borne out", 8, told)
    base.against = _shown(of_it)
    return base.said("contradicted", 10, f"{told}, where {amount.text}{f' from {payer.name}' if payer else ''} is said")


def _which(row: Row) -> tuple[str, str, str]:
    return row.part, row.number, row.whole


def _others(engine: Engine, version: dict[str, Any], mine: list[tuple[Row, Decimal, Decimal]]) -> Iterator[tuple[str, list[tuple[Row, Decimal, Decimal]]]]:  # fmt: skip
    """What everybody else on the form paid, by name."""
    own = {_which(row) for row, *_ in mine}
    by_name: dict[str, list[tuple[Row, Decimal, Decimal]]] = {}
    for one in _income(engine, version, rows_of(engine, version["disclosure"])):
        if _which(one[0]) not in own:
            by_name.setdefault(one[0].name, []).append(one)
    yield from by_name.items()


def _ranked(
    engine: Engine, reading: Reading, version: dict[str, Any], mine: list[tuple[Row, Decimal, Decimal]], base: Verdict
) -> Verdict:
    """Whether somebody paid more than everybody else on the form; said of some ('of the three'), those that the story named beside it tell against it, and nobody else."""
    payee = reading.roles["object"][0]
    low, high = _bounds(mine)
    of_some = reading.title.endswith("of them")
    said = [form_rows.naming(engine, version, ref.name) for ref in reading.roles.get("other", [])] if of_some else []
    spoken = {_which(row) for rows in said for row in rows}
    some = len([rows for rows in said if rows]) > 1  # they are named, and the others are not asked
    more, open_ = [], []
    for name, held in _others(engine, version, mine):
        if not _INCOME.search(reading.text):
            held = [one for one in held if not _UNEARNED.search(one[0].cells.get("income_type", ""))]
        named = any(_which(row) in spoken for row, *_ in held)
        least, most = _bounds(held)
        if least > high and (not of_some or named):
            more.append((name, held))
        elif most > low and (named or not some):
            open_.append((name, held))
    told = f"{_told(payee.name, (low, high))} on {form_rows.called(version)}"
    if more:
        name, held = max(more, key=lambda one: _bounds(one[1]))
        base.against, base.figure = [*_shown(held), *_shown(mine)], str(low)
        return base.said("contradicted", 3, f"{told}; {_told(name, _bounds(held))}")
    if open_:
        name, held = max(open_, key=lambda one: _bounds(one[1])[1])
        return base.said("not read", 2, f"whether another paid more is not sure: {told}; {_told(name, _bounds(held))}")
    base.rows, base.figure = _shown(mine), str(low)
    return base.said("borne out", 8, f"{told}, and nobody more")


def _weighed(
    engine: Engine, reading: Reading, version: dict[str, Any], mine: list[tuple[Row, Decimal, Decimal]], base: Verdict
) -> Verdict:
    """One payer's pay against another's."""
    payee, other = reading.roles["object"][0], reading.roles["other"][0]
    theirs = _pay(engine, version, other)
    if not theirs:
        return base.said("not read", 2, f"no pay of {other.name} is stated in {form_rows.called(version)}")
    (low, high), (least, most) = _bounds(mine), _bounds(theirs)
    told = f"{_told(payee.name, (low, high))}, {_told(other.name, (least, most))} on {form_rows.called(version)}"
    rows, says = [*_shown(mine), *_shown(theirs)], reading.title.partition("|")[2]
    if says in ("more", "less"):
        first, second = ((low, most), (high, least)) if says == "more" else ((least, high), (most, low))
        holds = True if first[0] > first[1] else False if second[0] <= second[1] else None
        base.figure = str(low)
    else:
        if low != high or least != most or not least:
            return base.said("not read", 2, f"they are ranges: {told}")
        ratio = low / least
        base.figure = f"{ratio:.2f}"
        holds = ratio_holds(replace(reading, title=says), ratio)
    if holds is None:
        return base.said("not read", 2, f"the ranges leave it open: {told}")
    base.rows, base.against = (rows, []) if holds else ([], rows)
    return base.said("borne out", 8, told) if holds else base.said("contradicted", 10, told)
